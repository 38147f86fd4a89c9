// A copy of a database that may be in use. Invariant: the target name never holds a partial copy: the copy is made under another name
// beside it and renamed when it is complete and on the disk.

import CSQLite

extension Connection {
  /// Copies the database, as of one moment, into a new file, while other connections may go on reading and writing.
  ///
  /// The copy is one plain file without WAL, so it can be moved and read anywhere; it gets the original's permissions.
  /// Throws an error of kind `.file` when `path` exists and `replacing` is false, and of kind `.transaction` inside a transaction.
  public func backup(to path: String, replacing: Bool = false) throws {
    let source = try box.open()
    guard try !isInTransaction else { throw SQLiteError(.transaction, "a backup cannot be made inside a transaction") }
    let name = try FileSystem.literalName(path)
    guard replacing || !FileSystem.exists(name) else { throw Self.exists(path) }
    // TRAP: SQLite would replay a -wal or -journal file left by a former file of that name into the copy.
    for suffix in ["-wal", "-journal"] where FileSystem.exists(name + suffix) {
      throw SQLiteError(.file, "\(path)\(suffix) exists, so \(path) is in use or was not closed cleanly; choose another name")
    }
    let model = box.path.map { $0.hasPrefix("/") ? $0 : "./" + $0 }
    let partial = try Self.claimPartial(name, model)
    do {
      try Self.copy(source, to: partial)
      if !replacing, try !FileSystem.claim(name, permissionsOf: model) { throw Self.exists(path) }
      do {
        try FileSystem.move(partial, to: name)
      } catch {
        if !replacing { FileSystem.remove(name) }
        throw error
      }
    } catch {
      for suffix in ["", "-journal", "-wal", "-shm"] { FileSystem.remove(partial + suffix) }
      throw error
    }
  }

  private static func exists(_ path: String) -> SQLiteError {
    SQLiteError(.file, "\(path) exists and would be lost; choose another name or remove it first")
  }

  private static func claimPartial(_ name: String, _ model: String?) throws -> String {
    for number in 1...100 {
      let partial = name + (number == 1 ? ".partial" : ".partial-\(number)")
      if try FileSystem.claim(partial, permissionsOf: model) { return partial }
    }
    throw SQLiteError(.file, "\(name).partial to .partial-100 exist; remove these remains of backups that were cut off")
  }

  /// Closed in any case; a failure is told with SQLite's words.
  private static func copy(_ source: OpaquePointer, to path: String) throws {
    var target: OpaquePointer?
    let code = sqlite3_open_v2(path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    defer { sqlite3_close_v2(target) }
    guard code == SQLITE_OK, let backup = sqlite3_backup_init(target, "main", source, "main") else {
      throw failure(target, code == SQLITE_OK ? sqlite3_errcode(target) : code, path)
    }
    // All pages in one step: one read transaction on the source, so the copy is of one moment. The source is locked only outside of
    // WAL; its busy timeout has then passed once already.
    let stepped = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    guard stepped == SQLITE_DONE, finished == SQLITE_OK else {
      let code = stepped == SQLITE_DONE ? finished : stepped
      throw SQLiteError(.sqlite, code: code, "the backup failed: \(String(cString: sqlite3_errstr(code)))")
    }
    // The copied header says WAL; a copy is to be one file that needs no company.
    let journal = sqlite3_exec(target, "PRAGMA journal_mode = DELETE", nil, nil, nil)
    guard journal == SQLITE_OK else { throw failure(target, journal, path) }
  }

  private static func failure(_ handle: OpaquePointer?, _ code: Int32, _ path: String) -> SQLiteError {
    SQLiteError(.sqlite, code: code, "the backup failed: \(String(cString: sqlite3_errmsg(handle)))", path: path)
  }
}
