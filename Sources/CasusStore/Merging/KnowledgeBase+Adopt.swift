// A document that both knowledge bases have. Which reading stands is settled by content alone: the one that knows when the article was published,
// then that of the newer version of the program, then the one that began later, then by what it says; so it is the same whichever base is merged
// into the other.

import CasusModel
import SQLite

/// What became of a document that was here already.
enum Adoption: Equatable {
  /// The reading here is the newer one.
  case older
  /// The two say the same.
  case same
  /// The other reading stands now: its run, and whether copies must be found anew.
  case newer(IngestRun, copies: Bool)
}

/// Which of two readings stands: the greater.
struct ReadingRank: Comparable {
  /// Whether the date of publication is known (1) or not (0), then the parts of the version's number.
  private let numbers: [Int]
  private let parts: [String]

  init(_ run: IngestRun, isDated: Bool) {
    numbers = [isDated ? 1 : 0] + run.casusVersion.split { !$0.isNumber }.map { Int($0) ?? 0 }
    parts = [run.startedAt, run.casusVersion, run.ruleset, run.models]
  }

  static func < (left: ReadingRank, right: ReadingRank) -> Bool {
    left.numbers == right.numbers
      ? left.parts.lexicographicallyPrecedes(right.parts) : left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}

extension KnowledgeBase {
  /// A document, whole; what is not as casus stores it is the document's own fault.
  func wholeReading(_ id: Int64) throws -> StoredReading {
    do { return try storedReading(id) } catch let error as SQLiteError where [.type, .column].contains(error.kind) {
      let key = try connection.first("SELECT key FROM document WHERE id = ?", [id]) { try $0.text(0) }
      throw StoreError.invalid(document: key ?? "", error.message)
    }
  }

  /// Takes over the reading of a document from another knowledge base where that is the newer one.
  ///
  /// - Parameters:
  ///   - id: row of the document there.
  ///   - present: its row here.
  func adopt(_ id: Int64, of other: borrowing KnowledgeBase, _ present: Int64, at time: String) throws -> Adoption {
    let (ours, theirs) = (try rank(present), try other.rank(id))
    let retracted = try other.connection.first("SELECT retracted_at FROM document WHERE id = ?", [id]) { try $0.optionalText(0) } ?? nil
    if let retracted {
      try connection.execute("UPDATE document SET retracted_at = ?2 WHERE id = ?1 AND retracted_at IS NULL", [present, retracted])
    }
    guard theirs >= ours else { return .older }
    let (old, new) = (try wholeReading(present), try other.wholeReading(id))
    guard old.facts.document.text.utf8.elementsEqual(new.facts.document.text.utf8) else {
      throw StoreError.invalid(
        document: new.key, "the same bytes were read as another text there, which cannot be joined with the one here")
    }
    if theirs == ours {
      if Self.isEqual(old.facts, new.facts) { return .same }
      let (left, right) = (Self.canonical(old), Self.canonical(new))
      if left == right { return .same }
      if right.lexicographicallyPrecedes(left) { return .older }
    }
    return try connection.transaction {
      let areCopiesStale = try replace(old.facts.document, with: new.facts.document, row: present)
      _ = try reread(new.key, new.facts, run: new.reading, recordedAt: time)
      return .newer(new.reading, copies: areCopiesStale)
    }
  }

  private func rank(_ document: Int64) throws -> ReadingRank {
    let row = try connection.first(
      "SELECT coalesce(reading_run_id, ingest_run_id), published IS NOT NULL FROM document WHERE id = ?", [document]
    ) {
      (run: try $0.int64(0), isDated: try $0.bool(1))
    }
    let run = try row.flatMap { try storedRun($0.run) } ?? IngestRun(startedAt: "", casusVersion: "", ruleset: "")
    return ReadingRank(run, isDated: row?.isDated == true)
  }

  private static func isEqual(_ left: ArticleFacts, _ right: ArticleFacts) -> Bool {
    left.document == right.document && left.actors == right.actors && left.affiliations == right.affiliations && left.events == right.events
      && left.claims == right.claims
  }

  /// All that a reading says, in an order of its own: rows may stand in another one after another history.
  private static func canonical(_ reading: StoredReading) -> [String] {
    let facts = reading.facts
    let document = facts.document
    let metadata: [String] = [
      "\(document.published.map { "\($0.value)" } ?? "")", "\(document.origin)", "\(document.title?.value ?? "")",
      "\(document.author?.value ?? "")", "\(document.publisher?.value ?? "")", "\(document.dateline?.value ?? "")",
      "\(document.language ?? "")", "\(document.regions)",
    ]
    let actors = facts.actors.map { actor in
      "\(actor.name) \(actor.kind) \(actor.mentions) \(actor.aliases.map { "\($0)" }.sorted())"
    }
    func name(_ participant: Participant?) -> String {
      participant.map { "\($0.actor.map { actors[$0] } ?? "-") \($0.text) \($0.span)" } ?? "-"
    }
    let affiliations = facts.affiliations.map {
      "\($0.relation) \(name($0.member)) \(name($0.group)) \($0.status) \(name($0.attributedTo)) \($0.time) \($0.evidence)"
    }
    let events = facts.events.map {
      "\($0.type) \($0.mode ?? "-") \($0.actor.map(name)) \($0.recipient.map(name)) \($0.place ?? "-") \($0.status) "
        + "\(name($0.attributedTo)) \($0.time) \($0.killed ?? -1) \($0.injured ?? -1) \($0.evidence)"
    }
    let claims = facts.claims.map { "\(name($0.source)) \($0.cue.map { "\($0)" } ?? "-") \($0.content) \($0.form) \($0.evidence)" }
    return metadata + actors + affiliations.sorted() + events.sorted() + claims.sorted()
  }

  /// Makes what is known about a document what the other reading knew; says whether copies must be found anew.
  private func replace(_ old: Document, with new: Document, row: Int64) throws -> Bool {
    guard old != new else { return false }
    if old.title?.value != new.title?.value {
      // TRAP: an external-content index must be told the words that it forgets.
      try connection.execute(
        "INSERT INTO document_text (document_text, rowid, title, text) VALUES ('delete', ?, ?, ?)", [row, old.title?.value, old.text])
      try connection.execute("INSERT INTO document_text (rowid, title, text) VALUES (?, ?, ?)", [row, new.title?.value, new.text])
    }
    let published = new.published?.value
    try connection.execute(
      """
      UPDATE document SET title = ?2, author = ?3, publisher = ?4, published = ?5, published_earliest = ?6, published_latest = ?7, url = ?8,
        path = ?9, retrieved_at = ?10, dateline = ?11, language = ?12
      WHERE id = ?1
      """,
      [
        row, new.title?.value, new.author?.value, new.publisher?.value, published?.description, published?.earliest.description,
        published?.latest.description, new.origin.url, new.origin.path, new.origin.retrievedAt, new.dateline?.value, new.language,
      ])
    if old.regions != new.regions {
      try connection.execute("DELETE FROM region WHERE document_id = ?", [row])
      for (position, region) in new.regions.enumerated() {
        try connection.execute(
          "INSERT INTO region (document_id, position, kind, span_start, span_end) VALUES (?, ?, ?, ?, ?)",
          [row, position, region.kind.rawValue, region.span.start, region.span.end])
      }
    }
    return old.regions != new.regions || old.published != new.published
  }
}
