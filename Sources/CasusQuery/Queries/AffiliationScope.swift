// Which affiliations a question has to look at. Invariant: a view computed over the scope gives, for the rows that the question asks for,
// what it gives over everything: all reports of a change are in it, and all that can end or undo it. Every part is found by an index.

import CasusModel
import CasusStore
import SQLite

/// The part of `affiliation_report` that a question needs, as a condition on its column `id` and others.
///
/// CROSS JOIN tells SQLite to take the tables in the order written, few rows first, and INDEXED BY
/// by which look-up: without statistics it would read all facts of a relation for each actor.
struct AffiliationScope {
  private(set) var condition = Condition()

  /// Everything.
  static var everything: AffiliationScope { AffiliationScope() }

  /// All that is told of some actors, and what befell those to whom they stand.
  static func of(_ actors: [ActorMatch]) -> AffiliationScope {
    var scope = AffiliationScope()
    let rows: [any ValueConvertible] = actors.map(\.row)
    scope.condition.add(
      """
      id IN (
        WITH RECURSIVE
        mine AS MATERIALIZED (
          SELECT key, member_id, group_id FROM affiliation WHERE member_id IN (\(Condition.articleActors(actors.count)))
          UNION
          SELECT key, member_id, group_id FROM affiliation WHERE group_id IN (\(Condition.articleActors(actors.count)))
        ),
        party (actor_id) AS (
          SELECT actor_id FROM mine CROSS JOIN document_actor ON document_actor.id = mine.member_id
          UNION
          SELECT actor_id FROM mine CROSS JOIN document_actor ON document_actor.id = mine.group_id
          UNION
          \(newNames)
        )
        SELECT key FROM mine UNION \(endings)
      )
      """, rows + rows)
    return scope
  }

  /// What may lie in a period, with all other reports of the same changes.
  static func within(_ since: CalendarDate?, _ until: CalendarDate?) -> AffiliationScope {
    let first = since?.description ?? "0000"
    let last = until?.description ?? "9999-12-31"
    // A month or a year that began before the period is found by its first day.
    return within(
      """
      SELECT \(columns) FROM affiliation WHERE date_earliest BETWEEN ? AND ?
      UNION
      SELECT \(columns) FROM affiliation WHERE date_earliest IN (substr(?, 1, 7) || '-01', substr(?, 1, 4) || '-01-01') AND date_latest >= ?
      UNION
      SELECT \(columns) FROM affiliation WHERE date_precision = 'interval' AND date_latest >= ? AND date_earliest <= ?
      """, [first, last, first, first, first, first, last])
  }

  private static let columns = "id, key, document_id, relation, member_id, group_id, pair"

  private static func within(_ chosen: String, _ values: [any ValueConvertible]) -> AffiliationScope {
    var scope = AffiliationScope()
    scope.condition.add(
      """
      id IN (
        WITH RECURSIVE
        mine AS MATERIALIZED (
          \(chosen)
        ),
        two AS MATERIALIZED (
          SELECT DISTINCT member.actor_id AS member_actor, "group".actor_id AS group_actor, mine.relation = 'dissolved' AS is_end
          FROM mine
          LEFT JOIN document_actor AS member ON member.id = mine.member_id
          LEFT JOIN document_actor AS "group" ON "group".id = mine.group_id
          WHERE mine.pair IS NOT NULL
        ),
        party (actor_id) AS (
          SELECT member_actor FROM two WHERE member_actor IS NOT NULL
          UNION
          SELECT group_actor FROM two WHERE group_actor IS NOT NULL
          UNION
          \(newNames)
        ),
        wanted AS MATERIALIZED (
          SELECT coalesce(member.id, 0) AS member_name, coalesce("group".id, 0) AS group_name
          FROM two
          LEFT JOIN name AS member ON member.actor_id = two.member_actor
          LEFT JOIN name AS "group" ON "group".actor_id = two.group_actor
        )
        SELECT key FROM mine
        UNION
        SELECT affiliation.key FROM wanted CROSS JOIN affiliation INDEXED BY affiliation_by_pair
          ON affiliation.pair = wanted.member_name << 32 | wanted.group_name
        UNION
        SELECT affiliation.key FROM wanted CROSS JOIN affiliation INDEXED BY affiliation_by_pair
          ON affiliation.pair = wanted.group_name << 32 | wanted.member_name
        UNION
        SELECT other.key FROM mine CROSS JOIN affiliation AS other ON other.document_id = mine.document_id WHERE mine.pair IS NULL
        UNION
        -- Whether a group lived on is told by anything about it.
        SELECT affiliation.key FROM two CROSS JOIN document_actor ON document_actor.actor_id = two.group_actor
        CROSS JOIN affiliation ON affiliation.group_id = document_actor.id WHERE two.is_end
        UNION
        SELECT affiliation.key FROM two CROSS JOIN document_actor ON document_actor.actor_id = two.group_actor
        CROSS JOIN affiliation ON affiliation.member_id = document_actor.id WHERE two.is_end
        UNION \(endings)
      )
      """, values)
    return scope
  }

