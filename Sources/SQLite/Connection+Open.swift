// Opening: the same careful settings for every database, whoever wrote the file.
// Invariant: nothing in a file changes before it is known to be a SQLite database (and, where asked, this program's own).

import CSQLite

extension Connection {
  /// Opens a database.
  ///
  /// Always set: foreign keys on, defensive mode, `trusted_schema` off, `cell_size_check` on, no double-quoted strings, no loadable
  /// extensions, no memory mapping. A file opened for writing uses WAL, or keeps its rollback journal where the file system has no
  /// shared memory. A file opened read-only is also `query_only`.
  ///
  /// Throws `SQLiteError`; its text names the path and says when the file is missing, not a database, or another program's.
  public static func open(_ location: Location, configuration: Configuration = Configuration()) throws -> Connection {
    switch location {
    case .memory:
      let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
      let connection = try opened(":memory:", flags, path: nil, configuration)
      try connection.harden(configuration)
      return connection
    case .file(let path, let mode):
      let name = try FileSystem.literalName(path)
      if let kind = FileSystem.otherThanFile(name) { throw SQLiteError(.file, "\(kind) is no database", path: path) }
      do {
        switch mode {
        case .readWriteCreate: return try openForWriting(name, SQLITE_OPEN_CREATE, path, configuration)
        case .readWrite: return try openForWriting(name, 0, path, configuration)
        case .readOnly: return try openForReading(name, path, configuration)
        }
      } catch let error as SQLiteError where error.kind == .sqlite {
        throw error.opening(path)
      }
    }
  }

  private static func opened(_ name: String, _ flags: Int32, path: String?, _ configuration: Configuration) throws -> Connection {
    Connection(try ConnectionBox.open(name, flags: flags, path: path, cacheCapacity: configuration.statementCacheCapacity))
  }

  private static func openForWriting(_ name: String, _ flags: Int32, _ path: String, _ configuration: Configuration) throws -> Connection {
    do {
      return try openedForWriting(name, flags, path, configuration)
    } catch let error as SQLiteError where [.cannotOpen, .readOnly].contains(error.condition) {
      // SQLite only says that it cannot.
      let folder = FileSystem.folder(of: FileSystem.resolved(name))
      guard FileSystem.exists(folder), !FileSystem.isWritable(folder) else { throw error }
      throw SQLiteError(.file, "its folder may not be written, and writing needs files beside the database (-wal, -shm)", path: path)
    }
  }

  private static func openedForWriting(_ name: String, _ flags: Int32, _ path: String, _ configuration: Configuration) throws -> Connection
  {
    let connection = try opened(name, SQLITE_OPEN_READWRITE | flags, path: path, configuration)
    try connection.harden(configuration)
    try connection.probe(configuration, path)
    // TRAP: SQLite opens a file that it may not write as if read-only had been asked for.
    guard sqlite3_db_readonly(try connection.box.open(), "main") == 0 else {
      throw SQLiteError(.file, "the file may not be written; open it read-only or change its permissions", path: path)
    }
    try connection.useWAL(waiting: configuration.busyTimeout)
    return connection
  }

  private static func openForReading(_ name: String, _ path: String, _ configuration: Configuration) throws -> Connection {
    do {
      let connection = try opened(name, SQLITE_OPEN_READONLY, path: path, configuration)
      try connection.harden(configuration)
      try connection.execute("PRAGMA query_only = ON")
      try connection.probe(configuration, path)
      return connection
    } catch let error as SQLiteError where [.cannotOpen, .readOnly].contains(error.condition) && FileSystem.exists(name) {
      // A WAL database needs its -shm file beside it, which cannot be made in a folder without write permission. Without a -wal file
      // (closed cleanly) the database file is complete and can be read as it is: `immutable` says that nobody writes it meanwhile.
      let wal = FileSystem.resolved(name) + "-wal"
      guard FileSystem.size(name) != nil, FileSystem.isReadable(name) else { throw error }
      guard (FileSystem.size(wal) ?? 0) == 0 else {
        throw SQLiteError(
          .file,
          "the newest changes lie in \(wal) and can only be read where the folder may be written; "
            + "copy both files into such a folder, or let somebody who may write open the database once",
          path: path)
      }
      let uri = "file:\(FileSystem.percentEncoded(FileSystem.resolved(name)))?immutable=1"
      let connection = try opened(uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, path: path, configuration)
      try connection.harden(configuration)
      try connection.execute("PRAGMA query_only = ON")
      try connection.probe(configuration, path)
      return connection
    }
  }

  /// Settings that touch no file.
  private func harden(_ configuration: Configuration) throws {
    let handle = try box.open()
    sqlite3_busy_timeout(handle, configuration.busyTimeout.sqliteMilliseconds)
    let flags: [(Int32, Int32)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0),
      (SQLITE_DBCONFIG_DQS_DML, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
      (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
    ]
    for (flag, value) in flags {
      let code = csqlite_set_flag(handle, flag, value)
      guard code == SQLITE_OK else { throw box.error(code, sql: nil) }
    }
    try executeScript(
      """
      PRAGMA cell_size_check = ON;
      PRAGMA mmap_size = 0;
      -- Savepoints and sorting in memory: nothing of a knowledge base lies in the folder for temporary files.
      PRAGMA temp_store = MEMORY;
      PRAGMA synchronous = \(configuration.synchronous.rawValue);
      -- On Apple's systems fsync leaves data in the drive's cache; elsewhere these do nothing.
      PRAGMA fullfsync = ON;
      PRAGMA checkpoint_fullfsync = ON;
      """)
    guard let size = configuration.cacheSize else { return }
    try execute("PRAGMA cache_size = -\(max(1, size / 1024))")
    // As much again may wait in the write-ahead log: a page that many batches change is copied into the file once for all of them.
    try execute("PRAGMA wal_autocheckpoint = \(max(1000, size / 4096))")
  }

  /// Reads the file for the first time: SQLite itself opens lazily and would find a wrong file only later.
  private func probe(_ configuration: Configuration, _ path: String) throws {
    let objects = try first("SELECT count(*) FROM sqlite_schema") { try $0.int(0) } ?? 0
    guard let expected = configuration.applicationID else { return }
    let found = try applicationID
    guard (found == 0 && objects == 0) || found == expected else {
      throw SQLiteError(
        .foreign,
        "the file belongs to another program (application_id \(Hexadecimal.text(found)), not \(Hexadecimal.text(expected))); name another file",
        path: path)
    }
  }

  /// Two processes that open a new file at once: SQLite reports BUSY here without waiting, so the wait is done here.
  private func useWAL(waiting timeout: Duration) throws {
    let deadline = ContinuousClock.now + timeout
    while true {
      do {
        if try first("PRAGMA journal_mode", [], { try $0.text(0) }) != "wal" { try execute("PRAGMA journal_mode = WAL") }
        return
      } catch let error as SQLiteError where error.condition == .busy && ContinuousClock.now < deadline {
        sqlite3_sleep(10)
      }
    }
  }
}
