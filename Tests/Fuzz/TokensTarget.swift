import CasusAnnotate
import CasusModel

extension FuzzTarget {
  private static let splitter = try? SentenceSplitter()

  /// Tokens are disjoint and hold all that is not white space; sentences hold all tokens.
  static let tokens = FuzzTarget("tokens", seeds: ["SampleData/articles/*.txt", "Tests/RuleExamples/*.txt"]) { bytes in
    guard let text = String(validating: bytes, as: UTF8.self), let splitter else { return }
    let tokens = Tokenizer.tokens(of: text, in: Span(0, bytes.count))
    var end = 0
    var next = tokens.startIndex
    var place = 0
    for token in tokens {
      require(token.start >= end, "\(token) overlaps the former")
      Soundness.check(token, in: bytes, "token")
      end = token.end
    }
    for scalar in text.unicodeScalars {
      while next < tokens.count, tokens[next].end <= place { next += 1 }
      require(
        scalar.properties.isWhitespace || scalar.value < 0x20 || (next < tokens.count && tokens[next].contains(place))
          || scalar.properties.generalCategory == .control, "byte \(place) is in no token")
      place += UTF8.width(scalar)
    }
    let sentences = splitter.sentences(of: text, tokens: tokens)
    var first = 0
    for sentence in sentences {
      require(sentence.lowerBound == first && !sentence.isEmpty && sentence.count <= SentenceSplitter.longest, "sentence \(sentence)")
      first = sentence.upperBound
    }
    require(first == tokens.count, "tokens without a sentence")
  }
}
