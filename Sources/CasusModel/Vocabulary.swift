// The closed vocabularies. Raw values are what stands in the database, in exports and on the command line; each case is one word of the design.

/// What an actor is.
public enum ActorKind: String, CaseIterable, Sendable {
  case state
  case governmentForce = "government_force"
  case armedGroup = "armed_group"
  case alliance
  case politicalBody = "political_body"
  case intergovernmentalBody = "intergovernmental_body"
  case civilians
  case media
  case person
}

/// How a member stands to a group.
public enum Relation: String, CaseIterable, Sendable {
  /// The group or alliance came into being; the member is the founder, or nil.
  case formed
  /// The member became part of the group.
  case joined
  /// The member is stated to be part of the group; when it became so is not told.
  case memberOf = "member_of"
  /// The member dissolved or merged into the group.
  case mergedInto = "merged_into"
  /// The member stopped being part of the group.
  case left
  /// The member is a new group that broke away from the group.
  case splitFrom = "split_from"
  /// The member took the group's name as its new name.
  case renamed
  /// The group ceased to be; the member is nil.
  case dissolved
  /// The member leads, heads or commands the group.
  case leads
  /// The two fight together or cooperate; symmetric.
  case alliedWith = "allied_with"
  /// The member backs, arms or aids the group.
  case supports
  /// The member swore allegiance to the group.
  case pledgedAllegiance = "pledged_allegiance"

  /// Whether member and group may be exchanged without changing what is said.
  public var isSymmetric: Bool { self == .alliedWith }

  /// Whether the relation tells a change at some time, not an ongoing state.
  public var isChange: Bool {
    switch self {
    case .memberOf, .leads, .alliedWith, .supports: false
    case .formed, .joined, .mergedInto, .left, .splitFrom, .renamed, .dissolved, .pledgedAllegiance: true
    }
  }
}

/// How the text stands to what it states.
public enum FactStatus: String, CaseIterable, Sendable {
  /// The actors themselves declare it.
  case announced
  /// The narrator, an analyst or a third party states it.
  case reported
  /// An interested or unverified party says it of others, or the text marks doubt.
  case claimed
  /// It is to happen: will, plans, talks, conditions.
  case planned
  /// Somebody urges it.
  case calledFor = "called_for"
  /// A named party says that it is not so.
  case denied
  /// Background, clearly earlier than the news.
  case historical

  /// Whether the text presents the thing as having happened. A planned, called-for or denied alliance never counts as one that exists.
  public var isFactual: Bool {
    switch self {
    case .announced, .reported, .claimed, .historical: true
    case .planned, .calledFor, .denied: false
    }
  }
}

/// Whether a claim repeats words or only their sense.
public enum ClaimForm: String, CaseIterable, Sendable {
  case direct
  case indirect
  case mixed
}

/// What kind of bound a valid time has.
public enum BoundKind: String, CaseIterable, Sendable {
  /// The text says when the state began or ended.
  case exact
  /// The text shows only that the state held then; it began earlier (or ended later), unknown when.
  case attested
}

/// PLOVER event types (PLOVER manual, draft 2.0).
public enum EventType: String, CaseIterable, Sendable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case concede = "CONCEDE"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case retreat = "RETREAT"
  case request = "REQUEST"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case protest = "PROTEST"
  case sanction = "SANCTION"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"

  /// The two-digit root category of CAMEO (codebook 1.1b3) to which events of the type belong, for scripts that know only those codes.
  ///
  /// PLOVER joined some categories: REQUEST holds appeals (02) and demands (10), ACCUSE also investigations (09), ASSAULT also fights (19) and
  /// unconventional mass violence (20). What the mode does not tell apart takes the category that gave the type its place.
  public func cameo(mode: String?) -> String {
    switch self {
    case .agree: "03"
    case .consult: "04"
    case .support: "05"
    case .cooperate: "06"
    case .aid: "07"
    case .concede, .retreat: "08"
    case .request: "10"
    case .accuse: mode == "investigate" ? "09" : "11"
    case .reject: "12"
    case .threaten: "13"
    case .protest: "14"
    case .mobilize: "15"
    case .sanction: "16"
    case .coerce: "17"
    case .assault: ["firearms", "aerial", "drone", "heavy-weapons"].contains(mode) ? "19" : mode == "unconventional" ? "20" : "18"
    }
  }

  /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
  public var quad: Int {
    switch self {
    case .agree, .consult, .support, .concede: 1
    case .cooperate, .aid, .retreat: 2
    case .request, .accuse, .reject, .threaten: 3
    case .protest, .sanction, .mobilize, .coerce, .assault: 4
    }
  }

  /// The modes that the manual allows for the type.
  public var modes: [String] {
    switch self {
    case .consult: ["visit", "third-party", "multilateral", "phone"]
    case .retreat: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"]
    case .request, .reject: ["assist", "change", "yield", "meet"]
    case .accuse: ["disapprove", "investigate", "allege"]
    case .threaten: ["restrict", "arrest", "relations", "expel", "territory", "violence"]
    case .protest: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"]
    case .sanction: ["convict", "expel", "withdraw", "discontinue"]
    case .mobilize: ["troops", "weapons", "police", "militia"]
    case .coerce:
      ["seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"]
    case .assault:
      [
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack", "aerial",
        "drone", "heavy-weapons", "crowd-control", "unconventional",
      ]
    case .agree, .support, .concede, .cooperate, .aid: []
    }
  }
}
