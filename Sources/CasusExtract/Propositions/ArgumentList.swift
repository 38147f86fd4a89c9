// Heads become phrases here, and a noun that only announces its members is replaced by them: "five factions, including A, B and C".

import CasusModel

/// Arguments under construction; one for each role.
struct ArgumentList {
  private let view: DocumentView
  private(set) var arguments: [Argument] = []

  init(_ view: DocumentView) { self.view = view }

  /// Adds the phrases of heads to a role, in order, each once.
  mutating func add(_ role: Proposition.Role, _ heads: [Int], besides trigger: Int) {
    var seen: Set<Int> = [trigger]
    let members = Enumerations(view: view)
    let quantities = Quantities(trees: view.trees)
    let all = heads.map(quantities.counted(by:)).flatMap { head -> [Int] in
      let listed = members.members(of: head)
      return listed.isEmpty ? [head] : listed
    }
    let who = role == .owner ? all : all.map { bearer(holder($0)) }
    let phrases = who.filter { seen.insert($0).inserted }.map(view.phrase)
    guard !phrases.isEmpty else { return }
    if let index = arguments.firstIndex(where: { $0.role == role }) {
      let known = Set(arguments[index].phrases.map(\.head))
      arguments[index] = Argument(role: role, phrases: arguments[index].phrases + phrases.filter { !known.contains($0.head) })
    } else {
      arguments.append(Argument(role: role, phrases: phrases))
    }
  }

  /// "into **its** ranks": whose ranks they are.
  private func holder(_ noun: Int) -> Int {
    guard ActorNouns.vessels.contains(view.trees.lemma(noun)), view.entity(at: noun) == nil else { return noun }
    return view.trees.children(of: noun, "nmod:poss").first { ["its", "their"].contains(view.word($0)) } ?? noun
  }

  /// "the Creek Army, **a militia** that is backed by …": what is told of the noun is told of the name to which it stands in apposition.
  private func bearer(_ noun: Int) -> Int {
    let trees = view.trees
    guard trees.relation(noun) == "appos", view.entity(at: noun) == nil, let name = trees.heads[noun], name < noun,
      let entity = view.entity(at: name), !view.isInsideWord(entity)
    else { return noun }
    let described = view.phrase(noun).referent
    let named = view.referent(ofName: entity)
    let isGroup = described == .describedGroup && (named == .group || named == .name)
    // "the Zetas, **its one-time enforcers**, who broke with it": several people in apposition to a group are that group.
    let isCrowd =
      trees.fineTag(noun) == "NNS" && (named == .group || named == .name) && [.describedPerson, .thing].contains(described)
      && trees.children(of: noun, "acl:relcl").contains { trees.extent($0).contains { trees.word($0) == "who" } }
    return isGroup || isCrowd || described == .describedPerson && named == .person ? name : noun
  }

  /// Adds phrases behind prepositions.
  mutating func add(_ obliques: [PropositionReader.Oblique]) {
    for oblique in obliques { add(.oblique(oblique.preposition), [oblique.head], besides: -1) }
  }
}
