// The benchmark's measure of main text.

import Testing

@testable import CasusEvaluate

struct ShingleScoreTests {
  @Test func `Four words in a row count as often as they stand there, and a short text is one`() {
    #expect(ShingleScore.shingles("a b c d e") == [["a", "b", "c", "d"]: 1, ["b", "c", "d", "e"]: 1])
    #expect(ShingleScore.shingles("a a a a a") == [["a", "a", "a", "a"]: 2])
    #expect(ShingleScore.shingles("Don't!") == [["Don", "t"]: 1])
    #expect(ShingleScore.shingles(" – ").isEmpty)
    #expect(ShingleScore.words("snake_case x²y 3½ e\u{301}a") == ["snake_case", "x²y", "3½", "e", "a"])
  }

  @Test func `Means are taken over pages, and F1 of the means`() {
    var score = ShingleScore()
    #expect(score.add(gold: "a b c d", read: "a b c d e") == (0.5, 1))
    #expect(score.add(gold: "", read: "") == (1, 1))
    #expect(score.add(gold: "a", read: "") == (0, 0))
    #expect(score.pages == 3 && score.precision == 0.5 && score.recall == 2.0 / 3)
    #expect(abs(score.f1 - 4.0 / 7) < 1e-12)
  }
}
