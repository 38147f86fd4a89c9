// What a query hands to the output formats: named columns and rows of typed cells.
// Invariant: a row has exactly one cell per column, in the columns' order; the formats refuse any other row.

/// One value of a result row. An unknown value is `null`, never an empty text or a word.
public enum Cell: Hashable, Sendable {
  /// SQL NULL: not known or not applicable.
  case null
  /// Any text, untrusted: it may hold control characters, line breaks, markup or formulas.
  case text(String)
  /// A whole number.
  case integer(Int64)
  /// A number. NaN and the infinities have no JSON form, so every format writes them like `null`.
  case real(Double)
  /// Several texts in one cell, in a meaningful order.
  case list([String])
}

/// One column of a result.
public struct Column: Hashable, Sendable {
  /// What the column holds; numbers are aligned to the right.
  public enum Kind: Hashable, Sendable {
    /// Texts, dates, identifiers and lists: aligned to the left.
    case text
    /// Integers and reals: aligned to the right.
    case number
  }

  /// When a table that is too wide may make this column narrower.
  public enum Shrink: Hashable, Sendable {
    /// Never: identifiers, dates and numbers stay whole.
    case never
    /// Only after the `early` columns are as narrow as they may get: names.
    case late
    /// First: prose, such as an evidence sentence.
    case early
  }

  /// Singular snake_case, equal to the SQL column, the CSV header and the JSON key.
  public var name: String
  /// Decides the alignment.
  public var kind: Kind
  /// Decides what gives way when the table is too wide.
  public var shrink: Shrink

  /// Makes a column from all its parts.
  public init(name: String, kind: Kind, shrink: Shrink) {
    self.name = name
    self.kind = kind
    self.shrink = shrink
  }

  /// Whether a table may show this column's texts over several lines or cut.
  public var isShrinkable: Bool { shrink != .never }

  /// A name or other short text; gives way after prose.
  public static func text(_ name: String) -> Column { Column(name: name, kind: .text, shrink: .late) }

  /// An identifier, a date or a code word; never made narrower.
  public static func fixed(_ name: String) -> Column { Column(name: name, kind: .text, shrink: .never) }

  /// A number; never made narrower.
  public static func number(_ name: String) -> Column { Column(name: name, kind: .number, shrink: .never) }

  /// Prose such as an evidence sentence; gives way first.
  public static func prose(_ name: String) -> Column { Column(name: name, kind: .text, shrink: .early) }
}

/// A whole result in memory. Large results are written row by row instead, without making one.
public struct RowSet: Hashable, Sendable {
  /// The columns, in the order of every row's cells.
  public var columns: [Column]
  /// The rows; each has one cell per column.
  public var rows: [[Cell]]

  /// Makes a result; the shape of the rows is checked where they are written.
  public init(columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }
}
