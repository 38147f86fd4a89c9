// The thread that stores: inbox → batches → knowledge base → reports. A batch ends when it is large, or has waited for a second: what a kill
// costs is what was read since.

import CasusModel
import CasusStore

/// The storing side of one run.
struct IngestStoring: ~Copyable {
  /// Articles and bytes of text that one transaction takes at most; larger ones gain no speed.
  private static let most = (articles: 256, bytes: 4 << 20)
  /// Known and failed articles are told at once after so many: fewer than the inbox lets in, or both would wait.
  private static let mostEntries = 2048
  private static let patience = Duration.seconds(1)

  private let inbox: IngestInbox
  private let known: KnownDocuments
  private let places: IngestBase
  private let makeRun: () -> IngestRun
  private let now: () -> String
  private let inputs: Int
  private var inputsLeft: Int
  private var writer: IngestWriter?
  private var batch: [IngestEntry] = []
  private var size = (articles: 0, bytes: 0)
  private var since: ContinuousClock.Instant?
  /// Failures before there is a knowledge base.
  private var unrecorded: [IngestEntry] = []
  private var summary = IngestSummary()

  init(
    inbox: IngestInbox, known: KnownDocuments, base: IngestBase, inputs: Int, run: @escaping () -> IngestRun, now: @escaping () -> String
  ) {
    self.inbox = inbox
    self.known = known
    places = base
    makeRun = run
    self.now = now
    self.inputs = inputs
    inputsLeft = inputs
  }

  /// Stores until everything is.
  mutating func run(report: (IngestedArticle) -> Void, progress: (IngestProgress) -> Void) throws -> IngestSummary {
    // TRAP: the connection that writes must be the last one, or the write-ahead log stays beside the file.
    defer {
      inbox.stop()
      known.close()
    }
    while true {
      let delivery = inbox.take()
      if let failure = delivery.failure { throw failure }
      if delivery.wantsBase { try open() }
      for entry in delivery.entries {
        add(entry)
        if isFull { try commit(report) }
      }
      if let since, delivery.isLast || ContinuousClock.now - since >= Self.patience { try commit(report) }
      progress(IngestProgress(summary: summary, inputs: inputs, inputsLeft: inputsLeft))
      if delivery.isLast { break }
    }
    try recordLate()
    try writer?.finish()
    return summary
  }

  private var isFull: Bool {
    size.articles >= Self.most.articles || size.bytes >= Self.most.bytes || batch.count >= Self.mostEntries
  }

  private mutating func add(_ entry: IngestEntry) {
    if batch.isEmpty { since = .now }
    batch.append(entry)
    if case .read = entry.outcome { size.articles += 1 }
    size.bytes += entry.size
  }

  private mutating func open() throws {
    guard writer == nil else { return }
    writer = IngestWriter(try places.write(), run: makeRun(), now: now)
    known.open(places.read)
    inbox.openBase()
  }

  private mutating func commit(_ report: (IngestedArticle) -> Void) throws {
    let entries = batch
    let articles: [IngestedArticle]
    switch writer {
    case .some(let writer): articles = try writer.store(entries)
    case .none:
      // Without a knowledge base nothing can have been read.
      unrecorded += entries
      articles = entries.map { entry in
        if case .failed(let failure) = entry.outcome {
          IngestedArticle(entry, .failed(failure.description))
        } else {
          IngestedArticle(entry, .known(id: ""))
        }
      }
    }
    known.settle(
      entries.lazy.compactMap { entry in
        if case .read(let facts) = entry.outcome { facts.document.origin.sha256 } else { nil }
      })
    inbox.settle(entries)
    inputsLeft = entries.last?.inputsLeft ?? inputsLeft
    batch = []
    size = (0, 0)
    since = nil
    for article in articles {
      summary.add(article.outcome)
      report(article)
    }
    if writer == nil, unrecorded.count >= Self.most.articles { try open() }
    if writer != nil { try recordLate() }
  }

  /// Records the failures that came before the knowledge base was open. They alone do not make one.
  private mutating func recordLate() throws {
    let late = unrecorded.filter { entry in
      if case .failed(let failure) = entry.outcome { failure.isOfArticle } else { false }
    }
    guard !late.isEmpty else { return }
    if writer == nil {
      do { _ = try places.read() } catch StoreError.missing { return } catch StoreError.outdated {}
      try open()
    }
    unrecorded = []
    switch writer {
    case .some(let writer): _ = try writer.store(late)
    case .none: break
    }
  }
}
