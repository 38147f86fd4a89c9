// What a connection shares with its statements: the handle, the cache, the time limit.
// Invariant: `handle` is nil from `close()` on, and every use of SQLite goes through `open(for:)`, so a closed database is an error.

import CSQLite

/// The shared state of one connection. Not Sendable: it moves between isolation domains only as part of its connection.
final class ConnectionBox {
  private var handle: OpaquePointer?
  let interrupts: InterruptTarget
  let cache: StatementCache
  /// The path as it was given; nil in memory.
  let path: String?
  var timeLimit: TimeLimit?
  /// What the authorizer refused while the latest statement was compiled.
  private var refusal: String?

  private init(_ handle: OpaquePointer, path: String?, cacheCapacity: Int) {
    self.handle = handle
    self.path = path
    interrupts = InterruptTarget(handle)
    cache = StatementCache(capacity: cacheCapacity)
  }

  deinit {
    close()
  }

  /// Opens `name` as SQLite understands it. Extended result codes; no mutex, because the connection has one owner.
  static func open(_ name: String, flags: Int32, path: String?, cacheCapacity: Int) throws -> ConnectionBox {
    _ = withoutMemoryStatistics
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      var message = String(cString: handle == nil ? sqlite3_errstr(code) : sqlite3_errmsg(handle))
      if let handle, code & 0xff == SQLITE_CANTOPEN, let reason = FileSystem.reason(sqlite3_system_errno(handle)) {
        message += " (\(reason))"
      }
      sqlite3_close_v2(handle)
      throw SQLiteError(.sqlite, code: code, message, path: path)
    }
    return ConnectionBox(handle, path: path, cacheCapacity: cacheCapacity)
  }

  /// Once for the process. Where another part of it uses SQLite already, its settings stay.
  private static let withoutMemoryStatistics = csqlite_without_memory_statistics() == SQLITE_OK

  func close() {
    guard let handle else { return }
    self.handle = nil
    interrupts.detach()
    cache.removeAll()
    // The callbacks hold an unretained pointer to this box, and a statement may keep the database alive for longer than the box.
    sqlite3_progress_handler(handle, 0, nil, nil)
    sqlite3_set_authorizer(handle, nil, nil)
    sqlite3_close_v2(handle)
  }

  var isClosed: Bool { handle == nil }

  /// The handle; throws when the connection is closed.
  func open(for sql: String? = nil) throws -> OpaquePointer {
    guard let handle else { throw SQLiteError(.closed, "the connection is closed", sql: sql) }
    return handle
  }

  /// The error SQLite reported last.
  func error(_ code: Int32, sql: String?) -> SQLiteError {
    if code & 0xff == SQLITE_INTERRUPT, let timeLimit, timeLimit.isOver { return timeLimit.error(sql: sql) }
    let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
    return SQLiteError(.sqlite, code: code, message, sql: sql)
  }

  // MARK: Compiling

  /// An idle statement from the cache, or a new one. Throws unless `sql` holds exactly one statement.
  func prepare(_ sql: String, access: StatementAccess) throws -> PreparedStatement {
    _ = try open(for: sql)
    if access == .full, let statement = cache.take(sql) { return statement }
    // TRAP: SQLite reads up to the first NUL and ignores what comes after it.
    guard !sql.utf8.contains(0) else { throw SQLiteError(.statement, "the SQL text holds a NUL character", sql: sql) }
    return try sql.withCString { start in
      var tail = start
      guard let statement = try compile(&tail, access: access) else {
        throw SQLiteError(.statement, "the SQL text holds no statement", sql: sql)
      }
      let prepared = PreparedStatement(statement, sql: sql, access: access)
      try refuseMore(after: tail, sql: sql)
      return prepared
    }
  }

  /// Takes a statement back: reset, without values, ready for the next use.
  func giveBack(_ statement: PreparedStatement) {
    statement.makeIdle()
    if handle != nil, statement.access == .full { cache.give(statement) }
  }

  /// Compiles the statement that `text` points to and moves `text` behind it; nil when there are only blanks and comments.
  func compile(_ text: inout UnsafePointer<CChar>, access: StatementAccess) throws -> OpaquePointer? {
    let start = text
    let handle = try open()
    if access != .full { restrict(handle) }
    var statement: OpaquePointer?
    var tail: UnsafePointer<CChar>?
    let code = sqlite3_prepare_v3(handle, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &tail)
    if access != .full { sqlite3_set_authorizer(handle, nil, nil) }
    guard code == SQLITE_OK else {
      if access != .full, let refusal { throw Self.refused(refusal, access, sql: String(cString: start)) }
      throw error(code, sql: String(cString: start))
    }
    if let tail { text = tail }
    if let statement, access == .readOnly, sqlite3_stmt_readonly(statement) == 0 {
      sqlite3_finalize(statement)
      throw Self.refused(nil, access, sql: String(cString: start))
    }
    return statement
  }

  private func refuseMore(after tail: UnsafePointer<CChar>, sql: String) throws {
    var rest = tail
    while rest.pointee != 0 {
      let before = rest
      // Whatever follows, even if it does not compile, is not blank. It is compiled without effects: never run, never a PRAGMA.
      let statement = try? compile(&rest, access: .insideTransaction)
      if statement == nil, rest != before { continue }
      sqlite3_finalize(statement)
      throw SQLiteError(.statement, "the SQL text holds more than one statement; run a script with executeScript", sql: sql)
    }
  }

  private func restrict(_ handle: OpaquePointer) {
    refusal = nil
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      handle,
      { context, action, first, second, _, _ in
        guard let context, let refusal = StatementPolicy.refusal(action, first, second) else { return SQLITE_OK }
        Unmanaged<ConnectionBox>.fromOpaque(context).takeUnretainedValue().refusal = refusal
        return SQLITE_DENY
      }, context)
  }

  private static func refused(_ what: String?, _ access: StatementAccess, sql: String) -> SQLiteError {
    switch access {
    case .insideTransaction:
      SQLiteError(.transaction, "\(what ?? "this") is not allowed in a script that runs inside one transaction", sql: sql)
    case .full, .readOnly:
      SQLiteError(
        .notReadOnly, "only a statement that reads is allowed here (SELECT, VALUES or WITH … SELECT)" + (what.map { ", not \($0)" } ?? ""),
        sql: sql)
    }
  }
}
