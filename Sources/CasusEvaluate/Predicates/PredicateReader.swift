// From a dependency tree to who did what to whom: voice, coordination, control, relative clauses and reported speech are undone here.
// Invariant: a filler is the head word of a phrase; coordinated fillers are all listed; appositions stay with their first part.

import CasusModel

/// A verb with its logical roles, by place in the sentence.
struct Predicate: Hashable {
  /// The verb.
  var verb: Int
  /// The heads of its fillers, in order.
  var roles: [PredicateRole: [Int]]
}

/// Reads the predicates of one sentence.
struct PredicateReader {
  let tree: DependencyTree
  /// Trees are as deep as sentences are long; a clause that inherits its subject through more clauses than this has none.
  static let deepest = 24

  /// Every verb of a clause, in order.
  func predicates() -> [Predicate] {
    let speakers = speakers()
    return tree.tokens.indices.filter { tree.isPredicate($0) }.map { verb in
      var roles = roles(verb)
      if let speaker = speakers[verb], !speaker.isEmpty { roles[.saidBy] = speaker }
      return Predicate(verb: verb, roles: roles.filter { !$0.value.isEmpty })
    }
  }

  /// Subject, object and recipient.
  func roles(_ verb: Int) -> [PredicateRole: [Int]] {
    let surface = surfaceSubjects(verb, depth: 0)
    let objects = objects(verb)
    var recipients = tree.children(of: verb, "iobj").flatMap { fillers($0) }
    if isPassive(verb) {
      let agents = agents(verb)
      if isHearer(verb) || !tree.children(of: verb, "obj").isEmpty {
        return [.subject: agents, .object: objects, .recipient: surface]
      }
      return [.subject: agents, .object: surface, .recipient: addressees(verb)]
    }
    // "accused the men of shelling": who undergoes is no recipient, whatever the parse calls it.
    if objects.isEmpty, !isHearer(verb), !VerbClasses.giving.contains(tree.lemma(verb)), !recipients.isEmpty {
      return [.subject: surface, .object: recipients]
    }
    if recipients.isEmpty, isHearer(verb), !objects.isEmpty { return [.subject: surface, .recipient: objects] }
    recipients += addressees(verb)
    return [.subject: surface, .object: objects, .recipient: recipients]
  }

  /// Whether the object of the verb is who is told or asked.
  private func isHearer(_ verb: Int) -> Bool {
    let lemma = tree.lemma(verb)
    guard !VerbClasses.telling.contains(lemma) else { return true }
    guard VerbClasses.asking.contains(lemma) else { return false }
    // The infinitive may hang on the verb or on its object.
    return ([verb] + tree.children(of: verb, "obj")).contains { node in
      tree.children[node].contains { child in
        ["xcomp", "ccomp", "parataxis"].contains(tree.base(child))
          || ["advcl", "acl"].contains(tree.relation(child)) && tree.markers(child).contains("to")
      }
    }
  }

  /// Those to whom something is given, sent, said; those called on.
  private func addressees(_ verb: Int) -> [Int] {
    let lemma = tree.lemma(verb)
    let prepositions = VerbClasses.prepositionalControl[lemma] ?? (VerbClasses.giving.contains(lemma) ? ["to"] : [])
    guard !prepositions.isEmpty else { return [] }
    // "pledged allegiance to the group": the parse may hang the group on the object.
    let nodes = [verb] + tree.children(of: verb, "obj")
    return nodes.flatMap { node in
      tree.children[node].filter { child in
        ["obl", "nmod"].contains(tree.base(child)) && tree.markers(child).contains { prepositions.contains($0) }
      }
    }.flatMap { fillers($0) }
  }

  /// Whether the surface subject undergoes: an auxiliary says so, or a participle stands without one.
  func isPassive(_ verb: Int, depth: Int = 0) -> Bool {
    if tree.has(verb, "aux:pass", "nsubj:pass", "obl:agent") { return true }
    guard tree.tokens[verb].fineTag == "VBN", !tree.has(verb, "aux"), depth < Self.deepest else { return false }
    // "two officers killed" in a headline; a participle with subject and object is a past tense that was tagged wrongly.
    if tree.has(verb, "nsubj") { return !tree.has(verb, "obj") }
    // "was attacked and burned"; but "has attacked and burned".
    if tree.relation(verb) == "conj" { return tree.heads[verb].map { isPassive($0, depth: depth + 1) } ?? false }
    return true
  }

