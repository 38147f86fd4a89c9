// Parts a word where UD English does: negation, possessive, contracted verbs and a closed list of fused words. Names keep their
// apostrophes: Sa'd, Ta'izz, Hay'at.

enum Clitics {
  /// Where the parts of `word` end, in order; the last is the word's end. `rest` is the text behind it.
  static func parts(of word: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> [Int] {
    var ends = [word.endIndex]
    if word.count > 256 { return ends }
    if let cut = fused(word) { return [cut, word.endIndex] }
    var stem = word
    while ends.count < 3, let cut = lastClitic(of: stem, before: rest) {
      ends.append(cut)
      stem = word[word.startIndex..<cut]
    }
    return ends.reversed()
  }

  private static func fused(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count == 5 || word.count == 6 else { return nil }
    switch String(decoding: word, as: UTF8.self).lowercased() {
    case "cannot", "gonna", "gotta", "gimme", "lemme": return word.startIndex + 3
    case "wanna": return word.startIndex + 3
    default: return nil
    }
  }

  /// Where the stem ends, when a clitic stands behind it.
  private static func lastClitic(of word: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Int? {
    guard let mark = apostrophe(near: word) else { return nil }
    let clitic = String(decoding: word[mark.end...], as: UTF8.self).lowercased()
    let stem = word[word.startIndex..<mark.start]
    guard !stem.isEmpty else { return nil }
    switch clitic {
    case "s": return isCape(stem, rest) ? nil : mark.start
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

  /// Ra's al-Ayn: Arabic for "cape", not a possessive.
  private static func isCape(_ stem: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
    stem.elementsEqual("Ra".utf8) && (rest.starts(with: " al".utf8) || rest.starts(with: " el".utf8))
  }
}
