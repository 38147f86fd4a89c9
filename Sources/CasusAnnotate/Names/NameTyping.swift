// The signs by which a name shows what it names, strongest first: the lexicons, a type word inside the name, a title or group noun beside it.

import CasusModel

/// Judges one candidate in its sentence.
struct NameTyping {
  let view: NameTokens
  let candidate: NameCandidate

  private var lexicons: Lexicons { view.lexicons }
  private var first: Int { candidate.tokens.lowerBound }
  private var end: Int { candidate.tokens.upperBound }

  /// What the name's own form or its direct neighbours show; nil when they show nothing.
  func strong(_ weights: NameWeights) -> NameSign? {
    if let known = known(weights) { return known }
    if candidate.followsTitle, !isTyped { return NameSign(.person, .person, weights.title) }
    if isPartOfPlace { return NameSign(.location, nil, weights.listed) }
    // "of", "for" inside: only the sign sees that the name goes on.
    if let typed = typed() { return NameSign(typed, hasJoint ? weights.typedLong : isDefinite ? weights.typedSure : weights.typed) }
    if next == "regime", candidate.tokens.count == 1, !isAdjective { return NameSign(.person, .person, weights.title) }
    if beforeGroupNoun, !candidate.followsTitle, !isAdjective { return NameSign(.organisation, groupNounKind, weights.groupNoun) }
    if isAbbreviated { return NameSign(.organisation, nil, weights.initials) }
    if isPersonByForm {
      var sign = NameSign(.person, .person, weights.form)
      sign.isForm = true
      return sign
    }
    if besidePlaceNoun { return NameSign(.location, nil, weights.placeNoun) }
    if besideRole || behindRole { return NameSign(.person, .person, weights.role) }
    return nil
  }

  /// "an **Islamist** militia", "**Hazara** fighters": faiths, creeds and peoples are no names of groups.
  private var isAdjective: Bool {
    candidate.tokens.count == 1 && (view.tag(first).hasPrefix("JJ") || Self.creeds.contains(candidate.words.first ?? ""))
  }

  static let creeds: Set<String> = [
    "african", "alawite", "amazigh", "amhara", "arab", "asian", "assyrian", "azeri", "baloch", "bamar", "bedouin", "berber", "buddhist",
    "catholic", "chechen", "christian", "circassian", "communist", "dinka", "druze", "european", "fulani", "hausa", "hazara", "hema",
    "hindu",
    "hutu", "igbo", "islamic", "islamist", "jew", "jewish", "jihadist", "kachin", "kanuri", "kurd", "kurdish", "leftist", "lendu", "maoist",
    "marxist", "masalit", "meitei", "muslim", "nuer", "oromo", "pashtun", "protestant", "rohingya", "salafi", "salafist", "shia", "shiite",
    "sikh", "sinhalese", "sunni", "tamil", "tatar", "tigrayan", "tuareg", "turkmen", "turkoman", "tutsi", "uyghur", "western", "yazidi",
    "yoruba", "zaghawa",
  ]

  /// "its spokesman, **Vorik Dunlap**", "led by **Vorik Dunlap**": a post before a name of two or more words makes a person.
  private var behindRole: Bool {
    // "commanded by alias "Rasguño"", "a man with the alias Rasguño".
    let quoted = ["\"", "“", "‘", "'", "``"].contains(view.text(first - 1)) ? 2 : 1
    if ["alias", "nicknamed"].contains(view.text(first - quoted)) { return true }
    guard (2...4).contains(candidate.tokens.count) else { return false }
    // "whose leader is **Jaal Mero**".
    if ["is", "was"].contains(view.text(first - 1)), let title = lexicons.title(view.text(first - 2)), title.leads || title.speaks {
      return true
    }
    if view.text(first - 1) == ",", let title = lexicons.title(view.text(first - 2)), title.use != .title { return view.text(end) != "and" }
    return view.text(first - 1).lowercased() == "by"
      && ["led", "headed", "commanded", "chaired", "founded"].contains(view.text(first - 2).lowercased())
  }

