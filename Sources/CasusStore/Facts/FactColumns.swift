// A fact as the columns of its row: what is inserted, and what a newer reading is compared with. Invariant: one list of columns for both.

import CasusModel
import SQLite

/// What facts there are; the raw value names the table.
public enum FactKind: String, CaseIterable, Sendable {
  case affiliation
  case event
  case claim

  /// What the public ids begin with.
  var prefix: String {
    switch self {
    case .affiliation: "aff"
    case .event: "evt"
    case .claim: "clm"
    }
  }

  /// The columns of ``FactColumns/values``, in their order.
  var columns: String {
    switch self {
    case .affiliation: KnowledgeBase.affiliationColumns
    case .event: KnowledgeBase.eventColumns
    case .claim: KnowledgeBase.claimColumns
    }
  }

  /// The columns that say what the fact states: without the first two (id and document) and the last (when it was recorded).
  var contentColumns: [String] {
    columns.split(separator: ",").dropFirst(2).dropLast().map { String($0.drop { $0 == " " }) }
  }
}

/// The statements that insert facts and their evidence. One text for each, made once: a prepared statement is found by its text.
extension FactKind {
  fileprivate var insert: String {
    switch self {
    case .affiliation: Self.affiliationStatements.fact
    case .event: Self.eventStatements.fact
    case .claim: Self.claimStatements.fact
    }
  }

  var insertEvidence: String {
    switch self {
    case .affiliation: Self.affiliationStatements.evidence
    case .event: Self.eventStatements.evidence
    case .claim: Self.claimStatements.evidence
    }
  }

  private static let affiliationStatements = statements(.affiliation)
  private static let eventStatements = statements(.event)
  private static let claimStatements = statements(.claim)

  private static func statements(_ kind: FactKind) -> (fact: String, evidence: String) {
    let columns = kind.columns
    let names = columns.split(separator: ",").map { String($0.drop { $0 == " " }) }
    let parameters = KnowledgeBase.parameters(names.count)
    let fact =
      kind == .affiliation
      ? "INSERT INTO affiliation (\(columns), pair) VALUES (\(parameters), \(KnowledgeBase.pair(of: names)))"
      : "INSERT INTO \(kind.rawValue) (\(columns)) VALUES (\(parameters))"
    return (
      fact,
      """
      INSERT INTO evidence (document_id, \(kind.rawValue)_id, position, span_start, span_end, trigger_start, trigger_end, rule, ruleset)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    )
  }
}

/// A fact that is to be a row.
struct FactColumns {
  let kind: FactKind
  /// Public id.
  let key: String
  /// In the order of ``FactKind/columns``.
  let values: [Value]
  /// Of an event: role, position, article's actor, text, start, end.
  var participants: [[Value]] = []

  /// All that the fact states, comparable: the values without id, document and time, then the participants.
  var content: [Value] {
    Array(values.dropFirst(2).dropLast()) + participants.flatMap(\.self)
  }
}

extension KnowledgeBase {
  /// Inserts a fact with its evidence.
  func insert(_ fact: FactColumns, evidence: [Evidence], writer: FactWriter) throws {
    try connection.execute(fact.kind.insert, all: fact.values)
    let id = try connection.lastInsertedRowID
    for participant in fact.participants {
      try connection.execute(
        "INSERT INTO event_participant (event_id, role, position, document_actor_id, text, span_start, span_end) VALUES (?, ?, ?, ?, ?, ?, ?)",
        all: [.integer(id)] + participant)
    }
    try insert(evidence, of: fact.kind, id, writer: writer)
  }
}
