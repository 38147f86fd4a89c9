// All stored documents, read again. Invariants: each batch is one transaction, so a run that is killed leaves whole documents, each as the older
// or as the newer version reads it; the next run goes on where it stopped, because a document remembers which run read it last.

import CasusModel
import SQLite

/// Reads stored documents again.
public struct Rereader {
  /// What is to be read.
  public struct Options: Sendable {
    /// Also documents that the present version has read already.
    public var all = false
    /// Only tell what would change.
    public var isTrial = false
    /// Documents in one transaction: few enough that a kill loses seconds of work.
    public var batch = 16

    /// Documents that an older version read, for good.
    public init() {}
  }

  /// Sums over all documents of one run.
  public struct Summary: Equatable, Sendable {
    /// Documents that were read.
    public var documents = 0
    /// Those of them in which anything changed.
    public var changedDocuments = 0
    /// Facts that the older reading did not find.
    public var added = 0
    /// Facts that the newer reading does not find.
    public var gone = 0
    /// Facts that say something else.
    public var changed = 0
    /// Facts that are as they were.
    public var unchanged = 0
    /// Documents that could not be read again; they stay as they were.
    public var failed = 0
    /// Whether the run was stopped before its last document.
    public var isStopped = false

    mutating func add(_ changes: ArticleChanges) {
      documents += 1
      if !changes.changes.isEmpty { changedDocuments += 1 }
      added += changes.count(.added)
      gone += changes.count(.gone)
      changed += changes.count(.changed)
      unchanged += changes.unchanged
    }
  }

  private let run: IngestRun
  private let now: () -> String
  private let read: ([Document]) throws -> [ArticleFacts]

  /// - Parameters:
  ///   - run: the version that reads; documents that the same version read last are passed over.
  ///   - now: the time to record, ISO 8601; there is no clock in the library.
  ///   - read: the facts of some documents, one for each in their order.
  public init(run: IngestRun, now: @escaping () -> String, read: @escaping ([Document]) throws -> [ArticleFacts]) {
    self.run = run
    self.now = now
    self.read = read
  }

  /// Reads the documents in the order in which they were stored.
  ///
  /// - Parameters:
  ///   - shouldStop: asked before each batch.
  ///   - report: told of each document, with what changed or why it could not be read again.
  /// - Throws: `SQLiteError` when the file cannot be written (full, locked, damaged): batches reported before are kept, the one at hand is
  ///   not; errors of `read`.
  public func reread(
    in base: borrowing KnowledgeBase, options: Options = Options(), shouldStop: () -> Bool = { false },
    report: (String, Result<ArticleChanges, StoreError>) throws -> Void
  ) throws -> Summary {
    var summary = Summary()
    var last: Int64 = 0
    while true {
      let rows = try base.documentsToReread(after: last, unlike: options.all ? nil : run, limit: max(1, options.batch))
      guard let newest = rows.last else { break }
      if shouldStop() {
        summary.isStopped = true
        break
      }
      last = newest
      let documents = try rows.compactMap { try base.storedDocument($0) }
      // Reading takes long and needs no lock.
      let facts = try read(documents.map(\.document))
      for (key, result) in try store(zip(documents, facts).map { ($0.key, $1) }, in: base, isTrial: options.isTrial) {
        switch result {
        case .success(let changes): summary.add(changes)
        case .failure: summary.failed += 1
        }
        try report(key, result)
      }
    }
    if !options.isTrial { try base.finish(run, at: now()) }
    return summary
  }

  /// Carries the results out of a transaction that is undone.
  private struct Trial: Error {
    let results: [(String, Result<ArticleChanges, StoreError>)]
  }

  private func store(
    _ batch: [(key: String, facts: ArticleFacts)], in base: borrowing KnowledgeBase, isTrial: Bool
  ) throws -> [(String, Result<ArticleChanges, StoreError>)] {
    do {
      return try base.connection.transaction {
        var results: [(String, Result<ArticleChanges, StoreError>)] = []
        for (key, facts) in batch {
          do {
            results.append((key, .success(try base.reread(key, facts, run: run, recordedAt: now()))))
          } catch let error as StoreError {
            results.append((key, .failure(error)))
          } catch let error as SQLiteError where [.unique, .check, .notNull].contains(error.condition) {
            results.append((key, .failure(.invalid(document: facts.document.origin.path, error.message))))
          }
        }
        if isTrial { throw Trial(results: results) }
        return results
      }
    } catch let trial as Trial { return trial.results }
  }
}
