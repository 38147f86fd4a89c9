// Who says it. The speaker stands on the head of what is said and on what is coordinated with it, not on the clauses below.

import CasusModel

/// Finds the speakers of predicates.
struct SpeakerReader {
  let trees: SyntaxTrees
  let clauses: ClauseReader

  /// The speakers of what each predicate states.
  func speakers(in sentence: Range<Int>) -> [Int: [Int]] {
    var speakers: [Int: [Int]] = [:]
    func note(_ content: Int, _ speaker: [Int]) {
      guard !speaker.isEmpty else { return }
      var open = [content]
      while let node = open.popLast() {
        if speakers[node] == nil { speakers[node] = speaker }
        open += trees.children(of: node, "conj")
      }
    }
    for verb in sentence where trees.isPredicate(verb) && VerbClasses.saying.contains(trees.lemma(verb)) {
      let roles = clauses.roles(verb)
      let speaker = isQuoted(verb) ? roles.object : roles.subject
      let contents =
        trees.children(of: verb, "ccomp") + (VerbClasses.asserting.contains(trees.lemma(verb)) ? trees.children(of: verb, "xcomp") : [])
      for clause in contents where clauses.joinedSubject(clause) == nil { note(clause, speaker) }
      if contents.isEmpty, trees.relation(verb) == "parataxis", let head = trees.heads[verb] {
        // "Fighters seized the town, two officials said."
        note(statement(head, at: verb), speaker)
      } else if !trees.has(verb, "ccomp") {
        // "He said: we will go."
        for clause in trees.children(of: verb, "parataxis") { note(clause, speaker) }
      }
    }
    for node in sentence where trees.markers(node).contains("according") {
      if let head = trees.heads[node] { note(statement(head, at: node), clauses.fillers(node)) }
    }
    return speakers
  }

  /// "the mediator quoted **him** as saying": the object speaks.
  private func isQuoted(_ verb: Int) -> Bool {
    VerbClasses.quoting.contains(trees.lemma(verb))
      && trees.children(of: verb, "advcl").contains { trees.markers($0) == ["as"] && VerbClasses.saying.contains(trees.lemma($0)) }
  }

  /// The head of the statement that a speaker's phrase belongs to. At the end it speaks of the whole, wherever the parse hangs it; before
  /// the verb of a relative clause it speaks of that clause.
  private func statement(_ node: Int, at phrase: Int) -> Int {
    var node = node
    while !["root", "ccomp", "parataxis"].contains(trees.base(node)), let head = trees.heads[node] {
      if trees.relation(node) == "acl:relcl", phrase < node { break }
      node = head
    }
    return node
  }
}
