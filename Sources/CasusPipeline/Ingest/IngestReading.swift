// The threads that read: queue → document → known already? → facts → inbox.

import CasusExtract
import CasusIngest
import CasusModel
import Synchronization

/// What the threads that read need.
struct IngestReading: Sendable {
  let documents: ArticleDocuments
  let engine: LazyReader
  let inbox: IngestInbox
  let known: KnownDocuments

  /// Reads the whole queue.
  func run(_ queue: consuming sending ArticleQueue, jobs: Int) {
    let state = Mutex(QueueState(queue: queue))
    OrderedWork.run(
      jobs: jobs,
      next: { () -> IngestItem? in
        inbox.waitForRoom()
        let item = state.withLock { $0.next() }
        if item == nil { inbox.giveBackRoom() }
        return item
      },
      work: { (item: IngestItem) -> IngestEntry in entry(item) },
      deliver: { (entry: IngestEntry) in inbox.put(entry) })
    inbox.close()
  }

  private func entry(_ item: IngestItem) -> IngestEntry {
    let document = documents.document(of: item.article)
    let outcome: IngestEntry.Outcome
    var warnings: [String] = []
    switch document.result {
    case .failure(let failure): outcome = .failed(failure)
    case .success(let read):
      let sha256 = read.document.origin.sha256
      inbox.waitForBase()
      switch known.answer(sha256, number: item.number) {
      case .stored(let id): outcome = .known(id: id, sha256: sha256)
      case .atHand: outcome = .repeated(sha256: sha256)
      case .unknown:
        do {
          let facts = try engine.facts(of: read.document)
          inbox.weigh(facts.document.text.utf8.count)
          outcome = .read(facts)
          warnings = read.warnings
        } catch {
          inbox.fail(error)
          outcome = .failed(ArticleFailure(.faulty(path: document.place, problem: "\(error)")))
        }
      }
    }
    return IngestEntry(
      place: document.place, outcome: outcome, warnings: warnings, unknownKeys: document.unknownKeys, inputsLeft: item.inputsLeft)
  }

  /// The queue, its articles counted.
  private struct QueueState: ~Copyable {
    var queue: ArticleQueue
    var count = 0

    init(queue: consuming ArticleQueue) {
      self.queue = queue
    }

    mutating func next() -> IngestItem? {
      guard let article = queue.next() else { return nil }
      defer { count += 1 }
      return IngestItem(number: count, article: article, inputsLeft: queue.inputsLeft)
    }
  }
}

/// The language engine, loaded by the first thread that needs it. Invariant: of long texts one is read at a time, since each takes a hundred
/// times its size in memory.
final class LazyReader: Sendable {
  /// Bytes from which on a text is long; hardly any article is.
  private static let long = 64 << 10

  private let rules: RuleSet
  private let loaded = Mutex<ArticleReader?>(nil)
  private let longTexts = Mutex(())

  init(rules: RuleSet) {
    self.rules = rules
  }

  /// - Throws: an error of the engine when what is built in is damaged.
  func facts(of document: Document) throws -> ArticleFacts {
    let reader = try reader()
    guard document.text.utf8.count > Self.long else { return reader.read(document) }
    return longTexts.withLock { _ in reader.read(document) }
  }

  private func reader() throws -> ArticleReader {
    try loaded.withLock { loaded in
      if let loaded { return loaded }
      let reader = try ArticleReader(rules: rules)
      loaded = reader
      return reader
    }
  }
}
