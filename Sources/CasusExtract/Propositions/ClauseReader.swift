// From a dependency tree to who did what to whom: voice, coordination, control and relative clauses are undone here.
// Invariant: a filler is the head word of a phrase; coordinated fillers are all listed; appositions stay with their first part.

import CasusModel

/// The logical arguments of the verbs of a document, as the head words that fill them.
struct ClauseReader {
  let trees: SyntaxTrees
  /// Trees are as deep as sentences are long; a clause that inherits its subject through more clauses than this has none.
  static let deepest = 24

  /// Who does it, to what, and to whom; heads of phrases in order.
  struct Roles: Hashable {
    var subject: [Int] = []
    var object: [Int] = []
    var recipient: [Int] = []
  }

  /// Subject, object and recipient.
  func roles(_ verb: Int) -> Roles {
    let surface = surfaceSubjects(verb, depth: 0)
    let objects = objects(verb)
    var recipients = (trees.children(of: verb, "iobj") + receiver(verb)).flatMap { fillers($0) }
    if isPassive(verb) {
      let agents = agents(verb)
      // "was appointed minister": what one is called or made is no object.
      if VerbClasses.naming.contains(trees.lemma(verb)) { return Roles(subject: agents, object: surface) }
      if isHearer(verb) || !trees.children(of: verb, "obj").isEmpty {
        return Roles(subject: agents, object: objects, recipient: surface)
      }
      return Roles(subject: agents, object: surface, recipient: addressees(verb))
    }
    // "accused the men of shelling": who undergoes is no recipient, whatever the parse calls it.
    if objects.isEmpty, !isHearer(verb), !VerbClasses.giving.contains(trees.lemma(verb)), !recipients.isEmpty {
      return Roles(subject: surface, object: recipients)
    }
    if recipients.isEmpty, isHearer(verb), !objects.isEmpty { return Roles(subject: surface, recipient: objects) }
    recipients += addressees(verb)
    return Roles(subject: surface, object: objects, recipient: recipients)
  }

  /// Whether the object of the verb is who is told or asked.
  private func isHearer(_ verb: Int) -> Bool {
    let lemma = trees.lemma(verb)
    guard !VerbClasses.telling.contains(lemma) else { return true }
    guard VerbClasses.asking.contains(lemma) else { return false }
    // The infinitive may hang on the verb or on its object.
    return ([verb] + trees.children(of: verb, "obj")).contains { node in
      trees.children(node).contains { child in
        ["xcomp", "ccomp", "parataxis"].contains(trees.base(child))
          || ["advcl", "acl"].contains(trees.relation(child)) && trees.markers(child).contains("to")
      }
    }
  }

  /// Those to whom something is given, sent, said; those called on.
  private func addressees(_ verb: Int) -> [Int] {
    let lemma = trees.lemma(verb)
    let prepositions = VerbClasses.prepositionalControl[lemma] ?? (VerbClasses.giving.contains(lemma) ? ["to"] : [])
    guard !prepositions.isEmpty else { return [] }
    // "pledged allegiance to the group": the parse may hang the group on the object.
    let nodes = [verb] + trees.children(of: verb, "obj")
    return nodes.flatMap { node in
      trees.children(node).filter { child in
        ["obl", "nmod"].contains(trees.base(child)) && trees.markers(child).contains { prepositions.contains($0) }
      }
    }.flatMap { fillers($0) }
  }

  /// Whether the surface subject undergoes: an auxiliary says so, or a participle stands without one.
  func isPassive(_ verb: Int, depth: Int = 0) -> Bool {
    if trees.has(verb, "aux:pass", "nsubj:pass", "obl:agent") { return true }
    if isHeadlinePassive(verb) { return true }
    // "the front, **called** X, fled": a participle behind its noun, though the parse may take it for a past tense.
    if trees.relation(verb) == "acl", trees.fineTag(verb) == "VBD", !trees.has(verb, "nsubj", "obj", "aux", "mark") { return true }
    // "X, **an umbrella created** in 2015": the parse may make a clause of its own of it.
    if trees.relation(verb) == "acl:relcl", trees.fineTag(verb) == "VBD", !trees.has(verb, "obj", "aux", "mark"),
      ["create", "found", "form", "establish", "launch", "set"].contains(trees.lemma(verb)),
      let noun = trees.children(of: verb, "nsubj").first, noun == verb - 1, ActorNouns.alliances.contains(trees.lemma(noun)),
      trees.children(of: noun, "det").contains(where: { ["a", "an"].contains(trees.word($0)) && trees.word($0 - 1) == "," })
    {
      return true
    }
    guard trees.fineTag(verb) == "VBN", !trees.has(verb, "aux"), depth < Self.deepest else { return false }
    // "two officers killed" in a headline; a participle with subject and object is a past tense that was tagged wrongly.
    if trees.has(verb, "nsubj") { return !trees.has(verb, "obj") }
    // "was attacked and burned"; but "has attacked and burned".
    if trees.relation(verb) == "conj" { return trees.heads[verb].map { isPassive($0, depth: depth + 1) } ?? false }
    return true
  }

