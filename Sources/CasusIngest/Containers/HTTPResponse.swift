// An answer of a web server as a crawl keeps it (RFC 9112). Crawlers often undo the packing and leave the header that states it, so what the
// header says is believed only where the bytes agree.

/// Status and fields of an answer, and the way to its body.
struct HTTPResponse {
  let status: Int
  /// Bytes before the body.
  let headerLength: Int
  private let fields: [String: String]

  /// Reads the header; nil where `head` does not hold a whole one.
  init?(_ head: ArraySlice<UInt8>) {
    guard head.starts(with: "HTTP/".utf8) else { return nil }
    var lines: [[UInt8]] = []
    var start = head.startIndex
    while let end = head[start...].firstIndex(of: 0x0A) {
      let line = Array(head[start..<end])
      start = end + 1
      if line.isEmpty || line == [0x0D] {
        let words = String(decoding: lines.first ?? [], as: UTF8.self).split(separator: " ", omittingEmptySubsequences: true)
        guard words.count > 1, let status = Int(words[1].prefix(3)) else { return nil }
        self.status = status
        headerLength = start - head.startIndex
        fields = HeaderFields(lines.dropFirst()).values
        return
      }
      lines.append(line)
    }
    return nil
  }

  /// A body without a header.
  init(contentType: String) {
    status = 200
    headerLength = 0
    fields = ["content-type": contentType]
  }

  /// What the body is; nil where it is nothing to read.
  var form: ArticleForm? {
    switch (fields["content-type"] ?? "").prefix(while: { $0 != ";" }).lowercased().trimmed {
    case "text/html", "application/xhtml+xml": .page
    case "text/plain": .text
    default: nil
    }
  }

  /// The body as a browser gets it.
  func body(_ block: ArraySlice<UInt8>, place: String, limits: IngestLimits) throws(IngestError) -> [UInt8] {
    var body = Array(block)
    if fields["transfer-encoding"]?.lowercased().hasSuffix("chunked") == true { body = Self.dechunked(body) ?? body }
    switch fields["content-encoding"]?.lowercased() {
    case nil, "", "identity"?: return body
    case "gzip"?, "x-gzip"?:
      guard body.starts(with: [0x1F, 0x8B]) else { return body }
      let packed = ByteReader(body)
      let archive = ArchiveReader(packed, .gzip, place: place, root: packed)
      guard try archive.next() != nil else { return [] }
      guard let bytes = try archive.bytes(place: place).rest(limit: limits.maximumBytes) else {
        throw .tooLarge(path: place, size: nil, limit: limits.maximumBytes)
      }
      return bytes
    case let other?:
      // Many crawlers keep what they unpacked under the header of what they got.
      if FileSignature.isWebPage(body) { return body }
      throw .faulty(path: place, problem: "packed as “\(IngestError.shown(other))”, which is not read; allowed: gzip, identity")
    }
  }

  /// `chunk-size [ chunk-ext ] CRLF chunk-data CRLF`; nil where the bytes are not so.
  private static func dechunked(_ body: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var index = 0
    while index < body.count {
      guard let end = body[index...].prefix(1024).firstIndex(of: 0x0A) else { return nil }
      let digits = body[index..<end].prefix { Unicode.Scalar($0).properties.isASCIIHexDigit }
      guard !digits.isEmpty, let count = Int(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
      if count == 0 { return result }
      guard count <= body.count - (end + 1) else { return nil }
      result += body[(end + 1)..<(end + 1 + count)]
      index = end + 1 + count
      while index < body.count, body[index] == 0x0D || body[index] == 0x0A { index += 1 }
    }
    return result
  }
}