  /// What is likely when nothing better is known in the whole document.
  func weak() -> NameType? {
    if candidate.tokens.count == 1, view.isAcronym(first) { return NameType(.organisation, nil) }
    if candidate.tokens.count <= 4, candidate.tokens.count >= 2, speaks { return NameType(.person, .person) }
    if candidate.tokens.count <= 2, behindPlacePreposition { return NameType(.location, nil) }
    if isAdjective { return nil }
    if candidate.opensSentence, candidate.tokens.count == 1, !view.tag(first).hasPrefix("NNP") { return nil }
    if candidate.tokens.count == 1, !view.tag(first).hasPrefix("NN") { return nil }
    return NameType(.organisation, nil)
  }

  /// The listed name that the candidate is.
  var entry: LexiconEntry? { view.listed(candidate.tokens) }

  private func known(_ weights: NameWeights) -> NameSign? {
    guard let entry else { return nil }
    let weight = candidate.words.count > 1 ? weights.listedLong : weights.listed
    switch entry.category {
    case .state: return NameSign(.location, .state, weights.state)
    case .place, .capital:
      return beforeGroupNounSingular ? nil : NameSign(.location, nil, candidate.words.count > 1 ? weight : weights.listedPlace)
    case .group: return NameSign(.organisation, entry.kind, weight)
    case .media: return NameSign(.organisation, .media, weight)
    case .body: return NameSign(.organisation, .intergovernmentalBody, weight)
    // Adjectives of states are marked apart from names.
    case .adjective: return NameSign(.location, nil, 0)
    case .people, .title, .organisationType, .givenName, .particle: return nil
    }
  }

  private var hasJoint: Bool { candidate.tokens.contains { ["of", "for", "the"].contains(view.text($0)) } }

  /// "the **Salsay Movement**": two or more capitals behind "the", where no sentence begins.
  private var isDefinite: Bool { candidate.tokens.count > 1 && view.text(first - 1) == "the" }

  /// "the **United Camps**": in a report of war a definite name without any word of places, persons or peoples is most often a band's.
  var isBareGroup: Bool {
    guard view.isWar, isDefinite, candidate.tokens.count == 2 else { return false }
    return candidate.tokens.allSatisfy { index in
      let word = view.text(index)
      let isListed = lexicons.longestMatch(in: view.folds(index..<end), at: 0) != nil
      return view.isCapital(index) && !isListed && !lexicons.isGivenName(word) && lexicons.title(word) == nil
        && !Self.creeds.contains(word.lowercased()) && !Self.directions.contains(word.lowercased())
    }
  }

  private var isTyped: Bool { typed() != nil }

  /// A type word in its place makes an organisation: "… Front", "Jaysh …", "Army of …".
  private func typed() -> NameType? {
    guard candidate.tokens.count > 1 || candidate.words.count > 1 else { return nil }
    if let force = stateForce { return force }
    let words = candidate.words
    // "Laurence H. **Tribe**": some type words are surnames too.
    let isPerson = lexicons.isGivenName(view.text(first)) || candidate.tokens.contains { view.text($0).hasSuffix(".") }
    var found: NameType?
    var offset = 0
    while offset < words.count {
      guard let (type, length) = typeWord(words, at: offset) else {
        offset += 1
        continue
      }
      let end = offset + length
      let isMisplaced = type.position == .first && offset != 0 || type.position == .last && end != words.count && !isJoined(words, end)
      if !isMisplaced, !(isPerson && end == words.count && Self.surnames.contains(words[offset])) {
        found = NameType(.organisation, length == 1 ? kind(words[offset], type) : type.kind)
        // The word before "of" is the head: "Army of Mujahideen", "Council of the Eastern Tribes".
        if isJoined(words, end) {
          return NameType(.organisation, kindOfHead(found?.kind, words[offset], of: words[end...]))
        }
      }
      offset = end
    }
    return found
  }

