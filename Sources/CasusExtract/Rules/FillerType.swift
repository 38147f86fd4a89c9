// The types of a rule's slots are unions of what a phrase can refer to; nothing else decides whether a phrase may fill a slot.

import CasusModel

/// What may fill a slot. The raw value is what stands in a rule file: `<member+: group|person>`.
public enum FillerType: String, CaseIterable, Sendable {
  /// An armed group, alliance, party, force or body, by name or described; also "it", "they".
  case group
  /// The same by name only, and names of unknown kind.
  case named
  /// A person by name or by a role; also "he", "she".
  case person
  case state
  case media
  case place
  /// Who can lead: a person, a group, a state.
  case leader
  /// Who can ally or back: a group, a state, a person by name; also a pronoun.
  case party
  /// Civilians and other people described: "students", "two officers"; also "they".
  case people
  /// Anybody who acts.
  case actor
  /// Whatever acts not: "the battle".
  case thing
  case any

  /// Whether a phrase that refers so may fill the slot.
  public func accepts(_ referent: Referent) -> Bool {
    switch self {
    case .group: [.group, .name, .describedGroup, .pronoun].contains(referent)
    case .named: [.group, .name].contains(referent)
    case .person: [.person, .describedPerson, .pronoun].contains(referent)
    case .state: referent == .state
    case .media: referent == .media
    case .place: referent == .place
    case .leader: [.person, .describedPerson, .group, .name, .describedGroup, .state, .pronoun].contains(referent)
    case .party: [.group, .name, .state, .person, .describedGroup, .pronoun].contains(referent)
    case .people: [.describedGroup, .describedPerson, .pronoun].contains(referent)
    case .actor: ![.place, .thing].contains(referent)
    case .thing: referent == .thing
    case .any: true
    }
  }
}