  /// Who does it, in the passive.
  private func agents(_ verb: Int) -> [Int] {
    let own = ownAgents(verb)
    if !own.isEmpty { return own.flatMap { fillers($0) } }
    return shared(verb) { ownAgents($0) }.flatMap { fillers($0) }
  }

  private func ownAgents(_ verb: Int) -> [Int] {
    tree.children[verb].filter { child in
      tree.relation(child) == "obl:agent"
        || tree.base(child) == "obl" && tree.markers(child) == ["by"] && tree.tokens[child].tag != .verb
          && tree.tokens[child].tag != .number
    }
  }

  /// Objects, its own or shared with coordinated verbs, or the gap of a relative clause.
  private func objects(_ verb: Int) -> [Int] {
    let own = tree.children(of: verb, "obj")
    if !own.isEmpty { return own.flatMap { fillers($0) } }
    guard !isPassive(verb) else { return [] }
    // "let aid trucks enter", "expects them to leave": the object may hang on the infinitive.
    if VerbClasses.objectControl.contains(tree.lemma(verb)) {
      for clause in tree.children(of: verb, "xcomp", "ccomp") where clause > verb && tree.tokens[clause].fineTag == "VB" {
        guard !tree.has(clause, "aux") || tree.markers(clause).contains("to") else { continue }
        if let inner = tree.children(of: clause, "nsubj").first { return fillers(inner) }
      }
    }
    let common = shared(verb) { isPassive($0) ? [] : tree.children(of: $0, "obj") }
    if !common.isEmpty { return common.flatMap { fillers($0) } }
    // "the missiles they fired"; a relative pronoun, where there is one, fills the place itself.
    if tree.relation(verb) == "acl:relcl", tree.has(verb, "nsubj"), let noun = tree.heads[verb], !hasRelativizer(verb) {
      return antecedents(noun, of: verb)
    }
    return []
  }

  /// What coordinated verbs share because it stands behind all of them: "killed or wounded dozens", "seized and burned by the army".
  private func shared(_ verb: Int, _ own: (Int) -> [Int]) -> [Int] {
    let first = tree.relation(verb) == "conj" ? tree.heads[verb] ?? verb : verb
    let group = [first] + tree.children(of: first, "conj").filter { tree.tokens[$0].tag == .verb }
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
      && tree.tokens[(left + 1)..<right].allSatisfy { [.coordinatingConjunction, .adverb, .auxiliary, .punctuation].contains($0.tag) }
  }

  /// The heads that a phrase's head stands for: its coordination, the antecedent of a relative pronoun, the name beside a noun.
  func fillers(_ head: Int) -> [Int] {
    if let clause = relativeClause(of: head), let noun = tree.heads[clause] { return antecedents(noun, of: clause) }
    return [named(head)] + coordinated(head).flatMap { fillers($0) }
  }

  /// What is coordinated with a phrase. In a list of names the parse may take a middle one for an apposition.
  private func coordinated(_ head: Int) -> [Int] {
    let last = tree.children(of: head, "conj").last ?? head
    return tree.children[head].filter { child in
      switch tree.relation(child) {
      case "conj": return !tree.has(child, "nsubj", "nsubj:pass")
      case "list": return true
      case "appos":
        return child < last && [head, child].allSatisfy { tree.tokens[$0].tag == .properNoun }
          && !tree.tokens[head..<child].contains { $0.text == "(" }
      default: return false
      }
    }
  }

  /// "the rebel group M23": a name directly behind a noun, with no comma, is what is meant.
  private func named(_ head: Int) -> Int {
    tree.children(of: head, "appos").first { name in
      name > head && tree.tokens[head].tag == .noun && tree.tokens[name].tag == .properNoun
        && tree.tokens[(head + 1)..<name].allSatisfy { $0.tag != .punctuation }
    } ?? head
  }
}
