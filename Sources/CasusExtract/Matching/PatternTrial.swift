// One pattern tried on one proposition. The same trial serves reading and explaining: a pattern matches when nothing is amiss, and what is
// amiss is what the explanation says.

import CasusModel

/// What came of trying a pattern.
struct PatternTrial {
  /// The roles that were filled.
  private(set) var fillers: [RuleMatch.Filler] = []
  /// Why the pattern does not match, in the order of its parts; empty when it matches.
  private(set) var failures: [Failure] = []
  private let proposition: Proposition
  private let words: PhraseWords
  /// Heads of phrases that fill a slot already: none fills two.
  private var taken: Set<Int> = []
  /// Whether the pattern names the direct object by its words; then "of" is looked for behind that.
  private var hasLiteralObject = false

  /// One reason.
  enum Failure: Hashable {
    /// Nothing fills the slot; what stands in its places does not fit or is taken.
    case open(RuleSlot, at: [Proposition.Role], standing: [Phrase])
    /// The verb lacks these particles.
    case noParticle([String])
    /// The predicate is none of these compounds.
    case otherWord([String])
    /// None of these phrases stands beside it.
    case noIdiom([String])
    /// None of these words heads the direct object; what stands there.
    case otherObject([String], standing: [Phrase])
    /// The pattern refuses this word, which is there.
    case refusedWord(String)
    /// The pattern refuses an object of these types.
    case refusedObject(Phrase)
    /// The pattern wants an active verb.
    case passive
    /// All slots that make something are open.
    case nothingMade
    /// Member and group are one name.
    case sameName

    /// Whether words are missing that the pattern spells out.
    var isLackOfWords: Bool {
      switch self {
      case .noParticle, .otherWord, .noIdiom, .otherObject: true
      case .open, .refusedWord, .refusedObject, .passive, .nothingMade, .sameName: false
      }
    }
  }

  /// Tries `pattern`, part by part, as written; linear in the phrases.
  init(_ pattern: RulePattern, on proposition: Proposition, words: PhraseWords) {
    self.proposition = proposition
    self.words = words
    if !words.isOne(proposition, of: pattern.predicate.lemmas) { failures.append(.otherWord(pattern.predicate.lemmas)) }
    if let subject = pattern.subject {
      fill(subject, from: pattern.predicate.form.subjectRoles)
      let hasInstrument = pattern.elements.contains { if case .idiom = $0 { true } else { false } }
      if !hasInstrument, pattern.predicate.form == .verb, let nature = nature(instead: subject) {
        failures.append(.open(subject, at: [.agent], standing: [nature]))
      }
    }
    hasLiteralObject = pattern.elements.contains { if case .object = $0 { true } else { false } }
    for element in pattern.elements { check(element, form: pattern.predicate.form) }
    if failures.isEmpty, fillers.isEmpty { failures.append(.nothingMade) }
  }

  private mutating func check(_ element: RulePattern.Element, form: RulePattern.Form) {
    switch element {
    case .patient(let slot): fill(slot, from: [.patient])
    case .recipient(let slot): fill(slot, from: [.recipient, .patient])
    case .either(let elements):
      let before = (fillers, failures, taken)
      for element in elements {
        (fillers, failures, taken) = before
        check(element, form: form)
        if failures.count == before.1.count { return }
      }
    case .idiom(let idioms):
      if !idioms.contains(where: isIdiom) { failures.append(.noIdiom(idioms)) }
    case .predicative(let slot): fill(slot, from: [.predicative])
    case .oblique(let prepositions, let slot):
      fill(slot, from: prepositions.flatMap { roles(behind: $0, form) })
    case .particle(let particles):
      if !particles.contains(where: proposition.particles.contains) { failures.append(.noParticle(particles)) }
    case .object(let heads):
      let objects = phrases(.patient) + phrases(.predicative)
      let found = objects.filter { words.isHeaded($0, byOneOf: heads) }
      if found.isEmpty { failures.append(.otherObject(heads, standing: objects)) }
      taken.formUnion(found.map(\.head))
    case .noWord(let refused):
      if let word = refused.first(where: isThere) { failures.append(.refusedWord(word)) }
    case .noPatient(let types):
      let refused = phrases(.patient).first { phrase in types.contains { $0.accepts(phrase.referent ?? .thing) } }
      if let refused { failures.append(.refusedObject(refused)) }
    case .active:
      if proposition.isPassive { failures.append(.passive) }
    }
  }

