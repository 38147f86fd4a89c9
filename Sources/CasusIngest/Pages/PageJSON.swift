// JSON as pages carry it: with raw line breaks in strings, commas too many, ends that are missing. What can be read is kept; bounded in depth
// and in number of values, so that data made to harm costs no more than its bytes.

/// A value of a page's data.
indirect enum PageJSON: Hashable {
  case string(String)
  /// Numbers, true, false and null, as written.
  case word(String)
  case array([PageJSON])
  case object([Member])

  /// A key and its value; keys may come twice.
  struct Member: Hashable {
    let key: String
    let value: PageJSON
  }

  /// The value of a key; nil for all but objects.
  subscript(key: String) -> PageJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string, or of the first one in an array.
  var text: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .word(let word): word.utf8.first.map { (48...57).contains($0) } == true ? word : nil
    case .array(let values): values.lazy.compactMap(\.text).first
    case .object(let members): members.first { $0.key == "@value" || $0.key == "name" }?.value.text
    }
  }

  /// The values of an array, or the value itself.
  var values: [PageJSON] {
    if case .array(let values) = self { return values }
    return [self]
  }

  /// Reads the first value; what stands behind it is passed over.
  static func read(_ bytes: [UInt8]) -> PageJSON? {
    var reader = Reader(bytes: bytes)
    return reader.document()
  }
}

private struct Reader {
  let bytes: [UInt8]
  var place = 0
  var left = 20_000
  static let mostDepth = 32

  var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func document() -> PageJSON? {
    // Comment and CDATA marks stand around the data of many pages.
    while let byte = current, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") { place += 1 }
    // `[CDATA[` opens no array.
    if bytes[place...].starts(with: "[CDATA[".utf8) {
      place += 7
      return document()
    }
    return value(depth: 0)
  }

  mutating func skip() {
    while let byte = current, PageText.isSpace(byte) || byte == UInt8(ascii: ",") { place += 1 }
  }

  mutating func value(depth: Int) -> PageJSON? {
    skip()
    left -= 1
    guard let byte = current, left > 0, depth < Self.mostDepth else { return nil }
    switch byte {
    case UInt8(ascii: "\""): return .string(string())
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"): return nil
    default:
      let start = place
      while let byte = current, !PageText.isSpace(byte), !",]}:".utf8.contains(byte) { place += 1 }
      return .word(String(decoding: bytes[start..<place].prefix(64), as: UTF8.self))
    }
  }

  mutating func object(_ depth: Int) -> PageJSON {
    place += 1
    var members: [PageJSON.Member] = []
    while true {
      skip()
      guard current == UInt8(ascii: "\"") else { break }
      let key = string()
      skip()
      guard current == UInt8(ascii: ":") else { break }
      place += 1
      guard let value = value(depth: depth + 1) else { break }
      members.append(.init(key: key, value: value))
    }
    if current == UInt8(ascii: "}") { place += 1 }
    return .object(members)
  }

  mutating func array(_ depth: Int) -> PageJSON {
    place += 1
    var values: [PageJSON] = []
    while let value = value(depth: depth + 1) { values.append(value) }
    if current == UInt8(ascii: "]") { place += 1 }
    return .array(values)
  }

  mutating func string() -> String {
    place += 1
    var text: [UInt8] = []
    while let byte = current {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): escape(into: &text)
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard let byte = current else { return }
    place += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
    case UInt8(ascii: "u"):
      guard var code = unit() else { return }
      if (0xD800...0xDBFF).contains(code), bytes[place...].starts(with: "\\u".utf8) {
        place += 2
        if let low = unit(), (0xDC00...0xDFFF).contains(low) { code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) }
      }
      text += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    default: text.append(byte)
    }
  }

  private mutating func unit() -> UInt32? {
    let digits = bytes[place..<min(place + 4, bytes.count)]
    guard digits.count == 4, let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
    place += 4
    return code
  }
}
