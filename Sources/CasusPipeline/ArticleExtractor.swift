// One queued article → what it says, or why it cannot be read. A pure function: any number of threads may call it.

import CasusExtract
import CasusIngest
import CasusModel

/// What became of one article.
public struct ExtractedArticle: Sendable {
  /// Where it stands: a path, with the number of the line in JSON Lines.
  public let place: String
  /// The line's id, the path of a text; nil for a line without an id.
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

/// Reads queued articles.
public struct ArticleExtractor: Sendable {
  private let limits: IngestLimits
  private let given: GivenMetadata
  private let text = PlainTextReader()
  private let reader: ArticleReader

  /// Loads the language engine.
  ///
  /// - Parameters:
  ///   - given: stated for every article; it wins over manifests and lines, and those over what the text shows.
  ///   - rules: the rules to read by, in the order in which they are tried.
  /// - Throws: an error of the engine when what is built in is damaged.
  public init(limits: IngestLimits = IngestLimits(), given: GivenMetadata = GivenMetadata(), rules: RuleSet) throws {
    self.limits = limits
    self.given = given
    reader = try ArticleReader(rules: rules)
  }

  /// One article.
  public func extract(_ article: QueuedArticle) -> ExtractedArticle {
    switch article {
    case .failure(let error): ExtractedArticle(place: error.path, id: .text(error.path), outcome: .failed(error.description))
    case .text(let input, let bytes): extract(bytes, place: input.path, id: .text(input.path), metadata: input.metadata)
    case .line(let input, let number, let line): extract(line, of: input, place: "\(input.path), line \(number)")
    }
  }

  private func extract(_ line: InputLine, of input: Input, place: String) -> ExtractedArticle {
    guard case .bytes(let bytes) = line else {
      return ExtractedArticle(
        place: place, id: nil, outcome: .failed(IngestError.tooLarge(path: place, size: nil, limit: limits.maximumBytes).description))
    }
    let line = ArticleLine(bytes)
    switch line.article {
    case .failure(let error):
      return ExtractedArticle(
        place: place, id: line.id, outcome: .failed("\(place): \(error)"), unknownKeys: line.unknownKeys)
    case .success(let article):
      return extract(
        Array(article.text.utf8), place: place, id: line.id, metadata: article.metadata.filled(from: input.metadata),
        unknownKeys: line.unknownKeys)
    }
  }

  private func extract(
    _ bytes: [UInt8], place: String, id: ArticleID?, metadata: GivenMetadata, unknownKeys: [String] = []
  ) -> ExtractedArticle {
    do throws(IngestError) {
      let read = try text.document(
        bytes: bytes, path: place, metadata: given.filled(from: metadata), sha256: Digests.sha256(bytes), limits: limits)
      return ExtractedArticle(
        place: place, id: id, outcome: .read(reader.readArticle(read.document)), warnings: read.warnings, unknownKeys: unknownKeys)
    } catch {
      return ExtractedArticle(place: place, id: id, outcome: .failed(error.description), unknownKeys: unknownKeys)
    }
  }
}
