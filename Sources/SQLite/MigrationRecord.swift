// What a database says about the migrations it has been through. Reading only; nothing here changes a file.

/// One row of the table schema_migration.
struct MigrationRecord: Equatable {
  static let tableSQL = """
    CREATE TABLE schema_migration (
      version INTEGER PRIMARY KEY CHECK (version > 0),
      name TEXT NOT NULL,
      checksum TEXT NOT NULL,
      applied_at TEXT NOT NULL
    ) STRICT
    """

  let version: Int
  let name: String
  let checksum: String
  let appliedAt: String
}

/// Whose database this is and how far it has come.
struct MigrationHistory {
  let applicationID: Int32
  let userVersion: Int
  let isEmpty: Bool
  let records: [MigrationRecord]

  /// One snapshot: between two reads of its own another program may have migrated the file, and version and records would not agree.
  static func read(_ connection: borrowing Connection, owner: Int32) throws -> MigrationHistory {
    try connection.transaction(.deferred) { try readRows(connection, owner: owner) }
  }

  /// Another program may have a table of the same name, so records are read only from a database that carries `owner`.
  private static func readRows(_ connection: borrowing Connection, owner: Int32) throws -> MigrationHistory {
    let applicationID = try connection.applicationID
    let names = Set(try connection.query("SELECT name FROM sqlite_schema") { try $0.text(0) })
    let records =
      applicationID != owner || !names.contains("schema_migration")
      ? []
      : try connection.query("SELECT version, name, checksum, applied_at FROM schema_migration ORDER BY version") {
        MigrationRecord(version: try $0.int(0), name: try $0.text(1), checksum: try $0.text(2), appliedAt: try $0.text(3))
      }
    return MigrationHistory(
      applicationID: applicationID, userVersion: try connection.userVersion, isEmpty: names.isEmpty, records: records)
  }
}
