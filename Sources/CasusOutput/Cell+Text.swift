// How a cell reads as plain text, the same in every format that has no types of its own.

import CasusModel

extension Cell {
  /// What joins the texts of a list. Not reversible where an element holds it; JSON keeps lists as arrays.
  static let listSeparator = "; "

  /// The cell as text; nil for NULL and for numbers that JSON cannot write, so that all formats agree on what is unknown.
  ///
  /// Reals are written in the shortest form that reads back as the same number, whatever the locale.
  var plainText: String? {
    switch self {
    case .null: nil
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): number.isFinite ? String(describing: number) : nil
    case .list(let texts): texts.joined(separator: Cell.listSeparator)
    }
  }

  /// Whether the cell's characters come from outside, so that they could be a formula, markup or a control sequence.
  var isUntrustedText: Bool {
    switch self {
    case .text, .list: true
    case .null, .integer, .real: false
    }
  }

  /// `plainText`, with an apostrophe before what a spreadsheet would run. Numbers are left alone: -5 stays a number.
  var spreadsheetText: String? {
    guard let text = plainText else { return nil }
    return isUntrustedText ? FormulaGuard.guarded(text) : text
  }
}
