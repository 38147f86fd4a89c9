import Testing

@testable import SQLite

@Suite struct ErrorTests {
  @Test func `a foreign key error tells code, symbol, message and statement`() throws {
    let connection = try sample()
    let error = sqliteError { try connection.execute("INSERT INTO child (id, parent) VALUES (?, ?)", [1, 99]) }
    #expect(
      error?.description == """
        SQLite error 787 (SQLITE_CONSTRAINT_FOREIGNKEY): FOREIGN KEY constraint failed – while executing: \
        INSERT INTO child (id, parent) VALUES (?, ?)
        """)
    #expect(error?.condition == .foreignKey)
  }

  @Test func `constraint errors are told apart and hide the bound values`() throws {
    let connection = try sample()
    let sql = "INSERT INTO parent (id, name) VALUES (?, ?)"
    try connection.execute(sql, [1, "secret"])
    let unique = sqliteError { try connection.execute(sql, [2, "secret"]) }
    #expect(unique?.condition == .unique)
    #expect(
      unique?.description
        == "SQLite error 2067 (SQLITE_CONSTRAINT_UNIQUE): UNIQUE constraint failed: parent.name – while executing: \(sql)")
    #expect(sqliteError { try connection.execute(sql, [1, "other"]) }?.condition == .unique)
    #expect(sqliteError { try connection.execute(sql, [3, ""]) }?.condition == .check)
    #expect(sqliteError { try connection.execute(sql, [3, Value.null]) }?.condition == .notNull)
    let type = sqliteError { try connection.execute(sql, [3, [1, 2, 3] as [UInt8]]) }
    #expect(type?.message == "cannot store BLOB value in TEXT column parent.name")
  }

  @Test func `a long statement is cut to 500 characters`() throws {
    let connection = try Connection.open(.memory)
    let sql = "SELECT missing" + String(repeating: " ", count: 1000)
    let text = errorText { try connection.execute(sql) }
    #expect(text == "SQLite error 1 (SQLITE_ERROR): no such column: missing – while executing: \(sql.prefix(500))…")
  }

  @Test func `a syntax error shows the statement`() throws {
    let connection = try Connection.open(.memory)
    #expect(
      errorText { try connection.execute("SELEC 1") }
        == "SQLite error 1 (SQLITE_ERROR): near \"SELEC\": syntax error – while executing: SELEC 1")
  }

  @Test func `a double-quoted word is a name, never a string`() throws {
    let connection = try Connection.open(.memory)
    #expect(sqliteError { try connection.execute(#"SELECT "word""#) }?.message == "no such column: word")
  }

  @Test func `another connection's write lock is reported as busy after the timeout`() throws {
    let folder = try TemporaryFolder()
    let first = try Connection.open(.file(folder.file("a.db")))
    let second = try Connection.open(.file(folder.file("a.db")), configuration: Configuration(busyTimeout: .milliseconds(20)))
    try first.transaction {
      let error = sqliteError { try second.transaction {} }
      #expect(error?.condition == .busy)
      #expect(error?.description == "SQLite error 5 (SQLITE_BUSY): database is locked – while executing: BEGIN IMMEDIATE")
    }
  }

  @Test func `a database that may grow no more is reported as full, and its transaction is undone`() throws {
    let connection = try Connection.open(.memory)
    try connection.execute("CREATE TABLE t (b BLOB)")
    try connection.executeScript("PRAGMA max_page_count = 4")
    let error = sqliteError {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        try connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
      }
    }
    #expect(error?.condition == .full)
    #expect(try connection.one("SELECT count(*) FROM t") == 0)
    #expect(try !connection.isInTransaction)
  }

  @Test(arguments: [
    (1555, "SQLITE_CONSTRAINT_PRIMARYKEY"), (11, "SQLITE_CORRUPT"), (779, "SQLITE_CORRUPT_INDEX"), (255 << 8 | 10, "SQLITE_IOERR"),
  ])
  func `result codes have names, unknown extended ones that of their class`(code: Int32, name: String) {
    #expect(ResultCode.name(of: code) == name)
  }

  @Test func `every call on a closed connection fails, and closing again does nothing`() throws {
    let connection = try sample()
    let statement = try connection.prepare("SELECT 1")
    connection.close()
    connection.close()
    #expect(errorText { try connection.execute("SELECT 1") } == "SQLite: the connection is closed – while executing: SELECT 1")
    #expect(errorText { try statement.run() } == "SQLite: the connection is closed – while executing: SELECT 1")
    for error in [
      sqliteError { _ = try connection.changes }, sqliteError { _ = try connection.userVersion },
      sqliteError { try connection.transaction {} }, sqliteError { try connection.backup(to: "/tmp/never") },
      sqliteError { try connection.executeScript("SELECT 1") }, sqliteError { try connection.setLimit(.length, 1) },
    ] {
      #expect(error?.kind == .closed)
    }
  }

  @Test func `closing while rows are read ends the reading with an error`() throws {
    let connection = try sample()
    let error = sqliteError {
      try connection.each("SELECT value FROM json_each('[1,2,3]')") { _ in connection.close() }
    }
    #expect(error?.kind == .closed)
  }
}
