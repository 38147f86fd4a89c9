// Several readings may meet one marked item, and one reading several items: precision and recall are counted each on its own side.

/// How much of what was read is right, and how much of what is marked is found.
public struct HitCounts: Hashable, Sendable {
  /// Of what was read, how much is right.
  public var right = 0
  /// What was read.
  public var predicted = 0
  /// Of what is marked, how much is found.
  public var found = 0
  /// What is marked.
  public var gold = 0

  /// Zeros, or these counts.
  public init(right: Int = 0, predicted: Int = 0, found: Int = 0, gold: Int = 0) {
    self.right = right
    self.predicted = predicted
    self.found = found
    self.gold = gold
  }

  /// Share of what was read that is right, 0 to 1.
  public var precision: Double { predicted == 0 ? 0 : Double(right) / Double(predicted) }
  /// Share of what is marked that is found, 0 to 1.
  public var recall: Double { gold == 0 ? 0 : Double(found) / Double(gold) }
  /// Their harmonic mean, 0 to 1.
  public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// Adds the counts of another text.
  public static func += (left: inout HitCounts, right: HitCounts) {
    left.right += right.right
    left.predicted += right.predicted
    left.found += right.found
    left.gold += right.gold
  }
}
