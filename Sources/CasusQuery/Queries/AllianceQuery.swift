// Which factions joined which alliances when. Invariant: unless somebody asks for them, planned, called-for and denied alliances are not
// listed, and the answer says how many were left out.

import CasusModel
import CasusStore
import SQLite

/// A question about affiliations; every part that is nil or empty leaves the question open there.
public struct AllianceQuery: Equatable, Sendable {
  /// Member or group, by any name or id.
  public var actor: String?
  /// The member, by any name or id.
  public var member: String?
  /// The group, by any name or id.
  public var group: String?
  /// Only these relations.
  public var relations: Set<Relation> = []
  /// Only these statuses; then nothing counts as left out.
  public var statuses: Set<FactStatus> = []
  /// List also what is planned, called for or denied.
  public var includeNonFactual = false
  /// Took effect on this day or later, or may have.
  public var since: CalendarDate?
  /// Took effect on this day or earlier, or may have.
  public var until: CalendarDate?
  /// Only what articles published on this day or earlier told; articles without a date are left out, and counted.
  public var knownBy: CalendarDate?
  /// At most so many rows.
  public var limit: Int?

  /// The question about everything.
  public init() {}
}

extension KnowledgeBase {
  /// One row per change – relation, member, group and date –, with the number of articles and of independent sources, the strongest status
  /// and the sentence of the best report: the view `alliance`.
  /// Ordered by date, or else by the day since when it is known (neither known last), relation, member, group, id.
  public func alliances(_ query: AllianceQuery) throws -> QueryResult {
    try Period.check(query.since, query.until)
    let sides = try Sides(query.actor, query.member, query.group, in: self)
    guard let reports = try reports(for: query, sides) else { return try everyAlliance(query) }
    // Statuses and dates are tried on whole changes: those shown are of all their reports.
    let asked = try changes(reports, knownBy: query.knownBy?.description).filter { change in
      let report = change.standing
      return (query.relations.isEmpty || query.relations.contains(report.relation))
        && sides.accept(report.member.id, report.group.id, isSymmetric: report.relation == .alliedWith)
    }
    let dated = asked.filter { $0.mayLie(since: query.since, until: query.until) }
    let statuses = Set(query.listedStatuses)
    var listed = dated.filter { statuses.contains($0.status) }
    listed.sort { $0.precedes($1) }
    var notListed = NotListed()
    if query.statuses.isEmpty && !query.includeNonFactual {
      notListed.statuses = NotListed.counts(dated.map(\.status).filter { !statuses.contains($0) })
    }
    if query.since != nil || query.until != nil {
      if sides.narrowest == nil {
        (notListed.undated, notListed.isUndatedAtLeast) = try undated(query, statuses)
      } else {
        notListed.undated = asked.count { $0.standing.date == nil && statuses.contains($0.status) }
      }
    }
    if query.knownBy != nil { notListed.unpublished = reports.count { $0.published == nil } }
    let isCut = query.limit.map { listed.count > max(0, $0) } ?? false
    if let limit = query.limit, isCut { listed.removeLast(listed.count - max(0, limit)) }
    return QueryResult(rows: try rows(listed), notListed: notListed, actors: sides.found, isCut: isCut)
  }

  /// What a question has to read: all about its actors, or what its period touches; nil for everything.
  private func reports(for query: AllianceQuery, _ sides: Sides) throws -> [ArticleReport]? {
    if let member = sides.member, let group = sides.group { return try reports(between: member.map(\.row), group.map(\.row)) }
    if let narrowest = sides.narrowest { return try reports(of: narrowest) }
    if query.since != nil || query.until != nil { return try reports(since: query.since, until: query.until) }
    return nil
  }

  /// The question about everything: the view itself.
  private func everyAlliance(_ query: AllianceQuery) throws -> QueryResult {
    let known = Condition.known(by: query.knownBy)
    let sql = try narrowed(view: "alliance", to: known)
    // What follows is tried on whole changes: the shown status is that of all their reports.
    var asked = Condition()
    if !query.relations.isEmpty { asked.add("relation", in: Relation.allCases.filter(query.relations.contains).map(\.rawValue)) }
    let statuses = query.listedStatuses
    let countsLeft = query.statuses.isEmpty && !query.includeNonFactual
    var chosen = asked
    // Putting reports together is what takes time. It is done once, and what is not listed is counted among the rows; only a question with
    // a limit asks twice, because its rows end there.
    let isOnePass = countsLeft && query.limit == nil
    if !isOnePass { chosen.add("status", in: statuses.map(\.rawValue)) }
    var (rows, isCut) = try self.rows(
      """
      \(sql) WHERE \(chosen.sql)
      ORDER BY coalesce(date, valid_from) IS NULL, coalesce(date, valid_from), date IS NULL, relation, member_name, group_name, id
      """, known.values + chosen.values, limit: query.limit)
    var notListed = NotListed()
    if isOnePass {
      notListed.statuses = Self.takeOut(statuses, of: &rows)
    } else if countsLeft {
      var left = asked
      left.add("status", in: FactStatus.allCases.filter { !statuses.contains($0) }.map(\.rawValue))
      let counts = try connection.query(
        "SELECT status, count(*) FROM (\(sql) WHERE \(left.sql)) GROUP BY status", known.values + left.values
      ) { (try $0.text(0), try $0.int(1)) }
      notListed.statuses = FactStatus.allCases.compactMap { status in
        counts.first { $0.0 == status.rawValue }.map { NotListed.StatusCount(status: status, count: $0.1) }
      }
    }
    if query.knownBy != nil { notListed.unpublished = try unpublished() }
    return QueryResult(rows: rows, notListed: notListed, isCut: isCut)
  }

