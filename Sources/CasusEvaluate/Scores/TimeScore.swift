// Time expressions as TempEval-3 scores them (UzZaman et al. 2013): spans are paired one to one, exact pairs first, then by overlap; the
// headline is relaxed F1 × the share of pairs whose value is the same text. Rows for DATE ignore predictions that lie on other types only.

import CasusModel

/// A predicted expression.
public struct PredictedTime: Hashable, Sendable {
  /// Where it stands.
  public var span: Span
  /// TIMEX3 type.
  public var type: String
  /// TIMEX3 value; empty where there is none.
  public var value: String

  /// Makes an expression.
  public init(_ span: Span, type: String, value: String) {
    self.span = span
    self.type = type
    self.value = value
  }

  /// What the engine says: the TIMEX3 value, or the date when there is only that.
  public init(_ time: TimeExpression) {
    self.init(time.span, type: time.type.rawValue, value: time.timex ?? time.value?.description ?? "")
  }
}

/// How well time expressions are found and resolved, over some of the gold.
public struct TimeScore: Hashable, Sendable {
  /// Pairs with the same span.
  public var strict = Counts()
  /// Pairs with any overlap.
  public var relaxed = Counts()
  /// Pairs with the same value.
  public var values = 0
  /// Pairs with the same type.
  public var types = 0

  /// Zeros.
  public init() {}

  /// Share of pairs with the same value.
  public var valueAccuracy: Double { relaxed.right == 0 ? 0 : Double(values) / Double(relaxed.right) }
  /// Relaxed F1 × ``valueAccuracy``.
  public var valueF1: Double { relaxed.f1 * valueAccuracy }

  /// Which of the gold a row counts.
  public enum Row: String, CaseIterable, Sendable {
    /// Everything.
    case all = "all types"
    /// Type DATE.
    case date = "DATE"
    /// Type DATE with a value that begins with two digits: no `PRESENT_REF`.
    case calendar = "DATE calendar"
    /// Type DATE with a value `YYYY-MM-DD`.
    case day = "DATE day-precise"

    func counts(_ gold: GoldTime) -> Bool {
      let value = Array(gold.value.utf8)
      func isDigit(_ index: Int) -> Bool { index < value.count && (0x30...0x39).contains(value[index]) }
      switch self {
      case .all: return true
      case .date: return gold.type == "DATE"
      case .calendar: return gold.type == "DATE" && isDigit(0) && isDigit(1)
      case .day:
        return gold.type == "DATE" && value.count == 10
          && value.indices.allSatisfy { [4, 7].contains($0) ? value[$0] == UInt8(ascii: "-") : isDigit($0) }
      }
    }
  }

  /// Adds one text.
  public mutating func add(gold: [GoldTime], predicted: [PredictedTime], row: Row) {
    strict.gold += gold.count(where: row.counts)
    strict.predicted += predicted.count { time in
      let under = gold.filter { $0.span.overlaps(time.span) }
      return under.isEmpty || under.contains(where: row.counts)
    }
    for pair in Self.pairs(gold, predicted) where row.counts(gold[pair.gold]) {
      let (gold, predicted) = (gold[pair.gold], predicted[pair.predicted])
      relaxed.right += 1
      if gold.span == predicted.span { strict.right += 1 }
      if gold.value == predicted.value { values += 1 }
      if gold.type == predicted.type { types += 1 }
    }
    relaxed.gold = strict.gold
    relaxed.predicted = strict.predicted
  }

  /// One to one: the same span first, then the larger overlap, then the earlier gold and prediction.
  static func pairs(_ gold: [GoldTime], _ predicted: [PredictedTime]) -> [(gold: Int, predicted: Int)] {
    var candidates: [(isExact: Bool, overlap: Int, gold: Int, predicted: Int)] = []
    for (g, one) in gold.enumerated() {
      for (p, other) in predicted.enumerated() {
        let overlap = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
        if overlap > 0 { candidates.append((one.span == other.span, overlap, g, p)) }
      }
    }
    candidates.sort { a, b in
      if a.isExact != b.isExact { return a.isExact }
      return (-a.overlap, a.gold, a.predicted) < (-b.overlap, b.gold, b.predicted)
    }
    var usedGold: Set<Int> = []
    var usedPredicted: Set<Int> = []
    return candidates.compactMap { candidate in
      guard !usedGold.contains(candidate.gold), !usedPredicted.contains(candidate.predicted) else { return nil }
      usedGold.insert(candidate.gold)
      usedPredicted.insert(candidate.predicted)
      return (candidate.gold, candidate.predicted)
    }
  }
}
