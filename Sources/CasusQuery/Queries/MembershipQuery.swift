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
}

extension KnowledgeBase {
  /// Memberships, ordered by group, member, begin, id. On a day, one row for each pair of member and group: the best known.
  public func memberships(_ query: MembershipQuery) throws -> MembershipResult {
    var condition = Condition()
    // A group dissolves, or merges into another, without naming its members: a narrowed base must keep those facts too.
    let actors = try condition.add(sides: query.actor, query.member, query.group, in: self)
    var base = Condition()
    base.add("\(condition.sql) OR relation IN ('dissolved', 'merged_into')", condition.values)
    let sql = try narrowed(view: "membership", to: base)
    let order =
      "ORDER BY group_name, member_name, valid_from IS NULL, valid_from_kind = 'known_since', valid_from_earliest, valid_from_latest, id"
    guard let day = query.asOf?.description else {
      let (rows, isCut) = try self.rows("\(sql) \(order)", base.values, limit: query.limit)
      return MembershipResult(rows: rows, possible: RowSet(columns: rows.columns), actors: actors, isCut: isCut)
    }
    let (certain, _) = try rows("\(sql) WHERE \(Self.certain) \(order)", base.values + [day, day, day])
    let (maybe, _) = try rows(
      "\(sql) WHERE \(Self.possible) AND NOT (\(Self.certain)) \(order)", base.values + [day, day, day, day, day])
    var seen: Set<[Cell]> = []
    var listed = Self.onePerPair(certain, &seen)
    let possible = Self.onePerPair(maybe, &seen)
    let isCut = query.limit.map { listed.rows.count > max(0, $0) } ?? false
    if let limit = query.limit, isCut { listed.rows.removeLast(listed.rows.count - max(0, limit)) }
    return MembershipResult(rows: listed, possible: possible, actors: actors, isCut: isCut)
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
