// Maximum spanning tree with one dependent of the root, after Chu and Liu (1965) and Edmonds (1967), on a dense matrix.
// Exactly one root: every root edge is made worse by more than all other differences together, so that the best tree has as few of them
// as a tree can have, one, and among those trees the order is unchanged.
// Cycles are contracted into their lowest member's row and column; each contraction costs its size times the nodes left, and all of them
// together O(n²).

struct Arborescence {
  /// One contraction: a new node of the forest over its members, each with the edge that enters it.
  private struct Contraction {
    let node: Int
    let members: [(node: Int, edge: Edge)]
  }

  /// An edge of the sentence itself, whatever was contracted since.
  private struct Edge {
    var dependent: Int32
    var head: Int32
  }

  private let count: Int
  private let width: Int
  /// Row: dependent, column: head, as slots; 0 is the root.
  private var weights: [Int64]
  private var edges: [Edge]
  private var isActive: [Bool]
  /// The node of the forest that a slot stands for: its word at first, then contractions.
  private var nodes: [Int]
  /// For each slot the best head's slot.
  private var best: [Int]
  private var contractions: [Contraction] = []

  init(_ scores: [Int32], count: Int) {
    self.count = count
    width = count + 1
    weights = Array(repeating: 0, count: width * width)
    edges = Array(repeating: Edge(dependent: 0, head: 0), count: width * width)
    isActive = Array(repeating: true, count: width)
    nodes = Array(0...count)
    best = Array(repeating: 0, count: width)
    var (low, high) = (Int64.max, Int64.min)
    for row in 1...count {
      for column in 0...count {
        let at = row * width + column
        edges[at] = Edge(dependent: Int32(row), head: Int32(column))
        if column == row { continue }
        weights[at] = Int64(scores[at - width])
        low = min(low, weights[at])
        high = max(high, weights[at])
      }
    }
    let penalty = Int64(count) * (high - low) + 1
    for row in 1...count { weights[row * width] -= penalty }
  }

  mutating func heads() -> [Int32] {
    // Slots that lead to the root by their best heads.
    var isDone = Array(repeating: false, count: width)
    isDone[0] = true
    for start in 1...count {
      guard isActive[start], !isDone[start] else { continue }
      var path: [Int] = []
      var place = Array(repeating: -1, count: width)
      var slot = start
      while !isDone[slot] {
        if place[slot] >= 0 {
          // The path came back to itself: what lies behind its first visit is a cycle.
          let cycle = path[place[slot]...].sorted()
          for member in cycle { place[member] = -1 }
          path.removeLast(cycle.count)
          slot = contract(cycle)
        }
        place[slot] = path.count
        path.append(slot)
        best[slot] = bestHead(of: slot)
        slot = best[slot]
      }
      for member in path { isDone[member] = true }
    }
    return expanded()
  }

  private func bestHead(of slot: Int) -> Int {
    var (head, score) = (-1, Int64.min)
    for column in 0...count where isActive[column] && column != slot {
      if weights[slot * width + column] > score { (head, score) = (column, weights[slot * width + column]) }
    }
    return head
  }

  /// Makes one slot of a cycle's; its slot is the cycle's lowest.
  private mutating func contract(_ cycle: [Int]) -> Int {
    let slot = cycle[0]
    let inside = cycle.map { weights[$0 * width + best[$0]] }
    contractions.append(
      Contraction(node: count + 1 + contractions.count, members: cycle.map { (nodes[$0], edges[$0 * width + best[$0]]) }))
    for member in cycle.dropFirst() { isActive[member] = false }
    for other in 0...count where isActive[other] && other != slot {
      mergeEntering(cycle, inside, from: other)
      mergeLeaving(cycle, to: other)
    }
    nodes[slot] = count + contractions.count
    return slot
  }

  /// The best edge from `other` into the cycle, for what it gains over the edge that it breaks. No such gain is above 0, and the sums
  /// stay far inside of 64 bits: an edge enters at most as many cycles as there are words.
  private mutating func mergeEntering(_ cycle: [Int], _ inside: [Int64], from other: Int) {
    var (chosen, gain) = (cycle[0], Int64.min)
    for (member, broken) in zip(cycle, inside) {
      let difference = weights[member * width + other] - broken
      if difference > gain { (chosen, gain) = (member, difference) }
    }
    weights[cycle[0] * width + other] = gain
    edges[cycle[0] * width + other] = edges[chosen * width + other]
  }

  private mutating func mergeLeaving(_ cycle: [Int], to other: Int) {
    guard other != 0 else { return }
    var (chosen, score) = (cycle[0], Int64.min)
    for member in cycle where weights[other * width + member] > score { (chosen, score) = (member, weights[other * width + member]) }
    weights[other * width + cycle[0]] = score
    edges[other * width + cycle[0]] = edges[other * width + chosen]
    // TRAP: the best head of `other` may have been any member; it is now the cycle itself.
    if cycle.contains(best[other]) { best[other] = cycle[0] }
  }

  /// Opens the contractions again, the last one first: the edge that enters one replaces the edge of the member it enters at.
  private func expanded() -> [Int32] {
    var parent = Array(repeating: -1, count: width + contractions.count)
    var entering = Array(repeating: Edge(dependent: 0, head: 0), count: width + contractions.count)
    for contraction in contractions {
      for (member, edge) in contraction.members {
        parent[member] = contraction.node
        entering[member] = edge
      }
    }
    for slot in 1...count where isActive[slot] { entering[nodes[slot]] = edges[slot * width + best[slot]] }
    for contraction in contractions.reversed() {
      let edge = entering[contraction.node]
      var member = Int(edge.dependent)
      while parent[member] != contraction.node { member = parent[member] }
      entering[member] = edge
    }
    return entering[1...count].map(\.head)
  }
}
