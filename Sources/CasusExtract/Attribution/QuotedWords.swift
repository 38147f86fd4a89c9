// Quotation marks by word: which words each pair holds, and how many words of a clause stand outside of all marks, in constant time.

import CasusModel

/// The quotations of a document, by word.
struct QuotedWords {
  /// In text order.
  let quotations: [Quotation]
  /// The words that each quotation holds, by index into ``Annotation/tokens``; empty where it holds none.
  let words: [Range<Int>]
  /// The marks with what they hold.
  let outer: SpanIndex
  /// How many words before each token are words proper, and how many of these stand outside of quotation marks.
  private let counts: [(all: Int32, outside: Int32)]

  /// Linear in the document.
  init(_ annotation: Annotation) {
    let quotations = QuotationReader.quotations(in: annotation.document)
    var words: [Range<Int>] = []
    var counts: [(all: Int32, outside: Int32)] = [(0, 0)]
    var next = 0
    for (index, token) in annotation.tokens.enumerated() {
      while next < quotations.count, quotations[next].outer.end <= token.span.start { next += 1 }
      let isInside = next < quotations.count && quotations[next].outer.start < token.span.end
      let isWord = token.tag != .punctuation
      let last = counts[index]
      counts.append((last.all + (isWord ? 1 : 0), last.outside + (isWord && !isInside ? 1 : 0)))
    }
    for quotation in quotations {
      let first = annotation.tokens.partition { $0.span.start >= quotation.content.start }
      let last = annotation.tokens.partition { $0.span.end > quotation.content.end }
      words.append(first..<max(first, last))
    }
    self.quotations = quotations
    self.words = words
    self.counts = counts
    outer = SpanIndex(quotations.map(\.outer))
  }

  /// How many of the words stand outside of quotation marks, and how many there are.
  func outside(_ words: Range<Int>) -> (outside: Int, all: Int) {
    guard counts.indices.contains(words.upperBound) else { return (0, 0) }
    let first = counts[words.lowerBound]
    let last = counts[words.upperBound]
    return (Int(last.outside - first.outside), Int(last.all - first.all))
  }
}
