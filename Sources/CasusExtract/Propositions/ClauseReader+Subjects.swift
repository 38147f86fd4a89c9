// Where a clause without a subject of its own has it from. The answer is the surface subject: in the passive, what undergoes.

import CasusModel

extension ClauseReader {
  /// The surface subjects of a verb or of any other predicate.
  func surfaceSubjects(_ node: Int, depth: Int) -> [Int] {
    if let own = ownSubjects(node).first ?? misplacedSubject(node) {
      // "A and B chose new leaders, X and Y": what stands behind the object is no item of the subject.
      let objects = own < node ? trees.children(of: node, "obj").filter { $0 > node } : []
      return fillers(described(own, before: node)).filter { item in objects.first.map { item < $0 } ?? true }
    }
    guard depth < Self.deepest, !trees.has(node, "csubj", "csubj:pass", "expl"), let head = trees.heads[node] else { return [] }
    switch trees.relation(node) {
    case "conj": return between(node).map { fillers($0) } ?? surfaceSubjects(head, depth: depth + 1)
    case "xcomp": return controllers(head, depth: depth)
    case "ccomp":
      guard isFinite(node) else { return controllers(head, depth: depth) }
      if let subject = joinedSubject(node) { return fillers(subject) }
      // "The rebels pushed on, their spokesman said": the parse may give both subjects to the last verb.
      if let other = ownSubjects(head).dropFirst().first(where: { $0 < node }) { return fillers(other) }
      // "Gunmen attacked a convoy, killed two men and fled, he said": the parse may give each verb to the last one.
      let earlier = trees.children(of: head, "ccomp").first { $0 < node && node < head }
      return earlier.map { surfaceSubjects($0, depth: depth + 1) } ?? []
    case "advcl", "obl", "nmod", "obj", "dep":
      return trees.base(node) == "advcl" || isGerund(node) ? adverbial(node, head, depth: depth) : []
    case "acl:relcl": return hasRelativizer(node) ? [] : antecedents(head, of: node)
    case "acl":
      // "troops loyal to …", "a group formed in May", "men carrying arms" against "a plan to attack", "accusations of shelling".
      // "issued a declaration **demanding** that": who issues it demands it.
      if isGerund(node), VerbClasses.saying.contains(trees.lemma(node)), VerbClasses.documents.contains(trees.lemma(head)) {
        return planners(head, of: node, depth: depth)
      }
      return trees.markers(node).isEmpty ? antecedents(head, of: node) : planners(head, of: node, depth: depth)
    default: return []
    }
  }

  private static let settingApart: Set<String> = ["besides", "beside", "apart", "unlike", "like", "despite", "alongside"]

  /// The subjects that hang on a word, the likeliest first: a verb has one, and more are the parse's mistake or a dateline.
  private func ownSubjects(_ node: Int) -> [Int] {
    let all = trees.children(of: node, "nsubj", "nsubj:pass").filter { !["WP$", "PRP$"].contains(trees.fineTag($0)) }
    // "**Besides A and B**, it includes C": what stands behind a preposition is no subject where there is another one.
    let bare = all.filter { !(trees.markers($0).first.map(Self.settingApart.contains) ?? false) }
    let found = bare.isEmpty ? all : bare
    // "The older of them, **the Blue Front**, was formed": the name is the subject, the adjective tells which.
    if found.count == 2, found[1] < node, trees.tag(found[0]) == .adjective, trees.tag(found[1]) == .properNoun { return [found[1]] }
    let nearest = found.sorted { (abs($0 - node), $0) < (abs($1 - node), $1) }
    // "The rebels pushed on, their spokesman said", "the rebels, …, said they pushed on": the far one belongs to the other verb.
    guard let first = found.first, found.count > 1, found.allSatisfy({ $0 < node }), !lacksSubject(above: node),
      !VerbClasses.saying.contains(trees.lemma(node)), !isNamed(first, by: found[1])
    else { return nearest }
    // "Gunmen in the camp, where …, exchanged fire": the near one is part of what stands between.
    return found
  }

  /// "He was deposed by the council, and **a trader** leads it": a noun between the conjunction of a clause and its verb is the subject, though the
  /// parse may have added it to a list before the conjunction.
  private func between(_ verb: Int) -> Int? {
    guard trees.tag(verb) == .verb, ["VBZ", "VBD", "VBP"].contains(trees.fineTag(verb)),
      let conjunction = trees.children(of: verb, "cc").first, conjunction < verb
    else { return nil }
    return Range(from: conjunction + 1, to: verb).first { noun in
      trees.relation(noun) == "conj" && trees.heads[noun].map { $0 < conjunction } ?? false && !trees.has(noun, "cc")
        && [.noun, .properNoun].contains(trees.tag(noun))
    }
  }

