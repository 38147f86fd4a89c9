// Who said what.

import CasusModel
import CasusStore
import SQLite

/// A question about claims.
public struct ClaimQuery: Equatable, Sendable {
  /// Who says it, by any name or id.
  public var source: String?
  /// What is said contains this text.
  public var text: String?
  /// Whether words are repeated.
  public var forms: Set<ClaimForm> = []
  /// In an article published on this day or later, or maybe.
  public var since: CalendarDate?
  /// In an article published on this day or earlier, or maybe.
  public var until: CalendarDate?
  /// At most so many rows.
  public var limit: Int?

  /// The question about everything.
  public init() {}
}

extension KnowledgeBase {
  /// Rows of the view `claim_list`, ordered by date of publication (unknown last), source, content, id.
  public func claims(_ query: ClaimQuery) throws -> QueryResult {
    try Period.check(query.since, query.until)
    var condition = Condition()
    let actors = try query.source.map { try self.actors(named: $0) } ?? []
    if query.source != nil {
      condition.add("id IN (SELECT key FROM claim WHERE source_id IN (\(Condition.articleActors(actors.count))))", actors.map(\.row))
    }
    if !query.forms.isEmpty { condition.add("form", in: ClaimForm.allCases.filter(query.forms.contains).map(\.rawValue)) }
    if let text = query.text { condition.add("content", contains: text) }
    if query.since != nil || query.until != nil {
      condition.add(
        "document IN (SELECT key FROM document WHERE \(Condition.published(query.since, query.until).sql))",
        Condition.published(query.since, query.until).values)
    }
    let (rows, isCut) = try self.rows(
      "SELECT * FROM claim_list WHERE \(condition.sql) ORDER BY published IS NULL, published, source, content, id", condition.values,
      limit: query.limit)
    return QueryResult(rows: rows, actors: actors, isCut: isCut)
  }
}

extension Condition {
  /// On the table `document`.
  static func published(_ since: CalendarDate?, _ until: CalendarDate?) -> Condition {
    var condition = Condition()
    condition.add(
      earliest: "published_earliest", latest: "published_latest", since: since?.description, until: until?.description)
    return condition
  }
}
