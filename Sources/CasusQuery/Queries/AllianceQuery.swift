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
  /// At most so many rows.
  public var limit: Int?

  /// The question about everything.
  public init() {}
}

extension KnowledgeBase {
  /// One row per relation, member, group, status and date, with the number of articles and the sentence of the first: the view `alliance`.
  /// Ordered by date, or else by the day since when it is known (neither known last), relation, member, group, id.
  public func alliances(_ query: AllianceQuery) throws -> QueryResult {
    try Period.check(query.since, query.until)
    var condition = Condition()
    let actors = try condition.add(sides: query.actor, query.member, query.group, in: self)
    if !query.relations.isEmpty { condition.add("relation", in: Relation.allCases.filter(query.relations.contains).map(\.rawValue)) }
    var dated = condition
    dated.add(
      earliest: "date_earliest", latest: "date_latest", since: query.since?.description, until: query.until?.description)
    let statuses = query.listedStatuses
    var listed = dated
    listed.add("status", in: statuses.map(\.rawValue))
    let sql = try narrowed(view: "alliance", to: listed)
    let (rows, isCut) = try self.rows(
      """
      \(sql) ORDER BY coalesce(date, valid_from) IS NULL, coalesce(date, valid_from), date IS NULL, relation, member_name, group_name, id
      """, listed.values, limit: query.limit)
    var notListed = NotListed()
    if query.statuses.isEmpty && !query.includeNonFactual {
      notListed.statuses = try statusCounts(dated, except: statuses)
    }
    if query.since != nil || query.until != nil {
      condition.add("date IS NULL")
      condition.add("status", in: statuses.map(\.rawValue))
      notListed.undated = try count("SELECT count(*) FROM (\(narrowed(view: "alliance", to: condition)))", condition.values)
    }
    return QueryResult(rows: rows, notListed: notListed, actors: actors, isCut: isCut)
  }

  private func statusCounts(_ condition: Condition, except listed: [FactStatus]) throws -> [NotListed.StatusCount] {
    try FactStatus.allCases.filter { !listed.contains($0) }.compactMap { status in
      var condition = condition
      condition.add("status = ?", [status.rawValue])
      let count = try count("SELECT count(*) FROM (\(narrowed(view: "alliance", to: condition)))", condition.values)
      return count == 0 ? nil : NotListed.StatusCount(status: status, count: count)
    }
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
