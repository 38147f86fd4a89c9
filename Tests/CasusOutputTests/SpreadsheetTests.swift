// Formula protection, and that CSV and TSV read back as what was written.

import CasusModel
import CasusOutput
import DelimitedText
import TestSupport
import Testing

struct SpreadsheetTests {
  @Test(
    "A text that a spreadsheet might run gets an apostrophe",
    arguments: [
      "=1+1", "+1", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\r\n1", "\tx", "＝1", "＋1", "－1", "＠x", " =1", "\u{A0}=1", "\u{FEFF}=1",
      "\u{200B}=1",
      "\"=1\"", "'=1", "\0=1", "=\u{301}1", "-",
    ])
  func guarded(text: String) {
    #expect(FormulaGuard.guarded(text) == "'" + text)
    #expect(FormulaGuard.unguarded("'" + text) == text)
  }

  @Test(
    "Other texts are left as they are",
    arguments: ["", " ", "a=1", "Ahrar al-Sham", "1-2", "'tis", "\"no\"", "الجبهة", "#1", "5 + 5", "–5", "(-5)"])
  func harmless(text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    #expect(FormulaGuard.unguarded(text) == text)
  }

  @Test func `Numbers are never guarded`() throws {
    let rows = RowSet(columns: [.number("a"), .number("b")], rows: [[.integer(-5), .real(-0.5)]])
    #expect(try OutputFormat.csv.text(of: rows) == "a,b\r\n-5,-0.5\r\n")
    #expect(try OutputFormat.tsv.text(of: rows) == "a\tb\n-5\t-0.5\n")
  }

  @Test func `The first text of a list decides about the cell`() throws {
    let rows = RowSet(columns: [.text("a"), .text("b")], rows: [[.list(["=1", "x"]), .list(["x", "y"])]])
    #expect(try OutputFormat.csv.text(of: rows) == "a,b\r\n\"'=1; x\",\"x; y\"\r\n")
  }

  @Test func `An absent value in a table of one column does not make an empty line`() throws {
    #expect(try OutputFormat.csv.text(of: RowSet(columns: [.text("a")], rows: [[.null]])) == "a\r\n\"\"\r\n")
  }

  @Test func `Both formats read back as what was written`() throws {
    var random = SplitMix(seed: 23)
    let alphabet = Array("ab,;\"'=+-@ \t\r\n\\＝é\u{301}ج家\u{FEFF}\u{1B}".unicodeScalars)
    for _ in 0..<1500 {
      let columns = (0..<Int.random(in: 2...4, using: &random)).map { Column.text("c\($0)") }
      let rows = (0..<3).map { _ in
        columns.map { _ in Int.random(in: 0..<5, using: &random) == 0 ? Cell.null : .text(random.text(of: alphabet, upTo: 6)) }
      }
      let result = RowSet(columns: columns, rows: rows)

      let records = try CSVReader.records(try OutputFormat.csv.text(of: result))
      let cells = records.dropFirst().map { record in
        record.fields.map { $0.text.isEmpty && !$0.isQuoted ? Cell.null : .text(FormulaGuard.unguarded($0.text)) }
      }
      #expect(cells.map { $0.map(bytes) } == rows.map { $0.map(bytes) })

      let lines = try OutputFormat.tsv.text(of: result).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      let fields = lines.dropFirst().dropLast().map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map { FormulaGuard.unguarded(TSVText.unescaped(String($0))) }
      }
      #expect(fields.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { bytes($0) ?? [] } })
    }
  }

  private func bytes(_ cell: Cell) -> [UInt8]? {
    if case .text(let text) = cell { Array(text.utf8) } else { nil }
  }
}