  /// Who does it, in the passive.
  private func agents(_ verb: Int) -> [Int] {
    let own = ownAgents(verb)
    if !own.isEmpty { return own.flatMap { fillers($0) } }
    return shared(verb) { ownAgents($0) }.flatMap { fillers($0) }
  }

  private func ownAgents(_ verb: Int) -> [Int] {
    trees.children(verb).filter { child in
      // "made up **of** A and B": no agent, whatever the parse calls it.
      trees.relation(child) == "obl:agent" && !trees.markers(child).contains("of")
        || trees.base(child) == "obl" && trees.markers(child) == ["by"] && trees.tag(child) != .verb
          && trees.tag(child) != .number
    }
  }

  /// Objects, its own or shared with coordinated verbs, or the gap of a relative clause.
  private func objects(_ verb: Int) -> [Int] {
    if let own = ownObject(verb) { return isGap(own, below: verb) ? [] : fillers(own) }
    guard !isPassive(verb) else { return [] }
    // "let aid trucks enter", "expects them to leave": the object may hang on the infinitive.
    if VerbClasses.objectControl.contains(trees.lemma(verb)) {
      for clause in trees.children(of: verb, "xcomp", "ccomp") where clause > verb && trees.fineTag(clause) == "VB" {
        guard !trees.has(clause, "aux") || trees.markers(clause).contains("to") else { continue }
        if let inner = trees.children(of: clause, "nsubj").first { return fillers(inner) }
      }
    }
    let common = shared(verb) { isPassive($0) ? [] : ownObject($0).map { [$0] } ?? [] }
    if !common.isEmpty { return common.flatMap { fillers($0) } }
    // "the missiles they fired"; a relative pronoun, where there is one, fills the place itself.
    if trees.relation(verb) == "acl:relcl", trees.has(verb, "nsubj"), let noun = trees.heads[verb], !hasRelativizer(verb),
      infinitive(below: verb) == nil
    {
      return antecedents(noun, of: verb)
    }
    // "the federation he helped **to found**": the gap is the infinitive's.
    if trees.relation(verb) == "xcomp", let above = trees.heads[verb], trees.relation(above) == "acl:relcl", trees.has(above, "nsubj"),
      infinitive(below: above) == verb, let noun = trees.heads[above],
      !hasRelativizer(above) || trees.children(of: above, "obj").contains(where: { isGap($0, below: above) })
    {
      return antecedents(noun, of: above)
    }
    return []
  }

  /// The infinitive of a verb that has no object of its own, and whose verb has none: "helped **to found**", "refused **to join**".
  private func infinitive(below verb: Int) -> Int? {
    guard trees.children(of: verb, "obj").allSatisfy({ relativeClause(of: $0) == verb }) else { return nil }
    return trees.children(of: verb, "xcomp").first {
      trees.fineTag($0) == "VB" && !trees.has($0, "obj", "cop", "ccomp", "xcomp") && !isPassive($0)
        && VerbClasses.transitive.contains(trees.lemma($0))
    }
  }

  /// "the coalition **that** he helped to found": the pronoun fills the place that the infinitive leaves.
  func isGap(_ pronoun: Int, below verb: Int) -> Bool {
    relativeClause(of: pronoun) == verb && trees.has(verb, "nsubj") && infinitive(below: verb) != nil
  }

