import SQLite
import Testing

@Suite struct BackupTests {
  @Test func `a database in use is copied as of one moment, into one file`() throws {
    let folder = try TemporaryFolder()
    let writer = try Connection.open(.file(folder.file("a.db")))
    try writer.executeScript("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2); PRAGMA user_version = 5")
    let other = try Connection.open(.file(folder.file("a.db")))
    try writer.transaction {
      try writer.execute("INSERT INTO t VALUES (3)")
      // The writer's uncommitted row is not part of it.
      try other.backup(to: folder.file("copy.db"))
    }
    #expect(folder.files == ["a.db", "a.db-shm", "a.db-wal", "copy.db"])
    let copy = try Connection.open(.file(folder.file("copy.db"), mode: .readOnly))
    #expect(try copy.one("SELECT count(*) FROM t") == 2)
    #expect(try copy.userVersion == 5)
    #expect(try copy.integrityCheck() == [])
    #expect(try copy.one("PRAGMA journal_mode") == "delete")
  }

  @Test func `a database in memory can be saved`() throws {
    let folder = try TemporaryFolder()
    let connection = try sample()
    try connection.backup(to: folder.file("copy.db"))
    #expect(try Connection.open(.file(folder.file("copy.db"))).schemaSQL() == connection.schemaSQL())
  }

  @Test func `an existing file is replaced only when asked for`() throws {
    let folder = try TemporaryFolder()
    let connection = try sample()
    let path = folder.file("copy.db")
    try folder.write("precious", to: "copy.db")
    #expect(
      errorText { try connection.backup(to: path) }
        == "SQLite: \(path) exists and would be lost; choose another name or remove it first")
    #expect(sqliteError { _ = try Connection.open(.file(path)) }?.condition == .notADatabase)
    try connection.backup(to: path, replacing: true)
    #expect(try Connection.open(.file(path)).one("SELECT count(*) FROM parent") == 0)
    #expect(folder.files == ["copy.db"])
  }

  @Test func `a file that is open elsewhere is not replaced`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let open = try Connection.open(.file(path))
    try open.execute("CREATE TABLE t (a)")
    let error = sqliteError { try sample().backup(to: path, replacing: true) }
    #expect(
      error?.description
        == "SQLite: \(path)-wal exists, so \(path) is in use or was not closed cleanly; choose another name")
  }

  @Test func `a backup inside a transaction is refused`() throws {
    let connection = try sample()
    let error = sqliteError { try connection.transaction { try connection.backup(to: "/tmp/never.db") } }
    #expect(error?.description == "SQLite: a backup cannot be made inside a transaction")
  }

  @Test func `a folder that does not exist is named`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("no/copy.db")
    #expect(
      errorText { try sample().backup(to: path) }
        == "SQLite: \(path).partial cannot be created: No such file or directory")
  }

  @Test func `a failed backup leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "x", count: 5000), to: "a.db")
    let connection = try Connection.open(.file(folder.file("b.db")))
    try connection.execute("CREATE TABLE t (a)")
    #expect(sqliteError { try connection.backup(to: folder.file("a.db")) } != nil)
    connection.close()
    #expect(folder.files == ["a.db", "b.db"])
  }
}
