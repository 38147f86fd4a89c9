// A body and its members come into being together. Who is listed behind the news of a merger has joined when it was announced, and only plans
// to where it is planned: a planned alliance is never listed as one that exists.

import CasusModel

/// How the text tells of the formation of each body.
struct Formations {
  private var told: [Int: [Statement]] = [:]

  /// - Parameters:
  ///   - mentions: in text order.
  ///   - aliases: "the new alliance **would** be called X" tells of a plan, where nothing else tells of the formation.
  init(_ mentions: [AffiliationMention], aliases: [AliasMention], _ discourse: Discourse) {
    for mention in mentions where mention.relation == .formed {
      guard let group = mention.group, let node = discourse.node(of: group) else { continue }
      told[discourse.clusters.root(node), default: []].append(mention.statement)
    }
    for alias in aliases {
      guard discourse.introduces(alias.name), let node = discourse.node(of: alias.name).map(discourse.clusters.root), told[node] == nil,
        let sentence = discourse.sentence(of: alias.name), Self.isOpen(alias.trigger.lowerBound, discourse)
      else { continue }
      told[node] = [Statement(sentence: sentence, trigger: alias.trigger, rule: alias.rule, status: .planned)]
    }
  }

  /// "would be called", "will be called".
  private static func isOpen(_ verb: Int, _ discourse: Discourse) -> Bool {
    (max(0, verb - 4)..<verb).contains { token in
      discourse.annotation.tokens[token].head == verb && ["would", "will", "'ll", "'d", "could", "might"].contains(discourse.word(token))
    }
  }

  /// The formation of `node` on which a membership told in `sentence` depends; nil where it is told by its own words.
  ///
  /// - Parameter isReference: whether the membership calls the body by no name of its own there ("its members", "the alliance").
  func formation(of node: Int, before statement: Statement, isReference: Bool) -> Statement? {
    guard statement.status == .reported || statement.status == .announced, let all = told[node] else { return nil }
    let before = all.filter { $0.sentence < statement.sentence }
    // "formed X on Sunday, including A and B".
    if statement.rule == "affiliation.member_of.including", before.isEmpty,
      let here = all.first(where: { $0.sentence == statement.sentence && $0.status.isFactual })
    {
      return here
    }
    // Planned only, as far as the text has told: so are its members.
    guard let last = before.last else { return nil }
    if all.allSatisfy({ !$0.status.isFactual }) { return last }
    return isReference && last.status != .historical && last.status.isFactual && statement.sentence - last.sentence <= 3 ? last : nil
  }

  /// Whether a formation told in passing repeats a plan: "**Once formed**, the command …".
  func plan(of node: Int, behind statement: Statement) -> FactStatus? {
    guard let first = told[node]?.first, !first.status.isFactual, first.sentence < statement.sentence else { return nil }
    return first.status
  }
}
