// Who a group was before it took its name.

import CasusModel
import CasusStore
import SQLite

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
