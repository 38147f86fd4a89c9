import Testing

@testable import CasusAnnotate

@Suite struct BaseLettersTests {
  private let letters = BaseLetters()

  private func bases(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { letters.forEachBase(of: scalar) { out.append($0) } }
    return String(out)
  }

  @Test(
    "Letters lose their marks, and letters of their own stay",
    arguments: [
      ("éàüñçšžőğı", "eauncszogı"), ("ằệợữ", "aeou"), ("ʿʾł ø đ æ ß", "ʿʾł ø đ æ ß"), ("άέήΐ", "αεηι"), ("йёїў", "иеіу"),
      ("أإآؤئ", "اااوي"),
      ("שּׁ", "ש"), ("한국", "한국"), ("か\u{3099}が", "かか"),
    ])
  func bases(_ text: String, _ expected: String) {
    // Canonically equal strings are equal in Swift; scalars tell them apart.
    let wanted = expected == "한국" ? "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}" : expected
    #expect(Array(bases(text).unicodeScalars) == Array(wanted.unicodeScalars))
  }

  @Test("What comes out is not taken apart again")
  func whole() {
    for value in UInt32(0x80)..<0x3400 {
      guard let scalar = Unicode.Scalar(value), !scalar.properties.changesWhenLowercased else { continue }
      letters.forEachBase(of: scalar) { base in
        var again: [Unicode.Scalar] = []
        letters.forEachBase(of: base) { again.append($0) }
        #expect(again == [base])
      }
    }
  }
}
