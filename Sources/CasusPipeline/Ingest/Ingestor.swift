// Inputs → knowledge base: threads that read, one that stores. Invariants: articles are stored in the order of the inputs, so any number of
// threads gives the same knowledge base; a batch is one transaction, so a run that is killed leaves whole articles only and the next goes on
// from there; one bad input never stops the others; a knowledge base is opened, and the language engine loaded, no sooner than needed.

import CasusExtract
import CasusIngest
import CasusModel
import CasusStore
import Dispatch

/// How to come by the knowledge base of a run.
public struct IngestBase {
  let write: @Sendable () throws -> KnowledgeBase
  let read: @Sendable () throws -> KnowledgeBase

  /// A file.
  ///
  /// - Parameter now: the time to record for migrations, ISO 8601.
  public init(_ path: String, now: @escaping @Sendable () -> String) {
    write = { try .open(writing: path, appliedAt: now(), digest: Digests.sha256) }
    read = { try .open(reading: path, digest: Digests.sha256) }
  }
}

/// Reads articles and stores their facts.
public struct Ingestor: Sendable {
  private let documents: ArticleDocuments
  private let engine: LazyReader
  private let ruleset: String
  private let limits: IngestLimits
  private let now: @Sendable () -> String

  /// - Parameters:
  ///   - given: stated for every article; it wins over manifests and lines, and those over what the text shows.
  ///   - rules: the rules to read by, in the order in which they are tried.
  ///   - now: the time to record, ISO 8601; there is no clock in the library.
  public init(
    limits: IngestLimits = IngestLimits(), given: GivenMetadata = GivenMetadata(), rules: RuleSet, now: @escaping @Sendable () -> String
  ) {
    documents = ArticleDocuments(limits: limits, given: given)
    engine = LazyReader(rules: rules)
    ruleset = CasusVersion.ruleset(rules)
    self.limits = limits
    self.now = now
  }

  /// Reads the inputs and stores what they say.
  ///
  /// - Parameters:
  ///   - form: nil decides for each input; standard input is a text then, unless its first bytes tell otherwise.
  ///   - fields: names of keys in JSON Lines and of columns in tables.
  ///   - jobs: threads that read; 1 or more. One more stores: the caller's, which calls `report` and `progress`.
  ///   - base: made or opened no sooner than an article can be read, or a failure is to be recorded.
  ///   - shouldStop: asked before each article; those at hand are finished.
  ///   - report: told what became of each article, in their order, after it is stored for good.
  ///   - progress: told how far it is, several times a second.
  /// - Throws: `SQLiteError` when the file cannot be written (full, locked, damaged): articles reported before are
  ///   stored, later ones not; errors of the engine.
  public func ingest(
    _ inputs: InputList, form: InputForm? = nil, fields: FieldMapping = FieldMapping(), jobs: Int = 1, base: IngestBase,
    shouldStop: @escaping @Sendable () -> Bool = { false }, report: (IngestedArticle) -> Void, progress: (IngestProgress) -> Void = { _ in }
  ) throws -> IngestSummary {
    let inbox = IngestInbox()
    let known = KnownDocuments()
    let all = inputs.count
    let threads = DispatchGroup()
    DispatchQueue.global().async(group: threads) {
      let reading = IngestReading(documents: documents, engine: engine, inbox: inbox, known: known)
      let queue = ArticleQueue(
        inputs, form: form, standardInput: .text, fields: fields, limits: limits, shouldStop: { inbox.isStopped || shouldStop() })
      reading.run(queue, jobs: jobs)
    }
    defer {
      inbox.stop()
      threads.wait()
    }
    var storing = IngestStoring(inbox: inbox, known: known, base: base, inputs: all) {
      IngestRun(startedAt: now(), casusVersion: CasusVersion.program, ruleset: ruleset, models: CasusVersion.models())
    } now: {
      now()
    }
    var summary = try storing.run(report: report, progress: progress)
    summary.isStopped = shouldStop()
    return summary
  }
}
