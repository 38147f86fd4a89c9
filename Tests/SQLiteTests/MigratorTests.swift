import SQLite
import Testing

private let ownID: Int32 = 0x0102_0304

/// Checksums are only compared, so the script itself serves.
private func migration(_ version: Int, _ name: String, _ sql: String) -> Migration {
  Migration(version: version, name: name, sql: sql, checksum: "sum of \(sql)")
}

private let first = migration(
  1, "start", "CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (parent INTEGER REFERENCES parent (id));")
private let second = migration(2, "note", "ALTER TABLE parent ADD COLUMN note TEXT;")
private let third = migration(3, "index", "CREATE INDEX parent_note ON parent (note);")

private func migrator(_ migrations: Migration...) throws -> Migrator {
  try Migrator(applicationID: ownID, migrations: migrations)
}

extension Migrator {
  @discardableResult
  fileprivate func run(_ connection: borrowing Connection, at time: String = "2026-01-02T03:04:05Z") throws -> MigrationReport {
    try migrate(connection, appliedAt: time)
  }
}

@Suite struct MigratorTests {
  @Test func `a new database gets every migration, its number and its mark`() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection.open(.file(folder.file("a.db")))
    let migrator = try migrator(first, second)
    #expect(try migrator.pending(in: connection).map(\.version) == [1, 2])
    #expect(try migrator.status(of: connection).map(\.state) == [.pending, .pending])
    let report = try migrator.run(connection)
    #expect(report.from == 0 && report.to == 2 && report.applied == [1, 2] && report.backupPath == nil)
    #expect(try connection.userVersion == 2)
    #expect(try connection.applicationID == ownID)
    #expect(try connection.one("PRAGMA foreign_keys") == 1)
    #expect(try migrator.pending(in: connection) == [])
    #expect(try migrator.status(of: connection).map(\.state) == Array(repeating: .applied(at: "2026-01-02T03:04:05Z"), count: 2))
    #expect(
      try connection.query("SELECT * FROM schema_migration ORDER BY version") { "\(try $0.int("version")) \(try $0.text("name"))" }
        == ["1 start", "2 note"])
    #expect(folder.files.filter { $0.contains("backup") } == [])
  }

  @Test func `migrating again changes nothing`() throws {
    let connection = try Connection.open(.memory)
    try migrator(first).run(connection)
    let again = try migrator(first).run(connection, at: "later")
    #expect(again.applied == [])
    #expect(again.from == 1 && again.to == 1)
    #expect(try connection.one("SELECT applied_at FROM schema_migration") == "2026-01-02T03:04:05Z")
  }

  @Test func `an existing file is copied beside itself before it is upgraded, never over another copy`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let connection = try Connection.open(.file(path))
    try migrator(first).run(connection)
    try connection.execute("INSERT INTO parent VALUES (1)")
    try folder.write("an older copy", to: "a.db.backup-v1")
    let report = try migrator(first, second).run(connection)
    #expect(report.backupPath == path + ".backup-v1-2")
    #expect(report.from == 1 && report.to == 2 && report.applied == [2])
    let copy = try Connection.open(.file(path + ".backup-v1-2", mode: .readOnly))
    #expect(try copy.userVersion == 1)
    #expect(try copy.one("SELECT count(*) FROM parent") == 1)
    #expect(try migrator(first, second, third).run(connection).backupPath == path + ".backup-v2")
    #expect(try migrator(first, second, third).run(connection).backupPath == nil)
  }

  @Test func `no backup is made where none is wanted or possible`() throws {
    let folder = try TemporaryFolder()
    let file = try Connection.open(.file(folder.file("a.db")))
    let memory = try Connection.open(.memory)
    try migrator(first).run(file)
    try migrator(first).run(memory)
    #expect(try migrator(first, second).migrate(file, appliedAt: "now", backup: false).backupPath == nil)
    #expect(try migrator(first, second).migrate(memory, appliedAt: "now").backupPath == nil)
  }

  @Test func `a failing migration is undone as a whole, earlier ones stay`() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection.open(.file(folder.file("a.db")))
    let broken = migration(2, "broken", "CREATE TABLE half (a); INSERT INTO parent VALUES (1); INSERT INTO nowhere VALUES (1);")
    #expect(
      errorText { try migrator(first, broken).run(connection) } == """
        migration 2 (broken) failed and was undone: SQLite error 1 (SQLITE_ERROR): no such table: nowhere – \
        while executing: INSERT INTO nowhere VALUES (1);
        """)
    #expect(try connection.userVersion == 1)
    #expect(try connection.one("SELECT count(*) FROM schema_migration") == 1)
    #expect(try connection.one("SELECT count(*) FROM sqlite_schema WHERE name = 'half'") == 0)
    #expect(try connection.one("SELECT count(*) FROM parent") == 0)
    #expect(try connection.one("PRAGMA foreign_keys") == 1)
    #expect(try connection.integrityCheck() == [])
    #expect(try migrator(first, second).run(connection).applied == [2])
  }

  @Test func `a first migration that fails leaves an empty file without a mark`() throws {
    let connection = try Connection.open(.memory)
    #expect(throws: MigrationError.self) { try migrator(migration(1, "broken", "CREATE TABLE a (b); nonsense;")).run(connection) }
    #expect(try connection.applicationID == 0)
    #expect(try connection.one("SELECT count(*) FROM sqlite_schema") == 0)
    #expect(try migrator(first).run(connection).applied == [1])
  }

  @Test func `a migration that leaves a foreign key pointing nowhere is undone`() throws {
    let connection = try Connection.open(.memory)
    try migrator(first).run(connection)
    try connection.executeScript("INSERT INTO parent VALUES (1), (2); INSERT INTO child VALUES (1), (2), (2), (2), (2);")
    let careless = migration(2, "careless", "DELETE FROM parent WHERE id = 2;")
    #expect(
      errorText { try migrator(first, careless).run(connection) } == """
        migration 2 (careless) was undone, because foreign keys would point nowhere: child row 2 → parent, child row 3 → parent, \
        child row 4 → parent and 1 more
        """)
    #expect(try connection.one("SELECT count(*) FROM parent") == 2)
    #expect(try connection.userVersion == 1)
  }

  @Test func `a table can be rebuilt without losing the rows that point to it`() throws {
    let connection = try Connection.open(.memory)
    let cascading = migration(
      1, "start", "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER REFERENCES p (id) ON DELETE CASCADE);")
    let rebuild = migration(
      2, "rebuild",
      """
      CREATE TABLE new_p (id INTEGER PRIMARY KEY, note TEXT) STRICT;
      INSERT INTO new_p (id) SELECT id FROM p;
      DROP TABLE p;
      ALTER TABLE new_p RENAME TO p;
      """)
    try migrator(cascading).run(connection)
    try connection.executeScript("INSERT INTO p VALUES (1); INSERT INTO c VALUES (1);")
    try migrator(cascading, rebuild).run(connection)
    #expect(try connection.one("SELECT count(*) FROM c") == 1)
    #expect(try connection.schemaSQL().contains("REFERENCES p (id)"))
    #expect(sqliteError { try connection.execute("INSERT INTO c VALUES (9)") }?.condition == .foreignKey)
  }

  @Test(arguments: [
    ("COMMIT", "COMMIT"), ("BEGIN", "BEGIN"), ("ROLLBACK", "ROLLBACK"), ("END", "COMMIT"), ("SAVEPOINT s", "SAVEPOINT"),
    ("PRAGMA foreign_keys = ON", "PRAGMA foreign_keys"), ("PRAGMA user_version = 9", "PRAGMA user_version"),
    ("ATTACH ':memory:' AS other", "ATTACH"),
  ])
  func `a script that touches its transaction is refused before it can`(statement: String, named: String) throws {
    let connection = try Connection.open(.memory)
    let script = migration(1, "own way", "CREATE TABLE a (b); \(statement); CREATE TABLE c (d);")
    #expect(
      errorText { try migrator(script).run(connection) } == """
        migration 1 (own way) was undone, because each migration is exactly one transaction: \
        \(named) is not allowed in a script that runs inside one transaction
        """)
    #expect(try connection.one("SELECT count(*) FROM sqlite_schema") == 0)
    #expect(try !connection.isInTransaction)
  }

  @Test func `virtual tables can be made and filled by a migration`() throws {
    let connection = try Connection.open(.memory)
    let script = migration(
      1, "search",
      """
      CREATE VIRTUAL TABLE w USING fts5(a);
      CREATE VIRTUAL TABLE r USING rtree(i, x, y);
      INSERT INTO w VALUES ('word');
      INSERT INTO r VALUES (1, 0, 1);
      """)
    #expect(try migrator(script).run(connection).applied == [1])
    #expect(try connection.one("SELECT count(*) FROM w WHERE w MATCH 'word'") == 1)
  }

  @Test func `another program's database is refused`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let connection = try Connection.open(.file(path))
    try connection.execute("CREATE TABLE t (a)")
    let text = """
      \(path) belongs to another program (application_id 0x00000000, not 0x01020304); nothing was changed; name another file
      """
    #expect(errorText { try migrator(first).run(connection) } == text)
    #expect(errorText { _ = try migrator(first).status(of: connection) } == text)
    #expect(errorText { _ = try migrator(first).pending(in: connection) } == text)
    let marked = try Connection.open(.memory)
    try marked.setApplicationID(5)
    #expect(
      errorText { try migrator(first).run(marked) } == """
        the database in memory belongs to another program (application_id 0x00000005, not 0x01020304); nothing was changed; name another file
        """)
    #expect(folder.files == ["a.db", "a.db-shm", "a.db-wal"])
  }

  @Test func `another program's table of migrations is not read`() throws {
    let connection = try Connection.open(.memory)
    try connection.execute("CREATE TABLE schema_migration (id)")
    #expect(errorText { try migrator(first).run(connection) }.contains("belongs to another program"))
  }

  @Test func `a foreign key to a table that is gone fails the migration`() throws {
    let connection = try Connection.open(.memory)
    try migrator(first).run(connection)
    try connection.executeScript("INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1);")
    let careless = migration(2, "careless", "DROP TABLE parent;")
    #expect(
      errorText { try migrator(first, careless).run(connection) }
        == "migration 2 (careless) was undone, because foreign keys would point nowhere: child row 1 → parent")
    #expect(try connection.one("SELECT count(*) FROM parent") == 1)
  }

  @Test func `a newer database is refused, and its unknown migrations are listed`() throws {
    let connection = try Connection.open(.memory)
    try migrator(first, second).run(connection)
    let older = try migrator(first)
    #expect(
      errorText { try older.run(connection) } == """
        the database in memory has schema version 2, but this program knows only versions up to 1; nothing was changed; \
        open it with the newer program that wrote it, or name another file
        """)
    let status = try older.status(of: connection)
    #expect(status.map(\.state) == [.applied(at: "2026-01-02T03:04:05Z"), .unknown(at: "2026-01-02T03:04:05Z")])
    #expect(status.map(\.name) == ["start", "note"])
    try connection.setUserVersion(7)
    #expect(errorText { try migrator(first, second).run(connection) }.contains("has schema version 7"))
  }

  @Test func `a changed checksum or name is refused`() throws {
    let connection = try Connection.open(.memory)
    try migrator(first, second).run(connection)
    let changed = migration(1, "start", "CREATE TABLE other (a);")
    #expect(
      errorText { try migrator(changed, second, third).run(connection) } == """
        the database in memory was made with another migration 1 (start, checksum sum of CREAT) than this program's \
        (start, checksum sum of CREAT); nothing was changed; open it with the program that made it, or restore a backup, or make a new one
        """)
    let renamed = Migration(version: 2, name: "remark", sql: second.sql, checksum: second.checksum)
    #expect(errorText { try migrator(first, renamed).run(connection) }.contains("another migration 2 (note, "))
    #expect(
      try migrator(changed, second, third).status(of: connection).map(\.state) == [
        .altered(at: "2026-01-02T03:04:05Z"), .applied(at: "2026-01-02T03:04:05Z"), .pending,
      ])
    #expect(try connection.userVersion == 2)
  }

  @Test func `records that do not fit together are refused`() throws {
    let connection = try Connection.open(.memory)
    try migrator(first, second).run(connection)
    try connection.setUserVersion(1)
    #expect(
      errorText { try migrator(first, second, third).run(connection) } == """
        the database in memory has inconsistent migration records: user_version is 1, but the last migration is 2; \
        nothing was changed; restore it from a backup
        """)
    try connection.setUserVersion(2)
    try connection.execute("DELETE FROM schema_migration WHERE version = 1")
    #expect(errorText { try migrator(first, second).run(connection) }.contains("migration 1 is missing before 2"))
    try connection.execute("DROP TABLE schema_migration")
    try connection.setUserVersion(0)
    #expect(errorText { try migrator(first, second).run(connection) }.contains("there are tables, but no migration was recorded"))
  }

  @Test func `a list with a gap, an empty list and a missing mark are refused`() {
    #expect(
      errorText { _ = try migrator(first, third) } == "the list of migrations is wrong: “index” has version 3 where 2 was expected")
    #expect(errorText { _ = try migrator() } == "the list of migrations is wrong: it is empty")
    #expect(errorText { _ = try migrator(first, first) }.contains("“start” has version 1 where 2 was expected"))
    #expect(
      errorText { _ = try Migrator(applicationID: 0, migrations: [first]) }
        == "the list of migrations is wrong: application_id 0 marks a file as nobody's; choose another number")
  }

  @Test func `migrating inside a transaction is refused`() throws {
    let connection = try Connection.open(.memory)
    #expect(
      errorText { try connection.transaction { _ = try migrator(first).run(connection) } }
        == "migrations cannot run inside a transaction; end it first")
  }

  @Test func `several openers of a new file at once all end with the same database`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let connection = try Connection.open(.file(path), configuration: Configuration(busyTimeout: .seconds(30)))
          return try migrator(first, second, third).migrate(connection, appliedAt: "now", backup: false).applied
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(applied.sorted() == [1, 2, 3])
    let connection = try Connection.open(.file(path))
    #expect(try connection.userVersion == 3)
    #expect(try connection.query("SELECT version FROM schema_migration ORDER BY version") { try $0.int(0) } == [1, 2, 3])
  }
}
