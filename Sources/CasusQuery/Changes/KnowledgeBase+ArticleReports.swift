// Which reports a question has to read. Invariant: of every change and every stay that the question asks for, all reports are read, each by
// an index; what ended a group, or undid a change, is looked up afterwards, and only where it can matter.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// All that is told of some actors.
  func reports(of actors: [ActorMatch]) throws -> [ArticleReport] { try reports(ofActors: actors.map(\.row)) }

  /// The same by rows of `actor`.
  func reports(ofActors rows: [Int64]) throws -> [ArticleReport] {
    let articleActors = Condition.articleActors(rows.count)
    return try readReports(
      ArticleReport.select(
        where: """
          affiliation.id IN (
            SELECT id FROM affiliation WHERE member_id IN (\(articleActors))
            UNION
            SELECT id FROM affiliation WHERE group_id IN (\(articleActors))
          )
          """), rows + rows)
  }

  /// All that is told of some members and some groups together, in either order: so it may be named who is allied with whom.
  func reports(between members: [Int64], _ groups: [Int64]) throws -> [ArticleReport] {
    var names = ActorNames()
    var wanted: Set<Int64> = []
    for member in members {
      for group in groups {
        wanted.formUnion(try names.pairs(member, group, in: self))
        wanted.formUnion(try names.pairs(group, member, in: self))
      }
    }
    return try reports(ofPairs: wanted)
  }

  /// What may lie in a period, with all other reports of the same two.
  func reports(since: CalendarDate?, until: CalendarDate?) throws -> [ArticleReport] {
    let first = since?.description ?? "0000"
    let last = until?.description ?? "9999-12-31"
    // A month or a year that began before the period is found by its first day.
    return try reports(
      besides: try readReports(
        ArticleReport.select(
          where: """
            affiliation.id IN (
              SELECT id FROM affiliation WHERE date_earliest BETWEEN ? AND ?
              UNION
              SELECT id FROM affiliation WHERE date_earliest IN (substr(?, 1, 7) || '-01', substr(?, 1, 4) || '-01-01') AND date_latest >= ?
              UNION
              SELECT id FROM affiliation WHERE date_precision = 'interval' AND date_latest >= ? AND date_earliest <= ?
            )
            """), [first, last, first, first, first, first, last]))
  }

  /// What has no date, with all other reports of the same two.
  func undatedReports() throws -> [ArticleReport] {
    try reports(
      besides: try readReports(ArticleReport.select(from: "affiliation INDEXED BY affiliation_by_date", where: "date_earliest IS NULL")))
  }

  /// One report, with all others of the same two; empty when nothing has the id.
  func reports(besides id: String) throws -> [ArticleReport] {
    try reports(besides: try readReports(ArticleReport.select(where: "affiliation.key = ?"), [id]))
  }

  /// One report; nil when it was taken back.
  func report(row: Int64) throws -> ArticleReport? {
    try readReports(ArticleReport.select(where: "affiliation.id = ?"), [row]).first
  }

  /// All reports of the same two as any of these.
  private func reports(besides chosen: [ArticleReport]) throws -> [ArticleReport] {
    struct Two: Hashable {
      let side: String
      let other: String
    }
    var names = ActorNames()
    var wanted: Set<Int64> = []
    var articles: Set<Int64> = []
    var asked: Set<Two> = []
    for report in chosen {
      asked.insert(Two(side: report.side, other: report.otherSide))
      guard report.pair != nil else {
        // Somebody only described is the same in one article alone.
        articles.insert(report.documentRow)
        continue
      }
      wanted.formUnion(try names.pairs(report.member.actor, report.group.actor, in: self))
      if report.relation == .alliedWith { wanted.formUnion(try names.pairs(report.group.actor, report.member.actor, in: self)) }
    }
    var found = try reports(ofPairs: wanted)
    for article in articles.sorted() {
      found += try readReports(ArticleReport.select(where: "affiliation.document_id = ?"), [article]).filter { $0.pair == nil }
    }
    return found.filter { asked.contains(Two(side: $0.side, other: $0.otherSide)) }
  }

  /// Reports by the numbers of `affiliation.pair`.
  private func reports(ofPairs pairs: Set<Int64>) throws -> [ArticleReport] {
    var found: [ArticleReport] = []
    let sql = ArticleReport.select(from: "affiliation INDEXED BY affiliation_by_pair", where: "affiliation.pair = ?")
    try connection.withStatement(sql) { statement in
      for pair in pairs.sorted() {
        try statement.each([pair]) { row in if let report = try ArticleReport(row) { found.append(report) } }
      }
    }
    return found
  }

  func readReports(_ sql: String, _ values: [any ValueConvertible] = []) throws -> [ArticleReport] {
    try connection.query(sql, values) { try ArticleReport($0) }.compactMap(\.self)
  }
}

/// The rows of `name` of each actor, looked up once.
struct ActorNames {
  private var known: [Int64: [Int64]] = [:]

  /// Rows of `name`.
  mutating func names(of actor: Int64, in base: borrowing KnowledgeBase) throws -> [Int64] {
    if let names = known[actor] { return names }
    let names = try base.connection.query("SELECT id FROM name WHERE actor_id = ? ORDER BY id", [actor]) { try $0.int64(0) }
    known[actor] = names
    return names
  }

  /// The numbers that `affiliation.pair` has for a member and a group; nil is nobody.
  mutating func pairs(_ member: Int64?, _ group: Int64?, in base: borrowing KnowledgeBase) throws -> [Int64] {
    let members = try member.map { try names(of: $0, in: base) } ?? [0]
    let groups = try group.map { try names(of: $0, in: base) } ?? [0]
    return members.flatMap { member in groups.map { member << 32 | $0 } }
  }
}
