// What a governing word makes of what stands below it. Invariant: a word of no known class leaves a finite clause as it is, but an
// infinitive or a gerund below it counts as not done.

import CasusModel

/// What a word does to what it governs.
enum Government {
  /// The one is the other's mood: "launched an attack", "began to join".
  case carries
  /// Leaves it as it stands and does not pass on its own mood: "condemned the attack".
  case presupposes
  /// Somebody says so.
  case says
  /// The actors make it known.
  case announces
  /// The teller keeps his distance.
  case doubts
  /// Somebody thinks so: the negation denies it.
  case believes
  /// Said not to be so.
  case denies
  /// Not done.
  case refuses
  /// Still to come, or only thought of.
  case plans
  /// Wanted of others.
  case calls
  /// It was so.
  case ends
  /// Nothing is stated.
  case opens
}

extension SyntaxTrees {
  /// A verb's particle: "ruled **out**".
  private func particle(_ verb: Int) -> String { children(of: verb, "compound:prt").first.map { word($0) } ?? "" }

  private func isPassive(_ verb: Int) -> Bool { has(verb, "aux:pass", "nsubj:pass") }

  /// "turned **down**", "called **off**": with a particle the verb means not doing it.
  private func isRefusal(_ verb: Int) -> Bool {
    let pairs: Set<String> = [
      "rule out", "turn down", "call off", "hold off", "back out", "fight off", "head off", "stave off", "shy away", "stop short",
      "fall short",
    ]
    let name = lemma(verb)
    if pairs.contains(name + " " + particle(verb)) { return true }
    if ["rule", "turn", "back", "stop", "fall"].contains(name),
      children(of: verb, "advmod").contains(where: { pairs.contains(name + " " + word($0)) })
    {
      return true
    }
    return name != "rule" && GoverningWords.refusing.contains(name)
  }

  /// Over a clause with a finite verb.
  func government(ofClauseBy governor: Int) -> Government {
    let name = lemma(governor)
    if tag(governor) == .noun { return government(ofClauseByNoun: name) }
    if tag(governor) != .verb { return government(ofClauseByAdjective: governor) }
    if GoverningWords.denying.contains(name) { return .denies }
    if GoverningWords.announcing.contains(name) { return .announces }
    if ["believe", "think", "assume", "suppose", "reckon", "feel", "imagine", "consider", "understand"].contains(name) { return .believes }
    if GoverningWords.accusing.contains(name) || GoverningWords.claiming.contains(name) { return .doubts }
    if ["ask", "demand", "urge", "order", "request", "recommend", "propose", "advocate", "require", "insist"].contains(name) {
      return name == "insist" ? .says : .calls
    }
    if GoverningWords.saying.contains(name) || name == "tell" { return .says }
    let thinking: Set<String> = [
      "hope", "expect", "want", "wish", "intend", "plan", "fear", "threaten", "promise", "pledge", "vow", "agree", "decide", "swear",
      "anticipate", "predict", "foresee", "mean", "determine", "prefer", "dream", "envisage", "forecast", "resolve", "worry", "ensure",
      "pray", "desire", "consider", "suggest", "project", "envision",
    ]
    if thinking.contains(name) { return .plans }
    if ["forbid", "prevent", "avoid", "preclude"].contains(name) { return .refuses }
    return .presupposes
  }

  private func government(ofClauseByNoun name: String) -> Government {
    if name == "doubt" || GoverningWords.denials.contains(name) { return .denies }
    if GoverningWords.evidence.contains(name) { return .believes }
    if GoverningWords.claims.contains(name) { return .doubts }
    if GoverningWords.announcements.contains(name) { return .announces }
    if GoverningWords.calls.contains(name) { return .calls }
    if GoverningWords.untrue.contains(name) { return .denies }
    return GoverningWords.plans.contains(name) ? .plans : .presupposes
  }

  private func government(ofClauseByAdjective governor: Int) -> Government {
    let name = lemma(governor)
    if GoverningWords.untrue.contains(name) { return .denies }
    if GoverningWords.open.contains(name) { return .opens }
    if ["important", "crucial", "essential", "vital", "imperative", "necessary"].contains(name) { return .calls }
    if ["true", "clear", "certain", "correct", "sure", "evident", "obvious", "confirmed", "right", "plausible", "convinced"].contains(name)
    {
      return .believes
    }
    return GoverningWords.possible.contains(name) ? .plans : .presupposes
  }

