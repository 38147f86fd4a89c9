// Where a clause without a subject of its own has it from. The answer is the surface subject: in the passive, what undergoes.

import CasusModel

extension PredicateReader {
  /// The surface subjects of a verb or of any other predicate.
  func surfaceSubjects(_ node: Int, depth: Int) -> [Int] {
    if let own = ownSubjects(node).first ?? misplacedSubject(node) { return fillers(described(own, before: node)) }
    guard depth < Self.deepest, !tree.has(node, "csubj", "csubj:pass", "expl"), let head = tree.heads[node] else { return [] }
    switch tree.relation(node) {
    case "conj": return surfaceSubjects(head, depth: depth + 1)
    case "xcomp": return controllers(head, depth: depth)
    case "ccomp":
      guard isFinite(node) else { return controllers(head, depth: depth) }
      // "The rebels pushed on, their spokesman said": the parse may give both subjects to the last verb.
      if let other = ownSubjects(head).dropFirst().first(where: { $0 < node }) { return fillers(other) }
      // "Gunmen attacked a convoy, killed two men and fled, he said": the parse may give each verb to the last one.
      let earlier = tree.children(of: head, "ccomp").first { $0 < node && node < head }
      return earlier.map { surfaceSubjects($0, depth: depth + 1) } ?? []
    case "advcl", "obl", "nmod", "obj", "dep":
      return tree.base(node) == "advcl" || isGerund(node) ? adverbial(node, head, depth: depth) : []
    case "acl:relcl": return hasRelativizer(node) ? [] : antecedents(head, of: node)
    case "acl":
      // "troops loyal to …", "a group formed in May", "men carrying arms" against "a plan to attack", "accusations of shelling".
      return tree.markers(node).isEmpty ? antecedents(head, of: node) : planners(head, of: node, depth: depth)
    default: return []
    }
  }

  /// The subjects that hang on a word, the nearest first: a verb has one, and more are the parse's mistake or a dateline.
  private func ownSubjects(_ node: Int) -> [Int] {
    tree.children(of: node, "nsubj", "nsubj:pass").filter { !["WP$", "PRP$"].contains(tree.tokens[$0].fineTag) }
      .sorted { (abs($0 - node), $0) < (abs($1 - node), $1) }
  }

  /// The subject of a verb that the parse gave to another word.
  private func misplacedSubject(_ node: Int) -> Int? {
    guard tree.tokens[node].tag == .verb, tree.relation(node) != "conj" else { return nil }
    // "Russia, the rebels said, had promised": what stands apart before the verb.
    if let apart = tree.children(of: node, "dislocated").last(where: { $0 < node && tree.tokens[$0].tag != .verb }) { return apart }
    // "The force, …, said it had left": both subjects went to the second verb.
    for clause in tree.children(of: node, "ccomp") where clause > node {
      let subjects = tree.children(of: clause, "nsubj", "nsubj:pass")
      if subjects.count > 1, subjects[0] < node { return subjects[0] }
    }
    // "…, a security official said": the speaker behind the last comma went to the clause before it.
    guard VerbClasses.saying.contains(tree.lemma(node)), tree.children(of: node, "ccomp").contains(where: { $0 < node }) else { return nil }
    // "…, said an official reached by telephone": the speaker went to the participle.
    let behind = tree.tokens.indices[(node + 1)...].prefix { tree.tokens[$0].tag != .verb }
    if let speaker = behind.first(where: { tree.base($0) == "nsubj" && (tree.heads[$0] ?? 0) > $0 }) { return speaker }
    return tree.tokens.indices[..<node].last { candidate in
      guard ["appos", "conj", "obj", "list", "nsubj"].contains(tree.relation(candidate)),
        [.noun, .properNoun, .pronoun].contains(tree.tokens[candidate].tag)
      else { return false }
      var start = candidate
      while start > 0, tree.heads[start - 1].map({ (start - 1...candidate).contains($0) }) ?? false, tree.tokens[start - 1].text != "," {
        start -= 1
      }
      return start > 0 && tree.tokens[start - 1].text == ","
    }
  }

  /// "a spokesman for the front, **Basel Omar**, said": the noun before the name is the subject, though the parse may hang it elsewhere.
  private func described(_ name: Int, before verb: Int) -> Int {
    guard name < verb, tree.tokens[name].tag == .properNoun else { return name }
    var end = name
    while end + 1 < verb, tree.tokens[end + 1].tag == .properNoun || tree.tokens[end + 1].text == "-" { end += 1 }
    guard name >= 2, tree.tokens[name - 1].text == ",", end + 1 < verb, tree.tokens[end + 1].text == "," else { return name }
    // The noun whose phrase ends at the comma, through "for the front" and the like.
    var noun = name - 2
    while let head = tree.heads[noun], head < noun, ["nmod", "conj", "compound", "flat"].contains(tree.base(noun)) { noun = head }
    let isPart = tree.relation(noun) == "appos" || tree.relation(noun) == "conj" || tree.base(noun) == "nsubj"
    return tree.tokens[noun].tag == .noun && isPart ? noun : name
  }

