// A stored document with all that its newest reading states, as values: what was written by `store` and `reread`, read back. Invariant: the public
// ids that follow from the values are those that are stored, or the document is refused.

import CasusModel
import SQLite

/// One document of a knowledge base, whole.
struct StoredReading {
  /// Public id.
  let key: String
  /// As the newest reading gives them, before decisions. Evidence names the rules of the reading that found it first.
  let facts: ArticleFacts
  /// The run that stored the document.
  let run: IngestRun
  /// The run that read it last; nil when that is the same.
  let laterRun: IngestRun?
  let recordedAt: String
  let retractedAt: String?

  /// The run whose facts these are.
  var reading: IngestRun { laterRun ?? run }
}

extension KnowledgeBase {
  /// A document by its row.
  ///
  /// - Throws: ``StoreError/invalid(document:_:)`` where what is stored does not fit together: the file was altered, or is damaged.
  func storedReading(_ id: Int64) throws -> StoredReading {
    guard let (key, document) = try storedDocument(id) else { throw StoreError.invalid(document: "", "there is no such document") }
    func invalid(_ what: String) -> StoreError { .invalid(document: key, what) }
    let row = try connection.first(
      "SELECT ingest_run_id, reading_run_id, recorded_at, retracted_at, published FROM document WHERE id = ?", [id]
    ) {
      (
        run: try $0.int64(0), later: try $0.optionalInt64(1), recordedAt: try $0.text(2), retractedAt: try $0.optionalText(3),
        published: try $0.optionalText(4)
      )
    }
    guard let row, let run = try storedRun(row.run) else { throw invalid("the run that read it is not there") }
    guard document.published?.value.description == row.published else { throw invalid("its date of publication is no date") }
    let reader = StoredFactReader(key: key, document: id, ruleset: run.ruleset)
    let (actors, rows) = try storedActors(reader)
    let facts = ArticleFacts(
      document: document, actors: actors, affiliations: try storedAffiliations(reader, rows), events: try storedEvents(reader, rows),
      claims: try storedClaims(reader, rows))
    // A text file is its own text; of a page the bytes are not here.
    let path = document.origin.path.lowercased()
    guard !path.hasSuffix(".txt") && !path.hasSuffix(".text") || digest(Array(document.text.utf8)) == document.origin.sha256 else {
      throw invalid("its text is not the one of its SHA-256")
    }
    guard try FactsCheck(facts).documentID() == key else { throw invalid("its id is not made from its SHA-256") }
    return StoredReading(
      key: key, facts: try ordered(facts, reader), run: run, laterRun: try row.later.flatMap { try storedRun($0) },
      recordedAt: row.recordedAt, retractedAt: row.retractedAt)
  }

  func storedRun(_ id: Int64) throws -> IngestRun? {
    try connection.first("SELECT started_at, casus_version, ruleset, models FROM ingest_run WHERE id = ?", [id]) {
      IngestRun(startedAt: try $0.text(0), casusVersion: try $0.text(1), ruleset: try $0.text(2), models: try $0.text(3))
    }
  }

  private func storedActors(_ reader: StoredFactReader) throws -> (actors: [Actor], rows: [Int64: Int]) {
    let found = try connection.query(
      """
      SELECT id, name, kind FROM document_actor WHERE document_id = ? AND retracted_at IS NULL AND decision_key IS NULL ORDER BY position
      """, [reader.document]
    ) { (id: try $0.int64(0), name: try $0.text(1), kind: try reader.word($0.text(2), ActorKind.self)) }
    var actors: [Actor] = []
    var rows: [Int64: Int] = [:]
    for row in found {
      rows[row.id] = actors.count
      let mentions = try connection.query(
        "SELECT span_start, span_end FROM mention WHERE document_actor_id = ? ORDER BY position", [row.id]
      ) { Span(try $0.int(0), try $0.int(1)) }
      let aliases = try connection.query(
        """
        -- Which rules found it first is told of facts alone.
        SELECT span_start, span_end, trigger_start, trigger_end, rule, NULL, name, basis FROM alias
        WHERE document_actor_id = ? AND retracted_at IS NULL ORDER BY id
        """, [row.id]
      ) { Alias(name: try $0.text(6), basis: try reader.word($0.text(7), Alias.Basis.self), evidence: try reader.evidence($0)) }
      actors.append(Actor(name: row.name, kind: row.kind, aliases: aliases, mentions: mentions))
    }
    return (actors, rows)
  }

