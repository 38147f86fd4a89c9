// UD parts "Turkey - backed" and "al - Sham"; lists of names and phrases know the whole. Both views share one text: a written word is a run
// of tokens, most often one.

/// Words as they are written, over the tokens of a document.
public struct WrittenWords: Hashable, Sendable {
  /// The tokens of each word: in order, without gaps.
  public let ranges: [Range<Int>]
  /// The word of each token.
  private let words: [Int32]

  /// Joins tokens where a single hyphen touches a letter or digit on both sides: "al-Sham", "F-16", "20-year-old", "U.S.-backed".
  /// Numbers on both sides are a range and stay apart: "2011-2013". Never across a sentence's end. Linear.
  public init(tokens: [Token], sentences: [Sentence]) {
    var ranges: [Range<Int>] = []
    var words = [Int32](repeating: 0, count: tokens.count)
    for sentence in sentences {
      var start = sentence.tokens.lowerBound
      while start < sentence.tokens.upperBound {
        var last = start
        while last + 2 < sentence.tokens.upperBound, Self.joins(tokens[last], tokens[last + 1], tokens[last + 2]) { last += 2 }
        for token in start...last { words[token] = Int32(ranges.count) }
        ranges.append(start..<(last + 1))
        start = last + 1
      }
    }
    self.ranges = ranges
    self.words = words
  }

  /// The word that a token is part of.
  public func word(ofToken token: Int) -> Int { Int(words[token]) }

  /// The words that hold the given tokens.
  public func words(ofTokens tokens: Range<Int>) -> Range<Int> {
    tokens.isEmpty ? 0..<0 : word(ofToken: tokens.lowerBound)..<(word(ofToken: tokens.upperBound - 1) + 1)
  }

  private static func joins(_ left: Token, _ hyphen: Token, _ right: Token) -> Bool {
    guard hyphen.text == "-" || hyphen.text == "‐" || hyphen.text == "‑", left.span.end == hyphen.span.start,
      hyphen.span.end == right.span.start, let before = left.text.unicodeScalars.last, let first = right.text.unicodeScalars.first
    else { return false }
    switch (Kind(before), Kind(first)) {
    case (.digit, .digit): return !left.text.utf8.allSatisfy { $0 < 0x41 }
    case (.letter, .digit), (.letter, .letter), (.digit, .letter): return true
    case (.dot, .letter), (.dot, .digit): return left.text.utf8.count > 1
    // "al-'Ayn", but no hyphen before a quotation mark.
    case (.letter, .apostrophe): return right.text.unicodeScalars.dropFirst().first.map { Kind($0) == .letter } ?? false
    default: return false
    }
  }

  private enum Kind {
    case letter, digit, dot, apostrophe, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case ".": self = .dot
      case "'", "’", "‘", "ʿ", "ʾ", "`": self = .apostrophe
      case "0"..."9": self = .digit
      default: self = scalar.properties.isAlphabetic ? .letter : .other
      }
    }
  }
}

extension Annotation {
  /// The same annotation over words as they are written. A joined word is what its last part is, but a name where all its parts are one,
  /// and an adjective where it ends in a participle ("rebel-held"); its head is that of its topmost part.
  public func asWritten() -> Annotation {
    let written = WrittenWords(tokens: tokens, sentences: sentences)
    let words = written.ranges.map { range in
      range.count == 1 ? tokens[range.lowerBound].moved(to: written) : joined(range, written)
    }
    return Annotation(
      document: document, tokens: words,
      sentences: sentences.map {
        Sentence(span: $0.span, tokens: written.words(ofTokens: $0.tokens), region: $0.region, regionIndex: $0.regionIndex)
      },
      entities: entities.map { $0.moved(to: written.words(ofTokens: $0.tokens)) }, times: times)
  }

  private func joined(_ range: Range<Int>, _ written: WrittenWords) -> Token {
    let parts = tokens[range]
    let first = tokens[range.lowerBound]
    let last = tokens[range.upperBound - 1]
    let span = first.span.union(last.span)
    let text = parts.map(\.text).joined()
    let top = parts.indices.first { tokens[$0].head.map { !range.contains($0) } ?? true } ?? range.upperBound - 1
    var word = Token(
      span: span, text: text, lemma: text, tag: last.tag, fineTag: last.fineTag, head: tokens[top].head.map(written.word(ofToken:)),
      dependency: tokens[top].dependency, features: last.features)
    if last.tag == .properNoun || last.text.first?.isUppercase == true && parts.contains(where: { $0.tag == .properNoun }) {
      word.tag = .properNoun
      word.fineTag = last.fineTag == "NNPS" ? "NNPS" : "NNP"
    } else if ["VBN", "VBD", "VBG", "JJ"].contains(last.fineTag) {
      word.tag = .adjective
      word.fineTag = "JJ"
      word.lemma = text.lowercased()
    } else {
      word.lemma = parts.dropLast().map(\.text).joined().lowercased() + last.lemma
    }
    return word
  }
}

extension Token {
  /// The same token with its head counted in written words.
  fileprivate func moved(to written: WrittenWords) -> Token {
    var word = self
    word.head = head.map(written.word(ofToken:))
    return word
  }
}
