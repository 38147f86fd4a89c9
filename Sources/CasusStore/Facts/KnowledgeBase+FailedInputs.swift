// What could not be read. Invariant: one row for each place, of the last attempt; none once it could be read.

import SQLite

/// An article or file of which nothing could be stored.
public struct FailedInput: Hashable, Sendable {
  /// Where it stands, as the user gave it.
  public let path: String
  /// Of its bytes, 64 lower-case hexadecimal digits; nil where they could not be had.
  public let sha256: String?
  /// What is wrong, where, and what to do.
  public let error: String

  /// Describes a failure.
  public init(path: String, sha256: String?, error: String) {
    self.path = path
    self.sha256 = sha256
    self.error = error
  }
}

/// An article that could be read, or was known.
public struct ReadInput: Hashable, Sendable {
  /// Where it stands, as the user gave it.
  public let path: String
  /// Of its bytes.
  public let sha256: String

  /// Describes an article.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

extension KnowledgeBase {
  /// Records failures, and forgets those of articles that could be read since, in one transaction, or in none where nothing changes.
  ///
  /// - Parameter recordedAt: when it was tried, ISO 8601.
  public func setAside(_ failed: [FailedInput], notAnyMore read: [ReadInput], run: IngestRun, recordedAt: String) throws {
    let hasOld = try connection.first("SELECT EXISTS (SELECT 1 FROM failed_input)") { try $0.bool(0) } ?? false
    guard !failed.isEmpty || (hasOld && !read.isEmpty) else { return }
    try connection.transaction {
      for article in read where hasOld {
        try connection.execute("DELETE FROM failed_input WHERE path = ?", [article.path])
        try connection.execute("DELETE FROM failed_input WHERE sha256 = ?", [article.sha256])
      }
      guard !failed.isEmpty else { return }
      let run = try begin(run)
      for input in failed {
        try connection.execute(
          """
          INSERT INTO failed_input (path, sha256, error, ingest_run_id, failed_at) VALUES (?1, ?2, ?3, ?4, ?5)
          ON CONFLICT (path) DO UPDATE SET sha256 = ?2, error = ?3, ingest_run_id = ?4, failed_at = ?5
          """, [input.path, input.sha256, input.error, run, recordedAt])
      }
    }
  }
}
