// `casus document`: an article as it was read. Offsets count Unicode code points, as in every JSON record; nothing is stored.

import CasusModel
import CasusOutput

/// A document as a page, as JSON and as rows.
struct DocumentPage {
  let document: Document

  private static let columns: [Column] = [.fixed("kind"), .number("start"), .number("end"), .prose("exact")]

  /// The regions, one a row.
  var regions: RowSet {
    let places = CodePoints(document.text)
    return RowSet(
      columns: Self.columns,
      rows: document.regions.map { region in
        [
          .text(region.kind.rawValue), .integer(Int64(places.codePoint(atByte: region.span.start))),
          .integer(Int64(places.codePoint(atByte: region.span.end))), .text(document.text.quote(region.span)),
        ]
      })
  }

  /// The whole document.
  var json: JSONValue {
    .object([
      "text": .string(document.text), "title": .optional(document.title?.value), "author": .optional(document.author?.value),
      "publisher": .optional(document.publisher?.value), "published": .optional(document.published?.value.description),
      "dateline": .optional(document.dateline?.value), "language": .optional(document.language), "url": .optional(document.origin.url),
      "path": .string(document.origin.path), "retrieved_at": .optional(document.origin.retrievedAt),
      "updated": .optional(document.updated?.value.description), "map": map, "sha256": .string(document.origin.sha256),
      "regions": .array(regions.rows.map { .row(Self.columns, $0) }),
    ])
  }

  /// The stretches of the text with the bytes that they come from; null for a text, whose bytes are the input's.
  private var map: JSONValue {
    guard let map = document.map else { return .null }
    let places = CodePoints(document.text)
    return .array(
      map.runs.map { run in
        .object([
          "start": .integer(places.codePoint(atByte: run.text.start)), "end": .integer(places.codePoint(atByte: run.text.end)),
          "byte_start": .integer(run.bytes.start), "byte_end": .integer(run.bytes.end), "exact": .bool(run.isExact),
        ])
      })
  }

  /// For people: what is known, then each region with its first words.
  func text(width: Int?, isStyled: Bool) throws -> String {
    var page = PageText(width: width, isStyled: isStyled)
    page.paragraph(document.title?.value ?? "(no title)", .bold)
    page.blank()
    let size = "\(document.text.unicodeScalars.count) characters, \(document.text.utf8.count) bytes"
    let fields: [(String, String)] = [
      ("author", Self.shown(document.author)), ("publisher", Self.shown(document.publisher)),
      ("published", document.published.map { "\($0.value) (\(Self.origin($0)))" } ?? "–"),
      ("updated", document.updated.map { "\($0.value) (\(Self.origin($0)))" } ?? "–"),
      ("dateline", Self.shown(document.dateline)), ("language", document.language ?? "–"), ("url", document.origin.url ?? "–"),
      ("path", document.origin.path), ("size", size), ("sha256", document.origin.sha256),
    ]
    for field in fields { page.field(field.0, field.1, labelWidth: 9) }
    page.blank()
    let shown = RowSet(
      columns: Self.columns,
      rows: zip(document.regions, regions.rows).map { region, cells in
        cells.dropLast() + [.text(Self.firstWords(document.text.quote(region.span)))]
      })
    page.block(try OutputFormat.table.text(of: shown, options: .init(width: width, isStyled: isStyled)))
    return page.text
  }

  private static func shown(_ value: Stated<String>?) -> String { value.map { "\($0.value) (\(origin($0)))" } ?? "–" }

  private static func origin<Value>(_ stated: Stated<Value>) -> String {
    if let field = stated.field { return "page: \(field)" }
    return stated.span == nil ? "given" : "from the text"
  }

  /// Enough to recognise a paragraph.
  private static func firstWords(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count > 12 ? words.prefix(12).joined(separator: " ") + " …" : words.joined(separator: " ")
  }
}
