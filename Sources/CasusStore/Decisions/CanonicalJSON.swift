// JSON (RFC 8259) in one form only: keys sorted by their bytes, no spaces, whole numbers. Invariant: equal values have equal texts, so a text
// can be hashed; what is not in that vocabulary – fractions, repeated keys, more than 16 levels – is refused.

/// A JSON value of the decision log.
package enum JSON: Hashable, Sendable {
  case null
  case integer(Int)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// The canonical text. Beside what JSON demands, all that could act on a terminal is escaped.
  package var text: String {
    switch self {
    case .null: return "null"
    case .integer(let number): return String(number)
    case .string(let string): return Self.literal(string)
    case .array(let values): return "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return "{" + sorted.map { "\(Self.literal($0.key)):\($0.value.text)" }.joined(separator: ",") + "}"
    }
  }

  /// A string, or null.
  package static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\\(scalar)"
      case 0x20...0x7E: result.unicodeScalars.append(scalar)
      // Controls, separators, and what turns the reading order around.
      case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB, 0xE0001:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Why a text is not such JSON.
  package struct Fault: Error, Hashable {
    /// What is wrong, and at which byte, counted from 0.
    package let problem: String
  }

  /// Reads a whole text.
  package init(parsing text: String) throws(Fault) {
    var scanner = CanonicalJSONScanner(Array(text.utf8))
    self = try scanner.document()
  }
}

/// Reads one text from its first byte to its last.
private struct CanonicalJSONScanner {
  private static let mostDepth = 16
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSON.Fault) -> JSON {
    let value = try value(depth: 1)
    skipSpace()
    guard place == bytes.count else { throw fault("nothing may stand behind the value") }
    return value
  }

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func fault(_ problem: String) -> JSON.Fault {
    JSON.Fault(problem: place < bytes.count ? "\(problem), at byte \(place)" : "the text ends too early")
  }

  private mutating func skipSpace() {
    while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSON.Fault) -> JSON {
    guard depth <= Self.mostDepth else { throw fault("nested more than \(Self.mostDepth) deep") }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "n") where bytes[place...].starts(with: "null".utf8):
      place += 4
      return .null
    default: return .integer(try integer())
    }
  }

  private mutating func object(depth: Int) throws(JSON.Fault) -> JSON {
    place += 1
    var members: [String: JSON] = [:]
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw fault("a key in double quotation marks is expected") }
      let key = try string()
      guard members[key] == nil else { throw fault("the key \"\(key.prefix(40))\" stands there twice") }
      skipSpace()
      guard take(":") else { throw fault("a colon is expected") }
      members[key] = try value(depth: depth + 1)
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw fault("a comma or } is expected") }
    }
  }

  private mutating func array(depth: Int) throws(JSON.Fault) -> JSON {
    place += 1
    var values: [JSON] = []
    skipSpace()
    if take("]") { return .array(values) }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(values) }
      guard take(",") else { throw fault("a comma or ] is expected") }
    }
  }

  private mutating func integer() throws(JSON.Fault) -> Int {
    let start = place
    _ = take("-")
    while let byte = current, (48...57).contains(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let number = Int(text), String(number) == text else {
      place = start
      throw fault("a string, a whole number, null, an array or an object is expected")
    }
    return number
  }

  private mutating func string() throws(JSON.Fault) -> String {
    place += 1
    var text: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      case 0..<0x20: throw fault("a control character in a string")
      default:
        text.append(byte)
        place += 1
      }
    }
    throw fault("")
  }

  private mutating func escape() throws(JSON.Fault) -> Unicode.Scalar {
    place += 1
    let plain: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}",
      UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let byte = current, let scalar = plain[byte] {
      place += 1
      return scalar
    }
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800...0xDBFF).contains(unit), take("\\") else { throw fault("half a surrogate pair is no character") }
    let low = try codeUnit()
    guard (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw fault("half a surrogate pair is no character") }
    return scalar
  }

  private mutating func codeUnit() throws(JSON.Fault) -> UInt16 {
    guard take("u") else { throw fault("no escape of JSON") }
    let digits = bytes[place..<min(place + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits are expected") }
    place += 4
    return unit
  }
}
