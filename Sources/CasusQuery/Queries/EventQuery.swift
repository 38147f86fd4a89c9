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
    if let mode = query.mode {
      condition.add("mode = ?", [mode])
      // Where nothing narrower is asked, by the index of types.
      if actors.isEmpty, query.place == nil, query.since == nil, query.until == nil {
        condition.add("type", in: EventType.allCases.filter { $0.modes.contains(mode) }.map(\.rawValue))
      }
    }
    if let rule = query.rule { condition.add("rule = ?", [rule]) }
    if query.isDeadly { condition.add("killed > 0") }
    if !query.types.isEmpty { condition.add("type", in: EventType.allCases.filter(query.types.contains).map(\.rawValue)) }
    if let place = query.place {
      let fits = Condition.contains("known.name", place)
      condition.add("id IN (\(Condition.eventsAtPlaces) \(fits.sql))", [fits.value])
    }
    let told = condition
    if let day = query.knownBy {
      condition.add(
        "EXISTS (SELECT 1 FROM document AS told WHERE told.key = event_list.document AND told.published_latest <= ?)", [day.description])
    }
    var dated = condition
    if query.since != nil || query.until != nil {
      let period = Condition.within(query.since, query.until)
      dated.add("id IN (\(period.sql))", period.values)
    }
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
      var left = dated
      left.add("status", in: FactStatus.allCases.filter { !statuses.contains($0) }.map(\.rawValue))
      let counts = try connection.query(
        "SELECT status, count(*) FROM event_list WHERE \(left.sql) GROUP BY +status", left.values
      ) { (try $0.text(0), try $0.int(1)) }
      notListed.statuses = FactStatus.allCases.compactMap { status in
        counts.first { $0.0 == status.rawValue }.map { NotListed.StatusCount(status: status, count: $0.1) }
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

extension Condition {
  /// Selects the keys of events at places of which the name fits: from place to place through the index, not from event to event.
  fileprivate static let eventsAtPlaces = """
    WITH RECURSIVE known (name) AS (
      SELECT min(place COLLATE NOCASE) FROM event INDEXED BY event_by_place WHERE place IS NOT NULL
      UNION ALL
      SELECT (
        SELECT event.place FROM event INDEXED BY event_by_place
        WHERE event.place > known.name COLLATE NOCASE AND event.place IS NOT NULL ORDER BY event.place COLLATE NOCASE LIMIT 1
      )
      FROM known WHERE known.name IS NOT NULL
    )
    SELECT event.key FROM known CROSS JOIN event INDEXED BY event_by_place
    ON event.place = known.name COLLATE NOCASE AND event.place IS NOT NULL
    WHERE
    """

  /// Selects the keys of events that may lie in a period, each by an index: a month or a year that began before it by its first day.
  fileprivate static func within(_ since: CalendarDate?, _ until: CalendarDate?) -> (sql: String, values: [any ValueConvertible]) {
    let first = since?.description ?? "0000"
    let last = until?.description ?? "9999-12-31"
    return (
      """
      SELECT key FROM event WHERE date_earliest BETWEEN ? AND ?
      UNION
      SELECT key FROM event WHERE date_earliest IN (substr(?, 1, 7) || '-01', substr(?, 1, 4) || '-01-01') AND date_latest >= ?
      UNION
      SELECT key FROM event WHERE date_precision = 'interval' AND date_latest >= ? AND date_earliest <= ?
      """, [first, last, first, first, first, first, last]
    )
  }
}
