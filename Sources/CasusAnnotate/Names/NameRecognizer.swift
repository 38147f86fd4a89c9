// Where names are and what they name. The encoder's scores lead; lists and signs, and what the rest of the document shows, add to them
// before the best sequence of labels is taken. The kind of actor comes from lists and signs alone: where they are silent it is unknown.

import CasusModel

/// Finds names of persons, organisations and places.
public struct NameRecognizer: Sendable {
  let lexicons: Lexicons
  private let weights = NameWeights()

  /// Makes a recognizer over the given word lists.
  public init(lexicons: Lexicons) {
    self.lexicons = lexicons
  }

  /// The names of a document and the adjectives of states, in text order, disjoint.
  ///
  /// - Parameter scores: for each sentence seven scores a token, in the order of ``NameDecoder/labels``.
  public func names(tokens: [Token], sentences: [Sentence], times: [TimeExpression], scores: [[Float]]) -> [Entity] {
    let text = NameText(tokens: tokens, sentences: sentences, times: times, lexicons: lexicons)
    var scores = NameScores(scores, sentences: sentences, count: tokens.count)
    let signs = text.signs(weights)
    for name in signs {
      guard let sign = name.sign else { continue }
      let range = text.tokens(ofWords: name.candidate.tokens)
      scores.raise(sign.type.type, over: range, by: sign.weight)
      if sign.type.kind == .state { scores.prefer(.location, over: range, by: weights.statePreference) }
    }
    for (range, sign) in text.innerSigns(signs.map(\.candidate), weights) { scores.raise(sign.type.type, over: range, by: sign.weight) }
    for (range, sign) in text.listSigns(signs, weights) {
      scores.raise(sign.type.type, over: range, by: sign.weight)
      scores.prefer(sign.type.type, over: range, by: weights.listPreference)
    }
    for front in text.compounds() { scores.ruleOut(front.upperBound..<(front.upperBound + 2)) }
    for (range, sign) in text.compoundSigns(weights) {
      scores.raise(sign.type.type, over: range, by: sign.weight)
      if sign.type.kind == .state { scores.prefer(.location, over: range, by: weights.statePreference) }
    }
    let first = text.names(scores)
    text.carry(first, into: &scores, weights)
    let names = text.names(scores)
    return text.entities(names, weights)
  }
}
