import SQLite
import Testing

@Suite struct TransactionTests {
  private func names(_ connection: borrowing Connection) throws -> [String] {
    try connection.query("SELECT name FROM parent ORDER BY id") { try $0.text(0) }
  }

  private func insert(_ name: String, _ connection: borrowing Connection) throws {
    try connection.execute("INSERT INTO parent (name) VALUES (?)", [name])
  }

  @Test func `a transaction returns its body's result and keeps its work`() throws {
    let connection = try sample()
    let result = try connection.transaction {
      try insert("a", connection)
      return try connection.isInTransaction
    }
    #expect(result)
    #expect(try names(connection) == ["a"])
    #expect(try !connection.isInTransaction)
  }

  @Test func `a thrown error undoes the transaction and is passed on`() throws {
    let connection = try sample()
    #expect(throws: Refusal()) {
      try connection.transaction {
        try insert("a", connection)
        throw Refusal()
      }
    }
    #expect(try names(connection) == [])
    #expect(try !connection.isInTransaction)
  }

  @Test func `an inner transaction that throws undoes only itself`() throws {
    let connection = try sample()
    try connection.transaction {
      try insert("a", connection)
      #expect(throws: Refusal()) {
        try connection.transaction {
          try insert("b", connection)
          try connection.transaction { try insert("c", connection) }
          throw Refusal()
        }
      }
      try connection.transaction {
        try insert("d", connection)
        #expect(throws: Refusal()) {
          try connection.transaction {
            try insert("e", connection)
            throw Refusal()
          }
        }
      }
    }
    #expect(try names(connection) == ["a", "d"])
  }

  @Test func `an outer error undoes inner transactions that had succeeded`() throws {
    let connection = try sample()
    #expect(throws: Refusal()) {
      try connection.transaction {
        try connection.transaction { try insert("a", connection) }
        throw Refusal()
      }
    }
    #expect(try names(connection) == [])
  }

  @Test func `a commit that fails is rolled back`() throws {
    let connection = try sample()
    try connection.execute("CREATE TABLE late (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED) STRICT")
    let error = sqliteError {
      try connection.transaction { try connection.execute("INSERT INTO late VALUES (99)") }
    }
    #expect(
      error?.description
        == "SQLite error 787 (SQLITE_CONSTRAINT_FOREIGNKEY): FOREIGN KEY constraint failed – while executing: COMMIT")
    #expect(try !connection.isInTransaction)
    #expect(try connection.one("SELECT count(*) FROM late") == 0)
  }

  @Test func `an error that makes SQLite roll back by itself ends all levels`() throws {
    let connection = try sample()
    try connection.execute("CREATE TRIGGER no BEFORE DELETE ON parent BEGIN SELECT RAISE(ROLLBACK, 'never'); END")
    let error = sqliteError {
      try connection.transaction {
        try insert("a", connection)
        try connection.transaction { try connection.execute("DELETE FROM parent") }
      }
    }
    #expect(error?.message == "never")
    #expect(try !connection.isInTransaction)
    #expect(try names(connection) == [])
  }

  @Test func `a deferred transaction sees one state of the database`() throws {
    let folder = try TemporaryFolder()
    let writer = try Connection.open(.file(folder.file("a.db")))
    let reader = try Connection.open(.file(folder.file("a.db")))
    try writer.execute("CREATE TABLE t (a)")
    try reader.transaction(.deferred) {
      #expect(try reader.one("SELECT count(*) FROM t") == 0)
      try writer.execute("INSERT INTO t VALUES (1)")
      #expect(try reader.one("SELECT count(*) FROM t") == 0)
    }
    #expect(try reader.one("SELECT count(*) FROM t") == 1)
  }

  @Test func `a rollback that an interrupt prevents closes the connection and keeps nothing`() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection.open(.file(folder.file("a.db")))
    try connection.execute("CREATE TABLE t (a)")
    let handle = connection.interruptHandle
    let error = sqliteError {
      try connection.each("SELECT value FROM json_each('[1,2]')") { _ in
        try connection.transaction {
          try connection.execute("INSERT INTO t VALUES (1)")
          handle.interrupt()
          try connection.execute("INSERT INTO t VALUES (2)")
        }
      }
    }
    // The enclosing query still runs, so the interrupt also stops the ROLLBACK.
    #expect(error?.kind == .transaction)
    #expect(sqliteError { try connection.execute("SELECT 1") }?.kind == .closed)
    let again = try Connection.open(.file(folder.file("a.db")))
    #expect(try again.one("SELECT count(*) FROM t") == 0)
  }
}
