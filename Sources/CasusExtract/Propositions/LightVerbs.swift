// A light verb says only that something is done; the noun beside it says what: "launched an attack", "gave support", "held talks".

import CasusModel

/// Which noun each light verb serves.
struct LightVerbs {
  let trees: SyntaxTrees

  /// The verb that supports each noun; `roles` gives the arguments of a verb of the sentence.
  func supported(in sentence: Range<Int>, roles: (Int) -> ClauseReader.Roles?) -> [Int: Int] {
    var verbs: [Int: Int] = [:]
    for verb in sentence where VerbClasses.deliberating.contains(trees.lemma(verb)) {
      // "ruled out **a merger** with B": whose merger it would be; "the merger" may be anybody's.
      for object in roles(verb)?.object ?? [] where VerbClasses.steps.contains(trees.lemma(object)) && verbs[object] == nil {
        let words = trees.children(of: object, "det", "nmod:poss").map { trees.word($0) }
        if words.allSatisfy({ ["a", "an", "any", "its", "their"].contains($0) }) { verbs[object] = verb }
      }
    }
    for verb in sentence where VerbClasses.light.contains(trees.lemma(verb)) || isBargaining(verb) {
      let isLight = VerbClasses.light.contains(trees.lemma(verb))
      for object in roles(verb)?.object ?? [] where trees.tag(object) == .noun && verbs[object] == nil {
        if isLight || VerbClasses.bonds.contains(trees.lemma(object)) { verbs[object] = verb }
      }
      guard isLight else { continue }
      // "came under attack", "went on strike": the noun stands behind a preposition.
      for child in trees.children(of: verb, "obl")
      where trees.tag(child) == .noun && VerbClasses.lightPrepositions.contains(trees.markers(child).first ?? "") {
        if trees.markers(child).count == 1, verbs[child] == nil { verbs[child] = verb }
      }
    }
    return verbs
  }

  /// "**sought** an alliance", "**ruled out** an alliance".
  private func isBargaining(_ verb: Int) -> Bool {
    if VerbClasses.bargaining.contains(trees.lemma(verb)) { return true }
    return trees.lemma(verb) == "rule" && trees.children(of: verb, "compound:prt").contains { trees.word($0) == "out" }
  }
}
