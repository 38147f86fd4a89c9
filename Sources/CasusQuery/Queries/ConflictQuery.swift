// Contradicting reports, side by side; nothing here decides between them. Invariant: both sides of a row are told of the same actors, and
// cannot both be true: two dates of what happened once, a denial of what is stated, two lists of who formed a group.

import CasusModel
import CasusStore
import SQLite

/// A question about contradictions.
public struct ConflictQuery: Equatable, Sendable {
  /// Of this actor, by any name or id; nil asks for all.
  public var actor: String?
  /// Only what articles published on this day or earlier told.
  public var knownBy: CalendarDate?
  /// At most so many rows.
  public var limit: Int?

  /// The question about everything.
  public init() {}
}

extension KnowledgeBase {
  /// One row per contradiction. Columns: `conflict` (`date`, `denied`, `members`), `relation`, `member_name`, `group_name`, and of each side
  /// `date`, `status`, `reports`, `evidence`, `document`, `id` – of the second with `other_` in front –, and `difference` in words.
  /// Ordered by conflict, group, member, relation, date.
  public func conflicts(_ query: ConflictQuery) throws -> QueryResult {
    let sides = try Sides(query.actor, nil, nil, in: self)
    var notListed = NotListed()
    var found: [Contradiction]
    if let narrowest = sides.narrowest {
      let reports = try reports(of: narrowest)
      let marked = try rows(
        try changes(reports, knownBy: query.knownBy?.description).filter { $0.conflict != nil }.sorted { $0.standsBefore($1) })
      let fields = marked.rows.map { Fields(marked.columns, $0) }
      found = Self.dates(fields) + Self.denials(fields)
      if Self.isFormedTwice(reports) {
        var base = Condition.known(by: query.knownBy)
        let articleActors = Condition.articleActors(narrowest.count)
        base.add(
          """
          id IN (
            SELECT key FROM affiliation WHERE member_id IN (\(articleActors))
            UNION
            SELECT key FROM affiliation WHERE group_id IN (\(articleActors))
          )
          """, narrowest.map(\.row) + narrowest.map(\.row))
        found += try memberLists(base, sides)
      }
      if query.knownBy != nil { notListed.unpublished = reports.count { $0.published == nil } }
    } else {
      let base = Condition.known(by: query.knownBy)
      let (rows, _) = try rows(
        """
        \(narrowed(view: "alliance", to: base)) WHERE conflict IS NOT NULL
        ORDER BY group_name, member_name, relation, date IS NULL, date, id
        """, base.values)
      let marked = rows.rows.map { Fields(rows.columns, $0) }
      found = Self.dates(marked) + Self.denials(marked) + (try memberLists(base, sides))
      if query.knownBy != nil { notListed.unpublished = try unpublished() }
    }
    let isCut = query.limit.map { found.count > max(0, $0) } ?? false
    if let limit = query.limit, isCut { found.removeLast(found.count - max(0, limit)) }
    return QueryResult(
      rows: RowSet(columns: Contradiction.columns, rows: found.map(\.cells)), notListed: notListed, actors: sides.found, isCut: isCut)
  }

  /// Whether several articles of different words tell how some group was formed.
  private static func isFormedTwice(_ reports: [ArticleReport]) -> Bool {
    var first: [String: String] = [:]
    for report in reports where report.relation == .formed && report.standing == nil && report.moment != nil {
      if first[report.group.key] == nil { first[report.group.key] = report.original }
      if first[report.group.key] != report.original { return true }
    }
    return false
  }

  private static func dates(_ rows: [Fields]) -> [Contradiction] {
    let dated = rows.filter { $0.text("conflict").hasPrefix("date") }
    return zip(dated, dated.dropFirst()).compactMap { first, second in
      guard isSamePair(first, second), first["relation"] == second["relation"] else { return nil }
      return Contradiction("date", first, second, "\(first.text("date")) or \(second.text("date"))")
    }
  }

  private static func denials(_ rows: [Fields]) -> [Contradiction] {
    let membership: Set<String> = ["joined", "member_of", "merged_into", "formed"]
    let leaving: Set<String> = ["left", "split_from"]
    return rows.filter { $0.text("status") == "denied" }.flatMap { denial in
      rows.compactMap { stated in
        let relations = (denial.text("relation"), stated.text("relation"))
        guard stated.text("status") != "denied", stated.text("conflict").hasSuffix("denied"), isSamePair(stated, denial),
          relations.0 == relations.1 || (["joined", "member_of"].contains(relations.0) && membership.contains(relations.1))
            || (leaving.contains(relations.0) && leaving.contains(relations.1))
        else { return nil }
        return Contradiction("denied", stated, denial, "\(stated.text("status")), and denied")
      }
    }
  }

  private static func isSamePair(_ left: Fields, _ right: Fields) -> Bool {
    func sides(_ row: Fields) -> [[Cell]] {
      let sides = [[row["member_id"], row["member_name"]], [row["group_id"], row["group_name"]]]
      guard row.text("relation") == "allied_with" else { return sides }
      return sides.sorted { "\($0)" < "\($1)" }
    }
    return sides(left) == sides(right)
  }

