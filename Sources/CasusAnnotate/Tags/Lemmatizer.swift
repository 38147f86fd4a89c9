// A lemma is the dictionary form, decided by word and Penn tag, by the conventions of UD English: small letters but in names, "State" for
// "States". Known forms come from a table; for the rest the ending is cut and the spelling of the stem restored, where a stem that is
// known as a word is preferred.

/// Gives dictionary forms: "led" VBD → "lead", "parties" NNS → "party", "al-Sham" NNP → "al-Sham", "Americans" NNPS → "American".
public struct Lemmatizer: Sendable {
  private let table: LemmaTable
  private let stems: Set<String>

  /// A lemmatizer with the program's own table and irregular words.
  public init() {
    table = LemmaTable()
    stems = wordList(IrregularForms.plainStems)
  }

  /// The lemmas of a sentence: as ``lemma(of:tag:)``, but "'s" and "'d" before "been", "got" or "had" are forms of "have",
  /// and so is "'d" before "better".
  public func lemmas(of words: [String], tags: [String]) -> [String] {
    zip(words, tags).enumerated().map { index, pair in
      let (word, tag) = pair
      if word.utf8.count < 5, tag == "VBZ" || tag == "VBD", isHave(word, words, tags, index) { return "have" }
      return lemma(of: word, tag: tag)
    }
  }

  private func isHave(_ word: String, _ words: [String], _ tags: [String], _ index: Int) -> Bool {
    guard ["'s", "’s", "'d", "’d", "s", "d"].contains(word) else { return false }
    var next = index + 1
    // "'s never been", "'d not yet got"
    while next < min(words.count, index + 4), tags[next] == "RB" { next += 1 }
    guard next < words.count else { return false }
    return ["been", "got", "gotten", "become", "had"].contains(words[next]) || (words[next] == "better" && tags[index] == "VBD")
  }

  /// The lemma of `word`, which has Penn Treebank tag `tag`.
  public func lemma(of word: String, tag: String) -> String {
    if word.utf8.count > 64 { return word }
    switch tag {
    case "NNP": return table.lemma(Array(word.utf8), tag) ?? word
    case "NNPS": return name(word)
    case "ADD", "NFP", "GW", "SYM", "LS", "$": return table.lemma(Array(word.utf8), tag) ?? word
    default: break
    }
    let small = Self.small(word)
    if let found = table.lemma(small, tag) { return found }
    switch tag {
    case "VBD", "VBN", "VBG", "VBZ", "VBP", "VB", "MD": return verb(small, tag)
    case "NNS": return Self.isAcronym(word, small) ? String(word.dropLast()) : noun(small)
    case "JJR", "JJS", "RBR", "RBS": return compared(small, tag)
    case "CD": return number(word, small)
    case "JJ": return adjective(word, small)
    case "NN": return Self.isAcronym(word, small) ? word : Self.string(small)
    case "FW": return word
    default: return table.lemma(small, "*o") ?? Self.string(small)
    }
  }

  /// In small letters, with a straight apostrophe.
  private static func small(_ word: String) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(word.utf8.count + 6)
    for byte in word.utf8 {
      guard byte < 0x80 else { return Array(String(word.lowercased().map { $0 == "’" ? "'" : $0 }).utf8) }
      out.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return out
  }

  @inline(__always)
  private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// "TV", "DNA", "MiG", "CEOs": a capital behind the first letter, in a word short enough to be no shouting.
  private static func isAcronym(_ word: String, _ small: [UInt8]) -> Bool {
    let letters = Array(word.utf8)
    guard letters.count <= 4, letters.count > 1, (0x41...0x5A).contains(letters[0]) else { return false }
    let isPlural = letters[letters.count - 1] == UInt8(ascii: "s")
    let rest = letters[1..<(isPlural ? letters.count - 1 : letters.count)]
    guard rest.contains(where: { (0x41...0x5A).contains($0) }) else { return false }
    // "MEN" and "FOR" have a vowel between consonants, as few acronyms have.
    return isPlural || !small[1...].contains { "aeiou".utf8.contains($0) } || letters.count == 2
  }

