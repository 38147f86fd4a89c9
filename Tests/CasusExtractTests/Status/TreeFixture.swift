// The standing of a word in one sentence written by hand.

@testable import CasusExtract

enum TreeFixture {
  /// One sentence in the form of ``HandMadeTrees``.
  static func trees(_ lines: String) -> SyntaxTrees { SyntaxTrees(HandMadeTrees.annotation(lines)) }

  /// The reading of the word with the given number (1-based).
  static func reading(_ word: Int, _ lines: String) -> StatusReading { StatusReader(trees(lines)).reading(of: word - 1) }
}
