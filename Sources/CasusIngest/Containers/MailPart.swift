// One part of a mail: its header, and its body undone of what made it fit for seven bits.

import CLibXML2

/// A header and what stands behind it.
struct MailPart {
  let fields: HeaderFields
  /// As it was sent.
  private let body: ArraySlice<UInt8>
  private static let mostHeader = 256 * 1024

  init(_ bytes: ArraySlice<UInt8>) {
    var lines: [[UInt8]] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = bytes[start..<end]
      start = min(end + 1, bytes.endIndex)
      if line.isEmpty || line.elementsEqual([0x0D]) || start - bytes.startIndex > Self.mostHeader { break }
      lines.append(Array(line))
    }
    fields = HeaderFields(lines)
    body = bytes[start...]
  }

  /// A field that people read, its encoded words decoded; one line.
  func word(_ name: String) -> String? {
    guard let value = fields.values[name].map(EncodedWords.decoded) else { return nil }
    let line = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  /// What it is; plain text where it does not say.
  var type: (kind: String, boundary: String?, charset: String?) {
    guard let value = fields.values["content-type"] else { return ("text/plain", nil, nil) }
    let kind = value.prefix { $0 != ";" }.lowercased().trimmed
    return (kind, Self.parameter("boundary", value), Self.parameter("charset", value))
  }

  var isAttachment: Bool {
    (fields.values["content-disposition"] ?? "").lowercased().trimmed.hasPrefix("attachment")
  }

  /// Its parts; nil where they are more than `most`.
  func parts(most: Int) -> [MailPart]? {
    guard let boundary = type.boundary, !boundary.isEmpty else { return [] }
    let mark = Array("--".utf8) + Array(boundary.utf8)
    var parts: [MailPart] = []
    var begin: Int?
    var start = body.startIndex
    while start < body.endIndex {
      let end = body[start...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[start..<end].starts(with: mark) {
        let rest = body[(start + mark.count)..<end]
        let isLast = rest.starts(with: "--".utf8)
        if isLast || rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
          if let begin { parts.append(MailPart(body[begin..<max(begin, start)])) }
          guard parts.count <= most else { return nil }
          begin = isLast ? nil : min(end + 1, body.endIndex)
          if isLast { return parts }
        }
      }
      start = end + 1
    }
    // A mail that was cut off still has the part that it ends in.
    if let begin { parts.append(MailPart(body[begin...])) }
    return parts
  }

  /// Its words.
  var text: String {
    let bytes: [UInt8] =
      switch (fields.values["content-transfer-encoding"] ?? "").lowercased().trimmed {
      case "base64": TransferText.base64(body)
      case "quoted-printable": TransferText.quotedPrintable(body, isWord: false)
      default: Array(body)
      }
    return Charset.text(bytes, type.charset)
  }

  /// `; name=value` or `; name="value"`.
  private static func parameter(_ name: String, _ value: String) -> String? {
    var isQuoted = false
    var parts: [String] = [""]
    for scalar in value.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == ";", !isQuoted { parts.append("") } else { parts[parts.count - 1].unicodeScalars.append(scalar) }
    }
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "="), part[..<equals].lowercased().trimmed == name else { continue }
      let text = String(part[part.index(after: equals)...]).trimmed
      return text.hasPrefix("\"") && text.hasSuffix("\"") && text.utf8.count > 1 ? String(text.dropFirst().dropLast()) : text
    }
    return nil
  }
}

/// What makes any bytes fit for seven bits (RFC 2045), undone. Whatever does not belong there is passed over, as mail programs do.
enum TransferText {
  static func base64(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    for byte in text {
      let value: UInt32
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(byte) - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(byte) - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(byte) + 4
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// - Parameter isWord: whether it stands in a header, where `_` is a space.
  static func quotedPrintable(_ text: ArraySlice<UInt8>, isWord: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "_"), isWord {
        bytes.append(0x20)
      } else if byte != UInt8(ascii: "=") {
        bytes.append(byte)
      } else if index + 1 < text.endIndex, let value = UInt8(String(decoding: text[index...(index + 1)], as: UTF8.self), radix: 16) {
        bytes.append(value)
        index += 2
      } else {
        // A line end behind = is none, white space before it included.
        var end = index
        while end < text.endIndex, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D { end += 1 }
        if end < text.endIndex, text[end] == 0x0A {
          index = end + 1
        } else if end < text.endIndex {
          bytes.append(byte)
        } else {
          index = end
        }
      }
    }
    return bytes
  }
}

/// `=?charset?B?…?=` and `=?charset?Q?…?=` in header fields (RFC 2047).
enum EncodedWords {
  static func decoded(_ value: String) -> String {
    var result = ""
    var rest = Substring(value)
    var wasWord = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      let parts = rest[start.upperBound...].prefix(400).split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].first == "=", ["B", "b", "Q", "q"].contains(parts[1]) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        wasWord = false
        continue
      }
      // White space between two encoded words is none.
      if !(wasWord && before.allSatisfy(\.isWhitespace)) { result += before }
      let bytes = Array(parts[2].utf8)
      let decoded = parts[1].lowercased() == "b" ? TransferText.base64(bytes) : TransferText.quotedPrintable(bytes[...], isWord: true)
      // RFC 2231 allows a language behind the charset.
      result += Charset.text(decoded, String(parts[0].prefix { $0 != "*" }))
      rest = rest[rest.index(after: parts[3].startIndex)...]
      wasWord = true
    }
    return result + rest
  }
}

/// Bytes in the encodings of mails.
enum Charset {
  /// The text; what is no character in the encoding becomes U+FFFD.
  static func text(_ bytes: [UInt8], _ name: String?) -> String {
    let name = (name ?? "utf-8").lowercased().trimmed
    if ["utf-8", "utf8", "us-ascii", "ascii", ""].contains(name) {
      if PlainTextBytes.firstBad(bytes) == nil { return String(decoding: bytes, as: UTF8.self) }
      // Mails that say nothing, or something wrong, are mostly in the encoding of Western Windows.
      return converted(bytes, "WINDOWS-1252") ?? String(decoding: bytes, as: UTF8.self)
    }
    // Browsers and mail programs read the Latin alphabet number 1 as its superset.
    return converted(bytes, ["iso-8859-1", "latin1"].contains(name) ? "WINDOWS-1252" : name) ?? String(decoding: bytes, as: UTF8.self)
  }

  /// nil where the encoding is unknown.
  private static func converted(_ bytes: [UInt8], _ name: String) -> String? {
    guard name.utf8.count < 40, let handler = xmlFindCharEncodingHandler(name) else { return nil }
    defer { xmlCharEncCloseFunc(handler) }
    guard let input = xmlBufferCreate(), let output = xmlBufferCreate() else { return nil }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    guard bytes.isEmpty || xmlBufferAdd(input, bytes, Int32(clamping: bytes.count)) == 0 else { return nil }
    var bad = 0
    while xmlBufferLength(input) > 0 {
      let before = xmlBufferLength(input)
      let status = xmlCharEncInFunc(handler, output, input)
      if status < 0, xmlBufferLength(input) == before || status == -2 {
        // Text in the wrong encoding fails at each byte; a page of marks is enough to see it.
        bad += 1
        guard bad <= 4096 else { break }
        xmlBufferShrink(input, 1)
        xmlBufferAdd(output, Array("\u{FFFD}".utf8), 3)
      } else if xmlBufferLength(input) == before {
        break
      }
    }
    let length = Int(xmlBufferLength(output))
    return xmlBufferContent(output).map { String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self) } ?? ""
  }
}
