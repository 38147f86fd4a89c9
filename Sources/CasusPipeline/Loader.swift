// Extraction records → knowledge base. Invariants: the same as if the articles had been read here; a batch is one transaction, so a run that is
// killed leaves whole articles, and the same command goes on; one bad record never stops the others; no more than a batch is in memory.

import CasusIngest
import CasusModel
import CasusStore

/// What became of one record.
public struct LoadedRecord: Equatable, Sendable {
  /// `FILE, line N`.
  public let place: String
  /// What became of it.
  public let outcome: Outcome

  /// What became of a record.
  public enum Outcome: Equatable, Sendable {
    /// Stored; with its number of affiliations, events and claims.
    case stored(id: String, affiliations: Int, events: Int, claims: Int)
    /// The same bytes were stored before; nothing changed.
    case known(id: String)
    /// The record says that the article could not be read; the text is its own.
    case unread(String)
    /// Nothing of it was stored; the text says why.
    case refused(String)
  }
}

/// Sums over all records of one run.
public struct LoadSummary: Equatable, Sendable {
  /// Articles stored.
  public var stored = 0
  /// Those of them that state nothing.
  public var empty = 0
  /// Articles that were there before.
  public var known = 0
  /// Records of articles that could not be read.
  public var unread = 0
  /// Records and files that were refused.
  public var refused = 0
  /// Affiliations in the stored articles.
  public var affiliations = 0
  /// Events in the stored articles.
  public var events = 0
  /// Claims in the stored articles.
  public var claims = 0
  /// Whether the run was stopped before its last record.
  public var isStopped = false

  /// Zeros.
  public init() {}

  mutating func add(_ outcome: LoadedRecord.Outcome) {
    switch outcome {
    case .stored(_, let affiliations, let events, let claims):
      stored += 1
      if affiliations + events + claims == 0 { empty += 1 }
      self.affiliations += affiliations
      self.events += events
      self.claims += claims
    case .known: known += 1
    case .unread: unread += 1
    case .refused: refused += 1
    }
  }
}

/// Loads records.
public struct Loader {
  /// Records in one transaction, and the bytes of their lines: few enough to stay in memory whatever the articles' length.
  private static let batch = (records: 128, bytes: 16 << 20)
  private let limits: IngestLimits
  private let now: () -> String

  /// - Parameters:
  ///   - limits: its bytes are those of one record.
  ///   - now: the time to record, ISO 8601; there is no clock in the library.
  public init(limits: IngestLimits, now: @escaping () -> String) {
    self.limits = limits
    self.now = now
  }

  /// Loads the records of files, in their order.
  ///
  /// - Parameters:
  ///   - open: makes or opens the knowledge base; called once at most, before the first record that can be stored.
  ///   - shouldStop: asked before each record, and while standard input gives nothing.
  ///   - unknownKeys: told of keys that are not read, with the place of the record; once for each record that has any.
  ///   - report: told what became of each record, in order.
  /// - Throws: what `open` throws; `SQLiteError` when the file cannot be written: records reported before are stored, later ones not.
  public func load(
    _ files: [RecordFiles.Entry], open: () throws -> KnowledgeBase, shouldStop: @escaping @Sendable () -> Bool = { false },
    unknownKeys: (String, [String]) -> Void = { _, _ in }, report: (LoadedRecord) -> Void
  ) throws -> LoadSummary {
    var summary = LoadSummary()
    var sink: RecordSink?
    func tell(_ records: [LoadedRecord]) {
      for record in records {
        summary.add(record.outcome)
        report(record)
      }
    }
    var batch = Batch()
    func flush() throws {
      if sink == nil, batch.holdsFacts { sink = RecordSink(base: try open(), startedAt: now()) }
      tell(try sink?.store(batch.records, at: now()) ?? batch.records.map(\.unstored))
      batch = Batch()
    }
    for file in files where !shouldStop() {
      do {
        try each(file, shouldStop: shouldStop) { place, bytes in
          let record = Self.read(bytes, place: place)
          if !record.unknownKeys.isEmpty { unknownKeys(place, record.unknownKeys) }
          batch.add(record, bytes: bytes.count)
          if batch.records.count >= Self.batch.records || batch.bytes >= Self.batch.bytes { try flush() }
        }
      } catch let fault as FileFault {
        batch.add(WaitingRecord(place: "", content: .refused(fault.text)), bytes: 0)
      }
    }
    try flush()
    summary.isStopped = shouldStop()
    try sink?.finish(at: now())
    return summary
  }

