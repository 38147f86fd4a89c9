// Which names of unknown kind are fighting groups: a name may say nothing, but clubs and companies neither attack nor have emirs.

import CasusModel

enum FightingNames {
  /// Nodes of names of unknown kind that attack, are commanded, armed or swear, here or anywhere in the text.
  static func nodes(_ mentions: Mentions, _ discourse: Discourse) -> Set<Int> {
    let attackers = mentions.events.filter { $0.type == .assault && $0.statement.status.isFactual }.flatMap(\.actor)
    let warlike = mentions.affiliations.filter { isWarlike($0, discourse) }
    let sworn = warlike.filter { $0.relation == .pledgedAllegiance }.compactMap(\.member)
    return Set((attackers + warlike.compactMap(\.group) + sworn).filter { $0.referent == .name }.compactMap(discourse.named))
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
    case .supports: return ["arm", "rearm", "weapon", "arms"].contains(trigger)
    default: return false
    }
  }

  private static let ranks: Set<String> = [
    "general", "colonel", "commander", "major", "captain", "brigadier", "marshal", "warlord", "mullah",
  ]
}
