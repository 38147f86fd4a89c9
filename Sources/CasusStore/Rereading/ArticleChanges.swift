// What another reading of an article changed, as values.

/// One fact that is not what it was.
public struct FactChange: Hashable, Sendable {
  /// What happened to it.
  public enum Kind: String, CaseIterable, Sendable {
    /// The older reading did not find it.
    case added
    /// The newer reading does not find it.
    case gone
    /// The same trigger, but another status, date or participant.
    case changed
  }

  /// What happened to it.
  public let kind: Kind
  /// Which kind of fact.
  public let fact: FactKind
  /// The relation, the type of event, the form of claim.
  public let sort: String
  /// Public id now; of a fact that is gone, the former one.
  public let id: String
  /// The former public id of a changed fact, when it has another one now.
  public let formerID: String?
}

/// What another reading of one article changed.
public struct ArticleChanges: Hashable, Sendable {
  /// Public id of the document.
  public let document: String
  /// In order of kind of fact, sort and id.
  public let changes: [FactChange]
  /// Facts that are as they were.
  public let unchanged: Int
  /// Actors that the article did not name before.
  public let actorsAdded: Int
  /// Actors that it names no longer.
  public let actorsGone: Int

  /// How many facts were changed in one way.
  public func count(_ kind: FactChange.Kind) -> Int { changes.count { $0.kind == kind } }
}
