// One row by the names of its columns. An unknown name is an unknown value: the views' columns are fixed and tested elsewhere.

import CasusModel

/// A row of a view.
struct NamedRow {
  private let values: [String: Cell]

  init(_ columns: [Column], _ cells: [Cell]) {
    values = Dictionary(zip(columns.map(\.name), cells)) { first, _ in first }
  }

  subscript(name: String) -> Cell { values[name] ?? .null }

  /// The text; nil for NULL and numbers.
  func text(_ name: String) -> String? {
    if case .text(let text) = self[name] { return text }
    return nil
  }

  /// A list as one text; nil when it is empty.
  func list(_ name: String) -> String? {
    guard case .list(let texts) = self[name] else { return text(name) }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// The number; 0 for NULL.
  func number(_ name: String) -> Int64 {
    if case .integer(let number) = self[name] { return number }
    return 0
  }
}
