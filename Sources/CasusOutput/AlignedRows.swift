// The lines of a table whose columns are aligned.
// Invariant: every cell takes exactly its column's width, but the last of a line, which has no spaces after it.

import CasusModel

struct AlignedRows {
  let columns: [Column]
  let widths: [Int]
  /// False without a terminal: a longer text then stays on its line.
  let isWrapped: Bool
  let maxLines: Int

  /// The header and the rule under it.
  func head(_ header: [String], isStyled: Bool) -> String {
    let names = line(header)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: separator)
    return isStyled ? TerminalStyle.bold(names) + "\n" + TerminalStyle.dim(rule) + "\n" : names + "\n" + rule + "\n"
  }

  /// One row, over as many lines as its highest cell.
  func lines(_ texts: [String]) -> String {
    guard isWrapped else { return line(texts) + "\n" }
    let cells = columns.indices.map { index in
      TextFit.wrap(texts[index], to: widths[index], maxLines: columns[index].isShrinkable ? maxLines : .max)
    }
    let height = cells.reduce(1) { max($0, $1.count) }
    var result = ""
    for number in 0..<height {
      result += line(cells.map { number < $0.count ? $0[number] : "" }) + "\n"
    }
    return result
  }

  private var separator: String { String(repeating: " ", count: ColumnWidths.gap) }

  private func line(_ texts: [String]) -> String {
    var line = columns.indices.map { index in
      let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(texts[index])))
      return columns[index].kind == .number ? padding + texts[index] : texts[index] + padding
    }.joined(separator: separator)
    while line.last == " " { line.removeLast() }
    return line
  }
}
