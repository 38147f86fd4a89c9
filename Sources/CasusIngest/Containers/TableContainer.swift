// A table with a header: one article a row. Fields have the names of the keys of JSON Lines, unless they are mapped.

import CasusModel
import DelimitedText

/// A file of comma-separated or tab-separated values.
final class TableContainer: Container {
  private let file: ContainedFile
  private let fields: FieldMapping
  private let limits: IngestLimits
  private let separator: Unicode.Scalar
  private var records: TableRecords
  private var columns: [String] = []
  private var unknown: [String] = []

  init(_ file: ContainedFile, separator: Unicode.Scalar, fields: FieldMapping, limits: IngestLimits) {
    self.file = file
    self.fields = fields
    self.limits = limits
    self.separator = separator
    // A row holds an article, its other fields and its quotes.
    records = TableRecords(file.bytes, separator: UInt8(ascii: separator), limit: limits.maximumBytes + limits.maximumBytes / 8 + 65_536)
  }

  func next() throws(IngestError) -> ContainerPart? {
    if columns.isEmpty {
      guard try readHeader() else { return nil }
    }
    guard let record = try records.next() else { return nil }
    let place = "\(file.place), line \(record.line)"
    do throws(IngestError) {
      guard let bytes = record.bytes else { throw .tooLarge(path: place, size: nil, limit: limits.maximumBytes) }
      return .article(try article(texts(bytes, line: record.line), place: place))
    } catch {
      return .article(QueuedArticle(place: place, id: .text(place), metadata: GivenMetadata(), content: .failure(error)))
    }
  }

  /// - Returns: false where a table that nobody named has no text: then it holds no articles.
  private func readHeader() throws(IngestError) -> Bool {
    guard let record = try records.next(), let bytes = record.bytes else {
      throw .faulty(path: file.place, problem: "the table is empty; its first line names the columns")
    }
    let header = try texts(bytes, line: record.line)
    if file.isFound, !header.contains(fields.key(for: "text")) { return false }
    if let twice = header.first(where: { name in header.count { $0 == name } > 1 }) {
      throw .faulty(path: file.place, problem: "line 1: the column “\(IngestError.shown(twice))” stands there twice; rename one")
    }
    for key in [fields.key(for: "text")] + fields.mappedKeys where !header.contains(key) {
      let names = header.map { IngestError.shown($0) }.joined(separator: ", ")
      throw .faulty(
        path: file.place,
        problem: "line 1: no column “\(key)”; columns: \(names); say which one holds what: --field text=COLUMN")
    }
    columns = header
    unknown = header.filter { !fields.allKeys.contains($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return true
  }

  private func texts(_ bytes: [UInt8], line: Int) throws(IngestError) -> [String] {
    var reader = CSVReader(
      bytes, separator: separator, line: line, limits: .init(fieldBytes: limits.maximumBytes, fields: 10_000))
    do throws(CSVError) { return try reader.next()?.texts ?? [] } catch {
      throw .faulty(path: file.place, problem: error.description)
    }
  }

  private func article(_ texts: [String], place: String) throws(IngestError) -> QueuedArticle {
    guard texts.count == columns.count else {
      throw .faulty(path: place, problem: "\(texts.count) fields where the header names \(columns.count)")
    }
    func cell(_ target: String) -> String? {
      guard let column = columns.firstIndex(of: fields.key(for: target)), !texts[column].isEmpty else { return nil }
      return texts[column]
    }
    var published: TimeValue?
    if let written = cell("published") {
      do throws(ArticleLineError) { published = try ArticleLine.date(written, fields.key(for: "published")) } catch {
        throw .faulty(path: place, problem: error.description)
      }
    }
    let metadata = GivenMetadata(
      title: cell("title"), author: cell("author"), publisher: cell("publisher"), published: published, url: cell("url"),
      retrievedAt: cell("retrieved_at"))
    return QueuedArticle(
      place: place, id: cell("id").map { .text($0) }, metadata: metadata.filled(from: file.metadata),
      content: .article(.text, bytes: Array((cell("text") ?? "").utf8)), unknownKeys: unknown)
  }
}
