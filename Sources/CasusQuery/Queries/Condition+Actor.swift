// Conditions on who takes part. Each becomes look-ups by index: actor → the articles' actors → their facts.

import CasusModel
import CasusStore
import SQLite

extension Condition {
  /// Conditions on the sides of an affiliation, for `affiliation_list`. Returns whom the names were taken for.
  mutating func add(
    sides actor: String?, _ member: String?, _ group: String?, in base: borrowing KnowledgeBase
  ) throws -> [ActorMatch] {
    var found: [ActorMatch] = []
    for (name, columns) in [(actor, ["member_id", "group_id"]), (member, ["member_id"]), (group, ["group_id"])] {
      guard let name else { continue }
      let actors = try base.actors(named: name)
      found += actors.filter { !found.contains($0) }
      let selects = columns.map { "SELECT key FROM affiliation WHERE \($0) IN (\(Self.articleActors(actors.count)))" }
      add("id IN (\(selects.joined(separator: " UNION ")))", columns.flatMap { _ in actors.map(\.row) })
    }
    return found
  }

  /// The rows of `document_actor` that are one of so many actors.
  static func articleActors(_ count: Int) -> String {
    "SELECT id FROM document_actor WHERE actor_id IN (\(marks(count)))"
  }
}
