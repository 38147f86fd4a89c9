// What may be chosen when a database is opened. What is not here is not a choice: see Connection+Open.swift.

/// Where a database lies, and what may be done with it.
public enum Location: Equatable, Sendable {
  /// A file by its path, which is always taken literally: neither `:memory:` nor `file:` has a special meaning.
  case file(String, mode: OpenMode = .readWriteCreate)
  /// A new, private database that vanishes with its connection.
  case memory
}

/// What may be done with a database file.
public enum OpenMode: Equatable, Sendable {
  /// Read and write; the file is created where there is none.
  case readWriteCreate
  /// Read and write a file that exists.
  case readWrite
  /// Read a file that exists; nothing can change it through this connection.
  case readOnly
}

/// When a commit counts as done.
public enum Synchronous: String, Sendable {
  /// Every commit is on the disk when it returns, so not even a power cut loses one.
  case full = "FULL"
  /// A power cut may take the latest commits with it; the database stays whole. Faster for many small commits.
  case normal = "NORMAL"
}

/// Settings of a connection.
public struct Configuration: Sendable {
  /// How long to wait for another connection's lock before failing with BUSY.
  public var busyTimeout: Duration
  /// When a commit counts as done. FULL by default: what was reported as stored must not be lost.
  public var synchronous: Synchronous
  /// How many prepared statements are kept for reuse.
  public var statementCacheCapacity: Int
  /// How many bytes of the file are kept in memory; nil is SQLite's own choice, 2 MB. A transaction that changes more pages than fit writes
  /// each of them several times.
  public var cacheSize: Int?
  /// When set, a database that is not empty and carries another application_id is refused before anything in its file changes.
  public var applicationID: Int32?

  /// Settings with the defaults that suit a file whose contents matter.
  public init(
    busyTimeout: Duration = .seconds(5),
    synchronous: Synchronous = .full,
    statementCacheCapacity: Int = 64,
    cacheSize: Int? = nil,
    applicationID: Int32? = nil
  ) {
    self.busyTimeout = busyTimeout
    self.synchronous = synchronous
    self.statementCacheCapacity = statementCacheCapacity
    self.cacheSize = cacheSize
    self.applicationID = applicationID
  }
}

extension Duration {
  /// Whole milliseconds within what SQLite takes; never negative.
  var sqliteMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    guard seconds < 2_000_000 else { return 2_000_000_000 }
    return Int32(seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