  /// Over an infinitive.
  func government(ofInfinitive node: Int, by governor: Int) -> Government {
    let name = lemma(governor)
    if tag(governor) == .noun || tag(governor) == .properNoun {
      if GoverningWords.calls.contains(name) { return .calls }
      if GoverningWords.denials.contains(name) { return .refuses }
      return isRanked(governor) ? .presupposes : .plans
    }
    if tag(governor) != .verb {
      if GoverningWords.glad.contains(name) { return .carries }
      if GoverningWords.untrue.contains(name) { return .refuses }
      if isRanked(governor) { return .presupposes }
      return GoverningWords.open.contains(name) ? .opens : .plans
    }
    if isRefusal(governor) { return .refuses }
    if GoverningWords.denying.contains(name) { return .denies }
    if name == "use", !isPassive(governor), fineTag(governor) == "VBD" || fineTag(governor) == "VB" { return .ends }
    if ["stop", "cease", "end"].contains(name) { return name == "cease" ? .ends : .plans }
    if ["watch", "see", "hear", "witness"].contains(name), !has(node, "mark") { return .presupposes }
    // "was **supposed** to leave", but "is supposed to have left"
    if name == "suppose", !has(node, "aux") { return .plans }
    if isPassive(governor) || base(governor) == "acl" && fineTag(governor) == "VBN" {
      if GoverningWords.claiming.contains(name) || GoverningWords.hearsay.contains(name) { return .believes }
      if GoverningWords.knowing.contains(name) { return .says }
    } else if GoverningWords.claiming.contains(name) {
      return .doubts
    }
    if ["have", "need", "ought"].contains(name), base(node) == "xcomp" { return .calls }
    // "**asked to** become a member": one's own wish
    let hasHearer = has(governor, "obj", "iobj") || isPassive(governor) || children(of: governor, "obl").contains { markers($0) != [] }
    if ["ask", "request", "beg", "demand", "petition", "plead"].contains(name), !hasHearer { return .plans }
    if GoverningWords.calling.contains(name) { return .calls }
    if GoverningWords.implying.contains(name) { return implies(governor, node) ? .carries : .plans }
    let below = lemma(node)
    // "was **elected** to head": who is chosen for a post holds it.
    if ["elect", "appoint", "choose", "select", "name", "pick", "designate"].contains(name), isPassive(governor),
      ["lead", "head", "command", "chair"].contains(below)
    {
      return .carries
    }
    if GoverningWords.regrouping.contains(name), GoverningWords.forming.contains(below) { return .carries }
    return GoverningWords.leaving.contains(name) && ["join", "rejoin"].contains(below) ? .carries : .plans
  }

  /// "**went on** to join", "**came** to lead", "was **forced** to leave", but not "went to Aleppo to join".
  private func implies(_ governor: Int, _ node: Int) -> Bool {
    switch lemma(governor) {
    case "go": particle(governor) == "on" || children(of: governor, "advmod").contains { word($0) == "on" }
    case "come", "get", "stand", "sit", "drive", "make", "move", "lead": base(node) == "xcomp" || base(node) == "ccomp"
    case "continue", "keep", "begin", "start", "proceed", "resume": base(node) != "advcl" || !has(governor, "obj")
    default: true
    }
  }

  /// "the **first** group to join".
  private func isRanked(_ noun: Int) -> Bool {
    GoverningWords.ranking.contains(word(noun))
      || children(noun).contains { base($0) == "amod" && GoverningWords.ranking.contains(word($0)) }
  }

  /// Over a gerund without a preposition.
  func government(ofGerundBy governor: Int) -> Government {
    let name = lemma(governor)
    guard tag(governor) == .verb else { return .opens }
    if GoverningWords.ending.contains(name) || name == "give" { return isPassive(governor) ? .opens : .ends }
    if GoverningWords.denying.contains(name) { return .denies }
    if isRefusal(governor) { return .refuses }
    if GoverningWords.planning.contains(name) || ["suggest", "advise", "advocate"].contains(name) { return .plans }
    if GoverningWords.implying.contains(name) { return .carries }
    if GoverningWords.announcing.contains(name) { return .announces }
    if GoverningWords.claiming.contains(name) { return .doubts }
    if GoverningWords.saying.contains(name) { return .says }
    if GoverningWords.knowing.contains(name) || ["watch", "hear", "capture", "picture", "involve", "include"].contains(name) {
      return .presupposes
    }
    return .opens
  }

  /// Over a gerund behind a preposition: "accused **of** joining", "talks **on** joining".
  func government(ofGerundBehind marker: String, by governor: Int) -> Government {
    let name = lemma(governor)
    switch marker {
    case "without", "against": return .refuses
    case "after", "since", "upon", "following", "before", "despite", "besides", "while", "when", "until", "prior", "once":
      return .presupposes
    default: break
    }
    if tag(governor) == .noun {
      if GoverningWords.calls.contains(name) { return .calls }
      if GoverningWords.denials.contains(name) { return .refuses }
      if GoverningWords.ends.contains(name) { return .ends }
      if GoverningWords.announcements.contains(name) { return .announces }
      if GoverningWords.claims.contains(name) { return .doubts }
      if GoverningWords.plans.contains(name) { return .plans }
      if GoverningWords.measures.contains(name) { return .carries }
      return ["in", "for", "by", "with"].contains(marker) ? .presupposes : .opens
    }
    if tag(governor) == .verb {
      if GoverningWords.accusing.contains(name) { return .doubts }
      if marker == "from", isRefusal(governor) || ["stop", "ban", "keep"].contains(name) { return .refuses }
      if isRefusal(governor) || GoverningWords.denying.contains(name) { return .refuses }
      if ["confess", "admit"].contains(name) { return .says }
      if GoverningWords.ending.contains(name), marker == "from" || marker == "of" { return .ends }
      switch marker {
      case "with" where GoverningWords.planning.contains(name) || name == "entrust": return .plans
      case "by", "through", "in", "into", "with", "as": return .carries
      case "for": return ["call", "push", "ask", "press", "appeal", "lobby", "hope", "vote", "plan"].contains(name) ? .calls : .presupposes
      case "on", "about", "to", "towards", "toward": return .plans
      default: return .opens
      }
    }
    if name == "committed" || name == "opposed" { return name == "opposed" ? .refuses : .plans }
    if ["responsible", "guilty", "famous", "notorious", "known"].contains(name) { return .presupposes }
    return .opens
  }

