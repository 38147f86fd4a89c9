// A light verb says only that something is done; the noun beside it says what: "launched an attack", "gave support", "held talks".

import CasusModel

/// Which noun each light verb serves.
struct LightVerbs {
  let trees: SyntaxTrees

  /// The verb that supports each noun; `roles` gives the arguments of a verb of the sentence.
  func supported(in sentence: Range<Int>, roles: (Int) -> ClauseReader.Roles?) -> [Int: Int] {
    var verbs: [Int: Int] = [:]
    for verb in sentence where VerbClasses.light.contains(trees.lemma(verb)) {
      for object in roles(verb)?.object ?? [] where trees.tag(object) == .noun && verbs[object] == nil { verbs[object] = verb }
      // "came under attack", "went on strike": the noun stands behind a preposition.
      for child in trees.children(of: verb, "obl")
      where trees.tag(child) == .noun && VerbClasses.lightPrepositions.contains(trees.markers(child).first ?? "") {
        if trees.markers(child).count == 1, verbs[child] == nil { verbs[child] = verb }
      }
    }
    return verbs
  }
}
