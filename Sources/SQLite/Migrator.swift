// Brings a database to the newest schema. Invariants: each migration and its record are one transaction; user_version is the version of
// the last record; a database that is foreign, newer, altered or damaged is refused before anything in it changes.

/// Applies a list of migrations.
public struct Migrator: Sendable {
  /// The number that marks a file as this program's.
  public let applicationID: Int32
  /// In order, versions 1 to n.
  public let migrations: [Migration]

  /// Throws `MigrationError.invalidList` unless there is at least one migration, the versions run from 1 without a gap, and
  /// `applicationID` is not 0.
  public init(applicationID: Int32, migrations: [Migration]) throws {
    guard applicationID != 0 else { throw MigrationError.invalidList("application_id 0 marks a file as nobody's; choose another number") }
    guard !migrations.isEmpty else { throw MigrationError.invalidList("it is empty") }
    for (offset, migration) in migrations.enumerated() where migration.version != offset + 1 {
      throw MigrationError.invalidList("“\(migration.name)” has version \(migration.version) where \(offset + 1) was expected")
    }
    self.applicationID = applicationID
    self.migrations = migrations
  }

  /// How each migration stands to the database, by version. Changes nothing. Throws only for another program's database.
  public func status(of connection: borrowing Connection) throws -> [MigrationStatus] {
    let history = try MigrationHistory.read(connection, owner: applicationID)
    try checkOwner(history, connection.path)
    let known = migrations.map { migration in
      guard let record = history.records.first(where: { $0.version == migration.version }) else {
        return MigrationStatus(version: migration.version, name: migration.name, state: .pending)
      }
      let state = Self.matches(record, migration) ? MigrationStatus.State.applied(at: record.appliedAt) : .altered(at: record.appliedAt)
      return MigrationStatus(version: migration.version, name: migration.name, state: state)
    }
    let unknown = history.records.filter { $0.version > migrations.count }
    return known + unknown.map { MigrationStatus(version: $0.version, name: $0.name, state: .unknown(at: $0.appliedAt)) }
  }

  /// The migrations that `migrate` would apply. Changes nothing. Throws where `migrate` would refuse the database.
  public func pending(in connection: borrowing Connection) throws -> [Migration] {
    let history = try MigrationHistory.read(connection, owner: applicationID)
    return Array(migrations.dropFirst(try checkedVersion(history, connection.path)))
  }

  /// Applies what is pending.
  ///
  /// - Parameters:
  ///   - appliedAt: the time to record, as text; this module has no clock.
  ///   - backup: whether an existing file is copied beside itself first, as `NAME.backup-v3` (its old version), then `-2`, `-3`, ….
  ///
  /// Throws `MigrationError`, or `SQLiteError` where the database cannot be read or locked. Migrations applied before the failing one stay.
  public func migrate(_ connection: borrowing Connection, appliedAt: String, backup: Bool = true) throws -> MigrationReport {
    guard try !connection.isInTransaction else { throw MigrationError.insideTransaction }
    let history = try MigrationHistory.read(connection, owner: applicationID)
    let from = try checkedVersion(history, connection.path)
    guard from < migrations.count else { return MigrationReport(from: from, to: from, applied: [], backupPath: nil) }
    let backupPath = backup && !history.isEmpty ? try Self.backUp(connection, version: from) : nil
    let applied = try withoutForeignKeys(connection) {
      try migrations.dropFirst(from).filter { try apply($0, to: connection, appliedAt: appliedAt) }.map(\.version)
    }
    return MigrationReport(from: from, to: migrations.count, applied: applied, backupPath: backupPath)
  }

  // MARK: Checking

  private func checkOwner(_ history: MigrationHistory, _ path: String?) throws {
    let isNew = history.isEmpty && history.applicationID == 0 && history.userVersion == 0
    guard isNew || history.applicationID == applicationID else {
      throw MigrationError.foreign(path: path, found: history.applicationID, expected: applicationID)
    }
  }

