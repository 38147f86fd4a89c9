// One step in the life of a schema. Migrations are append-only: one that was ever released is never changed, and the checksum proves it.

/// One migration.
public struct Migration: Equatable, Sendable {
  /// 1 for the first, then without a gap.
  public let version: Int
  /// A short name, kept in the database to be recognised by people.
  public let name: String
  /// The script. It runs inside a transaction and must not begin or end one.
  public let sql: String
  /// A checksum of `sql`, for example SHA-256 as hexadecimal digits; compared as text.
  public let checksum: String

  /// A migration with all its parts.
  public init(version: Int, name: String, sql: String, checksum: String) {
    self.version = version
    self.name = name
    self.sql = sql
    self.checksum = checksum
  }
}

/// How one migration stands to a database.
public struct MigrationStatus: Equatable, Sendable {
  /// The state of a migration.
  public enum State: Equatable, Sendable {
    /// Applied as it is known; the time is the one given when it was applied.
    case applied(at: String)
    /// Not applied yet.
    case pending
    /// Applied in another form than the one known.
    case altered(at: String)
    /// Applied by a newer program; not known here.
    case unknown(at: String)
  }

  /// The migration's version.
  public let version: Int
  /// The migration's name; for `unknown` ones as the database has it.
  public let name: String
  /// Its state.
  public let state: State
}

/// What `Migrator.migrate` did.
public struct MigrationReport: Equatable, Sendable {
  /// The version before; 0 for a new database.
  public let from: Int
  /// The version now.
  public let to: Int
  /// The versions this call applied. Fewer than from `from` to `to` when another process applied some meanwhile.
  public let applied: [Int]
  /// Where the database was copied before it was upgraded; nil when it was new, in memory or up to date, or no backup was wanted.
  public let backupPath: String?
}
