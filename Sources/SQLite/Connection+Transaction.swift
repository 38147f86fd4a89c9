// All or nothing. Invariant: when `transaction` returns, what `body` did is part of the database (or of the enclosing transaction);
// when it throws, nothing of it is.

import CSQLite

/// How a transaction takes its locks.
public enum TransactionMode: String, Sendable {
  /// The write lock at once: a transaction that will write cannot fail halfway because another connection wrote first.
  case immediate = "IMMEDIATE"
  /// Locks as they are needed: one unchanging view of the database for several reading statements.
  case deferred = "DEFERRED"
}

extension Connection {
  /// True between the beginning and the end of a transaction.
  public var isInTransaction: Bool {
    get throws { sqlite3_get_autocommit(try box.open()) == 0 }
  }

  /// Runs `body` in a transaction, or, inside one, in a savepoint. Rolls back and rethrows when `body` or the commit throws.
  ///
  /// Where the rollback itself fails, the connection is closed, which undoes the transaction, and an error of kind `.transaction` is thrown.
  public func transaction<Result>(_ mode: TransactionMode = .immediate, _ body: () throws -> Result) throws -> Result {
    if try isInTransaction {
      // Savepoints of one name nest: each statement means the innermost.
      return try enclose("SAVEPOINT nested", body, end: "RELEASE nested", undo: "ROLLBACK TO nested; RELEASE nested")
    }
    return try enclose("BEGIN \(mode.rawValue)", body, end: "COMMIT", undo: "ROLLBACK")
  }

  private func enclose<Result>(_ begin: String, _ body: () throws -> Result, end: String, undo: String) throws -> Result {
    try execute(begin)
    do {
      let result = try body()
      try execute(end)
      return result
    } catch {
      try rollBack(undo, after: error)
      throw error
    }
  }

  private func rollBack(_ undo: String, after error: any Error) throws {
    // Closed meanwhile: closing has rolled back, or does when the last statement goes.
    guard let handle = try? box.open() else { return }
    // TRAP: after some errors (full disk, RAISE(ROLLBACK)) SQLite has already rolled back everything.
    guard sqlite3_get_autocommit(handle) == 0 else { return }
    // Time is up for the work, not for undoing it.
    sqlite3_progress_handler(handle, 0, nil, nil)
    defer { box.watchTimeLimit() }
    guard sqlite3_exec(handle, undo, nil, nil, nil) != SQLITE_OK else { return }
    // For example an interrupt that still waits for an enclosing query to end. A transaction that is left open could be committed
    // by mistake later; a closed connection cannot.
    let reason = String(cString: sqlite3_errmsg(handle))
    box.close()
    throw SQLiteError(
      .transaction, "\(error); then the rollback failed (\(reason)) and the connection was closed, which undoes the transaction")
  }
}
