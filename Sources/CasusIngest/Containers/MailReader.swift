// A mail (RFC 5322, MIME): who wrote it, when, about what, and the part that a person reads. Attachments and mails inside of the mail are not
// read. Parts are found on a stack of bounded depth, and each byte is looked at a bounded number of times.

/// Reads mails.
struct MailReader {
  /// The document that a mail holds: its plain text, else its HTML.
  func document(
    bytes: [UInt8], path: String, metadata: GivenMetadata, sha256: String, limits: IngestLimits
  ) throws(IngestError) -> IngestedDocument {
    guard bytes.count <= limits.maximumBytes else { throw .tooLarge(path: path, size: bytes.count, limit: limits.maximumBytes) }
    let top = MailPart(bytes[...])
    guard top.fields.values["from"] != nil || top.fields.values["date"] != nil || top.fields.values["subject"] != nil else {
      throw .faulty(path: path, problem: "not a mail: it has none of the fields From, Date, Subject")
    }
    let stated = GivenMetadata(
      title: top.word("subject"), author: top.word("from").flatMap(Self.names),
      published: top.fields.values["date"].flatMap { ContainerDate.day($0) })
    guard let part = try Self.readable(top, path: path) else {
      throw .faulty(path: path, problem: "the mail has no text; attachments are not read")
    }
    var warnings: [String] = []
    if let date = top.fields.values["date"], stated.published == nil, metadata.published == nil {
      warnings.append("\(path): “\(IngestError.shown(String(date.prefix(80))))” is no date; give the day with --date YYYY-MM-DD")
    }
    let words = Array(part.text.utf8)
    let metadata = metadata.filled(from: stated)
    let read =
      part.isHTML
      ? try FragmentReader().document(bytes: words, path: path, metadata: metadata, sha256: sha256, limits: limits)
      : try PlainTextReader().document(bytes: words, path: path, metadata: metadata, sha256: sha256, limits: limits)
    return IngestedDocument(document: read.document, warnings: warnings + read.warnings)
  }

  /// Deeper parts and more of them are nothing that people write.
  private static let mostDepth = 16
  private static let mostParts = 1000

  /// The first part of plain text with words in it; the first of HTML where there is none.
  private static func readable(_ top: MailPart, path: String) throws(IngestError) -> (text: String, isHTML: Bool)? {
    var waiting = [(part: top, depth: 0)]
    var html: MailPart?
    var seen = 0
    while let (part, depth) = waiting.popLast() {
      seen += 1
      guard seen <= mostParts else { throw .faulty(path: path, problem: "a mail of more than \(mostParts) parts; it is not read") }
      if part.isAttachment { continue }
      switch part.type.kind {
      case "text/plain":
        let text = part.text
        if text.unicodeScalars.contains(where: { !$0.isBlank }) { return (text, false) }
      case "text/html": html = html ?? part
      case let kind where kind.hasPrefix("multipart/"):
        guard depth < mostDepth else { throw .faulty(path: path, problem: "parts nested more than \(mostDepth) deep; it is not read") }
        guard let parts = part.parts(most: mostParts) else {
          throw .faulty(path: path, problem: "a mail of more than \(mostParts) parts; it is not read")
        }
        waiting += parts.reversed().map { ($0, depth + 1) }
      default: break
      }
    }
    return html.map { ($0.text, true) }
  }

  /// `"Lina Haddad" <lina@example.org>, omar@example.org` → `Lina Haddad, omar@example.org`.
  private static func names(_ written: String) -> String? {
    var names: [String] = []
    var name = ""
    var address: String?
    var isQuoted = false
    func finish() {
      let plain = name.trimmed
      let value = plain.isEmpty ? address?.trimmed ?? "" : plain
      if !value.isEmpty { names.append(value) }
      name = ""
      address = nil
    }
    for scalar in written.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "<" where !isQuoted: address = ""
      case ">" where !isQuoted: break
      case "," where !isQuoted: finish()
      default: if address == nil { name.unicodeScalars.append(scalar) } else { address?.unicodeScalars.append(scalar) }
      }
    }
    finish()
    return names.isEmpty ? nil : names.prefix(20).joined(separator: ", ")
  }
}
