// What people ruled. A ruling beats what articles state and what the registry lists; of two that cannot both hold, the later one. What
// would bring together two names that were ruled apart is left out, in this order of trust: rulings, registry, articles.

extension NameGraph {
  /// The graph with each name's registry actor as rulings leave it; `sets` holds what rulings and the registry join.
  func settled(_ sets: inout RuledSets) -> NameGraph {
    for id in nodes.keys { sets.insert(id) }
    for node in nodes.values where node.registryActor.map({ openActors[$0] == nil }) == true {
      if let actor = node.registryActor { sets.join(node.id, -actor) }
    }
    for ruling in rulings.sorted(by: Self.isLater) {
      guard nodes[ruling.link.low] != nil, nodes[ruling.link.high] != nil else { continue }
      if ruling.isSame {
        sets.join(ruling.link.low, ruling.link.high)
      } else {
        sets.keepApart(ruling.link.low, ruling.link.high)
      }
    }
    for (actor, key) in openActors.sorted(by: { $0.value < $1.value }) {
      // The actor's own name first: it is the one that stays where a ruling takes names away.
      let names = nodes.values.filter { $0.registryActor == actor }
        .sorted { ($0.key == key ? 0 : 1, $0.fold) < ($1.key == key ? 0 : 1, $1.fold) }
      for node in names { sets.join(node.id, -actor) }
    }
    return withOwners(&sets)
  }

  /// A set with several registry actors is the one whose key comes first.
  private func withOwners(_ sets: inout RuledSets) -> NameGraph {
    var graph = self
    let actors = Set(nodes.values.compactMap(\.registryActor)).union(openActors.keys)
    var ownerOfSet: [Int64: Int64] = [:]
    for actor in actors.sorted(by: { (openActors[$0] ?? "", $0) < (openActors[$1] ?? "", $1) }) {
      let set = sets.find(-actor)
      if ownerOfSet[set] == nil { ownerOfSet[set] = actor }
    }
    for node in nodes.values {
      let owner = ownerOfSet[sets.find(node.id)]
      graph.nodes[node.id]?.registryActor = owner
      if node.registryActor.map({ openActors[$0] != nil }) == true, let owner { graph.registryFolds[owner, default: []].append(node.fold) }
    }
    return graph
  }

  private static func isLater(_ left: Ruling, _ right: Ruling) -> Bool {
    (left.decidedAt, left.decision) > (right.decidedAt, right.decision)
  }
}

/// Disjoint sets of which some pairs of numbers are kept apart.
struct RuledSets {
  private var sets = DisjointSets()
  private var apart: [(Int64, Int64)] = []

  mutating func insert(_ number: Int64) { sets.insert(number) }

  mutating func find(_ number: Int64) -> Int64 { sets.find(number) }

  /// Puts two sets together unless that would join what is kept apart.
  mutating func join(_ left: Int64, _ right: Int64) {
    sets.insert(left)
    sets.insert(right)
    if mayJoin(left, right) { sets.join(left, right) }
  }

  /// Keeps two numbers apart; nothing when they are together already, by something that counts for more.
  mutating func keepApart(_ left: Int64, _ right: Int64) {
    if sets.find(left) != sets.find(right) { apart.append((left, right)) }
  }

  mutating func mayJoin(_ left: Int64, _ right: Int64) -> Bool {
    guard !apart.isEmpty else { return true }
    let (one, other) = (sets.find(left), sets.find(right))
    for (first, second) in apart {
      let (a, b) = (sets.find(first), sets.find(second))
      if (a, b) == (one, other) || (a, b) == (other, one) { return false }
    }
    return true
  }

  mutating func all() -> [[Int64]] { sets.all() }
}
