// Facts → SQLite. Invariants: a batch is one transaction; a document is stored whole or not at all; a document that is there already
// changes nothing, not even a time; the full-text index is complete whenever a batch ends.

import CasusModel
import SQLite

/// What became of one document of a batch.
public enum StoreResult: Equatable, Sendable {
  /// Stored; with its public id.
  case stored(id: String)
  /// The same bytes were stored before; nothing changed.
  case unchanged(id: String)
  /// Nothing of the document was stored, and why.
  case failed(StoreError)
}

extension KnowledgeBase {
  /// Stores the facts of one article. Throws the document's own failure too, which a batch only reports.
  public func store(_ facts: ArticleFacts, run: IngestRun, recordedAt: String) throws -> StoreResult {
    let results = try store([facts], run: run, recordedAt: recordedAt)
    if case .failed(let error)? = results.first { throw error }
    return results.first ?? .unchanged(id: "")
  }

  /// Stores a batch of articles in one transaction; gives one result for each, in their order.
  ///
  /// - Parameter recordedAt: when the knowledge base learns it, ISO 8601; there is no clock here.
  ///
  /// Facts that do not fit together are the document's own failure. Throws `SQLiteError` for everything that concerns the whole file
  /// (disk full, locked, damaged); then nothing of the batch is stored.
  public func store(_ batch: [ArticleFacts], run: IngestRun, recordedAt: String) throws -> [StoreResult] {
    do {
      return try connection.transaction { try storeAll(batch, run: run, recordedAt: recordedAt) }
    } catch is StoreError {
    } catch let error as SQLiteError where error.isOfOneDocument {}
    // Some document is broken. Savepoints would cost every batch what only such a one needs.
    return try connection.transaction { try batch.map { try storeApart($0, run: run, recordedAt: recordedAt) } }
  }

  /// Stores documents of which none fails.
  private func storeAll(_ batch: [ArticleFacts], run: IngestRun, recordedAt: String) throws -> [StoreResult] {
    let last = try connection.first("SELECT coalesce(max(id), 0) FROM document") { try $0.int64(0) } ?? 0
    var words: [StoredWords] = []
    var results: [StoreResult] = []
    var new: [Int] = []
    var names = BatchNames()
    var seen: Set<String> = []
    for (index, facts) in batch.enumerated() {
      let (id, sha256) = (try FactsCheck(facts).documentID(), facts.document.origin.sha256)
      let isKnown = try !seen.insert(sha256).inserted || documentID(sha256: sha256) != nil
      results.append(isKnown ? .unchanged(id: id) : .stored(id: id))
      guard !isKnown else { continue }
      new.append(index)
      names.add(facts.actors)
    }
    let rows = try resolveNames(of: names, recordedAt: recordedAt)
    let runRow = new.isEmpty ? 0 : try begin(run)
    for index in new {
      guard case .stored(let id) = results[index] else { continue }
      let row = try insert(batch[index], key: id, names: rows, run: runRow, ruleset: run.ruleset, recordedAt: recordedAt)
      words.append(StoredWords(batch[index].document, row: row, key: id))
    }
    // One statement for the batch. TRAP: an external-content index never looks for missing rows by itself.
    try connection.execute("INSERT INTO document_text (rowid, title, text) SELECT id, title, text FROM document WHERE id > ?", [last])
    try findCopies(of: words)
    return results
  }

  /// Stores a document that may fail; then nothing of it is left.
  private func storeApart(_ facts: ArticleFacts, run: IngestRun, recordedAt: String) throws -> StoreResult {
    do {
      return try connection.transaction { try storeAll([facts], run: run, recordedAt: recordedAt).first ?? .unchanged(id: "") }
    } catch let error as StoreError {
      return .failed(error)
    } catch let error as SQLiteError where error.isOfOneDocument {
      return .failed(.invalid(document: facts.document.origin.path, error.message))
    }
  }

  /// The document's row.
  private func insert(
    _ facts: ArticleFacts, key: String, names: NameRows, run: Int64, ruleset: String, recordedAt: String
  ) throws -> Int64 {
    let document = try insert(facts.document, key: key, run: run, recordedAt: recordedAt)
    var writer = FactWriter(
      document: document, sha256: facts.document.origin.sha256, actors: [], ruleset: ruleset, recordedAt: recordedAt)
    writer.actors = try insert(facts.actors, names: names, writer: writer)
    for affiliation in facts.affiliations { try insert(affiliation, writer: &writer) }
    for event in facts.events { try insert(event, writer: &writer) }
    for claim in facts.claims { try insert(claim, writer: &writer) }
    // A person may have decided about this article before it came here: in another knowledge base.
    if try isDecided(about: writer.sha256) {
      try applyDecisions(toDocument: document, sha256: writer.sha256, cause: ruleset, recordedAt: recordedAt)
    }
    return document
  }
}

/// What every row of one document needs.
struct FactWriter {
  let document: Int64
  let sha256: String
  /// Rows of the article's actors, by index.
  var actors: [Int64]
  let ruleset: String
  let recordedAt: String
  private var ordinals: [String: Int] = [:]

  init(document: Int64, sha256: String, actors: [Int64], ruleset: String, recordedAt: String) {
    self.document = document
    self.sha256 = sha256
    self.actors = actors
    self.ruleset = ruleset
    self.recordedAt = recordedAt
  }

  /// The public id of a fact. Two facts of a document that differ in nothing that the id is made of are told apart by their order.
  mutating func key(_ prefix: String, _ identity: FactIdentity, digest: Digest) -> String {
    let key = PublicID.fact(prefix, identity, digest: digest)
    let ordinal = ordinals[key, default: 0]
    ordinals[key] = ordinal + 1
    return ordinal == 0 ? key : PublicID.fact(prefix, identity.numbered(ordinal), digest: digest)
  }

  /// Appends `…_id, …_text, …_start, …_end`.
  func append(_ participant: Participant?, to values: inout [Value]) {
    guard let participant else { return values += [.null, .null, .null, .null] }
    values += [
      Value(participant.actor.map { actors[$0] }), .text(participant.text), Value(participant.span.start), Value(participant.span.end),
    ]
  }
}

extension SQLiteError {
  /// What a document's own rows can be wrong in; everything else concerns the whole file.
  fileprivate var isOfOneDocument: Bool { [.unique, .check, .notNull].contains(condition) }
}
