import Testing

@testable import CasusAnnotate

@Suite struct WordPieceTests {
  private static let lines = [
    "[PAD]", "[UNK]", "[CLS]", "al", "##ep", "##po", "aleppo", "u", "s", ".", "e", "cafe", "##s", "-", "sham", "a", "##a", "≠", "=", "中",
    "国", "и", "ا", "ᄒ", "##ᅡ", "##ᆫ", "##le", "ß", "'",
  ]
  private let vocabulary: WordPiece

  init() throws { vocabulary = try WordPiece(vocabulary: Array(Self.lines.joined(separator: "\n").utf8)) }

  private func pieces(_ word: String) -> String {
    vocabulary.pieces(of: [word]).pieces.dropFirst().map { Self.lines[Int($0)] }.joined(separator: " ")
  }

  @Test("The longest piece first, then the longest that goes on")
  func longest() {
    #expect(pieces("Aleppo") == "aleppo")
    #expect(pieces("aleppos") == "aleppo ##s")
    #expect(pieces("alepo") == "[UNK]")
    #expect(pieces("aaa") == "a ##a ##a")
  }

  @Test("Marks are parts of their own, and what follows one begins anew")
  func marks() {
    #expect(pieces("U.S.") == "u . s .")
    #expect(pieces("al-Sham") == "al - sham")
    #expect(pieces("al–Sham") == "al [UNK] sham")
    #expect(pieces("s'al") == "s ' al")
    #expect(pieces("中国") == "中 国")
  }

  @Test("Case and marks on letters are dropped; a letter of its own stays")
  func letters() {
    #expect(pieces("CAFÉ") == "cafe")
    #expect(pieces("cafe\u{301}s") == "cafe ##s")
    #expect(pieces("ế") == "e")
    #expect(pieces("Й") == "и")
    #expect(pieces("أ") == "ا")
    #expect(pieces("اَ") == "ا")
    #expect(pieces("한") == "ᄒ ##ᅡ ##ᆫ")
    #expect(pieces("≠") == "=")
    #expect(pieces("ẞ") == "ß")
  }

  @Test("Invisible characters are dropped, and a word of nothing else is unknown")
  func invisible() {
    #expect(pieces("al\u{200B}ep\u{AD}po") == "aleppo")
    #expect(pieces("\u{FEFF}") == "[UNK]")
    #expect(pieces("") == "[UNK]")
    #expect(pieces("\u{301}") == "[UNK]")
    #expect(pieces("\u{FFFD}a\u{0}\u{7}") == "a")
    #expect(pieces("a\u{A0}a a") == "a a a")
  }

  @Test("An unknown part is one unknown piece; the parts beside it stand")
  func unknown() {
    #expect(pieces("al-qqq") == "al - [UNK]")
    #expect(pieces("alq") == "[UNK]")
    #expect(pieces(String(repeating: "a", count: 101)) == "[UNK]")
    #expect(pieces("a-" + String(repeating: "e\u{301}", count: 200)) == "a - [UNK]")
  }

  @Test("Sixteen pieces at most, also out of a part that has more")
  func sixteen() {
    #expect(pieces(String(repeating: "a", count: 100)).split(separator: " ").count == 16)
    #expect(pieces(String(repeating: "-", count: 1000)).split(separator: " ").count == 16)
    #expect(pieces(String(repeating: "-", count: 15) + "aaq").hasSuffix("- [UNK]"))
  }

  @Test("A sentence: its own piece first, then where each word begins, and the rows of the shape table")
  func sentence() {
    let found = vocabulary.pieces(of: ["Aleppos", "U.S.", "-"])
    #expect(found.starts == [1, 3, 7, 8])
    #expect(found.counts == [2, 4, 1])
    #expect(found.wordCount == 3)
    #expect(found.shapes == [16, 2, 3, 4, 5, 5, 5, 14])
    #expect(vocabulary.pieces(of: []) == SentencePieces(pieces: [2], shapes: [16], starts: [1]))
  }

  @Test("A vocabulary that cannot be used is named with its fault")
  func faults() {
    let attempt = { (text: String) in #expect(throws: WordPieceError.self) { try WordPiece(vocabulary: Array(text.utf8)) }?.description }
    let begin = "the encoder's vocabulary cannot be used: "
    #expect(attempt("[UNK]\na") == begin + "it has no [CLS]")
    #expect(attempt("") == begin + "it has no [UNK]")
    #expect(attempt("[UNK]\n[CLS]\n\na") == begin + "piece 2 has 0 bytes, expected 1 to 400")
    #expect(attempt("[UNK]\n[CLS]\n##a\na\n##a\n") == begin + "piece 4, \"##a\", stands there twice")
  }

  @Test("A megabyte in one word is read no further than needed")
  func bounded() {
    let clock = ContinuousClock()
    let words = [String(repeating: "a-é", count: 300_000), String(repeating: "a", count: 1_000_000)]
    var counts: [Int] = []
    let time = clock.measure { counts = vocabulary.pieces(of: words).counts }
    #expect(counts == [16, 1])
    #expect(time < .seconds(5))
  }
}
