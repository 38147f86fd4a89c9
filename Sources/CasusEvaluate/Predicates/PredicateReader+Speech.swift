// Who says it. The speaker stands on the head of what is said and on what is coordinated with it, not on the clauses below.

import CasusModel

extension PredicateReader {
  /// The speakers of what each predicate states.
  func speakers() -> [Int: [Int]] {
    var speakers: [Int: [Int]] = [:]
    func note(_ content: Int, _ speaker: [Int]) {
      guard !speaker.isEmpty else { return }
      var open = [content]
      while let node = open.popLast() {
        if speakers[node] == nil { speakers[node] = speaker }
        open += tree.children(of: node, "conj")
      }
    }
    for verb in tree.tokens.indices where tree.isPredicate(verb) && VerbClasses.saying.contains(tree.lemma(verb)) {
      let speaker = roles(verb)[.subject] ?? []
      let clauses =
        tree.children(of: verb, "ccomp") + (VerbClasses.asserting.contains(tree.lemma(verb)) ? tree.children(of: verb, "xcomp") : [])
      for clause in clauses { note(clause, speaker) }
      if clauses.isEmpty, tree.relation(verb) == "parataxis", let head = tree.heads[verb] {
        // "Fighters seized the town, two officials said."
        note(statement(head, at: verb), speaker)
      } else if !tree.has(verb, "ccomp") {
        // "He said: we will go."
        for clause in tree.children(of: verb, "parataxis") { note(clause, speaker) }
      }
    }
    for node in tree.tokens.indices where tree.markers(node).contains("according") {
      if let head = tree.heads[node] { note(statement(head, at: node), fillers(node)) }
    }
    return speakers
  }

  /// The head of the statement that a speaker's phrase belongs to. At the end it speaks of the whole, wherever the parse hangs it; before
  /// the verb of a relative clause it speaks of that clause.
  private func statement(_ node: Int, at phrase: Int) -> Int {
    var node = node
    while !["root", "ccomp", "parataxis"].contains(tree.base(node)), let head = tree.heads[node] {
      if tree.relation(node) == "acl:relcl", phrase < node { break }
      node = head
    }
    return node
  }
}
