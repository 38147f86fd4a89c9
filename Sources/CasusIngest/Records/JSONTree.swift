// JSON (RFC 8259) as values, from bytes that somebody else wrote. Invariants: strict – what the standard forbids is a fault with its place –;
// bounded – depth, number of values and of members –, so that no line of a file can take more memory than a small multiple of its length; a
// repeated key is a fault, since two readers would read two things.

/// A JSON value.
public enum JSONTree: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number with a fraction or an exponent, or one too large for 64 bits.
  case number
  case string(String)
  case array([JSONTree])
  case object([Member])

  /// One member of an object.
  public struct Member: Hashable, Sendable {
    /// Its key; no two of an object have the same.
    public let key: String
    /// Its value.
    public let value: JSONTree
  }

  /// Bounds on one text.
  public enum Limits {
    /// Levels of arrays and objects.
    public static let depth = 16
    /// Values in all: a text of the largest allowed size gives fewer.
    public static let values = 2_000_000
    /// Members of one object. Keys are compared with each other, so they must be few.
    public static let members = 64
  }

  /// What it is, for messages.
  var name: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// Reads one text from its first byte to its last.
  ///
  /// - Throws: ``RecordFault`` with the byte, counted from 0.
  public init(parsing bytes: [UInt8]) throws(RecordFault) {
    if let bad = PlainTextBytes.firstBad(bytes) { throw RecordFault("byte \(bad): not UTF-8; give JSON Lines in UTF-8") }
    var parser = JSONTreeParser(bytes)
    self = try parser.document()
  }
}

/// Reads one text that is known to be UTF-8.
private struct JSONTreeParser {
  private let bytes: [UInt8]
  private var place = 0
  private var count = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(RecordFault) -> JSONTree {
    let value = try value(depth: 0)
    skipSpace()
    guard place == bytes.count else { throw fault("something stands behind the value") }
    return value
  }

  private func fault(_ problem: String, at byte: Int? = nil) -> RecordFault {
    RecordFault("byte \(byte ?? place): not JSON: \(place < bytes.count || byte != nil ? problem : "the text ends too early")")
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(RecordFault) -> JSONTree {
    guard depth <= JSONTree.Limits.depth else { throw fault("nested more than \(JSONTree.Limits.depth) deep") }
    count += 1
    guard count <= JSONTree.Limits.values else { throw fault("more than \(JSONTree.Limits.values) values") }
    skipSpace()
    guard place < bytes.count else { throw fault("") }
    switch bytes[place] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try elements(depth: depth + 1))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default:
      for (word, value) in [("null", JSONTree.null), ("true", .bool(true)), ("false", .bool(false))]
      where bytes[place...].starts(with: word.utf8) {
        place += word.utf8.count
        return value
      }
      throw fault("a value is expected")
    }
  }

  private mutating func members(depth: Int) throws(RecordFault) -> [JSONTree.Member] {
    place += 1
    var members: [JSONTree.Member] = []
    skipSpace()
    if take("}") { return members }
    while true {
      skipSpace()
      let start = place
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw fault("a key in double quotation marks is expected") }
      let key = try string()
      guard !members.contains(where: { $0.key.utf8.elementsEqual(key.utf8) }) else {
        throw fault("the key \"\(IngestError.shown(String(key.prefix(60))))\" stands there twice", at: start)
      }
      guard members.count < JSONTree.Limits.members else {
        throw fault("an object of more than \(JSONTree.Limits.members) keys", at: start)
      }
      skipSpace()
      guard take(":") else { throw fault("a colon is expected behind the key") }
      members.append(JSONTree.Member(key: key, value: try value(depth: depth)))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw fault("a comma or } is expected") }
    }
  }

  private mutating func elements(depth: Int) throws(RecordFault) -> [JSONTree] {
    place += 1
    var elements: [JSONTree] = []
    skipSpace()
    if take("]") { return elements }
    while true {
      elements.append(try value(depth: depth))
      skipSpace()
      if take("]") { return elements }
      guard take(",") else { throw fault("a comma or ] is expected") }
    }
  }

  /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
  private mutating func number() throws(RecordFault) -> JSONTree {
    let start = place
    _ = take("-")
    if !take("0") { try digits() }
    var isWhole = true
    if take(".") {
      isWhole = false
      try digits()
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("+") { _ = take("-") }
      try digits()
    }
    guard isWhole, let number = Int(String(decoding: bytes[start..<place], as: UTF8.self)) else { return .number }
    return .integer(number)
  }

  private mutating func digits() throws(RecordFault) {
    let start = place
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) { place += 1 }
    if place == start { throw fault("a digit is expected") }
  }

  private mutating func string() throws(RecordFault) -> String {
    let opening = place
    place += 1
    var start = place
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        defer { place += 1 }
        // Hardly any string has an escape in it.
        if text.isEmpty { return String(decoding: bytes[start..<place], as: UTF8.self) }
        return String(decoding: text + bytes[start..<place], as: UTF8.self)
      }
      guard byte >= 0x20 else {
        throw fault("a control character in a string; write it as \\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      }
      if byte == UInt8(ascii: "\\") {
        text += bytes[start..<place]
        text += Array(String(try escape()).utf8)
        start = place
      } else {
        place += 1
      }
    }
    throw fault("this string has no end", at: opening)
  }

  private mutating func escape() throws(RecordFault) -> Unicode.Scalar {
    let start = place
    place += 1
    guard place < bytes.count else { throw fault("") }
    let plain: Unicode.Scalar? =
      switch bytes[place] {
      case UInt8(ascii: "\""): "\""
      case UInt8(ascii: "\\"): "\\"
      case UInt8(ascii: "/"): "/"
      case UInt8(ascii: "b"): "\u{8}"
      case UInt8(ascii: "f"): "\u{C}"
      case UInt8(ascii: "n"): "\n"
      case UInt8(ascii: "r"): "\r"
      case UInt8(ascii: "t"): "\t"
      default: nil
      }
    if let plain {
      place += 1
      return plain
    }
    let unit = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // Above U+FFFF JSON writes two escapes, a surrogate pair.
    guard (0xD800...0xDBFF).contains(unit), take("\\"), case let low = try codeUnit(from: start), (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw fault("half a surrogate pair is no character", at: start) }
    return scalar
  }

  private mutating func codeUnit(from start: Int) throws(RecordFault) -> UInt16 {
    guard take("u") else { throw fault("no escape of JSON", at: start) }
    let digits = bytes[place..<min(place + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits are expected behind \\u", at: start) }
    place += 4
    return unit
  }
}
