// Every failure of this module is a SQLiteError or a MigrationError.
// Invariant: values bound to a statement never appear in an error; the SQL text does, cut to a bounded length.
// TRAP: SQLite's own messages hold no bound values, with one exception: a full-text query that cannot be parsed is quoted in part.

/// A failure reported by SQLite, or by this wrapper before SQLite was asked.
///
/// The description reads, for example, `SQLite error 787 (SQLITE_CONSTRAINT_FOREIGNKEY): FOREIGN KEY constraint failed – while
/// executing: INSERT INTO t VALUES (?)`.
public struct SQLiteError: Error, Equatable, Sendable {
  /// Who found the failure, and what it is about.
  public enum Kind: Equatable, Sendable {
    /// SQLite returned the code in `code`.
    case sqlite
    /// The connection was closed before the call.
    case closed
    /// The number, name or content of the bound values does not fit the statement.
    case bindings
    /// The result has no such column, or more than one of that name.
    case column
    /// A column holds another storage class than the one asked for.
    case type
    /// The SQL text does not hold exactly one statement, or the statement is already running.
    case statement
    /// A statement that may do more than read, where only reading was allowed.
    case notReadOnly
    /// The statement ran into the limit set by `withTimeLimit`.
    case timeLimit
    /// A file could not be used: its name, place or permissions.
    case file
    /// The file belongs to another program.
    case foreign
    /// Not a calendar date in the form YYYY, YYYY-MM or YYYY-MM-DD.
    case date
    /// A transaction is open where none may be, or could not be rolled back.
    case transaction
  }

  /// What a caller may want to tell apart in order to react.
  public enum Condition: Equatable, Sendable {
    /// A UNIQUE or PRIMARY KEY constraint.
    case unique
    /// A FOREIGN KEY constraint.
    case foreignKey
    /// A CHECK constraint.
    case check
    /// A NOT NULL constraint.
    case notNull
    /// Another connection holds the database (BUSY) or the table (LOCKED).
    case busy
    /// The disk is full.
    case full
    /// The system could not read or write the file.
    case inputOutput
    /// The file is damaged.
    case corrupt
    /// The file is not a SQLite database.
    case notADatabase
    /// The database may not be written.
    case readOnly
    /// The file cannot be opened.
    case cannotOpen
    /// Stopped by an interrupt or a time limit.
    case interrupted
    /// None of these.
    case other
  }

  /// Who found the failure, and what it is about.
  public let kind: Kind
  /// SQLite's extended result code; 0 when the wrapper found the failure itself.
  public let code: Int32
  /// What is wrong, without bound values.
  public let message: String
  /// The statement, as it was given, where there is one.
  public let sql: String?
  /// The file, where the failure is about one.
  public let path: String?

  init(_ kind: Kind, code: Int32 = 0, _ message: String, sql: String? = nil, path: String? = nil) {
    self.kind = kind
    self.code = code
    self.message = message
    self.sql = sql
    self.path = path
  }

  /// The symbol of `code`, for example `SQLITE_CONSTRAINT_UNIQUE`; nil for failures the wrapper found and for unknown codes.
  public var codeName: String? {
    code == 0 ? nil : ResultCode.name(of: code)
  }

  /// The class of failure, derived from `code`.
  public var condition: Condition {
    switch (code, code & 0xff) {
    case (1555, _), (2067, _), (2579, _): .unique  // PRIMARYKEY, UNIQUE, ROWID
    case (787, _): .foreignKey
    case (275, _): .check
    case (1299, _): .notNull
    case (_, 5), (_, 6): .busy
    case (_, 8): .readOnly
    case (_, 9): .interrupted
    case (_, 10): .inputOutput
    case (_, 11): .corrupt
    case (_, 13): .full
    case (_, 14): .cannotOpen
    case (_, 26): .notADatabase
    default: .other
    }
  }

  /// The same failure, told of the file that was being opened instead of the statement that found it.
  func opening(_ path: String) -> SQLiteError {
    SQLiteError(kind, code: code, message, path: path)
  }

  /// At most this many characters of a statement are shown: enough to recognise it, too few to flood a terminal.
  private static let shownLength = 500
}

extension SQLiteError: CustomStringConvertible {
  /// One sentence: code and symbol, message, and the statement or file it happened with.
  public var description: String {
    var text = "SQLite"
    if code != 0 {
      text += " error \(code)"
      if let codeName { text += " (\(codeName))" }
    }
    text += ": \(message)"
    if let path { text += " – while opening: \(path)" }
    if let sql { text += " – while executing: \(Self.shortened(sql))" }
    return text
  }

  private static func shortened(_ sql: String) -> String {
    let text = sql.drop { $0.isWhitespace }
    let shown = text.prefix(shownLength)
    return shown.endIndex == sql.endIndex ? String(text) : shown + "…"
  }
}
