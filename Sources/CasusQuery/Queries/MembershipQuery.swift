// Who was part of what on a day. Invariant: a row is listed only when it began on that day at the latest and no end is reported that can
// lie on that day or before. An end that nobody reported is not known: the list says what the articles leave standing. What only may hold
// is given apart.

import CasusModel
import CasusStore
import SQLite

/// A question about memberships.
public struct MembershipQuery: Equatable, Sendable {
  /// Member or group, by any name or id.
  public var actor: String?
  /// The member, by any name or id.
  public var member: String?
  /// The group, by any name or id.
  public var group: String?
  /// On this day; nil lists every membership with its begin and end.
  public var asOf: CalendarDate?
  /// Held on this day or later, or may have.
  public var since: CalendarDate?
  /// Held on this day or earlier, or may have.
  public var until: CalendarDate?
  /// Only what articles published on this day or earlier told; articles without a date are left out, and counted.
  public var knownBy: CalendarDate?
  /// At most so many rows.
  public var limit: Int?

  /// The question about everything.
  public init() {}
}

/// The answer to a ``MembershipQuery``.
public struct MembershipResult: Equatable, Sendable {
  /// What began by the day and no report ends (or everything, without a day). Columns of the view `membership`.
  public var rows: RowSet
  /// What only may hold on the day: the month but not the day is known, the end has no date, it is attested only until before.
  public var possible: RowSet
  /// Whom a name in the question was taken for.
  public var actors: [ActorMatch]
  /// Whether the limit cut the rows.
  public var isCut: Bool
  /// What was left out.
  public var notListed = NotListed()
}

extension KnowledgeBase {
  /// Memberships, ordered by group, member, begin, id. On a day, one row for each pair of member and group: the best known.
  public func memberships(_ query: MembershipQuery) throws -> MembershipResult {
    try Period.check(query.since, query.until)
    let sides = try Sides(query.actor, query.member, query.group, in: self)
    var result = try memberships(query, sides)
    result.actors = sides.found
    return result
  }

  /// The same for actors that were found before.
  func memberships(_ query: MembershipQuery, _ sides: Sides) throws -> MembershipResult {
    guard let narrowest = sides.narrowest else { return try everyMembership(query) }
    let reports = try reports(of: try withFormerNames(narrowest))
    var found = try stays(reports, knownBy: query.knownBy?.description).filter { listed in
      sides.accept(listed.stay.member.id, listed.stay.group.id, isSymmetric: false)
        && listed.stay.mayHold(since: query.since?.description, until: query.until?.description)
    }
    found.sort { $0.stay.precedes($1.stay) }
    var notListed = NotListed()
    if query.knownBy != nil { notListed.unpublished = reports.count { $0.published == nil } }
    guard let day = query.asOf?.description else {
      let isCut = query.limit.map { found.count > max(0, $0) } ?? false
      if let limit = query.limit, isCut { found.removeLast(found.count - max(0, limit)) }
      let rows = try rows(found, knownBy: query.knownBy?.description)
      return MembershipResult(rows: rows, possible: RowSet(columns: rows.columns), actors: [], isCut: isCut, notListed: notListed)
    }
    let certain = try rows(found.filter { $0.stay.isCertain(on: day) }, knownBy: query.knownBy?.description)
    let maybe = try rows(
      found.filter { !$0.stay.isCertain(on: day) && $0.stay.isPossible(on: day) }, knownBy: query.knownBy?.description)
    return Self.onDay(certain, maybe, query, notListed)
  }

