// Every predicate of a document as a proposition. Grammar is undone here, once, for all rules: a rule never sees a passive, a relative
// clause or a light verb.

import CasusModel

/// Reads propositions from the trees of a document.
struct PropositionReader {
  let view: DocumentView
  /// Nouns and adjectives that some rule asks for, by dictionary form; others make no propositions.
  let nouns: Set<String>
  var trees: SyntaxTrees { view.trees }
  var clauses: ClauseReader { ClauseReader(trees: view.trees) }

  /// The propositions of one sentence: verbs and nouns in text order.
  func propositions(ofSentence index: Int) -> [Proposition] {
    let tokens = view.annotation.sentences[index].tokens
    var verbs: [Int: Verb] = [:]
    for token in tokens where trees.isPredicate(token) { verbs[token] = verb(token) }
    let support = LightVerbs(trees: trees).supported(in: tokens) { verbs[$0]?.roles }
    var found: [Proposition] = []
    for token in tokens {
      if let verb = verbs[token] {
        found.append(proposition(verb, sentence: index))
      } else if isNounPredicate(token) {
        let supporting = support[token].flatMap { verbs[$0] }
        found.append(noun(token, supportedBy: supporting, harming: harmed(by: token, verbs), sentence: index))
      }
    }
    return found
  }

  // MARK: Verbs

  /// A verb with its arguments as heads.
  struct Verb {
    let token: Int
    var roles: ClauseReader.Roles
    var obliques: [Oblique]
    var predicatives: [Int]
    var particles: [String]
    let isPassive: Bool
  }

  /// A head behind a preposition.
  struct Oblique: Hashable {
    let preposition: String
    let head: Int
  }

  private func verb(_ token: Int) -> Verb {
    var roles = clauses.roles(token)
    roles.subject = roles.subject.map(oneOfThem)
    roles.object = roles.object.map(called)
    // "were merged **by March**": a time does nothing.
    if clauses.isPassive(token) { roles.subject.removeAll { view.time(at: $0) != nil } }
    var predicatives = predicatives(of: token)
    // "a band that he **calls** the New Column": the name is what the noun is called.
    if trees.relation(token) == "acl:relcl", VerbClasses.calling.contains(trees.lemma(token)), predicatives.isEmpty,
      roles.object.count == 1,
      view.entity(at: roles.object[0]) != nil, let noun = trees.heads[token], view.entity(at: noun) == nil
    {
      predicatives = roles.object
      roles.object = [noun]
    }
    roles.object.removeAll { predicatives.contains($0) }
    // "renamed **itself**", "dissolved **themselves**": it is done to those who do it.
    if !roles.object.isEmpty,
      roles.object.allSatisfy({ trees.annotation.tokens[$0].features.isReflexive || Self.isReflexive(trees.word($0)) })
    {
      let isSuicide = ["blow", "detonate", "immolate", "explode"].contains(trees.lemma(token))
      (roles.subject, roles.object) = isSuicide ? (roles.subject, []) : ([], roles.subject)
    }
    let isPassive = clauses.isPassive(token)
    var obliques = self.obliques(of: token, isPassive: isPassive)
    // "led by X" has its agent; "joined, along with B" has one more.
    let companions = obliques.filter { Self.companions.contains($0.preposition) }.flatMap { clauses.fillers($0.head) } + joint(token)
    let others = companions + besides(token, obliques)
    if Self.comprising.contains(trees.lemma(token)), !isPassive, !roles.object.isEmpty, !others.isEmpty {
      // "**Besides A and B**, it includes C", "comprises C, **along with A and B**".
      roles.object = (others + roles.object).sorted()
      obliques.removeAll { others.contains($0.head) }
    } else if !roles.subject.isEmpty || !isPassive, !companions.isEmpty {
      if isPassive { roles.object += companions } else if !roles.subject.isEmpty { roles.subject += companions }
      obliques.removeAll { Self.companions.contains($0.preposition) }
    }
    // "urged greater support": only somebody can be urged.
    if roles.object.isEmpty, !roles.recipient.isEmpty, VerbClasses.telling.union(VerbClasses.asking).contains(trees.lemma(token)) {
      let things = roles.recipient.filter { view.phrase($0).referent == .thing }
      if things.count == roles.recipient.count { (roles.object, roles.recipient) = (things, []) }
    }
    // "pledged allegiance to the group": the parse may hang the group on the object.
    for object in roles.object where trees.tag(object) == .noun && ["obj", "nmod"].contains(trees.relation(object)) {
      obliques += inherited(from: object, besides: obliques)
    }
    // "leaves A, B and C **in the council**": the parse may hang the place on the last of a list.
    if roles.object.count > 1, let last = roles.object.last, view.entity(at: last) != nil, !isPassive {
      let known = Set(obliques.map(\.preposition))
      obliques += nominals(of: last).filter {
        ["in", "into", "within", "under"].contains($0.preposition) && !known.contains($0.preposition)
          && (view.phrase($0.head).referent == .group || view.phrase($0.head).referent == .describedGroup)
      }
    }
    // "called for sanctions **against** X": what is called for is told as an object is.
    if VerbClasses.prepositionalObject.contains(trees.lemma(token)) {
      for content in obliques where content.preposition == "for" && trees.tag(content.head) == .noun {
        obliques += inherited(from: content.head, besides: obliques)
      }
    }
    // "fights **side by side with** X", "acts **in coordination with** X".
    for oblique in obliques
    where Self.together.contains(trees.lemma(oblique.head)) && !obliques.contains(where: { $0.preposition == "with" }) {
      obliques += nominals(of: oblique.head).filter { $0.preposition == "with" }
    }
    // "fights **shoulder to shoulder with** X", whatever the parse hangs it on.
    for object in roles.object where trees.lemma(object) == "shoulder" {
      obliques += trees.children(of: object, "nmod").filter { trees.lemma($0) == "shoulder" }.flatMap { nominals(of: $0) }
    }
    // "swore an oath of allegiance **to** the front".
    for object in roles.object {
      for inner in trees.children(of: object, "nmod") where ["allegiance", "loyalty", "fealty"].contains(trees.lemma(inner)) {
        obliques += nominals(of: inner).filter { $0.preposition == "to" }
      }
    }
    // "suspended its membership **of** the front".
    for object in roles.object where trees.lemma(object) == "membership" {
      obliques += nominals(of: object).filter { $0.preposition == "of" }
    }
    return Verb(
      token: token, roles: roles, obliques: obliques, predicatives: predicatives, particles: particles(of: token, obliques),
      isPassive: isPassive)
  }