  /// Over a happening told by a noun, or over a complement.
  func government(ofNounBy governor: Int) -> Government {
    let name = lemma(governor)
    if ["dispute", "question", "contest"].contains(name) { return .doubts }
    if GoverningWords.denying.contains(name) { return .denies }
    if isRefusal(governor) { return .refuses }
    if ["put", "set", "carry", "step", "pull"].contains(name), !particle(governor).isEmpty {
      return ["off", "back"].contains(particle(governor)) && name != "pull" && name != "set" ? .plans : .carries
    }
    if name == "give", particle(governor) == "up" { return .ends }
    if GoverningWords.ending.contains(name) { return .ends }
    if GoverningWords.announcing.contains(name) { return .announces }
    if GoverningWords.presupposing.contains(name) { return .presupposes }
    if GoverningWords.carrying.contains(name) { return .carries }
    if GoverningWords.claiming.contains(name), !["consider", "deem"].contains(name) { return .doubts }
    if GoverningWords.saying.contains(name) { return .says }
    if ["demand", "urge", "request", "order", "advocate", "require", "command", "recommend"].contains(name) { return .calls }
    if GoverningWords.planning.contains(name) { return .plans }
    return GoverningWords.calling.contains(name) && name != "call" ? .calls : .carries
  }

  /// Over a happening told by a noun behind a preposition.
  func government(ofNounBehind markers: [String], by governor: Int) -> Government {
    let name = lemma(governor)
    let past: Set<String> = [
      "after", "since", "during", "before", "following", "amid", "despite", "until", "upon", "because", "given", "ahead", "over",
    ]
    if markers.contains(where: past.contains) { return .presupposes }
    // "dismissed **as nonsense suggestions** that it was": the object stands behind the verdict.
    if markers == ["as"], GoverningWords.denying.contains(name), !has(governor, "obj"), !isPassive(governor) { return .denies }
    if markers.contains("against") {
      return ["vote", "decide", "warn", "argue", "speak", "advise", "protest"].contains(name) ? .refuses : .carries
    }
    if markers.contains("for") {
      if ["call", "push", "ask", "press", "appeal", "lobby", "campaign", "argue", "plead", "petition", "beg", "clamour"].contains(name) {
        return .calls
      }
      return GoverningWords.planning.contains(name) ? .plans : .presupposes
    }
    if GoverningWords.accusing.contains(name) { return .doubts }
    let thinking: Set<String> = [
      "talk", "agree", "discuss", "negotiate", "work", "think", "warn", "speak", "debate", "dream", "insist", "decide", "vote", "commit",
      "aim", "consult", "plan", "threaten", "ask", "confer", "push", "move", "hint", "look", "head",
    ]
    if thinking.contains(name), markers.contains(where: ["about", "on", "of", "to", "towards", "toward", "with", "at"].contains) {
      return .plans
    }
    if markers.contains("from"), isRefusal(governor) { return .refuses }
    if markers.contains("to"), ["object"].contains(name) { return .refuses }
    return markers.contains("to") || markers.contains("from") ? .presupposes : .carries
  }

  /// Over a happening told by a noun, when a noun governs it: "**plans** for a merger".
  func government(ofNoun node: Int, byNoun governor: Int) -> Government {
    let name = lemma(governor)
    if name == "merger" || name == "alliance" { return .presupposes }
    if GoverningWords.denials.contains(name) { return .refuses }
    if GoverningWords.ends.contains(name) { return .ends }
    if GoverningWords.calls.contains(name) { return .calls }
    if GoverningWords.announcements.contains(name) { return .announces }
    if ["report", "rumour", "rumor", "claim", "allegation", "accusation", "suspicion", "speculation", "hearsay", "charge"].contains(name) {
      return .doubts
    }
    if GoverningWords.evidence.contains(name), name != "case" { return .believes }
    if GoverningWords.plans.contains(name) { return .plans }
    return GoverningWords.measures.contains(name) || isIndefinite(node) ? .carries : .presupposes
  }
}
