// One queued article → what it says, or why it cannot be read. A pure function: any number of threads may call it.

import CasusExtract
import CasusIngest
import CasusModel

/// What became of one article.
public struct ExtractedArticle: Sendable {
  /// Where it stands: a path, with the place in it where it holds several articles.
  public let place: String
  /// The record's id, the place of a text; nil for a record without an id.
  public let id: ArticleID?
  /// What was read, or one sentence that begins with ``place``.
  public let outcome: Outcome
  /// One sentence each, for standard error.
  public let warnings: [String]
  /// Keys of the line that are not read, sorted.
  public let unknownKeys: [String]

  /// What became of an article.
  public enum Outcome: Sendable {
    case read(ReadArticle)
    case failed(String)
  }

  init(place: String, id: ArticleID?, outcome: Outcome, warnings: [String] = [], unknownKeys: [String] = []) {
    self.place = place
    self.id = id
    self.outcome = outcome
    self.warnings = warnings
    self.unknownKeys = unknownKeys
  }
}

/// Reads queued articles: the document first, then its facts.
public struct ArticleExtractor: Sendable {
  /// The first step alone, which needs no language engine.
  public let documents: ArticleDocuments
  private let reader: ArticleReader

  /// Loads the language engine.
  ///
  /// - Parameters:
  ///   - given: stated for every article; it wins over manifests and records, and those over what the text shows.
  ///   - rules: the rules to read by, in the order in which they are tried.
  /// - Throws: an error of the engine when what is built in is damaged.
  public init(limits: IngestLimits = IngestLimits(), given: GivenMetadata = GivenMetadata(), rules: RuleSet) throws {
    documents = ArticleDocuments(limits: limits, given: given)
    reader = try ArticleReader(rules: rules)
  }

  /// One article.
  public func extract(_ article: QueuedArticle) -> ExtractedArticle { read(documents.document(of: article)) }

  /// The facts of an article whose document is there.
  public func read(_ article: ArticleDocument) -> ExtractedArticle {
    switch article.result {
    case .failure(let failure):
      ExtractedArticle(place: article.place, id: article.id, outcome: .failed(failure.description), unknownKeys: article.unknownKeys)
    case .success(let read):
      ExtractedArticle(
        place: article.place, id: article.id, outcome: .read(reader.readArticle(read.document)), warnings: read.warnings,
        unknownKeys: article.unknownKeys)
    }
  }
}