  /// The preposition under which a verb finds what its object belongs to: "lifted the siege **of Beirut**", "rejected **Russia's** plan".
  static let ofObject = "of object"

  /// What hangs on an object behind prepositions that the verb has none of itself.
  private func inherited(from object: Int, besides known: [Oblique]) -> [Oblique] {
    let own = Set(known.map(\.preposition))
    let below = nominals(of: object)
    let owners =
      below.filter { $0.preposition == "of" }.map(\.head)
      + NounReader(view: view, clauses: clauses).owners(of: object).filter { view.entity(at: $0) != nil }
    return below.filter { $0.preposition != "of" && !own.contains($0.preposition) }
      + owners.map { Oblique(preposition: Self.ofObject, head: $0) }
  }

  private static func isReflexive(_ word: String) -> Bool { word.hasSuffix("self") || word.hasSuffix("selves") }

  /// "X, **one** of the groups fighting …": what is told of the groups is told of X.
  private func oneOfThem(_ head: Int) -> Int {
    guard trees.fineTag(head) == "NNS", trees.markers(head) == ["of"], let one = trees.heads[head], trees.word(one) == "one",
      let bearer = NounReader(view: view, clauses: clauses).bearers(of: one).first
    else { return head }
    return bearer
  }

  /// "founded **what they call the Council**": the name stands for the clause.
  private func called(_ head: Int) -> Int {
    guard trees.word(head) == "what" else { return head }
    let clause = trees.children(of: head, "acl:relcl", "acl").first { VerbClasses.naming.contains(trees.lemma($0)) }
    return clause.flatMap { trees.children(of: $0, "xcomp", "obj").first { view.entity(at: $0) != nil } } ?? head
  }

  private static let receiving: Set<String> = ["enjoy", "have", "win", "secure", "gain", "retain", "lose", "obtain", "receive"]

  /// What is done in or by these is done with somebody.
  private static let together: Set<String> = [
    "side", "coordination", "cooperation", "alliance", "league", "concert", "conjunction", "collaboration",
    "shoulder",
  ]

