// The row a statement stands on. It cannot be copied and is only lent to a closure, so it does not outlive its step; what is read from
// it is copied out. Invariant: a value is returned only when its storage class is the one asked for; nothing is converted.

import CSQLite

/// The current row of a running statement.
///
/// Each reading function throws `SQLiteError`: of kind `.column` when there is no such column or its name is ambiguous, of kind `.type`
/// when the column holds another storage class, NULL included.
public struct Row: ~Copyable {
  private let statement: PreparedStatement

  // TRAP: inlined into a generic caller, this crashes the optimizer of Swift 6.3 (“Cannot initialize a nonCopyable type with a
  // guaranteed value”). It is called once per execution, not per row.
  @inline(never)
  init(_ statement: PreparedStatement) {
    self.statement = statement
  }

  /// How many columns the row has.
  public var columnCount: Int { Int(sqlite3_column_count(statement.pointer)) }

  /// The columns' names.
  public var columnNames: [String] { statement.columnNames }

  /// True when the column holds NULL.
  public func isNull(_ column: Column) throws -> Bool {
    try sqlite3_column_type(statement.pointer, index(of: column)) == SQLITE_NULL
  }

  /// The value, whatever its storage class. Throws for text that is not valid UTF-8.
  public func value(_ column: Column) throws -> Value {
    let index = try index(of: column)
    switch sqlite3_column_type(statement.pointer, index) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement.pointer, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement.pointer, index))
    case SQLITE_TEXT: return .text(try readText(index))
    case SQLITE_BLOB: return .blob(readBytes(index))
    default: return .null
    }
  }

  /// The value as a type that says itself what it can be read from; use an optional type for a column that may be NULL.
  public func read<T: ValueConvertible>(_ column: Column, as type: T.Type = T.self) throws -> T {
    guard let result = T(sqlValue: try value(column)) else { throw mismatch(try index(of: column), T.sqlTypeName) }
    return result
  }

  /// An INTEGER.
  public func int64(_ column: Column) throws -> Int64 {
    let index = try index(of: column, holding: SQLITE_INTEGER, "INTEGER")
    return sqlite3_column_int64(statement.pointer, index)
  }

  /// An INTEGER.
  public func int(_ column: Column) throws -> Int { try read(column) }

  /// A REAL. An INTEGER is not converted.
  public func double(_ column: Column) throws -> Double {
    let index = try index(of: column, holding: SQLITE_FLOAT, "REAL")
    return sqlite3_column_double(statement.pointer, index)
  }

  /// A TEXT.
  public func text(_ column: Column) throws -> String {
    try readText(try index(of: column, holding: SQLITE_TEXT, "TEXT"))
  }

  /// A BLOB.
  public func bytes(_ column: Column) throws -> [UInt8] {
    readBytes(try index(of: column, holding: SQLITE_BLOB, "BLOB"))
  }

  /// An INTEGER that is 0 or 1.
  public func bool(_ column: Column) throws -> Bool { try read(column) }

  /// A TEXT that is a calendar date.
  public func date(_ column: Column) throws -> DateText { try read(column) }

  /// An INTEGER, or nil for NULL.
  public func optionalInt64(_ column: Column) throws -> Int64? { try isNull(column) ? nil : int64(column) }

  /// An INTEGER, or nil for NULL.
  public func optionalInt(_ column: Column) throws -> Int? { try isNull(column) ? nil : int(column) }

  /// A REAL, or nil for NULL.
  public func optionalDouble(_ column: Column) throws -> Double? { try isNull(column) ? nil : double(column) }

  /// A TEXT, or nil for NULL.
  public func optionalText(_ column: Column) throws -> String? { try isNull(column) ? nil : text(column) }

  /// A BLOB, or nil for NULL.
  public func optionalBytes(_ column: Column) throws -> [UInt8]? { try isNull(column) ? nil : bytes(column) }

  /// An INTEGER that is 0 or 1, or nil for NULL.
  public func optionalBool(_ column: Column) throws -> Bool? { try isNull(column) ? nil : bool(column) }

  /// A TEXT that is a calendar date, or nil for NULL.
  public func optionalDate(_ column: Column) throws -> DateText? { try isNull(column) ? nil : date(column) }

  // MARK: From SQLite

  private func readText(_ index: Int32) throws -> String {
    // TRAP: the text must be fetched before its length, which is the length of the latest conversion.
    guard let start = sqlite3_column_text(statement.pointer, index) else { return "" }
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement.pointer, index)))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SQLiteError(.type, "column “\(name(index))” holds TEXT that is not valid UTF-8", sql: statement.sql)
    }
    return text
  }

  private func readBytes(_ index: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement.pointer, index) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement.pointer, index))))
  }

  // MARK: Columns

  private func index(of column: Column, holding storage: Int32, _ expected: String) throws -> Int32 {
    let index = try index(of: column)
    guard sqlite3_column_type(statement.pointer, index) == storage else { throw mismatch(index, expected) }
    return index
  }

  private func index(of column: Column) throws -> Int32 {
    switch column {
    case .index(let index):
      guard index >= 0, index < columnCount else {
        throw SQLiteError(.column, "there is no column \(index); the result has \(columnCount), counted from 0", sql: statement.sql)
      }
      return Int32(index)
    case .name(let name):
      let names = statement.columnNames
      guard let index = names.firstIndex(of: name) else {
        throw SQLiteError(.column, "there is no column “\(name)”; the result has \(names.joined(separator: ", "))", sql: statement.sql)
      }
      guard !names[(index + 1)...].contains(name) else {
        throw SQLiteError(.column, "more than one column is named “\(name)”; rename one with AS", sql: statement.sql)
      }
      return Int32(index)
    }
  }

  private func name(_ index: Int32) -> String {
    let names = statement.columnNames
    return Int(index) < names.count ? names[Int(index)] : "\(index)"
  }

  private func mismatch(_ index: Int32, _ expected: String) -> SQLiteError {
    let actual =
      switch sqlite3_column_type(statement.pointer, index) {
      case SQLITE_INTEGER: "INTEGER"
      case SQLITE_FLOAT: "REAL"
      case SQLITE_TEXT: "TEXT"
      case SQLITE_BLOB: "BLOB"
      default: "NULL"
      }
    return SQLiteError(.type, "column “\(name(index))” holds \(actual) where \(expected) was expected", sql: statement.sql)
  }
}
