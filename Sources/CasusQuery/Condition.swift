// WHERE clauses made of fixed text and bound values. Nothing that a user typed ever becomes SQL.

import SQLite

/// Conditions that all must hold.
struct Condition {
  private(set) var clauses: [String] = []
  private(set) var values: [any ValueConvertible] = []

  mutating func add(_ clause: String, _ values: [any ValueConvertible] = []) {
    clauses.append(clause)
    self.values += values
  }

  /// `column IN (?, …)`, in the order given.
  mutating func add(_ column: String, in values: [any ValueConvertible]) {
    add("\(column) IN (\(Self.marks(values.count)))", values)
  }

  /// The text contains the words as they stand, without regard to case in ASCII letters.
  mutating func add(_ column: String, contains text: String) {
    let condition = Self.contains(column, text)
    add(condition.sql, [condition.value])
  }

  /// The same by itself.
  static func contains(_ column: String, _ text: String) -> (sql: String, value: String) {
    let pattern = "%\(escaped(text))%"
    // SQLite refuses a long pattern as too complex; this says the same, slower.
    if pattern.utf8.count > longestPattern { return ("instr(lower(\(column)), lower(?)) > 0", text) }
    return ("\(column) LIKE ? ESCAPE '\\'", pattern)
  }

  /// Far below SQLite's bound of 50,000 bytes, which a build of it may have made smaller.
  private static let longestPattern = 1000

  /// Possible days overlap the period. A value that only may lie in it counts: a month is not left out because it began earlier.
  mutating func add(earliest: String, latest: String, since: String?, until: String?) {
    if let since { add("\(latest) >= ?", [since]) }
    if let until { add("\(earliest) <= ?", [until]) }
  }

  /// The same of a state, whose begin and end may be unknown: nobody told that it did not hold then.
  mutating func add(earliest: String, latest: String, openSince since: String?, until: String?) {
    if let since { add("\(latest) IS NULL OR \(latest) >= ?", [since]) }
    if let until { add("\(earliest) IS NULL OR \(earliest) <= ?", [until]) }
  }

  var sql: String { clauses.isEmpty ? "1" : clauses.map { "(\($0))" }.joined(separator: " AND ") }

  static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }

  /// LIKE's wildcards taken literally.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      if character == "%" || character == "_" || character == "\\" { result += "\\" }
      result.unicodeScalars.append(character)
    }
    return result
  }
}
