// What RFC 8259 allows and nothing else, each fault at its byte.

import Testing

@testable import CasusIngest

@Suite struct JSONScannerTests {
  /// Members as `key=value`; a fault as `byte: problem` behind those before it.
  private func read(_ text: String) -> [String] {
    var scanner = JSONScanner(Array(text.utf8))
    var members: [String] = []
    do throws(JSONFault) {
      try scanner.object { key, value, _ throws(JSONFault) in
        switch value {
        case .string(let text): members.append("\(key)=\(text)")
        case .integer(let number): members.append("\(key)=\(number)")
        default: members.append("\(key): \(value.name)")
        }
      }
    } catch {
      members.append("\(error.byte): \(error.problem)")
    }
    return members
  }

  @Test func `Members come in their order, nested values are checked and left out`() {
    #expect(read(" { } ") == [])
    #expect(
      read(
        "{\"b\": \"x\", \"a\": -12,\t\"c\":1.5e-3,\"d\":true,\"e\":null,\"f\":[1,[],{\"x\":[]}],\"g\":{},\"h\":99999999999999999999}\r\n")
        == ["b=x", "a=-12", "c: a number", "d: true or false", "e: null", "f: an array", "g: an object", "h: a number"])
  }

  @Test func `Strings come code point for code point`() {
    #expect(read(#"{"a": "\"\\\/\b\f\n\r\t\u00e9\uD83D\ude00e\u0301 😀"}"#) == ["a=\"\\/\u{8}\u{C}\n\r\t\u{E9}\u{1F600}e\u{301} 😀"])
    let decomposed = read("{\"a\": \"e\u{301}\"}")[0]
    #expect(decomposed.unicodeScalars.count == 4)
  }

  @Test(
    arguments: [
      ("", "0: the line ends too early"), ("[1]", "0: an object { … } is expected"),
      ("{\"a\":1} x", "8: something stands behind the object"),
      ("{\"a\":1,}", "7: a key in double quotation marks is expected"), ("{'a':1}", "1: a key in double quotation marks is expected"),
      ("{\"a\" 1}", "5: a colon is expected behind the key"), ("{\"a\":1 \"b\":2}", "7: a comma or } is expected"),
      ("{\"a\":[1 2]}", "8: a comma or ] is expected"), ("{\"a\":[1,]}", "8: a value is expected"), ("{\"a\":}", "5: a value is expected"),
      ("{\"a\":NaN}", "5: a value is expected"), ("{\"a\":01}", "6: a comma or } is expected"), ("{\"a\":+1}", "5: a value is expected"),
      ("{\"a\":1.}", "7: a digit is expected"), ("{\"a\":-}", "6: a digit is expected"), ("{\"a\":1", "6: the line ends too early"),
      ("{\"a\":\"x", "5: this string has no end"), ("{\"a\":\"\t\"}", "6: a control character in a string; write it as \\u0009"),
      (#"{"a":"\x"}"#, "6: no escape of JSON"), (#"{"a":"\u12g4"}"#, "6: four hexadecimal digits are expected behind \\u"),
      (#"{"a":"\ud800"}"#, "6: half a surrogate pair is no character"),
      (#"{"a":"\udc00\ud800"}"#, "6: half a surrogate pair is no character"),
    ]) func `A fault names its byte`(_ text: String, _ fault: String)
  {
    #expect(read(text).last == fault)
  }

  @Test func `Depth is bounded, and the members before a fault are given`() {
    func nested(_ depth: Int) -> String {
      "{\"id\":1,\"a\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
    }
    #expect(read(nested(63)) == ["id=1", "a: an array"])
    #expect(read(nested(64)) == ["id=1", "75: nested more than 64 deep"])
    #expect(read(nested(1_000_000)) == ["id=1", "75: nested more than 64 deep"])
    #expect(read("{\"id\":1,\"a\":" + String(repeating: "{\"a\":", count: 100_000)).last == "327: nested more than 64 deep")
  }
}
