// Hyphens part words in UD English ("rebel - held", "al - Sham"), save behind a prefix and before a suffix that is no word of its own:
// "anti-government", "re-elect", "mid-2014", "e-mail", "clock-wise".

enum Affixes {
  /// Whether a hyphen between `word` and `rest` stays inside of one token.
  static func bind(_ word: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
    if word.count <= 7, prefixes.contains(lowered(word)) { return !isPhrase(rest) && (word.count > 1 || isWord(rest)) }
    let part = rest.prefix(7).prefix { (0x61...0x7A).contains($0) }
    return part.count >= 4 && part.count < 7 && suffixes.contains(lowered(part))
  }

  /// "over-the-counter" is a phrase; "over" is no prefix in it.
  private static func isPhrase(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.starts(with: "the-".utf8) || rest.starts(with: "to-".utf8) || rest.starts(with: "and-".utf8)
  }

  /// "e-mail", but not "columns E-J".
  private static func isWord(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.prefix(4).count == 4 && rest.prefix(4).allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// ASCII letters made small.
  static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Bound forms only: "self", "vice", "well", "quasi" and "pan" part from what follows.
  private static let prefixes = wordList(
    """
    agro ante anti arch bi bio co counter cross cyber de e ex extra hyper inter intra macro mega meta micro mid mini mis mono multi neo
    non over para peri poly post pre pro proto pseudo psycho re semi socio sub super supra tele trans tri ultra un under uni
    """)
  private static let suffixes = wordList("wise esque ever")
}
