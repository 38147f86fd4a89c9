// A planned, called-for or denied alliance must never read as one that exists. So everything that stands over a verb is looked at: its own
// negation and modal, the verbs that govern it up to the top of the sentence, and whoever is said to say it. In doubt the weaker reading wins.

import CasusModel

/// How a statement stands to the world, and who makes it.
struct Reading: Hashable {
  var status: FactStatus
  /// The phrase of whoever says so.
  var source: Phrase?
  /// The proposition of saying that carries the statement; its clause may date the announcement.
  var saying: Int?

  /// The weaker of two statuses: denied beats called for, that beats planned, that beats everything that counts as fact.
  mutating func weaken(to other: FactStatus) {
    if Self.strength(other) < Self.strength(status) { status = other }
  }

  private static func strength(_ status: FactStatus) -> Int {
    switch status {
    case .denied: 0
    case .calledFor: 1
    case .planned: 2
    case .claimed: 3
    case .historical: 4
    case .reported: 5
    case .announced: 6
    }
  }
}

extension SentencePropositions {
  /// Reads the status of proposition `index`; nil when nothing is stated at all (a question, "whether").
  func reading(of index: Int) -> Reading? {
    guard !isQuestion, !isCounterfactual(index) else { return nil }
    var reading = Reading(status: .reported)
    var isDenied = false
    var current: Int? = index
    var below: Int?
    var steps = 0
    while let position = current, steps < 8 {
      steps += 1
      let proposition = propositions[position]
      if let below {
        apply(proposition, over: below, to: &reading, isDenied: &isDenied)
      }
      applyMood(proposition, isGoverning: below != nil, to: &reading, isDenied: &isDenied)
      if below == nil {
        if isUnlikely(position) { return nil }
        applyUngoverned(position, to: &reading, isDenied: &isDenied)
      }
      if isDoubtedFromAbove(position) { isDenied = true }
      // "did not confirm that", "neither confirmed nor denied that": nothing is said.
      if below != nil, isUnsaid(proposition) { return nil }
      if below == nil, isOnlyThoughtOf(position) { return nil }
      below = position
      current = proposition.governor
    }
    if isDenied || isFrontedNegative || isCalledFalse { reading.status = .denied }
    if let outer = outerAttribution(of: index), reading.source == nil {
      reading.source = outer.source
      reading.saying = outer.saying
      if let verb = outer.verb { applySaying(verb, to: &reading, isDenied: &isDenied) }
      if isDenied || isFrontedNegative || isCalledFalse { reading.status = .denied }
    }
    if hasDoubt { reading.weaken(to: .claimed) }
    return reading
  }

  /// "**Had** X joined Y, the war would be over": it is said not to have happened, by nobody in particular.
  private func isCounterfactual(_ index: Int) -> Bool {
    row.view.word(row.view.tokens.lowerBound) == "had" && row.kind(1) == .noun
      && !row.chunks[..<chunkOf[index]].contains { $0.kind == .comma }
  }

  /// "**At no point** did X join Y", "**Under no circumstances** will X join Y".
  private var isFrontedNegative: Bool {
    let words = row.view.tokens.prefix(3).map(row.view.word)
    return words.count == 3 && ["at", "under", "on", "in", "by"].contains(words[0]) && words[1] == "no"
      || ["never", "rarely", "seldom"].contains(words.first ?? "")
  }

  /// The narrator says that what is told is not so: "wrongly reported", "a fake statement", "had lied when it announced".
  private var isCalledFalse: Bool {
    row.view.tokens.contains {
      ["wrongly", "falsely", "mistakenly", "erroneously", "fake", "hoax", "lied", "fabricated"].contains(row.view.word($0))
    }
  }

  /// A verb of saying or denying that is itself negated.
  private func isUnsaid(_ verb: Proposition) -> Bool {
    verb.mood.isNegated && (Verbs.cues.contains(verb.lemma) || Verbs.denying.contains(verb.lemma)) && !Verbs.refusing.contains(verb.lemma)
  }