  /// The version of a database that may be migrated; 0 for a new one.
  private func checkedVersion(_ history: MigrationHistory, _ path: String?) throws -> Int {
    try checkOwner(history, path)
    let last = history.records.last?.version ?? 0
    guard max(last, history.userVersion) <= migrations.count else {
      throw MigrationError.newer(path: path, found: max(last, history.userVersion), known: migrations.count)
    }
    for (offset, record) in history.records.enumerated() where record.version != offset + 1 {
      throw MigrationError.damaged(path: path, "migration \(offset + 1) is missing before \(record.version)")
    }
    for (record, migration) in zip(history.records, migrations) where !Self.matches(record, migration) {
      throw MigrationError.altered(
        path: path, version: record.version, recorded: Self.label(record.name, record.checksum),
        known: Self.label(migration.name, migration.checksum))
    }
    guard last == history.userVersion else {
      throw MigrationError.damaged(path: path, "user_version is \(history.userVersion), but the last migration is \(last)")
    }
    guard last > 0 || history.isEmpty else { throw MigrationError.damaged(path: path, "there are tables, but no migration was recorded") }
    return last
  }

  private static func matches(_ record: MigrationRecord, _ migration: Migration) -> Bool {
    record.name == migration.name && record.checksum == migration.checksum
  }

  private static func label(_ name: String, _ checksum: String) -> String {
    "\(name), checksum \(checksum.prefix(12))"
  }

  // MARK: Backing up

  private static func backUp(_ connection: borrowing Connection, version: Int) throws -> String? {
    guard let path = connection.path else { return nil }
    let base = "\(path).backup-v\(version)"
    var name = base
    var number = 1
    while FileSystem.exists(try FileSystem.literalName(name)) {
      number += 1
      name = "\(base)-\(number)"
    }
    try connection.backup(to: name)
    return name
  }

  // MARK: Applying
  // The numbers are those of “Making Other Kinds Of Table Schema Changes” in https://sqlite.org/lang_altertable.html.

  /// Steps 1 and 12. Outside of the transaction, because inside one the PRAGMA does nothing.
  private func withoutForeignKeys<Result>(_ connection: borrowing Connection, _ body: () throws -> Result) throws -> Result {
    // 1. “If foreign key constraints are enabled, disable them using PRAGMA foreign_keys=OFF.”
    try connection.execute("PRAGMA foreign_keys = OFF")
    do {
      let result = try body()
      // 12. “If foreign keys constraints were originally enabled, reenable them now.”
      try connection.execute("PRAGMA foreign_keys = ON")
      return result
    } catch {
      // The first error is the one to tell. A connection that this fails on is closed or broken and can write nothing.
      try? connection.execute("PRAGMA foreign_keys = ON")
      throw error
    }
  }

  /// Steps 2 to 11. False when another process applied the migration while this one waited for the lock.
  private func apply(_ migration: Migration, to connection: borrowing Connection, appliedAt: String) throws -> Bool {
    // 2. “Start a transaction.” With the write lock, so that what is checked now stays true.
    try connection.transaction(.immediate) {
      let version = try checkedVersion(try MigrationHistory.read(connection, owner: applicationID), connection.path)
      guard version < migration.version else { return false }
      if version == 0 {
        try connection.setApplicationID(applicationID)
        try connection.execute(MigrationRecord.tableSQL)
      }
      // 3. to 9. are the script's own: remember the indexes, create, copy, drop, rename, create the indexes and views again.
      let violations = try runScript(migration, connection)
      guard violations.isEmpty else {
        throw MigrationError.foreignKeys(version: migration.version, name: migration.name, violations)
      }
      try connection.execute(
        "INSERT INTO schema_migration (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
        [migration.version, migration.name, migration.checksum, appliedAt])
      try connection.setUserVersion(Int32(migration.version))
      return true
      // 11. “Commit the transaction started in step 2.”
    }
  }

  /// Steps 3 to 10; returns the foreign keys that point nowhere.
  private func runScript(_ migration: Migration, _ connection: borrowing Connection) throws -> [ForeignKeyViolation] {
    do {
      // Transaction control is refused before it runs, so a COMMIT cannot leave half a migration behind.
      try connection.executeScript(migration.sql, access: .insideTransaction)
      guard try connection.isInTransaction else {
        throw MigrationError.notOneTransaction(version: migration.version, name: migration.name, "the script ended it")
      }
      // 10. “If foreign key constraints were originally enabled then run PRAGMA foreign_key_check.”
      return try connection.foreignKeyViolations()
    } catch let error as SQLiteError where error.kind == .transaction {
      throw MigrationError.notOneTransaction(version: migration.version, name: migration.name, error.message)
    } catch let error as SQLiteError {
      throw MigrationError.failed(version: migration.version, name: migration.name, error)
    }
  }
}
