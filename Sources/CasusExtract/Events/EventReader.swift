// Matched event rules → event mentions: what is said of a deed, which event stands over which, who is on the other side; then one event for
// what several words of a sentence tell: "an attack killed nine", "stormed the base, killing nine".

import CasusModel

/// Makes event mentions from what the rules matched in one sentence.
struct EventReader {
  let view: DocumentView
  private var trees: EventTrees { EventTrees(view: view) }

  /// Events of one sentence in text order.
  ///
  /// - Parameter statement: what stands around a predicate that no rule matched.
  func events(
    _ drafts: [EventDraft], _ propositions: [Proposition], statement: (Int, Range<Int>, String) -> Statement? = { _, _, _ in nil }
  ) -> [EventMention] {
    let counted = propositions.map { (head: $0.head, counts: CasualtyReader(view: view).casualties($0)) }.filter { !$0.counts.isEmpty }
    let parties = EventParties(view: view, propositions: propositions)
    var drafts = withDemands(drafts, propositions, statement).map(spoken).map(parties.demanding)
    for index in drafts.indices where drafts[index].type == .assault {
      for (head, counts) in counted where head != drafts[index].head && isLinked(head, drafts[index].head) {
        drafts[index].casualties = drafts[index].casualties.filled(from: counts)
      }
    }
    drafts = EventNesting(trees: trees).outermost(drafts.map(EventIntent(view: view).stated))
    let asides = Set(drafts.filter(isAside).map(\.head))
    drafts = withoutRepetition(withDoers(drafts.filter { !asides.contains($0.head) && !isSuspected($0, by: asides) }.map(taken)))
    return drafts.map(parties.filled).map(withoutScene).filter { !isFigurative($0) }.map { draft in
      let phrases = EventPhrases(view: view)
      var statement = draft.statement
      // "told reporters on Wednesday that they **had rejected** it": what is said is known of from the day on which it is told.
      if draft.type.isVerbal, statement.time == nil, statement.status.isFactual { statement.time = statement.saidTime }
      return EventMention(
        type: draft.type, mode: draft.mode, actor: draft.actor.map(phrases.whole), recipient: draft.recipient.map(phrases.whole),
        place: place(of: draft), killed: draft.casualties.killed, injured: draft.casualties.injured,
        statement: statement)
    }
  }

  /// "protested **in Lagos**": in a city one protests not against it; in a state mostly against those who govern it.
  private func withoutScene(_ draft: EventDraft) -> EventDraft {
    guard draft.type == .protest else { return draft }
    var draft = draft
    draft.recipient.removeAll {
      $0.referent == .place && ["in", "through", "near", "across"].contains(view.trees.markers($0.head).first ?? "")
    }
    return draft
  }

  /// "an assault **on poverty**": what cannot be hurt is not assaulted.
  private func isFigurative(_ draft: EventDraft) -> Bool {
    draft.type == .assault && !draft.recipient.isEmpty
      && draft.recipient.allSatisfy { $0.referent == .thing && Self.ideas.contains(view.trees.lemma($0.head)) }
  }

  /// Ills, rights and ideas.
  private static let ideas: Set<String> = [
    "poverty", "hunger", "corruption", "unemployment", "inflation", "illiteracy", "disease", "malaria", "cancer", "virus", "ignorance",
    "injustice", "inequality", "bureaucracy", "deficit", "debt", "tax", "democracy", "freedom", "liberty", "right", "dignity", "value",
    "principle", "truth", "record", "summit", "peak", "policy", "budget", "reputation", "integrity", "legitimacy", "character", "idea",
    "tradition", "price", "cost", "waste", "drug", "crime", "discrimination", "racism", "terrorism", "fraud", "spending",
  ]

  /// The place, unless it is a state that takes part: "sanctions **on Iran**" tells against whom, not where.
  private func place(of draft: EventDraft) -> Int? {
    guard let place = EventPlaces(view: view).place(of: draft.head) else { return nil }
    let isParty = (draft.actor + draft.recipient).contains { $0.name == place }
    return isParty && view.annotation.entities[place].kind == .state ? nil : place
  }

  /// The drafts with demands in the place of the deeds that are demanded, in text order.
  private func withDemands(
    _ drafts: [EventDraft], _ propositions: [Proposition], _ statement: (Int, Range<Int>, String) -> Statement?
  ) -> [EventDraft] {
    let demands = propositions.compactMap { EventIntent(view: view).demand($0, statement) }
    guard !demands.isEmpty else { return drafts }
    let heads = Set(demands.map(\.head))
    return (drafts.filter { !heads.contains($0.head) } + demands).sorted { $0.head < $1.head }
  }

  /// "two men **suspected** of blowing up a plane": told only to say who they are.
  private func isSuspected(_ draft: EventDraft, by asides: Set<Int>) -> Bool {
    draft.statement.status == .claimed && !asides.isEmpty && trees.governor(of: draft.head, among: asides) != nil
  }

  /// What only describes somebody or tells the background, and does not say between whom it happened.
  private func isAside(_ draft: EventDraft) -> Bool {
    if trees.isTitle(draft.head) { return true }
    guard !draft.hasBothSides else { return false }
    if draft.type.isVerbal, trees.isBackgroundClause(draft.head) { return true }
    return trees.isDescribing(draft.head) || draft.proposition.category != .verb && trees.isBackground(draft.head)
  }

