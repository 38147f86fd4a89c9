// Nouns for those who act, by what they can stand for. Singular lemmas; what is not listed is a thing.

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
    "band", "vanguard", "column", "regiment", "squad", "detachment", "contingent", "chapter", "umbrella", "league", "confederation",
    "militiaman",
    "bandit", "squadron", "cadre", "sect", "gang", "cartel", "syndicate", "vigilante", "hunter",
  ]
  /// A part of a group is not the group: "the Idlib branch of X".
  static let partOf: Set<String> = [
    "branch", "wing", "part", "member", "faction", "unit", "cell", "section", "component", "some", "remnant", "element", "fighter",
    "chapter", "detachment", "contingent", "remainder", "rest", "bulk", "majority", "core",
  ]
  /// Nouns of bodies that may be named later: "the new alliance would be called …".
  static let alliances: Set<String> = [
    "alliance", "coalition", "front", "bloc", "union", "grouping", "body", "room", "command", "federation", "army", "platform",
    "entity", "structure", "force", "group", "movement", "organisation", "organization", "council", "party", "merger", "militia",
    "faction", "brigade", "battalion", "band", "outfit", "network", "league", "confederation", "umbrella", "corps", "legion", "vanguard",
    "sect",
  ]
  /// With a state's name or adjective these are the state: "the Syrian army".
  static let stateOrgans: Set<String> = [
    "government", "army", "military", "force", "forces", "troop", "troops", "regime", "authority", "authorities", "soldier", "warplane",
    "jet",
    "helicopter", "gunship", "warship", "gunboat", "tank", "bulldozer", "bomber", "frigate", "destroyer", "submarine", "squadron", "patrol",
    "state", "administration", "navy", "aircraft", "police", "commando", "marine", "paratrooper", "artillery", "airstrike", "ministry",
    "official",
  ]
  /// What groups do to become one body, and that body.
  static let mergers: Set<String> = ["merger", "fusion", "unification", "amalgamation"]
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

extension ActorNouns {
  /// People and bodies who are neither armed nor of the state, and institutions that act: what happens to them, or by them, is an event.
  static let people: Set<String> = [
    "people", "civilian", "villager", "protester", "protestor", "demonstrator", "marcher", "crowd", "mob", "rioter", "striker", "voter",
    "citizen", "population", "community", "minority", "family", "child", "youth", "tribesman", "herder", "pastoralist", "peasant", "miner",
    "migrant", "evacuee", "passenger", "tourist", "pilgrim", "worshipper", "hostage", "captive", "victim", "wounded", "dead",
    "policeman", "policewoman", "officer", "cop", "guard", "gendarme", "peacekeeper", "observer", "monitor", "inspector", "marine",
    "commando", "sniper", "bomber", "attacker", "assailant", "kidnapper", "hijacker", "pirate", "smuggler", "trafficker", "gang",
    "gangster",
    "criminal", "suspect", "assassin", "hacker", "spy", "agent", "mercenary", "contractor", "volunteer", "recruit", "conscript", "pilot",
    "sailor", "crew", "fisherman", "trucker", "shopkeeper", "businessman", "merchant", "investor", "banker", "lender", "creditor", "donor",
    "company", "firm", "corporation", "bank", "employer", "employee", "staff", "personnel", "union", "association", "charity",
    "agency", "court", "tribunal", "jury", "parliament", "congress", "senate", "assembly", "legislature", "cabinet", "commission",
    "committee", "delegation", "mission", "embassy", "consulate", "team", "panel", "junta", "monarchy", "kingdom", "republic",
    "country", "nation", "neighbour", "neighbor", "ally", "partner", "enemy", "foe", "rival", "side", "superpower", "west",
    "leadership", "ministry", "department", "presidency", "authority", "administration", "municipality", "city", "church",
    "university", "media", "newspaper", "broadcaster", "station", "website", "press", "police", "intelligence",
    "supporter", "follower", "opponent", "critic", "dissident", "exile", "settler", "colonist", "nationalist", "communist", "leftist",
    "monarchist", "royalist", "unionist", "anarchist", "radical", "moderate", "hardliner", "cadre", "warrior", "guerilla", "insurgency",
    "rebellion", "resistance", "mujahideen", "taliban", "majority", "everyone", "somebody", "someone", "one", "thousand", "hundred",
    "dozen", "million", "inmate", "convict", "foreigner", "national", "expatriate", "native", "local", "inhabitant", "dweller", "fugitive",
    "deserter", "returnee",
  ]

  /// Bodies and people of which nobody says that a group joins or leads them.
  static let civil: Set<String> = people.subtracting(groups).subtracting([
    "committee", "commission", "union", "resistance", "leadership", "junta", "delegation", "mujahideen", "taliban", "insurgency", "ally",
    "partner",
    "side", "one", "rebellion", "gang", "tribesman", "volunteer", "supporter", "follower", "mercenary", "police", "peacekeeper", "guerilla",
    "association", "assembly", "team", "presidency", "authority",
  ]).union(["state"])

  /// Whether a noun in the singular names one person.
  static func isPerson(_ noun: String) -> Bool {
    roles.contains(noun) || noun.hasSuffix("woman") || noun.hasSuffix("man") && noun.count > 4 && !people.contains(noun)
      || noun.hasSuffix("person")
  }

  /// "fundamentalist", "secessionist": who follows something.
  static func isAdherent(_ noun: String) -> Bool {
    noun.hasSuffix("ist") && noun.count > 6
      && !["checklist", "blacklist", "shortlist", "wishlist", "whitelist", "playlist", "backlist"].contains(noun)
  }

  /// Under or in them one fights for whose name they bear: "under the **banner** of X", "in X's **ranks**".
  static let vessels: Set<String> = [
    "banner", "umbrella", "rank", "framework", "fold", "flag", "auspices", "leadership", "shura", "authority", "aegis",
  ]

  /// Fighters who stand for the group whose they are in what it does as a whole: "X's **forces** fight alongside Y".
  static let troops: Set<String> = [
    "force", "forces", "fighter", "troop", "troops", "man", "militant", "soldier", "combatant", "militiaman", "gunman", "hunter",
    "vigilante",
    "guerrilla", "jihadist", "insurgent", "warrior", "cadre", "volunteer", "tribesman", "mercenary",
  ]

  /// Those who act in the name of their groups: "the **leaders** of X and Y founded Z".
  static let delegates: Set<String> = [
    "leader", "commander", "chief", "head", "representative", "delegate", "sheikh", "elder", "official", "spokesman", "emir", "envoy",
  ]

  /// What one group is to another: "its **ally**, the Juba Brigade" is that group.
  static let counterparts: Set<String> = ["ally", "partner", "rival", "enemy", "foe", "opponent", "successor", "predecessor", "parent"]

  /// In the plural, with a state's name or adjective before them, they act for the state.
  static let agents: Set<String> = [
    "representative", "official", "negotiator", "diplomat", "envoy", "delegate", "officer", "commander", "general", "minister",
  ]
}
