import Testing

@testable import SQLite

@Suite struct StatementTests {
  @Test func `too few or too many values are refused before the statement runs`() throws {
    let connection = try sample()
    let sql = "INSERT INTO parent VALUES (?, ?)"
    #expect(
      errorText { try connection.execute(sql, [1]) }
        == "SQLite: the statement takes 2 values, but 1 was given – while executing: INSERT INTO parent VALUES (?, ?)")
    #expect(sqliteError { try connection.execute(sql, [1, "a", 2]) }?.message == "the statement takes 2 values, but 3 were given")
    #expect(sqliteError { try connection.execute("SELECT ?") }?.message == "the statement takes 1 value, but 0 were given")
    #expect(try connection.one("SELECT count(*) FROM parent") == 0)
  }

  @Test func `a parameter left out is named, also on the second run`() throws {
    let connection = try sample()
    try connection.withStatement("INSERT INTO parent (id, name) VALUES (?, :name)") { statement in
      try statement.bind(1, at: 1)
      #expect(sqliteError { try statement.run() }?.message == "parameter :name of 2 has no value")
      try statement.bind("a", named: ":name")
      try statement.run()
      try statement.bind("b", named: ":name")
      #expect(sqliteError { try statement.run() }?.message == "parameter ?1 of 2 has no value")
    }
  }

  @Test func `named values need names that the statement has`() throws {
    let connection = try Connection.open(.memory)
    try connection.withStatement("SELECT :a, @b, $c") { statement in
      try statement.bind(named: [":a": 1, "@b": "two", "$c": Value.null])
      try statement.each { try #expect($0.text(1) == "two") }
      #expect(sqliteError { try statement.bind(1, named: "a") }?.message == "there is no parameter a; the statement has :a, @b, $c")
      #expect(sqliteError { try statement.bind(1, at: 4) }?.message == "there is no parameter 4; the statement takes 3 values")
      #expect(sqliteError { try statement.bind(1, at: 0) }?.message == "there is no parameter 0; the statement takes 3 values")
    }
  }

  @Test(arguments: ["SELECT 1; SELECT 2", "SELECT 1; nonsense", "SELECT 1;;x"])
  func `more than one statement is refused`(sql: String) throws {
    let connection = try Connection.open(.memory)
    #expect(
      errorText { try connection.execute(sql) }
        == "SQLite: the SQL text holds more than one statement; run a script with executeScript – while executing: \(sql)")
  }

  @Test func `what follows the first statement has no effect even while it is refused`() throws {
    let connection = try Connection.open(.memory)
    #expect(sqliteError { try connection.execute("SELECT 1; PRAGMA foreign_keys = OFF") }?.kind == .statement)
    #expect(try connection.one("PRAGMA foreign_keys") == 1)
  }

  @Test(arguments: ["SELECT 1;", "SELECT 1 -- end", "SELECT 1; ; /* end */ -- x\n ", "-- start\nSELECT 1"])
  func `comments and semicolons are not statements`(sql: String) throws {
    let connection = try Connection.open(.memory)
    #expect(try connection.one(sql) == 1)
  }

  @Test func `an empty text and a NUL character are refused`() throws {
    let connection = try Connection.open(.memory)
    #expect(sqliteError { try connection.execute(" -- nothing") }?.message == "the SQL text holds no statement")
    #expect(sqliteError { try connection.execute("SELECT 1\0; x") }?.message == "the SQL text holds a NUL character")
    #expect(sqliteError { try connection.executeScript("SELECT 1\0; x") }?.message == "the SQL text holds a NUL character")
  }

  @Test func `a script runs every statement and tells the failing one`() throws {
    let connection = try Connection.open(.memory)
    let error = sqliteError {
      try connection.executeScript("CREATE TABLE t (a UNIQUE);\nINSERT INTO t VALUES (1); INSERT INTO t VALUES (1); DROP TABLE t;")
    }
    #expect(error?.sql == "INSERT INTO t VALUES (1);")
    #expect(try connection.one("SELECT count(*) FROM t") == 1)
  }

  @Test func `a statement goes back to the cache and is used again`() throws {
    let connection = try Connection.open(.memory)
    #expect(connection.cachedStatementCount == 0)
    let first = try connection.withStatement("SELECT ?") { $0.prepared.pointer }
    let second = try connection.withStatement("SELECT ?") { $0.prepared.pointer }
    #expect(first == second)
    #expect(connection.cachedStatementCount == 1)
  }

  @Test func `the cache is bounded and forgets the least recently used`() throws {
    let connection = try Connection.open(.memory, configuration: Configuration(statementCacheCapacity: 2))
    for sql in ["SELECT 1", "SELECT 2", "SELECT 1", "SELECT 3"] { try connection.execute(sql) }
    #expect(connection.cachedStatementCount == 2)
    #expect(connection.box.cache.take("SELECT 2") == nil)
    #expect(connection.box.cache.take("SELECT 1") != nil)
  }

  @Test func `a statement left in mid-step by an error starts anew the next time`() throws {
    let connection = try Connection.open(.memory)
    let sql = "SELECT value FROM json_each('[1,2,3]')"
    var seen: [Int] = []
    #expect(throws: Refusal.self) {
      try connection.each(sql) { row in
        seen.append(try row.int(0))
        if seen.count == 2 { throw Refusal() }
      }
    }
    #expect(seen == [1, 2])
    #expect(try connection.query(sql) { try $0.int(0) } == [1, 2, 3])
    #expect(try connection.first(sql) { try $0.int(0) } == 1)
    #expect(try connection.query(sql) { try $0.int(0) } == [1, 2, 3])
  }

  @Test func `a statement that is kept can be run again after its loop threw`() throws {
    let connection = try Connection.open(.memory)
    try connection.withStatement("SELECT value FROM json_each(?)") { statement in
      #expect(throws: Refusal()) { try statement.each(["[1,2]"]) { _ in throw Refusal() } }
      var seen: [Int] = []
      try statement.each(["[3,4]"]) { seen.append(try $0.int(0)) }
      #expect(seen == [3, 4])
      #expect(try statement.first(["[5,6]"]) { try $0.int(0) } == 5)
      #expect(try statement.first(["[7,8]"]) { try $0.int(0) } == 7)
    }
  }

  @Test func `the same SQL inside its own loop gets a statement of its own`() throws {
    let connection = try Connection.open(.memory)
    let sql = "SELECT value FROM json_each('[1,2]')"
    let pairs = try connection.query(sql) { outer in
      let first = try outer.int(0)
      return try connection.query(sql) { "\(first)\(try $0.int(0))" }
    }
    #expect(pairs == [["11", "12"], ["21", "22"]])
  }

  @Test func `a statement cannot be run or bound inside its own loop`() throws {
    let connection = try Connection.open(.memory)
    try connection.withStatement("SELECT ?") { statement in
      try statement.each([1]) { _ in
        #expect(sqliteError { try statement.bind(2, at: 1) }?.message == "a value cannot be bound while the statement runs")
        #expect(
          sqliteError { try statement.run() }?.message == "the statement is already running; prepare it a second time to nest it")
      }
    }
  }

  @Test func `a cached SELECT * sees a column that was added`() throws {
    let connection = try sample()
    try connection.execute("INSERT INTO parent VALUES (1, 'a')")
    #expect(try connection.query("SELECT * FROM parent") { $0.columnNames } == [["id", "name"]])
    try connection.execute("ALTER TABLE parent ADD COLUMN note TEXT")
    #expect(try connection.query("SELECT * FROM parent") { try $0.optionalText("note") } == [nil])
  }

  @Test func `changes and the inserted rowid are told`() throws {
    let connection = try sample()
    try connection.execute("INSERT INTO parent VALUES (7, 'a'), (8, 'b')")
    #expect(try connection.changes == 2)
    #expect(try connection.lastInsertedRowID == 8)
    #expect(try connection.withStatement("DELETE FROM parent") { $0.isReadOnly } == false)
  }

  @Test func `a statement may outlive its connection's owner without harm`() throws {
    func orphan() throws -> Statement {
      let connection = try sample()
      return try connection.prepare("SELECT count(*) FROM parent")
    }
    let statement = try orphan()
    #expect(sqliteError { try statement.run() }?.kind == .closed)
  }
}
