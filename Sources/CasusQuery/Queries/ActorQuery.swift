// Who is known.

import CasusModel
import CasusStore
import SQLite

/// A question about actors.
public struct ActorQuery: Equatable, Sendable {
  /// Only these kinds.
  public var kinds: Set<ActorKind> = []
  /// Some name of the actor contains these words, without regard to case and diacritics.
  public var name: String?
  /// ISO 3166-1 alpha-3 country that the registry gives.
  public var country: String?
  /// At most so many rows.
  public var limit: Int?

  /// The question about everybody.
  public init() {}
}

extension KnowledgeBase {
  /// Rows of the view `actor_list`, ordered by name, kind, id.
  public func actors(_ query: ActorQuery) throws -> QueryResult {
    var condition = Condition()
    if !query.kinds.isEmpty { condition.add("kind", in: ActorKind.allCases.filter(query.kinds.contains).map(\.rawValue)) }
    if let country = query.country { condition.add("country = ?", [country]) }
    if let name = query.name {
      var names = Condition()
      names.add("name.fold", contains: NameFold.fold(name))
      condition.add("id IN (SELECT actor.key FROM name JOIN actor ON actor.id = name.actor_id WHERE \(names.sql))", names.values)
    }
    let (rows, isCut) = try self.rows(
      "SELECT * FROM actor_list WHERE \(condition.sql) ORDER BY name, kind, id", condition.values, limit: query.limit)
    return QueryResult(rows: rows, isCut: isCut)
  }

  /// Names that may be one actor, for a person to decide: rows of the view `proposal_list`, ordered by its columns.
  public func proposals(limit: Int? = nil) throws -> QueryResult {
    let (rows, isCut) = try self.rows(
      "SELECT * FROM proposal_list ORDER BY kind, left_name, right_name, reason, left_id, right_id", [], limit: limit)
    return QueryResult(rows: rows, isCut: isCut)
  }
}
