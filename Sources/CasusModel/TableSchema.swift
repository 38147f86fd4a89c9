// What a table of an export means, column by column, so that a reader of the file needs nobody to ask. The tables and these words stand in
// one place (`ExportTable`); the formats only write them down.

/// The meaning of an exported table.
public struct TableSchema: Hashable, Sendable {
  /// Singular snake_case; the file's name without its extension.
  public let name: String
  /// What one row is.
  public let description: String
  /// The columns, in the order of the file.
  public let fields: [FieldSchema]
  /// Names of the columns that tell rows apart; empty where only all of them do.
  public let primaryKey: [String]

  /// Describes a table.
  public init(name: String, description: String, fields: [FieldSchema], primaryKey: [String]) {
    self.name = name
    self.description = description
    self.fields = fields
    self.primaryKey = primaryKey
  }
}

/// The meaning of one column.
public struct FieldSchema: Hashable, Sendable {
  /// What a value is, beyond a text.
  public enum Form: Hashable, Sendable {
    /// Any text.
    case text
    /// A whole number.
    case integer
    /// A day, YYYY-MM-DD.
    case day
    /// A year, month, day, or two of them with "/" between (EDTF).
    case edtf
    /// One of these words.
    case word([String])
    /// A public id: its prefixes (`doc`, `act` …).
    case id([String])
    /// Several texts in one cell.
    case list
    /// A text of this form, as a regular expression over all of it.
    case pattern(String)
  }

  /// Singular snake_case.
  public let name: String
  /// What a value is.
  public let form: Form
  /// A sentence without a full stop.
  public let description: String
  /// Whether every row has a value.
  public let isRequired: Bool
  /// The table and column whose value this one repeats; nil where there is none such.
  public let reference: Reference?

  /// A column of another table.
  public struct Reference: Hashable, Sendable {
    /// The table.
    public let table: String
    /// Its column.
    public let field: String

    /// Points to `table.field`.
    public init(_ table: String, _ field: String = "id") {
      self.table = table
      self.field = field
    }
  }

  /// Describes a column that may be empty, unless `isRequired`.
  public init(_ name: String, _ form: Form, _ description: String, isRequired: Bool = false, reference: Reference? = nil) {
    self.name = name
    self.form = form
    self.description = description
    self.isRequired = isRequired
    self.reference = reference
  }
}
