// The table: no line wider than the terminal, nothing lost that must stay whole, a bounded look-ahead.

import CasusModel
import CasusOutput
import TestSupport
import Testing

struct TableTests {
  private func lines(_ rows: RowSet, width: Int?, isStyled: Bool = false) throws -> [String] {
    let text = try OutputFormat.table.text(of: rows, options: OutputOptions(width: width, isStyled: isStyled))
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @Test("No line is wider than the terminal", arguments: 4...160)
  func fits(width: Int) throws {
    for line in try lines(Nasty.rows, width: width) { #expect(DisplayWidth.of(line) <= width, "\(line)") }
    let few = RowSet(columns: [Nasty.columns[1], Nasty.columns[5]], rows: Nasty.rows.rows.map { [$0[1], $0[5]] })
    for line in try lines(few, width: width) { #expect(DisplayWidth.of(line) <= width, "\(line)") }
  }

  @Test func `No line of a random result is wider than the terminal`() throws {
    var random = SplitMix(seed: 7)
    let alphabet = Array("ab  c-家ج\u{64E}é\u{301}👍🏽👨\u{200D}👩🇸🇾\u{FE0F}1\u{20E3}\u{1B}\n\t\u{202E}한क्ष\u{200B}".unicodeScalars)
    for round in 0..<150 {
      let columns = (0..<Int.random(in: 1...5, using: &random)).map { number in
        Column(
          name: "c\(number)", kind: Bool.random(using: &random) ? .text : .number,
          shrink: [.never, .late, .early][Int.random(in: 0...2, using: &random)])
      }
      let rows = (0..<4).map { _ in columns.map { _ in Cell.text(random.text(of: alphabet, upTo: round)) } }
      let width = Int.random(in: 4...120, using: &random)
      for line in try lines(RowSet(columns: columns, rows: rows), width: width) {
        #expect(DisplayWidth.of(line) <= width, "round \(round), width \(width): \(line)")
      }
    }
  }

  @Test func `Prose gives way first, then names, and identifiers never`() throws {
    let rows = RowSet(
      columns: [.fixed("id"), .text("name"), .prose("evidence")],
      rows: [
        [.text("SY-2016-0000001"), .text("Jaysh al-Muhajireen wal-Ansar"), .text("It joined the alliance on Thursday, he said in Idlib.")]
      ])
    #expect(
      try lines(rows, width: 76) == [
        "id               name                           evidence",
        "───────────────  ─────────────────────────────  ────────────────────────────",
        "SY-2016-0000001  Jaysh al-Muhajireen wal-Ansar  It joined the alliance on",
        "                                                Thursday, he said in Idlib.",
      ])
    #expect(
      try lines(rows, width: 60) == [
        "id               name               evidence",
        "───────────────  ─────────────────  ────────────────────────",
        "SY-2016-0000001  Jaysh              It joined the alliance",
        "                 al-Muhajireen      on Thursday, he said in",
        "                 wal-Ansar          Idlib.",
      ])
    #expect(
      try lines(rows, width: 54) == [
        "id        SY-2016-0000001",
        "name      Jaysh al-Muhajireen wal-Ansar",
        "evidence  It joined the alliance on Thursday, he said",
        "          in Idlib.",
      ])
  }

  @Test func `A long cell ends in an ellipsis after its last line`() throws {
    let sentence = Array(repeating: "word", count: 100).joined(separator: " ")
    let shown = try lines(RowSet(columns: [.fixed("id"), .prose("evidence")], rows: [[.text("a"), .text(sentence)]]), width: 28)
    #expect(shown.count == 2 + 8)
    #expect(shown.last == "    word word word word wor…")
  }

  @Test func `Rows after the look-ahead keep the widths and lose nothing of an identifier`() throws {
    var writer = TableFormat(columns: [.fixed("id"), .number("count")], width: 40)
    var text = ""
    writer.begin(into: &text)
    for _ in 0..<499 { try writer.row([.text("abcd"), .integer(1)], into: &text) }
    #expect(text.isEmpty)
    try writer.row([.text("abcd"), .integer(1)], into: &text)
    #expect(text.hasPrefix("id    count\n────  ─────\nabcd      1\n"))
    text = ""
    try writer.row([.text("abcdefghij"), .integer(1_234_567)], into: &text)
    #expect(text == "abcd  12345\nefgh     67\nij\n")
  }

  @Test func `The look-ahead is bounded in bytes too`() throws {
    var writer = TableFormat(columns: [.prose("evidence")], width: 40)
    var text = ""
    writer.begin(into: &text)
    try writer.row([.text(String(repeating: "a", count: 5 << 20))], into: &text)
    #expect(text.hasPrefix("evidence\n"))
  }

  @Test func `Styles surround the header and the rule and nothing else`() throws {
    let rows = RowSet(columns: [.text("a"), .text("b")], rows: [[.text("x\u{1B}[1m"), .null]])
    #expect(
      try lines(rows, width: 40, isStyled: true) == [
        "\u{1B}[1ma      b\u{1B}[0m", "\u{1B}[2m─────  ─\u{1B}[0m", "x␛[1m  –",
      ])
    #expect(try lines(rows, width: 4, isStyled: true) == ["\u{1B}[1ma\u{1B}[0m", "  x␛", "  [1", "  m", "\u{1B}[1mb\u{1B}[0m", "  –"])
  }
}
