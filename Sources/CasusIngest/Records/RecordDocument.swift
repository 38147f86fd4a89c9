// The article of a record: its text, whole, and what is known about it.

import CasusModel

enum RecordDocument {
  static let keys = [
    "author", "author_span", "dateline", "dateline_span", "language", "path", "published", "published_span", "publisher", "publisher_span",
    "regions", "retrieved_at", "sha256", "text", "title", "title_span", "url",
  ]

  /// The document, and keys that are not read.
  static func read(_ record: RecordObject, digest: ([UInt8]) -> String) throws(RecordFault) -> (Document, [String]) {
    try record.object("document") { document throws(RecordFault) in
      let text = try document.text("text", atMost: .max)
      guard text.unicodeScalars.contains(where: { !$0.isBlank }) else { throw RecordFault("it is empty", at: "text") }
      let places = RecordText(text)
      func stated<Value>(_ key: String, _ value: Value?) throws(RecordFault) -> Stated<Value>? {
        let span = try document.optionalObject("\(key)_span") { span throws(RecordFault) in try places.quoted(span) }
        guard let value else {
          guard span == nil else { throw RecordFault("\(key) itself is null", at: "\(key)_span") }
          return nil
        }
        return Stated(value, span: span)
      }
      let origin = Origin(
        path: try document.text("path"), url: try document.optionalText("url"), retrievedAt: try document.optionalText("retrieved_at"),
        sha256: try sha256(document, text: text, digest: digest))
      let value = Document(
        text: text, origin: origin, title: try stated("title", document.optionalText("title")),
        author: try stated("author", document.optionalText("author")),
        publisher: try stated("publisher", document.optionalText("publisher")),
        published: try stated("published", document.optionalTime("published")),
        dateline: try stated("dateline", document.optionalText("dateline")), language: try language(document),
        regions: try regions(document, places))
      return (value, document.others(keys))
    }
  }

  /// A text file is its own text, so its digest can be checked; of a page or a container the bytes are not here.
  private static func sha256(_ document: RecordObject, text: String, digest: ([UInt8]) -> String) throws(RecordFault) -> String {
    let sha256 = try document.text("sha256")
    guard sha256.utf8.count == 64, sha256.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      throw RecordFault("it is not 64 lower-case hexadecimal digits", at: "sha256")
    }
    let path = try document.text("path").lowercased()
    guard !path.hasSuffix(".txt") && !path.hasSuffix(".text") || digest(Array(text.utf8)) == sha256 else {
      throw RecordFault("it is not the SHA-256 of text: one of the two was altered", at: "sha256")
    }
    return sha256
  }

  /// BCP 47, by its form alone.
  private static func language(_ document: RecordObject) throws(RecordFault) -> String? {
    guard let language = try document.optionalText("language", atMost: 100) else { return nil }
    let isTag = language.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isTag, language.utf8.first.map({ $0 >= 65 }) == true else {
      throw RecordFault("“\(IngestError.shown(language))” is no language, such as en", at: "language")
    }
    return language
  }

  private static func regions(_ document: RecordObject, _ places: RecordText) throws(RecordFault) -> [Region] {
    var end = 0
    return try document.objects("regions") { region throws(RecordFault) in
      let span = try places.pair(region, "span")
      guard span.start >= end else { throw RecordFault("it begins inside the region before it", at: "span") }
      end = span.end
      return Region(span, try region.word("kind"))
    }
  }
}
