// What the user allows and what the user states. Both are plain values; neither is ever guessed.

import CasusModel

/// Bounds on what is read from one input.
public struct IngestLimits: Hashable, Sendable {
  /// Most bytes that one input may have.
  public var maximumBytes: Int
  /// Most bytes that the text of one document may have: what is read takes a hundred times as much memory.
  public var maximumTextBytes: Int
  /// Most files that one folder may give, and most folders that are looked into below it.
  public var maximumFiles: Int

  /// The text of a long book; an article seldom has more than 100 KB.
  public static let defaultTextBytes = 2 << 20

  /// Makes limits. 10 MiB leave room for pages with all that surrounds their text.
  public init(maximumBytes: Int = 10 * 1024 * 1024, maximumTextBytes: Int = Self.defaultTextBytes, maximumFiles: Int = 1_000_000) {
    self.maximumBytes = maximumBytes
    self.maximumTextBytes = maximumTextBytes
    self.maximumFiles = maximumFiles
  }
}

/// What the user states about an article: on the command line or in a manifest. It wins over what the text shows.
public struct GivenMetadata: Hashable, Sendable {
  /// Headline.
  public var title: String?
  /// Author or authors.
  public var author: String?
  /// Who published it.
  public var publisher: String?
  /// When it was published.
  public var published: TimeValue?
  /// Web address.
  public var url: String?
  /// When the bytes were fetched, ISO 8601.
  public var retrievedAt: String?

  /// Makes metadata; everything is optional.
  public init(
    title: String? = nil, author: String? = nil, publisher: String? = nil, published: TimeValue? = nil, url: String? = nil,
    retrievedAt: String? = nil
  ) {
    self.title = title
    self.author = author
    self.publisher = publisher
    self.published = published
    self.url = url
    self.retrievedAt = retrievedAt
  }

  /// These values, and those of `other` where this has none.
  public func filled(from other: GivenMetadata) -> GivenMetadata {
    GivenMetadata(
      title: title ?? other.title, author: author ?? other.author, publisher: publisher ?? other.publisher,
      published: published ?? other.published, url: url ?? other.url, retrievedAt: retrievedAt ?? other.retrievedAt)
  }
}

/// A document and what a person should know about how it was read.
public struct IngestedDocument: Hashable, Sendable {
  /// The document.
  public let document: Document
  /// One sentence each, for standard error; in a fixed order.
  public let warnings: [String]

  /// Makes a pair.
  public init(document: Document, warnings: [String]) {
    self.document = document
    self.warnings = warnings
  }
}
