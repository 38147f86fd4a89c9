// One rule makes one kind of fact; its roles are the only ones that its patterns and examples may name.

import CasusModel

/// A place in the fact that a rule makes.
public enum RuleRole: String, CaseIterable, Sendable {
  /// Of an affiliation: who belongs.
  case member
  /// Of an affiliation: where it belongs.
  case group
  /// Of an event: who did it.
  case actor
  /// Of an event: to whom.
  case recipient
}

/// What a rule makes: `joined(member, group)`, `ASSAULT/aerial(actor, recipient)`.
public struct RuleMakes: Hashable, Sendable, CustomStringConvertible {
  /// The relation or the type of event.
  public let fact: Fact
  /// Its roles in the order of ``RuleRole``.
  public let roles: [RuleRole]

  /// Affiliation or event, with its word of the vocabulary.
  public enum Fact: Hashable, Sendable {
    case affiliation(Relation)
    case event(EventType, mode: String?)
  }

  /// The two kinds of facts. A predicate states at most one of each. The raw value begins the names of the kind's rules.
  public enum Kind: String, CaseIterable, Sendable {
    case affiliation
    case event

    /// The roles that facts of the kind can have.
    var roles: [RuleRole] {
      switch self {
      case .affiliation: [.member, .group]
      case .event: [.actor, .recipient]
      }
    }
  }

  /// The kind of the fact.
  public var kind: Kind {
    switch fact {
    case .affiliation: .affiliation
    case .event: .event
    }
  }

  /// As it stands in a rule file.
  public var description: String {
    let name =
      switch fact {
      case .affiliation(let relation): relation.rawValue
      case .event(let type, let mode): type.rawValue + (mode.map { "/" + $0 } ?? "")
      }
    return "\(name)(\(roles.map(\.rawValue).joined(separator: ", ")))"
  }
}
