// A row as one field a line, for terminals too narrow for the table's columns.
// Invariant: no line is wider than `width`, and every value is shown whole, wrapped where it is long.

struct RecordLines {
  /// A value beside its label needs at least this many cells; otherwise it stands under the label.
  private static let narrowestValue = 16
  private static let indent = "  "

  private let labels: [String]
  private let labelWidth: Int
  private let width: Int
  private let isStyled: Bool

  init(labels: [String], width: Int, isStyled: Bool) {
    self.labels = labels
    self.width = width
    self.isStyled = isStyled
    labelWidth = labels.reduce(0) { max($0, DisplayWidth.of($1)) }
  }

  /// The lines of one row.
  func lines(_ texts: [String]) -> String {
    let isBeside = width - labelWidth - ColumnWidths.gap >= Self.narrowestValue
    let valueWidth = width - (isBeside ? labelWidth + ColumnWidths.gap : DisplayWidth.of(Self.indent))
    var result = ""
    for (label, text) in zip(labels, texts) {
      let values = TextFit.wrap(text, to: valueWidth)
      if isBeside {
        for (number, value) in values.enumerated() {
          let title = number == 0 ? label : ""
          let padding = String(repeating: " ", count: labelWidth + ColumnWidths.gap - DisplayWidth.of(title))
          result += value.isEmpty ? styled(title) : styled(title) + padding + value
          result += "\n"
        }
      } else {
        result += styled(TextFit.cut(label, to: width)) + "\n"
        for value in values { result += value.isEmpty ? "\n" : Self.indent + value + "\n" }
      }
    }
    return result
  }

  private func styled(_ label: String) -> String {
    isStyled && !label.isEmpty ? TerminalStyle.bold(label) : label
  }
}
