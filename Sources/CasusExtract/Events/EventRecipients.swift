// To whom it was done, where the rule leaves it open: somebody who hangs on the predicate behind a preposition of direction, else the owner of
// what was done or refused, else the place or state in which it was done. The nearest wins. Times never fill.

import CasusModel

/// Finds the other side of an event below its predicate.
struct EventRecipients {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  /// Deeper than this nothing is taken for a party.
  private static let deepest = 6
  private static let towards: Set<String> = [
    "against", "on", "upon", "over", "to", "toward", "towards", "with", "for", "from", "between", "among", "by", "of", "at", "about",
  ]
  private static let inside: Set<String> = ["in", "into", "inside", "near", "at", "across", "throughout", "around", "along", "within"]

  /// How well a phrase fits; less is better, and what is nearer wins among equals.
  private struct Found {
    let rank: Int
    let head: Int
  }

  /// Who or what else takes part, besides those who act; empty where nobody is told.
  ///
  /// - Parameter type: what kind of event; whom friends turn against is no friend of theirs, and one is not attacked by being fought for.
  func recipients(below predicate: Int, besides actors: [Phrase], of type: EventType, allowsPlaces: Bool = true) -> [Phrase] {
    var found: [Found] = []
    let taken = Set(actors.map(\.head))
    let names = Set(actors.compactMap { $0.name.map(nameText) } + actors.compactMap { $0.owner.map(nameText) })
    var nodes = [predicate]
    var depth = 0
    while !nodes.isEmpty, depth < Self.deepest {
      var next: [Int] = []
      for node in nodes {
        for child in trees.children(node) where !isOutside(child, of: node, taken) && !(type.isCooperative && isOpposed(child)) {
          // "vetoed a resolution **condemning X**": X is not refused.
          if type == .reject, trees.relation(child) == "acl", trees.fineTag(child) == "VBG" { continue }
          if let rank = rank(child, below: node, type), isParty(child, besides: names, rank: rank), !taken.contains(child) {
            found.append(Found(rank: rank * 100 + depth, head: child))
          }
          next.append(child)
        }
      }
      nodes = next
      depth += 1
    }
    let allowed = allowsPlaces ? found : found.filter { $0.rank < 200 }
    guard let best = allowed.min(by: { ($0.rank, $0.head) < ($1.rank, $1.head) }) else { return [] }
    // "seized a **Vietnamese fishing boat**": what is done is done to the boat; what is said is said to its owner.
    if best.rank / 100 == 1, !type.isVerbal, ["amod", "compound"].contains(trees.relation(best.head)), let owned = trees.heads[best.head],
      !taken.contains(owned)
    {
      return [view.phrase(owned)]
    }
    return ClauseReader(trees: trees).fillers(best.head).filter { !taken.contains($0) }.map(view.phrase)
  }

  /// "agreed **to fight** ISIS", "an alliance **against** Germany".
  private func isOpposed(_ node: Int) -> Bool {
    if trees.markers(node).contains("against") || trees.isPredicate(node) && Self.opposing.contains(trees.lemma(node)) { return true }
    guard EventParties.harms.contains(trees.lemma(node)), let verb = trees.heads[node] else { return false }
    return !Self.easing.contains(trees.lemma(verb))
  }

  /// They undo a harm: "agreed to **lift** sanctions on Iran".
  private static let easing: Set<String> = [
    "lift", "ease", "end", "suspend", "remove", "drop", "stop", "halt", "cancel", "relax", "withdraw", "cease", "postpone", "avoid",
  ]

  private static let opposing: Set<String> = [
    "fight", "attack", "stop", "halt", "prevent", "counter", "repel", "resist", "defeat", "oppose", "combat", "confront", "destroy",
    "expel",
    "overthrow", "topple", "contain", "punish", "target", "drive", "kill", "impose", "bomb", "shell", "arrest", "isolate", "invade",
    "deter", "retaliate", "avenge",
  ]

  /// Prepositions behind which whoever is attacked stands.
  private static let assailed: Set<String> = ["against", "on", "upon", "at", "toward", "towards", "with", "between", "among", "of", "over"]

  private func nameText(_ name: Int) -> String { view.text(view.annotation.entities[name].tokens).lowercased() }