  /// "close to joining", "on the verge of leaving", "dreamed of leading": a gerund is done only behind the few words that say so.
  private func isOnlyThoughtOf(_ index: Int) -> Bool {
    guard row.chunks[chunkOf[index]].verb?.participle == .present else { return false }
    let before = chunkOf[index] - 1
    if row.kind(before) == .preposition || row.kind(before) == .subordinator {
      if Self.doing.contains(row.word(before)) { return false }
      return !propositions.contains { Verbs.accusing.contains($0.lemma) && $0.trigger.lowerBound < propositions[index].trigger.lowerBound }
        && !["without", "against"].contains(row.word(before)) && !isInsteadOf(before) && !isPlanNoun(before)
    }
    guard row.kind(before) == .verb, let governor = propositions[index].governor else { return false }
    let lemma = propositions[governor].lemma
    let known: Set<String> = [
      "begin", "start", "continue", "finish", "admit", "announce", "confirm", "report", "celebrate", "keep", "acknowledge",
    ]
    return !known.contains(lemma) && !Verbs.denying.contains(lemma) && !Verbs.refusing.contains(lemma) && !Verbs.considering.contains(lemma)
  }

  private static let doing: Set<String> = ["after", "by", "since", "upon", "following", "for", "while", "when"]

  private func isInsteadOf(_ chunk: Int) -> Bool { row.word(chunk) == "of" && row.word(chunk - 1) == "instead" }

  private func isPlanNoun(_ chunk: Int) -> Bool {
    ["plan", "talk", "proposal", "idea", "possibility", "prospect"].contains(nounBefore(chunk))
  }

  /// "is unlikely to join": neither planned nor denied; nothing is stated.
  private func isUnlikely(_ index: Int) -> Bool {
    propositions[index].mood.isInfinitive && ["unlikely", "unable", "unwilling", "reluctant"].contains(row.word(chunkOf[index] - 1))
  }

  /// "There is **no evidence that** …", "it is **not true that** …", "**Nobody** believes that …".
  private func isDoubtedFromAbove(_ index: Int) -> Bool {
    if let governor = propositions[index].governor, let agent = propositions[governor].phrases(.agent).first,
      ["nobody", "none", "no", "no-one", "few"].contains(row.view.word(agent.tokens.lowerBound))
    {
      return true
    }
    let subject = propositions[index].arguments.map { $0.phrases.map(\.tokens.lowerBound).min() ?? .max }.min() ?? .max
    let start = min(subject, row.chunks[chunkOf[index]].tokens.lowerBound)
    guard let that = row.chunks.lastIndex(where: { $0.tokens.upperBound == start && $0.kind == .complementizer }), that > 0 else {
      return false
    }
    let before = row.chunks[that].tokens.lowerBound
    let window = (max(row.view.tokens.lowerBound, before - 5)..<before).map(row.view.word)
    let nouns: Set<String> = [
      "evidence", "sign", "signs", "indication", "proof", "suggestion", "question", "confirmation", "true", "case", "clear", "certain",
      "correct",
    ]
    if window.contains("contrary") { return true }
    if window.contains(where: nouns.contains),
      window.contains(where: { ["no", "not", "n't", "n’t", "little", "without", "never"].contains($0) })
    {
      return true
    }
    return ["untrue", "false", "wrong", "incorrect", "doubtful", "unclear"].contains(window.last ?? "")
  }

  private var isQuestion: Bool {
    row.view.tokens.last.map { row.view.word($0) == "?" } ?? false
  }

  /// In reported speech the past perfect only shifts the tense back.
  private var isReportedSpeech: Bool { propositions.contains { Verbs.cues.contains($0.lemma) } || accordingSource != nil }

