// A fact as corrected: the row that was read, with some columns changed. Everything else, the evidence above all, stays as it was read.

import CasusModel
import SQLite

/// The content of a row of a fact, by column, and its participants.
struct FactRow: Equatable {
  var columns: [String: Value]
  /// Of an event: role, position, article's actor, text, start, end; in that order of keys.
  var participants: [[Value]]
}

extension FactRow {
  /// The row with a correction over it.
  ///
  /// - Parameters:
  ///   - anchor: where words stand that the article does not have: the begin of the sentence.
  ///   - actors: rows of the article's actors by name.
  ///   - published: day of the article; a begin told without a date is only known since then.
  func corrected(
    by correction: Correction, kind: FactKind, anchor: Int, actors: [NameReference: Int64], published: TimeValue?
  ) -> FactRow {
    var row = self
    for (field, value) in correction.values {
      switch (field, value) {
      case (.member, let value), (.group, let value): row.set(field.rawValue, value, anchor, actors)
      case (.actor, .actors(let list)), (.recipient, .actors(let list)):
        row.participants.removeAll { $0.first == .text(field.rawValue) }
        for (position, actor) in list.enumerated() {
          row.participants.append([
            .text(field.rawValue), .integer(Int64(position)), actors[actor.name].map { .integer($0) } ?? .null, .text(actor.name.name),
            .integer(Int64(anchor)), .integer(Int64(anchor)),
          ])
        }
        row.participants.sort { ($0[0].typeOrder, $0[1].number) < ($1[0].typeOrder, $1[1].number) }
      case (.date, .time(let time)): row.setDate(time)
      case (.date, _): row.setDate(nil)
      case (_, .word(let word)): row.columns[field.rawValue] = .text(word)
      case (_, .number(let number)): row.columns[field.rawValue] = .integer(Int64(number))
      case (_, .unknown): row.columns[field.rawValue] = .null
      case (_, .time), (_, .actors): break
      }
    }
    if kind == .event, case .text(let mode)? = row.columns["mode"], case .text(let type)? = row.columns["type"],
      EventType(rawValue: type)?.modes.contains(mode) != true
    {
      row.columns["mode"] = .null
    }
    if kind == .affiliation, correction.values[.date] != nil || correction.values[.relation] != nil || isFactual != row.isFactual {
      row.setBounds(published)
    }
    return row
  }

  private mutating func set(_ role: String, _ value: Correction.Value, _ anchor: Int, _ actors: [NameReference: Int64]) {
    guard case .actors(let list) = value, let actor = list.first else {
      for suffix in ["id", "text", "start", "end"] { columns["\(role)_\(suffix)"] = .null }
      return
    }
    columns["\(role)_id"] = actors[actor.name].map { .integer($0) } ?? .null
    columns["\(role)_text"] = .text(actor.name.name)
    columns["\(role)_start"] = .integer(Int64(anchor))
    columns["\(role)_end"] = .integer(Int64(anchor))
  }

  private mutating func setDate(_ time: TimeValue?) {
    columns["date"] = Self.text(time?.description)
    columns["date_earliest"] = Self.text(time?.earliest.description)
    columns["date_latest"] = Self.text(time?.latest.description)
    columns["date_precision"] = Self.text(time?.precision.rawValue)
  }

  /// The same arithmetic as for a fact that is read: a change begins a state or ends it; without a date, a begin is known since the article.
  private mutating func setBounds(_ published: TimeValue?) {
    let date: TimeValue? = if case .text(let text)? = columns["date"] { TimeValue(text) } else { nil }
    var (from, to): (ValidTime.Bound?, ValidTime.Bound?)
    if isFactual, case .text(let name)? = columns["relation"], let relation = Relation(rawValue: name) {
      let exact = date.map { ValidTime.Bound($0, .exact) }
      switch relation {
      case .left, .dissolved, .splitFrom: to = exact
      default: from = exact ?? published.map { ValidTime.Bound($0, .attested) }
      }
    }
    for (stem, bound, attested) in [("valid_from", from, "known_since"), ("valid_to", to, "known_until")] {
      columns[stem] = Self.text(bound?.value.description)
      columns["\(stem)_kind"] = Self.text(bound.map { $0.kind == .exact ? "exact" : attested })
      columns["\(stem)_earliest"] = Self.text(bound?.value.earliest.description)
      columns["\(stem)_latest"] = Self.text(bound?.value.latest.description)
    }
  }

  private var isFactual: Bool {
    if case .text(let status)? = columns["status"] { FactStatus(rawValue: status)?.isFactual ?? true } else { true }
  }

  private static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
}

extension Value {
  fileprivate var typeOrder: String { if case .text(let text) = self { text } else { "" } }
  fileprivate var number: Int64 { if case .integer(let number) = self { number } else { 0 } }
}

extension KnowledgeBase {
  /// The content of a stored row.
  func factRow(_ kind: FactKind, _ id: Int64) throws -> FactRow {
    let names = kind.contentColumns
    let columns = try connection.first("SELECT \(names.joined(separator: ", ")) FROM \(kind.rawValue) WHERE id = ?", [id]) { row in
      Dictionary(uniqueKeysWithValues: try names.enumerated().map { ($1, try row.value(.index($0))) })
    }
    return FactRow(columns: columns ?? [:], participants: kind == .event ? try eventParticipants(id) : [])
  }

  /// Role, position, article's actor, text, start, end; by role and position.
  func eventParticipants(_ event: Int64) throws -> [[Value]] {
    try connection.query(
      """
      SELECT role, position, document_actor_id, text, span_start, span_end FROM event_participant WHERE event_id = ? ORDER BY role, position
      """, [event]
    ) { row in try (0..<6).map { try row.value(.index($0)) } }
  }

  /// The evidence of a fact: span, trigger, rule, ruleset; by position.
  func evidenceRows(_ kind: FactKind, _ id: Int64) throws -> [[Value]] {
    try connection.query(
      """
      SELECT span_start, span_end, trigger_start, trigger_end, rule, ruleset FROM evidence WHERE \(kind.rawValue)_id = ? ORDER BY position
      """, [id]
    ) { row in try (0..<6).map { try row.value(.index($0)) } }
  }

  /// Inserts a correction with the evidence of the fact that it corrects.
  func insert(
    _ row: FactRow, kind: FactKind, key: String, document: Int64, corrects: ReadFact, decision: String, recordedAt: String
  ) throws {
    let contents = row.columns.keys.sorted()
    let names = ["key", "document_id", "recorded_at", "decision_key", "corrects"] + contents
    let values: [any ValueConvertible] =
      [key, document, recordedAt, decision, corrects.reference.id] + contents.map { row.columns[$0] ?? .null }
    let (pairColumn, pair) = kind == .affiliation ? (", pair", ", \(Self.pair(of: names))") : ("", "")
    try connection.execute(
      """
      INSERT INTO \(kind.rawValue) (\(names.joined(separator: ", "))\(pairColumn)) VALUES (\(Self.parameters(values.count))\(pair))
      """, values)
    let id = try connection.lastInsertedRowID
    for participant in row.participants {
      try connection.execute(
        "INSERT INTO event_participant (event_id, role, position, document_actor_id, text, span_start, span_end) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [id] + participant)
    }
    for (position, piece) in try evidenceRows(kind, corrects.row).enumerated() {
      try connection.execute(
        """
        INSERT INTO evidence (document_id, \(kind.rawValue)_id, position, span_start, span_end, trigger_start, trigger_end, rule, ruleset)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, [document, id, position] + piece)
    }
  }
}
