// A rule says which words, in which logical places, state which relation. Voice, clause type and lists are undone before.

import CasusModel

/// Reads one relation from the arguments of a verb.
struct FrameRule: Sendable {
  /// Name that stands beside every fact: `affiliation.joined`.
  let name: String
  /// The relation it makes.
  let relation: Relation
  /// Verbs, by dictionary form.
  let verbs: Set<String>
  /// Where the member stands, and what it can be.
  let member: Slot
  /// Where the group stands, and what it can be.
  let group: Slot
  /// A word that must head the direct object: "**swore allegiance** to".
  var object: Set<String> = []
  /// Prepositions of phrases that turn the meaning: "joined **in** the attack".
  var forbidden: Set<String> = []
  /// Prepositions of phrases without which the verb means something else: "counted X **among** its founders".
  var needs: Set<String> = []
  /// Whether an object that is nobody refuses the rule: "broke off **talks** with X".
  var refusesObject = false
  /// Whether a passive is refused: "was left", "was split".
  var isActiveOnly = false

  struct Slot: Sendable {
    let roles: [Proposition.Role]
    let accepts: Set<Referent>
    let isRequired: Bool

    static func slot(_ roles: Proposition.Role..., is accepts: Set<Referent>) -> Slot {
      Slot(roles: roles, accepts: accepts, isRequired: true)
    }

    /// Nobody in particular.
    static let none = Slot(roles: [], accepts: [], isRequired: false)

    /// Taken when present, open otherwise.
    static func optional(_ roles: Proposition.Role..., is accepts: Set<Referent>) -> Slot {
      Slot(roles: roles, accepts: accepts, isRequired: false)
    }
  }
}

extension Set<Referent> {
  /// Somebody who can be a member.
  static let members: Set<Referent> = [.group, .name, .describedGroup, .pronoun, .person, .describedPerson]
  /// Members that are groups.
  static let groupMembers: Set<Referent> = [.group, .name, .describedGroup, .pronoun]
  /// What one can be a member of.
  static let groups: Set<Referent> = [.group, .name, .describedGroup]
  /// Groups, also by pronoun: where the group is the subject.
  static let groupsOrIt: Set<Referent> = [.group, .name, .describedGroup, .pronoun]
  /// Groups by name.
  static let named: Set<Referent> = [.group, .name]
  /// Who can lead.
  static let leaders: Set<Referent> = [.person, .describedPerson, .group, .name, .state]
  /// Who can back or ally.
  static let parties: Set<Referent> = [.group, .name, .state, .person]
}