  /// Words by which a narrator keeps his distance.
  private var hasDoubt: Bool {
    // "by his account the front was formed by …"
    if row.view.tokens.contains(where: { row.view.word($0) == "by" && row.view.word($0 + 2) == "account" }) { return true }
    if row.view.tokens.contains(where: { ["untrue", "baseless", "unfounded", "fabricated"].contains(row.view.word($0)) }) { return true }
    // "…; both deny it", "…, which his party denies": somebody contradicts what was said before.
    if propositions.contains(where: { $0.lemma == "deny" && isContradiction($0) }) { return true }
    return row.view.tokens.contains {
      ["reportedly", "allegedly", "apparently", "purportedly", "supposedly", "unconfirmed", "unverified", "rumoured", "rumored"]
        .contains(row.view.word($0))
    }
  }

  private func applyMood(_ proposition: Proposition, isGoverning: Bool, to reading: inout Reading, isDenied: inout Bool) {
    let mood = proposition.mood
    if mood.isEnded, !isGoverning {
      if reading.status == .reported { reading.status = .historical }
    } else if mood.isNegated, isGoverning, Verbs.refusing.contains(proposition.lemma) || Verbs.denying.contains(proposition.lemma) {
      // "did not rule out joining": open.
    } else if mood.isNegated {
      // "did not say that …" leaves open what is so; "did not join", "did not agree to join" deny it.
      if isGoverning, Verbs.saying.contains(proposition.lemma) { reading.weaken(to: .claimed) } else { isDenied = true }
    }
    if mood.isConditional { reading.weaken(to: .planned) }
    switch mood.modal {
    case "should", "must", "have to", "ought": reading.weaken(to: .calledFor)
    case .some(let modal) where !["do", "did", "does"].contains(modal): reading.weaken(to: .planned)
    default: break
    }
    if mood.isPerfectPast, !isGoverning, proposition.governor == nil, reading.status == .reported, !isReportedSpeech {
      reading.status = .historical
    }
  }

  /// What a governing verb makes of what stands below it.
  private func apply(_ governor: Proposition, over below: Int, to reading: inout Reading, isDenied: inout Bool) {
    let lower = propositions[below]
    let lemma = governor.lemma
    let isClause = !lower.mood.isInfinitive && row.chunks[chunkOf[below]].verb?.participle == nil
    if isClause {
      applySaying(governor, to: &reading, isDenied: &isDenied)
      if Verbs.saying.contains(lemma) || Verbs.denying.contains(lemma) || Verbs.calling.contains(lemma) || Verbs.announcing.contains(lemma)
        || Verbs.claiming.contains(lemma)
      {
        if reading.source == nil {
          reading.source = governor.phrases(.agent).first
          reading.saying = propositions.firstIndex(of: governor)
        }
      }
      return
    }
    if Verbs.refusing.contains(lemma) || Verbs.denying.contains(lemma) || turnsDown(governor) {
      if governor.mood.isNegated { reading.weaken(to: .planned) } else { isDenied = true }
    } else if Verbs.calling.contains(lemma) {
      reading.weaken(to: .calledFor)
    } else if Verbs.accusing.contains(lemma) {
      reading.weaken(to: .claimed)
    } else if lower.mood.isInfinitive, lemma == "use" {
      // "used to lead": it was so.
      if reading.status == .reported { reading.status = .historical }
    } else if lower.mood.isInfinitive, isPassive(governor), Verbs.saying.contains(lemma) || Verbs.claiming.contains(lemma) {
      // "is believed to back": said, not planned.
      reading.weaken(to: lemma == "know" ? .reported : .claimed)
    } else if lower.mood.isInfinitive, !Verbs.implying.contains(lemma), !joinsToForm(governor, lower) {
      reading.weaken(to: .planned)
    } else if row.chunks[chunkOf[below]].verb?.participle == .present, Verbs.considering.contains(lemma) {
      reading.weaken(to: .planned)
    }
    applyPreposition(before: below, to: &reading, isDenied: &isDenied)
  }

  /// "turned **down** an offer to join".
  private func turnsDown(_ verb: Proposition) -> Bool {
    verb.lemma == "turn" && row.view.word(verb.trigger.upperBound) == "down"
  }