  /// What coordinated verbs share because it stands behind all of them: "killed or wounded dozens", "seized and burned by the army".
  private func shared(_ verb: Int, _ own: (Int) -> [Int]) -> [Int] {
    let first = trees.relation(verb) == "conj" ? trees.heads[verb] ?? verb : verb
    let group = [first] + trees.children(of: first, "conj").filter { trees.tag($0) == .verb }
    guard group.count > 1 else { return [] }
    for other in group where other != verb {
      let found = own(other).filter { $0 > verb && $0 > other }
      // An earlier verb shares only what directly follows the pair.
      if !found.isEmpty, other < verb || isJoined(verb, other) { return found }
    }
    return []
  }

  /// Whether only a conjunction, adverbs and auxiliaries stand between two verbs.
  private func isJoined(_ left: Int, _ right: Int) -> Bool {
    left < right
      && Range(from: left + 1, to: right).allSatisfy {
        [.coordinatingConjunction, .adverb, .auxiliary, .punctuation].contains(trees.tag($0))
      }
  }

  /// The heads that a phrase's head stands for: its coordination, the antecedent of a relative pronoun, the name beside a noun.
  func fillers(_ head: Int) -> [Int] {
    if let clause = relativeClause(of: head), let noun = trees.heads[clause] { return antecedents(noun, of: clause) }
    if let apart = namedApart(head) { return fillers(apart) }
    return [named(head)] + coordinated(head).flatMap { fillers($0) }
  }

  /// "Two of the seven, **A and B**,", "one of its battalions, **the Hayyan Battalion**,": which they are.
  private func namedApart(_ number: Int) -> Int? {
    guard trees.fineTag(number) == "CD", !trees.has(number, "conj"),
      let whole = trees.children(of: number, "nmod").first(where: { $0 > number && trees.markers($0) == ["of"] })
    else { return nil }
    return trees.children(of: number, "appos").first {
      $0 > whole && trees.tag($0) == .properNoun && trees.word(whole + 1) == ","
    }
  }

  /// What is coordinated with a phrase. In a list of names the parse may take a middle one for an apposition.
  private func coordinated(_ head: Int) -> [Int] {
    let last = trees.children(of: head, "conj").last ?? head
    return togetherWith(head)
      + trees.children(head).filter { child in
        switch trees.relation(child) {
        case "conj": return !trees.has(child, "nsubj", "nsubj:pass") && !isExcluded(child) && !trees.apposed(head).contains(child)
        case "list": return true
        // "A **along with B**": one more.
        case "nmod":
          let markers = trees.markers(child)
          return child > head && ["along", "together", "alongside"].contains(markers.first ?? "") && markers.last == "with"
            && markers.count == 2
        case "appos" where trees.tag(child) == .noun:
          // "A, **B's armed wing** and C".
          return head < child && child < last && trees.tag(head) == .properNoun && trees.has(child, "nmod:poss")
            && ["wing", "branch", "chapter"].contains(trees.lemma(child)) && trees.word(child + 1) != ","
        case "appos":
          return head < child && child < last && [head, child].allSatisfy { trees.tag($0) == .properNoun }
            && !Range(from: head, to: child).contains { trees.word($0) == "(" }
        default: return false
        }
      }
  }

  /// "A, **together with B**,": where the parse takes "together" for an adverb of A.
  private func togetherWith(_ head: Int) -> [Int] {
    guard [.noun, .properNoun].contains(trees.tag(head)) else { return [] }
    return trees.children(of: head, "advmod").filter { $0 > head && ["together", "along"].contains(trees.word($0)) }.flatMap { adverb in
      trees.children(of: adverb, "obl", "nmod").filter { trees.markers($0) == ["with"] }
    }
  }

  /// "A **but not** B", "A and **not** B".
  private func isExcluded(_ conjunct: Int) -> Bool {
    trees.children(conjunct).contains { $0 < conjunct && ["not", "n't", "never"].contains(trees.word($0)) && trees.tag(conjunct) != .verb }
      || trees.children(of: conjunct, "cc").contains {
        conjunct > $0 && ["not"].contains(trees.word($0 + 1)) && trees.tag(conjunct) != .verb
      }
  }

  /// "the rebel group M23": a name directly behind a noun, with no comma, is what is meant.
  private func named(_ head: Int) -> Int {
    trees.children(of: head, "appos").first { name in
      name > head && trees.tag(head) == .noun && trees.tag(name) == .properNoun
        && Range(from: head + 1, to: name).allSatisfy { trees.tag($0) != .punctuation }
    } ?? head
  }
}
