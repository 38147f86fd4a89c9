// Words and sentences from raw text, as in the CoNLL 2018 shared task (Zeman et al. 2018, https://universaldependencies.org/conll18/evaluation.html):
// one is right when it covers the same characters, white space not counted.

import CasusModel

/// How well raw text is cut.
public struct SegmentationScore: Hashable, Sendable {
  /// Words: a part of a written token ("did" and "n't") is one.
  public var words = Counts()
  /// Sentences.
  public var sentences = Counts()

  /// Zeros.
  public init() {}

  /// Adds one document.
  public mutating func add(_ gold: GoldDocument, _ annotation: Annotation) {
    let places = BlackPlaces(gold.text)
    let goldWords = gold.sentences.map { $0.words.map { places[$0.span] } }
    words += Counts(gold: goldWords.flatMap { $0 }, predicted: annotation.tokens.map { places[$0.span] })
    sentences += Counts(
      gold: goldWords.compactMap { Self.whole($0) },
      predicted: annotation.sentences.compactMap { sentence in Self.whole(annotation.tokens[sentence.tokens].map { places[$0.span] }) })
  }

  private static func whole(_ words: [Span]) -> Span? {
    guard let first = words.first, let last = words.last else { return nil }
    return Span(first.start, last.end)
  }
}

/// Places counted without white space.
struct BlackPlaces {
  /// For each byte, and the end, the number of bytes before it that are no white space.
  private let before: [Int]

  init(_ text: String) {
    var before: [Int] = []
    var count = 0
    for scalar in text.unicodeScalars {
      for _ in 0..<UTF8.width(scalar) {
        before.append(count)
        if !scalar.properties.isWhitespace { count += 1 }
      }
    }
    before.append(count)
    self.before = before
  }

  subscript(span: Span) -> Span {
    Span(before[min(max(span.start, 0), before.count - 1)], before[min(max(span.end, 0), before.count - 1)])
  }
}
