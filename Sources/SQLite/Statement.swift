// A prepared statement in use by one owner. Invariant: when the owner lets go, also by a thrown error in mid-step, the statement is
// reset, loses its values and goes back to the cache.

import CSQLite

/// A prepared statement. Parameters are counted from 1, as SQLite does; result columns from 0.
///
/// Every execution needs all its values; after a run they count as used up.
public struct Statement: ~Copyable {
  let prepared: PreparedStatement
  let box: ConnectionBox

  // Never inlined for the reason given at Row's initializer.
  @inline(never)
  init(_ prepared: PreparedStatement, _ box: ConnectionBox) {
    self.prepared = prepared
    self.box = box
  }

  deinit {
    box.giveBack(prepared)
  }

  /// The SQL text.
  public var sql: String { prepared.sql }

  /// How many values the statement takes.
  public var parameterCount: Int { prepared.parameterCount }

  /// The names of the result's columns; empty when the statement returns none.
  public var columnNames: [String] { prepared.columnNames }

  /// True when running the statement changes nothing in the database file.
  public var isReadOnly: Bool { sqlite3_stmt_readonly(prepared.pointer) != 0 }

  /// Runs to the end with the values bound before; rows are passed over.
  public func run() throws {
    try start()
    while try step() {}
  }

  /// Binds `values` and runs to the end; rows are passed over.
  public func run(_ values: [any ValueConvertible]) throws {
    try bind(values)
    try run()
  }

  /// Binds `values` and runs to the end; rows are passed over.
  public func run(all values: [Value]) throws {
    try bind(all: values)
    try run()
  }

  /// Runs with the values bound before and hands over each row, which is only valid until `body` returns.
  public func each(_ body: (borrowing Row) throws -> Void) throws {
    try start()
    do {
      let row = Row(prepared)
      while try step() { try body(row) }
    } catch {
      prepared.reset()
      throw error
    }
  }

  /// Binds `values`, runs, and hands over each row.
  public func each(_ values: [any ValueConvertible], _ body: (borrowing Row) throws -> Void) throws {
    try bind(values)
    try each(body)
  }

  /// Binds `values`, runs up to the first row, and returns what `body` makes of it; nil when there is no row.
  public func first<Result>(_ values: [any ValueConvertible] = [], _ body: (borrowing Row) throws -> Result) throws -> Result? {
    try bind(values)
    try start()
    defer { prepared.reset() }
    return try step() ? body(Row(prepared)) : nil
  }

  private func start() throws {
    guard !prepared.isRunning else {
      throw SQLiteError(.statement, "the statement is already running; prepare it a second time to nest it", sql: sql)
    }
    _ = try box.open(for: sql)
    if let missing = prepared.firstUnbound {
      throw SQLiteError(.bindings, "parameter \(prepared.parameterName(missing)) of \(parameterCount) has no value", sql: sql)
    }
    // A loop of small statements never reaches the progress handler, which counts the steps within one statement.
    if let limit = box.timeLimit, limit.check() { throw limit.error(sql: sql) }
    prepared.isRunning = true
  }

  private func step() throws -> Bool {
    _ = try box.open(for: sql)
    switch sqlite3_step(prepared.pointer) {
    case SQLITE_ROW:
      return true
    case SQLITE_DONE:
      prepared.reset()
      return false
    case let code:
      // The message must be read before the reset.
      let error = box.error(code, sql: sql)
      prepared.reset()
      throw error
    }
  }
}
