// "He was selected as **the leader**": of whom, an earlier sentence says; the resolver looks back for the body.

import CasusModel

/// Reads posts that are given without the name of the body.
struct RoleReader {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  private static let choosing: Set<String> = ["select", "appoint", "name", "elect", "choose", "pick", "designate", "nominate", "confirm"]

  /// The leader and the noun of the post, for a verb of choosing; nil where the body is named or the post is not "the" one ("elected **chairman**" is).
  func post(_ proposition: Proposition) -> (leader: Phrase, post: Phrase)? {
    guard proposition.category == .verb, Self.choosing.contains(proposition.lemma),
      let leader = proposition.phrases(.patient).first(where: { $0.referent == .person }),
      let post = (proposition.phrases(.oblique("as")) + proposition.phrases(.predicative)).first,
      ActorNouns.leading.contains(trees.lemma(post.head)), post.owner == nil,
      ["the", "its", "their"].contains(view.word(post.tokens.lowerBound)) || post.tokens.lowerBound == post.head,
      trees.children(of: post.head, "nmod").allSatisfy({ $0 < post.head })
    else { return nil }
    // "**The union** has elected X its new leader": the body that chooses; who else chooses ("the president named X") has one that is told before.
    let choosers = proposition.phrases(.agent)
    if !proposition.isPassive, choosers.count == 1, isBody(choosers[0]) {
      return view.word(post.tokens.lowerBound) != "the" || trees.lemma(post.head) != "president" ? (leader, choosers[0]) : nil
    }
    return (leader, post)
  }

  private func isBody(_ chooser: Phrase) -> Bool {
    if chooser.referent == .describedGroup { return ActorNouns.alliances.contains(trees.lemma(chooser.head)) }
    guard let name = chooser.name, [.group, .name].contains(chooser.referent) else { return false }
    return ![.governmentForce, .intergovernmentalBody].contains(view.annotation.entities[name].kind ?? .armedGroup)
  }

  /// "The front chose **a new leader, X**"; "A and B chose **new leaders**, **X and Y respectively**": each with the body that chose.
  func chosen(_ proposition: Proposition) -> [(leader: Phrase, group: Phrase)] {
    guard proposition.category == .verb, Self.choosing.contains(proposition.lemma), !proposition.isPassive,
      let post = proposition.phrases(.patient).first(where: { ActorNouns.leading.contains(trees.lemma($0.head)) && $0.owner == nil })
    else { return [] }
    let groups = proposition.phrases(.agent).filter { [.group, .name].contains($0.referent) }
    guard !groups.isEmpty else { return [] }
    if trees.fineTag(post.head) == "NN" {
      guard groups.count == 1, post.referent == .person, post.name != nil else { return [] }
      return [(post, groups[0])]
    }
    let sentence = trees.sentence(of: proposition.head)
    guard let end = Range(from: post.head, to: sentence.upperBound).first(where: { trees.word($0) == "respectively" }) else { return [] }
    let names = Range(from: post.head + 1, to: end).compactMap { view.entity(at: $0) }
    let people = names.indices.filter { $0 == 0 || names[$0] != names[$0 - 1] }.map { names[$0] }.filter {
      view.referent(ofName: $0) == .person
    }
    guard people.count == groups.count else { return [] }
    return zip(people, groups).map { (view.phrase(view.annotation.entities[$0].tokens.lowerBound), $1) }
  }
}