  /// The question about everything: the view itself.
  private func everyMembership(_ query: MembershipQuery) throws -> MembershipResult {
    let base = Condition.known(by: query.knownBy)
    let sql = try narrowed(view: "membership", to: base)
    var notListed = NotListed()
    if query.knownBy != nil { notListed.unpublished = try unpublished() }
    var asked = Condition()
    asked.add(
      earliest: "valid_from_earliest", latest: "valid_to_latest", openSince: query.since?.description, until: query.until?.description)
    let order =
      "ORDER BY group_name, member_name, valid_from IS NULL, valid_from_kind = 'known_since', valid_from_earliest, valid_from_latest, id"
    guard let day = query.asOf?.description else {
      let (rows, isCut) = try self.rows("\(sql) WHERE \(asked.sql) \(order)", base.values + asked.values, limit: query.limit)
      return MembershipResult(rows: rows, possible: RowSet(columns: rows.columns), actors: [], isCut: isCut, notListed: notListed)
    }
    // One computation for both: whether a row is certain is a column of its own, behind the view's.
    var either = asked
    either.add("(\(Self.certain)) OR (\(Self.possible))", [day, day, day, day, day])
    let (rows, _) = try rows(
      "SELECT *, (\(Self.certain)) AS is_certain FROM (\(sql)) WHERE \(either.sql) \(order)",
      [day, day, day] + base.values + either.values)
    var certain = RowSet(columns: rows.columns.dropLast())
    var maybe = certain
    for row in rows.rows {
      if row.last == .integer(1) { certain.rows.append(row.dropLast()) } else { maybe.rows.append(row.dropLast()) }
    }
    return Self.onDay(certain, maybe, query, notListed)
  }

  /// One row for each pair.
  private static func onDay(_ certain: RowSet, _ maybe: RowSet, _ query: MembershipQuery, _ notListed: NotListed) -> MembershipResult {
    var seen: Set<[Cell]> = []
    var listed = onePerPair(certain, &seen)
    let possible = onePerPair(maybe, &seen)
    let isCut = query.limit.map { listed.rows.count > max(0, $0) } ?? false
    if let limit = query.limit, isCut { listed.rows.removeLast(listed.rows.count - max(0, limit)) }
    return MembershipResult(rows: listed, possible: possible, actors: [], isCut: isCut, notListed: notListed)
  }

  /// Three times the day. NULL is neither true nor false in SQL, so an unknown begin is not certain.
  private static let certain = """
    coalesce(valid_from_latest <= ?, 0) AND (ended_by IS NULL OR valid_to IS NOT NULL)
    AND (valid_to IS NULL OR (valid_to_kind = 'exact' AND valid_to_earliest > ?) OR (valid_to_kind = 'known_until' AND valid_to_earliest >= ?))
    """

  /// Twice the day. What is first known later than the day is left out: any state may have begun long before somebody wrote of it.
  private static let possible = """
    (valid_from IS NULL OR valid_from_earliest <= ?)
    AND (valid_to_latest IS NULL OR valid_to_kind = 'known_until' OR valid_to_latest >= ?)
    """

  private static func onePerPair(_ rows: RowSet, _ seen: inout Set<[Cell]>) -> RowSet {
    let names = rows.columns.map(\.name)
    guard let member = names.firstIndex(of: "member_id"), let group = names.firstIndex(of: "group_id"), let id = names.firstIndex(of: "id")
    else { return rows }
    var result = RowSet(columns: rows.columns)
    for row in rows.rows {
      // Somebody only described has no id, and is never the same in two rows.
      let pair = row[member] == .null || row[group] == .null ? [row[id]] : [row[member], row[group]]
      if seen.insert(pair).inserted { result.rows.append(row) }
    }
    return result
  }
}

extension Stay {
  /// Whether it held in a period, as far as anybody told that it did not.
  fileprivate func mayHold(since: String?, until: String?) -> Bool {
    (since.map { since in endLatest.map { $0 >= since } ?? true } ?? true)
      && (until.map { until in begin.map { $0.earliest <= until } ?? true } ?? true)
  }

  /// Whether it had begun on a day, and no report ends it by then. An unknown begin is not certain.
  fileprivate func isCertain(on day: String) -> Bool {
    guard let begin, begin.latest <= day else { return false }
    guard let days = endDays else { return end == nil }
    return endKind == "exact" ? days.earliest > day : endKind == "known_until" && days.earliest >= day
  }

  /// Whether it may have held on a day. What is first known later than the day is left out: any state may have begun long before somebody
  /// wrote of it.
  fileprivate func isPossible(on day: String) -> Bool {
    (begin.map { $0.earliest <= day } ?? true) && (endLatest.map { $0 >= day } ?? true || endKind == "known_until")
  }

  /// In order of group, member, begin, id.
  fileprivate func precedes(_ other: Stay) -> Bool { TextOrder.precedes(order, other.order) }

  private var order: [String?] {
    [
      group.name, member.name, begin == nil ? "1" : "0", beginKind.map { $0 == "known_since" ? "1" : "0" }, begin?.earliest, begin?.latest,
      id,
    ]
  }
}
