// What decisions are about, named by content: a name by scope and fold, a fact by its article and the words in it. No row number and no date
// of reading is part of it, so a decision finds its target again in another file and after another reading.

import CasusModel

/// A name of an actor.
public struct NameReference: Hashable, Sendable {
  /// Names are compared within it.
  public let scope: NameScope
  /// The name as equal names are equal.
  public let fold: String
  /// The name as it is written; for people.
  public let name: String

  /// A name as somebody writes it.
  public init(scope: NameScope, name: String) {
    self.init(scope: scope, fold: NameFold.fold(name), name: name)
  }

  init(scope: NameScope, fold: String, name: String) {
    self.scope = scope
    self.fold = fold
    self.name = name
  }

  /// The same name, however it is written.
  public static func == (left: NameReference, right: NameReference) -> Bool { left.scope == right.scope && left.fold == right.fold }

  /// Equal names hash alike.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(scope)
    hasher.combine(fold)
  }

  /// The key of the name, `act-…`.
  func key(_ digest: Digest) -> String { PublicID.actor(scope: scope, fold: fold, digest: digest) }

  static func inOrder(_ left: NameReference, _ right: NameReference) -> Bool {
    (left.scope.rawValue, left.fold) < (right.scope.rawValue, right.fold)
  }
}

/// An actor whom a correction names.
public struct ActorReference: Hashable, Sendable {
  /// Its name.
  public let name: NameReference
  /// What it is.
  public let kind: ActorKind

  /// Names an actor.
  public init(name: String, kind: ActorKind) {
    self.name = NameReference(scope: NameScope(kind), name: name)
    self.kind = kind
  }
}

/// A fact of an article.
public struct FactReference: Hashable, Sendable {
  /// SHA-256 of the article's bytes.
  public let document: String
  /// Which kind of fact.
  public let kind: FactKind
  /// Its public id when it was decided.
  public let id: String
  /// The relation, the type of event, the form of claim.
  public let sort: String
  /// The status; nil for claims.
  public let status: String?
  /// Who takes part, by role: member, group; actor, recipient; source.
  public let participants: [String: [Part]]
  /// The words that state it, most specific first.
  public let evidence: Span
  /// The word that triggered the rule.
  public let trigger: Span?

  /// Somebody who takes part, by the name that the article uses.
  public struct Part: Hashable, Sendable {
    /// The name, or the words that describe somebody.
    public let name: String
    /// Where it stands.
    public let span: Span
  }

  /// Folded names by role, in a fixed order: the same for the same participants.
  var folds: [String] {
    participants.keys.sorted().flatMap { role in
      (participants[role] ?? []).map { "\(role) \(NameFold.fold($0.name))" }.sorted()
    }
  }

  /// The names of those who take part in a role.
  public func names(_ role: String) -> [String] { (participants[role] ?? []).map(\.name) }
}

extension FactKind {
  /// What ``FactReference/sort`` is called.
  var sortName: String {
    switch self {
    case .affiliation: "relation"
    case .event: "type"
    case .claim: "form"
    }
  }

  /// All that ``FactReference/sort`` may be.
  var sorts: [String] {
    switch self {
    case .affiliation: Relation.allCases.map(\.rawValue)
    case .event: EventType.allCases.map(\.rawValue)
    case .claim: ClaimForm.allCases.map(\.rawValue)
    }
  }

  /// The roles of those who take part.
  var roles: [String] {
    switch self {
    case .affiliation: ["group", "member"]
    case .event: ["actor", "recipient"]
    case .claim: ["source"]
    }
  }
}