  private func isFinite(_ node: Int) -> Bool {
    !["VB", "VBG", "VBN"].contains(tree.tokens[node].fineTag) || tree.has(node, "aux", "aux:pass") && !tree.markers(node).contains("to")
  }

  private func isGerund(_ node: Int) -> Bool { tree.tokens[node].fineTag == "VBG" && tree.tokens[node].tag == .verb }

  /// The understood subject of an infinitive: the object where there is one, else the subject.
  private func controllers(_ verb: Int, depth: Int) -> [Int] {
    guard tree.tokens[verb].tag == .verb else {
      let subjects = surfaceSubjects(verb, depth: depth + 1)
      return subjects.isEmpty && tree.tokens[verb].tag == .noun ? planners(verb, of: verb, depth: depth) : subjects
    }
    if !isPassive(verb), !VerbClasses.subjectControl.contains(tree.lemma(verb)) {
      // The hearer, where there is also a thing: "asked the men a favour".
      for relation in ["iobj", "obj"] {
        let objects = tree.children(of: verb, relation)
        if !objects.isEmpty { return objects.flatMap { fillers($0) } }
      }
      let hearers = prepositionalHearers(verb)
      if !hearers.isEmpty { return hearers }
    }
    return surfaceSubjects(verb, depth: depth + 1)
  }

  /// "called on **them** to leave".
  private func prepositionalHearers(_ verb: Int) -> [Int] {
    guard let prepositions = VerbClasses.prepositionalControl[tree.lemma(verb)] else { return [] }
    return tree.children[verb].filter { tree.base($0) == "obl" && tree.markers($0).contains { prepositions.contains($0) } }
      .flatMap { fillers($0) }
  }

  /// Whether the object of `verb`, and not its subject, does what a clause says that `markers` introduce.
  private func isOfObject(_ verb: Int, _ markers: [String]) -> Bool {
    let lemma = tree.lemma(verb)
    if markers == ["to"] { return VerbClasses.objectControl.contains(lemma) || VerbClasses.purposeOfObject.contains(lemma) }
    return VerbClasses.gerundOfObject.contains(lemma) && markers.contains { ["of", "for", "from", "with", "into"].contains($0) }
  }

  /// The understood subject of "killing nine", "after leaving", "to avenge them", "of sheltering a cell".
  private func adverbial(_ node: Int, _ head: Int, depth: Int) -> [Int] {
    let markers = tree.markers(node)
    if !isPassive(head) {
      let objects = tree.children(of: head, "iobj").isEmpty ? tree.children(of: head, "obj") : tree.children(of: head, "iobj")
      if !objects.isEmpty, isOfObject(head, markers) { return objects.flatMap { fillers($0) } }
      if markers == ["to"] {
        let hearers = prepositionalHearers(head)
        if !hearers.isEmpty { return hearers }
      }
    }
    // A gerund below a noun ("the risk of losing") belongs to the clause above it.
    var clause = head
    var steps = 0
    while tree.tokens[clause].tag != .verb, !tree.has(clause, "nsubj", "nsubj:pass"), let above = tree.heads[clause], steps < Self.deepest {
      clause = above
      steps += 1
    }
    return surfaceSubjects(clause, depth: depth + 1)
  }

  /// Whose plan, decision or offer it is: the possessor, the by-phrase, or the subject of the clause.
  private func planners(_ noun: Int, of clause: Int, depth: Int) -> [Int] {
    // "asked the men to leave", "accused them of shelling": the parse may hang the clause on the object.
    if ["obj", "iobj"].contains(tree.base(noun)), let verb = tree.heads[noun], isOfObject(verb, tree.markers(clause)) {
      return fillers(noun)
    }
    let owners = tree.children(of: noun, "nmod:poss").filter { tree.tokens[$0].tag != .pronoun }
    if !owners.isEmpty { return owners.flatMap { fillers($0) } }
    let authors = tree.children[noun].filter { tree.base($0) == "nmod" && tree.markers($0) == ["by"] }
    if !authors.isEmpty { return authors.flatMap { fillers($0) } }
    return adverbial(noun, tree.heads[noun] ?? noun, depth: depth)
  }

  // MARK: Relative clauses

  private static let relativizers: Set<String> = ["who", "whom", "which", "that"]

  /// The relative clause that a relative pronoun opens: the nearest one above it.
  func relativeClause(of node: Int) -> Int? {
    guard Self.relativizers.contains(tree.word(node)),
      ["WP", "WDT"].contains(tree.tokens[node].fineTag) || tree.tokens[node].tag == .pronoun
    else { return nil }
    var node = node
    while let head = tree.heads[node] {
      if tree.relation(node) == "acl:relcl" { return node }
      node = head
    }
    return nil
  }

  /// Whether a relative pronoun that fills a place of the clause, or of an infinitive in it, stands before its verb.
  func hasRelativizer(_ clause: Int) -> Bool {
    tree.tokens.indices.contains { node in
      ["nsubj", "obj", "iobj", "obl", "nmod"].contains(tree.base(node)) && relativeClause(of: node) == clause
    }
  }

  /// The noun that a clause modifies; all of its coordination when the clause stands behind it.
  func antecedents(_ noun: Int, of clause: Int) -> [Int] { fillers(noun).filter { $0 <= noun || $0 < clause } }
}
