// No cell can add a column, a row, markup or HTML.

import CasusModel
import CasusOutput
import TestSupport
import Testing

struct MarkdownTests {
  private func cell(_ value: Cell) throws -> String {
    let text = try OutputFormat.markdown.text(of: RowSet(columns: [.text("a")], rows: [[value]]))
    let line = text.split(separator: "\n")[2].dropFirst(2).dropLast(2)
    return String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
  }

  @Test(
    "Markup is shown as the characters it is made of",
    arguments: [
      ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("`x`", "\\`x\\`"), ("<script>", "\\<script\\>"), ("[a](b)", "\\[a\\](b)"),
      ("![a](b)", "!\\[a\\](b)"), ("**a** ~b~", "\\*\\*a\\*\\* \\~b\\~"), ("valid_from _a_ a__b", "valid_from \\_a\\_ a\\_\\_b"),
      ("&lt;", "\\&lt;"),
      ("$x$", "\\$x\\$"), ("# a", "\\# a"), ("- a", "\\- a"), ("a - b", "a - b"), ("---", "\\---"), (":-", "\\:-"), ("a\r\nb", "a⏎b"),
      ("\u{202E}", "⟨U+202E⟩"), ("الجبهة", "الجبهة"),
    ])
  func escapes(text: String, expected: String) throws {
    #expect(try cell(.text(text)) == expected)
  }

  @Test func `Numbers, NULL and the empty text`() throws {
    #expect(try cell(.integer(-5)) == "-5")
    #expect(try cell(.null) == "–")
    #expect(try cell(.text("")) == "")
  }

  @Test func `Every line has the same number of bare bars, whatever the cells hold`() throws {
    var random = SplitMix(seed: 17)
    let alphabet = Array("ab|\\\\`<>[]*_~&$#-+=:\r\n\t\u{2028} 家".unicodeScalars)
    for _ in 0..<1000 {
      let rows = (0..<3).map { _ in (0..<3).map { _ in Cell.text(random.text(of: alphabet, upTo: 7)) } }
      let text = try OutputFormat.markdown.text(of: RowSet(columns: [.text("a|"), .text("b"), .prose("c")], rows: rows))
      let lines = text.unicodeScalars.split(separator: "\n")
      #expect(lines.count == 5)
      for line in lines {
        var bars = 0
        var isEscaped = false
        for scalar in line {
          if isEscaped {
            isEscaped = false
          } else if scalar == "\\" {
            isEscaped = true
          } else {
            if scalar == "|" { bars += 1 }
            #expect(!"`<>[]*~&$".unicodeScalars.contains(scalar), "\(String(line))")
          }
        }
        #expect(bars == 4, "\(String(line))")
      }
    }
  }

  @Test func `Rows after the look-ahead keep the widths`() throws {
    var writer = MarkdownFormat(columns: [.text("a"), .number("n")])
    var text = ""
    writer.begin(into: &text)
    for _ in 0..<500 { try writer.row([.text("abcd"), .integer(1)], into: &text) }
    #expect(text.hasPrefix("| a    |   n |\n| ---- | --: |\n| abcd |   1 |\n"))
    text = ""
    try writer.row([.text("abcdef"), .integer(12)], into: &text)
    #expect(text == "| abcdef |  12 |\n")
  }
}
