// Values into parameters. SQLite copies what it is given, so nothing here outlives its call.
// TRAP: SQLite takes a null pointer for NULL, also with length 0; empty text and empty bytes need a real one.

import CSQLite

extension Statement {
  /// Gives the parameter `index`, counted from 1, a value. Throws for an index out of range, for NaN and for oversized values.
  public func bind(_ value: Value, at index: Int) throws {
    guard index >= 1, index <= parameterCount else {
      throw SQLiteError(.bindings, "there is no parameter \(index); the statement takes \(Self.count(parameterCount))", sql: sql)
    }
    guard !prepared.isRunning else { throw SQLiteError(.bindings, "a value cannot be bound while the statement runs", sql: sql) }
    _ = try box.open(for: sql)
    let code = try bind(value, to: prepared.pointer, Int32(index))
    guard code == SQLITE_OK else { throw box.error(code, sql: sql) }
    prepared.markBound(index)
  }

  /// Gives the parameter `index`, counted from 1, a value.
  public func bind(_ value: some ValueConvertible, at index: Int) throws {
    try bind(value.sqlValue, at: index)
  }

  /// Gives the parameter with this name a value. The name is written as in the SQL, with its `:`, `@` or `$`.
  public func bind(_ value: some ValueConvertible, named name: String) throws {
    let index = Int(sqlite3_bind_parameter_index(prepared.pointer, name))
    guard index > 0 else {
      let names = parameterCount == 0 ? "none" : (1...parameterCount).map(prepared.parameterName).joined(separator: ", ")
      throw SQLiteError(.bindings, "there is no parameter \(name); the statement has \(names)", sql: sql)
    }
    try bind(value.sqlValue, at: index)
  }

  /// Gives all parameters their values in order. Throws when there are more or fewer than the statement takes.
  public func bind(_ values: [any ValueConvertible]) throws {
    guard values.count == parameterCount else {
      let were = values.count == 1 ? "was" : "were"
      throw SQLiteError(.bindings, "the statement takes \(Self.count(parameterCount)), but \(values.count) \(were) given", sql: sql)
    }
    try bindAll(values.lazy.map(\.sqlValue))
  }

  /// The same for values that are SQLite's already: the way for statements that run millions of times.
  public func bind(all values: [Value]) throws {
    guard values.count == parameterCount else { return try bind(values as [any ValueConvertible]) }
    try bindAll(values)
  }

  /// As many as there are parameters.
  private func bindAll(_ values: some Sequence<Value>) throws {
    guard !prepared.isRunning else { throw SQLiteError(.bindings, "a value cannot be bound while the statement runs", sql: sql) }
    _ = try box.open(for: sql)
    var index: Int32 = 0
    for value in values {
      index += 1
      let code = try bind(value, to: prepared.pointer, index)
      guard code == SQLITE_OK else { throw box.error(code, sql: sql) }
    }
    prepared.markAllBound()
  }

  /// Gives parameters their values by name; each name is written as in the SQL, with its `:`, `@` or `$`.
  public func bind(named values: KeyValuePairs<String, any ValueConvertible>) throws {
    for (name, value) in values { try bind(value.sqlValue, named: name) }
  }

  private static func count(_ number: Int) -> String {
    number == 1 ? "1 value" : "\(number) values"
  }

  private func bind(_ value: Value, to pointer: OpaquePointer, _ index: Int32) throws -> Int32 {
    switch value {
    case .null:
      return sqlite3_bind_null(pointer, index)
    case .integer(let number):
      return sqlite3_bind_int64(pointer, index, number)
    case .real(let number):
      // TRAP: SQLite stores NaN as NULL without a word.
      guard !number.isNaN else {
        throw SQLiteError(.bindings, "parameter \(prepared.parameterName(Int(index))) is not a number (NaN)", sql: sql)
      }
      return sqlite3_bind_double(pointer, index, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        guard let start = bytes.baseAddress else { return csqlite_bind_text(pointer, index, "", 0) }
        return csqlite_bind_text(pointer, index, start, UInt64(bytes.count))
      }
    case .blob(let bytes):
      return bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return sqlite3_bind_zeroblob(pointer, index, 0) }
        return csqlite_bind_blob(pointer, index, start, UInt64(bytes.count))
      }
    }
  }
}