  /// "The president ended the talks, told the police to …": a first verb that the parse took for what the next one says. Its subject,
  /// which stands before both; a speaker would stand between.
  func joinedSubject(_ clause: Int) -> Int? {
    guard trees.relation(clause) == "ccomp", let verb = trees.heads[clause], clause < verb, !trees.has(clause, "nsubj", "nsubj:pass") else {
      return nil
    }
    let subjects = trees.children(of: verb, "nsubj", "nsubj:pass")
    return subjects.count == 1 && subjects[0] < clause ? subjects[0] : nil
  }

  /// Whether what is said or known hangs on a verb without a subject of its own.
  private func lacksSubject(above clause: Int) -> Bool {
    trees.relation(clause) == "ccomp" && trees.heads[clause].map { !trees.has($0, "nsubj", "nsubj:pass") } ?? false
  }

  /// "news agency SANA": nothing but the name follows the noun.
  private func isNamed(_ noun: Int, by name: Int) -> Bool {
    trees.tag(noun) != .properNoun && ((noun + 1)...name).allSatisfy { trees.fineTag($0).hasPrefix("NNP") }
  }

  /// The subject of a verb that the parse gave to another word.
  private func misplacedSubject(_ node: Int) -> Int? {
    guard trees.tag(node) == .verb, trees.relation(node) != "conj" else { return nil }
    // "Russia, the rebels said, had promised": what stands apart before the verb.
    if let apart = trees.children(of: node, "dislocated").last(where: { $0 < node && trees.tag($0) != .verb }) { return apart }
    // "The force, …, said it had left": both subjects went to the second verb.
    for clause in trees.children(of: node, "ccomp") where clause > node {
      let subjects = trees.children(of: clause, "nsubj", "nsubj:pass")
      if subjects.count > 1, subjects[0] < node { return subjects[0] }
    }
    // "…, a security official said": the speaker behind the last comma went to the clause before it.
    guard VerbClasses.saying.contains(trees.lemma(node)), trees.children(of: node, "ccomp").contains(where: { $0 < node }) else {
      return nil
    }
    // "…, said an official reached by telephone": the speaker went to the participle.
    let sentence = trees.sentence(of: node)
    let behind = Range(from: node + 1, to: sentence.upperBound).prefix { trees.tag($0) != .verb }
    if let speaker = behind.first(where: { trees.base($0) == "nsubj" && (trees.heads[$0] ?? 0) > $0 }) { return speaker }
    return Range(from: sentence.lowerBound, to: node).last { candidate in
      guard ["appos", "conj", "obj", "list", "nsubj"].contains(trees.relation(candidate)),
        [.noun, .properNoun, .pronoun].contains(trees.tag(candidate))
      else { return false }
      var start = candidate
      while start > sentence.lowerBound, trees.heads[start - 1].map({ (start - 1...candidate).contains($0) }) ?? false,
        trees.word(start - 1) != ","
      {
        start -= 1
      }
      return start > sentence.lowerBound && trees.word(start - 1) == ","
    }
  }

  /// "a spokesman for the front, **Basel Omar**, said": the noun before the name is the subject, though the parse may hang it elsewhere.
  private func described(_ name: Int, before verb: Int) -> Int {
    guard name < verb, trees.tag(name) == .properNoun else { return name }
    var end = name
    while end + 1 < verb, trees.tag(end + 1) == .properNoun || trees.word(end + 1) == "-" { end += 1 }
    guard name >= trees.sentence(of: name).lowerBound + 2, trees.word(name - 1) == ",", end + 1 < verb, trees.word(end + 1) == "," else {
      return name
    }
    // The noun whose phrase ends at the comma, through "for the front" and the like.
    var noun = name - 2
    while let head = trees.heads[noun], head < noun, ["nmod", "conj", "compound", "flat"].contains(trees.base(noun)) { noun = head }
    let isPart = trees.relation(noun) == "appos" || trees.relation(noun) == "conj" || trees.base(noun) == "nsubj"
    return trees.tag(noun) == .noun && isPart ? noun : name
  }

  private func isFinite(_ node: Int) -> Bool {
    !["VB", "VBG", "VBN"].contains(trees.fineTag(node)) || trees.has(node, "aux", "aux:pass") && !trees.markers(node).contains("to")
  }

  private func isGerund(_ node: Int) -> Bool { trees.fineTag(node) == "VBG" && trees.tag(node) == .verb }

  /// The understood subject of an infinitive: the object where there is one, else the subject.
  private func controllers(_ verb: Int, depth: Int) -> [Int] {
    guard trees.tag(verb) == .verb else {
      let subjects = surfaceSubjects(verb, depth: depth + 1)
      return subjects.isEmpty && trees.tag(verb) == .noun ? planners(verb, of: verb, depth: depth) : subjects
    }
    if !isPassive(verb), !VerbClasses.subjectControl.contains(trees.lemma(verb)) {
      // The hearer, where there is also a thing: "asked the men a favour".
      for relation in ["iobj", "obj"] {
        let objects = trees.children(of: verb, relation).filter { !isGap($0, below: verb) }
        if !objects.isEmpty { return objects.flatMap { fillers($0) } }
      }
      let hearers = prepositionalHearers(verb)
      if !hearers.isEmpty { return hearers }
    }
    return surfaceSubjects(verb, depth: depth + 1)
  }

