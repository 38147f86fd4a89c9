import SQLite
import Testing

@Suite struct InspectionTests {
  @Test func `the file's numbers are kept and undone with their transaction`() throws {
    let connection = try Connection.open(.memory)
    try connection.setUserVersion(7)
    try connection.setApplicationID(-2)
    #expect(try connection.userVersion == 7)
    #expect(try connection.applicationID == -2)
    #expect(throws: Refusal()) {
      try connection.transaction {
        try connection.setUserVersion(8)
        throw Refusal()
      }
    }
    #expect(try connection.userVersion == 7)
  }

  @Test func `rows that point nowhere are listed`() throws {
    let connection = try sample()
    #expect(try connection.foreignKeyViolations() == [])
    try connection.executeScript("PRAGMA foreign_keys = OFF; INSERT INTO child VALUES (5, 99), (3, 98)")
    let violations = try connection.foreignKeyViolations()
    #expect(violations.map(\.table) == ["child", "child"])
    #expect(violations.map(\.rowID) == [3, 5])
    #expect(violations.map(\.parent) == ["parent", "parent"])
    #expect(try connection.integrityCheck() == [])
  }

  @Test func `an integrity check tells what is wrong`() throws {
    let connection = try Connection.open(.memory)
    try connection.executeScript(
      """
      CREATE TABLE t (a);
      INSERT INTO t VALUES (1), (NULL);
      PRAGMA ignore_check_constraints = ON;
      CREATE TABLE u (a CHECK (a > 0));
      INSERT INTO u VALUES (-1);
      PRAGMA ignore_check_constraints = OFF;
      """)
    #expect(try connection.integrityCheck() == ["CHECK constraint failed in u"])
  }

  @Test func `the schema is listed by type and name, without inner tables`() throws {
    let connection = try Connection.open(.memory)
    try connection.executeScript(
      """
      CREATE VIEW v AS SELECT 1 AS one;
      CREATE TABLE b (id INTEGER PRIMARY KEY AUTOINCREMENT, u UNIQUE);
      CREATE TABLE sqlitelike (a);
      CREATE INDEX b_u ON b (u);
      CREATE VIRTUAL TABLE words USING fts5(w);
      CREATE VIRTUAL TABLE boxes USING rtree(id, x0, x1);
      CREATE TRIGGER after_b AFTER INSERT ON b BEGIN SELECT 1; END;
      """)
    #expect(
      try connection.schemaSQL() == """
        CREATE INDEX b_u ON b (u);
        CREATE TABLE b (id INTEGER PRIMARY KEY AUTOINCREMENT, u UNIQUE);
        CREATE VIRTUAL TABLE boxes USING rtree(id, x0, x1);
        CREATE TABLE sqlitelike (a);
        CREATE VIRTUAL TABLE words USING fts5(w);
        CREATE TRIGGER after_b AFTER INSERT ON b BEGIN SELECT 1; END;
        CREATE VIEW v AS SELECT 1 AS one;

        """)
  }
}
