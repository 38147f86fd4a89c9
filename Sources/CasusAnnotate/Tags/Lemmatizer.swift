// A lemma is the small dictionary form, decided by word and Penn tag alone. Names keep their form. Irregular words come from the lexicon;
// for the rest the ending is cut and the spelling of the stem restored.

/// Gives dictionary forms: "led" VBD → "lead", "parties" NNS → "party", "al-Sham" NNP → "al-Sham".
public struct Lemmatizer: Sendable {
  private let verbs: [String: String]
  private let nouns: [String: String]
  private let others: [String: String]
  private let stems: Set<String>

  /// A lemmatizer with the program's lexicon of irregular words.
  public init() {
    verbs = IrregularForms.table(IrregularForms.verbs)
    nouns = IrregularForms.table(IrregularForms.nouns)
    others = IrregularForms.table(IrregularForms.others)
    stems = wordList(IrregularForms.plainStems)
  }

  /// The lemma of `word`, which has Penn Treebank tag `tag`.
  public func lemma(of word: String, tag: String) -> String {
    if tag == "NNP" || tag == "NNPS" || word.utf8.count > 64 { return word }
    let small = word.lowercased().replacing("’", with: "'")
    switch tag {
    case "VBD", "VBN", "VBG", "VBZ", "VBP", "VB", "MD": return verb(small, tag)
    case "NNS": return noun(small)
    case "JJR", "JJS", "RBR", "RBS": return compared(small, tag)
    case "NN", "JJ", "CD", "FW", "IN": return small
    default: return others["\(small) \(tag)"] ?? others[small] ?? small
    }
  }

  private func verb(_ word: String, _ tag: String) -> String {
    if let found = others["\(word) \(tag)"] ?? others[word] { return found }
    // Base forms are looked up nowhere: "found", "lay" and "saw" are verbs of their own.
    guard tag != "VB", tag != "VBP", tag != "MD" else { return word }
    if let found = verbs["\(word) \(tag)"] ?? verbs[word] { return found }
    // "overthrown", "re-took", "outfought": a prefix before an irregular verb.
    for prefix in ["re-", "out", "over", "under", "re", "un", "mis", "fore", "with"] where word.hasPrefix(prefix) {
      if let found = verbs[String(word.dropFirst(prefix.count))], word.count > prefix.count + 2 { return prefix + found }
    }
    switch tag {
    case "VBZ": return word.hasSuffix("s") ? Spelling.withoutPluralS(word) : word
    case "VBG" where word.hasSuffix("ing") && word.count > 4: return Spelling.stem(word.dropLast(3), plain: stems)
    case "VBD", "VBN": return word.hasSuffix("ed") && word.count > 3 ? Spelling.stem(word.dropLast(2), plain: stems) : word
    default: return word
    }
  }

  private func noun(_ word: String) -> String {
    if let found = nouns[word] { return found }
    // "1990s"
    if let first = word.utf8.first, (0x30...0x39).contains(first) { return word }
    // "gunmen", "fishermen", "spokeswomen"
    if word.hasSuffix("men") { return word.dropLast(2) + "an" }
    // "car-bombs" and "sons-in-law" aside, a compound's last part carries the plural.
    if let hyphen = word.lastIndex(of: "-"), let found = nouns[String(word[word.index(after: hyphen)...])] {
      return word[...hyphen] + found
    }
    guard word.hasSuffix("s"), word.count > 2 else { return word }
    return Spelling.withoutPluralS(word)
  }

  private func compared(_ word: String, _ tag: String) -> String {
    if let found = others["\(word) \(tag)"] ?? others[word] { return found }
    let ending = tag.hasSuffix("R") ? "er" : "est"
    guard word.hasSuffix(ending), word.count > ending.count + 2 else { return word }
    return Spelling.stem(word.dropLast(ending.count), plain: stems)
  }
}
