// Levenshtein distance with a bound, so that long names cost little: only a band of the table is computed (Ukkonen 1985).

/// How far two texts are from each other.
public enum EditDistance {
  /// Insertions, deletions and substitutions that make one text of the other; nil when more than `limit`.
  public static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    let far = limit + 1
    var row = (0...right.count).map { min($0, far) }
    for (index, scalar) in left.enumerated() {
      var next = Array(repeating: far, count: right.count + 1)
      if index + 1 <= limit { next[0] = index + 1 }
      let low = max(1, index + 1 - limit)
      let high = min(right.count, index + 1 + limit)
      for column in stride(from: low, through: high, by: 1) {
        let substitution = row[column - 1] + (right[column - 1] == scalar ? 0 : 1)
        next[column] = min(far, substitution, row[column] + 1, next[column - 1] + 1)
      }
      row = next
    }
    return row[right.count] <= limit ? row[right.count] : nil
  }
}
