// Reading the connected part of the graph. It grows through unlisted names only: a registry name's owner is fixed, so what lies behind it
// cannot change anything here. That keeps the part small, however often "Syria" occurs. Only where a ruling touches a registry actor are
// all its listed names read, because rulings can divide it or join it to another.

import CasusModel
import SQLite

/// How far the graph is read.
enum GraphReach {
  /// Articles came: unlisted names and their links.
  case article
  /// Names were listed: what links to these seeds, too.
  case registry
  /// Rulings came or went: the registry actors of the seeds with all that links to them.
  case ruling
}

extension KnowledgeBase {
  /// All names connected to `seeds` through unlisted names, with the listed names at the border; `links` are new ones between seeds.
  func nameGraph(around seeds: Set<Int64>, links: Set<NameGraph.Link> = [], _ reach: GraphReach) throws -> NameGraph {
    var graph = NameGraph()
    graph.links = links
    let hasRulings = try connection.first("SELECT 1 FROM name_ruling") { try $0.int(0) } != nil
    // A newly listed name may be ruled to be another actor's; then whatever links to either follows.
    let reach = reach == .registry && hasRulings ? .ruling : reach
    var queue = seeds.sorted()
    var loaded: Set<Int64> = []
    var ruled: Set<Int64> = []
    var closed: Set<Int64> = []
    func open(_ actor: Int64) throws {
      guard graph.openActors[actor] == nil else { return }
      graph.openActors[actor] = try connection.first("SELECT key FROM actor WHERE id = ?", [actor]) { try $0.text(0) } ?? ""
      for name in try connection.query("SELECT id FROM name WHERE registry_actor_id = ? ORDER BY fold", [actor], { try $0.int64(0) }) {
        loaded.remove(name)
        queue.append(name)
      }
    }
    while let id = queue.popLast() {
      guard loaded.insert(id).inserted, let (node, owner) = try node(id) else { continue }
      graph.nodes[id] = node
      let isMoved = node.registryActor != nil && owner != node.registryActor
      if let actor = node.registryActor {
        if isMoved || ruled.contains(id) || reach == .ruling && seeds.contains(id) { try open(actor) }
        if graph.openActors[actor] == nil { closed.insert(actor) }
      }
      let isOpen = node.registryActor.map { graph.openActors[$0] != nil } ?? true
      if hasRulings, isOpen {
        for ruling in try rulings(of: id) {
          graph.rulings.insert(ruling)
          for other in [ruling.link.low, ruling.link.high] where other != id && ruled.insert(other).inserted {
            loaded.remove(other)
            queue.append(other)
          }
        }
      }
      // A listed seed is new in the registry: what it touches is looked at, not what lies beyond.
      guard node.registryActor == nil || isMoved || isOpen && reach == .ruling || reach == .registry && seeds.contains(id) else { continue }
      for other in try linked(to: id) {
        graph.links.insert(NameGraph.Link(id, other))
        queue.append(other)
      }
    }
    try complete(&graph, closed: closed.subtracting(graph.openActors.keys))
    return graph
  }

  private func complete(_ graph: inout NameGraph, closed: Set<Int64>) throws {
    for actor in closed.sorted() {
      graph.registryFolds[actor] = try connection.query(
        "SELECT fold FROM name WHERE actor_id = ? AND listed = 1 ORDER BY fold", [actor]
      ) { try $0.text(0) }
    }
    // A listed name that is ruled away needs a text and a kind, even if no article uses it.
    for node in graph.nodes.values where node.spellings.isEmpty {
      guard let actor = node.registryActor, graph.openActors[actor] != nil else { continue }
      let text = try connection.first(
        """
        SELECT coalesce((SELECT min(name) FROM alias WHERE actor_id = ?1 AND fold = ?2 AND basis = 'registry'), listed_name, name), kind
        FROM actor WHERE id = ?1
        """, [actor, node.fold]
      ) { (try $0.text(0), try $0.text(1)) }
      if let (name, word) = text, let kind = ActorKind(rawValue: word) {
        graph.nodes[node.id]?.spellings = [NameGraph.Spelling(text: name, kind: kind, count: 0)]
      }
    }
  }

  private func node(_ id: Int64) throws -> (NameGraph.Node, owner: Int64?)? {
    let found = try connection.first("SELECT fold, key, registry_actor_id, actor_id FROM name WHERE id = ?", [id]) { row in
      (
        NameGraph.Node(id: id, fold: try row.text(0), key: try row.text(1), registryActor: try row.optionalInt64(2)),
        owner: try row.optionalInt64(3)
      )
    }
    guard var found else { return nil }
    found.0.spellings = try connection.query("SELECT text, kind, count FROM spelling WHERE name_id = ? ORDER BY text, kind", [id]) { row in
      (try row.text(0), try row.text(1), try row.int(2))
    }.compactMap { text, kind, count in ActorKind(rawValue: kind).map { NameGraph.Spelling(text: text, kind: $0, count: count) } }
    return found
  }

  private func rulings(of id: Int64) throws -> [NameGraph.Ruling] {
    try ["left_id", "right_id"].flatMap { side in
      try connection.query(
        """
        SELECT left_id, right_id, ruling = 'same_actor', decision.decided_at || printf('%12d', decision.turn), decision.key
        FROM name_ruling JOIN decision ON decision.key = name_ruling.decision_key WHERE \(side) = ?
        """, [id]
      ) { row in
        NameGraph.Ruling(
          link: NameGraph.Link(try row.int64(0), try row.int64(1)), isSame: try row.bool(2), decidedAt: try row.text(3),
          decision: try row.text(4))
      }
    }
  }

  private func linked(to id: Int64) throws -> [Int64] {
    try connection.query(
      "SELECT other_id FROM name_link WHERE name_id = ?1 UNION SELECT name_id FROM name_link WHERE other_id = ?1 ORDER BY 1", [id]
    ) { try $0.int64(0) }
  }
}
