// A database connection with one owner. Invariant: closed at the latest when the owner lets go; every call after `close()` throws.
// It is not Sendable: it may move into an actor, or into another owner, but is never used from two threads at once.

import CSQLite

/// A connection to a SQLite database, opened by `Connection.open`.
public struct Connection: ~Copyable {
  let box: ConnectionBox

  init(_ box: ConnectionBox) {
    self.box = box
  }

  deinit {
    box.close()
  }

  /// Closes the database. Calling it again does nothing; any other call then throws an error of kind `.closed`.
  public func close() {
    box.close()
  }

  /// The path that was given to `open`; nil for a database in memory.
  public var path: String? { box.path }

  /// Stops this connection's statements from another thread.
  public var interruptHandle: InterruptHandle { InterruptHandle(target: box.interrupts) }

  /// Prepares one statement, or takes it from the cache, for as long as the result lives.
  ///
  /// - Parameter access: with `.readOnly`, a statement that may do more than read is refused with an error of kind `.notReadOnly`.
  public func prepare(_ sql: String, access: StatementAccess = .full) throws -> Statement {
    Statement(try box.prepare(sql, access: access), box)
  }

  /// Lends a prepared statement to `body`: the way to run one statement many times.
  public func withStatement<Result>(
    _ sql: String, access: StatementAccess = .full, _ body: (borrowing Statement) throws -> Result
  ) throws -> Result {
    let statement = try prepare(sql, access: access)
    return try body(statement)
  }

  /// Runs one statement; rows are passed over.
  public func execute(_ sql: String, _ values: [any ValueConvertible] = []) throws {
    try prepare(sql).run(values)
  }

  /// Runs one statement with values that are SQLite's already; rows are passed over.
  public func execute(_ sql: String, all values: [Value]) throws {
    try prepare(sql).run(all: values)
  }

  /// Runs every statement of a script in turn; rows are passed over. There is no transaction around it: see `transaction`.
  public func executeScript(_ sql: String, access: StatementAccess = .full) throws {
    guard !sql.utf8.contains(0) else { throw SQLiteError(.statement, "the SQL text holds a NUL character", sql: sql) }
    try sql.withCString { start in
      var rest = start
      while rest.pointee != 0 {
        guard let pointer = try box.compile(&rest, access: access) else { continue }
        let text = sqlite3_sql(pointer).map { String(cString: $0).drop { $0.isWhitespace } } ?? ""
        // Not from the cache and not into it: a script is run once.
        let statement = PreparedStatement(pointer, sql: String(text), access: .insideTransaction)
        try Statement(statement, box).run([])
      }
    }
  }

  /// Runs one statement and returns what `body` makes of each row.
  public func query<Result>(
    _ sql: String, _ values: [any ValueConvertible] = [], access: StatementAccess = .full, _ body: (borrowing Row) throws -> Result
  ) throws -> [Result] {
    var results: [Result] = []
    try prepare(sql, access: access).each(values) { row in results.append(try body(row)) }
    return results
  }

  /// Runs one statement and hands over each row as it comes: for results too large to hold.
  public func each(
    _ sql: String, _ values: [any ValueConvertible] = [], access: StatementAccess = .full, _ body: (borrowing Row) throws -> Void
  ) throws {
    try prepare(sql, access: access).each(values, body)
  }

  /// Runs one statement up to its first row and returns what `body` makes of it; nil when there is no row.
  public func first<Result>(
    _ sql: String, _ values: [any ValueConvertible] = [], access: StatementAccess = .full, _ body: (borrowing Row) throws -> Result
  ) throws -> Result? {
    try prepare(sql, access: access).first(values, body)
  }

  /// How many rows the latest INSERT, UPDATE or DELETE changed, without those changed by triggers.
  public var changes: Int {
    get throws { Int(sqlite3_changes64(try box.open())) }
  }

  /// The rowid of the latest successful INSERT into a table with rowids; 0 when there was none.
  public var lastInsertedRowID: Int64 {
    get throws { sqlite3_last_insert_rowid(try box.open()) }
  }

  /// How many idle statements the cache holds.
  var cachedStatementCount: Int { box.cache.count }
}
