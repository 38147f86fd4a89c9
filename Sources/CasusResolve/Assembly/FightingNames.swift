// Which names of unknown kind are fighting groups: a name may say nothing, but clubs and companies neither attack nor have emirs.

import CasusModel

enum FightingNames {
  /// Nodes of names of unknown kind that attack, are commanded, armed or swear, here or anywhere in the text.
  static func nodes(_ mentions: Mentions, _ discourse: Discourse) -> Set<Int> {
    let attackers = mentions.events.filter { $0.type == .assault && $0.statement.status.isFactual }.flatMap(\.actor)
    let warlike = mentions.affiliations.filter { isWarlike($0, discourse) }
    let sworn = warlike.filter { $0.relation == .pledgedAllegiance }.compactMap(\.member)
    let fighters = warlike.filter { $0.relation == .alliedWith || isFightingFor($0) }.compactMap(\.member)
    // Who is allied with an armed group is one.
    let allies = mentions.affiliations.filter { $0.relation == .alliedWith && $0.statement.status != .denied }.flatMap { mention in
      [(mention.member, mention.group), (mention.group, mention.member)].compactMap { side, other in
        other?.name.map { discourse.annotation.entities[$0].kind } == .armedGroup ? side : nil
      }
    }
    return Set(
      (attackers + warlike.compactMap(\.group) + sworn + fighters + allies).filter { $0.referent == .name }.compactMap(discourse.named))
  }

  /// Words that are said of fighting groups alone: the "**emir**" of X, "**bankrolled**" and "**armed**" X, an "**oath** of allegiance" to X.
  static func isWarlike(_ mention: AffiliationMention, _ discourse: Discourse) -> Bool {
    if mention.relation == .pledgedAllegiance { return true }
    let trigger = discourse.lemma(mention.statement.trigger.lowerBound)
    switch mention.relation {
    case .leads:
      let titles = mention.member.map { $0.tokens.map(discourse.word) } ?? []
      return ["command", "commander", "warlord", "emir", "amir", "chieftain", "commandant"].contains(trigger)
        || !ranks.isDisjoint(with: titles)
    case .supports:
      return ["arm", "rearm", "weapon", "arms"].contains(trigger) || isFightingFor(mention)
        || discourse.objects(of: mention.statement.trigger.lowerBound).contains { weapons.contains(discourse.lemma($0)) }
    case .alliedWith: return ["fight", "battle"].contains(trigger)
    default: return false
    }
  }

  /// "X **fights** for Y".
  private static func isFightingFor(_ mention: AffiliationMention) -> Bool {
    mention.relation == .supports && mention.statement.rule == "affiliation.supports.fight_for"
  }

  private static let weapons: Set<String> = [
    "weapon", "arms", "arm", "ammunition", "rocket", "missile", "gun", "rifle", "mortar", "tank", "drone", "explosive", "munition",
    "weaponry", "artillery",
  ]

  private static let ranks: Set<String> = [
    "general", "colonel", "commander", "major", "captain", "brigadier", "marshal", "warlord", "mullah",
  ]
}