  /// The type word at an offset, the longer first: "operations room", "mai mai".
  private func typeWord(_ words: [String], at offset: Int) -> (type: Lexicons.OrganisationType, length: Int)? {
    for length in [2, 1] where offset + length <= words.count {
      if let type = lexicons.organisationType(words[offset..<(offset + length)].joined(separator: " ")) { return (type, length) }
    }
    return nil
  }

  /// Type words that are surnames too.
  private static let surnames: Set<String> = ["banner", "clan", "group", "host", "shield", "spear", "sword", "tribe"]

  /// What binds several groups, and below how several groups are called.
  private static let umbrellas: Set<String> = ["union", "alliance", "coalition", "coordination", "confederation", "federation"]
  private static let unions: Set<String> = [
    "armies", "battalions", "brigades", "factions", "forces", "fronts", "groups", "militias", "movements", "parties", "tribes",
  ]

  /// "**Union** of Resistance Forces" binds several; "**Rally** of Salamat Forces" is as armed as its forces.
  private func kindOfHead(_ kind: ActorKind?, _ head: String, of behind: ArraySlice<String>) -> ActorKind? {
    guard let last = behind.last else { return kind }
    if Self.umbrellas.contains(head), Self.unions.contains(last) { return .alliance }
    if kind == .politicalBody, lexicons.organisationType(last)?.kind == .armedGroup { return .armedGroup }
    return kind
  }

  /// The kind that a type word tells, and where the lists leave it open because firms and clubs bear it too, what reports of war mean by it.
  private func kind(_ word: String, _ type: Lexicons.OrganisationType) -> ActorKind? {
    if Self.teams.contains(word) { return view.isWar ? .armedGroup : nil }
    return type.kind ?? (Self.bands.contains(word) ? .armedGroup : nil)
  }

  /// Words of any organisation.
  private static let bands: Set<String> = [
    "clan", "clans", "command", "federation", "gathering", "group", "host", "movement", "network", "organisation", "organization",
    "province",
    "resistance", "union",
  ]

  /// Beasts of prey, warriors, arms and kin: names of bands as much as of clubs.
  private static let teams: Set<String> = [
    "avengers", "awakening", "banner", "bears", "boys", "brotherhood", "cobras", "companies", "companions", "crows", "defenders", "dragons",
    "eagles", "falcons", "giants", "guardians", "hawks", "heroes", "hunters", "jaguars", "knights", "leopards", "lions", "men", "ninjas",
    "panthers", "patriots", "rangers", "riders", "scorpions", "shield", "sons", "spear", "sword", "swords", "tigers", "uprising", "vipers",
    "warriors", "wolves", "youth",
  ]

  private func isJoined(_ words: [String], _ index: Int) -> Bool {
    words.indices.contains(index) && ["of", "for", "in"].contains(words[index])
  }

  /// "Syrian Army", "Turkish Armed Forces", "Syrian Arab Army".
  private var stateForce: NameType? {
    guard let adjective = candidate.words.first, lexicons.state(adjective: adjective) != nil || lexicons.state(named: adjective) != nil
    else { return nil }
    let rest = candidate.words.dropFirst().joined(separator: " ")
    let forces = [
      "army", "arab army", "armed forces", "air force", "navy", "police", "military", "national police", "security forces",
      "defence forces", "defense forces",
      "coast guard", "republican guard",
    ]
    return forces.contains(rest) ? NameType(.organisation, .governmentForce) : nil
  }

  private var next: String { view.text(end).lowercased() }

  private static let groupNouns: [String: ActorKind] = [
    "movement": .armedGroup, "group": .armedGroup, "brigade": .armedGroup, "brigades": .armedGroup, "faction": .armedGroup,
    "militia": .armedGroup,
    "battalion": .armedGroup, "battalions": .armedGroup, "alliance": .alliance, "coalition": .alliance, "bloc": .alliance,
    "party": .politicalBody, "front": .armedGroup,
  ]

