// One queued article → its document, or why there is none. Apart from the reading of facts, since an article that is known by its SHA-256 need
// not be read again. A pure function: any number of threads may call it.

import CasusIngest
import CasusModel

/// An article whose facts have not been read yet.
public struct ArticleDocument: Sendable {
  /// Where it stands: a path, with the place in it where it holds several articles.
  public let place: String
  /// The record's id, the place of a text; nil for a record without an id.
  public let id: ArticleID?
  /// Keys of the line that are not read, sorted.
  public let unknownKeys: [String]
  /// The document, or why there is none.
  public let result: Result<IngestedDocument, ArticleFailure>

  init(place: String, id: ArticleID?, result: Result<IngestedDocument, ArticleFailure>, unknownKeys: [String] = []) {
    self.place = place
    self.id = id
    self.result = result
    self.unknownKeys = unknownKeys
  }
}

/// Why an article gives no document.
public struct ArticleFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let error: IngestError
  /// Of the article's bytes, where they could be had.
  public let sha256: String?

  init(_ error: IngestError, sha256: String? = nil) {
    self.error = error
    self.sha256 = sha256
  }

  /// One sentence that begins with the article's place.
  public var description: String { error.description }
  /// Whether there is an article at all, which another attempt may read: not so for a path that leads nowhere.
  public var isOfArticle: Bool { error.isOfArticle }
}

/// Makes documents of queued articles.
public struct ArticleDocuments: Sendable {
  private let limits: IngestLimits
  private let given: GivenMetadata

  /// - Parameter given: stated for every article; it wins over manifests and records, and those over what the text shows.
  public init(limits: IngestLimits = IngestLimits(), given: GivenMetadata = GivenMetadata()) {
    self.limits = limits
    self.given = given
  }

  /// The document of one article. Its digest is that of the article's own bytes, so that it is one article wherever it was packed.
  public func document(of article: QueuedArticle) -> ArticleDocument {
    switch article.content {
    case .failure(let error):
      return ArticleDocument(place: article.place, id: article.id, result: .failure(ArticleFailure(error)))
    case .article(let form, let bytes):
      return document(form, bytes, article, id: article.id, metadata: article.metadata, unknownKeys: article.unknownKeys)
    case .line(.tooLong, _):
      let error = IngestError.tooLarge(path: article.place, size: nil, limit: limits.maximumBytes)
      return ArticleDocument(place: article.place, id: nil, result: .failure(ArticleFailure(error)))
    case .line(.bytes(let bytes), let fields):
      let line = ArticleLine(bytes, fields: fields)
      switch line.article {
      case .failure(let error):
        let failure = ArticleFailure(.faulty(path: article.place, problem: error.description), sha256: Digests.sha256(bytes))
        return ArticleDocument(place: article.place, id: line.id, result: .failure(failure), unknownKeys: line.unknownKeys)
      case .success(let stated):
        return document(
          .text, Array(stated.text.utf8), article, id: line.id, metadata: stated.metadata.filled(from: article.metadata),
          unknownKeys: line.unknownKeys)
      }
    }
  }

  private func document(
    _ form: ArticleForm, _ bytes: [UInt8], _ article: QueuedArticle, id: ArticleID?, metadata: GivenMetadata, unknownKeys: [String] = []
  ) -> ArticleDocument {
    let sha256 = Digests.sha256(bytes)
    let result: Result<IngestedDocument, ArticleFailure>
    do throws(IngestError) {
      let read = try form.document(
        bytes: bytes, path: article.place, metadata: given.filled(from: metadata), sha256: sha256, limits: limits)
      let size = read.document.text.utf8.count
      guard size <= limits.maximumTextBytes else {
        throw .tooLong(path: article.place, size: size, limit: limits.maximumTextBytes)
      }
      result = .success(IngestedDocument(document: LanguageFinder.marked(read.document), warnings: article.warnings + read.warnings))
    } catch {
      result = .failure(ArticleFailure(error, sha256: sha256))
    }
    return ArticleDocument(place: article.place, id: id, result: result, unknownKeys: unknownKeys)
  }
}

extension IngestError {
  /// Whether the fault is one article's own: then there is something to try again. The others are about a path, a folder or a manifest.
  var isOfArticle: Bool {
    switch self {
    case .notFound, .isFolder, .notFolder, .noTextFiles, .tooManyFiles, .leadsOutside, .manifest: false
    default: true
    }
  }
}
