// The article itself: its text exactly as given, what it says of itself, and its regions.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// The public id of the document with these bytes; nil when it was never stored. To skip reading an article again.
  public func documentID(sha256: String) throws -> String? {
    try connection.first("SELECT key FROM document WHERE sha256 = ?", [sha256]) { try $0.text(0) }
  }

  /// Inserts a document and its regions; returns its row.
  ///
  /// - Parameter run: row of the run that read it.
  func insert(_ document: Document, key: String, run: Int64, recordedAt: String) throws -> Int64 {
    let origin = document.origin
    let published = document.published?.value
    try connection.execute(
      """
      INSERT INTO document (
        key, sha256, text, title, author, publisher, published, published_earliest, published_latest, url, path, retrieved_at, dateline,
        language, ingest_run_id, recorded_at
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, origin.sha256, document.text, document.title?.value, document.author?.value, document.publisher?.value,
        published?.description, published?.earliest.description, published?.latest.description, origin.url, origin.path,
        origin.retrievedAt, document.dateline?.value, document.language, run, recordedAt,
      ])
    let id = try connection.lastInsertedRowID
    for (position, region) in document.regions.enumerated() {
      try connection.execute(
        "INSERT INTO region (document_id, position, kind, span_start, span_end) VALUES (?, ?, ?, ?, ?)",
        all: [.integer(id), Value(position), .text(region.kind.rawValue), Value(region.span.start), Value(region.span.end)])
    }
    return id
  }
}
