// Signs add to the encoder's scores; the best sequence of labels decides.

import CasusModel
import Testing

@testable import CasusAnnotate

@Suite("Name scores")
struct NameScoresTests {
  private static let sentence = Sentence(span: Span(0, 9), tokens: 0..<3, region: .paragraph, regionIndex: 0)

  /// Three tokens with these scores for O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC.
  private func scores(_ rows: [[Float]]) -> NameScores {
    NameScores([rows.flatMap { $0 }], sentences: [Self.sentence], count: 3)
  }

  private let none: [Float] = [5, 0, 0, 0, 0, 0, 0]

  @Test("a sign can make a name of what the encoder passes over")
  func raises() {
    var scores = scores([none, none, none])
    scores.raise(.organisation, over: 1..<3, by: 6)
    #expect(scores.names(in: 0..<3) == [FoundName(tokens: 1..<3, type: .organisation)])
  }

  @Test("a weak sign alone makes no name")
  func weighs() {
    var scores = scores([none, none, none])
    scores.raise(.organisation, over: 1..<3, by: 2)
    #expect(scores.names(in: 0..<3) == [])
  }

  @Test("a sign inside a longer name of its type does not cut it")
  func keepsLongNames() {
    var scores = scores([[0, 0, 0, 5, 0, 0, 0], [0, 0, 0, 0, 5, 0, 0], [0, 0, 0, 0, 5, 0, 0]])
    scores.raise(.organisation, over: 1..<3, by: 6)
    #expect(scores.names(in: 0..<3) == [FoundName(tokens: 0..<3, type: .organisation)])
  }

  @Test("a preference changes the type, not whether there is a name")
  func prefers() {
    var scores = scores([[0, 0, 0, 3, 0, 2, 0], none, none])
    scores.prefer(.location, over: 0..<2, by: 5)
    #expect(scores.names(in: 0..<3) == [FoundName(tokens: 0..<1, type: .location)])
  }

  @Test("a sentence without scores has no names of its own")
  func withoutScores() {
    let scores = NameScores([[]], sentences: [Self.sentence], count: 3)
    #expect(scores.names(in: 0..<3) == [])
  }
}