  /// Who formed a group, article by article. A list that says itself that it is a part, or that names less than half of what another does,
  /// contradicts nothing.
  private func memberLists(_ base: Condition, _ sides: Sides) throws -> [Contradiction] {
    var asked = Condition()
    sides.add(to: &asked, symmetric: nil, table: "formed.")
    let (rows, _) = try rows(
      """
      WITH affiliation_report AS (SELECT * FROM main.affiliation_report WHERE \(base.sql)),
      formation AS MATERIALIZED (
        SELECT id, group_key, document, original, earliest, latest FROM affiliation_report
        WHERE relation = 'formed' AND standing = '' AND moment IS NOT NULL AND group_id IS NOT NULL
      ),
      often AS (SELECT group_key FROM formation GROUP BY group_key HAVING count(DISTINCT original) > 1),
      founder AS MATERIALIZED (
        SELECT id, group_key, document, member_key, earliest, latest FROM affiliation_report
        WHERE relation IN ('formed', 'joined', 'merged_into') AND standing = '' AND moment IS NOT NULL AND member_id IS NOT NULL
      )
      SELECT formed.*, formation.original, formation.earliest, formation.latest, member.id AS fact_id, member.member_name AS founder,
        member.evidence AS list
      FROM formation JOIN often ON often.group_key = formation.group_key
      JOIN founder ON founder.group_key = formation.group_key AND founder.document = formation.document
        AND founder.earliest <= formation.latest AND founder.latest >= formation.earliest
      JOIN main.affiliation_list AS formed ON formed.id = formation.id
      JOIN main.affiliation_list AS member ON member.id = founder.id
      WHERE formed.group_name IS NOT NULL AND \(asked.sql)
      ORDER BY formed.group_id, formed.published IS NULL, formed.published, formed.id, member.member_name
      """, base.values + asked.values)
    var lists: [FounderList] = []
    for cells in rows.rows {
      let row = Fields(rows.columns, cells)
      if lists.last?.formed.text("id") != row.text("id") { lists.append(FounderList(formed: row)) }
      lists[lists.count - 1].add(row)
    }
    var found: [Contradiction] = []
    for (index, first) in lists.enumerated() where first.isWhole {
      for second in lists[(index + 1)...] where second.isWhole {
        // Lists of one group stand together.
        guard second.formed["group_id"] == first.formed["group_id"] else { break }
        if let contradiction = first.contradiction(with: second) { found.append(contradiction) }
      }
    }
    return found
  }
}

extension ReportedChange {
  /// In order of group, member, relation, date, id.
  fileprivate func standsBefore(_ other: ReportedChange) -> Bool { TextOrder.precedes(place, other.place) }

  private var place: [String?] {
    [
      standing.group.name, standing.member.name, standing.relation.rawValue, standing.date == nil ? "1" : "0", standing.date?.value,
      standing.id,
    ]
  }
}

private struct FounderList {
  let formed: Fields
  private var names: [String] = []
  private var isPart = false

  init(formed: Fields) { self.formed = formed }

  mutating func add(_ row: Fields) {
    let name = row.text("founder")
    if !names.contains(name) { names.append(name) }
    let words = row.text("list").lowercased().split { !$0.isLetter }
    if words.contains(where: { ["include", "includes", "including", "included", "among"].contains($0) }) { isPart = true }
  }

  /// Two or fewer may be named for an example.
  var isWhole: Bool { !isPart && names.count > 2 }

  func contradiction(with other: FounderList) -> Contradiction? {
    let (mine, theirs) = (names.filter { !other.names.contains($0) }, other.names.filter { !names.contains($0) })
    guard !mine.isEmpty || !theirs.isEmpty, formed["original"] != other.formed["original"],
      2 * min(names.count, other.names.count) >= max(names.count, other.names.count),
      formed.text("earliest") <= other.formed.text("latest"), formed.text("latest") >= other.formed.text("earliest")
    else { return nil }
    var words = ["\(names.count) members, \(other.names.count) members"]
    if !mine.isEmpty { words.append("only the first: \(mine.joined(separator: ", "))") }
    if !theirs.isEmpty { words.append("only the second: \(theirs.joined(separator: ", "))") }
    return Contradiction("members", formed, other.formed, words.joined(separator: "; "))
  }
}

private struct Contradiction {
  static let columns =
    (["conflict", "relation", "member_name", "group_name"] + sideColumns + sideColumns.map { "other_\($0)" } + ["difference"])
    .map(ColumnStyle.column)
  private static let sideColumns = ["date", "status", "reports", "evidence", "document", "id"]

  let cells: [Cell]

  init(_ kind: String, _ first: Fields, _ second: Fields, _ difference: String) {
    func side(_ row: Fields) -> [Cell] {
      [row["date"], row["status"], row["reports"] == .null ? .integer(1) : row["reports"], row["evidence"], row["document"], row["id"]]
    }
    cells =
      [.text(kind), first["relation"], kind == "members" ? .null : first["member_name"], first["group_name"]] + side(first) + side(second)
      + [.text(difference)]
  }
}
