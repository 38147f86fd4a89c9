// Why a database was not migrated. Each text says what is wrong and what to do; the database is as it was.

/// A reason not to migrate, or a migration that failed. Nothing of it is left in the database.
public enum MigrationError: Error, Equatable, Sendable {
  /// The list of migrations itself is wrong.
  case invalidList(String)
  /// The database belongs to another program. Application ids as found and as expected.
  case foreign(path: String?, found: Int32, expected: Int32)
  /// A newer program has upgraded the database.
  case newer(path: String?, found: Int, known: Int)
  /// An applied migration is not the one known under its version.
  case altered(path: String?, version: Int, recorded: String, known: String)
  /// The records do not fit together.
  case damaged(path: String?, String)
  /// The migration's script failed.
  case failed(version: Int, name: String, SQLiteError)
  /// The migration's script would have left or disturbed its transaction.
  case notOneTransaction(version: Int, name: String, String)
  /// The migration leaves foreign keys that point nowhere.
  case foreignKeys(version: Int, name: String, [ForeignKeyViolation])
  /// `migrate` was called inside a transaction.
  case insideTransaction
}

extension MigrationError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .invalidList(let what):
      return "the list of migrations is wrong: \(what)"
    case .foreign(let path, let found, let expected):
      return "\(Self.place(path)) belongs to another program (application_id \(Hexadecimal.text(found)), not "
        + "\(Hexadecimal.text(expected))); nothing was changed; name another file"
    case .newer(let path, let found, let known):
      return "\(Self.place(path)) has schema version \(found), but this program knows only versions up to \(known); nothing was changed; "
        + "open it with the newer program that wrote it, or name another file"
    case .altered(let path, let version, let recorded, let known):
      return "\(Self.place(path)) was made with another migration \(version) (\(recorded)) than this program's (\(known)); nothing was "
        + "changed; open it with the program that made it, or restore a backup, or make a new one"
    case .damaged(let path, let what):
      return "\(Self.place(path)) has inconsistent migration records: \(what); nothing was changed; restore it from a backup"
    case .failed(let version, let name, let error):
      return "migration \(version) (\(name)) failed and was undone: \(error)"
    case .notOneTransaction(let version, let name, let what):
      return "migration \(version) (\(name)) was undone, because each migration is exactly one transaction: \(what)"
    case .foreignKeys(let version, let name, let violations):
      let first = violations.prefix(3).map { "\($0.table) row \($0.rowID.map { "\($0)" } ?? "?") → \($0.parent)" }
      let more = violations.count > 3 ? " and \(violations.count - 3) more" : ""
      return "migration \(version) (\(name)) was undone, because foreign keys would point nowhere: "
        + first.joined(separator: ", ") + more
    case .insideTransaction:
      return "migrations cannot run inside a transaction; end it first"
    }
  }

  private static func place(_ path: String?) -> String {
    path ?? "the database in memory"
  }
}
