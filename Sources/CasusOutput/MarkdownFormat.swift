// `--format markdown`: a GitHub table, padded so that it can be read as plain text too.
// Invariant: one line a row, and no cell can add a column, a row, markup or HTML. NULL is `–`, an empty text an empty cell.
// The widths come from the header and the first rows (`LookAhead`); a wider cell makes its own line longer and nothing else.
// GitHub still turns bare URLs and @names in a text into links of the same text: no escape prevents that.

import CasusModel

/// A GitHub Flavored Markdown table.
public struct MarkdownFormat: RowFormat {
  /// A column is padded no wider than this, so that one long sentence does not push all rows apart.
  private static let widestPadding = 60

  let columns: [Column]
  private let header: [String]
  private var held = LookAhead()
  private var widths: [Int]?

  /// The header is the columns' names.
  public init(columns: [Column]) {
    self.columns = columns
    header = columns.map { MarkdownText.escaped($0.name) }
  }

  /// Nothing is written before the widths are known.
  public mutating func begin<Output: TextOutputStream>(into output: inout Output) {}

  /// Keeps the first rows for the widths, then writes one line each.
  public mutating func row<Output: TextOutputStream>(_ cells: [Cell], into output: inout Output) throws(RowShapeError) {
    try RowShapeError.check(cells, against: columns)
    let texts = cells.map { cell in
      guard let text = cell.plainText else { return "–" }
      return cell.isUntrustedText ? MarkdownText.escaped(text) : text
    }
    if let widths {
      output.write(line(texts, widths))
    } else {
      held.append(texts)
      if held.isFull { flush(into: &output) }
    }
  }

  /// Writes what is held; the header also when there was no row.
  public mutating func end<Output: TextOutputStream>(into output: inout Output) {
    if widths == nil { flush(into: &output) }
  }

  private mutating func flush<Output: TextOutputStream>(into output: inout Output) {
    let settled = columns.indices.map { index in
      let widest = held.rows.reduce(DisplayWidth.of(header[index])) { max($0, DisplayWidth.of($1[index])) }
      return min(max(widest, 3), Self.widestPadding)
    }
    widths = settled
    output.write(line(header, settled))
    let rules = zip(columns, settled).map { column, width in
      column.kind == .number ? String(repeating: "-", count: width - 1) + ":" : String(repeating: "-", count: width)
    }
    output.write("| " + rules.joined(separator: " | ") + " |\n")
    for texts in held.rows { output.write(line(texts, settled)) }
    held = LookAhead()
  }

  private func line(_ texts: [String], _ widths: [Int]) -> String {
    let cells = columns.indices.map { index in
      let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(texts[index])))
      return columns[index].kind == .number ? padding + texts[index] : texts[index] + padding
    }
    return "| " + cells.joined(separator: " | ") + " |\n"
  }
}
