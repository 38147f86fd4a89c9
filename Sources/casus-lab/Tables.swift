// Figures as a table, with what is promised beside what was measured.

import CasusEvaluate
import CasusModel
import CasusOutput

enum Tables {
  /// One row for each figure.
  static func text(_ figures: [Figure]) throws -> String {
    let columns: [Column] = [.text("figure"), .number("value"), .number("floor"), .fixed("kept"), .prose("note")]
    let rows = figures.map { figure -> [Cell] in
      let limit = (figure.floor ?? figure.ceiling).map { Cell.text(Figure.text($0)) } ?? .null
      let isPromised = figure.floor != nil || figure.ceiling != nil
      return [
        .text(figure.name), .text(Figure.text(figure.value)), limit, isPromised ? .text(figure.isKept ? "yes" : "NO") : .null,
        figure.note.isEmpty ? .null : .text(figure.note),
      ]
    }
    return try OutputFormat.table.text(of: RowSet(columns: columns, rows: rows))
  }

  /// The broken promises, one a line; true when there is one.
  static func complain(_ figures: [Figure]) -> Bool {
    let complaints = figures.compactMap(\.complaint)
    for complaint in complaints { Streams.error(complaint) }
    return !complaints.isEmpty
  }
}
