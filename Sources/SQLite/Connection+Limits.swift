// Bounds for SQL that others wrote.

import CSQLite

/// A quantity that SQLite can bound for one connection (https://sqlite.org/limits.html).
public enum Limit: Sendable {
  /// Bytes of a text, a blob or a row.
  case length
  /// Bytes of a statement.
  case sqlLength
  /// Columns of a table, a result or an index.
  case columns
  /// Depth of an expression.
  case expressionDepth
  /// Parts of a compound SELECT.
  case compoundSelects
  /// Attached databases.
  case attachedDatabases
  /// Bytes of a LIKE or GLOB pattern.
  case patternLength
  /// Parameters of a statement.
  case parameters

  var code: Int32 {
    switch self {
    case .length: SQLITE_LIMIT_LENGTH
    case .sqlLength: SQLITE_LIMIT_SQL_LENGTH
    case .columns: SQLITE_LIMIT_COLUMN
    case .expressionDepth: SQLITE_LIMIT_EXPR_DEPTH
    case .compoundSelects: SQLITE_LIMIT_COMPOUND_SELECT
    case .attachedDatabases: SQLITE_LIMIT_ATTACHED
    case .patternLength: SQLITE_LIMIT_LIKE_PATTERN_LENGTH
    case .parameters: SQLITE_LIMIT_VARIABLE_NUMBER
    }
  }
}

extension Connection {
  /// Sets a bound and returns the former one. SQLite silently keeps to its compiled-in maximum; a negative value changes nothing.
  @discardableResult
  public func setLimit(_ limit: Limit, _ value: Int) throws -> Int {
    Int(sqlite3_limit(try box.open(), limit.code, Int32(clamping: value)))
  }
}
