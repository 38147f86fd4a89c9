import Testing

@testable import CasusAnnotate

@Suite struct WordShapeTests {
  @Test(
    "Word and shape",
    arguments: [
      ("army", WordShape.small), ("الجيش", .small), ("e-mail", .small), ("n't", .small), ("Aleppo", .capitalized), ("Hay’at", .capitalized),
      ("'Abd", .capitalized), ("É", .initial), ("ISIS", .capitals), ("U.S.", .capitals), ("AT&T", .capitals), ("A", .initial),
      ("J.", .initial), ("al-Sham", .mixed), ("YPG-led", .mixed), ("McCain", .mixed), ("2014", .number), ("1,000", .number), ("٣", .number),
      ("F-16", .lettersAndDigits), ("5pm", .lettersAndDigits), ("--", .marks), ("$", .marks), ("", .marks), ("中国", .small),
    ])
  func shape(_ word: String, _ shape: WordShape) {
    #expect(WordShape(of: word) == shape, "\(word)")
  }

  @Test("Rows of the shape table: two for each shape")
  func rows() {
    #expect(WordShape.allCases.flatMap { [$0.row(isFirstPiece: true), $0.row(isFirstPiece: false)] } == Array(0..<18))
  }
}
