// "Zanki walked out on 4 May": of what, the text has said where it called Zanki a member. Only one such body will do; with two or none, the
// departure stays unread.

import CasusModel

/// Gives departures the body that is left.
struct OpenDepartures {
  /// The bodies of which each actor is said to be or to have become a member, with the words that say so.
  private var bodies: [Int: [(node: Int, group: Phrase)]] = [:]
  private let discourse: Discourse

  /// - Parameter mentions: in text order, with lists in the place of the words that stand for them.
  init(_ mentions: [AffiliationMention], _ discourse: Discourse) {
    self.discourse = discourse
    for mention in mentions where [.joined, .memberOf, .mergedInto].contains(mention.relation) && mention.statement.status.isFactual {
      guard let member = mention.member.flatMap(discourse.node), let group = mention.group,
        let node = discourse.group(of: group, in: mention.relation)
      else { continue }
      let root = discourse.clusters.root(node)
      if !(bodies[member]?.contains { $0.node == root } ?? false) { bodies[member, default: []].append((root, group)) }
    }
  }

  /// The mention with the body that is left; nil where it is open and cannot be told.
  func closed(_ mention: AffiliationMention) -> AffiliationMention? {
    guard mention.relation == .left, mention.group == nil else { return mention }
    guard let member = mention.member.flatMap(discourse.node), let known = bodies[member], known.count == 1 else { return nil }
    var closed = mention
    closed.group = known[0].group
    return closed
  }
}
