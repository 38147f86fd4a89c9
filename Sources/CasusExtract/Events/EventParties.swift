// The other side of an event that a rule left open, or where it named only what it was about: "rejected **a plan** of Russia" has Russia for
// its other side. Those who must do what is asked come before all others.

import CasusModel

/// Completes the recipients of drafts.
struct EventParties {
  let view: DocumentView
  let propositions: [Proposition]
  private var trees: SyntaxTrees { view.trees }

  /// What can be taken, held or destroyed.
  static let sites: Set<String> = [
    "village", "town", "city", "stronghold", "base", "position", "territory", "hill", "airport", "airbase", "airfield", "district",
    "province",
    "region", "area", "camp", "neighbourhood", "neighborhood", "suburb", "quarter", "capital", "checkpoint", "outpost", "garrison",
    "island",
    "crossing", "post", "bridge", "barracks", "headquarters", "enclave", "port", "bastion", "settlement", "hamlet", "valley", "home",
    "house",
    "building", "school", "hospital", "mosque", "church", "embassy", "property", "land", "field", "farm", "office", "shop", "market",
    "plant",
    "refinery", "dam", "ship", "vessel", "convoy", "facility",
  ]

  /// Who is for them is against those to whom they are done.
  static let harms: Set<String> = [
    "destruction", "attack", "war", "sanction", "strike", "invasion", "embargo", "airstrike", "blockade", "intervention", "operation",
    "campaign",
    "raid", "bombing", "overthrow", "boycott", "offensive", "resistance", "jihad", "struggle", "removal", "ouster", "expulsion",
    "prosecution",
    "measure", "crackdown", "siege", "annihilation", "resolution", "indictment",
  ]

  /// A draft with the other side, where one is told.
  func filled(_ draft: EventDraft) -> EventDraft {
    var draft = draft
    // "**in support** of the army": no party, though a rule takes whatever stands behind "in".
    draft.recipient.removeAll { EventTrees.circumstances.contains(trees.lemma($0.head)) && trees.base($0.head) == "obl" }
    guard draft.recipient.isEmpty || isWeak(draft), !(draft.type == .retreat && draft.mode == "resign") else { return draft }
    // "supports sanctions against X" does not support X.
    if draft.type == .support, draft.recipient.contains(where: { Self.harms.contains(trees.lemma($0.head)) }) { return draft }
    let found = asked(draft) ?? around(draft)
    // What is only talked about is no side: "condemned the **plan**".
    guard !found.isEmpty || draft.type.isVerbal || draft.type == .protest else { return draft }
    draft.recipient = found
    return draft
  }

  /// A demand with whoever must meet it; what is refused, accepted or blamed with whose it is: "denounced the **American** decision".
  func demanding(_ draft: EventDraft) -> EventDraft {
    guard draft.recipient.isEmpty || isWeak(draft) else { return draft }
    let found = draft.recipient.isEmpty ? asked(draft) ?? owners(draft) : owners(draft)
    guard !found.isEmpty else { return draft }
    var draft = draft
    draft.recipient = found
    return draft
  }

  /// Whose thing it is that is talked about.
  private func owners(_ draft: EventDraft) -> [Phrase] {
    guard [.accuse, .reject, .concede, .agree, .support].contains(draft.type), draft.proposition.category == .verb else { return [] }
    let names = Set(draft.actor.compactMap(\.name) + draft.actor.compactMap(\.owner))
    let isHarm = draft.type == .support && draft.proposition.phrases(.patient).contains { Self.harms.contains(trees.lemma($0.head)) }
    return isHarm
      ? []
      : draft.proposition.phrases(.patient).filter { $0.referent == .thing }.flatMap { thing in
        NounReader(view: view, clauses: ClauseReader(trees: trees)).owners(of: thing.head).map(view.phrase).filter { owner in
          isParty(owner) && view.entity(at: owner.head) != nil && !(owner.name.map(names.contains) ?? false)
            && !draft.actor.contains { $0.head == owner.head }
        }
      }
  }

  /// Whether a rule named only a thing where somebody is meant.
  private func isWeak(_ draft: EventDraft) -> Bool {
    switch draft.type {
    case .assault, .mobilize, .aid, .retreat: false
    case .agree, .consult, .support, .concede, .cooperate, .request, .accuse, .reject, .threaten, .protest, .sanction, .coerce:
      draft.recipient.allSatisfy { $0.referent == .thing }
    }
  }

  /// "demanded that **Israel** ease …": whoever does what is asked for.
  func asked(_ draft: EventDraft) -> [Phrase]? {
    guard draft.type == .request || draft.type == .accuse else { return nil }
    let heads = Set(propositions.map(\.head))
    let clause = propositions.first { inner in
      ["ccomp", "xcomp", "acl", "advcl"].contains(trees.relation(inner.head)) && inner.category == .verb && inner.head > draft.head
        && EventTrees(view: view).governor(of: inner.head, among: heads).map { isSaying($0, draft) } ?? false
    }
    let agents = clause?.phrases(.agent).filter { agent in isParty(agent) && !draft.actor.contains { $0.head == agent.head } } ?? []
    return agents.isEmpty ? nil : agents
  }

  /// Whether a predicate is what a demand is made with: the verb, or the noun that it governs.
  private func isSaying(_ predicate: Int, _ draft: EventDraft) -> Bool {
    predicate == draft.head || trees.heads[predicate] == draft.head && trees.base(predicate) == "obj"
  }

  private func isParty(_ phrase: Phrase) -> Bool {
    switch phrase.referent {
    case .person, .group, .state, .name, .describedGroup, .describedPerson, .media: true
    case .place, .pronoun, .thing, nil: false
    }
  }

  private func around(_ draft: EventDraft) -> [Phrase] {
    let search = EventRecipients(view: view)
    let isMutual = draft.type.isMutual && draft.actor.count > 1
    for thing in draft.recipient where !EventTrees.circumstances.contains(trees.lemma(thing.head)) {
      let found = search.recipients(below: thing.head, besides: draft.actor, of: draft.type, allowsPlaces: !isMutual)
      if !found.isEmpty { return found }
    }
    // To fight in a country is not to fight it.
    return search.recipients(below: draft.head, besides: draft.actor, of: draft.type, allowsPlaces: !isMutual && draft.type != .assault)
  }
}
