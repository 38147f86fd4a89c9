// A match is what one rule makes of one proposition: phrases by role, in text order, with the pattern that found them.

import CasusModel

/// A rule that reads a proposition.
public struct RuleMatch: Hashable, Sendable {
  /// Name of the rule.
  public let rule: String
  /// Number of the pattern in ``Rule/patterns``, from 0.
  public let pattern: Int
  /// What the rule makes.
  public let makes: RuleMakes
  /// The triggering words, by index into ``Annotation/tokens``.
  public let trigger: Range<Int>
  /// The filled roles in the order in which the pattern fills them; at least one, each with at least one phrase.
  public let fillers: [Filler]

  /// A role with its phrases in text order.
  public struct Filler: Hashable, Sendable {
    /// The role.
    public let role: RuleRole
    /// Its phrases; at least one.
    public let phrases: [Phrase]
  }

  /// One affiliation: each member with each group.
  public struct Pair: Hashable, Sendable {
    /// Nil where the rule has no member or it is open.
    public let member: Phrase?
    /// Nil where it is open.
    public let group: Phrase?
  }

  /// The phrases of a role; empty when it is open.
  public func phrases(_ role: RuleRole) -> [Phrase] {
    fillers.first { $0.role == role }?.phrases ?? []
  }

  /// The affiliations that an affiliation rule states: members × groups, by member and then by group in text order; empty for an event.
  ///
  /// A name does not belong to itself: such a pair is left out.
  public var pairs: [Pair] {
    guard makes.kind == .affiliation else { return [] }
    let sides: ([Phrase]) -> [Phrase?] = { $0.isEmpty ? [nil] : $0.map(Optional.some) }
    let groups = sides(phrases(.group))
    return sides(phrases(.member)).flatMap { member in
      groups.filter { member?.name == nil || member?.name != $0?.name }.map { Pair(member: member, group: $0) }
    }
  }
}
