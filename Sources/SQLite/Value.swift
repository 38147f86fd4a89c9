// A value as SQLite stores it: one case per storage class, nothing else.

/// One SQLite value.
public enum Value: Hashable, Sendable {
  /// NULL.
  case null
  /// A signed 64-bit integer.
  case integer(Int64)
  /// A 64-bit IEEE 754 number. NaN cannot be stored: binding it throws, where SQLite would silently store NULL.
  case real(Double)
  /// Text; stored as UTF-8, may hold NUL characters.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// The storage class as SQL writes it: NULL, INTEGER, REAL, TEXT or BLOB.
  public var typeName: String {
    switch self {
    case .null: "NULL"
    case .integer: "INTEGER"
    case .real: "REAL"
    case .text: "TEXT"
    case .blob: "BLOB"
    }
  }
}
