// A knowledge base has one owner and one connection. Invariant: once open, its schema is the newest this program knows.

import SQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open knowledge base: one SQLite file.
public struct KnowledgeBase: ~Copyable {
  /// For the query module; everybody else uses the typed functions.
  package let connection: Connection
  /// Makes public ids from content.
  let digest: Digest

  /// Enough for the pages that a batch of articles changes; flat, however large the file is.
  private static let writingCache = 64 << 20

  private init(_ connection: consuming Connection, digest: @escaping Digest) {
    self.connection = connection
    self.digest = digest
  }

  /// Opens a file to read it. Nothing in it can change through this knowledge base.
  ///
  /// Throws ``StoreError/missing(path:)`` when there is none, ``StoreError/outdated(path:found:known:)`` when it must be migrated first,
  /// `MigrationError` when it belongs to another or a newer program, `SQLiteError` when it cannot be read.
  public static func open(reading path: String, digest: @escaping Digest) throws -> KnowledgeBase {
    let connection = try existing(path, .readOnly)
    let migrator = try Schema.migrator(digest: digest)
    let pending = try migrator.pending(in: connection)
    if let first = pending.first {
      guard first.version > 1 else { throw StoreError.missing(path: path) }
      throw StoreError.outdated(path: path, found: first.version - 1, known: migrator.migrations.count)
    }
    try Schema.check(connection, version: migrator.migrations.count, path: path, digest: digest)
    return KnowledgeBase(connection, digest: digest)
  }

  /// Opens a file to write to it; makes it when there is none, and brings it up to date, after a backup, when it is old.
  ///
  /// - Parameter appliedAt: the time to record for migrations, ISO 8601.
  public static func open(writing path: String, appliedAt: String, digest: @escaping Digest) throws -> KnowledgeBase {
    let connection = try Connection.open(
      .file(path), configuration: Configuration(cacheSize: writingCache, applicationID: Schema.applicationID))
    let migrator = try Schema.migrator(digest: digest)
    try Schema.check(
      connection, version: migrator.migrations.count - migrator.pending(in: connection).count, path: path, digest: digest)
    _ = try migrator.migrate(connection, appliedAt: appliedAt)
    let base = KnowledgeBase(connection, digest: digest)
    try base.refillDerived()
    return base
  }

  /// A knowledge base in memory, gone with its owner.
  public static func inMemory(appliedAt: String, digest: @escaping Digest) throws -> KnowledgeBase {
    let connection = try Connection.open(.memory)
    _ = try Schema.migrator(digest: digest).migrate(connection, appliedAt: appliedAt)
    let base = KnowledgeBase(connection, digest: digest)
    try base.refillDerived()
    return base
  }

  /// Brings an existing file up to date, after a backup beside it. For `casus migrate`.
  public static func migrate(_ path: String, appliedAt: String, digest: @escaping Digest) throws -> MigrationReport {
    let connection = try existing(path, .readWrite)
    let migrator = try Schema.migrator(digest: digest)
    try Schema.check(
      connection, version: migrator.migrations.count - migrator.pending(in: connection).count, path: path, digest: digest)
    let report = try migrator.migrate(connection, appliedAt: appliedAt)
    try KnowledgeBase(connection, digest: digest).refillDerived()
    return report
  }

  /// How each migration stands to an existing file. For `casus migrate --status`.
  public static func migrationStatus(_ path: String, digest: @escaping Digest) throws -> [MigrationStatus] {
    try Schema.migrator(digest: digest).status(of: try existing(path, .readOnly))
  }

  /// Stops a running query from another thread, for example on Ctrl-C.
  public var interruptHandle: InterruptHandle { connection.interruptHandle }

  /// The SQL of every table, index, trigger and view.
  public func schemaSQL() throws -> String { try connection.schemaSQL() }

  private static func existing(_ path: String, _ mode: OpenMode) throws -> Connection {
    guard access(path, F_OK) == 0 || errno != ENOENT else { throw StoreError.missing(path: path) }
    return try Connection.open(.file(path, mode: mode), configuration: Configuration(applicationID: Schema.applicationID))
  }
}
