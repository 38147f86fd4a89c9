// `--format table`: aligned columns for people. A header, a rule, two spaces between columns, nothing heavier.
// Invariant: with a width, no line takes more cells than it; text from outside is made visible and cannot act on the terminal.
// NULL is `–`, an empty text is blank. Without a width (a pipe) nothing is wrapped or cut.
// The first rows (`LookAhead`) decide the layout: aligned columns, or one field a line where even shrunken columns do not fit.
// Later rows keep it: what is wider than its column is wrapped, also in columns that do not shrink, and so stays whole.

import CasusModel

/// A table for the terminal.
public struct TableFormat: RowFormat {
  /// The widest and narrowest terminal that is taken at its word. A wide letter behind an indent of two needs four cells.
  private static let sensibleWidths = 4...4096

  let columns: [Column]
  private let header: [String]
  private let width: Int?
  private let isStyled: Bool
  private let maxLines: Int
  private var held = LookAhead()
  private var layout: Layout?
  private var hasRecords = false

  private enum Layout {
    case aligned(AlignedRows)
    case records(RecordLines)
  }

  /// `width` in cells; `maxLines` bounds the lines of one cell in the columns that shrink, the last one ending in `…`.
  public init(columns: [Column], width: Int? = nil, isStyled: Bool = false, maxLines: Int = 8) {
    self.columns = columns
    self.width = width.map { min(max($0, Self.sensibleWidths.lowerBound), Self.sensibleWidths.upperBound) }
    self.isStyled = isStyled
    self.maxLines = max(maxLines, 1)
    header = columns.map { TerminalText.visible($0.name) }
  }

  /// Nothing is written before the layout is known.
  public mutating func begin<Output: TextOutputStream>(into output: inout Output) {}

  /// Keeps the first rows for the layout, then writes each at once.
  public mutating func row<Output: TextOutputStream>(_ cells: [Cell], into output: inout Output) throws(RowShapeError) {
    try RowShapeError.check(cells, against: columns)
    if columns.isEmpty { return }
    let texts = cells.map { TerminalText.visible($0.plainText ?? "–") }
    if let layout {
      write(texts, layout, into: &output)
    } else {
      held.append(texts)
      if held.isFull { flush(into: &output) }
    }
  }

  /// Writes what is held. Without rows nothing is written: the caller says on standard error that nothing was found.
  public mutating func end<Output: TextOutputStream>(into output: inout Output) {
    if !held.rows.isEmpty { flush(into: &output) }
  }

  private mutating func flush<Output: TextOutputStream>(into output: inout Output) {
    let settled: Layout
    if let widths = ColumnWidths.settle(columns: columns, header: header, rows: held.rows, width: width) {
      let rows = AlignedRows(columns: columns, widths: widths, isWrapped: width != nil, maxLines: maxLines)
      output.write(rows.head(header, isStyled: isStyled))
      settled = .aligned(rows)
    } else {
      settled = .records(RecordLines(labels: header, width: width ?? Self.sensibleWidths.upperBound, isStyled: isStyled))
    }
    layout = settled
    for texts in held.rows { write(texts, settled, into: &output) }
    held = LookAhead()
  }

  private mutating func write<Output: TextOutputStream>(_ texts: [String], _ layout: Layout, into output: inout Output) {
    switch layout {
    case .aligned(let rows): output.write(rows.lines(texts))
    case .records(let records):
      if hasRecords { output.write("\n") }
      hasRecords = true
      output.write(records.lines(texts))
    }
  }
}

/// ANSI styles, only ever put around text that has been made visible.
enum TerminalStyle {
  static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }
  static func dim(_ text: String) -> String { "\u{1B}[2m\(text)\u{1B}[0m" }
}
