// JSON (RFC 8259) from one line of bytes that are known to be UTF-8. Strict: what the standard forbids is a fault with its place, since a
// line that is half right has lost something. Written by hand because JSONDecoder names no place, accepts `{"a":01,}`, passes over a broken
// value that nobody asks for, and cannot give the members before a fault.

/// Where a text is no JSON, and why.
struct JSONFault: Error, Hashable {
  /// Offset of the byte from 0.
  let byte: Int
  /// What is wrong there.
  let problem: String
}

/// A value as far as an article's line needs it: arrays and objects are checked and left out.
enum JSONScalar: Hashable {
  case string(String)
  case integer(Int)
  /// A number with a fraction or an exponent, or one too large for 64 bits.
  case number
  case bool
  case null
  case array
  case object

  /// What it is, for messages.
  var name: String {
    switch self {
    case .string: "a string"
    case .integer, .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// Reads one JSON text from its first byte to its last.
struct JSONScanner {
  /// Deeper values are refused: nothing that an article needs is nested, and recursion must end.
  static let mostDepth = 64

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// One object and nothing behind it; `member` gets its members in their order, those before a fault too.
  ///
  /// - Parameter into: whether the members of the object under a key are wanted too; their keys are `key.member`.
  mutating func object(
    into: (String) -> Bool = { _ in false }, _ member: (_ key: String, _ value: JSONScalar, _ byte: Int) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    skipSpace()
    guard current == UInt8(ascii: "{") else { throw fault("an object { … } is expected") }
    try members(depth: 1, prefix: "", into: into, member)
    skipSpace()
    if current != nil { throw fault("something stands behind the object") }
  }

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func fault(_ problem: String) -> JSONFault {
    JSONFault(byte: place, problem: place < bytes.count ? problem : "the line ends too early")
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D { place += 1 }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private mutating func members(
    depth: Int, prefix: String, into: (String) -> Bool,
    _ member: (_ key: String, _ value: JSONScalar, _ byte: Int) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    place += 1
    skipSpace()
    if take("}") { return }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw fault("a key in double quotation marks is expected") }
      let start = place
      let key = prefix + (try string())
      skipSpace()
      guard take(":") else { throw fault("a colon is expected behind the key") }
      skipSpace()
      if current == UInt8(ascii: "{"), into(key) {
        guard depth < Self.mostDepth else { throw fault("nested more than \(Self.mostDepth) deep") }
        try members(depth: depth + 1, prefix: key + ".", into: into, member)
        try member(key, .object, start)
      } else {
        try member(key, try value(depth: depth), start)
      }
      skipSpace()
      if take("}") { return }
      guard take(",") else { throw fault("a comma or } is expected") }
    }
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONScalar {
    skipSpace()
    switch current {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      guard depth < Self.mostDepth else { throw fault("nested more than \(Self.mostDepth) deep") }
      try members(depth: depth + 1, prefix: "", into: { _ in false }) { _, _, _ in }
      return .object
    case UInt8(ascii: "["):
      guard depth < Self.mostDepth else { throw fault("nested more than \(Self.mostDepth) deep") }
      try array(depth: depth + 1)
      return .array
    case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): return try number()
    default:
      for (word, scalar) in [("true", JSONScalar.bool), ("false", .bool), ("null", .null)] where bytes[place...].starts(with: word.utf8) {
        place += word.utf8.count
        return scalar
      }
      throw fault("a value is expected")
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) {
    place += 1
    skipSpace()
    if take("]") { return }
    while true {
      _ = try value(depth: depth)
      skipSpace()
      if take("]") { return }
      guard take(",") else { throw fault("a comma or ] is expected") }
    }
  }

  /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
  private mutating func number() throws(JSONFault) -> JSONScalar {
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
    return isWhole ? Int(String(decoding: bytes[start..<place], as: UTF8.self)).map { .integer($0) } ?? .number : .number
  }

  private mutating func digits() throws(JSONFault) {
    let start = place
    while let byte = current, Self.isDigit(byte) { place += 1 }
    if place == start { throw fault("a digit is expected") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private mutating func string() throws(JSONFault) -> String {
    let opening = place
    place += 1
    var text: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw fault("a control character in a string; write it as \\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default:
        text.append(byte)
        place += 1
      }
    }
    throw JSONFault(byte: opening, problem: "this string has no end")
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = place
    place += 1
    let plain: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}",
      UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let byte = current, let scalar = plain[byte] {
      place += 1
      return scalar
    }
    guard take("u") else { throw JSONFault(byte: start, problem: "no escape of JSON") }
    let unit = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // Above U+FFFF JSON writes two escapes, a surrogate pair.
    guard (0xD800...0xDBFF).contains(unit), take("\\"), take("u"), case let low = try codeUnit(from: start),
      (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw JSONFault(byte: start, problem: "half a surrogate pair is no character") }
    return scalar
  }

  private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt16 {
    let digits = bytes[place..<min(place + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw JSONFault(byte: start, problem: "four hexadecimal digits are expected behind \\u") }
    place += 4
    return unit
  }
}