  /// Leaves the rows of these statuses, and counts the others.
  private static func takeOut(_ statuses: [FactStatus], of rows: inout RowSet) -> [NotListed.StatusCount] {
    guard let column = rows.columns.firstIndex(where: { $0.name == "status" }) else { return [] }
    let listed = Set(statuses.map { Cell.text($0.rawValue) })
    let left = rows.rows.map { $0[column] }.filter { !listed.contains($0) }
    rows.rows.removeAll { !listed.contains($0[column]) }
    return NotListed.counts(
      left.compactMap { cell in
        guard case .text(let text) = cell else { return nil }
        return FactStatus(rawValue: text)
      })
  }

  /// Changes without a date, of everybody. There may be too many to be put together just to be counted: then the count stops.
  private func undated(_ query: AllianceQuery, _ statuses: Set<FactStatus>) throws -> (Int, isAtLeast: Bool) {
    let enough = 1000
    let reports = try count(
      "SELECT count(*) FROM (SELECT 1 FROM affiliation WHERE date_earliest IS NULL AND retracted_at IS NULL LIMIT ?)", [enough + 1])
    if reports > enough { return (enough, true) }
    let found = try changes(try undatedReports(), knownBy: query.knownBy?.description).count { change in
      change.standing.date == nil && statuses.contains(change.status)
        && (query.relations.isEmpty || query.relations.contains(change.standing.relation))
    }
    return (found, false)
  }

  /// Reports of articles without a date.
  func unpublished() throws -> Int {
    try count("SELECT count(*) FROM affiliation_report WHERE published_latest IS NULL", [])
  }

  func count(_ sql: String, _ values: [any ValueConvertible]) throws -> Int {
    try connection.first(sql, values) { try $0.int(0) } ?? 0
  }
}

extension ReportedChange {
  /// Whether its date may lie in a period; a change without a date lies in none.
  fileprivate func mayLie(since: CalendarDate?, until: CalendarDate?) -> Bool {
    if since == nil && until == nil { return true }
    guard let date = standing.date else { return false }
    return (since.map { date.latest >= $0.description } ?? true) && (until.map { date.earliest <= $0.description } ?? true)
  }

  /// In order of date, or else of the day since when it is known (neither known last), relation, member, group, id.
  fileprivate func precedes(_ other: ReportedChange) -> Bool { TextOrder.precedes(order, other.order) }

  private var order: [String?] {
    let time = standing.date ?? standing.validFrom
    return [
      time == nil ? "1" : "0", time?.value, standing.date == nil ? "1" : "0", standing.relation.rawValue, standing.member.name,
      standing.group.name, standing.id,
    ]
  }
}

extension NotListed {
  /// How often each status occurs, in the vocabulary's order.
  static func counts(_ statuses: [FactStatus]) -> [StatusCount] {
    let counts = Dictionary(grouping: statuses) { $0 }.mapValues(\.count)
    return FactStatus.allCases.compactMap { status in counts[status].map { StatusCount(status: status, count: $0) } }
  }
}

extension Condition {
  /// On `affiliation_report`: only what articles published by that day told; what has no date is left out.
  static func known(by day: CalendarDate?) -> Condition {
    var condition = Condition()
    if let day { condition.add("published_latest <= ?", [day.description]) }
    return condition
  }
}

extension AllianceQuery {
  /// In the vocabulary's order.
  var listedStatuses: [FactStatus] {
    FactStatus.allCases.filter { statuses.isEmpty ? includeNonFactual || $0.isFactual : statuses.contains($0) }
  }
}

enum Period {
  static func check(_ since: CalendarDate?, _ until: CalendarDate?) throws {
    if let since, let until, since > until { throw QueryError.emptyPeriod(since: since.description, until: until.description) }
  }
}
