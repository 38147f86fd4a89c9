// One sqlite3_stmt and what must be remembered about it. Invariant: finalized exactly once, when the last reference goes.
// TRAP: a statement may outlive its connection; sqlite3_close_v2 keeps the database alive until the last statement is finalized.

import CSQLite

/// A compiled statement, owned by one `Statement` or by the cache.
final class PreparedStatement {
  let pointer: OpaquePointer
  let sql: String
  /// Only statements compiled without restriction may be reused for anybody.
  let access: StatementAccess
  let parameterCount: Int
  /// From the first step until the reset.
  var isRunning = false
  private var bound: [Bool]
  private var boundCount = 0
  /// Whether anything stands in `bound`.
  private var boundOneByOne = false
  private var names: [String]?
  private var namesAreCurrent = false
  private var preparations: Int32 = 0

  init(_ pointer: OpaquePointer, sql: String, access: StatementAccess) {
    self.pointer = pointer
    self.sql = sql
    self.access = access
    parameterCount = Int(sqlite3_bind_parameter_count(pointer))
    bound = Array(repeating: false, count: parameterCount)
  }

  deinit {
    sqlite3_finalize(pointer)
  }

  /// After all parameters got their values at once.
  func markAllBound() { boundCount = parameterCount }

  /// Ends the running execution. The next one needs all its values again, so a forgotten one cannot be the one of the last row.
  func reset() {
    sqlite3_reset(pointer)
    isRunning = false
    namesAreCurrent = false
    boundCount = 0
    guard boundOneByOne else { return }
    boundOneByOne = false
    for index in bound.indices { bound[index] = false }
  }

  /// Also lets go of the values, which may be large or private.
  func makeIdle() {
    if isRunning || boundCount > 0 { reset() }
    sqlite3_clear_bindings(pointer)
  }

  func markBound(_ index: Int) {
    guard boundCount < parameterCount, !bound[index - 1] else { return }
    bound[index - 1] = true
    boundOneByOne = true
    boundCount += 1
  }

  /// The first parameter (counted from 1) that has no value yet.
  var firstUnbound: Int? {
    boundCount == parameterCount ? nil : bound.firstIndex(of: false).map { $0 + 1 }
  }

  /// The parameter as it is written in the SQL, or its number.
  func parameterName(_ index: Int) -> String {
    sqlite3_bind_parameter_name(pointer, Int32(index)).map { String(cString: $0) } ?? "?\(index)"
  }

  /// The names of the result's columns.
  /// TRAP: SQLite recompiles a statement by itself when the schema changed, and `SELECT *` may then have other columns.
  var columnNames: [String] {
    if namesAreCurrent, let names { return names }
    let count = sqlite3_stmt_status(pointer, SQLITE_STMTSTATUS_REPREPARE, 0)
    if names == nil || count != preparations {
      names = (0..<sqlite3_column_count(pointer)).map { index in
        sqlite3_column_name(pointer, index).map { String(cString: $0) } ?? ""
      }
      preparations = count
    }
    namesAreCurrent = isRunning
    return names ?? []
  }
}