  private func isPassive(_ proposition: Proposition) -> Bool {
    propositions.firstIndex(of: proposition).flatMap { row.chunks[chunkOf[$0]].verb?.isPassive } ?? false
  }

  /// "A and B merged **to form** C": the end is reached with the means.
  private func joinsToForm(_ governor: Proposition, _ lower: Proposition) -> Bool {
    Verbs.forming.contains(lower.lemma)
      && ["merge", "unite", "join", "band", "combine", "come", "amalgamate", "unify", "fuse", "split", "leave", "break", "defect"].contains(
        governor.lemma)
  }

  /// "**without** joining", "**instead of** joining", "accused **of** joining".
  private func applyPreposition(before index: Int, to reading: inout Reading, isDenied: inout Bool) {
    guard row.kind(chunkOf[index] - 1) == .preposition, row.chunks[chunkOf[index]].verb?.participle == .present else { return }
    switch row.word(chunkOf[index] - 1) {
    case "without", "against": isDenied = true
    case "of" where row.word(chunkOf[index] - 2) == "instead": isDenied = true
    case "about", "towards", "on": reading.weaken(to: .planned)
    default: break
    }
  }

  private func applySaying(_ verb: Proposition, to reading: inout Reading, isDenied: inout Bool) {
    let lemma = verb.lemma
    if Verbs.denying.contains(lemma) {
      isDenied = true
    } else if Verbs.announcing.contains(lemma) {
      if reading.status == .reported { reading.status = .announced }
    } else if Verbs.claiming.contains(lemma) || verb.phrases(.agent).contains(where: isRumour) {
      reading.weaken(to: .claimed)
    } else if Verbs.calling.contains(lemma) {
      reading.weaken(to: .calledFor)
    } else if Verbs.expecting.contains(lemma) {
      reading.weaken(to: .planned)
    }
  }

  private func isContradiction(_ denial: Proposition) -> Bool {
    let object = denial.phrases(.patient).first
    if let object, row.view.referent(of: object) == .pronoun { return object.head > denial.trigger.lowerBound }
    guard let index = propositions.firstIndex(of: denial) else { return false }
    return row.chunks[..<chunkOf[index]].suffix(3).contains { $0.kind == .relative } && denial.phrases(.oblique("that")).isEmpty
      && !propositions.contains { $0.governor == index }
  }

  private func isRumour(_ phrase: Phrase) -> Bool {
    ["report", "rumour", "rumor", "speculation", "allegation", "post", "account"].contains(row.view.lemma(phrase.head))
  }

  /// Infinitives and gerunds without a governing verb: headlines ("to merge"), nouns ("a plan to merge", "a call to join").
  private func applyUngoverned(_ index: Int, to reading: inout Reading, isDenied: inout Bool) {
    let proposition = propositions[index]
    let before = chunkOf[index] - 1
    if proposition.mood.isInfinitive {
      let noun = row.word(before)
      let lemma = row.kind(before) == .noun ? row.view.lemma(row.chunks[before].head) : noun
      let isNone = row.kind(before) == .noun && row.view.word(row.chunks[before].tokens.lowerBound) == "no"
      if ["refusal", "failure"].contains(lemma) || isNone {
        isDenied = true
      } else if ["call", "demand", "appeal", "invitation", "request"].contains(lemma) {
        reading.weaken(to: .calledFor)
      } else if proposition.governor == nil
        || [
          "plan", "talk", "decision", "agreement", "deal", "intention", "proposal", "offer", "bid", "effort", "attempt", "ready", "willing",
          "due", "set",
        ].contains(lemma)
      {
        reading.weaken(to: .planned)
      }
    }
    applyPreposition(before: index, to: &reading, isDenied: &isDenied)
    if row.kind(before) == .preposition, row.chunks[chunkOf[index]].verb?.participle == .present,
      isPlanNoun(before)
    {
      reading.weaken(to: .planned)
    }
  }

  private func nounBefore(_ chunk: Int) -> String {
    row.kind(chunk - 1) == .noun ? row.view.lemma(row.chunks[chunk - 1].head) : ""
  }
}
