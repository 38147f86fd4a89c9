// `--format json`: one array of objects, indented by two spaces, keys sorted.
// Invariant: the output is one valid JSON text, `[]` when there is no row.

import CasusModel

/// A JSON array of objects.
public struct JSONFormat: RowFormat {
  private static let style = JSONObjectStyle(opening: "{\n    ", colon: ": ", comma: ",\n    ", listComma: ", ", closing: "\n  }")

  let columns: [Column]
  private let members: JSONMembers
  private var hasRows = false

  /// The keys are the columns' names.
  public init(columns: [Column]) {
    self.columns = columns
    members = JSONMembers(columns: columns)
  }

  /// Opens the array.
  public mutating func begin<Output: TextOutputStream>(into output: inout Output) {
    output.write("[")
  }

  /// Writes one object.
  public mutating func row<Output: TextOutputStream>(_ cells: [Cell], into output: inout Output) throws(RowShapeError) {
    try RowShapeError.check(cells, against: columns)
    var object = hasRows ? ",\n  " : "\n  "
    hasRows = true
    members.append(cells, Self.style, to: &object)
    output.write(object)
  }

  /// Closes the array.
  public mutating func end<Output: TextOutputStream>(into output: inout Output) {
    output.write(hasRows ? "\n]\n" : "]\n")
  }
}
