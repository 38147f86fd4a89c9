// One article on one line of JSON. Invariant: a line is read whole or refused; what is refused still tells its id where that can be read.

import CasusModel

/// A name that the user gave an article.
public enum ArticleID: Hashable, Sendable {
  case text(String)
  case number(Int)
}

/// Why a line gives no article.
public struct ArticleLineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, where in the line, and what is allowed.
  public let description: String
}

/// What one line of JSON Lines states.
public struct ArticleLine: Hashable, Sendable {
  /// The keys that are read; `text` is required.
  public static let keys = ["id", "text", "title", "author", "publisher", "published", "url", "retrieved_at"]

  /// As the line names itself; nil where it does not, or cannot be read.
  public private(set) var id: ArticleID?
  /// Other keys, sorted.
  public private(set) var unknownKeys: [String] = []
  /// Whether it is an object about something else, without the key of the text.
  let lacksText: Bool
  /// The article's text, code point for code point, and what is stated about it.
  public private(set) var article: Result<Article, ArticleLineError>

  /// Text and metadata of one line.
  public struct Article: Hashable, Sendable {
    /// The text.
    public let text: String
    /// What the line states about it.
    public let metadata: GivenMetadata
  }

  /// Reads one line, white space around the object allowed.
  ///
  /// - Parameter fields: the keys that hold what is read; dots lead into nested objects.
  public init(_ bytes: [UInt8], fields: FieldMapping = FieldMapping()) {
    let firstBad = PlainTextBytes.firstBad(bytes)
    // Damaged bytes elsewhere do not change what the id says.
    var scanner = JSONScanner(firstBad == nil ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8))
    var values: [String: JSONScalar] = [:]
    var fault: ArticleLineError?
    do throws(JSONFault) {
      try scanner.object(into: fields.leads(into:)) { key, value, byte throws(JSONFault) in
        guard values.updateValue(value, forKey: key) == nil else {
          throw JSONFault(byte: byte, problem: "the key \"\(IngestError.shown(key))\" stands there twice")
        }
      }
    } catch {
      fault = ArticleLineError(description: "byte \(error.byte): not JSON: \(error.problem)")
    }
    if let firstBad { fault = ArticleLineError(description: "byte \(firstBad): not UTF-8; give JSON Lines in UTF-8") }
    let keys = fields.allKeys
    unknownKeys = values.keys.filter { !keys.contains($0) && !fields.leads(into: $0) && !fields.leads(beside: $0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    switch values[fields.key(for: "id")] {
    case .string(let text) where !text.unicodeScalars.contains("\u{FFFD}") || firstBad == nil: id = .text(text)
    case .integer(let number): id = .number(number)
    case nil, .null?, .string?: id = nil
    case .some(let other):
      let key = fields.key(for: "id")
      fault = fault ?? ArticleLineError(description: "\"\(key)\" is \(other.name); allowed: a string, a whole number of 64 bits, null")
    }
    lacksText = fault == nil && values[fields.key(for: "text")] == nil
    if let fault {
      article = .failure(fault)
    } else {
      article = Self.article(values, fields)
    }
  }

  private static func article(_ values: [String: JSONScalar], _ fields: FieldMapping) -> Result<Article, ArticleLineError> {
    do throws(ArticleLineError) {
      let key = fields.key(for: "text")
      guard let value = values[key], value != .null else {
        throw ArticleLineError(description: "no \"\(key)\"; give the article's text there")
      }
      guard case .string(let text) = value else {
        throw ArticleLineError(description: "\"\(key)\" is \(value.name); allowed: a string")
      }
      func published() throws(ArticleLineError) -> TimeValue? {
        guard let written = try string("published") else { return nil }
        return try date(written, fields.key(for: "published"))
      }
      func string(_ target: String) throws(ArticleLineError) -> String? { try Self.string(fields.key(for: target), values) }
      return .success(
        Article(
          text: text,
          metadata: GivenMetadata(
            title: try string("title"), author: try string("author"), publisher: try string("publisher"),
            published: try published(),
            url: try string("url"), retrievedAt: try string("retrieved_at"))))
    } catch {
      return .failure(error)
    }
  }

  /// An empty string and null are not known.
  private static func string(_ key: String, _ values: [String: JSONScalar]) throws(ArticleLineError) -> String? {
    switch values[key] {
    case nil, .null?: return nil
    case .string(let text)?: return text.isEmpty ? nil : text
    case .some(let other): throw ArticleLineError(description: "\"\(key)\" is \(other.name); allowed: a string, null")
    }
  }

  /// The day; a time of day may stand behind it, since many collections carry one, and the day is as its writer's clock had it.
  static func date(_ written: String, _ key: String) throws(ArticleLineError) -> TimeValue {
    let scalars = written.unicodeScalars
    let day =
      scalars.count > 10 && (scalars.dropFirst(10).first == "T" || scalars.dropFirst(10).first == " ")
      ? String(String.UnicodeScalarView(scalars.prefix(10))) : written
    if let value = TimeValue(day), value.end == nil { return value }
    throw ArticleLineError(
      description: "\"\(key)\": \"\(IngestError.shown(written))\" is not a date; "
        + "allowed: YYYY-MM-DD (a time of day may follow), YYYY-MM, YYYY")
  }
}
