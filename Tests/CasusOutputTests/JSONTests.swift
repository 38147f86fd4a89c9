// JSON as other programs read it.

import CasusModel
import CasusOutput
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct JSONTests {
  private func line(_ cells: [Cell], _ names: [String]) throws -> String {
    try OutputFormat.jsonl.text(of: RowSet(columns: names.map(Column.text), rows: [cells]))
  }

  @Test func `Numbers read back exactly and what JSON cannot write is null`() throws {
    let cells: [Cell] = [.real(0.1), .real(1e300), .real(5), .integer(.min), .real(.nan), .real(-.infinity), .null]
    #expect(
      try line(cells, ["a", "b", "c", "d", "e", "f", "g"])
        == "{\"a\":0.1,\"b\":1e+300,\"c\":5.0,\"d\":-9223372036854775808,\"e\":null,\"f\":null,\"g\":null}\n")
  }

  @Test func `Controls, separators and bidirectional controls are escaped, slashes are not`() throws {
    #expect(
      try line([.text("\u{0}\u{8}\u{1B}\u{7F}\u{9B}\u{2028}\u{2029}\u{202E}\u{E0001}/\"\\é")], ["a"])
        == "{\"a\":\"\\u0000\\u0008\\u001b\\u007f\\u009b\\u2028\\u2029\\u202e\\udb40\\udc01/\\\"\\\\é\"}\n")
  }

  @Test func `Keys are sorted and a repeated name keeps all its values`() throws {
    #expect(
      try line([.integer(1), .integer(2), .integer(3), .integer(4), .integer(5)], ["b", "a", "b", "b_2", "b"])
        == "{\"a\":2,\"b\":1,\"b_2\":4,\"b_3\":3,\"b_4\":5}\n")
  }

  @Test("Another reader gets the same texts", arguments: [OutputFormat.json, .jsonl])
  func readBack(format: OutputFormat) throws {
    var random = SplitMix(seed: 5)
    let alphabet = Array("ab\"\\/{}[],:\u{0}\u{1F}\r\n\t\u{7F}\u{9F}\u{2028}\u{202E}é\u{301}家👍🏽\u{E0001}".unicodeScalars)
    for _ in 0..<500 {
      let rows = (0..<3).map { _ in
        (0..<2).map { _ in Cell.list([random.text(of: alphabet, upTo: 8), random.text(of: alphabet, upTo: 8)]) }
      }
      let text = try format.text(of: RowSet(columns: [.text("x"), .text("y")], rows: rows))
      let array = format == .json ? text : "[" + text.split(separator: "\n").joined(separator: ",") + "]"
      let objects = try JSONDecoder().decode([[String: [String]]].self, from: Data(array.utf8))
      #expect(objects.map { [Cell.list($0["x"] ?? []), .list($0["y"] ?? [])] } == rows)
      if format == .jsonl { #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == rows.count) }
    }
  }
}
