// Questions about the database as a whole.

import CSQLite

/// A row whose foreign key points nowhere.
public struct ForeignKeyViolation: Equatable, Sendable {
  /// The table that holds the row.
  public let table: String
  /// The row; nil in a table WITHOUT ROWID.
  public let rowID: Int64?
  /// The table it should point into.
  public let parent: String
}

extension Connection {
  /// `PRAGMA user_version`: a number the file carries for its program; part of the transaction that sets it.
  public var userVersion: Int {
    get throws { try first("PRAGMA user_version") { try $0.int(0) } ?? 0 }
  }

  /// Sets `PRAGMA user_version`.
  public func setUserVersion(_ version: Int32) throws {
    try executeScript("PRAGMA user_version = \(version)")
  }

  /// `PRAGMA application_id`: whose file this is; 0 when nobody said.
  public var applicationID: Int32 {
    get throws { Int32(truncatingIfNeeded: try first("PRAGMA application_id") { try $0.int64(0) } ?? 0) }
  }

  /// Sets `PRAGMA application_id`.
  public func setApplicationID(_ identifier: Int32) throws {
    try executeScript("PRAGMA application_id = \(identifier)")
  }

  /// What `PRAGMA integrity_check` finds wrong; empty when the file is sound. Reads the whole database.
  public func integrityCheck() throws -> [String] {
    try query("PRAGMA integrity_check") { try $0.text(0) }.filter { $0 != "ok" }
  }

  /// What `PRAGMA foreign_key_check` finds, ordered by table and row. Reads every table that has foreign keys.
  public func foreignKeyViolations() throws -> [ForeignKeyViolation] {
    try query(#"SELECT "table", rowid, parent FROM pragma_foreign_key_check ORDER BY "table", rowid, parent"#) {
      ForeignKeyViolation(table: try $0.text(0), rowID: try $0.optionalInt64(1), parent: try $0.text(2))
    }
  }

  /// The SQL of every table, index, trigger and view, ordered by type and name, each ended by `;` and a line break.
  /// SQLite's own tables and the inner tables of virtual tables are left out: they follow from the rest.
  public func schemaSQL() throws -> String {
    try query(
      """
      SELECT sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_'
        AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
      ORDER BY type, name
      """
    ) { try $0.text(0) + ";\n" }.joined()
  }
}
