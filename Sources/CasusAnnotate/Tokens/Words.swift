// Sentences and their words, before anything is known of the words. Offsets always count in the document's text.

import CasusModel

/// Sentences of a document as spans of words, before anything is known of the words.
struct DocumentWords {
  /// Spans of all tokens, in text order.
  var spans: [Span] = []
  /// Their texts.
  var words: [String] = []
  /// Sentences in text order, each a run of tokens within one region.
  var sentences: [Sentence] = []

  /// The words of each sentence.
  var bySentence: [[String]] { sentences.map { Array(words[$0.tokens]) } }

  init() {}

  /// Adds sentences, given as ranges of `tokens`, which are spans into `bytes`.
  mutating func append(_ ranges: [Range<Int>], of tokens: [Span], in bytes: [UInt8], region: Region.Kind, index: Int) {
    let first = spans.count
    let found = tokens[..<(ranges.last?.upperBound ?? 0)]
    spans += found
    words += found.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    for range in ranges {
      sentences.append(
        Sentence(
          span: Span(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end),
          tokens: (first + range.lowerBound)..<(first + range.upperBound), region: region, regionIndex: index))
    }
  }

  /// Sentences of given words, over a text of its own in which words stand apart by spaces and sentences by line ends.
  init(_ sentences: [[String]]) {
    var end = 0
    for (number, sentence) in sentences.enumerated() where !sentence.isEmpty {
      let first = words.count
      for word in sentence {
        spans.append(Span(end, end + word.utf8.count))
        words.append(word)
        end += word.utf8.count + 1
      }
      self.sentences.append(
        Sentence(span: Span(spans[first].start, end - 1), tokens: first..<words.count, region: .paragraph, regionIndex: number))
    }
  }
}
