// A file that is one JSON array: its elements with the lines on which they begin, so that errors name a line.

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

enum JSONArray {
  /// The elements of the array.
  ///
  /// - Throws: ``EvaluationError/malformed(path:line:reason:)`` at the line of the first element that is not such a value.
  static func read<Value: Decodable>(
    _: Value.Type, _ text: String, path: String
  ) throws(EvaluationError) -> [(line: Int, value: Value)] {
    let decoder = JSONDecoder()
    var values: [(line: Int, value: Value)] = []
    for (line, bytes) in try elements(Array(text.utf8), path: path) {
      guard let value = try? decoder.decode(Value.self, from: Data(bytes)) else {
        throw .malformed(path: path, line: line, reason: "is not the JSON object that is due")
      }
      values.append((line, value))
    }
    return values
  }

  /// The bytes between the commas of the outermost array; what stands inside them is left to the decoder.
  private static func elements(_ bytes: [UInt8], path: String) throws(EvaluationError) -> [(line: Int, bytes: ArraySlice<UInt8>)] {
    var found: [(line: Int, bytes: ArraySlice<UInt8>)] = []
    var line = 1
    var depth = 0
    var isText = false
    var isEscaped = false
    var isClosed = false
    var start: (line: Int, index: Int)?
    func malformed(_ reason: String) -> EvaluationError { .malformed(path: path, line: line, reason: reason) }
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A { line += 1 }
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      if [0x20, 0x09, 0x0A, 0x0D].contains(byte) { continue }
      guard !isClosed, depth > 0 || byte == UInt8(ascii: "[") else { throw malformed("is not one JSON array") }
      if depth == 1, start == nil, byte != UInt8(ascii: "]"), byte != UInt8(ascii: ",") { start = (line, index) }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        isClosed = depth == 0
        guard !isClosed || byte == UInt8(ascii: "]") else { throw malformed("is not one JSON array") }
      default: break
      }
      if isClosed || (depth == 1 && byte == UInt8(ascii: ",")) {
        if let first = start { found.append((first.line, bytes[first.index..<index])) }
        start = nil
      }
    }
    guard isClosed else { throw malformed("ends inside the JSON array") }
    return found
  }
}
