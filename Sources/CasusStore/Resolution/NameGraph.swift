// Who is who over all articles. Invariant: the result depends on the set of names, links and rulings alone, never on the order in which
// articles were stored; that is why it is a function of a whole connected part of the graph and not a series of merges.
//
// Nodes are folded names of one scope. Two are linked when some article states that one is another name for the other. Names listed in the
// registry belong to their actor; all others belong together when links connect them. Three things are never applied, only proposed: a
// link between names of two registry actors; names linked to several registry actors; names linked by nothing but an acronym (see
// NameGraph+Acronym.swift). What a person ruled beats all of that (see NameGraph+Ruling.swift).

import CasusModel

/// A connected part of the graph of names.
struct NameGraph {
  /// A folded name.
  struct Node {
    let id: Int64
    let fold: String
    let key: String
    /// The registry actor to which the name belongs: the one that lists it, until rulings are looked at.
    var registryActor: Int64?
    /// How articles write it as a main name; empty when it is only ever an alias.
    var spellings: [Spelling] = []
  }

  /// One way in which articles write a name.
  struct Spelling {
    let text: String
    let kind: ActorKind
    let count: Int
  }

  /// What a person ruled about two names.
  struct Ruling: Hashable {
    let link: Link
    /// One actor; otherwise two.
    let isSame: Bool
    /// When, and by which decision; the later one wins.
    let decidedAt: String
    let decision: String
  }

  /// Who owns a set of names.
  enum Owner: Equatable {
    case registry(Int64)
    /// An actor known from articles only: its key, display name and kind.
    case article(key: String, name: String, kind: ActorKind)
    /// Only ever an alias, and of several actors.
    case nobody
  }

  struct Group: Equatable {
    let owner: Owner
    let names: [Int64]
  }

  struct Proposal: Hashable {
    let left: Int64
    let right: Int64
    let reason: String
  }

  struct Result: Equatable {
    var groups: [Group] = []
    var proposals: [Proposal] = []
  }

  var nodes: [Int64: Node] = [:]
  /// Each link once.
  var links: Set<Link> = []
  var rulings: Set<Ruling> = []
  /// Registry actors with all their listed names here, so that rulings can divide or join them; by row, with their keys.
  var openActors: [Int64: String] = [:]
  /// All folds that the registry lists for the actors that occur here.
  var registryFolds: [Int64: [String]] = [:]

  struct Link: Hashable {
    let low: Int64
    let high: Int64
    init(_ first: Int64, _ second: Int64) {
      low = min(first, second)
      high = max(first, second)
    }
  }

  /// Groups in order of their smallest fold; names of registry actors that no ruling touches are not in any, because nothing changes for
  /// them.
  func resolve() -> Result {
    var sets = RuledSets()
    let graph = settled(&sets)
    return graph.resolve(&sets, open: Set(nodes.values.filter { isOpen($0) }.map(\.id)))
  }

  /// Whether rulings may change whose the name is although the registry lists it.
  private func isOpen(_ node: Node) -> Bool { node.registryActor.map { openActors[$0] != nil } ?? true }

  private func resolve(_ sets: inout RuledSets, open: Set<Int64>) -> Result {
    var result = Result()
    let rivals = rivals()
    let kept = links.filter { keep($0, rivals) }
    result.proposals = links.subtracting(kept).flatMap { proposals(cut: $0, rivals) }
    let ordered = kept.sorted { order($0) < order($1) }
    for link in ordered where nodes[link.low]?.registryActor == nil && nodes[link.high]?.registryActor == nil {
      sets.join(link.low, link.high)
    }
    var registryLinks: [Int64: [Node]] = [:]
    for link in ordered { addRegistryLink(link, sets: &sets, to: &registryLinks, proposals: &result.proposals) }
    for members in sets.all() {
      let group = members.filter { open.contains($0) }.compactMap { nodes[$0] }.sorted(by: Self.inOrder)
      guard let first = group.first else { continue }
      if let actor = first.registryActor {
        result.groups.append(Group(owner: .registry(actor), names: group.map(\.id)))
        continue
      }
      let listed = (registryLinks[sets.find(first.id)] ?? []).filter { sets.mayJoin(first.id, $0.id) }.sorted(by: Self.inOrder)
      let owner = owner(of: group, listed: listed)
      result.groups.append(Group(owner: owner, names: group.map(\.id)))
      if case .registry = owner { continue }
      var seen: Set<Int64> = []
      for node in listed where node.registryActor.map({ seen.insert($0).inserted }) == true {
        result.proposals.append(proposal(first, node, "several_registry_actors"))
      }
    }
    result.groups.sort { (nodes[$0.names[0]]?.fold ?? "") < (nodes[$1.names[0]]?.fold ?? "") }
    // By fold, not by row number: the same in every database.
    result.proposals = Array(Set(result.proposals)).sorted { order($0) < order($1) }
    return result
  }

  private func owner(of group: [Node], listed: [Node]) -> Owner {
    let actors = Set(listed.compactMap(\.registryActor))
    if let only = actors.first, actors.count == 1 { return .registry(only) }
    return Self.articleOwner(of: group)
  }

  private func addRegistryLink(
    _ link: Link, sets: inout RuledSets, to registryLinks: inout [Int64: [Node]], proposals: inout [Proposal]
  ) {
    guard let low = nodes[link.low], let high = nodes[link.high] else { return }
    switch (low.registryActor, high.registryActor) {
    case (nil, nil): break
    case (nil, .some): registryLinks[sets.find(low.id), default: []].append(high)
    case (.some, nil): registryLinks[sets.find(high.id), default: []].append(low)
    case (.some(let left), .some(let right)):
      if left != right { proposals.append(proposal(low, high, "two_registry_actors")) }
    }
  }

  func proposal(_ one: Node, _ other: Node, _ reason: String) -> Proposal {
    let (left, right) = Self.inOrder(one, other) ? (one, other) : (other, one)
    return Proposal(left: left.id, right: right.id, reason: reason)
  }

  private func order(_ proposal: Proposal) -> (String, String, String) {
    (nodes[proposal.left]?.fold ?? "", nodes[proposal.right]?.fold ?? "", proposal.reason)
  }

  private func order(_ link: Link) -> (String, String) {
    let (low, high) = (nodes[link.low]?.fold ?? "", nodes[link.high]?.fold ?? "")
    return low < high ? (low, high) : (high, low)
  }

  static func inOrder(_ left: Node, _ right: Node) -> Bool { left.fold < right.fold }
}
