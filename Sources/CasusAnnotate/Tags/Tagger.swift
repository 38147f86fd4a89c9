// Tags from left to right, each from the word, its neighbours and the tags before it; never back. Sums are whole numbers, so every machine
// gives the same tags. A greedy averaged perceptron (Collins, "Discriminative Training Methods for Hidden Markov Models", EMNLP 2002).

import CTagger
import CasusModel

/// Gives each word of a sentence its universal part of speech and Penn Treebank tag.
public struct Tagger: Sendable {
  private let weights: WeightTable
  private let tags: [(PartOfSpeech, String)]
  private let roles: [Role]

  /// What a label means to the history of later words.
  private enum Role { case adverb, verb, boundary, other }

  /// A tagger with the weights of the program.
  ///
  /// Throws ``TaggerError`` when they were built wrongly.
  public init() throws(TaggerError) {
    try self.init(weights: UnsafeRawBufferPointer(start: casus_tagger_weights(), count: casus_tagger_weights_length()))
  }

  /// A tagger with other weights, which must stay where they are as long as it is used.
  init(weights bytes: UnsafeRawBufferPointer) throws(TaggerError) {
    weights = try WeightTable(bytes)
    var tags: [(PartOfSpeech, String)] = []
    for label in weights.labels {
      let parts = label.split(separator: "|", omittingEmptySubsequences: false)
      guard parts.count == 2, let part = PartOfSpeech(rawValue: String(parts[1])) else {
        throw .unusableWeights("label \(label) is not XPOS|UPOS")
      }
      tags.append((part, String(parts[0])))
    }
    self.tags = tags
    roles = tags.map { Self.role($0.1) }
  }

  private static func role(_ tag: String) -> Role {
    switch tag {
    case "RB", "RBR", "RBS": .adverb
    case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD": .verb
    case ",", ":", "CC", "WDT", "WP", "WRB", "``", "''", "-LRB-", "-RRB-": .boundary
    default: .other
    }
  }

  /// The universal part of speech and the Penn Treebank tag of each word of one sentence, in order.
  public func tag(_ words: [String]) -> [(PartOfSpeech, String)] {
    guard !words.isEmpty else { return [] }
    var forms = [WordForm(edge: "<2"), WordForm(edge: "<1")]
    forms.reserveCapacity(words.count + 4)
    for word in words { forms.append(WordForm(word, weights)) }
    forms += [WordForm(edge: ">1"), WordForm(edge: ">2")]
    let casing = WordForm.casing(words)
    let edge = UInt32(tags.count)
    var history = TagHistory(before: (edge, edge, edge), anchor: (edge, forms[1].low))
    var scores = [Int32](repeating: 0, count: tags.count)
    var out: [(PartOfSpeech, String)] = []
    out.reserveCapacity(words.count)
    for index in words.indices {
      let form = forms[index + 2]
      let label = form.only ?? best(at: index, forms, casing, history, &scores)
      out.append(tags[label])
      advance(&history, UInt32(label), form.low)
    }
    return out
  }

  private func best(at index: Int, _ forms: [WordForm], _ casing: UInt32, _ history: TagHistory, _ scores: inout [Int32]) -> Int {
    for label in scores.indices { scores[label] = 0 }
    let window = TagWindow(
      previous2: forms[index], previous: forms[index + 1], word: forms[index + 2], next: forms[index + 3], next2: forms[index + 4],
      place: casing * 2 + (index == 0 ? 1 : 0))
    window.score(history, weights, into: &scores)
    var best = 0
    for label in scores.indices where scores[label] > scores[best] { best = label }
    return best
  }

  private func advance(_ history: inout TagHistory, _ label: UInt32, _ word: UInt32) {
    history.before = (label, history.before.0, history.before.1)
    let role = roles[Int(label)]
    if role != .adverb { history.anchor = (label, word) }
    if role == .verb { history.verb = label }
    if role == .boundary { history.verb |= 128 }
  }
}
