// Events. As with alliances, what did not happen is not listed unless asked for, and counted.

import CasusModel
import CasusStore
import SQLite

/// A question about events.
public struct EventQuery: Equatable, Sendable {
  /// Only these types.
  public var types: Set<EventType> = []
  /// Actor or recipient, by any name or id.
  public var actor: String?
  /// Who did it, by any name or id.
  public var doer: String?
  /// Whom it befell, by any name or id.
  public var recipient: String?
  /// Only this PLOVER mode of the types.
  public var mode: String?
  /// Only what the rule of this name read.
  public var rule: String?
  /// Some dead are counted.
  public var isDeadly = false
  /// The place contains these words.
  public var place: String?
  /// Only these statuses; then nothing counts as left out.
  public var statuses: Set<FactStatus> = []
  /// List also what is planned, called for or denied.
  public var includeNonFactual = false
  /// On this day or later, or may have been.
  public var since: CalendarDate?
  /// On this day or earlier, or may have been.
  public var until: CalendarDate?
  /// Only what articles published on this day or earlier told; articles without a date are left out, and counted.
  public var knownBy: CalendarDate?
  /// At most so many rows.
  public var limit: Int?

  /// The question about everything.
  public init() {}
}

extension KnowledgeBase {
  /// Rows of the view `event_list`, ordered by date (undated last), type, actor, recipient, id.
  public func events(_ query: EventQuery) throws -> QueryResult {
    try Period.check(query.since, query.until)
    var condition = Condition()
    var actors: [ActorMatch] = []
    for (name, role) in [(query.actor, nil), (query.doer, "actor"), (query.recipient, "recipient")] as [(String?, String?)] {
      guard let name else { continue }
      let matches = try self.actors(named: name)
      actors += matches.filter { !actors.contains($0) }
      let ofRole = role == nil ? "" : "AND event_participant.role = ?"
      condition.add(
        """
        id IN (
          SELECT event.key FROM event_participant JOIN event ON event.id = event_participant.event_id
          WHERE event_participant.document_actor_id IN (\(Condition.articleActors(matches.count))) \(ofRole)
        )
        """, matches.map(\.row) + (role.map { [$0] } ?? []))
    }
    if let mode = query.mode { condition.add("mode = ?", [mode]) }
    if let rule = query.rule { condition.add("rule = ?", [rule]) }
    if query.isDeadly { condition.add("killed > 0") }
    if !query.types.isEmpty { condition.add("type", in: EventType.allCases.filter(query.types.contains).map(\.rawValue)) }
    if let place = query.place { condition.add("place", contains: place) }
    let told = condition
    if let day = query.knownBy {
      condition.add(
        "EXISTS (SELECT 1 FROM document AS told WHERE told.key = event_list.document AND told.published_latest <= ?)", [day.description])
    }
    var dated = condition
    dated.add(
      earliest: "date_earliest", latest: "date_latest", since: query.since?.description, until: query.until?.description)
    let statuses = FactStatus.allCases.filter {
      query.statuses.isEmpty ? query.includeNonFactual || $0.isFactual : query.statuses.contains($0)
    }
    var listed = dated
    listed.add("status", in: statuses.map(\.rawValue))
    let (rows, isCut) = try self.rows(
      "SELECT * FROM event_list WHERE \(listed.sql) ORDER BY date IS NULL, date, type, actor, recipient, id", listed.values,
      limit: query.limit)
    var notListed = NotListed()
    let enough = 1000
    if query.statuses.isEmpty && !query.includeNonFactual {
      notListed.statuses = try FactStatus.allCases.filter { !statuses.contains($0) }.compactMap { status in
        var left = dated
        left.add("status = ?", [status.rawValue])
        let count = try count("SELECT count(*) FROM event_list WHERE \(left.sql)", left.values)
        return count == 0 ? nil : NotListed.StatusCount(status: status, count: count)
      }
    }
    if query.since != nil || query.until != nil {
      // date_earliest is NULL with the date, and has an index.
      condition.add("date_earliest IS NULL")
      condition.add("status", in: statuses.map(\.rawValue))
      let count = try count("SELECT count(*) FROM (SELECT 1 FROM event_list WHERE \(condition.sql) LIMIT \(enough + 1))", condition.values)
      (notListed.undated, notListed.isUndatedAtLeast) = (min(count, enough), count > enough)
    }
    if query.knownBy != nil {
      var left = told
      left.add("published IS NULL")
      notListed.unpublished = try count("SELECT count(*) FROM event_list WHERE \(left.sql)", left.values)
    }
    return QueryResult(rows: rows, notListed: notListed, actors: actors, isCut: isCut)
  }
}
