// Reading the connected part of the graph. It grows through unlisted names only: a registry name's owner is fixed, so what lies behind
// it cannot change anything here. That keeps the part small, however often "Syria" occurs.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// All names connected to `seeds` through unlisted names, with the listed names at the border.
  func nameGraph(around seeds: Set<Int64>) throws -> NameGraph {
    var graph = NameGraph()
    var queue = seeds.sorted()
    var loaded: Set<Int64> = []
    while let id = queue.popLast() {
      guard loaded.insert(id).inserted, let node = try node(id) else { continue }
      graph.nodes[id] = node
      // A listed seed is new in the registry, or newly linked: what it touches is looked at, not what lies beyond.
      guard node.registryActor == nil || seeds.contains(id) else { continue }
      for other in try linked(to: id) {
        graph.links.insert(NameGraph.Link(id, other))
        queue.append(other)
      }
    }
    for actor in Set(graph.nodes.values.compactMap(\.registryActor)).sorted() {
      graph.registryFolds[actor] = try connection.query(
        "SELECT fold FROM name WHERE actor_id = ? AND listed = 1 ORDER BY fold", [actor]
      ) { try $0.text(0) }
    }
    return graph
  }

  private func node(_ id: Int64) throws -> NameGraph.Node? {
    let node = try connection.first("SELECT fold, key, listed, actor_id FROM name WHERE id = ?", [id]) { row in
      NameGraph.Node(id: id, fold: try row.text(0), key: try row.text(1), registryActor: try row.bool(2) ? row.optionalInt64(3) : nil)
    }
    guard var node else { return nil }
    node.spellings = try connection.query("SELECT text, kind, count FROM spelling WHERE name_id = ? ORDER BY text, kind", [id]) { row in
      (try row.text(0), try row.text(1), try row.int(2))
    }.compactMap { text, kind, count in ActorKind(rawValue: kind).map { NameGraph.Spelling(text: text, kind: $0, count: count) } }
    return node
  }

  private func linked(to id: Int64) throws -> [Int64] {
    try connection.query(
      "SELECT other_id FROM name_link WHERE name_id = ?1 UNION SELECT name_id FROM name_link WHERE other_id = ?1 ORDER BY 1", [id]
    ) { try $0.int64(0) }
  }
}