  private static let directions: Set<String> = [
    "away", "off", "up", "out", "down", "over", "apart", "together", "back", "in", "on", "aside", "forward", "forth", "through", "around",
    "ahead", "jointly",
  ]

  /// "broke **away** from", "pulled **out** of", "set **up**".
  private func particles(of verb: Int, _ obliques: [Oblique]) -> [String] {
    let own = trees.children(verb).filter { child in
      trees.relation(child) == "compound:prt" || trees.relation(child) == "advmod" && Self.directions.contains(trees.word(child))
    }
    // "brings **in** A and B": before an object it is no preposition.
    let bare = trees.children(of: verb, "obj").filter { trees.markers($0) == ["in"] }.map { _ in "in" }
    let inside = obliques.compactMap { oblique -> String? in
      let words = oblique.preposition.split(separator: " ")
      return words.count == 2 && Self.directions.contains(String(words[0])) ? String(words[0]) : nil
    }
    var seen: Set<String> = []
    return (own.map { trees.word($0) } + bare + inside).filter { seen.insert($0).inserted }
  }

  /// Phrases behind prepositions, coordinated ones each; the `by` phrase of a passive is its agent and none of them.
  func obliques(of node: Int, isPassive: Bool) -> [Oblique] {
    trees.children(node).flatMap { child -> [Oblique] in
      // "joined X **in condemning** the attack", "accused X **of shelling** it".
      if trees.relation(child) == "advcl", trees.fineTag(child) == "VBG", let marker = trees.markers(child).first,
        Self.gerundPrepositions.contains(marker)
      {
        return [Oblique(preposition: marker, head: child)]
      }
      // "walked **away from** X": the parse may hang X on the adverb.
      if trees.relation(child) == "advmod", ["away", "out", "apart", "loose", "over", "back"].contains(trees.word(child)), child > node {
        return trees.children(of: child, "obl", "nmod").filter { ["from", "of", "to", "with"].contains(trees.markers($0).first ?? "") }
          .flatMap { oblique($0) }
      }
      guard ["obl", "nmod"].contains(trees.base(child)), trees.relation(child) != "obl:agent" || trees.markers(child) == ["of"],
        trees.relation(child) != "nmod:poss"
      else {
        return []
      }
      return self.oblique(child).filter { !(isPassive && $0.preposition == "by") }
    }
  }

  private static let gerundPrepositions: Set<String> = ["in", "of", "for", "from", "into", "against", "about", "on", "with", "to"]

  /// One phrase with its preposition; of two words also by its last one, where the first is a direction: "out of", "away from".
  private func oblique(_ child: Int) -> [Oblique] {
    let words = trees.children(of: child, "case").flatMap { marker in [marker] + trees.children(of: marker, "fixed") }
      .filter { $0 < child }.sorted().map { trees.word($0) }
    guard let last = words.last else { return [] }
    let heads = clauses.fillers(child)
    let whole = heads.map { Oblique(preposition: words.joined(separator: " "), head: $0) }
    guard words.count == 2, words[0] != "ahead", Self.directions.contains(words[0]) || words[0] == "from" else { return whole }
    return whole + heads.map { Oblique(preposition: last, head: $0) }
  }

  /// What a verb says that its subject or object is or is called: "named the group **X**", "became **the leader**".
  private func predicatives(of verb: Int) -> [Int] {
    let complements = trees.children(of: verb, "xcomp").filter { trees.tag($0) != .verb && trees.markers($0).isEmpty }
    if !complements.isEmpty { return complements.flatMap { clauses.fillers($0) } }
    guard VerbClasses.naming.contains(trees.lemma(verb)) else { return [] }
    // "was named X", "called it X": the parse may take the name for an object.
    let objects = trees.children(of: verb, "obj")
    if clauses.isPassive(verb) { return objects.flatMap { clauses.fillers($0) } }
    let isSecond = trees.has(verb, "iobj") || objects.count > 1
    return isSecond ? objects.suffix(1).flatMap { clauses.fillers($0) } : []
  }

  private func proposition(_ verb: Verb, sentence: Int) -> Proposition {
    var arguments = ArgumentList(view)
    arguments.add(.agent, verb.roles.subject, besides: verb.token)
    arguments.add(.patient, verb.roles.object, besides: verb.token)
    arguments.add(.recipient, verb.roles.recipient, besides: verb.token)
    arguments.add(.predicative, verb.predicatives, besides: verb.token)
    arguments.add(verb.obliques)
    let last = trees.children(of: verb.token, "compound:prt").first { $0 == verb.token + 1 }
    return Proposition(
      sentence: sentence, head: verb.token, trigger: verb.token..<(last ?? verb.token) + 1, lemma: trees.lemma(verb.token),
      particles: verb.particles, category: .verb, isPassive: verb.isPassive, arguments: arguments.arguments)
  }

