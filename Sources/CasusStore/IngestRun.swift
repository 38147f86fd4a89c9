// One run of reading articles. It becomes a row with the first document that it really stores; a run that finds nothing new leaves none.

/// Which program, rules and weights read the articles of one run.
public struct IngestRun: Hashable, Sendable {
  /// When the run began, ISO 8601.
  public let startedAt: String
  /// Version of the program.
  public let casusVersion: String
  /// Hash of the rule files.
  public let ruleset: String
  /// Hash of the trained weights; empty when none were used.
  public let models: String

  /// Describes a run.
  public init(startedAt: String, casusVersion: String, ruleset: String, models: String = "") {
    self.startedAt = startedAt
    self.casusVersion = casusVersion
    self.ruleset = ruleset
    self.models = models
  }
}

extension KnowledgeBase {
  /// Records the end of a run; does nothing when the run stored nothing.
  public func finish(_ run: IngestRun, at time: String) throws {
    guard let id = try runID(run) else { return }
    try connection.execute("UPDATE ingest_run SET finished_at = ? WHERE id = ?", [time, id])
  }

  /// The run's row, made when there is none.
  func begin(_ run: IngestRun) throws -> Int64 {
    if let id = try runID(run) { return id }
    try connection.execute(
      "INSERT INTO ingest_run (started_at, casus_version, ruleset, models) VALUES (?, ?, ?, ?)",
      [run.startedAt, run.casusVersion, run.ruleset, run.models])
    return try connection.lastInsertedRowID
  }

  private func runID(_ run: IngestRun) throws -> Int64? {
    try connection.first(
      "SELECT id FROM ingest_run WHERE started_at = ? AND casus_version = ? AND ruleset = ? AND models = ?",
      [run.startedAt, run.casusVersion, run.ruleset, run.models]
    ) { try $0.int64(0) }
  }
}
