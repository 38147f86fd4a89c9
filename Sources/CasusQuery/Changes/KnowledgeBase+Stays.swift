// Reports → rows of `membership`.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// The memberships that some reports tell; `reports` holds all of the same two, and of those who took a name in them under their former
  /// names. Only what articles had told by `day` counts.
  func stays(_ reports: [ArticleReport], knownBy day: String?) throws -> [ListedStay] {
    let assembly = StayAssembly(reports.filter { $0.isKnown(by: day) })
    var ends: [String: GroupEnds] = [:]
    // Whoever was renamed is asked about under the new name too.
    while case let asked = assembly.asked(besides: ends), !asked.isEmpty {
      ends.merge(try self.ends(of: asked, knownBy: day)) { first, _ in first }
    }
    return assembly.stays(ends)
  }

  /// Rows of the view `membership`.
  func rows(_ stays: [ListedStay], knownBy day: String?) throws -> RowSet {
    func cell(_ text: String?) -> Cell { text.map { .text($0) } ?? .null }
    var result = RowSet(columns: Self.membershipColumns)
    try connection.withStatement(Self.words) { statement in
      for listed in stays {
        let stay = listed.stay
        var counts = (listed.reports.count, listed.sources.count)
        var begin = (relation: Relation.renamed, document: String?.none)
        if let report = try report(row: stay.row) { begin = (report.relation, report.document) }
        if stay.former != nil { counts = try renamingCounts(row: stay.row, knownBy: day) }
        let evidence = try statement.first([stay.row]) { try $0.optionalText(1) } ?? nil
        // As the view has it: what goes on under a new name is told of actors alone.
        let names = [stay.member, stay.group].map { stay.former == nil || $0.id != nil ? $0.name : nil }
        result.rows.append([
          .text(stay.id), cell(names[0]), cell(names[1]), cell(stay.begin?.value), cell(stay.beginKind),
          cell(stay.endDays?.value), cell(stay.endKind), .text(begin.relation.rawValue), cell(stay.end?.relation.rawValue),
          .integer(Int64(counts.0)), cell(evidence), cell(begin.document), cell(stay.member.id), cell(stay.group.id), cell(stay.end?.id),
          cell(stay.begin?.earliest), cell(stay.begin?.latest), cell(stay.endDays?.earliest), cell(stay.endLatest),
          .integer(Int64(counts.1)), listed.hasOtherDate ? .text("date") : .null,
        ])
      }
    }
    return result
  }

  /// How many articles, and originals, tell the renaming that one of them tells.
  private func renamingCounts(row: Int64, knownBy day: String?) throws -> (Int, Int) {
    guard let report = try report(row: row) else { return (0, 0) }
    let same = try reports(besides: report.id).filter { $0.relation == .renamed && $0.standing == nil && $0.isKnown(by: day) }
    return (Set(same.map(\.document)).count, Set(same.map(\.original)).count)
  }

  private static let membershipColumns = [
    "id", "member_name", "group_name", "valid_from", "valid_from_kind", "valid_to", "valid_to_kind", "started_by", "ended_by", "reports",
    "evidence", "document", "member_id", "group_id", "end_id", "valid_from_earliest", "valid_from_latest", "valid_to_earliest",
    "valid_to_latest", "sources", "conflict",
  ].map(ColumnStyle.column)
}
