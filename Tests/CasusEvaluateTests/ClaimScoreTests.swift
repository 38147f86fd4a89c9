// Attributions against PolNeAR.

import CasusModel
import Testing

@testable import CasusEvaluate

struct ClaimScoreTests {
  /// The place of some words in a text, in code points.
  private static func range(_ words: String, in text: String) throws -> Range<Int> {
    let found = try #require(text.firstRange(of: words))
    let start = text.unicodeScalars.distance(from: text.startIndex, to: found.lowerBound)
    return start..<(start + words.unicodeScalars.count)
  }

  private static func read(_ content: String, _ source: String?, _ cue: String?, in text: String) throws -> ReadClaim {
    func span(_ words: String) throws -> ReadSpan {
      let range = try range(words, in: text)
      return ReadSpan(range.lowerBound, range.upperBound, exact: words)
    }
    return ReadClaim(
      source: try source.map { ReadParticipant($0, span: try span($0)) }, cue: try cue.map(span), content: [try span(content)],
      form: .indirect)
  }

  private static let text = "“We won’t go,” said the mayor’s aide.\nShe said “it” was over — fine.\nNobody paid."

  private static func gold() throws -> AttributedText {
    AttributedText(
      id: "d", text: text,
      claims: [
        GoldClaim(
          content: [try range("“We won’t go,”", in: text)], source: [try range("the mayor’s aide", in: text)],
          cue: [try range("said", in: text)]),
        GoldClaim(content: [try range("“it” was over — fine", in: text)], source: [try range("She", in: text)]),
        GoldClaim(content: [try range("Nobody paid", in: text)]),
      ])
  }

  private static func score(_ read: [ReadClaim]) throws -> ClaimScore {
    var score = ClaimScore()
    score.add(try gold(), ReadRecord(claims: read))
    return score
  }

  @Test func `Marks at the ends do not matter, and the form comes from the marks`() throws {
    let score = try Self.score([
      try Self.read("We won’t go", "aide", "said the", in: Self.text), try Self.read("was over", nil, nil, in: Self.text),
      try Self.read("Nobody paid.", nil, nil, in: Self.text),
    ])
    #expect(score.direct == HitCounts(right: 1, predicted: 1, found: 1, gold: 1))
    #expect(score.mixed == HitCounts(right: 0, predicted: 0, found: 1, gold: 1))
    #expect(score.indirect == HitCounts(right: 2, predicted: 2, found: 1, gold: 1))
    #expect(score.sources == 2 && score.sourcesRight == 1 && score.cues == 1 && score.cuesRight == 1)
    #expect(score.attributions == HitCounts(right: 2, predicted: 3, found: 2, gold: 3))
    #expect(score.spans.f1 == 1)
  }

  @Test func `A source is right when its last word is covered, and where none is marked none must be read`() throws {
    let score = try Self.score([
      try Self.read("“We won’t go,”", "the mayor", nil, in: Self.text), try Self.read("Nobody paid", "Nobody", nil, in: Self.text),
    ])
    #expect(score.attributions.right == 0 && score.sourcesRight == 0)
    #expect(
      score.errors(9) == [
        "d: wrong source: the mayor, not the mayor’s aide | “We won’t go,”",
        "d: missed mixed of She (–): nothing read | “it” was over — fine", "d: wrong source: Nobody, not – | Nobody paid",
      ])
  }

  @Test func `Less than half of the words is no match, and each content is paired once`() throws {
    let score = try Self.score([
      try Self.read("We", nil, nil, in: Self.text), try Self.read("Nobody paid", nil, nil, in: Self.text),
      try Self.read("paid", nil, nil, in: Self.text), try Self.read("—", nil, nil, in: Self.text),
    ])
    #expect(score.spans == HitCounts(right: 1, predicted: 3, found: 1, gold: 3))
    #expect(
      score.errors(9) == [
        "d: missed direct of the mayor’s aide (said): other bounds | “We won’t go,”",
        "d: missed mixed of She (–): nothing read | “it” was over — fine", "d: wrong direct of – (–) | We",
        "d: wrong indirect of – (–) | paid",
      ])
  }

  @Test func `An open quotation ends with its line, straight marks alternate, and a stray closing mark closes nothing`() {
    let words = QuotedWords("a “b\nc \"d\" e” f “g “h” i")
    #expect(words.isQuoted == [false, true, false, true, false, false, true, true, false])
    #expect(words.words([0..<4, 8..<9]) == [0, 1, 3] && words.words([]).isEmpty && words.words([99..<100]).isEmpty)
  }

  @Test func `Attributions are read in any order, with pieces in text order`() throws {
    let file =
      "E1\tAttribution:T9 Content:T2 Content2:T1 Source:T3\nT1\tContent 0 2\tab\nT2\tContent 8 9;4 6\tx y\nT3\tSource 3 4\tc\nE2\tCue:T3\n"
    #expect(throws: EvaluationError.self) { try AttributedText.claims(file, length: 9, path: "f") }
    let claims = try AttributedText.claims(file + "T9\tAttribution 3 4\tc\n#1\tnote\n", length: 9, path: "f")
    #expect(claims == [GoldClaim(content: [0..<2, 4..<6, 8..<9], source: [3..<4])])
  }

  @Test(
    "A line of another form is refused with its number",
    arguments: [
      ("T1 Content", "f:1: is no span: number, label and places, text, tab-separated"),
      ("\nT1\tContent 0 x\ta", "f:2: “0 x” is no place in the text of 9 code points"),
      ("T1\tContent 3 2\ta", "f:1: “3 2” is no place in the text of 9 code points"),
      ("T1\tContent 0 10\ta", "f:1: “0 10” is no place in the text of 9 code points"),
      ("E1\tContent:T7", "f:1: “Content:T7” names no span of the file"), ("E1", "f:1: is no attribution: number and parts, tab-separated"),
    ])
  func refused(file: String, message: String) {
    let error = #expect(throws: EvaluationError.self) { try AttributedText.claims(file, length: 9, path: "f") }
    #expect(error?.description == message)
  }
}