  /// "Syria says **it** will …": who speaks of itself.
  private func spoken(_ draft: EventDraft) -> EventDraft {
    guard draft.actor.count == 1, draft.actor[0].referent == .pronoun, let speaker = draft.statement.attributedTo,
      speaker.referent != .pronoun,
      isSelf(draft.actor[0].head, speaker)
    else { return draft }
    var draft = draft
    draft.actor = [speaker]
    return draft
  }

  /// Whether a pronoun that opens what somebody says can be the speaker.
  private func isSelf(_ pronoun: Int, _ speaker: Phrase) -> Bool {
    guard view.trees.base(pronoun) == "nsubj", pronoun > speaker.head, pronoun - speaker.head < 12 else { return false }
    let isPlural = ["NNS", "NNPS"].contains(view.trees.fineTag(speaker.head)) && speaker.referent != .state && speaker.referent != .group
    switch view.word(pronoun) {
    case "he", "she": return speaker.referent == .person || speaker.referent == .describedPerson && !isPlural
    case "it": return speaker.referent != .person && speaker.referent != .describedPerson && !isPlural
    case "they": return isPlural
    default: return false
    }
  }

  /// What was taken or destroyed, where a rule names it by its own words: "captured a **village**".
  private func taken(_ draft: EventDraft) -> EventDraft {
    if draft.type.quad == 4, !draft.recipient.isEmpty {
      // "seized a **Vietnamese fishing boat**": the rule took the owner alone.
      let patients = draft.proposition.phrases(.patient)
      let owned = patients.filter { patient in
        draft.recipient.contains { view.trees.heads[$0.head] == patient.head && patient.tokens.contains($0.head) }
      }
      if !owned.isEmpty {
        var draft = draft
        draft.recipient = owned
        return draft
      }
    }
    guard draft.type == .assault || draft.type == .coerce, draft.recipient.allSatisfy({ $0.referent == .place }) else { return draft }
    let sites = draft.proposition.phrases(.patient).filter { patient in
      draft.mode == "seize" || EventParties.sites.contains(view.trees.lemma(patient.head))
    }
    // "demolished **Palestinian homes** in Gaza": whose they are says more than where.
    guard draft.recipient.isEmpty || sites.contains(where: { $0.owner != nil }) else { return draft }
    var draft = draft
    draft.recipient = sites.isEmpty ? draft.recipient : sites
    return draft
  }

  /// Two words of one sentence that tell one event of the same type: what says less is dropped.
  private func withoutRepetition(_ drafts: [EventDraft]) -> [EventDraft] {
    drafts.enumerated().filter { index, draft in
      !drafts.enumerated().contains { other, fuller in
        guard other != index, fuller.type == draft.type, isLinked(fuller.head, draft.head) else { return false }
        if isToll(draft, of: fuller) || draft.actor.contains(where: { $0.head == fuller.head }) && !fuller.recipient.isEmpty { return true }
        let isInside = isSubset(draft.actor, of: fuller.actor) && isSubset(draft.recipient, of: fuller.recipient)
        guard isInside else { return false }
        let isSame = isSubset(fuller.actor, of: draft.actor) && isSubset(fuller.recipient, of: draft.recipient)
        return !isSame || other < index
      }
    }.map(\.element)
  }

  /// "bombed two villages, **killing** six": who kills has attacked, where no rule has said who.
  private func withDoers(_ drafts: [EventDraft]) -> [EventDraft] {
    drafts.map { attack in
      guard attack.type == .assault, attack.actor.isEmpty,
        let toll = drafts.first(where: { isTollBelow($0, of: attack) && isLinked($0.head, attack.head) })
      else { return attack }
      var attack = attack
      attack.actor = toll.actor
      return attack
    }
  }

  /// "stormed the base, **killing** nine": the dead are counted with the attack.
  private func isToll(_ draft: EventDraft, of attack: EventDraft) -> Bool {
    isTollBelow(draft, of: attack) && isSubset(draft.actor, of: attack.actor) && !attack.recipient.isEmpty
  }

  private func isTollBelow(_ draft: EventDraft, of attack: EventDraft) -> Bool {
    guard draft.type == .assault, ["kill", "wound", "injure"].contains(draft.proposition.lemma), attack.head < draft.head else {
      return false
    }
    let isGerund = view.trees.relation(draft.head) == "advcl" && view.trees.fineTag(draft.head) == "VBG"
    // "killed two soldiers and **wounded** five": one attack.
    let isSecond = view.trees.relation(draft.head) == "conj" && ["kill", "wound", "injure"].contains(attack.proposition.lemma)
    return isGerund || isSecond
  }

  private func isSubset(_ some: [Phrase], of all: [Phrase]) -> Bool {
    let heads = Set(all.map(\.head))
    return some.allSatisfy { heads.contains($0.head) }
  }

  /// Whether one word hangs on the other, or on what the other is coordinated with, in the same event: no relative clause between.
  private func isLinked(_ left: Int, _ right: Int) -> Bool {
    func climbs(from node: Int, to top: Int) -> Bool {
      var node = node
      for _ in 0..<4 {
        guard let head = view.trees.heads[node],
          ["advcl", "conj", "xcomp", "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "parataxis", "nmod", "acl"]
            .contains(view.trees.relation(node))
        else { return false }
        if head == top { return true }
        node = head
      }
      return false
    }
    return climbs(from: left, to: right) || climbs(from: right, to: left)
  }
}
