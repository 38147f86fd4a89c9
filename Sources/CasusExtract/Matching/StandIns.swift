// Some words stand for a group without being its name: its forces, its leaders, the leader to whom one swears. Who is meant depends on the
// relation: a group's fighters ally as the group does, but some of them may leave it while it stays.

import CasusModel

/// Puts groups in the place of the words that stand for them.
struct StandIns {
  let view: DocumentView

  /// The match with groups in the place of their forces, delegates and leaders, as far as `relation` allows.
  func resolved(_ match: RuleMatch, _ relation: Relation) -> RuleMatch {
    let fillers = match.fillers.map { filler in
      RuleMatch.Filler(role: filler.role, phrases: filler.phrases.flatMap { resolved($0, filler.role, relation) })
    }
    return RuleMatch(rule: match.rule, pattern: match.pattern, makes: match.makes, trigger: match.trigger, fillers: fillers)
  }

  private func resolved(_ phrase: Phrase, _ role: RuleRole, _ relation: Relation) -> [Phrase] {
    let noun = view.trees.lemma(phrase.head)
    switch (phrase.referent, relation) {
    case (.describedGroup, .alliedWith), (.describedGroup, .supports), (.describedPerson, .alliedWith), (.describedPerson, .supports):
      // "**Hezbollah's fighters** fight alongside the army", "fights alongside **the Blue Front** in Idlib", "shelters **leaders** of the front".
      if let owner = phrase.owner, view.entity(at: phrase.head) == owner || relation == .supports && role == .group && isPeopleOf(phrase) {
        return [standing(for: owner, phrase)]
      }
      return [troopsAsGroup(phrase)]
    case (.describedGroup, .leads) where role == .group && isLedBehind(phrase):
      return [troopsAsGroup(phrase)]
    case (.describedPerson, .formed), (.describedPerson, .joined), (.describedPerson, .mergedInto):
      // "**the leaders of A and B** founded C".
      let owners = owners(of: phrase)
      return ActorNouns.delegates.contains(noun) && !owners.isEmpty ? owners : [phrase]
    case (.describedGroup, .renamed) where view.entity(at: phrase.head) != nil:
      // "**The 48th Front in the south** renamed itself": a part by its place has no name to change.
      return [phrase.owner.map { standing(for: $0, phrase) } ?? phrase]
    case (.describedGroup, .pledgedAllegiance) where role == .group:
      // "swore allegiance to **the jihadists of X**".
      return [troopsAsGroup(phrase)]
    case (.person, .pledgedAllegiance) where role == .group, (.describedPerson, .pledgedAllegiance) where role == .group:
      // "swore allegiance to **the group's leader**".
      return [phrase.owner.map { standing(for: $0, phrase) } ?? phrase]
    default: return [phrase]
    }
  }

  /// "Hezbollah's **fighters**", "the **rebels** of the Blue Front": the group whose they are; what else there is stays.
  func troopsAsGroup(_ phrase: Phrase) -> Phrase {
    let noun = view.trees.lemma(phrase.head)
    let isAll =
      noun == "rebel" && (view.word(phrase.tokens.lowerBound) == "the" || phrase.owner.map { view.entity(at: phrase.head) != $0 } ?? false)
    guard [.describedGroup, .describedPerson].contains(phrase.referent), ActorNouns.troops.contains(noun) || isAll,
      view.trees.fineTag(phrase.head) == "NNS", let owner = phrase.owner,
      [.group, .state, .name].contains(view.referent(ofName: owner)),
      // "**Uzbek** militants" are not Uzbekistan's.
      view.referent(ofName: owner) != .state || ["force", "forces", "troop", "troops", "soldier"].contains(noun)
    else { return phrase }
    // Chadian **mercenaries** are not Chad's.
    if view.referent(ofName: owner) == .state, !["force", "forces", "troop", "troops", "soldier"].contains(noun) { return phrase }
    return standing(for: owner, phrase)
  }

  /// "fighters of the Blue Front, **led by** Musa Ali".
  private func isLedBehind(_ troops: Phrase) -> Bool {
    view.trees.children(of: troops.head, "acl").contains { ["lead", "command", "head"].contains(view.trees.lemma($0)) }
  }

  /// "**members** of the Blue Front", "the front's wounded": whoever keeps or pays them supports the group.
  private func isPeopleOf(_ phrase: Phrase) -> Bool {
    guard let owner = phrase.owner, [.group, .name].contains(view.referent(ofName: owner)), view.trees.fineTag(phrase.head) == "NNS" else {
      return false
    }
    return ["member", "leader", "commander", "chief", "fighter", "recruit", "officer", "warlord", "militant"].contains(
      view.trees.lemma(phrase.head))
  }

  /// `phrase` as the group of a name.
  func standing(for name: Int, _ phrase: Phrase) -> Phrase {
    var group = phrase
    group.name = name
    group.referent = view.referent(ofName: name)
    return group
  }

  /// The groups whose delegates a plural noun tells: "commanders **of A, B and C**", "A's leaders".
  private func owners(of phrase: Phrase) -> [Phrase] {
    guard view.trees.fineTag(phrase.head) == "NNS" else { return [] }
    let clauses = ClauseReader(trees: view.trees)
    let behind = view.trees.children(of: phrase.head, "nmod").filter {
      ["of", "from"].contains(view.trees.markers($0).first ?? "") && $0 > phrase.head
    }
    return behind.flatMap { clauses.fillers($0) }.map(view.phrase).filter { [.group, .name].contains($0.referent) }
  }
}
