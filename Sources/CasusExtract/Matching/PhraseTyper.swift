// What a phrase can stand for, judged by its head word and the names inside. A rule's slot accepts or refuses by this alone.

import CasusModel

extension SentenceView {
  /// What `phrase` can stand for.
  func referent(of phrase: Phrase) -> Referent {
    let head = lemma(phrase.head)
    if tag(phrase.head).hasPrefix("PRP") || (tag(phrase.head) == "DT" && phrase.tokens.count == 1) { return .pronoun }
    if let entity = entity(at: phrase.head) { return isPartByPlace(phrase) ? .describedGroup : referent(ofName: entity) }
    if ActorNouns.roles.contains(head) { return .describedPerson }
    if ActorNouns.partOf.contains(head), phrase.tokens.contains(where: { word($0) == "of" }) { return .describedGroup }
    guard ActorNouns.groups.contains(head) || ActorNouns.stateOrgans.contains(head) else { return .thing }
    guard let entity = nameBeforeHead(of: phrase) else { return ActorNouns.groups.contains(head) ? .describedGroup : .thing }
    switch referent(ofName: entity) {
    case .group: return .group
    case .name: return tag(phrase.head) == "NN" ? .group : .describedGroup
    case .state: return ActorNouns.stateOrgans.contains(head) ? .state : .describedGroup
    default: return .describedGroup
    }
  }

  /// "the Levant Front **in western Aleppo**": a part of the group, not the group.
  private func isPartByPlace(_ phrase: Phrase) -> Bool {
    phrase.tokens.upperBound > phrase.head + 2 && word(phrase.head + 1) == "in"
  }

  /// A name that is only part of a word: "**Turkey**-backed".
  func isInsideWord(_ index: Int) -> Bool {
    let entity = annotation.entities[index]
    guard let last = entity.tokens.last else { return false }
    return entity.span.end < annotation.tokens[last].span.end
  }

  /// The kind that a name's own form and the lexicons give.
  func referent(ofName index: Int) -> Referent {
    let entity = annotation.entities[index]
    switch entity.kind {
    case .person: return .person
    case .state: return .state
    case .media: return .media
    case .governmentForce, .armedGroup, .alliance, .politicalBody, .intergovernmentalBody: return .group
    case .civilians: return .describedGroup
    case nil:
      switch entity.type {
      case .person: return .person
      case .location: return .place
      case .organisation: return .name
      }
    }
  }

  /// The name that modifies the head inside the base phrase: "the **Jabha Shamiya** rebel faction".
  func nameBeforeHead(of phrase: Phrase) -> Int? {
    var found: Int?
    for token in phrase.tokens where token < phrase.head {
      if tag(token) == "POS" { found = nil }
      if let entity = entity(at: token), !isInsideWord(entity) { found = entity }
    }
    return found
  }

  /// `phrase` with what it can stand for, whose name it bears and to whom it belongs.
  func argument(_ phrase: Phrase) -> Phrase {
    var phrase = phrase
    let referent = referent(of: phrase)
    phrase.referent = referent
    switch referent {
    case .person, .media, .place, .name: phrase.name = entity(at: phrase.head)
    case .group, .state: phrase.name = entity(at: phrase.head) ?? nameBeforeHead(of: phrase)
    case .describedGroup, .describedPerson, .pronoun, .thing: break
    }
    phrase.owner = owner(of: phrase)
    return phrase
  }

  /// Possessor, name before the head, or the first name behind "of", "for" or "with".
  private func owner(of phrase: Phrase) -> Int? {
    if isPartByPlace(phrase) { return entity(at: phrase.head) }
    if let owner = possessor(of: phrase), entity(at: phrase.head) != owner { return owner }
    if entity(at: phrase.head) == nil, let before = nameBeforeHead(of: phrase) { return before }
    guard entity(at: phrase.head) == nil, ["of", "for", "with", "from"].contains(word(phrase.head + 1)) else { return nil }
    // Up to the first name, within the few words that one phrase takes.
    let limit = min(tokens.upperBound, phrase.head + 8)
    for token in (phrase.head + 2)..<max(limit, phrase.head + 2) {
      if let entity = entity(at: token) { return entity }
      if [",", ".", "said", "told"].contains(word(token)) || tag(token).hasPrefix("VB") { return nil }
    }
    return nil
  }

