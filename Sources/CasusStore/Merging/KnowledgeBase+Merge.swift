// Two knowledge bases → one, as if all articles had been read into it. Invariants: merging A into B and B into A gives the same; merging again
// changes nothing; public ids stay; each batch is a transaction, so that a merge that is killed goes on with the same command. Registry and
// decisions come first: whatever is stored after them is stored as they say.

import CasusModel
import SQLite

/// What a merge did.
public struct MergeReport: Equatable, Sendable {
  /// Documents that were not here.
  public internal(set) var added = 0
  /// Documents that were here, of which the other reading is the newer and stands now.
  public internal(set) var replaced = 0
  /// Documents that were here, of which the reading here is the newer and stays.
  public internal(set) var kept = 0
  /// Documents that were here, the same in both.
  public internal(set) var unchanged = 0
  /// Documents that were refused.
  public internal(set) var refused = 0
  /// What the other registry added.
  public internal(set) var registry = RegistryReport()
  /// One sentence for each thing in which the registries did not agree.
  public internal(set) var registryConflicts: [String] = []
  /// What the other decisions added.
  public internal(set) var decisions = DecisionImport()
  /// Whether it was stopped before the last document.
  public internal(set) var isStopped = false
}

extension KnowledgeBase {
  /// Documents in one transaction.
  private static let mergeBatch = 64

  /// Takes over all that another knowledge base knows.
  ///
  /// - Parameters:
  ///   - other: opened by ``open(merging:digest:)``.
  ///   - time: now, UTC; decisions from more than a day later are refused.
  ///   - shouldStop: asked before each document.
  ///   - refused: told of documents that do not fit together, or whose text is another one here.
  ///   - progress: told how many documents of how many were looked at.
  /// - Throws: ``DecisionError`` for the first decision that is none; then nothing was merged. `SQLiteError` when one of the files cannot be
  ///   read or written; documents merged before stay.
  public func merge(
    _ other: borrowing KnowledgeBase, at time: String, shouldStop: () -> Bool = { false }, refused: (StoreError) -> Void,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> MergeReport {
    var report = MergeReport()
    let decisions = try other.checkedDecisions(at: time)
    (report.registry, report.registryConflicts) = try mergeRegistry(of: other, recordedAt: time)
    report.decisions = try importDecisions(decisions, at: time)
    let total = try other.connection.first("SELECT count(*) FROM document") { try $0.int(0) } ?? 0
    var batch = MergeBatch()
    var (done, last): (Int, Int64) = (0, 0)
    var areCopiesStale = false
    var runs: Set<IngestRun> = []
    while !report.isStopped {
      let page = try other.connection.query("SELECT id, sha256 FROM document WHERE id > ? ORDER BY id LIMIT 64", [last]) {
        (id: try $0.int64(0), sha256: try $0.text(1))
      }
      guard let newest = page.last else { break }
      last = newest.id
      for row in page {
        if shouldStop() {
          report.isStopped = true
          break
        }
        done += 1
        progress(done, total)
        do {
          let present = try connection.first("SELECT id FROM document WHERE sha256 = ?", [row.sha256]) { try $0.int64(0) }
          guard let present else {
            let reading = try other.wholeReading(row.id)
            runs.formUnion([reading.run, reading.reading])
            if !batch.fits(reading) || batch.readings.count >= Self.mergeBatch { try store(&batch, &report, refused) }
            batch.readings.append(reading)
            continue
          }
          switch try adopt(row.id, of: other, present, at: time) {
          case .older: report.kept += 1
          case .same: report.unchanged += 1
          case .newer(let run, let copies):
            report.replaced += 1
            runs.insert(run)
            areCopiesStale = areCopiesStale || copies
          }
        } catch let error as StoreError {
          report.refused += 1
          refused(error)
        }
      }
    }
    try store(&batch, &report, refused)
    if areCopiesStale { try connection.transaction { try refillCopies() } }
    for run in runs.sorted(by: { ($0.startedAt, $0.ruleset, $0.models) < ($1.startedAt, $1.ruleset, $1.models) }) {
      if let end = try other.end(of: run) { try finish(run, at: end) }
    }
    return report
  }

  private func store(_ batch: inout MergeBatch, _ report: inout MergeReport, _ refused: (StoreError) -> Void) throws {
    defer { batch = MergeBatch() }
    guard let first = batch.readings.first else { return }
    let readings = batch.readings
    let results = try connection.transaction {
      let results = try store(readings.map(\.facts), run: first.run, recordedAt: first.recordedAt)
      for (reading, result) in zip(readings, results) {
        guard case .stored = result else { continue }
        if let later = reading.laterRun {
          try connection.execute("UPDATE document SET reading_run_id = ? WHERE key = ?", [try begin(later), reading.key])
        }
        if let time = reading.retractedAt {
          try connection.execute("UPDATE document SET retracted_at = ? WHERE key = ?", [time, reading.key])
        }
      }
      return results
    }
    for result in results {
      switch result {
      case .stored: report.added += 1
      case .unchanged: report.unchanged += 1
      case .failed(let error):
        report.refused += 1
        refused(error)
      }
    }
  }

  private func end(of run: IngestRun) throws -> String? {
    try connection.first(
      "SELECT finished_at FROM ingest_run WHERE started_at = ? AND casus_version = ? AND ruleset = ? AND models = ?",
      [run.startedAt, run.casusVersion, run.ruleset, run.models]
    ) { try $0.optionalText(0) } ?? nil
  }

  /// The log, each entry checked as if it came in a file.
  private func checkedDecisions(at time: String) throws -> [Decision] {
    let latest = CalendarDate(String(time.prefix(10))).flatMap { CalendarDate(dayNumber: $0.dayNumber + 1) }
    return try decisionLog().map { try Decision(line: $0.line, latest: latest, digest: digest) }
  }
}

/// Readings that are stored together: of one run, learnt at one time.
private struct MergeBatch {
  var readings: [StoredReading] = []

  func fits(_ reading: StoredReading) -> Bool {
    readings.first.map { $0.run == reading.run && $0.recordedAt == reading.recordedAt } ?? true
  }
}
