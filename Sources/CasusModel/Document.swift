// A plain text is kept exactly as it was given: reading skips some of it and removes nothing. A web page's text is its main text, with a map
// to the bytes. Either way the text never changes once offsets into it exist.

/// A value together with the place in the text that states it.
public struct Stated<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// Where the text says so; nil when the user or the page's own data did.
  public let span: Span?
  /// The part of a page's data that says so: `JSON-LD datePublished`, `og:title`; nil for what the user or the text says.
  public let field: String?

  /// Makes a stated value.
  public init(_ value: Value, span: Span? = nil, field: String? = nil) {
    self.value = value
    self.span = span
    self.field = field
  }
}

/// A stretch of the text with one function on the page.
public struct Region: Hashable, Sendable {
  /// Where it lies, without surrounding white space.
  public let span: Span
  /// What it is.
  public let kind: Kind

  /// Makes a region.
  public init(_ span: Span, _ kind: Kind) {
    self.span = span
    self.kind = kind
  }

  /// What a region is for.
  public enum Kind: String, CaseIterable, Sendable {
    case title
    case standfirst
    case byline
    /// A line that states when the article was published.
    case published
    /// `ALEPPO, Dec 1 (Agency) –` at the head of a paragraph.
    case dateline
    case caption
    case heading
    case paragraph
    /// Navigation, links to other articles, newsletter boxes, copyright lines, the publisher's words about itself.
    case skipped

    /// Whether facts are read from such a region. A heading or a caption names things, but states nothing reliably.
    public var isRead: Bool {
      switch self {
      case .title, .standfirst, .paragraph: true
      case .byline, .published, .dateline, .caption, .heading, .skipped: false
      }
    }
  }
}

/// An article as it was read.
public struct Document: Hashable, Sendable {
  /// The whole text as given; of a web page the main text.
  public let text: String
  /// Where the bytes came from.
  public var origin: Origin
  /// Headline.
  public var title: Stated<String>?
  /// Author or authors as the byline names them.
  public var author: Stated<String>?
  /// Who published it.
  public var publisher: Stated<String>?
  /// When it was published, at the precision stated; nil is unknown, and then nothing relative is resolved.
  public var published: Stated<TimeValue>?
  /// When it was last changed, where a page says so.
  public var updated: Stated<TimeValue>?
  /// The place that a dateline names.
  public var dateline: Stated<String>?
  /// BCP 47 language of the text; nil is unknown.
  public var language: String?
  /// Regions in text order, disjoint; together they hold every character that is not white space.
  public var regions: [Region]
  /// Where the text stands in the input's bytes; nil where the text is the input's bytes.
  public var map: SourceMap?

  /// Makes a document.
  public init(
    text: String, origin: Origin, title: Stated<String>? = nil, author: Stated<String>? = nil, publisher: Stated<String>? = nil,
    published: Stated<TimeValue>? = nil, updated: Stated<TimeValue>? = nil, dateline: Stated<String>? = nil, language: String? = nil,
    regions: [Region] = [], map: SourceMap? = nil
  ) {
    self.text = text
    self.origin = origin
    self.title = title
    self.author = author
    self.publisher = publisher
    self.published = published
    self.updated = updated
    self.dateline = dateline
    self.language = language
    self.regions = regions
    self.map = map
  }
}