  /// The lines of a file that hold anything; nil for one that is too long.
  private func each(
    _ file: RecordFiles.Entry, shouldStop: @escaping @Sendable () -> Bool, _ body: (String, InputLine) throws -> Void
  ) throws {
    guard case .input(let input) = file else {
      if case .failure(let text) = file { throw FileFault(text: text) }
      return
    }
    do {
      var lines = try LineReader(input, limits: limits, shouldStop: shouldStop)
      var number = 0
      while !shouldStop(), let line = try lines.next() {
        number += 1
        if case .bytes(let bytes) = line {
          if number == 1, let fault = RecordFormat.fault(path: input.path, firstLine: bytes) { throw FileFault(text: fault) }
          if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        }
        // What standard input gives when it is interrupted may be half a line.
        if shouldStop() { return }
        try body("\(input.path), line \(number)", line)
      }
    } catch let error as IngestError {
      throw FileFault(text: error.description)
    }
  }

  private static func read(_ line: InputLine, place: String) -> WaitingRecord {
    guard case .bytes(let bytes) = line else {
      return WaitingRecord(place: place, content: .refused("too large; raise the limit of one record with --max-size BYTES"))
    }
    do throws(RecordFault) {
      let record = try ExtractionRecordLine(bytes, digest: Digests.sha256)
      let content: WaitingRecord.Content =
        switch record.outcome {
        case .read(let facts): .facts(facts, record.versions)
        case .failed(let text): .unread(text)
        }
      return WaitingRecord(place: place, content: content, unknownKeys: record.unknownKeys)
    } catch {
      return WaitingRecord(place: place, content: .refused(error.description))
    }
  }

  private struct FileFault: Error { let text: String }

  private struct Batch {
    private(set) var records: [WaitingRecord] = []
    private(set) var bytes = 0
    private(set) var holdsFacts = false

    mutating func add(_ record: WaitingRecord, bytes: Int) {
      records.append(record)
      self.bytes += bytes
      if case .facts = record.content { holdsFacts = true }
    }
  }
}

extension InputLine {
  fileprivate var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .tooLong: 0
    }
  }
}

/// A record that has been read and waits for its batch.
private struct WaitingRecord {
  let place: String
  let content: Content
  var unknownKeys: [String] = []

  enum Content {
    case facts(ArticleFacts, RecordVersions)
    case unread(String)
    case refused(String)
  }

  /// What became of it where there is nothing to store.
  var unstored: LoadedRecord {
    switch content {
    case .unread(let text): LoadedRecord(place: place, outcome: .unread(text))
    case .refused(let text): LoadedRecord(place: place, outcome: .refused(text))
    case .facts: LoadedRecord(place: place, outcome: .refused("there is no knowledge base to store it in"))
    }
  }
}

/// Stores batches. Each version that made records is a run of its own: facts are traced to the program that read them, not to the one that loads.
private struct RecordSink: ~Copyable {
  private let base: KnowledgeBase
  private let startedAt: String
  private var runs: [RecordVersions] = []

  init(base: consuming KnowledgeBase, startedAt: String) {
    self.base = base
    self.startedAt = startedAt
  }

  private func run(_ versions: RecordVersions) -> IngestRun {
    IngestRun(startedAt: startedAt, casusVersion: versions.casus, ruleset: versions.ruleset, models: versions.models)
  }

  /// One outcome for each record, in order. Neighbours of one version are one transaction.
  mutating func store(_ records: [WaitingRecord], at time: String) throws -> [LoadedRecord] {
    var outcomes = records.map(\.unstored)
    var waiting: [(index: Int, facts: ArticleFacts)] = []
    var versions: RecordVersions?
    func flush() throws {
      guard let versions, !waiting.isEmpty else { return }
      let results = try base.store(waiting.map(\.facts), run: run(versions), recordedAt: time)
      for (item, result) in zip(waiting, results) {
        outcomes[item.index] = LoadedRecord(place: records[item.index].place, outcome: Self.outcome(result, item.facts))
      }
      waiting = []
    }
    for (index, record) in records.enumerated() {
      guard case .facts(let facts, let own) = record.content else { continue }
      if own != versions { try flush() }
      versions = own
      if !runs.contains(own) { runs.append(own) }
      waiting.append((index, facts))
    }
    try flush()
    return outcomes
  }

  private static func outcome(_ result: StoreResult, _ facts: ArticleFacts) -> LoadedRecord.Outcome {
    switch result {
    case .stored(let id):
      .stored(id: id, affiliations: facts.affiliations.count, events: facts.events.count, claims: facts.claims.count)
    case .unchanged(let id): .known(id: id)
    case .failed(let error): .refused(error.description)
    }
  }

  func finish(at time: String) throws {
    for versions in runs { try base.finish(run(versions), at: time) }
  }
}
