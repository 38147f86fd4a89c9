// Reports → rows of `alliance`: what decides between them is looked up, and the words are read only for the rows that are listed.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// The changes that some reports tell; `reports` holds all of the same two. Only what articles had told by `day` counts.
  func changes(_ reports: [ArticleReport], knownBy day: String?) throws -> [ReportedChange] {
    let known = reports.filter { $0.isKnown(by: day) }
    let assembly = ChangeAssembly(known)
    var beside = known
    if !assembly.dissolved.isEmpty {
      beside += try self.reports(ofActors: assembly.dissolved.values.sorted()).filter { $0.isKnown(by: day) }
    }
    return assembly.changes(beside, ends: try ends(of: assembly.ended, knownBy: day))
  }

  /// Rows of the view `alliance`.
  func rows(_ changes: [ReportedChange]) throws -> RowSet {
    var result = RowSet(columns: Self.allianceColumns)
    try connection.withStatement(Self.words) { statement in
      for change in changes {
        let words = try statement.first([change.standing.row]) { (try $0.optionalText(0), try $0.optionalText(1)) }
        result.rows.append(Self.cells(change, attributedTo: words?.0, evidence: words?.1))
      }
    }
    return result
  }

  /// To whom a fact is attributed, and its first evidence.
  static let words = """
    SELECT coalesce(attributed.name, affiliation.attributed_to_text),
      CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT)
    FROM affiliation
    JOIN document ON document.id = affiliation.document_id
    JOIN evidence ON evidence.affiliation_id = affiliation.id AND evidence.position = 0
    LEFT JOIN document_actor AS document_attributed ON document_attributed.id = affiliation.attributed_to_id
    LEFT JOIN actor AS attributed ON attributed.id = document_attributed.actor_id
    WHERE affiliation.id = ?
    """

  private static let allianceColumns = [
    "id", "date", "relation", "member_name", "group_name", "status", "valid_from", "valid_from_kind", "valid_to", "valid_to_kind",
    "attributed_to", "reports", "first_published", "evidence", "document", "member_id", "group_id", "sources", "conflict", "date_earliest",
    "date_latest",
  ].map(ColumnStyle.column)

  private static func cells(_ change: ReportedChange, attributedTo: String?, evidence: String?) -> [Cell] {
    func cell(_ text: String?) -> Cell { text.map { .text($0) } ?? .null }
    let report = change.standing
    return [
      .text(report.id), cell(report.date?.value), .text(report.relation.rawValue), cell(report.member.name), cell(report.group.name),
      .text(change.status.rawValue), cell(report.validFrom?.value), cell(report.validFromKind), cell(change.validTo),
      cell(change.validToKind), cell(attributedTo), .integer(Int64(change.reports)), cell(change.firstPublished), cell(evidence),
      .text(report.document), cell(report.member.id), cell(report.group.id), .integer(Int64(change.sources)), cell(change.conflict),
      cell(report.date?.earliest), cell(report.date?.latest),
    ]
  }
}
