// Which articles print the same words. Invariant: what is written depends on the set of articles alone, not on their order. For that an
// article is compared, in each band, with the one of the smallest rank; when a new article is that one, the band is compared anew. Ranks are
// as good as random, so among n articles this happens about ln n times.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Version of the arithmetic in this folder.
  static var copyVersion: Int { 1 }

  /// Finds the copies of all documents that were stored after a row, and writes `copy_of_id` where it changes.
  ///
  /// First published first: then hardly any has to take the place of one that many others are already copies of.
  func findCopies(ofDocumentsAfter last: Int64) throws {
    let order = "ORDER BY published_earliest IS NULL, published_earliest, key"
    for id in try connection.query("SELECT id FROM document WHERE id > ? \(order)", [last], { try $0.int64(0) }) {
      let paragraphs = try connection.query(
        "SELECT span_start, span_end FROM region WHERE document_id = ? AND kind IN ('standfirst', 'paragraph') ORDER BY position", [id]
      ) { Span(try $0.int(0), try $0.int(1)) }
      let found = try connection.first("SELECT key, text FROM document WHERE id = ?", [id]) { (try $0.text(0), try $0.text(1)) }
      guard let (key, text) = found, let signature = CopySignature(BodyWords(text, paragraphs: paragraphs).hashes) else { continue }
      try findCopies(of: id, rank: Self.rank(ofDocument: key), signature: signature)
    }
  }

  /// Fills everything anew, for a file that another version filled.
  func refillCopies() throws {
    try connection.execute("DELETE FROM document_band")
    try connection.execute("DELETE FROM document_signature")
    try connection.execute("UPDATE document SET copy_of_id = NULL WHERE copy_of_id IS NOT NULL")
    try findCopies(ofDocumentsAfter: 0)
  }

  private func findCopies(of document: Int64, rank: Int64, signature: CopySignature) throws {
    try connection.execute("INSERT INTO document_signature (document_id, signature) VALUES (?, ?)", [document, signature.bytes])
    var copies: Set<Int64> = []
    var led: Set<Int64> = []
    for band in Set(signature.bands).sorted() {
      let first = try connection.first("SELECT document_id, rank FROM document_band WHERE hash = ? ORDER BY rank LIMIT 1", [band]) {
        (document: try $0.int64(0), rank: try $0.int64(1))
      }
      try connection.execute("INSERT INTO document_band (hash, rank, document_id) VALUES (?, ?, ?)", [band, rank, document])
      guard let first else { continue }
      if first.rank < rank {
        copies.insert(first.document)
      } else {
        led.formUnion(
          try connection.query("SELECT document_id FROM document_band WHERE hash = ? AND rank > ?", [band, rank]) { try $0.int64(0) })
      }
    }
    copies = try copies.filter { try areCopies(signature.bytes, $0) }
    guard !led.isEmpty else { return try join(document, to: copies) }
    // It leads these from now on: what hung together by the former leader may not any longer, and what did not may.
    let former = try led.filter { try isGrouped($0) }
    let found = try led.filter { try areCopies(signature.bytes, $0) }
    try group(around: copies.union(former).union(found).union([document]))
  }

  /// Where nothing comes apart, whole groups are joined.
  private func join(_ document: Int64, to copies: Set<Int64>) throws {
    guard !copies.isEmpty else { return }
    var roots: Set<Int64> = [document]
    for copy in copies {
      if let root = try connection.first("SELECT coalesce(copy_of_id, id) FROM document WHERE id = ?", [copy], { try $0.int64(0) }) {
        roots.insert(root)
      }
    }
    guard let first = try firstPublished(of: roots.sorted()) else { return }
    for root in roots.sorted() where root != first {
      try connection.execute("UPDATE document SET copy_of_id = ?1 WHERE copy_of_id = ?2 OR id = ?2", [first, root])
    }
  }

  /// Groups anew the documents that hang together with any of these, as they stand written or as they compare now.
  private func group(around touched: Set<Int64>) throws {
    var sets = DisjointSets()
    var members: Set<Int64> = []
    for document in touched.sorted() {
      members.formUnion(
        try connection.query(
          """
          WITH root (id) AS (SELECT coalesce(copy_of_id, id) FROM document WHERE id = ?)
          SELECT id FROM root UNION SELECT document.id FROM root JOIN document ON document.copy_of_id = root.id
          """, [document]
        ) { try $0.int64(0) })
    }
    for document in members.sorted() { sets.insert(document) }
    for document in members.sorted() {
      let leaders = try leaders(of: document).filter { members.contains($0) && sets.find(document) != sets.find($0) }
      guard !leaders.isEmpty, let signature = try signature(of: document) else { continue }
      for leader in leaders where try areCopies(signature, leader) { sets.join(document, leader) }
    }
    for group in sets.all() {
      let first = try firstPublished(of: group)
      for document in group {
        try connection.execute(
          "UPDATE document SET copy_of_id = ?1 WHERE id = ?2 AND copy_of_id IS NOT ?1", [document == first ? nil : first, document])
      }
    }
  }

  private func firstPublished(of group: [Int64]) throws -> Int64? {
    var best: (published: String, key: String, id: Int64)?
    for document in group {
      let row = try connection.first("SELECT coalesce(published_earliest, '9999-12-31'), key, id FROM document WHERE id = ?", [document]) {
        (published: try $0.text(0), key: try $0.text(1), id: try $0.int64(2))
      }
      if let row, best.map({ (row.published, row.key) < ($0.published, $0.key) }) ?? true { best = row }
    }
    return best?.id
  }

  /// The first of each band of a document.
  private func leaders(of document: Int64) throws -> [Int64] {
    try connection.query(
      """
      SELECT DISTINCT (SELECT document_id FROM document_band AS band WHERE band.hash = mine.hash ORDER BY band.rank LIMIT 1)
      FROM document_band AS mine WHERE mine.document_id = ? ORDER BY 1
      """, [document]
    ) { try $0.int64(0) }.filter { $0 != document }
  }

  private func areCopies(_ signature: [UInt8], _ other: Int64) throws -> Bool {
    try self.signature(of: other).map { CopySignature.areCopies(signature, $0) } ?? false
  }

  private func isGrouped(_ document: Int64) throws -> Bool {
    let sql = "SELECT 1 FROM document WHERE copy_of_id = ?1 OR (id = ?1 AND copy_of_id IS NOT NULL)"
    return try connection.first(sql, [document]) { _ in true } ?? false
  }

  private func signature(of document: Int64) throws -> [UInt8]? {
    try connection.first("SELECT signature FROM document_signature WHERE document_id = ?", [document]) { try $0.bytes(0) }
  }

  /// The 60 bits of a document's public id.
  static func rank(ofDocument key: String) -> Int64 {
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    return key.utf8.dropFirst(4).reduce(0) { $0 << 5 | Int64(digits.firstIndex(of: $1) ?? 0) }
  }
}
