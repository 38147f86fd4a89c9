import SQLite
import Testing

/// A statement that runs until something stops it.
private let endless = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

/// A connection behind an actor, as a program would hold it.
private actor Database {
  private let connection: Connection
  let interruptHandle: InterruptHandle

  init() throws {
    let connection = try Connection.open(.memory)
    interruptHandle = connection.interruptHandle
    self.connection = connection
  }

  func close() {
    connection.close()
  }

  func run(_ sql: String) throws {
    try connection.transaction { try connection.execute(sql) }
  }
}

@Suite struct InterruptTests {
  @Test func `another task can stop a running statement`() async throws {
    let database = try Database()
    let handle = database.interruptHandle
    // Interrupting before the statement runs does nothing, so it is repeated until the statement has ended.
    let interrupter = Task.detached {
      while !Task.isCancelled {
        handle.interrupt()
        try await Task.sleep(for: .milliseconds(5))
      }
    }
    let error = await #expect(throws: SQLiteError.self) { try await database.run(endless) }
    interrupter.cancel()
    #expect(error?.condition == .interrupted)
    #expect(error?.description == "SQLite error 9 (SQLITE_INTERRUPT): interrupted – while executing: \(endless)")
  }

  @Test func `an interrupt after closing does nothing`() throws {
    let connection = try Connection.open(.memory)
    let handle = connection.interruptHandle
    connection.close()
    handle.interrupt()
    #expect(sqliteError { try connection.execute("SELECT 1") }?.kind == .closed)
  }

  @Test func `interrupts from other tasks while connections are closed touch no closed database`() async throws {
    for _ in 0..<50 {
      let database = try Database()
      let handle = database.interruptHandle
      let interrupter = Task.detached { for _ in 0..<200 { handle.interrupt() } }
      await database.close()
      await interrupter.value
      await #expect(throws: SQLiteError.self) { try await database.run("SELECT 1") }
    }
  }

  @Test func `an interrupt while nothing runs does not stop the next statement`() throws {
    let connection = try Connection.open(.memory)
    connection.interruptHandle.interrupt()
    #expect(try connection.one("SELECT 1") == 1)
  }

  @Test func `a time limit stops a statement and says how long it was`() throws {
    let connection = try Connection.open(.memory)
    let error = sqliteError { try connection.withTimeLimit(.milliseconds(50)) { try connection.execute(endless) } }
    #expect(error?.kind == .timeLimit)
    #expect(error?.condition == .interrupted)
    #expect(
      error?.description
        == "SQLite error 9 (SQLITE_INTERRUPT): stopped by the time limit of 0.05 seconds – while executing: \(endless)")
    #expect(try connection.one("SELECT 1") == 1)
  }

  @Test func `a time limit also stops a loop of small statements`() throws {
    let connection = try Connection.open(.memory)
    let error = sqliteError {
      try connection.withTimeLimit(.milliseconds(20)) { while true { try connection.execute("SELECT 1") } }
    }
    #expect(error?.kind == .timeLimit)
  }

  @Test func `the earlier of two nested limits counts, and the outer one outlives the inner`() throws {
    let connection = try Connection.open(.memory)
    let inner = sqliteError {
      try connection.withTimeLimit(.milliseconds(20)) { try connection.withTimeLimit(.seconds(60)) { try connection.execute(endless) } }
    }
    #expect(inner?.message == "stopped by the time limit of 0.02 seconds")
    let outer = sqliteError {
      try connection.withTimeLimit(.milliseconds(30)) {
        #expect(try connection.withTimeLimit(.seconds(60)) { try connection.one("SELECT 1") } == 1)
        try connection.execute(endless)
      }
    }
    #expect(outer?.message == "stopped by the time limit of 0.03 seconds")
  }

  @Test func `a transaction that runs out of time is undone`() throws {
    let connection = try Connection.open(.memory)
    try connection.execute("CREATE TABLE t (a)")
    let error = sqliteError {
      try connection.withTimeLimit(.milliseconds(20)) {
        try connection.transaction { while true { try connection.execute("INSERT INTO t VALUES (1)") } }
      }
    }
    #expect(error?.kind == .timeLimit)
    #expect(try !connection.isInTransaction)
    #expect(try connection.one("SELECT count(*) FROM t") == 0)
  }
}
