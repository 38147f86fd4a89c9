// What became of each input, as values: the library prints nothing.

import CasusModel

/// What became of one input.
public struct IngestedArticle: Equatable, Sendable {
  /// The input as the user gave it, or below a folder that the user gave.
  public let path: String
  /// What became of it.
  public let outcome: Outcome
  /// One sentence each, for standard error; each names the input.
  public let warnings: [String]

  /// What became of an input.
  public enum Outcome: Equatable, Sendable {
    /// Read and stored whole.
    case stored(StoredArticle)
    /// The same bytes were stored before; nothing changed, not even what is given about it now.
    case known(id: String)
    /// Nothing of it was stored; the text names the input.
    case failed(String)
  }
}

/// An article that is now in the knowledge base.
public struct StoredArticle: Equatable, Sendable {
  /// Public id of the document.
  public let id: String
  /// Headline.
  public let title: String?
  /// When it was published.
  public let published: TimeValue?
  /// Names of actors, folded and with their scope, so that a sum over articles counts nobody twice.
  public let actorNames: Set<String>
  /// Number of affiliations.
  public let affiliations: Int
  /// Number of events.
  public let events: Int
  /// Number of claims.
  public let claims: Int

  init(id: String, facts: ArticleFacts) {
    self.id = id
    title = facts.document.title?.value
    published = facts.document.published?.value
    actorNames = Set(facts.actors.map { NameFold.fold($0.name) })
    affiliations = facts.affiliations.count
    events = facts.events.count
    claims = facts.claims.count
  }
}

/// Sums over all inputs of one run.
public struct IngestSummary: Equatable, Sendable {
  /// Articles stored.
  public var stored = 0
  /// Articles that were there before.
  public var known = 0
  /// Inputs that failed.
  public var failed = 0
  /// Different names of actors in the stored articles.
  public var actors: Int { actorNames.count }
  /// Affiliations in the stored articles.
  public var affiliations = 0
  /// Events in the stored articles.
  public var events = 0
  /// Claims in the stored articles.
  public var claims = 0
  /// Whether the run was stopped before its last input.
  public var isStopped = false
  private var actorNames: Set<String> = []

  /// Zeros.
  public init() {}

  mutating func add(_ outcome: IngestedArticle.Outcome) {
    switch outcome {
    case .stored(let article):
      stored += 1
      actorNames.formUnion(article.actorNames)
      affiliations += article.affiliations
      events += article.events
      claims += article.claims
    case .known: known += 1
    case .failed: failed += 1
    }
  }
}
