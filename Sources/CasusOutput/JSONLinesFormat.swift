// `--format jsonl`: one compact object a line, keys sorted.
// Invariant: every line is one valid JSON text; no row, no line.

import CasusModel

/// JSON Lines.
public struct JSONLinesFormat: RowFormat {
  private static let style = JSONObjectStyle(opening: "{", colon: ":", comma: ",", listComma: ",", closing: "}\n")

  let columns: [Column]
  private let members: JSONMembers

  /// The keys are the columns' names.
  public init(columns: [Column]) {
    self.columns = columns
    members = JSONMembers(columns: columns)
  }

  /// Nothing stands before the first line.
  public mutating func begin<Output: TextOutputStream>(into output: inout Output) {}

  /// Writes one line.
  public mutating func row<Output: TextOutputStream>(_ cells: [Cell], into output: inout Output) throws(RowShapeError) {
    try RowShapeError.check(cells, against: columns)
    var line = ""
    members.append(cells, Self.style, to: &line)
    output.write(line)
  }

  /// Nothing stands after the last line.
  public mutating func end<Output: TextOutputStream>(into output: inout Output) {}
}
