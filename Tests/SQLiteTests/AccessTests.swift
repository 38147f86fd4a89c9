import SQLite
import Testing

@Suite struct AccessTests {
  @Test(arguments: [
    "SELECT * FROM parent", "VALUES (1)", "WITH a(i) AS (VALUES (1)) SELECT i FROM a", "EXPLAIN SELECT 1", "PRAGMA table_info(parent)",
    "SELECT * FROM pragma_table_info('parent')", "PRAGMA user_version", "SELECT * FROM words WHERE words MATCH 'x'",
    "SELECT * FROM boxes",
  ])
  func `a reading statement passes`(sql: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    try Connection.open(.file(path)).executeScript(
      "CREATE TABLE parent (a); CREATE VIRTUAL TABLE words USING fts5(w); CREATE VIRTUAL TABLE boxes USING rtree(id, a, b);")
    // A new connection, so that virtual tables are first touched by the restricted statement.
    for mode in [OpenMode.readWrite, .readOnly] {
      let connection = try Connection.open(.file(path, mode: mode))
      #expect(errorText { try connection.each(sql, access: .readOnly) { _ in } } == "(no error)")
    }
  }

  @Test(arguments: [
    ("INSERT INTO parent VALUES (1, 'a')", ""), ("DELETE FROM parent", ""), ("CREATE TABLE t (a)", ""), ("CREATE TEMP TABLE t (a)", ""),
    ("DROP TABLE parent", ""), ("VACUUM", ""), ("VACUUM INTO '/tmp/never'", ""), ("REINDEX", ""), ("ANALYZE", ""),
    ("WITH a AS (SELECT 1) DELETE FROM parent", ""), ("ATTACH '/tmp/never' AS n", ", not ATTACH"), ("DETACH main", ", not DETACH"),
    ("BEGIN", ", not BEGIN"), ("COMMIT", ", not COMMIT"), ("SAVEPOINT s", ", not SAVEPOINT"),
    ("PRAGMA foreign_keys = OFF", ", not PRAGMA foreign_keys"), ("PRAGMA user_version = 3", ", not PRAGMA user_version"),
    ("PRAGMA writable_schema = ON", ", not PRAGMA writable_schema"),
  ])
  func `a statement that may do more than read is refused`(sql: String, what: String) throws {
    let connection = try sample()
    #expect(
      errorText { try connection.each(sql, access: .readOnly) { _ in } } == """
        SQLite: only a statement that reads is allowed here (SELECT, VALUES or WITH … SELECT)\(what) – while executing: \(sql)
        """)
    #expect(try connection.one("PRAGMA foreign_keys") == 1)
  }

  @Test func `a statement prepared for everybody is not lent to those who may only read`() throws {
    let connection = try sample()
    try connection.execute("DELETE FROM parent")
    #expect(sqliteError { try connection.each("DELETE FROM parent", access: .readOnly) { _ in } }?.kind == .notReadOnly)
    try connection.execute("DELETE FROM parent")
  }

  @Test func `a refusal is not remembered by the next statement`() throws {
    let connection = try sample()
    #expect(sqliteError { try connection.each("BEGIN", access: .readOnly) { _ in } }?.kind == .notReadOnly)
    #expect(sqliteError { try connection.execute("nonsense") }?.codeName == "SQLITE_ERROR")
  }

  @Test func `extensions cannot be loaded`() throws {
    let connection = try Connection.open(.memory)
    #expect(sqliteError { try connection.execute("SELECT load_extension('x')") }?.message == "not authorized")
  }

  @Test func `limits bound what a statement may be`() throws {
    let connection = try Connection.open(.memory)
    #expect(try connection.setLimit(.sqlLength, 20) > 20)
    #expect(sqliteError { try connection.execute("SELECT 1 /* too long a comment */") }?.codeName == "SQLITE_TOOBIG")
    #expect(try connection.setLimit(.sqlLength, -1) == 20)
  }
}
