// The facts of an article as the newest reading gives them: what decisions rule on. A fact that a decision rejects or corrects is still read;
// one that the newest reading no longer finds is not.

import CasusModel
import SQLite

/// A fact as it was read.
struct ReadFact {
  let row: Int64
  let reference: FactReference
  let recordedAt: String
  let retractedAt: String?
  let retractedBy: String?
  let decisionKey: String?
}

extension KnowledgeBase {
  /// Rows that the newest reading gave, also those that decisions retracted; never corrections.
  static let isRead = "corrects IS NULL AND (retracted_at IS NULL OR retracted_by GLOB 'dec-*')"

  /// The facts of one kind that the newest reading of a document gave, in the order of their ids.
  func readFacts(_ kind: FactKind, ofDocument document: Int64) throws -> [ReadFact] {
    let sha256 = try connection.first("SELECT sha256 FROM document WHERE id = ?", [document]) { try $0.text(0) } ?? ""
    return try readFacts(kind, sha256: sha256, where: "fact.document_id = ?", [document])
  }

  /// The fact that a public id stands for: the one that was read, also when the id is that of its correction; nil when it is read no longer.
  public func factReference(_ id: String) throws -> FactReference? {
    guard let kind = FactKind.allCases.first(where: { id.hasPrefix($0.prefix + "-") }) else { return nil }
    let table = kind.rawValue
    // The index on live keys, then that on retracted ones.
    let rows = try ["retracted_at IS NULL", "retracted_at IS NOT NULL"].flatMap { state in
      try connection.query("SELECT document_id, corrects FROM \(table) WHERE key = ? AND \(state) ORDER BY id", [id]) {
        (try $0.int64(0), try $0.optionalText(1))
      }
    }
    for (document, corrects) in rows {
      let read = try readFacts(kind, ofDocument: document)
      if let fact = read.first(where: { $0.reference.id == corrects ?? id }) { return fact.reference }
    }
    return nil
  }

  /// The public id of the correction of a fact that stands; nil when it stands as it was read, or not at all.
  public func correction(of fact: FactReference) throws -> String? {
    try connection.first(
      """
      SELECT fact.key FROM document JOIN \(fact.kind.rawValue) AS fact ON fact.document_id = document.id
      WHERE document.sha256 = ? AND fact.corrects = ? AND fact.retracted_at IS NULL
      """, [fact.document, fact.id]
    ) { try $0.text(0) }
  }

  private func readFacts(_ kind: FactKind, sha256: String, where condition: String, _ values: [any ValueConvertible]) throws -> [ReadFact] {
    let table = kind.rawValue
    let (status, roles) =
      switch kind {
      case .affiliation: ("fact.status", ["member", "group"])
      case .claim: ("NULL", ["source"])
      case .event: ("fact.status", [String]())
      }
    let parts = roles.map { ", coalesce(actor_\($0).name, fact.\($0)_text), fact.\($0)_start, fact.\($0)_end" }.joined()
    let joins = roles.map { " LEFT JOIN document_actor AS actor_\($0) ON actor_\($0).id = fact.\($0)_id" }.joined()
    return try connection.query(
      """
      SELECT fact.id, fact.key, fact.\(kind.sortName), \(status), fact.recorded_at, fact.retracted_at, fact.retracted_by, fact.decision_key,
        evidence.span_start, evidence.span_end, evidence.trigger_start, evidence.trigger_end\(parts)
      FROM \(table) AS fact JOIN evidence ON evidence.\(table)_id = fact.id AND evidence.position = 0\(joins)
      WHERE \(condition) AND fact.corrects IS NULL AND (fact.retracted_at IS NULL OR fact.retracted_by GLOB 'dec-*')
      ORDER BY fact.key, fact.id
      """, values
    ) { row in
      let id = try row.int64(0)
      var participants: [String: [FactReference.Part]] = [:]
      for (index, role) in roles.enumerated() {
        guard let name = try row.optionalText(.index(12 + 3 * index)) else {
          participants[role] = []
          continue
        }
        participants[role] = [
          .init(name: name, span: Span(try row.int(.index(13 + 3 * index)), try row.int(.index(14 + 3 * index))))
        ]
      }
      if kind == .event { participants = try eventParts(id) }
      var trigger: Span?
      if let start = try row.optionalInt(10), let end = try row.optionalInt(11) { trigger = Span(start, end) }
      return ReadFact(
        row: id,
        reference: FactReference(
          document: sha256, kind: kind, id: try row.text(1), sort: try row.text(2), status: try row.optionalText(3),
          participants: participants, evidence: Span(try row.int(8), try row.int(9)), trigger: trigger),
        recordedAt: try row.text(4), retractedAt: try row.optionalText(5), retractedBy: try row.optionalText(6),
        decisionKey: try row.optionalText(7))
    }
  }

  private func eventParts(_ event: Int64) throws -> [String: [FactReference.Part]] {
    var participants: [String: [FactReference.Part]] = ["actor": [], "recipient": []]
    try connection.each(
      """
      SELECT event_participant.role, coalesce(document_actor.name, event_participant.text), span_start, span_end
      FROM event_participant LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      WHERE event_participant.event_id = ? ORDER BY role, event_participant.position
      """, [event]
    ) { row in
      participants[try row.text(0), default: []].append(.init(name: try row.text(1), span: Span(try row.int(2), try row.int(3))))
    }
    return participants
  }
}
