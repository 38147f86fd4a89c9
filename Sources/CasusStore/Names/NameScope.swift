// Names are only ever compared within one scope, so a person is never a group and a state never its own army.

import CasusModel

/// What kinds of actors may share a name and be one.
public enum NameScope: String, CaseIterable, Sendable {
  case state
  /// Articles disagree whether something is a group, an alliance, a party or a force; the name decides, not the label.
  case organisation
  case civilians
  case media
  case person

  /// The scope of a kind of actor.
  public init(_ kind: ActorKind) {
    switch kind {
    case .state: self = .state
    case .governmentForce, .armedGroup, .alliance, .politicalBody, .intergovernmentalBody: self = .organisation
    case .civilians: self = .civilians
    case .media: self = .media
    case .person: self = .person
    }
  }
}
