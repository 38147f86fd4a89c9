// Affiliations.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Inserts an affiliation with its evidence.
  func insert(_ fact: Affiliation, writer: inout FactWriter) throws {
    try insert(columns(of: fact, writer: &writer), evidence: fact.evidence, writer: writer)
  }

  /// The columns of an affiliation. Its id is made of relation, trigger (or evidence), member and group.
  func columns(of fact: Affiliation, writer: inout FactWriter) -> FactColumns {
    var identity = FactIdentity(writer.sha256)
    identity.add(fact.relation.rawValue)
    identity.add("trigger", fact.evidence.first.map { $0.trigger ?? $0.span })
    identity.add("member", fact.member?.span)
    identity.add("group", fact.group?.span)
    let key = writer.key("aff", identity, digest: digest)
    var values: [Value] = []
    values.reserveCapacity(30)
    values += [.text(key), .integer(writer.document), .text(fact.relation.rawValue)]
    writer.append(fact.member, to: &values)
    writer.append(fact.group, to: &values)
    values.append(.text(fact.status.rawValue))
    writer.append(fact.attributedTo, to: &values)
    fact.time.append(to: &values)
    values.append(.text(writer.recordedAt))
    return FactColumns(kind: .affiliation, key: key, values: values)
  }

  static let affiliationColumns = """
    key, document_id, relation, member_id, member_text, member_start, member_end, group_id, group_text, group_start, group_end, status, \
    attributed_to_id, attributed_to_text, attributed_to_start, attributed_to_end, \(ValidTime.columnNames), recorded_at
    """

  /// `?1, ?2 …`.
  static func parameters(_ count: Int) -> String {
    (1...max(1, count)).map { "?\($0)" }.joined(separator: ", ")
  }

  /// What `affiliation.pair` must be, as an expression over the parameters of an INSERT whose columns have these names.
  static func pair(of columns: [String]) -> String {
    func parameter(_ name: String) -> String { columns.firstIndex(of: name).map { "?\($0 + 1)" } ?? "NULL" }
    func side(_ name: String) -> String { "coalesce((SELECT name_id FROM document_actor WHERE id = \(parameter("\(name)_id"))), 0)" }
    func isTold(_ name: String) -> String { "(\(parameter("\(name)_id")) IS NOT NULL OR \(parameter("\(name)_text")) IS NULL)" }
    let isNamed = "(\(parameter("member_id")) IS NOT NULL OR \(parameter("group_id")) IS NOT NULL)"
    return "CASE WHEN \(isTold("member")) AND \(isTold("group")) AND \(isNamed) THEN \(side("member")) << 32 | \(side("group")) END"
  }
}
