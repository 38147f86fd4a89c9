// Verbs of belonging, by relation. Guideline: affiliations are only what the text itself states.

import CasusModel

extension FrameRule {
  /// All verb frames that make affiliations, in the order in which they are tried.
  static let affiliations: [FrameRule] = [
    // Before "joined": "joined forces with X" is no joining.
    FrameRule(
      name: "affiliation.joined.forces", relation: .joined, verbs: ["join", "unite"], member: .slot(.agent, is: .groupMembers),
      group: .slot(.oblique("in"), .oblique("under"), .oblique("within"), .oblique("as"), is: .named), object: ["force", "forces"]),
    FrameRule(
      name: "affiliation.allied_with.form", relation: .alliedWith,
      verbs: ["form", "forge", "enter", "make", "conclude", "join", "seal", "sign", "agree"],
      member: .slot(.agent, is: .parties), group: .slot(.oblique("with"), is: .parties),
      object: ["alliance", "coalition", "pact", "force", "forces", "partnership", "rank", "ranks"]),
    FrameRule(
      name: "affiliation.joined", relation: .joined, verbs: ["join", "rejoin"], member: .slot(.agent, is: .members),
      group: .slot(.patient, is: .groups), forbidden: ["in"]),
    FrameRule(
      name: "affiliation.joined.accede", relation: .joined, verbs: ["accede", "defect", "adhere", "enlist", "return"],
      member: .slot(.agent, is: .members), group: .slot(.oblique("into"), .oblique("to"), .oblique("in"), is: .named)),
    FrameRule(
      name: "affiliation.joined.enter", relation: .joined, verbs: ["enter"], member: .slot(.agent, is: .groupMembers),
      group: .slot(.patient, is: [.group, .describedGroup])),
    FrameRule(
      name: "affiliation.joined.admit", relation: .joined, verbs: ["admit", "recruit", "incorporate", "absorb", "integrate", "enrol"],
      member: .slot(.patient, is: .groupMembers), group: .slot(.oblique("into"), .oblique("to"), .oblique("in"), .agent, is: .named)),
    FrameRule(
      name: "affiliation.merged_into", relation: .mergedInto,
      verbs: ["merge", "amalgamate", "integrate", "dissolve", "fold", "coalesce", "fuse", "unite", "unify"],
      member: .slot(.agent, .patient, is: .groupMembers),
      group: .slot(.oblique("into"), .oblique("under"), .oblique("within"), .oblique("as"), is: .groups)),
    FrameRule(
      name: "affiliation.merged_into.with", relation: .mergedInto, verbs: ["merge", "amalgamate", "fuse"],
      member: .slot(.agent, .patient, is: .groupMembers), group: .slot(.oblique("with"), is: .named)),
    FrameRule(
      name: "affiliation.left", relation: .left, verbs: ["leave", "quit", "exit", "abandon", "desert"], member: .slot(.agent, is: .members),
      group: .slot(.patient, is: .groups), isActiveOnly: true),
    FrameRule(
      name: "affiliation.left.ties", relation: .left, verbs: ["cut", "sever", "break", "renounce", "revoke", "withdraw", "end"],
      member: .slot(.agent, is: .members), group: .slot(.oblique("with"), .oblique("to"), .oblique("from"), is: .named),
      object: ["tie", "ties", "link", "links", "allegiance", "relation", "relations", "bay'a", "loyalty"], isActiveOnly: true),
    FrameRule(
      name: "affiliation.left.from", relation: .left, verbs: ["withdraw", "resign", "defect", "secede", "pull", "depart", "walk"],
      member: .slot(.agent, is: .members), group: .slot(.oblique("from"), .oblique("of"), is: .named), isActiveOnly: true),
    FrameRule(
      name: "affiliation.left.expelled", relation: .left, verbs: ["expel", "oust", "eject", "evict", "dismiss", "kick", "exclude"],
      member: .slot(.patient, is: .members), group: .slot(.oblique("from"), .oblique("of"), is: .groups)),
    FrameRule(
      name: "affiliation.split_from", relation: .splitFrom, verbs: ["split", "break", "splinter", "separate"],
      member: .slot(.agent, .patient, is: .members), group: .slot(.oblique("from"), .oblique("off"), .oblique("with"), is: .groupsOrIt),
      refusesObject: true),
    FrameRule(
      name: "affiliation.member_of.comprise", relation: .memberOf,
      verbs: ["include", "comprise", "encompass", "contain", "group", "gather", "unite"], member: .slot(.patient, is: .groupMembers),
      group: .slot(.agent, is: .groupsOrIt), isActiveOnly: true),
    FrameRule(
      name: "affiliation.member_of.consist", relation: .memberOf, verbs: ["consist"], member: .slot(.oblique("of"), is: .groupMembers),
      group: .slot(.agent, is: .groupsOrIt)),
    FrameRule(
      name: "affiliation.member_of.count", relation: .memberOf, verbs: ["count", "list", "number"],
      member: .slot(.patient, is: .groupMembers),
      group: .slot(.agent, is: .groupsOrIt), needs: ["among"]),
    FrameRule(
      name: "affiliation.member_of.made_up", relation: .memberOf, verbs: ["make", "compose", "comprise", "form"],
      member: .slot(.oblique("of"), is: .groupMembers), group: .slot(.patient, is: .groupsOrIt)),
    FrameRule(
      name: "affiliation.member_of.belong", relation: .memberOf, verbs: ["belong"], member: .slot(.agent, is: .members),
      group: .slot(.oblique("to"), is: .named)),
    FrameRule(
      name: "affiliation.leads", relation: .leads, verbs: ["lead", "head", "command", "chair", "spearhead"],
      member: .slot(.agent, is: .leaders), group: .slot(.patient, is: .groupsOrIt), forbidden: ["by"]),
    FrameRule(
      name: "affiliation.supports", relation: .supports,
      verbs: ["support", "back", "aid", "arm", "fund", "finance", "sponsor", "bankroll", "train"],
      member: .slot(.agent, is: .parties.union([.pronoun])), group: .slot(.patient, is: .groups)),
    FrameRule(
      name: "affiliation.supports.receive", relation: .supports, verbs: ["receive", "get", "enjoy", "obtain", "draw", "secure"],
      member: .slot(.oblique("from"), is: .parties), group: .slot(.agent, is: .named), object: support),
    FrameRule(
      name: "affiliation.supports.give", relation: .supports, verbs: ["give", "provide", "lend", "offer", "supply", "send", "deliver"],
      member: .slot(.agent, is: .parties), group: .slot(.oblique("to"), .oblique("for"), is: .named), object: support),
    FrameRule(
      name: "affiliation.allied_with", relation: .alliedWith,
      verbs: ["ally", "cooperate", "align", "side", "team", "partner", "collaborate"],
      member: .slot(.agent, .patient, is: .parties), group: .slot(.oblique("with"), is: .parties)),
    FrameRule(
      name: "affiliation.allied_with.alongside", relation: .alliedWith, verbs: ["fight", "battle", "operate", "deploy", "serve"],
      member: .slot(.agent, is: .parties), group: .slot(.oblique("alongside"), is: .parties)),
    FrameRule(
      name: "affiliation.supports.with", relation: .supports, verbs: ["supply", "provide", "equip", "arm"],
      member: .slot(.agent, is: .parties),
      group: .slot(.patient, is: .named), needs: ["with"]),
    FrameRule(
      name: "affiliation.pledged_allegiance", relation: .pledgedAllegiance,
      verbs: ["pledge", "swear", "declare", "give", "offer", "renew", "announce"],
      member: .slot(.agent, is: .members), group: .slot(.oblique("to"), is: [.group, .name, .person]),
      object: ["allegiance", "loyalty", "fealty", "bay'a", "bayah", "bayat", "baya", "bay’a"]),
    FrameRule(
      name: "affiliation.renamed", relation: .renamed, verbs: ["rename", "rebrand", "rechristen"],
      member: .slot(.patient, .agent, is: .groupMembers), group: .slot(.predicative, .oblique("as"), .oblique("to"), is: .named)),
    FrameRule(
      name: "affiliation.dissolved", relation: .dissolved, verbs: ["dissolve", "disband", "dismantle", "disintegrate"], member: .none,
      group: .slot(.patient, .agent, is: .groupsOrIt), forbidden: ["into", "under", "within"]),
  ]

  /// Words for help that groups receive.
  private static let support: Set<String> = [
    "support", "backing", "aid", "assistance", "funding", "weapon", "weapons", "arm", "arms", "ammunition", "money", "training", "help",
  ]
}
