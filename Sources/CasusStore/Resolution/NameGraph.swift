// Who is who over all articles. Invariant: the result depends on the set of names and links alone, never on the order in which articles
// were stored; that is why it is a function of a whole connected part of the graph and not a series of merges.
//
// Nodes are folded names of one scope. Two are linked when some article states that one is another name for the other. Names listed in the
// registry belong to their actor for good; all others belong together when links connect them. Three things are never applied, only
// proposed: a link between names of two registry actors; names linked to several registry actors; names linked by nothing but an
// acronym (see Acronym.swift).

import CasusModel

/// A connected part of the graph of names.
struct NameGraph {
  /// A folded name.
  struct Node {
    let id: Int64
    let fold: String
    let key: String
    /// The registry actor that lists the name.
    let registryActor: Int64?
    /// How articles write it as a main name; empty when it is only ever an alias.
    var spellings: [Spelling] = []
  }

  /// One way in which articles write a name.
  struct Spelling {
    let text: String
    let kind: ActorKind
    let count: Int
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

  /// Groups in order of their smallest fold; listed names are not in any group, because nothing changes for them.
  func resolve() -> Result {
    var result = Result()
    let rivals = rivals()
    let kept = links.filter { keep($0, rivals) }
    result.proposals = links.subtracting(kept).flatMap { proposals(cut: $0, rivals) }
    var sets = DisjointSets()
    for node in nodes.values where node.registryActor == nil { sets.insert(node.id) }
    for link in kept where nodes[link.low]?.registryActor == nil && nodes[link.high]?.registryActor == nil {
      sets.join(link.low, link.high)
    }
    var registryLinks: [Int64: [Node]] = [:]
    for link in kept { addRegistryLink(link, sets: &sets, to: &registryLinks, proposals: &result.proposals) }
    for members in sets.all() {
      let group = members.compactMap { nodes[$0] }.sorted(by: Self.inOrder)
      guard let first = group.first else { continue }
      let listed = (registryLinks[sets.find(first.id)] ?? []).sorted(by: Self.inOrder)
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
    _ link: Link, sets: inout DisjointSets, to registryLinks: inout [Int64: [Node]], proposals: inout [Proposal]
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

  static func inOrder(_ left: Node, _ right: Node) -> Bool { left.fold < right.fold }
}
