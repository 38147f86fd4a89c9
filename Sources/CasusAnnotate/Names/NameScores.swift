// What speaks for each label of each token. The encoder's scores are kept as distances to the score of "no name", so that every sign adds
// to the same scale; the normaliser of a softmax would be one constant a token, which the best sequence does not see.

import CasusModel

/// Scores of the seven labels of ``NameDecoder`` for the tokens of a document, `O` at zero.
struct NameScores {
  private var values: [Float]

  /// - Parameter scores: for each sentence seven scores a token; a sentence of another size has no opinion.
  init(_ scores: [[Float]], sentences: [Sentence], count: Int) {
    values = [Float](repeating: 0, count: count * 7)
    for (sentence, row) in zip(sentences, scores) where row.count == sentence.tokens.count * 7 {
      let first = sentence.tokens.lowerBound * 7
      for token in stride(from: 0, to: row.count, by: 7) {
        for label in 1..<7 { values[first + token + label] = row[token + label] - row[token] }
      }
    }
  }

  /// Raises a name of this type over the tokens. Where it begins the encoder may also see the inside of a longer one: that counts nearly
  /// as much, so that a sign of type does not cut a name in two.
  mutating func raise(_ type: EntityType, over tokens: Range<Int>, by weight: Float) {
    guard weight != 0 else { return }
    let begin = Self.begin(type)
    for token in tokens {
      values[token * 7 + begin + 1] += token == tokens.lowerBound ? weight * 0.8 : weight
      if token == tokens.lowerBound { values[token * 7 + begin] += weight }
    }
  }

  /// Lowers names of every other type over the tokens; whether there is a name at all stays as open as before.
  mutating func prefer(_ type: EntityType, over tokens: Range<Int>, by weight: Float) {
    let begin = Self.begin(type)
    for token in tokens {
      for label in 1..<7 where label != begin && label != begin + 1 { values[token * 7 + label] -= weight }
    }
  }

  /// Rules out names over the tokens.
  mutating func ruleOut(_ tokens: Range<Int>) {
    for token in tokens {
      for label in 1..<7 { values[token * 7 + label] -= Self.never }
    }
  }

  /// More than all signs and the encoder together.
  private static let never: Float = 100

  /// How much more the tokens' labels speak for this type than for any other reading, a token.
  func margin(_ type: EntityType, over tokens: Range<Int>) -> Float {
    let begin = Self.begin(type)
    var sum: Float = 0
    for token in tokens {
      let row = values[(token * 7)..<(token * 7 + 7)]
      let own = max(row[token * 7 + begin], row[token * 7 + begin + 1])
      var other: Float = 0
      for label in 1..<7 where label != begin && label != begin + 1 { other = max(other, row[token * 7 + label]) }
      sum += own - other
    }
    return tokens.isEmpty ? 0 : sum / Float(tokens.count)
  }

  /// The names of one sentence, by tokens of the document.
  func names(in sentence: Range<Int>) -> [FoundName] {
    NameDecoder.names(Array(values[(sentence.lowerBound * 7)..<(sentence.upperBound * 7)])).map { name in
      FoundName(
        tokens: (sentence.lowerBound + name.words.lowerBound)..<(sentence.lowerBound + name.words.upperBound), type: name.type)
    }
  }

  private static func begin(_ type: EntityType) -> Int {
    switch type {
    case .person: 1
    case .organisation: 3
    case .location: 5
    }
  }
}

/// A name before it is known what kind of actor it names.
struct FoundName: Hashable {
  /// Tokens of the document.
  var tokens: Range<Int>
  /// Person, organisation or place.
  var type: EntityType
}