  /// "called on **them** to leave".
  private func prepositionalHearers(_ verb: Int) -> [Int] {
    guard let prepositions = VerbClasses.prepositionalControl[trees.lemma(verb)] else { return [] }
    return trees.children(verb).filter { trees.base($0) == "obl" && trees.markers($0).contains { prepositions.contains($0) } }
      .flatMap { fillers($0) }
  }

  /// Whether the object of `verb`, and not its subject, does what a clause says that `markers` introduce.
  private func isOfObject(_ verb: Int, _ markers: [String]) -> Bool {
    let lemma = trees.lemma(verb)
    if markers == ["as"] { return VerbClasses.quoting.contains(lemma) }
    if markers == ["to"] { return VerbClasses.objectControl.contains(lemma) || VerbClasses.purposeOfObject.contains(lemma) }
    return VerbClasses.gerundOfObject.contains(lemma) && markers.contains { ["of", "for", "from", "with", "into"].contains($0) }
  }

  /// The understood subject of "killing nine", "after leaving", "to avenge them", "of sheltering a cell".
  private func adverbial(_ node: Int, _ head: Int, depth: Int) -> [Int] {
    let markers = trees.markers(node)
    if !isPassive(head) {
      let objects = trees.children(of: head, "iobj").isEmpty ? trees.children(of: head, "obj") : trees.children(of: head, "iobj")
      if !objects.isEmpty, isOfObject(head, markers) { return objects.flatMap { fillers($0) } }
      if markers == ["to"] {
        let hearers = prepositionalHearers(head)
        if !hearers.isEmpty { return hearers }
      }
    }
    // A gerund below a noun ("the risk of losing") belongs to the clause above it.
    var clause = head
    var steps = 0
    while trees.tag(clause) != .verb, !trees.has(clause, "nsubj", "nsubj:pass"), let above = trees.heads[clause], steps < Self.deepest {
      clause = above
      steps += 1
    }
    let subjects = surfaceSubjects(clause, depth: depth + 1)
    // "A, **backed by X**, and B fought": what stands between the items of a list is told of those before it.
    guard let first = subjects.first, first < node, node < clause else { return subjects }
    return subjects.filter { $0 < node }
  }

  /// Whose plan, decision or offer it is: the possessor, the by-phrase, or the subject of the clause.
  private func planners(_ noun: Int, of clause: Int, depth: Int) -> [Int] {
    // "asked the men to leave", "accused them of shelling": the parse may hang the clause on the object.
    if ["obj", "iobj"].contains(trees.base(noun)), let verb = trees.heads[noun], isOfObject(verb, trees.markers(clause)) {
      return fillers(noun)
    }
    let owners = trees.children(of: noun, "nmod:poss").filter { trees.tag($0) != .pronoun }
    if !owners.isEmpty { return owners.flatMap { fillers($0) } }
    let authors = trees.children(noun).filter { trees.base($0) == "nmod" && trees.markers($0) == ["by"] }
    if !authors.isEmpty { return authors.flatMap { fillers($0) } }
    return adverbial(noun, trees.heads[noun] ?? noun, depth: depth)
  }

  // MARK: Relative clauses

  private static let relativizers: Set<String> = ["who", "whom", "which", "that"]

  /// The relative clause that a relative pronoun opens: the nearest one above it.
  func relativeClause(of node: Int) -> Int? {
    guard Self.relativizers.contains(trees.word(node)),
      ["WP", "WDT"].contains(trees.fineTag(node)) || trees.tag(node) == .pronoun
    else { return nil }
    var node = node
    while let head = trees.heads[node] {
      if trees.relation(node) == "acl:relcl" { return node }
      node = head
    }
    return nil
  }

  /// Whether a relative pronoun that fills a place of the clause, or of an infinitive in it, stands before its verb.
  func hasRelativizer(_ clause: Int) -> Bool {
    trees.extent(clause).contains { node in
      ["nsubj", "obj", "iobj", "obl", "nmod"].contains(trees.base(node)) && relativeClause(of: node) == clause
    }
  }

  /// The noun that a clause modifies; all of its coordination when the clause stands behind it.
  func antecedents(_ noun: Int, of clause: Int) -> [Int] {
    if let body = bodyOfPerson(noun, of: clause) { return fillers(body).filter { $0 < clause } }
    return fillers(noun).filter { $0 <= noun || $0 < clause }
  }

  /// "an official of **the front**, which …": a person is no "which".
  private func bodyOfPerson(_ noun: Int, of clause: Int) -> Int? {
    guard trees.relation(clause) == "acl:relcl", ActorNouns.isPerson(trees.lemma(noun)),
      trees.extent(clause).first.map({ trees.word($0) == "which" || trees.word($0) == "," && trees.word($0 + 1) == "which" }) ?? false
    else { return nil }
    return trees.children(of: noun, "nmod").last {
      $0 > noun && $0 < clause && ["of", "in", "from"].contains(trees.markers($0).first ?? "")
    }
  }
}
