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
  /// The language of the text, BCP 47, regions of it included; `unknown` for those whose language is not known.
  public var language: String?
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
    var condition = Condition()
    if query.since != nil || query.until != nil {
      let period = Condition.documentsWithin(query.since, query.until)
      condition.add("id IN (\(period.sql))", period.values)
    }
    if let publisher = query.publisher { condition.add("publisher", contains: publisher) }
    switch query.language?.lowercased() {
    case nil: break
    case "unknown"?: condition.add("language IS NULL", [])
    case let language?:
      condition.add(
        "(lower(language) = ? OR substr(lower(language), 1, ?) = ?)", [language, Int64(language.utf8.count + 1), language + "-"])
    }
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

extension Condition {
  /// Selects the keys of articles that were published in a period, or maybe, each by an index: a month or a year that began before it by its
  /// first day.
  static func documentsWithin(_ since: CalendarDate?, _ until: CalendarDate?) -> (sql: String, values: [any ValueConvertible]) {
    let first = since?.description ?? "0000"
    let last = until?.description ?? "9999-12-31"
    return (
      """
      SELECT key FROM document WHERE published_earliest BETWEEN ? AND ?
      UNION
      SELECT key FROM document
      WHERE published_earliest IN (substr(?, 1, 7) || '-01', substr(?, 1, 4) || '-01-01') AND published_latest >= ?
      UNION
      SELECT key FROM document WHERE instr(published, '/') > 0 AND published_latest >= ? AND published_earliest <= ?
      """, [first, last, first, first, first, first, last]
    )
  }
}
