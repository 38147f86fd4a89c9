// `--format tsv`: one line a row, one tab between fields, whatever the texts hold; for `cut`, `awk` and `sort`.
// Invariant: a line has as many fields as there are columns; tab, line feed, carriage return and backslash are `\t` `\n` `\r` `\\`.
// NULL and the empty text are both an empty field: an escape for NULL would be a surprise to `cut`. CSV and JSON keep them apart.

import CasusModel
import DelimitedText

/// Tab-separated values.
public struct TSVFormat: RowFormat {
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

  /// Writes one line.
  public mutating func row<Output: TextOutputStream>(_ cells: [Cell], into output: inout Output) throws(RowShapeError) {
    try RowShapeError.check(cells, against: columns)
    write(cells.map { $0.spreadsheetText ?? "" }, into: &output)
  }

  /// Nothing stands after the last line.
  public mutating func end<Output: TextOutputStream>(into output: inout Output) {}

  private func write<Output: TextOutputStream>(_ fields: [String], into output: inout Output) {
    output.write(fields.map(TSVText.escaped).joined(separator: TSVText.separator) + TSVText.recordEnd)
  }
}
