// Who said what.

import CasusModel
import CasusStore
import SQLite

/// A question about claims.
public struct ClaimQuery: Equatable, Sendable {
  /// Who says it, by any name or id.
  public var source: String?
  /// Whom the words are about, by any name or id: somebody whom what is said names, or refers to.
  public var about: String?
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
    var actors = try query.source.map { try self.actors(named: $0) } ?? []
    if query.source != nil {
      condition.add("id IN (SELECT key FROM claim WHERE source_id IN (\(Condition.articleActors(actors.count))))", actors.map(\.row))
    }
    if let about = query.about {
      let meant = try self.actors(named: about)
      condition.add(
        """
        id IN (
          SELECT claim.key FROM document_actor
          JOIN mention ON mention.document_actor_id = document_actor.id
          JOIN claim ON claim.document_id = document_actor.document_id
            AND claim.content_start <= mention.span_start AND mention.span_end <= claim.content_end
          WHERE document_actor.actor_id IN (\(Condition.marks(meant.count)))
        )
        """, meant.map(\.row))
      actors += meant.filter { !actors.contains($0) }
    }
    if !query.forms.isEmpty { condition.add("form", in: ClaimForm.allCases.filter(query.forms.contains).map(\.rawValue)) }
    if let text = query.text { condition.add("content", contains: text) }
    if query.since != nil || query.until != nil {
      let period = Condition.documentsWithin(query.since, query.until)
      condition.add("document IN (\(period.sql))", period.values)
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
