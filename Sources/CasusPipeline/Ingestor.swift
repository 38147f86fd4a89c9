// Inputs → knowledge base. Invariants: each article is one transaction, so a run that is killed leaves whole articles only; one bad input
// never stops the others; a knowledge base is opened, and the language engine loaded, no sooner than something needs them.

import CasusExtract
import CasusIngest
import CasusModel
import CasusStore

/// Reads articles and stores their facts.
public struct Ingestor {
  private let documents: DocumentReader
  private let rules: RuleSet
  private let now: () -> String

  /// - Parameters:
  ///   - rules: the rules to read by, in the order in which they are tried.
  ///   - now: the time to record, ISO 8601; there is no clock in the library.
  public init(documents: DocumentReader, rules: RuleSet, now: @escaping () -> String) {
    self.documents = documents
    self.rules = rules
    self.now = now
  }

  /// Reads the inputs in their order.
  ///
  /// - Parameters:
  ///   - open: makes or opens the knowledge base; called once at most, before the first article that can be read.
  ///   - shouldStop: asked before each input.
  ///   - starting: told which input comes next, by its number from 0.
  ///   - report: told what became of each.
  /// - Throws: what `open` throws; `SQLiteError` when the file cannot be written (full, locked, damaged): articles reported before are
  ///   stored, later ones not; errors of the engine.
  public func ingest(
    _ inputs: [Result<Input, IngestError>], open: () throws -> KnowledgeBase, shouldStop: () -> Bool = { false },
    starting: (Int, Input) -> Void = { _, _ in }, report: (IngestedArticle) -> Void
  ) throws -> IngestSummary {
    var summary = IngestSummary()
    func finish(_ path: String, _ outcome: IngestedArticle.Outcome, _ warnings: [String] = []) {
      summary.add(outcome)
      report(IngestedArticle(path: path, outcome: outcome, warnings: warnings))
    }
    func nextDocument(_ rest: inout ArraySlice<Result<Input, IngestError>>) -> IngestedDocument? {
      while !rest.isEmpty {
        if shouldStop() {
          summary.isStopped = true
          return nil
        }
        let number = rest.startIndex
        do throws(IngestError) {
          let input = try rest.removeFirst().get()
          starting(number, input)
          return try documents.document(input)
        } catch {
          finish(error.path, .failed(error.description))
        }
      }
      return nil
    }
    var rest = inputs[...]
    guard var next = nextDocument(&rest) else { return summary }
    let base = try open()
    let run = IngestRun(
      startedAt: now(), casusVersion: CasusVersion.program, ruleset: CasusVersion.ruleset(rules), models: CasusVersion.models())
    var reader: ArticleReader?
    while true {
      let (document, path) = (next.document, next.document.origin.path)
      if let id = try base.documentID(sha256: document.origin.sha256) {
        finish(path, .known(id: id))
      } else {
        let engine = try reader ?? ArticleReader(rules: rules)
        reader = engine
        let outcome = try Self.store(engine.read(document), run: run, recordedAt: now(), in: base)
        finish(path, outcome, next.warnings + Self.warnings(document))
      }
      guard let following = nextDocument(&rest) else { break }
      next = following
    }
    try base.finish(run, at: now())
    return summary
  }

  private static func store(
    _ facts: ArticleFacts, run: IngestRun, recordedAt: String, in base: borrowing KnowledgeBase
  ) throws -> IngestedArticle.Outcome {
    do {
      switch try base.store(facts, run: run, recordedAt: recordedAt) {
      case .stored(let id): return .stored(StoredArticle(id: id, facts: facts))
      case .unchanged(let id): return .known(id: id)
      case .failed(let error): return .failed(error.description)
      }
    } catch let error as StoreError {
      return .failed(error.description)
    }
  }

  private static func warnings(_ document: Document) -> [String] {
    guard document.published == nil else { return [] }
    return ["\(document.origin.path): no publication date; words such as “on Thursday” stay without a date"]
  }
}
