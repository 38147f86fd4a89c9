// The choice behind `--format`: the list of formats and how each is made.

import CasusModel

/// An output format; the raw value is the value of `--format`.
public enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  /// Aligned columns for a terminal.
  case table
  /// Comma-separated values, RFC 4180.
  case csv
  /// Tab-separated values with backslash escapes.
  case tsv
  /// One JSON array of objects.
  case json
  /// JSON Lines: one object a line.
  case jsonl
  /// A GitHub Markdown table.
  case markdown

  /// A writer for one result.
  public func makeFormat(columns: [Column], options: OutputOptions = OutputOptions()) -> any RowFormat {
    switch self {
    case .table: TableFormat(columns: columns, width: options.width, isStyled: options.isStyled)
    case .csv: CSVFormat(columns: columns, isForExcel: options.isForExcel)
    case .tsv: TSVFormat(columns: columns, isForExcel: options.isForExcel)
    case .json: JSONFormat(columns: columns)
    case .jsonl: JSONLinesFormat(columns: columns)
    case .markdown: MarkdownFormat(columns: columns)
    }
  }

  /// A whole result as one text.
  /// - Throws: `RowShapeError` when a row has not one cell per column.
  public func text(of rows: RowSet, options: OutputOptions = OutputOptions()) throws(RowShapeError) -> String {
    var format = makeFormat(columns: rows.columns, options: options)
    var text = ""
    format.begin(into: &text)
    for row in rows.rows { try format.row(row, into: &text) }
    format.end(into: &text)
    return text
  }
}

/// What the formats need to know about where the output goes.
public struct OutputOptions: Hashable, Sendable {
  /// The terminal's width in cells for `table`; nil when there is no terminal: nothing is wrapped or cut then.
  public var width: Int?
  /// Whether `table` uses ANSI styles (bold header, dim rule).
  public var isStyled: Bool
  /// Whether `csv` and `tsv` begin with a byte order mark, by which Excel recognises UTF-8.
  public var isForExcel: Bool

  /// The defaults suit a pipe: no width, no styles, no byte order mark.
  public init(width: Int? = nil, isStyled: Bool = false, isForExcel: Bool = false) {
    self.width = width
    self.isStyled = isStyled
    self.isForExcel = isForExcel
  }
}
