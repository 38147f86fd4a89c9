// A stored document as the value that it was. Its text, dates and regions are read back as they stand; where the text stated its metadata is
// not kept and not needed for reading.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// A document by its row: public id and value; nil when there is none.
  func storedDocument(_ id: Int64) throws -> (key: String, document: Document)? {
    let regions = try connection.query(
      "SELECT kind, span_start, span_end FROM region WHERE document_id = ? ORDER BY position", [id]
    ) { (try $0.text(0), Span(try $0.int(1), try $0.int(2))) }
    .compactMap { kind, span in Region.Kind(rawValue: kind).map { Region(span, $0) } }
    func stated<Value: Hashable & Sendable>(_ value: Value?) -> Stated<Value>? { value.map { Stated($0) } }
    return try connection.first(
      """
      SELECT key, sha256, text, title, author, publisher, published, url, path, retrieved_at, dateline, language FROM document WHERE id = ?
      """, [id]
    ) { row in
      let origin = Origin(
        path: try row.text(8), url: try row.optionalText(7), retrievedAt: try row.optionalText(9), sha256: try row.text(1))
      let document = Document(
        text: try row.text(2), origin: origin, title: stated(try row.optionalText(3)), author: stated(try row.optionalText(4)),
        publisher: stated(try row.optionalText(5)), published: stated(try row.optionalText(6).flatMap { TimeValue($0) }),
        dateline: stated(try row.optionalText(10)), language: try row.optionalText(11), regions: regions)
      return (try row.text(0), document)
    }
  }

  /// Rows of documents to read again, in ascending order, after `last`.
  ///
  /// - Parameter run: documents that were read by a run of the same version, rules and weights are left out; nil leaves out none.
  func documentsToReread(after last: Int64, unlike run: IngestRun?, limit: Int) throws -> [Int64] {
    guard let run else {
      return try connection.query("SELECT id FROM document WHERE id > ? AND retracted_at IS NULL ORDER BY id LIMIT ?", [last, limit]) {
        try $0.int64(0)
      }
    }
    let older = try connection.query(
      "SELECT id FROM ingest_run WHERE (casus_version, ruleset, models) IS NOT (?, ?, ?) ORDER BY id",
      [run.casusVersion, run.ruleset, run.models]
    ) { try $0.int64(0) }
    var found: [Int64] = []
    for run in older {
      found += try connection.query(
        """
        SELECT id FROM document WHERE coalesce(reading_run_id, ingest_run_id) = ? AND id > ? AND retracted_at IS NULL ORDER BY id LIMIT ?
        """, [run, last, limit]
      ) { try $0.int64(0) }
    }
    return Array(found.sorted().prefix(limit))
  }
}
