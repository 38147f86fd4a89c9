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
    let key = writer.key(
      "aff",
      [
        fact.relation.rawValue, "trigger \(PublicID.part(fact.evidence.first.map { $0.trigger ?? $0.span }))",
        "member \(PublicID.part(fact.member?.span))", "group \(PublicID.part(fact.group?.span))",
      ], digest: digest)
    let values: [any ValueConvertible] =
      [key, writer.document, fact.relation.rawValue] + writer.columns(fact.member) + writer.columns(fact.group) + [fact.status.rawValue]
      + writer.columns(fact.attributedTo) + fact.time.columns + [writer.recordedAt]
    return FactColumns(kind: .affiliation, key: key, values: values)
  }

  static let affiliationColumns = """
    key, document_id, relation, member_id, member_text, member_start, member_end, group_id, group_text, group_start, group_end, status, \
    attributed_to_id, attributed_to_text, attributed_to_start, attributed_to_end, \(ValidTime.columnNames), recorded_at
    """

  static func parameters(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
