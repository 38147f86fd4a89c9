// Every format: the exact text of one nasty result, of an empty one, and of rows that do not fit their columns.

import CasusModel
import CasusOutput
import Testing

/// Equal bytes: `==` on String would also take another normalisation for the same.
func expectSame(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(text == expected, sourceLocation: sourceLocation)
  #expect(text.utf8.elementsEqual(expected.utf8), "the bytes differ", sourceLocation: sourceLocation)
}

struct FormatTests {
  @Test func `CSV quotes as RFC 4180 asks and guards formulas in texts only`() throws {
    expectSame(try OutputFormat.csv.text(of: Nasty.rows), Golden.csv)
  }

  @Test func `TSV keeps one line a row`() throws {
    expectSame(try OutputFormat.tsv.text(of: Nasty.rows), Golden.tsv)
  }

  @Test func `JSON is one array with sorted keys`() throws {
    expectSame(try OutputFormat.json.text(of: Nasty.rows), Golden.json)
  }

  @Test func `JSON Lines has one object a line with sorted keys`() throws {
    expectSame(try OutputFormat.jsonl.text(of: Nasty.rows), Golden.jsonl)
  }

  @Test func `Markdown is aligned and escapes markup`() throws {
    expectSame(try OutputFormat.markdown.text(of: Nasty.rows), Golden.markdown)
  }

  @Test func `Without a width the table neither wraps nor cuts`() throws {
    expectSame(try OutputFormat.table.text(of: Nasty.rows), Golden.tableUnlimited)
  }

  @Test(
    "The table fits 120 columns, and becomes one field a line at 80 and 40",
    arguments: [(120, Golden.table120), (80, Golden.table80), (40, Golden.table40)])
  func tableWidths(width: Int, expected: String) throws {
    expectSame(try OutputFormat.table.text(of: Nasty.rows, options: OutputOptions(width: width)), expected)
  }

  @Test(
    "An empty result is a header, an empty array, or nothing",
    arguments: [
      (OutputFormat.table, ""), (.csv, "id,actor\r\n"), (.tsv, "id\tactor\n"), (.json, "[]\n"), (.jsonl, ""),
      (.markdown, "|  id | actor |\n| --: | ----- |\n"),
    ])
  func empty(format: OutputFormat, expected: String) throws {
    expectSame(try format.text(of: RowSet(columns: [.number("id"), .text("actor")])), expected)
  }

  @Test("A row of another length is refused and leaves no trace", arguments: OutputFormat.allCases)
  func shape(format: OutputFormat) throws {
    let good = RowSet(columns: [.number("id"), .text("actor")], rows: [[.integer(1), .null]])
    var writer = format.makeFormat(columns: good.columns)
    var text = ""
    writer.begin(into: &text)
    #expect(throws: RowShapeError(expected: 2, found: 1)) { try writer.row([.integer(7)], into: &text) }
    #expect(throws: RowShapeError(expected: 2, found: 3)) { try writer.row([.null, .null, .null], into: &text) }
    try writer.row(good.rows[0], into: &text)
    writer.end(into: &text)
    expectSame(text, try format.text(of: good))
    #expect(
      RowShapeError(expected: 2, found: 1).description == "a row of 1 cells does not fit 2 columns; please report this as a bug")
  }

  @Test("Only csv and tsv take the byte order mark", arguments: OutputFormat.allCases)
  func byteOrderMark(format: OutputFormat) throws {
    let plain = try format.text(of: Nasty.rows)
    let marked = try format.text(of: Nasty.rows, options: OutputOptions(isForExcel: true))
    expectSame(marked, format == .csv || format == .tsv ? "\u{FEFF}" + plain : plain)
  }

  @Test("Rows are written as they come", arguments: [OutputFormat.csv, .tsv, .json, .jsonl])
  func streaming(format: OutputFormat) throws {
    var writer = format.makeFormat(columns: Nasty.columns)
    var text = ""
    writer.begin(into: &text)
    for row in Nasty.rows.rows {
      let before = text.utf8.count
      try writer.row(row, into: &text)
      #expect(text.utf8.count > before)
    }
  }

  @Test func `The flag values are the six of the manual`() {
    #expect(OutputFormat.allCases.map(\.rawValue) == ["table", "csv", "tsv", "json", "jsonl", "markdown"])
  }
}
