// Conjuncts share what stands before the first of them: "will leave X and join Y", "did not leave or join", "a planned merger and alliance".

import CasusModel

extension StatusReader {
  /// Conjuncts share what stands before the first of them: a modal, a negation, the verb that governs both.
  func passConjunct(_ node: Int, _ head: Int, _ standing: inout Standing) -> Int {
    // "**may or may not** have joined"
    if trees.fineTag(head) == "MD" { standing.open() }
    let form = trees.form(node)
    if trees.tag(node) == .verb, form == .finite, trees.form(head) != .finite, !trees.has(node, "mark") {
      // "plans to leave X and **joined** Y": a finite verb is no second infinitive.
      var upper = head
      for _ in 0..<8 {
        guard trees.form(upper) != .finite, let next = trees.heads[upper] else { break }
        upper = next
      }
      return upper
    }
    let mood = trees.mood(head)
    let hasOwn = trees.has(node, "nsubj", "nsubj:pass", "expl") && !trees.has(node, "cop")
    let hasHelper = trees.has(node, "aux", "aux:pass", "cop")
    if trees.tag(node) != .verb {
      shareNominal(node, head, mood, &standing)
    } else if !hasOwn, !hasHelper, ["VB", "VBN", "VBG"].contains(trees.fineTag(node)) || mood.isNegated {
      var shared = mood
      let joins = trees.children(of: node, "cc").map { trees.word($0) }
      let isPlain = ["VB", "VBN", "VBG"].contains(trees.fineTag(node)) && trees.fineTag(node) == trees.fineTag(head)
      if joins.contains("but") || !isPlain && !joins.contains("or") && !joins.contains("nor") { shared.isNegated = false }
      if !isPlain { shared.modal = nil }
      shared.isAnnounced = false
      applyOwn(shared, of: head, to: &standing)
    }
    return head
  }

  func shareNominal(_ node: Int, _ head: Int, _ mood: ClauseMood, _ standing: inout Standing) {
    let isClausal = trees.has(head, "cop") || trees.tag(head) == .verb
    guard !trees.has(node, "det", "nmod:poss", "cop") || isClausal && !trees.has(node, "cop") else { return }
    var shared = mood
    if trees.children(of: node, "cc").contains(where: { trees.word($0) == "but" }) { shared.isNegated = false }
    applyOwn(shared, of: head, to: &standing)
  }
}
