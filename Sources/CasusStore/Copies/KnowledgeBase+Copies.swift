// Which articles print the same words. Invariant: what is written depends on the set of articles alone, not on their order. For that an
// article is compared, in each band, with the one of the smallest rank; when a new article is that one, the band is compared anew. Ranks are
// as good as random, so among n articles this happens about ln n times.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Version of the arithmetic in this folder.
  static var copyVersion: Int { 1 }

  /// Finds the copies of documents that were just stored, and writes `copy_of_id` where it changes.
  func findCopies(of documents: [StoredWords]) throws {
    var signed: [SignedDocument] = []
    for document in documents.sorted(by: StoredWords.inOrder) {
      guard let signature = CopySignature(BodyWords(document.text, paragraphs: document.paragraphs).hashes) else { continue }
      let (rank, bands) = (Self.rank(ofDocument: document.key), Set(signature.bands).sorted())
      signed.append(SignedDocument(row: document.row, rank: rank, signature: signature, bands: bands))
    }
    try insertSignatures(of: signed)
    let met = try insertBands(of: signed)
    for (document, isMet) in zip(signed, met) where isMet { try findCopies(of: document) }
  }

  /// Fills everything anew, for a file that another version filled.
  func refillCopies() throws {
    try connection.execute("DELETE FROM document_band")
    try connection.execute("DELETE FROM document_signature")
    try connection.execute("UPDATE document SET copy_of_id = NULL WHERE copy_of_id IS NOT NULL")
    // First published first: then hardly any has to take the place of one that many others are already copies of.
    let ids = try connection.query("SELECT id FROM document ORDER BY published_earliest IS NULL, published_earliest, key") {
      try $0.int64(0)
    }
    for start in stride(from: 0, to: ids.count, by: 1000) {
      try findCopies(of: try ids[start..<min(ids.count, start + 1000)].compactMap { try storedWords(of: $0) })
    }
  }

  private func insertSignatures(of documents: [SignedDocument]) throws {
    let sql = "INSERT INTO document_signature (document_id, signature, bands) VALUES (?, ?, ?)"
    try connection.withStatement(sql) { insert in
      for document in documents.sorted(by: { $0.row < $1.row }) {
        let bands = document.bands.flatMap { band in (0..<8).map { UInt8(truncatingIfNeeded: band >> Int64(56 - 8 * $0)) } }
        try insert.run(all: [.integer(document.row), .blob(document.signature.bytes), .blob(bands)])
      }
    }
  }

  /// Keeps the bands of documents; says for each whether it shares one with another. Hashes are as good as random: sorted, those of a batch are
  /// found and inserted in one pass over the table, whatever its size.
  private func insertBands(of documents: [SignedDocument]) throws -> [Bool] {
    var entries = documents.enumerated().flatMap { index, document in document.bands.map { (hash: $0, rank: document.rank, index: index) } }
    entries.sort { ($0.hash, $0.rank) < ($1.hash, $1.rank) }
    var met = [Bool](repeating: false, count: documents.count)
    try connection.withStatement("SELECT 1 FROM document_band WHERE hash = ? LIMIT 1") { find in
      try connection.withStatement("INSERT INTO document_band (hash, rank, document_id) VALUES (?, ?, ?)") { insert in
        var isShared = false
        for (position, entry) in entries.enumerated() {
          if position == 0 || entries[position - 1].hash != entry.hash {
            let isNextToo = position + 1 < entries.count && entries[position + 1].hash == entry.hash
            isShared = try isNextToo || find.first([entry.hash]) { _ in true } != nil
          }
          if isShared { met[entry.index] = true }
          try insert.run(all: [.integer(entry.hash), .integer(entry.rank), .integer(documents[entry.index].row)])
        }
      }
    }
    return met
  }

  /// The bands of all documents of the batch are in the table already, so whoever is compared with the first of a band is compared with the one
  /// that stays the first.
  private func findCopies(of document: SignedDocument) throws {
    var copies: Set<Int64> = []
    var led: Set<Int64> = []
    for band in document.bands {
      let first = try connection.first("SELECT document_id, rank FROM document_band WHERE hash = ? ORDER BY rank LIMIT 1", [band]) {
        (document: try $0.int64(0), rank: try $0.int64(1))
      }
      guard let first else { continue }
      if first.rank < document.rank {
        copies.insert(first.document)
      } else {
        led.formUnion(
          try connection.query("SELECT document_id FROM document_band WHERE hash = ? AND rank > ?", [band, document.rank]) {
            try $0.int64(0)
          })
      }
    }
    let bytes = document.signature.bytes
    copies = try copies.filter { try areCopies(bytes, $0) }
    guard !led.isEmpty else { return try join(document.row, to: copies) }
    // It leads these from now on: what hung together by the former leader may not any longer, and what did not may.
    let former = try led.filter { try isGrouped($0) }
    let found = try led.filter { try areCopies(bytes, $0) }
    try group(around: copies.union(former).union(found).union([document.row]))
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
    var leaders: Set<Int64> = []
    for band in try bands(of: document) {
      let first = try connection.first("SELECT document_id FROM document_band WHERE hash = ? ORDER BY rank LIMIT 1", [band]) {
        try $0.int64(0)
      }
      if let first, first != document { leaders.insert(first) }
    }
    return leaders.sorted()
  }

  /// Of a document that was stored before bands were kept with it, they are computed again.
  private func bands(of document: Int64) throws -> [Int64] {
    let stored = try connection.first("SELECT bands FROM document_signature WHERE document_id = ?", [document]) { try $0.optionalBytes(0) }
    guard let stored else { return [] }
    if let bytes = stored {
      return stride(from: 0, to: bytes.count - 7, by: 8).map { start in
        Int64(bitPattern: bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) })
      }
    }
    guard let words = try storedWords(of: document) else { return [] }
    return CopySignature(BodyWords(words.text, paragraphs: words.paragraphs).hashes).map { Set($0.bands).sorted() } ?? []
  }

  private func storedWords(of document: Int64) throws -> StoredWords? {
    let paragraphs = try connection.query(
      "SELECT span_start, span_end FROM region WHERE document_id = ? AND kind IN ('standfirst', 'paragraph') ORDER BY position", [document]
    ) { Span(try $0.int(0), try $0.int(1)) }
    return try connection.first("SELECT key, text, published_earliest FROM document WHERE id = ?", [document]) {
      StoredWords(row: document, key: try $0.text(0), text: try $0.text(1), paragraphs: paragraphs, published: try $0.optionalText(2))
    }
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
