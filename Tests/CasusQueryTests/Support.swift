import CasusModel
import Testing

extension RowSet {
  /// Rows as texts of some columns, joined by " | ".
  func lines(_ names: String...) -> [String] {
    let indices = names.compactMap { name in columns.firstIndex { $0.name == name } }
    #expect(indices.count == names.count, "columns are \(columns.map(\.name))")
    return rows.map { row in indices.map { Self.text(row[$0]) }.joined(separator: " | ") }
  }

  private static func text(_ cell: Cell) -> String {
    switch cell {
    case .null: "–"
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .list(let texts): texts.joined(separator: " + ")
    }
  }
}