  /// What belongs to another clause, or tells the time or the background.
  private func isOutside(_ child: Int, of node: Int, _ taken: Set<Int>) -> Bool {
    if taken.contains(child) || view.time(at: child) != nil { return true }
    switch trees.relation(child) {
    case "acl:relcl", "parataxis", "nsubj", "nsubj:pass", "appos", "punct", "obl:unmarked", "obl:agent", "list", "dislocated": return true
    case "advcl": return EventTrees.backgrounds.contains(where: trees.markers(child).contains) || trees.form(child) == .finite
    case "ccomp": return false
    case "conj": return trees.has(child, "nsubj", "nsubj:pass") || trees.isPredicate(child)
    case "obl", "nmod":
      return EventTrees.backgrounds.contains(where: trees.markers(child).contains)
        || ["wake", "aftermath", "response", "result"].contains(trees.lemma(child))
    default: return false
    }
  }

  /// 0 for one to whom something is directed, 1 for an owner, 2 for a place; nil for what takes no part.
  private func rank(_ child: Int, below node: Int, _ type: EventType) -> Int? {
    switch trees.relation(child) {
    // "claims that soldiers abused **children**": they are not blamed.
    case "obj" where type == .accuse && trees.relation(node) != "root" && trees.isPredicate(node) && trees.base(node) != "conj": return nil
    // "discussed Syria": whom one talks about.
    case "obj" where type == .consult: return nil
    case "obj", "iobj": return 0
    case "obl", "nmod":
      let markers = trees.markers(child)
      // "next to", "together with", "in front of" are other prepositions than their last words.
      let words = trees.children(of: child, "case").flatMap { [$0] + trees.children(of: $0, "fixed") }
      guard words.count == 1 || words.first.map({ ["out", "away", "from", "up", "down", "off", "back"].contains(trees.word($0)) }) ?? false
      else {
        return nil
      }
      if type == .assault,
        !Self.assailed.contains(where: markers.contains) || trees.children(node).contains(where: { trees.word($0) == "together" })
      {
        return nil
      }
      if type == .accuse, isSuffered(node, markers) { return nil }
      if Self.inside.contains(where: markers.contains), isLocation(child) { return 2 }
      return Self.towards.contains(where: markers.contains) ? 0 : nil
    case "nmod:poss": return 1
    case "compound", "amod", "nmod:unmarked", "nmod:desc":
      guard let entity = view.entity(at: child), !view.isInsideWord(entity), view.entity(at: node) != entity else { return nil }
      return 1
    default: return nil
    }
  }

  /// "condemned the attack **on Aleppo**", "the killing **of civilians**": who suffers a deed is not blamed for it.
  private func isSuffered(_ deed: Int, _ markers: [String]) -> Bool {
    guard trees.tag(deed) == .noun else { return false }
    if markers.contains(where: { ["on", "upon", "against", "at", "to"].contains($0) }) { return true }
    return markers == ["of"] && (Self.sufferings.contains(trees.lemma(deed)) || trees.lemma(deed).hasSuffix("ing"))
  }

  private static let sufferings: Set<String> = [
    "murder", "execution", "torture", "arrest", "detention", "assassination", "destruction", "massacre", "abduction", "invasion",
    "occupation",
    "death", "use", "rape", "deportation", "expulsion", "imprisonment", "persecution", "genocide", "siege", "violation", "kidnap",
    "suppression",
  ]

  private func isLocation(_ token: Int) -> Bool {
    switch view.phrase(token).referent {
    case .place, .state: true
    case .person, .group, .media, .name, .describedGroup, .describedPerson, .pronoun, .thing, nil: false
    }
  }

  private func isParty(_ token: Int, besides names: Set<String>, rank: Int) -> Bool {
    let phrase = view.phrase(token)
    // "the **two** sides", "**both** countries", "their country": those who act, told again.
    if phrase.tokens.contains(where: { ["two", "both", "each", "own"].contains(view.word($0)) && $0 < token }), phrase.name == nil,
      phrase.referent == .describedGroup
    {
      return false
    }
    if let name = phrase.name ?? phrase.owner, names.contains(nameText(name)) { return false }
    switch phrase.referent {
    case .person, .group, .state, .name, .describedGroup, .describedPerson, .media: return true
    case .place: return true
    case .pronoun, .thing, nil: return false
    }
  }
}
