// An article found in an input, not looked at yet. Finding is cheap and goes one after the other; looking is dear and goes in parallel.

/// What an article's bytes are.
public enum ArticleForm: Hashable, Sendable {
  /// Plain text.
  case text
  /// A saved web page.
  case page
  /// A piece of HTML inside something else, all of it the article.
  case fragment
  /// A mail.
  case mail
  /// A PDF document.
  case pdf
}

/// An article that has not been looked at yet.
public struct QueuedArticle: Sendable {
  /// Where it stands: `a.txt`, `x.jsonl.gz, line 3`, `corpus.zip: folder/page.html`. Foreign names in it have visible control characters.
  public let place: String
  /// Its id, where whoever found it knows; that of a line stands in the line.
  public let id: ArticleID?
  /// What the manifest and the container state about it.
  public let metadata: GivenMetadata
  /// What it is.
  public let content: Content
  /// One sentence each, for standard error.
  public let warnings: [String]
  /// Keys of the record that are not read, sorted; those of a line stand in the line.
  public let unknownKeys: [String]

  /// The forms in which an article waits.
  public enum Content: Sendable {
    /// Its bytes.
    case article(ArticleForm, bytes: [UInt8])
    /// A line of JSON, and what its keys mean.
    case line(InputLine, FieldMapping)
    /// An input, or a part of one, that cannot be read.
    case failure(IngestError)
  }

  /// Makes an article.
  public init(
    place: String, id: ArticleID?, metadata: GivenMetadata, content: Content, warnings: [String] = [],
    unknownKeys: [String] = []
  ) {
    self.place = place
    self.id = id
    self.metadata = metadata
    self.content = content
    self.warnings = warnings
    self.unknownKeys = unknownKeys
  }

  /// Something that cannot be read.
  public init(_ error: IngestError) {
    self.init(place: error.path, id: .text(error.path), metadata: GivenMetadata(), content: .failure(error))
  }

  /// A whole article, known by its place.
  init(_ form: ArticleForm, _ bytes: [UInt8], place: String, metadata: GivenMetadata, warnings: [String] = []) {
    self.init(place: place, id: .text(place), metadata: metadata, content: .article(form, bytes: bytes), warnings: warnings)
  }
}