  /// "Turkish-backed", "US-led" and "pro-Beijing" keep the capitals of names, "Rebel-held" loses its own.
  private func adjective(_ word: String, _ small: [UInt8]) -> String {
    if !small.contains(0x2D) { return Self.isOfName(word) ? word : Self.string(small) }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      let isName = index > 0 || Self.isOfName(String(part)) || part.utf8.dropFirst().contains { (0x41...0x5A).contains($0) }
      return isName && part.utf8.first.map { $0 < 0x61 } == true ? String(part) : part.lowercased()
    }.joined(separator: "-")
  }

  /// Adjectives of countries and peoples keep their capital: "Syrian", "Kurdish", "Lebanese", "Iraqi".
  private static func isOfName(_ word: String) -> Bool {
    guard let first = word.utf8.first, (0x41...0x5A).contains(first), word.utf8.count > 4, word.utf8.last.map({ $0 >= 0x61 }) == true
    else { return false }
    return ["ian", "ean", "can", "ese", "ish", "ni", "qi", "li", "di", "si", "ti"].contains { word.hasSuffix($0) }
  }

  private func name(_ word: String) -> String {
    if let found = table.lemma(Array(word.utf8), "NNPS") { return found }
    guard word.hasSuffix("s"), word.utf8.count > 3 else { return word.hasSuffix("men") ? word.dropLast(2) + "an" : word }
    // Only the ending is cut; the capitals stay.
    let lemma = noun(Self.small(word))
    guard lemma.utf8.count < word.utf8.count else { return word }
    if lemma.hasSuffix("y"), word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return String(word.dropLast(word.count - lemma.count))
  }

  /// "10,000" is 10000; "II" stays.
  private func number(_ word: String, _ small: [UInt8]) -> String {
    guard let first = small.first, (0x30...0x39).contains(first) else {
      return small.allSatisfy { "ivx".utf8.contains($0) } ? word : Self.string(small)
    }
    return small.contains(0x2C) ? Self.string(small.filter { $0 != 0x2C }) : word
  }

  private func verb(_ small: [UInt8], _ tag: String) -> String {
    let word = Self.string(small)
    if tag != "VB", let found = table.lemma(small, "*o") { return found }
    // Base forms are looked up nowhere: "found", "lay" and "saw" are verbs of their own.
    guard tag != "VB", tag != "VBP", tag != "MD" else { return word }
    if let found = table.lemma(small, "*v") { return found }
    // "overthrown", "re-took", "outfought": a prefix before an irregular verb.
    for prefix in ["re-", "out", "over", "under", "re", "un", "mis", "fore", "with"] where word.hasPrefix(prefix) {
      guard word.count > prefix.count + 2 else { continue }
      if let found = table.lemma(Array(small.dropFirst(prefix.utf8.count)), "*v") { return prefix + found }
    }
    switch tag {
    case "VBZ": return word.hasSuffix("s") ? withoutS(word, "V") : word
    case "VBG" where word.hasSuffix("ing") && word.count > 4: return stem(word.dropLast(3))
    case "VBD", "VBN": return word.hasSuffix("ed") && word.count > 3 ? stem(word.dropLast(2)) : word
    default: return word
    }
  }

  /// The verb whose form before -ed or -ing is `cut`: the one known verb among those it may be, else by the rules of spelling.
  private func stem(_ cut: Substring) -> String {
    let tail = cut.lastIndex(of: "-").map { cut[cut.index(after: $0)...] } ?? cut
    let head = cut.dropLast(tail.count)
    var candidates = [String(tail), tail + "e"]
    if let last = tail.last, tail.dropLast().last == last { candidates.append(String(tail.dropLast())) }
    if tail.last == "i" { candidates.append(tail.dropLast() + "y") }
    let known = candidates.filter { table.isLemma($0, "V") }
    return known.count == 1 ? head + known[0] : Spelling.stem(cut, plain: stems)
  }

  private func withoutS(_ word: String, _ kind: String) -> String {
    if word.hasSuffix("es") {
      if table.isLemma(String(word.dropLast()), kind) { return String(word.dropLast()) }
      if table.isLemma(String(word.dropLast(2)), kind) { return String(word.dropLast(2)) }
    }
    return Spelling.withoutPluralS(word)
  }

  private func noun(_ small: [UInt8]) -> String {
    let word = Self.string(small)
    if let found = table.lemma(small, "*n") { return found }
    // "1990s"
    if let first = small.first, (0x30...0x39).contains(first) { return word }
    // "gunmen", "fishermen", "spokeswomen"
    if word.hasSuffix("men") { return word.dropLast(2) + "an" }
    // "car-bombs" and "sons-in-law" aside, a compound's last part carries the plural.
    if let hyphen = word.lastIndex(of: "-") {
      let last = Array(word[word.index(after: hyphen)...].utf8)
      if let found = table.lemma(last, "*n") ?? table.lemma(last, "NNS") { return word[...hyphen] + found }
    }
    guard word.hasSuffix("s"), word.count > 2 else { return word }
    return withoutS(word, "N")
  }

  private func compared(_ small: [UInt8], _ tag: String) -> String {
    let word = Self.string(small)
    if let found = table.lemma(small, "*o") { return found }
    let ending = tag.hasSuffix("R") ? "er" : "est"
    guard word.hasSuffix(ending), word.count > ending.count + 2 else { return word }
    return Spelling.stem(word.dropLast(ending.count), plain: stems)
  }
}