  private func storedEvidence(_ kind: FactKind, _ fact: Int64, _ reader: StoredFactReader) throws -> [Evidence] {
    try connection.query(
      """
      SELECT span_start, span_end, trigger_start, trigger_end, rule, ruleset FROM evidence WHERE \(kind.rawValue)_id = ? ORDER BY position
      """, [fact]
    ) { try reader.evidence($0) }
  }

  private func each<Fact>(
    _ kind: FactKind, _ columns: String, _ reader: StoredFactReader, _ body: (Int64, borrowing Row) throws -> Fact
  ) throws -> [Fact] {
    try connection.query(
      "SELECT id, \(columns) FROM \(kind.rawValue) WHERE document_id = ? AND \(Self.isRead) ORDER BY id", [reader.document]
    ) { row in try body(try row.int64(0), row) }
  }

  private static func participant(_ role: String) -> String { "\(role)_id, \(role)_text, \(role)_start, \(role)_end" }
  private static let time = "date, date_text, valid_from, valid_from_kind, valid_to, valid_to_kind"

  private func storedAffiliations(_ reader: StoredFactReader, _ actors: [Int64: Int]) throws -> [Affiliation] {
    let roles = ["member", "group", "attributed_to"].map { Self.participant($0) }.joined(separator: ", ")
    return try each(.affiliation, "relation, status, \(roles), \(Self.time)", reader) { id, row in
      Affiliation(
        relation: try reader.word(row.text(1), Relation.self), member: try reader.participant(row, 3, actors),
        group: try reader.participant(row, 7, actors), status: try reader.word(row.text(2), FactStatus.self),
        attributedTo: try reader.participant(row, 11, actors), time: try reader.time(row, 15),
        evidence: try storedEvidence(.affiliation, id, reader))
    }
  }

  private func storedEvents(_ reader: StoredFactReader, _ actors: [Int64: Int]) throws -> [Event] {
    let columns = "type, status, mode, place, killed, injured, \(Self.participant("attributed_to")), \(Self.time)"
    return try each(.event, columns, reader) { id, row in
      var participants: [String: [Participant]] = [:]
      try connection.each(
        """
        SELECT role, document_actor_id, text, span_start, span_end FROM event_participant WHERE event_id = ? ORDER BY role, position
        """, [id]
      ) { row in
        if let participant = try reader.participant(row, 1, actors) { participants[try row.text(0), default: []].append(participant) }
      }
      return Event(
        type: try reader.word(row.text(1), EventType.self), mode: try row.optionalText(3), actor: participants["actor"] ?? [],
        recipient: participants["recipient"] ?? [], place: try row.optionalText(4), status: try reader.word(row.text(2), FactStatus.self),
        attributedTo: try reader.participant(row, 7, actors), time: try reader.time(row, 11), killed: try row.optionalInt(5),
        injured: try row.optionalInt(6), evidence: try storedEvidence(.event, id, reader))
    }
  }

  private func storedClaims(_ reader: StoredFactReader, _ actors: [Int64: Int]) throws -> [Claim] {
    let columns = "form, cue_start, cue_end, content_start, content_end, \(Self.participant("source"))"
    return try each(.claim, columns, reader) { id, row in
      var cue: Span?
      if let start = try row.optionalInt(2), let end = try row.optionalInt(3) { cue = Span(start, end) }
      return Claim(
        source: try reader.participant(row, 6, actors), cue: cue, content: Span(try row.int(4), try row.int(5)),
        form: try reader.word(row.text(1), ClaimForm.self), evidence: try storedEvidence(.claim, id, reader))
    }
  }
}

// MARK: Order

