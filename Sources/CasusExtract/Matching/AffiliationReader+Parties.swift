// Who the parties of a matched affiliation are: bodies that fight, one commander of several, those who send others to fight.

import CasusModel

extension AffiliationReader {
  /// "Kigali **sent** soldiers **to fight** alongside the army": who sends his troops fights.
  func sent(_ match: RuleMatch, _ relation: Relation) -> RuleMatch {
    guard relation == .alliedWith || relation == .supports, let troops = match.phrases(.member).first, match.phrases(.member).count == 1,
      troops.referent == .describedGroup, troops.owner == nil, ActorNouns.troops.contains(view.trees.lemma(troops.head)),
      let verb = view.trees.heads[troops.head], ["send", "deploy", "dispatch"].contains(view.trees.lemma(verb)),
      view.trees.heads[match.trigger.lowerBound] == verb || view.trees.heads[match.trigger.lowerBound] == troops.head
    else { return match }
    let senders = ClauseReader(trees: view.trees).roles(verb).subject.map(view.phrase).compactMap { phrase -> Phrase? in
      var phrase = phrase
      if phrase.referent == .place, let name = phrase.name, view.annotation.entities[name].canonical != nil { phrase.referent = .state }
      return [.group, .name, .state, .pronoun].contains(phrase.referent) ? phrase : nil
    }
    guard !senders.isEmpty else { return match }
    let fillers = match.fillers.map { $0.role == .member ? RuleMatch.Filler(role: .member, phrases: senders) : $0 }
    return RuleMatch(rule: match.rule, pattern: match.pattern, makes: match.makes, trigger: match.trigger, fillers: fillers)
  }

  /// Whether a body is one that allies or fights, or may be.
  func isFighting(_ group: Phrase) -> Bool {
    guard let name = group.name else { return group.referent != .thing }
    return [nil, .armedGroup, .alliance, .politicalBody].contains(view.annotation.entities[name].kind)
  }

  /// "**a** commander of X", "**senior** commander of X": others command beside him.
  func isOneOfSeveral(_ match: RuleMatch) -> Bool {
    guard match.rule == "affiliation.leads.role", ["commander", "leader", "chief"].contains(view.trees.lemma(match.trigger.lowerBound))
    else {
      return false
    }
    let words = view.phrase(match.trigger.lowerBound).tokens.prefix { $0 < match.trigger.lowerBound }.map(view.word)
    return words.contains { ["a", "an", "senior"].contains($0) }
  }

  /// "a **non-aggression** pact", "a **peace** pact": who does not fight another one is not yet his ally.
  func isPeace(_ match: RuleMatch) -> Bool {
    let bonds = [match.trigger.lowerBound] + view.trees.children(of: match.trigger.lowerBound, "obj", "obl")
    return bonds.contains { bond in
      ["pact", "accord", "agreement", "deal", "partnership", "rank"].contains(view.trees.lemma(bond))
        && view.phrase(bond).tokens.contains {
          ["non-aggression", "nonaggression", "peace", "ceasefire", "cease-fire", "truce", "trade", "gas", "oil", "fishing", "border"]
            .contains(view.word($0))
        }
    }
  }
}
