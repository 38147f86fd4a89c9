// Where something happened: a place by name behind a preposition of place, in the clause of the predicate and in no other.

import CasusModel

struct EventPlaces {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  private static let prepositions: Set<String> = [
    "in", "near", "at", "around", "outside", "inside", "across", "throughout", "within", "along", "from", "of", "on", "over", "into", "to",
    "towards", "off", "between", "through", "beyond",
  ]

  /// The place of what a predicate tells, by index into ``Annotation/entities``; a noun or participle shares that of the verb above it.
  func place(of predicate: Int) -> Int? {
    var node = predicate
    for _ in 0..<3 {
      if let found = place(below: node, of: node) { return found }
      // "killed 12 men and wounded 30 **in Mogadishu**": what stands behind both verbs is of both.
      for other in trees.children(of: node, "conj") where trees.isPredicate(other) && !trees.has(other, "nsubj", "nsubj:pass") {
        if let found = place(below: other, of: other) { return found }
      }
      guard let head = trees.heads[node], ["obj", "obl", "nsubj", "nsubj:pass", "advcl", "conj", "xcomp"].contains(trees.relation(node))
      else {
        return nil
      }
      node = head
    }
    return nil
  }

  private func place(below node: Int, of predicate: Int, depth: Int = 0) -> Int? {
    guard depth < 6 else { return nil }
    var found: Int?
    for child in trees.children(node) {
      switch trees.base(child) {
      // "the territory they held **in Aleppo**": where the place is.
      case "acl" where EventParties.sites.contains(trees.lemma(node)): break
      case "ccomp", "xcomp", "advcl", "parataxis", "conj", "acl", "csubj", "appos": continue
      case "obl", "nmod":
        if found == nil, let entity = located(child) { found = entity }
      default: break
      }
      if found == nil { found = place(below: child, of: predicate, depth: depth + 1) }
      // What is nearest to the verb comes first: its own complements before those of its subject.
      if found != nil, child > predicate { return found }
    }
    return found
  }

  private func located(_ child: Int) -> Int? {
    guard let entity = view.entity(at: child), view.annotation.entities[entity].type == .location,
      !view.annotation.entities[entity].isAdjective,
      trees.markers(child).contains(where: Self.prepositions.contains) || trees.relation(child) == "nmod:poss"
    else { return nil }
    return entity
  }
}
