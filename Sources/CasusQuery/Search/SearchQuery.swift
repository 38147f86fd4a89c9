// Which articles say something: full text, the best first. Invariant: articles as good as each other stand in order of date and public id, so
// that the same articles give the same list in whatever order they were stored.

import CasusModel
import CasusStore
import SQLite

/// A question to the full text.
public struct SearchQuery: Equatable, Sendable {
  /// Words that title or text must hold, all of them, without regard to case and diacritics: `word`, `"a phrase"`, `begin*`; `-word` and
  /// `-"a phrase"` must not be there.
  public var words: String
  /// The publisher contains this text.
  public var publisher: String?
  /// Published on this day or later, or maybe.
  public var since: CalendarDate?
  /// Published on this day or earlier, or maybe.
  public var until: CalendarDate?
  /// At most so many articles.
  public var limit = 20

  /// The question for these words in all articles.
  public init(_ words: String) { self.words = words }
}

/// The answer to a ``SearchQuery``.
public struct SearchResult: Equatable, Sendable {
  /// `document` (public id), `published`, `publisher`, `title`, `snippet` (hits stand ›so‹), `hits` (their number in the text),
  /// `span_start`, `span_end` (where the snippet stands; UTF-8 bytes), `url`. The best first.
  public var rows: RowSet
  /// Whether the limit cut the rows.
  public var isCut: Bool
}

extension KnowledgeBase {
  /// Articles that hold the words. Ranked by BM25 (Robertson and Walker 1994), as FTS5 computes it, a word in the title counting twice.
  ///
  /// Throws ``QueryError`` when there is no word to find, or too many.
  public func search(_ query: SearchQuery) throws -> SearchResult {
    try Period.check(query.since, query.until)
    let expression = try SearchTerms(query.words).expression
    var condition = Condition.published(query.since, query.until)
    if let publisher = query.publisher { condition.add("publisher", contains: publisher) }
    let limit = max(0, query.limit)
    let found = try ranked(expression, condition, atLeast: limit &+ 1)
    var result = SearchResult(rows: RowSet(columns: Self.searchColumns), isCut: found.count > limit)
    for row in found.prefix(limit) {
      if let cells = try searchRow(row, expression) { result.rows.rows.append(cells) }
    }
    return result
  }

  /// Rows of `document`, the best first; more than asked for where the last ones are as good as each other.
  ///
  /// The index ranks by itself, and only the best are looked up among the documents, whose long rows are slow to read.
  private func ranked(_ expression: String, _ condition: Condition, atLeast limit: Int) throws -> [Int64] {
    struct Found {
      let row: Int64
      let score: Double
      let order: (Int, String, String)
    }
    struct Enough: Error {}
    let lookUp = "SELECT key, published_earliest FROM document WHERE id = ? AND retracted_at IS NULL AND \(condition.sql)"
    var found: [Found] = []
    do {
      // Rounded: the last digits of a logarithm are not the same on every machine. TRAP: a word that most articles hold scores about 1e-6.
      try connection.each(
        """
        SELECT rowid, round(bm25(document_text, 2.0, 1.0), 12) AS score FROM document_text WHERE document_text MATCH ? ORDER BY score
        """, [expression]
      ) { hit in
        let (row, score) = (try hit.int64(0), try hit.double(1))
        if found.count >= limit, let last = found.last, last.score < score { throw Enough() }
        let document = try connection.first(lookUp, [row] + condition.values) { (key: try $0.text(0), day: try $0.optionalText(1)) }
        guard let document else { return }
        found.append(Found(row: row, score: score, order: (document.day == nil ? 1 : 0, document.day ?? "", document.key)))
      }
    } catch is Enough {}
    return found.sorted { $0.score != $1.score ? $0.score < $1.score : $0.order < $1.order }.map(\.row)
  }

  private static var searchColumns: [CasusModel.Column] {
    ["document", "published", "publisher", "title", "snippet", "hits", "span_start", "span_end", "url"].map(ColumnStyle.column)
  }

  private func searchRow(_ row: Int64, _ expression: String) throws -> [Cell]? {
    let regions = try connection.query(
      "SELECT kind, span_start, span_end FROM region WHERE document_id = ? ORDER BY position", [row]
    ) { Region(Span(try $0.int(1), try $0.int(2)), Region.Kind(rawValue: try $0.text(0)) ?? .skipped) }
    return try connection.first(
      """
      SELECT document.key, document.published, document.publisher, document.title, document.url, document.text,
        highlight(document_text, 1, ?, ?)
      FROM document_text JOIN document ON document.id = document_text.rowid
      WHERE document_text MATCH ? AND document_text.rowid = ?
      """, [Highlight.open, Highlight.close, expression, row]
    ) { found in
      let text = Array(try found.text(5).utf8)
      let hits = Highlight.hits(in: Array(try found.text(6).utf8), of: text)
      let snippet = Snippet(text, hits: hits, regions: regions)
      func cell(_ text: String?) -> Cell { text.map { .text($0) } ?? .null }
      return [
        .text(try found.text(0)), cell(try found.optionalText(1)), cell(try found.optionalText(2)), cell(try found.optionalText(3)),
        cell(snippet?.text), .integer(Int64(hits.count)), snippet.map { .integer(Int64($0.span.start)) } ?? .null,
        snippet.map { .integer(Int64($0.span.end)) } ?? .null, cell(try found.optionalText(4)),
      ]
    }
  }
}

/// Where the index found the words: it can only say so by marks put into the text.
enum Highlight {
  static let open = "\u{1}"
  static let close = "\u{2}"

  /// The places of the marks, by reading the marked text beside the text itself: what the text itself holds is no mark.
  static func hits(in marked: [UInt8], of text: [UInt8]) -> [Span] {
    var hits: [Span] = []
    var start: Int?
    var place = 0
    for byte in marked {
      if place < text.count, text[place] == byte {
        place += 1
      } else if byte == 1 {
        start = place
      } else if byte == 2, let begin = start {
        hits.append(Span(begin, place))
        start = nil
      }
    }
    return hits
  }
}