  /// "the **Fastaqim** rebel group", "the **Zenki** movement".
  private var beforeGroupNoun: Bool {
    groupNounKind != nil && lexicons.state(adjective: view.text(first)) == nil
  }

  private var beforeGroupNounSingular: Bool {
    guard view.text(first - 1).lowercased() == "the" else { return false }
    return ["group", "faction", "movement", "brigade", "militia", "battalion"].contains(next)
  }

  private var groupNounKind: ActorKind? {
    if let kind = Self.groupNouns[next] { return kind }
    guard ["rebel", "armed", "militant", "insurgent", "jihadist", "islamist", "opposition", "separatist"].contains(next) else { return nil }
    return Self.groupNouns[view.text(end + 1).lowercased()]
  }

  /// A kunya, a patronymic or a given name.
  private var isPersonByForm: Bool {
    guard candidate.tokens.count > 1 else { return false }
    if lexicons.particle(view.text(first)) == .kunya { return true }
    if candidate.tokens.dropFirst().contains(where: { lexicons.particle(view.text($0)) == .patronymic }) { return true }
    return lexicons.isGivenName(view.text(first)) && candidate.tokens.count <= 5
  }

  /// "Khilafah Sharif Mindanao (**KSM**)": of what is no listed place, organisations alone are called by their initials.
  private var isAbbreviated: Bool {
    guard view.text(end) == "(", view.isAcronym(end + 1), [")", ","].contains(view.text(end + 2)) else { return false }
    let initials = candidate.words.filter { !["al", "of", "for", "the", "and"].contains($0) }.compactMap(\.first)
    return initials.count >= 2 && String(initials).uppercased() == view.text(end + 1).filter { $0 != "." }.uppercased()
  }

  private static let placeNouns: Set<String> = [
    "province", "city", "town", "village", "district", "governorate", "region", "countryside", "airport", "camp", "valley", "airbase",
    "suburb", "neighbourhood",
    "neighborhood", "mountains", "river", "border", "crossing", "area", "state", "county", "department", "island",
  ]
  private static let directions: Set<String> = [
    "northern", "southern", "eastern", "western", "central", "rural", "north-western", "north-eastern", "northwestern", "northeastern",
    "southwestern",
    "southeastern", "north-west", "north-east", "downtown", "north", "south", "east", "west",
  ]

  /// "Southern Iraq", "West Darfur" in capitals: the part of a listed place.
  private var isPartOfPlace: Bool {
    guard candidate.tokens.count > 1, Self.directions.contains(candidate.words.first ?? "") else { return false }
    guard let category = view.listed((first + 1)..<end)?.category else { return false }
    return [.state, .place, .capital].contains(category)
  }

  private var besidePlaceNoun: Bool {
    if Self.placeNouns.contains(next) { return true }
    let before = view.text(first - 1).lowercased()
    return before.hasSuffix("ern") && Self.directions.contains(before)
      || before == "of" && Self.placeNouns.contains(view.text(first - 2).lowercased())
  }

  /// "Zakaria Malahifji, **the head** of …", "the head of …, **Ali**".
  private var besideRole: Bool {
    guard candidate.tokens.count >= 2, view.text(end) == "," else { return false }
    if view.text(end + 1).lowercased() == "who" { return true }
    var index = end + 1
    while index < end + 6, view.range.contains(index), ["DT", "JJ", "NN", "NNP", "PRP$", "POS", "CD", "HYPH"].contains(view.tag(index)) {
      if let title = lexicons.title(view.text(index)), title.use != .title { return true }
      index += 1
    }
    return false
  }

  private var speaks: Bool {
    ["said", "says", "told", "added", "warned", "wrote", "tweeted", "insisted", "explained", "argued"].contains(next)
      || ["said", "says", "added"].contains(view.text(first - 1).lowercased())
  }

  private var behindPlacePreposition: Bool {
    ["in", "near", "at", "outside", "around", "towards", "toward", "into", "reached", "from"].contains(view.text(first - 1).lowercased())
      && !view.text(end).hasPrefix("'")
  }
}
