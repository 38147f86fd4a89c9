// Precision, recall and their harmonic mean from three counts.

/// How many were right, predicted and gold.
public struct Counts: Hashable, Sendable {
  /// Predicted and gold.
  public var right = 0
  /// Predicted.
  public var predicted = 0
  /// Gold.
  public var gold = 0

  /// Zeros, or these counts.
  public init(right: Int = 0, predicted: Int = 0, gold: Int = 0) {
    self.right = right
    self.predicted = predicted
    self.gold = gold
  }

  /// Share of the predicted that is right, 0 to 1; 0 where nothing is predicted.
  public var precision: Double { predicted == 0 ? 0 : Double(right) / Double(predicted) }
  /// Share of the gold that is found, 0 to 1; 0 where there is no gold.
  public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  /// Their harmonic mean, 0 to 1.
  public var f1: Double { predicted + gold == 0 ? 0 : 2 * Double(right) / Double(predicted + gold) }

  /// Adds the counts of another text.
  public static func += (left: inout Counts, right: Counts) {
    left.right += right.right
    left.predicted += right.predicted
    left.gold += right.gold
  }

  /// Counts two lists of the same kind; what stands twice in both counts twice.
  init<Item: Hashable>(gold: [Item], predicted: [Item]) {
    var left: [Item: Int] = [:]
    for item in gold { left[item, default: 0] += 1 }
    for item in predicted {
      if let count = left[item], count > 0 {
        left[item] = count - 1
        right += 1
      }
    }
    self.predicted = predicted.count
    self.gold = gold.count
  }
}
