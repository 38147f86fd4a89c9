// One output format, one file, one type of this protocol. Formats are pure: they write into what they are given and print nothing.
// Invariant: rows go out one at a time, so memory does not grow with the result (the table and Markdown hold a bounded look-ahead).

import CasusModel

/// Writes one result: `begin` once, `row` for each row, `end` once.
public protocol RowFormat {
  /// Writes what stands before the first row.
  mutating func begin<Output: TextOutputStream>(into output: inout Output)

  /// Writes one row, or keeps it for the look-ahead.
  /// - Throws: `RowShapeError` when there is not one cell per column; nothing of the row is written then.
  mutating func row<Output: TextOutputStream>(_ cells: [Cell], into output: inout Output) throws(RowShapeError)

  /// Writes what is still held and what stands after the last row.
  mutating func end<Output: TextOutputStream>(into output: inout Output)
}

/// A row without exactly one cell per column: written as it is, its values would stand under the wrong names.
public struct RowShapeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of columns.
  public var expected: Int
  /// The number of cells in the row.
  public var found: Int

  /// Makes the error.
  public init(expected: Int, found: Int) {
    self.expected = expected
    self.found = found
  }

  /// Both numbers in one sentence.
  public var description: String { "a row of \(found) cells does not fit \(expected) columns; please report this as a bug" }

  /// Refuses a row of another length than the columns.
  static func check(_ cells: [Cell], against columns: [Column]) throws(RowShapeError) {
    if cells.count != columns.count { throw RowShapeError(expected: columns.count, found: cells.count) }
  }
}