  /// Takes what fits from the first role that holds something that fits; what does not fit is dropped from a list.
  private mutating func fill(_ slot: RuleSlot, from roles: [Proposition.Role]) {
    var standing: [Phrase] = []
    for role in roles {
      let here = phrases(role).map { phrase in isForStates(slot, role) ? words.seat(phrase) ?? phrase : phrase }
      let fitting = here.filter {
        (slot.accepts($0) || isCapital($0, slot, role) || slot.types.contains(.state) && words.isOrgan($0)) && !taken.contains($0.head)
          && !words.isAmiss($0, in: slot)
      }
      guard fitting.isEmpty else {
        taken.formUnion(fitting.map(\.head))
        if let role = slot.role { fillers.append(.init(role: role, phrases: fitting)) }
        return
      }
      standing += here
    }
    if !slot.isOptional { failures.append(.open(slot, at: roles, standing: standing)) }
  }

  /// "The **storm** demolished sheds": where something else does it, or somebody whom the slot refuses, an open slot is no match; a weapon
  /// leaves it open.
  private func nature(instead slot: RuleSlot) -> Phrase? {
    guard slot.isOptional, slot.role == .actor, !fillers.contains(where: { $0.role == .actor }) else { return nil }
    let agents = phrases(.agent)
    return agents.allSatisfy { !words.isHeaded($0, byOneOf: Self.weapons) } ? agents.first : nil
  }

  private static let weapons = [
    "rocket", "shell", "missile", "bomb", "mortar", "bullet", "artillery", "fire", "gunfire", "mine", "landmine", "grenade", "drone",
    "blast",
    "explosion", "attack", "strike", "airstrike", "raid", "shelling", "bombardment", "bombing", "assault", "offensive", "device", "plane",
    "jet",
    "operation", "clash", "fighting", "shot", "shrapnel", "ambush", "car", "truck", "gun", "arson", "barrage", "salvo", "decree", "order",
    "law",
    "ruling", "verdict", "violence", "crossfire", "shootout", "explosive",
  ]

  private func roles(behind preposition: String, _ form: RulePattern.Form) -> [Proposition.Role] {
    let roles = form.roles(behind: preposition)
    return preposition == "of" && hasLiteralObject ? roles + [.oblique(PropositionReader.ofObject)] : roles
  }

  /// "**Kigali** backs the rebels", "loyal **to Kabul**": where a state is wanted, a capital stands for its own; what is done for, in or on it is
  /// done in the city.
  private func isForStates(_ slot: RuleSlot, _ role: Proposition.Role) -> Bool {
    guard slot.types.contains(.state) || slot.types.contains(.party) else { return false }
    if case .oblique(let preposition) = role { return ["with", "to", "from", "by", "of"].contains(preposition) }
    return true
  }

  /// "**Belgrade** rejected the plan": a place that acts stands for those who govern there.
  private func isCapital(_ phrase: Phrase, _ slot: RuleSlot, _ role: Proposition.Role) -> Bool {
    role == .agent && slot.role == .actor && slot.types.contains(.actor) && phrase.referent == .place
  }

  /// Whether "on trial" is there: the noun behind its preposition.
  private func isIdiom(_ idiom: String) -> Bool {
    let parts = idiom.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return false }
    // "killed **by a bomb**", "a **bomb** killed": the doer is no phrase behind a preposition.
    let doers = parts[0] == "by" ? proposition.phrases(.agent) : []
    return (proposition.phrases(.oblique(parts[0])) + doers).contains { words.isHeaded($0, byOneOf: [parts[1]]) }
      || words.areBehind(proposition.trigger.upperBound, parts)
  }

  /// The phrases of a role without times: "on **Thursday**" neither fills nor refuses.
  private func phrases(_ role: Proposition.Role) -> [Phrase] {
    proposition.phrases(role).filter { !words.isTime($0) }
  }

  /// Whether a refused word is there: as preposition, as particle, or as head of the direct object.
  ///
  /// A phrase that only says where does not count: a place by name, or a state behind `in`.
  private func isThere(_ word: String) -> Bool {
    let behind = phrases(.oblique(word)).filter { $0.referent != .place && !(word == "in" && $0.referent == .state) }
    return !behind.isEmpty || (word == "to" && !phrases(.recipient).isEmpty) || proposition.particles.contains(word)
      || phrases(.patient).contains { words.isHeaded($0, byOneOf: [word]) }
  }
}

extension RulePattern.Form {
  /// Where the leading slot looks.
  var subjectRoles: [Proposition.Role] {
    switch self {
    case .verb: [.agent]
    case .noun: [.agent, .owner]
    case .being: [.bearer]
    }
  }

  /// What a preposition covers beside the phrase behind it: `to` whoever is given or told; behind a noun, `of` the possessor or the name before
  /// it ("X's formation") and `by` the agent.
  func roles(behind preposition: String) -> [Proposition.Role] {
    switch preposition {
    case "to": [.oblique(preposition), .recipient]
    case "of" where self != .verb: [.oblique(preposition), .owner]
    case "by" where self != .verb: [.oblique(preposition), .agent]
    default: [.oblique(preposition)]
    }
  }
}
