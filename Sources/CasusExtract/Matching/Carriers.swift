// A noun of action gets its status from the verb that carries it: "announced / denied / called for / plans the formation of X".

import CasusModel

extension SentencePropositions {
  /// The proposition in whose complement or subject the noun at chunk `position` stands.
  func carrier(of position: Int) -> Int? {
    let head = row.chunks[position].head
    let over = propositions.indices.filter { index in
      propositions[index].arguments.contains { $0.phrases.contains { $0.head == head } }
    }
    // "the creation of X, also known as Y, was announced": what is said of the name carries nothing.
    return over.first { !["know", "name", "dub"].contains(propositions[$0].lemma) } ?? over.first
  }

  /// The status of a noun of action with the given carrier; nil when nothing is stated.
  func nominalReading(carrier: Int?) -> Reading? {
    // Without a verb over it, a noun of action names something thought of as likely as something done.
    guard let carrier, var reading = reading(of: carrier) else { return nil }
    let verb = propositions[carrier]
    let lemma = verb.lemma
    if Verbs.denying.contains(lemma) || Verbs.refusing.contains(lemma) {
      reading.status = .denied
      reading.source = reading.source ?? verb.phrases(.agent).first
    } else if Verbs.calling.contains(lemma) || lemma == "support" || lemma == "favour" || lemma == "need" {
      reading.weaken(to: .calledFor)
      reading.source = reading.source ?? verb.phrases(.agent).first
    } else if Verbs.announcing.contains(lemma) || lemma == "confirm" || lemma == "sign" {
      if reading.status == .reported { reading.status = .announced }
      reading.source = reading.source ?? verb.phrases(.agent).first
    } else if Self.planning.contains(lemma) {
      reading.weaken(to: .planned)
    } else if Verbs.claiming.contains(lemma) {
      reading.weaken(to: .claimed)
      reading.source = reading.source ?? verb.phrases(.agent).first
    } else if !Self.completing.contains(lemma) {
      reading.weaken(to: .planned)
    }
    return reading
  }

  /// The announcement's time, or the one beside the noun.
  func nominalTime(carrier: Int?, near head: Int) -> Int? {
    guard let carrier else { return nil }
    return row.view.time(in: propositions[carrier].clause, near: head)
  }

  private static let planning: Set<String> = [
    "plan", "discuss", "consider", "negotiate", "propose", "prepare", "seek", "want", "mull", "envisage", "intend", "expect", "hope",
    "await", "delay", "postpone",
    "threaten", "promise", "agree", "study", "block", "complicate", "hinder",
  ]
  /// What is their subject or object has happened.
  private static let completing: Set<String> = [
    "follow", "come", "complete", "celebrate", "welcome", "hail", "condemn", "criticise", "criticize", "mark", "see", "witness", "lead",
    "strengthen", "weaken", "prompt",
    "take", "happen", "occur", "say", "report", "tell", "be", "end", "cause", "result", "trigger", "praise", "applaud",
    "oversee", "finalise", "finalize",
    "comment", "describe", "call", "reveal", "acknowledge", "note",
  ]
}
