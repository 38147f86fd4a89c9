// From name scores to names. The best sequence of labels in which a name never goes on without having begun.

import CasusModel

/// Finds the best names of a sentence.
public enum NameDecoder {
  /// The labels in the order of the score columns.
  public static let labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
  static let types: [EntityType] = [.person, .organisation, .location]

  /// A name: words of the sentence, from 0, and what it names.
  public struct Name: Hashable, Sendable {
    /// Words of the sentence, from 0.
    public let words: Range<Int>
    /// Person, organisation or place.
    public let type: EntityType
  }

  /// The label of each word, as number in ``labels``: the sequence with the greatest sum in which I-X follows B-X or I-X alone.
  ///
  /// `scores` has a row of seven for each word; a last row that is not whole is not read. Sums are taken from left to right; of equal
  /// ones the lower label wins. Linear.
  public static func labels(_ scores: [Float]) -> [UInt8] {
    let count = scores.count / 7
    guard count > 0 else { return [] }
    var sums = Array(scores[0..<7])
    for inside in stride(from: 2, to: 7, by: 2) { sums[inside] = -.infinity }
    var before = Array(repeating: UInt8(0), count: count * 7)
    for word in 1..<max(count, 1) {
      let best = highest(sums)
      var next = sums
      for label in 0..<7 {
        var from = best
        if label > 0, label % 2 == 0 { from = sums[label] > sums[label - 1] ? label : label - 1 }
        next[label] = sums[from] + scores[word * 7 + label]
        before[word * 7 + label] = UInt8(from)
      }
      sums = next
    }
    var out = Array(repeating: UInt8(0), count: count)
    out[count - 1] = UInt8(highest(sums))
    for word in stride(from: count - 1, to: 0, by: -1) { out[word - 1] = before[word * 7 + Int(out[word])] }
    return out
  }

  /// The names of a sentence, from its scores as ``labels(_:)`` takes them.
  public static func names(_ scores: [Float]) -> [Name] { names(ofLabels: labels(scores)) }

  /// The names that a sequence of labels stands for.
  static func names(ofLabels labels: [UInt8]) -> [Name] {
    var out: [Name] = []
    var start = 0
    for (word, label) in labels.enumerated() where label > 0 {
      if label % 2 == 1 { start = word }
      let goesOn = word + 1 < labels.count && labels[word + 1] > 0 && labels[word + 1] % 2 == 0
      if !goesOn { out.append(Name(words: start..<(word + 1), type: types[Int(label - 1) / 2])) }
    }
    return out
  }

  private static func highest(_ sums: [Float]) -> Int {
    var best = 0
    for label in 1..<7 where sums[label] > sums[best] { best = label }
    return best
  }
}
