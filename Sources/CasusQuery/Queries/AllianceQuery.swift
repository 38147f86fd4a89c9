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
    let scope = try scope(of: query, sides)
    let sql = try narrowed(view: "alliance", to: scope.known(by: query.knownBy).condition)
    let values = scope.known(by: query.knownBy).condition.values
    // What follows is tried on whole changes: the shown status and date are those of all their reports.
    var asked = Condition()
    sides.add(to: &asked)
    if !query.relations.isEmpty { asked.add("relation", in: Relation.allCases.filter(query.relations.contains).map(\.rawValue)) }
    var dated = asked
    dated.add(earliest: "date_earliest", latest: "date_latest", since: query.since?.description, until: query.until?.description)
    let statuses = query.listedStatuses
    let countsLeft = query.statuses.isEmpty && !query.includeNonFactual
    var chosen = dated
    // Putting reports together is what takes time. It is done once, and what is not listed is counted among the rows; only a question with
    // a limit asks twice, because its rows end there.
    let isOnePass = countsLeft && query.limit == nil
    if !isOnePass { chosen.add("status", in: statuses.map(\.rawValue)) }
    var (rows, isCut) = try self.rows(
      """
      \(sql) WHERE \(chosen.sql)
      ORDER BY coalesce(date, valid_from) IS NULL, coalesce(date, valid_from), date IS NULL, relation, member_name, group_name, id
      """, values + chosen.values, limit: query.limit)
    var notListed = NotListed()
    if isOnePass {
      notListed.statuses = Self.takeOut(statuses, of: &rows)
    } else if countsLeft {
      var left = dated
      left.add("status", in: FactStatus.allCases.filter { !statuses.contains($0) }.map(\.rawValue))
      let counts = try connection.query(
        "SELECT status, count(*) FROM (\(sql) WHERE \(left.sql)) GROUP BY status", values + left.values
      ) { (try $0.text(0), try $0.int(1)) }
      notListed.statuses = FactStatus.allCases.compactMap { status in
        counts.first { $0.0 == status.rawValue }.map { NotListed.StatusCount(status: status, count: $0.1) }
      }
    }
    if query.since != nil || query.until != nil {
      asked.add("date IS NULL")
      asked.add("status", in: statuses.map(\.rawValue))
      (notListed.undated, notListed.isUndatedAtLeast) = try undated(asked, sides: sides, query)
    }
    if query.knownBy != nil { notListed.unpublished = try unpublished(in: scope) }
    return QueryResult(rows: rows, notListed: notListed, actors: sides.found, isCut: isCut)
  }

  /// Leaves the rows of these statuses, and counts the others.
  private static func takeOut(_ statuses: [FactStatus], of rows: inout RowSet) -> [NotListed.StatusCount] {
    guard let column = rows.columns.firstIndex(where: { $0.name == "status" }) else { return [] }
    let listed = Set(statuses.map { Cell.text($0.rawValue) })
    let left = rows.rows.filter { !listed.contains($0[column]) }.map { $0[column] }
    rows.rows.removeAll { !listed.contains($0[column]) }
    return FactStatus.allCases.compactMap { status in
      let count = left.count { $0 == .text(status.rawValue) }
      return count == 0 ? nil : NotListed.StatusCount(status: status, count: count)
    }
  }

  /// What a question has to look at: all about its actors; or the changes of its period; or the relations that have to do with its own.
  private func scope(of query: AllianceQuery, _ sides: borrowing Sides) throws -> AffiliationScope {
    if let narrowest = sides.narrowest { return .of(narrowest) }
    if query.since != nil || query.until != nil { return .within(query.since, query.until) }
    return .everything
  }

  /// Changes without a date. About everything they are too many to be put together just to be counted: then the count stops.
  private func undated(_ asked: Condition, sides: borrowing Sides, _ query: AllianceQuery) throws -> (Int, isAtLeast: Bool) {
    var scope = AffiliationScope.everything
    if let narrowest = sides.narrowest {
      scope = .of(narrowest)
    } else {
      let enough = 1000
      let reports = try count(
        "SELECT count(*) FROM (SELECT 1 FROM affiliation WHERE date_earliest IS NULL AND retracted_at IS NULL LIMIT ?)", [enough + 1])
      if reports > enough { return (enough, true) }
      scope = .undated
    }
    let condition = scope.known(by: query.knownBy).condition
    let sql = try narrowed(view: "alliance", to: condition)
    return (try count("SELECT count(*) FROM (\(sql) WHERE \(asked.sql))", condition.values + asked.values), false)
  }

  /// Reports of articles without a date.
  func unpublished(in scope: AffiliationScope) throws -> Int {
    var condition = scope.condition
    condition.add("published_latest IS NULL")
    return try count("SELECT count(*) FROM affiliation_report WHERE \(condition.sql)", condition.values)
  }

  func count(_ sql: String, _ values: [any ValueConvertible]) throws -> Int {
    try connection.first(sql, values) { try $0.int(0) } ?? 0
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
