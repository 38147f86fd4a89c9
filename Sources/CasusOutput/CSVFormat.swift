// `--format csv`: RFC 4180 with a header and CRLF, for spreadsheets and for programs.
// Invariant: read back, every text is the same, but for the apostrophe before what a spreadsheet would run.
// NULL is an empty field, an empty text is `""`. In a table of one column NULL is `""` too: many readers skip an empty line, and so
// would lose the row. Control characters stay as they are: this is data for a program, not a picture for a terminal.

import CasusModel
import DelimitedText

/// Comma-separated values.
public struct CSVFormat: RowFormat {
  let columns: [Column]
  let isForExcel: Bool

  /// `isForExcel` puts a byte order mark in front.
  public init(columns: [Column], isForExcel: Bool = false) {
    self.columns = columns
    self.isForExcel = isForExcel
  }

  /// Writes the header, also when no row follows.
  public mutating func begin<Output: TextOutputStream>(into output: inout Output) {
    if isForExcel { output.write(CSVText.byteOrderMark) }
    write(columns.map { FormulaGuard.guarded($0.name) }, into: &output)
  }

  /// Writes one record.
  public mutating func row<Output: TextOutputStream>(_ cells: [Cell], into output: inout Output) throws(RowShapeError) {
    try RowShapeError.check(cells, against: columns)
    write(cells.map(\.spreadsheetText), into: &output)
  }

  /// Nothing stands after the last record.
  public mutating func end<Output: TextOutputStream>(into output: inout Output) {}

  private func write<Output: TextOutputStream>(_ fields: [String?], into output: inout Output) {
    var record = ""
    for (index, field) in fields.enumerated() {
      if index > 0 { record += CSVText.separator }
      if let field = field ?? (fields.count == 1 ? "" : nil) { CSVText.appendField(field, to: &record) }
    }
    output.write(record + CSVText.recordEnd)
  }
}
