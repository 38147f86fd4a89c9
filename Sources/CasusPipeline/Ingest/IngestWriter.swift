// Entries → knowledge base, a batch at a time. Invariant: what is told of an article is told after it is stored for good.

import CasusModel
import CasusStore

/// Stores entries in their order.
struct IngestWriter: ~Copyable {
  private let base: KnowledgeBase
  private let run: IngestRun
  private let now: () -> String

  init(_ base: consuming KnowledgeBase, run: IngestRun, now: @escaping () -> String) {
    self.base = base
    self.run = run
    self.now = now
  }

  /// Stores a batch and gives what became of each entry, in their order.
  ///
  /// - Throws: `SQLiteError` for what concerns the whole file; then nothing of the batch is stored.
  func store(_ entries: [IngestEntry]) throws -> [IngestedArticle] {
    let time = now()
    var facts: [ArticleFacts] = []
    for entry in entries {
      if case .read(let read) = entry.outcome { facts.append(read) }
    }
    var results = (facts.isEmpty ? [] : try base.store(facts, run: run, recordedAt: time))[...]
    var failed: [FailedInput] = []
    var read: [ReadInput] = []
    let articles = try entries.map { entry in
      let outcome: IngestedArticle.Outcome
      switch entry.outcome {
      case .read(let facts):
        let sha256 = facts.document.origin.sha256
        switch results.popFirst() {
        case .stored(let id)?: outcome = .stored(StoredArticle(id: id, facts: facts))
        case .unchanged(let id)?: outcome = .known(id: id)
        case .failed(let error)?:
          outcome = .failed(error.description)
          failed.append(FailedInput(path: entry.place, sha256: sha256, error: error.description))
          return IngestedArticle(entry, outcome)
        case nil: outcome = .known(id: "")
        }
        read.append(ReadInput(path: entry.place, sha256: sha256))
      case .known(let id, let sha256):
        outcome = .known(id: id)
        read.append(ReadInput(path: entry.place, sha256: sha256))
      case .repeated(let sha256):
        if let id = try base.documentID(sha256: sha256) {
          outcome = .known(id: id)
          read.append(ReadInput(path: entry.place, sha256: sha256))
        } else {
          let error = "\(entry.place): the same article as one before, which could not be stored"
          outcome = .failed(error)
          failed.append(FailedInput(path: entry.place, sha256: sha256, error: error))
        }
      case .failed(let failure):
        outcome = .failed(failure.description)
        if failure.isOfArticle { failed.append(FailedInput(path: entry.place, sha256: failure.sha256, error: failure.description)) }
      }
      return IngestedArticle(entry, outcome)
    }
    try base.setAside(failed, notAnyMore: read, run: run, recordedAt: time)
    return articles
  }

  /// Records the end of the run.
  func finish() throws { try base.finish(run, at: now()) }
}

extension IngestedArticle {
  init(_ entry: IngestEntry, _ outcome: Outcome) {
    var warnings = entry.warnings
    var isUndated = false
    if case .stored(let article) = outcome, article.published == nil {
      isUndated = true
      warnings.append("\(entry.place): no publication date; words such as “on Thursday” stay without a date")
    }
    self.init(path: entry.place, outcome: outcome, warnings: warnings, isUndated: isUndated, unknownKeys: entry.unknownKeys)
  }
}
