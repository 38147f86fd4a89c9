// Which articles were read. Words are searched in the full-text index.

import CasusModel
import CasusStore
import SQLite

/// A question about articles.
public struct DocumentQuery: Equatable, Sendable {
  /// Title or text hold all of these words, without regard to case and diacritics.
  public var text: String?
  /// The publisher contains this text.
  public var publisher: String?
  /// Published on this day or later, or maybe.
  public var since: CalendarDate?
  /// Published on this day or earlier, or maybe.
  public var until: CalendarDate?
  /// At most so many rows.
  public var limit: Int?

  /// The question about everything.
  public init() {}
}

extension KnowledgeBase {
  /// Rows of the view `document_list`, ordered by date of publication (unknown last), title, id.
  public func documents(_ query: DocumentQuery) throws -> QueryResult {
    try Period.check(query.since, query.until)
    var condition = Condition.published(query.since, query.until)
    if let publisher = query.publisher { condition.add("publisher", contains: publisher) }
    if let text = query.text {
      condition.add(
        "id IN (SELECT key FROM document WHERE document.id IN (SELECT rowid FROM document_text WHERE document_text MATCH ?))",
        [try Self.fullTextQuery(text)])
    }
    let (rows, isCut) = try self.rows(
      "SELECT * FROM document_list WHERE \(condition.sql) ORDER BY published IS NULL, published, title, id", condition.values,
      limit: query.limit)
    return QueryResult(rows: rows, isCut: isCut)
  }

  /// Every word in quotation marks: what the user types are words, never operators of the index's own language.
  static func fullTextQuery(_ text: String) throws -> String {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0.value == 0 }.map { String(String.UnicodeScalarView($0)) }
      .filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }
    guard !words.isEmpty else { throw QueryError.noWord(text) }
    return words.map { "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }.joined(
      separator: " ")
  }
}
