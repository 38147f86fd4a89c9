// A network as a tree for people. Invariants: everybody is unfolded once, at the smallest distance from a root; elsewhere a line says where to
// look. So the tree is as long as the network has edges, whatever cycles it has.

import CasusModel

/// A network as text.
public struct NetworkTree {
  private let nodes: [String: NetworkNode]
  /// Edges by each of their ends, in order.
  private var edges: [String: [Int]] = [:]
  private let all: [NetworkEdge]
  private let depth: Int
  private let width: Int?

  private var distance: [String: Int] = [:]
  /// The edge under which somebody is unfolded.
  private var unfoldedUnder: [String: Int] = [:]
  private var isWritten: Set<String> = []
  private var text = ""

  /// `depth` steps from a root are unfolded; `width` in cells, nil is unlimited.
  public init(nodes: [NetworkNode], edges: [NetworkEdge], depth: Int, width: Int? = nil) {
    self.nodes = Dictionary(nodes.map { ($0.id, $0) }) { first, _ in first }
    all = edges
    self.depth = max(1, depth)
    self.width = width.map { max(40, $0) }
    for (index, edge) in edges.enumerated() {
      self.edges[edge.member, default: []].append(index)
      if edge.group != edge.member { self.edges[edge.group, default: []].append(index) }
    }
    let unsorted = self.edges
    for (id, own) in unsorted { self.edges[id] = own.sorted { precedes($0, $1, seenFrom: id) } }
  }

  /// The tree of each root; roots that an earlier one's tree holds are left out. Ends with a line feed unless empty.
  public mutating func text(roots: [String]) -> String {
    text = ""
    distance = [:]
    unfoldedUnder = [:]
    isWritten = []
    for root in roots where distance[root] == nil {
      measure(from: root)
      if !text.isEmpty { text += "\n" }
      isWritten.insert(root)
      text += TerminalText.visible(title(root)) + "\n"
      unfold(root, through: nil, prefix: "")
    }
    return text
  }

  /// Roots for a whole network: those who are part of nothing, most connected first, then everybody else.
  public func roots() -> [String] {
    func count(_ id: String) -> Int { edges[id]?.count ?? 0 }
    let isMember = Set(all.filter { $0.relation != .alliedWith }.map(\.member))
    return nodes.keys.sorted {
      let left = (isMember.contains($0) ? 1 : 0, -count($0), name($0), $0)
      let right = (isMember.contains($1) ? 1 : 0, -count($1), name($1), $1)
      return left < right
    }
  }

  /// Breadth first, so that everybody stands as near to the root as can be. Recursion never gets deeper than `depth`.
  private mutating func measure(from root: String) {
    distance[root] = 0
    var queue = [root]
    var next = 0
    while next < queue.count {
      let id = queue[next]
      next += 1
      guard let far = distance[id], far < depth else { continue }
      for index in edges[id] ?? [] {
        let other = all[index].other(than: id)
        // What is planned or denied leads nowhere.
        guard distance[other] == nil, all[index].nonFactualStatus == nil else { continue }
        distance[other] = far + 1
        unfoldedUnder[other] = index
        queue.append(other)
      }
    }
  }

  private mutating func unfold(_ id: String, through edge: Int?, prefix: String) {
    let own = (edges[id] ?? []).filter { $0 != edge }
    for (number, index) in own.enumerated() {
      let isLast = number == own.count - 1
      let below = prefix + (isLast ? "   " : "│  ")
      let other = all[index].other(than: id)
      let isUnfoldedHere = unfoldedUnder[other] == index && !isWritten.contains(other)
      let hasMore = (distance[other] ?? depth) < depth && (edges[other] ?? []).count > 1
      var line = self.line(all[index], seenFrom: id)
      if !isUnfoldedHere, hasMore { line += isWritten.contains(other) ? " (see above)" : " (see below)" }
      let isDeeper = isUnfoldedHere && hasMore
      write(line, first: prefix + (isLast ? "└─ " : "├─ "), further: below + (isDeeper ? "│  " : "   "))
      for spell in all[index].spells.dropFirst() {
        write("also " + Self.words(spell), first: below + (isDeeper ? "│  " : "   "), further: below + (isDeeper ? "│    " : "     "))
      }
      guard isUnfoldedHere else { continue }
      isWritten.insert(other)
      if isDeeper { unfold(other, through: index, prefix: below) }
    }
  }

  private func line(_ edge: NetworkEdge, seenFrom id: String) -> String {
    let isMember = edge.member == id
    let phrase = NetworkWords.phrase(edge.relation, isMember: isMember, status: edge.nonFactualStatus)
    let other = edge.other(than: id)
    let described = nodes[other].map { $0.kind == nil } ?? false
    let who = described ? "“\(name(other))”" : name(other)
    return "\(phrase) \(who): " + (edge.spells.first.map(Self.words) ?? "–")
  }

  private static func words(_ spell: NetworkSpell) -> String { "\(spell.dates) (\(spell.circumstances))" }

  private mutating func write(_ line: String, first: String, further: String) {
    let visible = TerminalText.visible(line)
    let lines = width.map { TextFit.wrap(visible, to: max(20, $0 - DisplayWidth.of(further))) } ?? [visible]
    for (number, part) in lines.enumerated() { text += (number == 0 ? first : further) + part + "\n" }
  }

  private func title(_ id: String) -> String {
    guard let node = nodes[id] else { return id }
    return [node.name, node.kind?.rawValue ?? "described", node.country, node.id].compactMap(\.self).joined(separator: ", ")
  }

  private func name(_ id: String) -> String { nodes[id]?.name ?? id }

  /// What one is part of before what is part of one; then by relation, time and name.
  private func precedes(_ left: Int, _ right: Int, seenFrom id: String) -> Bool {
    let (one, two) = (all[left], all[right])
    let statuses = FactStatus.allCases
    func rank(_ edge: NetworkEdge) -> (Int, Int, Int) {
      (
        edge.nonFactualStatus.flatMap { statuses.firstIndex(of: $0) } ?? -1, Relation.networkOrder.firstIndex(of: edge.relation) ?? 99,
        edge.member == id ? 0 : 1
      )
    }
    if rank(one) != rank(two) { return rank(one) < rank(two) }
    let times = [one, two].map { $0.spells.first.flatMap { $0.start ?? $0.end ?? $0.toldBy }?.earliest.description ?? "~" }
    if times[0] != times[1] { return times[0] < times[1] }
    let names = [one, two].map { (name($0.other(than: id)), $0.other(than: id)) }
    return names[0] != names[1] ? names[0] < names[1] : left < right
  }
}

extension NetworkEdge {
  /// The other end.
  func other(than id: String) -> String { member == id ? group : member }
}

extension Relation {
  /// Memberships first, then what else connects.
  fileprivate static let networkOrder: [Relation] = [
    .memberOf, .formed, .joined, .mergedInto, .left, .splitFrom, .renamed, .leads, .pledgedAllegiance, .alliedWith, .supports, .dissolved,
  ]
}
