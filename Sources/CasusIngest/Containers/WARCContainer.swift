// Crawls (WARC 1.0 and 1.1, ISO 28500): one article for each page that was fetched whole. A record whose length is not what it says is a
// fault of that record; reading goes on at the next line that begins one.

/// A WARC file.
final class WARCContainer: Container {
  private static let mostHeader = 64 * 1024

  private let file: ContainedFile
  private let limits: IngestLimits
  private var number = 0

  init(_ file: ContainedFile, limits: IngestLimits) {
    self.file = file
    self.limits = limits
  }

  func next() throws(IngestError) -> ContainerPart? {
    while try passBlankLines() {
      number += 1
      let place = "\(file.place), record \(number)"
      guard let header = try readHeader() else {
        try seek()
        return .article(QueuedArticle(.faulty(path: place, problem: "no WARC record begins here; what is before the next one is not read")))
      }
      guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
        try seek()
        return .article(QueuedArticle(.faulty(path: place, problem: "no Content-Length; the record is not read")))
      }
      do throws(IngestError) {
        if let article = try article(header, length: length, place: place) { return .article(article) }
      } catch {
        return .article(QueuedArticle(error))
      }
    }
    return nil
  }

  /// The article of a record; nil where it holds none. Reads to the record's end.
  private func article(_ header: [String: String], length: Int, place: String) throws(IngestError) -> QueuedArticle? {
    let isPacked = header["warc-type"] == "response"
    guard isPacked || header["warc-type"] == "resource" || header["warc-type"] == "conversion" else { return try skip(length, place) }
    let head = try file.bytes.peek(min(length, Self.mostHeader))
    let response: HTTPResponse
    if isPacked {
      // What is no HTTP (DNS answers) or longer than any header is no page.
      guard let http = HTTPResponse(head), (200..<300).contains(http.status) else { return try skip(length, place) }
      response = http
    } else {
      response = HTTPResponse(contentType: header["content-type"] ?? "")
    }
    guard let form = response.form else { return try skip(length, place) }
    guard length - response.headerLength <= limits.maximumBytes else {
      _ = try skip(length, place)
      throw .tooLarge(path: place, size: length - response.headerLength, limit: limits.maximumBytes)
    }
    let block = try file.bytes.take(length)
    guard block.count == length, try endsHere() else {
      // Too long a length swallowed the records behind it.
      if block.count < length { file.bytes.unread(block) }
      try seek()
      throw Self.wrongLength(place)
    }
    let body = try response.body(block.dropFirst(response.headerLength), place: place, limits: limits)
    var metadata = file.metadata
    let url = header["warc-target-uri"].map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
    metadata = metadata.filled(from: GivenMetadata(url: url, retrievedAt: header["warc-date"]))
    return QueuedArticle(form, body, place: place, metadata: metadata)
  }

  private func skip(_ length: Int, _ place: String) throws(IngestError) -> QueuedArticle? {
    guard try file.bytes.skip(length) == length else { throw Self.wrongLength(place) }
    return nil
  }

  private static func wrongLength(_ place: String) -> IngestError {
    .faulty(path: place, problem: "the record is not as long as it says; it is not read")
  }

  /// Whether the record ends here: "two newlines" follow, or the file ends.
  private func endsHere() throws(IngestError) -> Bool {
    let next = try file.bytes.peek(4)
    return next.isEmpty || next.allSatisfy { $0 == 0x0D || $0 == 0x0A } || next.starts(with: "\n".utf8)
      || next.starts(with: "WARC".utf8)
  }

  /// - Returns: false at the end.
  private func passBlankLines() throws(IngestError) -> Bool {
    while let byte = try file.bytes.peek(1).first {
      guard byte == 0x0D || byte == 0x0A else { return true }
      try file.bytes.skip(1)
    }
    return false
  }

  /// Goes to the next line that begins a record.
  private func seek() throws(IngestError) {
    while !(try file.bytes.peek(7).starts(with: "WARC/1.".utf8)) {
      guard try file.bytes.line(limit: 4096) != nil else { return }
    }
  }

  /// Named fields by their names in lower case; nil where there is no record.
  private func readHeader() throws(IngestError) -> [String: String]? {
    guard try file.bytes.peek(7).starts(with: "WARC/1.".utf8) else { return nil }
    _ = try file.bytes.line(limit: 1024)
    var lines: [[UInt8]] = []
    while lines.count < 200, case .bytes(let line)? = try file.bytes.line(limit: Self.mostHeader) {
      if line.isEmpty || line == [0x0D] { return HeaderFields(lines).values }
      lines.append(line)
    }
    return nil
  }
}

/// Fields of the form `Name: value`, of HTTP, WARC and mails.
struct HeaderFields {
  /// The first value of each name, names in lower case, folded lines joined.
  private(set) var values: [String: String] = [:]

  init(_ lines: some Sequence<[UInt8]>) {
    var fields: [(name: String, value: [UInt8])] = []
    for line in lines {
      let line = line.last == 0x0D ? line.dropLast() : line[...]
      if let first = line.first, first == 0x20 || first == 0x09 {
        if !fields.isEmpty { fields[fields.count - 1].value += line }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        fields.append((String(decoding: line[..<colon], as: UTF8.self).lowercased(), Array(line[(colon + 1)...])))
      }
    }
    for field in fields where values[field.name] == nil {
      values[field.name] = String(decoding: field.value, as: UTF8.self).trimmed
    }
  }
}

extension String {
  /// Without white space around it.
  var trimmed: String {
    let scalars = unicodeScalars.drop { $0.isBlank }
    return String(Substring(Substring.UnicodeScalarView(scalars.reversed().drop { $0.isBlank }.reversed())))
  }
}
