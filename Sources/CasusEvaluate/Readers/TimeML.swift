// TimeML as far as it is scored: the text of the <TEXT> element without tags, its TIMEX3 elements, and the document's own date.
// Nothing is trimmed: the text begins with the line end behind <TEXT>, so offsets are those that other scorers of the corpus use.

import CasusModel

/// A text with its time expressions.
public struct TimedText: Sendable {
  /// File name without its extension.
  public var id: String
  /// The value of the document creation time, as it stands.
  public var created: String
  /// The text.
  public var text: String
  /// The expressions, in the order in which they end.
  public var times: [GoldTime]

  /// The publication date; a time of day is left out.
  public var published: TimeValue? { TimeValue(String(created.prefix(10))) }
}

/// A time expression with its TIMEX3 value.
public struct GoldTime: Hashable, Sendable {
  /// Where it stands, in bytes.
  public var span: Span
  /// DATE, TIME, DURATION or SET.
  public var type: String
  /// TIMEX3 value; empty where there is none.
  public var value: String

  /// Makes an expression.
  public init(_ span: Span, type: String, value: String) {
    self.span = span
    self.type = type
    self.value = value
  }
}

extension TimedText {
  /// Reads a TimeML file.
  ///
  /// - Throws: ``EvaluationError/malformed(path:line:reason:)`` when it has no creation time or no text, or its tags do not match.
  public init(timeML: String, path: String) throws(EvaluationError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    id = name.hasSuffix(".tml") ? String(name.dropLast(4)) : name
    let bytes = Array(timeML.utf8)
    guard let head = Self.find("<DCT>", in: bytes, from: 0), let created = Self.attribute("value", in: bytes[head...]) else {
      throw .malformed(path: path, line: 0, reason: "has no document creation time (<DCT>)")
    }
    self.created = created
    guard let open = Self.find("<TEXT>", in: bytes, from: 0), let close = Self.find("</TEXT>", in: bytes, from: open) else {
      throw .malformed(path: path, line: 0, reason: "has no <TEXT>")
    }
    var text: [UInt8] = []
    var times: [GoldTime] = []
    var opened: [(start: Int, tag: ArraySlice<UInt8>)] = []
    var index = open + 6
    while index < close {
      guard bytes[index] == UInt8(ascii: "<"), let end = bytes[index..<close].firstIndex(of: UInt8(ascii: ">")) else {
        let stop = bytes[(index + 1)..<close].firstIndex(of: UInt8(ascii: "<")) ?? close
        text += Self.unescaped(bytes[index..<stop])
        index = stop
        continue
      }
      let tag = bytes[index...end]
      if tag.starts(with: "<TIMEX3".utf8), tag.dropLast().last != UInt8(ascii: "/") {
        opened.append((text.count, tag))
      } else if tag.starts(with: "</TIMEX3".utf8) {
        guard let (start, tag) = opened.popLast() else { throw .malformed(path: path, line: 0, reason: "closes a TIMEX3 that is not open") }
        if start < text.count {
          times.append(
            GoldTime(Span(start, text.count), type: Self.attribute("type", in: tag) ?? "", value: Self.attribute("value", in: tag) ?? ""))
        }
      }
      index = end + 1
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.times = times
  }

  private static func find(_ word: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let word = Array("\(word)".utf8)
    guard bytes.count >= word.count else { return nil }
    return (start...max(start, bytes.count - word.count)).first {
      $0 + word.count <= bytes.count && bytes[$0..<($0 + word.count)].elementsEqual(word)
    }
  }

  /// The value of an attribute: the first ` name="…"`.
  private static func attribute(_ name: String, in bytes: ArraySlice<UInt8>) -> String? {
    let key = Array(" \(name)=\"".utf8)
    var index = bytes.startIndex
    while index + key.count <= bytes.endIndex {
      if bytes[index..<(index + key.count)].elementsEqual(key) {
        let rest = bytes[(index + key.count)...]
        return rest.firstIndex(of: UInt8(ascii: "\"")).map { String(decoding: unescaped(rest[..<$0]), as: UTF8.self) }
      }
      index += 1
    }
    return nil
  }

  /// Entities of XML, by name and by number.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    var out: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) {
        let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
        let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        if let text = names[name] ?? number.flatMap(Unicode.Scalar.init).map({ String($0) }) {
          out += Array(text.utf8)
          rest = rest[(end + 1)...]
          continue
        }
      }
      out.append(byte)
      rest = rest.dropFirst()
    }
    return out
  }
}
