// What became of each article, as values: the library prints nothing.

import CasusIngest
import CasusModel

/// What became of one article.
public struct IngestedArticle: Equatable, Sendable {
  /// Where it stands: the path as the user gave it, or below a folder that the user gave, with the number of the line in JSON Lines.
  public let path: String
  /// What became of it.
  public let outcome: Outcome
  /// One sentence each, for standard error; each names the place.
  public let warnings: [String]
  /// Whether it has no publication date, and was read without.
  public let isUndated: Bool
  /// Keys of the line that are not read, sorted.
  public let unknownKeys: [String]

  /// What became of an article.
  public enum Outcome: Equatable, Sendable {
    /// Read and stored whole.
    case stored(StoredArticle)
    /// The same bytes were stored before; nothing changed, not even what is given about it now.
    case known(id: String)
    /// Nothing of it was stored; the text names the place.
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
  /// BCP 47 code of the language because of which it was not read; nil for an article that was.
  public let unreadLanguage: String?

  init(id: String, facts: ArticleFacts) {
    self.id = id
    title = facts.document.title?.value
    published = facts.document.published?.value
    actorNames = Set(facts.actors.map { NameFold.fold($0.name) })
    affiliations = facts.affiliations.count
    events = facts.events.count
    claims = facts.claims.count
    unreadLanguage = facts.document.isRead ? nil : facts.document.language
  }
}

/// Sums over all articles of one run.
public struct IngestSummary: Equatable, Sendable {
  /// Articles stored.
  public var stored = 0
  /// Articles that were there before.
  public var known = 0
  /// Articles and inputs that failed.
  public var failed = 0
  /// Different names of actors in the stored articles; beyond half a million as well as can be told from a sample of them.
  public var actors: Int { actorNames.estimate }
  /// Affiliations in the stored articles.
  public var affiliations = 0
  /// Events in the stored articles.
  public var events = 0
  /// Claims in the stored articles.
  public var claims = 0
  /// Whether the run was stopped before its last input.
  public var isStopped = false
  private var actorNames = DistinctCount()

  /// Zeros.
  public init() {}

  /// Articles that something became of.
  public var done: Int { stored + known + failed }

  mutating func add(_ outcome: IngestedArticle.Outcome) {
    switch outcome {
    case .stored(let article):
      stored += 1
      for name in article.actorNames { actorNames.insert(name) }
      affiliations += article.affiliations
      events += article.events
      claims += article.claims
    case .known: known += 1
    case .failed: failed += 1
    }
  }
}

/// How far a run is.
public struct IngestProgress: Sendable {
  /// What is stored for good.
  public let summary: IngestSummary
  /// Inputs of the run.
  public let inputs: Int
  /// Inputs behind the last article that is accounted for.
  public let inputsLeft: Int
}
