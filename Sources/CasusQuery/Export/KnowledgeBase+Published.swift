// The graph that leaves for other programs, one thing at a time and ordered by public id: memory does not grow with the knowledge base.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// Every actor with the names that hold outside of a single article.
  public func eachActor(_ body: (PublishedActor) throws -> Void) throws {
    try connection.each("SELECT id, name, kind, country, note FROM actor_list ORDER BY id") { row in
      let id = try row.text(0)
      let name = try row.text(1)
      guard let kind = ActorKind(rawValue: try row.text(2)) else { return }
      try body(
        PublishedActor(
          id: id, name: name, kind: kind, country: try row.optionalText(3), note: try row.optionalText(4),
          otherNames: try connection.query(
            "SELECT DISTINCT name FROM actor_name WHERE id = ?1 AND basis <> 'local' AND name <> ?2 ORDER BY name", [id, name]
          ) { try $0.text(0) },
          identifiers: try connection.query(
            "SELECT scheme, identifier FROM actor_identifier_list WHERE actor_id = ? ORDER BY scheme, identifier", [id]
          ) { PublishedActor.Identifier(scheme: try $0.text(0), value: try $0.text(1)) }))
    }
  }

  /// What an actor is; nil when nobody has the id.
  public func kind(ofActor id: String) throws -> ActorKind? {
    try connection.first("SELECT kind FROM actor WHERE key = ? AND retracted_at IS NULL", [id]) { ActorKind(rawValue: try $0.text(0)) }
      ?? nil
  }

  /// By which name an actor is shown; nil when nobody has the id.
  public func name(ofActor id: String) throws -> String? {
    try connection.first("SELECT name FROM actor WHERE key = ? AND retracted_at IS NULL", [id]) { try $0.text(0) }
  }

  /// Every article.
  public func eachArticle(_ body: (PublishedArticle) throws -> Void) throws {
    try connection.each("SELECT \(Self.articleColumns) FROM document WHERE document.retracted_at IS NULL ORDER BY document.key") { row in
      try body(try Self.article(row, from: 0))
    }
  }

  /// Every stay of a member in a group, as the view `membership` has it; and every leaving whose stay has no report of its begin, as a stay
  /// with an end alone. `relation` is what began it.
  public func eachMembership(_ body: (PublishedTie) throws -> Void) throws {
    let sql = """
      SELECT stay.id, stay.relation, stay.member_id, stay.group_id, NULL, stay.valid_from, stay.valid_from_kind, stay.valid_to,
        stay.valid_to_kind, stay.evidence, affiliation.status, \(Self.articleColumns)
      FROM (
        SELECT id, started_by AS relation, member_id, group_id, valid_from, valid_from_kind, valid_to, valid_to_kind, evidence, document
        FROM membership
        UNION ALL
        SELECT id, relation, member_id, group_id, NULL, NULL, coalesce(date, valid_to),
          CASE WHEN date IS NULL THEN valid_to_kind ELSE 'exact' END, evidence, document
        FROM alliance
        WHERE relation = 'left' AND \(Self.factual("status"))
          AND (member_id, group_id) NOT IN (SELECT member_id, group_id FROM membership WHERE member_id IS NOT NULL AND group_id IS NOT NULL)
      ) AS stay
      JOIN document ON document.key = stay.document
      JOIN affiliation ON affiliation.key = stay.id AND affiliation.retracted_at IS NULL
      WHERE stay.member_id IS NOT NULL AND stay.group_id IS NOT NULL
      ORDER BY stay.id
      """
    try connection.each(sql) { row in if let tie = try Self.tie(row) { try body(tie) } }
  }

  /// Every row of the view `alliance` that happened and whose actors are known.
  public func eachTie(_ body: (PublishedTie) throws -> Void) throws {
    let sql = """
      SELECT alliance.id, relation, member_id, group_id, date, valid_from, valid_from_kind, valid_to, valid_to_kind, evidence, status,
        \(Self.articleColumns)
      FROM alliance JOIN document ON document.key = alliance.document
      WHERE group_id IS NOT NULL AND (member_id IS NOT NULL OR member_name IS NULL) AND \(Self.factual("status"))
      ORDER BY alliance.id
      """
    try connection.each(sql) { row in if let tie = try Self.tie(row) { try body(tie) } }
  }

  /// Every event that happened.
  public func eachEvent(_ body: (PublishedEvent) throws -> Void) throws {
    let sql = """
      SELECT event_list.id, type, mode, date, place, evidence, status, \(Self.articleColumns)
      FROM event_list JOIN document ON document.key = event_list.document
      WHERE \(Self.factual("status")) ORDER BY event_list.id
      """
    try connection.each(sql) { row in
      guard let type = EventType(rawValue: try row.text(1)), let status = FactStatus(rawValue: try row.text(6)) else { return }
      let id = try row.text(0)
      var event = PublishedEvent(
        id: id, type: type, mode: try row.optionalText(2), date: try Self.time(row, 3), place: try row.optionalText(4),
        report: PublishedReport(article: try Self.article(row, from: 7), sentence: try row.text(5), status: status))
      try connection.each(Self.participants, [id]) { row in
        let name = try row.text(1)
        if try row.text(0) == "actor" { event.actorNames.append(name) } else { event.recipientNames.append(name) }
        if let actor = try row.optionalText(2), !event.involved.contains(actor) { event.involved.append(actor) }
      }
      try body(event)
    }
  }

  private static let participants = """
    SELECT role, coalesce(actor.name, event_participant.text), actor.key
    FROM event JOIN event_participant ON event_participant.event_id = event.id
    LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    LEFT JOIN actor ON actor.id = document_actor.actor_id
    WHERE event.key = ? AND event.retracted_at IS NULL ORDER BY role, event_participant.position
    """

  private static func factual(_ column: String) -> String {
    "\(column) IN (\(FactStatus.allCases.filter(\.isFactual).map { "'\($0.rawValue)'" }.joined(separator: ", ")))"
  }

  private static let articleColumns = """
    document.key, document.title, document.author, document.publisher, document.published, document.url, document.retrieved_at, document.language
    """

  private static func article(_ row: borrowing Row, from first: Int) throws -> PublishedArticle {
    PublishedArticle(
      id: try row.text(.index(first)), title: try row.optionalText(.index(first + 1)), author: try row.optionalText(.index(first + 2)),
      publisher: try row.optionalText(.index(first + 3)), published: try time(row, first + 4), url: try row.optionalText(.index(first + 5)),
      retrievedAt: try row.optionalText(.index(first + 6)), language: try row.optionalText(.index(first + 7)))
  }

  private static func tie(_ row: borrowing Row) throws -> PublishedTie? {
    guard let relation = Relation(rawValue: try row.text(1)), let status = FactStatus(rawValue: try row.text(10)) else { return nil }
    return PublishedTie(
      id: try row.text(0), relation: relation, member: try row.optionalText(2), group: try row.text(3), date: try time(row, 4),
      from: try bound(row, 5), to: try bound(row, 7),
      report: PublishedReport(article: try article(row, from: 11), sentence: try row.text(9), status: status))
  }

  private static func bound(_ row: borrowing Row, _ index: Int) throws -> ValidTime.Bound? {
    guard let value = try time(row, index) else { return nil }
    return ValidTime.Bound(value, try row.optionalText(.index(index + 1)) == "exact" ? .exact : .attested)
  }

  private static func time(_ row: borrowing Row, _ index: Int) throws -> TimeValue? {
    try row.optionalText(.index(index)).flatMap { TimeValue($0) }
  }
}
