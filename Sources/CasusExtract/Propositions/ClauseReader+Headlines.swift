// Participles of headlines that look like past tenses.

import CasusModel

extension ClauseReader {
  /// "convoy attacked, two officers killed": in a headline, what looks like the past tense of a verb that cannot be without an object.
  func isHeadlinePassive(_ verb: Int) -> Bool {
    guard trees.fineTag(verb) == "VBD", VerbClasses.hurting.contains(trees.lemma(verb)),
      trees.sentence(of: verb).last.map({ trees.word($0) }) != ".",
      !trees.has(verb, "obj", "iobj", "aux", "ccomp", "xcomp"), trees.has(verb, "nsubj"),
      ["root", "conj", "parataxis", "ccomp"].contains(trees.relation(verb))
    else { return false }
    // "killed or wounded dozens": the object stands behind another verb.
    return !trees.children(of: verb, "conj").contains { trees.has($0, "obj") && !trees.has($0, "nsubj") }
  }
}