  /// The name that possesses the head: "**Jabha Shamiya**'s commander".
  func possessor(of phrase: Phrase) -> Int? {
    for token in phrase.tokens.reversed() where token < phrase.head {
      if tag(token) == "POS" { return entity(at: token - 1) }
    }
    return nil
  }
}

/// Nouns for those who act.
enum ActorNouns {
  /// Bodies and bands of people. Singular lemmas.
  static let groups: Set<String> = [
    "group", "faction", "alliance", "coalition", "front", "movement", "militia", "brigade", "battalion", "army", "force", "forces", "party",
    "organisation", "organization", "bloc", "union", "federation", "council", "rebel", "fighter", "militant", "insurgent", "troop",
    "troops",
    "soldier", "jihadist", "islamist", "guerrilla", "gunman", "paramilitary", "paramilitaries", "separatist", "opposition", "unit", "wing",
    "branch", "division", "legion",
    "command", "network", "cell", "body", "grouping", "room", "platform", "mutineer", "partisan", "loyalist", "corps",
    "affiliate", "offshoot", "splinter", "outfit", "entity", "structure", "axis", "clan", "tribe", "defector", "extremist", "terrorist",
  ]
  /// A part of a group is not the group: "the Idlib branch of X".
  static let partOf: Set<String> = [
    "branch", "wing", "part", "member", "faction", "unit", "cell", "section", "component", "some", "remnant", "element", "fighter",
  ]
  /// Nouns of bodies that may be named later: "the new alliance would be called …".
  static let alliances: Set<String> = [
    "alliance", "coalition", "front", "bloc", "union", "grouping", "body", "room", "command", "federation", "army", "platform",
    "entity", "structure", "force", "group", "movement", "organisation", "organization", "council", "party", "merger",
  ]
  /// With a state's name or adjective these are the state: "the Syrian army".
  static let stateOrgans: Set<String> = [
    "government", "army", "military", "force", "forces", "troop", "troops", "regime", "authority", "authorities", "soldier", "warplane",
    "jet",
    "state", "administration", "navy", "aircraft", "police", "artillery", "airstrike", "ministry", "official",
  ]
  /// Roles that persons hold.
  static let roles: Set<String> = leading.union(speaking).union([
    "minister", "president", "envoy", "ambassador", "analyst", "activist", "member", "deputy", "politician", "resident", "witness",
    "general", "colonel", "cleric", "diplomat", "secretary", "adviser", "advisor", "doctor", "medic", "journalist", "founder", "figure",
    "man", "woman",
    "person", "preacher", "imam", "priest", "teacher", "student", "refugee", "trader", "shopkeeper", "farmer", "driver", "worker", "nurse",
    "mother", "father",
    "brother", "sister", "widow", "elder", "lawmaker", "senator", "deputy", "prisoner", "detainee", "survivor", "veteran", "intermediary",
    "mediator", "aide", "guard",
    "neighbour", "neighbor", "editor", "reporter", "correspondent", "professor", "author", "judge", "prosecutor", "bishop", "sheikh",
    "mullah", "king", "prince", "premier", "researcher", "expert", "scholar", "governor", "mayor", "lawyer", "negotiator",
  ])
  /// Holding such a role means leading what it is held in.
  static let leading: Set<String> = [
    "leader", "commander", "head", "chief", "emir", "amir", "chairman", "chairwoman", "chair", "boss", "commander-in-chief", "warlord",
    "supremo",
    "co-leader", "president", "secretary-general", "ringleader",
  ]
  /// Such a person speaks for the group.
  static let speaking: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "representative", "official", "spokesmen", "source",
  ]
}