  // MARK: Nouns and adjectives

  private func isNounPredicate(_ token: Int) -> Bool {
    switch trees.tag(token) {
    case .noun, .adjective, .verb, .properNoun:
      nouns.contains(trees.lemma(token)) && (trees.tag(token) != .properNoun || view.entity(at: token) == nil)
    case .adposition, .adverb, .auxiliary, .coordinatingConjunction, .determiner, .interjection, .number, .particle, .pronoun, .punctuation,
      .subordinatingConjunction, .symbol, .other:
      false
    }
  }

  /// What hangs on a noun behind prepositions.
  func nominals(of noun: Int) -> [Oblique] { obliques(of: noun, isPassive: false) }

  /// "The assault has driven **rebels** from the city": what an attack does is done to its target.
  private func harmed(by noun: Int, _ verbs: [Int: Verb]) -> [Oblique] {
    guard let head = trees.heads[noun], ["nsubj", "obl:agent"].contains(trees.relation(noun)), let verb = verbs[head],
      VerbClasses.harming.contains(trees.lemma(head))
    else { return [] }
    return verb.roles.object.map { Oblique(preposition: "on", head: $0) }
  }

  private func noun(_ token: Int, supportedBy verb: Verb?, harming targets: [Oblique], sentence: Int) -> Proposition {
    let reader = NounReader(view: view, clauses: clauses)
    var obliques = nominals(of: token)
    var agents = obliques.filter { $0.preposition == "by" }.map(\.head)
    // "a merger of A, B and C **into D**": the parse may hang the goal on the last of them.
    if let last = obliques.last(where: { $0.preposition == "of" })?.head, view.entity(at: last) != nil,
      obliques.allSatisfy({ $0.preposition == "of" })
    {
      obliques += nominals(of: last).filter { ["into", "to", "from", "with"].contains($0.preposition) }
    }
    // "a grouping of brigades, **along with A and B**".
    if ActorNouns.alliances.contains(trees.lemma(token)), obliques.contains(where: { $0.preposition == "of" }) {
      obliques += obliques.filter { Self.companions.contains($0.preposition) }.map { Oblique(preposition: "of", head: $0.head) }
    }
    // "chief **of staff of** the front".
    if trees.lemma(token) == "chief", let staff = trees.children(of: token, "nmod").first(where: { trees.lemma($0) == "staff" }) {
      obliques += nominals(of: staff)
    }
    // "enjoys the support **of** Turkey": it is for who enjoys it.
    if let verb, Self.receiving.contains(trees.lemma(verb.token)), obliques.contains(where: { ["of", "from"].contains($0.preposition) }),
      agents.isEmpty
    {
      obliques += verb.roles.subject.map { Oblique(preposition: "for", head: $0) }
    }
    if let verb {
      if agents.isEmpty { agents = verb.roles.subject }
      let own = Set(obliques.map(\.preposition))
      obliques += verb.obliques.filter { $0.head != token && !own.contains($0.preposition) }
    }
    if !obliques.contains(where: { ["on", "against"].contains($0.preposition) }) { obliques += targets }
    var arguments = ArgumentList(view)
    arguments.add(.agent, agents, besides: token)
    if let verb { arguments.add(.recipient, verb.roles.recipient, besides: token) }
    // "controls the border **with the support** of Turkey": it is support for who controls it.
    if trees.markers(token) == ["with"], let above = trees.heads[token], trees.isPredicate(above) {
      obliques += clauses.surfaceSubjects(above, depth: 0).map { Oblique(preposition: "for", head: $0) }
    }
    arguments.add(.bearer, reader.bearers(of: token), besides: token)
    arguments.add(.owner, reader.owners(of: token), besides: token)
    arguments.add(obliques)
    return Proposition(
      sentence: sentence, head: token, trigger: token..<token + 1, lemma: reader.lemma(of: token),
      category: trees.tag(token) == .adjective || trees.tag(token) == .verb ? .adjective : .noun, arguments: arguments.arguments)
  }
}