extension KnowledgeBase {
  /// The facts in an order that gives them the ids that they have: those of one identity are told apart by their order, and another reading may
  /// have put a changed one behind the others.
  private func ordered(_ facts: ArticleFacts, _ reader: StoredFactReader) throws -> ArticleFacts {
    func sorted<Fact>(_ kind: FactKind, _ list: [Fact], _ key: (Fact, inout FactWriter) -> String) throws -> [Fact] {
      let keys = try connection.query(
        "SELECT key FROM \(kind.rawValue) WHERE document_id = ? AND \(Self.isRead) ORDER BY id", [reader.document]
      ) { try $0.text(0) }
      func writer() -> FactWriter {
        FactWriter(document: 0, sha256: facts.document.origin.sha256, actors: facts.actors.map { _ in 0 }, ruleset: "", recordedAt: "")
      }
      var plain = writer()
      let made = list.map { key($0, &plain) }
      if made == keys { return list }
      // What a fact of its identity that comes n-th is called; the n for which that is its id is its place among them.
      var identities: [String: [Int]] = [:]
      for index in list.indices {
        var alone = writer()
        identities[key(list[index], &alone), default: []].append(index)
      }
      var result = list
      for indices in identities.values where indices.count > 1 {
        var names = writer()
        let wanted = indices.map { key(list[$0], &names) }
        let order = wanted.compactMap { name in indices.first { keys[$0] == name } }
        guard order.count == indices.count, Set(order).count == order.count else { break }
        for (place, index) in zip(indices, order) { result[place] = list[index] }
      }
      var check = writer()
      guard Set(result.map { key($0, &check) }) == Set(keys) else {
        let what = kind == .claim ? "a claim" : "an \(kind.rawValue)"
        throw StoreError.invalid(document: reader.key, "the id of \(what) is not made from it")
      }
      return result
    }
    return ArticleFacts(
      document: facts.document, actors: facts.actors,
      affiliations: try sorted(.affiliation, facts.affiliations) { columns(of: $0, writer: &$1).key },
      events: try sorted(.event, facts.events) { columns(of: $0, writer: &$1).key },
      claims: try sorted(.claim, facts.claims) { columns(of: $0, writer: &$1).key })
  }
}

/// Columns → values, for one document.
struct StoredFactReader {
  let key: String
  let document: Int64
  let ruleset: String

  func word<Word: RawRepresentable>(_ text: String, _ type: Word.Type) throws -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text) else {
      throw StoreError.invalid(document: key, "it holds a word that casus does not know: \(text)")
    }
    return word
  }

  /// The first six columns.
  func evidence(_ row: borrowing Row) throws -> Evidence {
    var trigger: Span?
    if let start = try row.optionalInt(2), let end = try row.optionalInt(3) { trigger = Span(start, end) }
    return Evidence(
      span: Span(try row.int(0), try row.int(1)), trigger: trigger, rule: try row.text(4), ruleset: try row.optionalText(5))
  }

  /// Four columns from one on.
  func participant(_ row: borrowing Row, _ first: Int, _ actors: [Int64: Int]) throws -> Participant? {
    guard let text = try row.optionalText(.index(first + 1)) else { return nil }
    let actor = try row.optionalInt64(.index(first))
    if let actor, actors[actor] == nil { throw StoreError.invalid(document: key, "a fact names an actor that the document does not have") }
    return Participant(
      actor: actor.flatMap { actors[$0] }, text: text, span: Span(try row.int(.index(first + 2)), try row.int(.index(first + 3))))
  }

  /// Six columns from one on.
  func time(_ row: borrowing Row, _ first: Int) throws -> ValidTime {
    func value(_ column: Int) throws -> TimeValue? {
      guard let text = try row.optionalText(.index(column)) else { return nil }
      guard let value = TimeValue(text) else { throw StoreError.invalid(document: key, "it holds a date that is none") }
      return value
    }
    func bound(_ column: Int) throws -> ValidTime.Bound? {
      guard let value = try value(column) else { return nil }
      return ValidTime.Bound(value, try row.optionalText(.index(column + 1)) == "exact" ? .exact : .attested)
    }
    return ValidTime(
      date: try value(first), dateText: try row.optionalText(.index(first + 1)), from: try bound(first + 2), to: try bound(first + 4))
  }
}