  /// What has no date, with all other reports of the same changes.
  static var undated: AffiliationScope { within("SELECT \(columns) FROM affiliation WHERE date_earliest IS NULL", []) }

  /// One change, with all its reports.
  static func change(of id: String) -> AffiliationScope {
    within("SELECT \(columns) FROM affiliation WHERE key = ? AND retracted_at IS NULL", [id])
  }

  /// Only what articles published by that day told; what has no date is left out.
  func known(by day: CalendarDate?) -> AffiliationScope {
    guard let day else { return self }
    var scope = self
    scope.condition.add("published_latest <= ?", [day.description])
    return scope
  }

  /// The names that they took; what became of those is a part of their story.
  private static let newNames = """
    SELECT document_actor.actor_id FROM party CROSS JOIN name ON name.actor_id = party.actor_id
    CROSS JOIN affiliation INDEXED BY affiliation_by_ending_member ON affiliation.pair BETWEEN name.id << 32 AND (name.id << 32) + 4294967295
      AND affiliation.relation IN ('merged_into', 'renamed')
    CROSS JOIN document_actor ON document_actor.id = affiliation.group_id
    WHERE affiliation.relation = 'renamed'
    """

  /// How groups of `party` came and went: what is told of a group alone, and who merged into another or was renamed. Of a change that many
  /// articles tell with one date, the first that did stands for all: these rows are not listed, they only end or undo what is.
  private static let endings = """
    SELECT substr(min(coalesce(document.published_latest, '9999-12-31') || ending.key), 11)
    FROM (
      SELECT affiliation.* FROM party CROSS JOIN name ON name.actor_id = party.actor_id CROSS JOIN affiliation INDEXED BY affiliation_by_pair
      ON affiliation.pair = name.id
      WHERE affiliation.relation IN ('formed', 'dissolved') AND affiliation.retracted_at IS NULL
      UNION ALL
      SELECT affiliation.* FROM party CROSS JOIN name ON name.actor_id = party.actor_id
      CROSS JOIN affiliation INDEXED BY affiliation_by_ending_member ON affiliation.pair BETWEEN name.id << 32 AND (name.id << 32) + 4294967295
      WHERE affiliation.relation IN ('merged_into', 'renamed') AND affiliation.retracted_at IS NULL
    ) AS ending
    CROSS JOIN document ON document.id = ending.document_id
    GROUP BY ending.pair, ending.relation, ending.status, ending.date_earliest, ending.date_latest,
      CASE WHEN ending.date_earliest IS NULL THEN ending.key END
    """
}

extension KnowledgeBase {
  /// The actors with all that were renamed to them, and so on back; their memberships go on under the new names.
  func withFormerNames(_ actors: [ActorMatch]) throws -> [ActorMatch] {
    var all = actors
    var newest = actors
    // Names that change in a circle end; the bound is for chains that somebody made up.
    for _ in 0..<16 where !newest.isEmpty {
      let former = try connection.query(
        """
        SELECT DISTINCT actor.key, actor.name, actor.kind, actor.id
        FROM affiliation JOIN document_actor ON document_actor.id = affiliation.member_id JOIN actor ON actor.id = document_actor.actor_id
        WHERE affiliation.group_id IN (\(Condition.articleActors(newest.count))) AND affiliation.relation = 'renamed'
          AND affiliation.retracted_at IS NULL
        ORDER BY actor.key
        """, newest.map(\.row)
      ) { ActorMatch(id: try $0.text(0), name: try $0.text(1), kind: try $0.text(2), row: try $0.int64(3)) }
      newest = former.filter { !all.contains($0) }
      all += newest
    }
    return all
  }
}
