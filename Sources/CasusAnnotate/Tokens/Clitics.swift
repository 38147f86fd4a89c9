// Parts a word where UD English does: negation, possessive, contracted verbs and a closed list of fused words. Names keep their
// apostrophes: Sa'd, Ta'izz, Hay'at.

enum Clitics {
  /// Where the parts of `word` end, in order; the last is the word's end. `rest` is the text behind it.
  static func parts(of word: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> [Int] {
    var ends = [word.endIndex]
    if word.count > 256 { return ends }
    if let cut = fused(word) ?? forgotten(word, rest) { return [cut, word.endIndex] }
    var stem = word
    while ends.count < 3, let cut = lastClitic(of: stem, before: rest) {
      ends.append(cut)
      stem = word[word.startIndex..<cut]
    }
    return ends.reversed()
  }

  /// Fused words, and contractions whose apostrophe is forgotten: how many bytes from the end the last part takes.
  private static func fused(_ word: ArraySlice<UInt8>) -> Int? {
    guard (2...8).contains(word.count), let last = word.last, mayFuse(last) else { return nil }
    // "IM" and "HES" are acronyms.
    if word.count < 4, (0x41...0x5A).contains(last) { return nil }
    return parted[packed(word)].map { word.startIndex + $0 }
  }

  private static func mayFuse(_ last: UInt8) -> Bool {
    switch last | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "l"): true
    default: false
    }
  }

  /// Up to eight bytes as one number, ASCII letters small.
  private static func packed(_ word: some Collection<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
  }

  /// Where each fused word parts, in bytes from its start.
  private static let parted: [UInt64: Int] = {
    let words =
      "can|not gon|na got|ta wan|na gim|me lem|me lot|ta out|ta got|cha "
      + "do|nt does|nt did|nt ca|nt wo|nt is|nt are|nt was|nt were|nt would|nt could|nt should|nt has|nt have|nt had|nt ai|nt must|nt "
      + "i|m i|ve you|re you|ve you|ll they|re they|ve they|ll we|ve that|s there|s what|s he|s she|s"
    var out: [UInt64: Int] = [:]
    for word in words.split(separator: " ") {
      out[packed(word.utf8.filter { $0 != UInt8(ascii: "|") })] = word.utf8.prefix { $0 != UInt8(ascii: "|") }.count
    }
    return out
  }()

  /// "its a pity": what follows shows that "it's" was meant.
  private static func forgotten(_ word: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Int? {
    guard word.count == 3, word.last == 0x73, word.dropFirst().first == 0x74, word.first.map({ $0 | 0x20 }) == 0x69 else { return nil }
    guard rest.first == 0x20 else { return nil }
    let next = rest.dropFirst().prefix(8).prefix { $0 > 0x60 && $0 < 0x7B }
    return notOwned.contains(String(decoding: next, as: UTF8.self)) ? word.endIndex - 1 : nil
  }

  private static let notOwned = wordList("a an the not been so too just going really because always still to")

  /// Where the stem ends, when a clitic stands behind it.
  private static func lastClitic(of word: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Int? {
    guard let mark = apostrophe(near: word) else { return nil }
    let clitic = String(decoding: word[mark.end...], as: UTF8.self).lowercased()
    let stem = word[word.startIndex..<mark.start]
    guard !stem.isEmpty else { return nil }
    switch clitic {
    case "s": return isCape(stem, rest) || isDecade(stem) ? nil : mark.start
    case "re", "ve", "ll": return mark.start
    case "m": return stem.elementsEqual("I".utf8) || stem.elementsEqual("i".utf8) ? mark.start : nil
    // Sa'd and Ra'd are names: only small words and pronouns contract "would" or "had".
    case "d":
      return stem.allSatisfy { $0 > 0x60 && $0 < 0x7B } || pronouns.contains(String(decoding: stem, as: UTF8.self)) ? mark.start : nil
    case "t":
      guard stem.count > 1, let last = stem.last, last | 0x20 == UInt8(ascii: "n") else { return nil }
      return mark.start - 1
    default: return nil
    }
  }

  private static let pronouns: Set<String> = ["I", "You", "He", "She", "It", "We", "They", "Who", "There", "That"]

  /// The apostrophe within the last three letters.
  private static func apostrophe(near word: ArraySlice<UInt8>) -> (start: Int, end: Int)? {
    for length in 1...2 {
      let end = word.endIndex - length
      guard end > word.startIndex, let scalar = word.scalar(before: end) else { return nil }
      if scalar.kind == .apostrophe { return (end - scalar.length, end) }
    }
    return nil
  }

  /// The 60's, the 1990's.
  private static func isDecade(_ stem: ArraySlice<UInt8>) -> Bool {
    (stem.count == 2 || stem.count == 4) && stem.last == 0x30 && stem.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Ra's al-Ayn: Arabic for "cape", not a possessive.
  private static func isCape(_ stem: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
    stem.elementsEqual("Ra".utf8) && (rest.starts(with: " al-".utf8) || rest.starts(with: " el-".utf8) || rest.starts(with: " al ".utf8))
  }
}
