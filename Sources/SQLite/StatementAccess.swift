// What a piece of SQL may do, decided while it is compiled.
// TRAP: sqlite3_stmt_readonly alone is not enough for SQL that a user typed: it calls ATTACH, BEGIN and many PRAGMAs read-only,
// and some PRAGMAs act while they are being compiled. An authorizer refuses those; sqlite3_stmt_readonly refuses the rest.
// TRAP: the authorizer must not be stricter. Virtual tables (R*Tree) compile their own INSERTs when a SELECT first touches them.

import CSQLite

/// What a statement may do.
public enum StatementAccess: Equatable, Sendable {
  /// Anything.
  case full
  /// Nothing but read: SELECT, VALUES, WITH … SELECT, EXPLAIN of these, and the PRAGMAs that describe the schema.
  case readOnly
  /// Anything inside the transaction that is open: no transaction control, no ATTACH, no PRAGMA with effects.
  case insideTransaction
}

/// The authorizer's side of `StatementAccess`.
enum StatementPolicy {
  /// What is refused, as the user would write it; nil where the action is allowed.
  static func refusal(_ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?) -> String? {
    switch action {
    case SQLITE_TRANSACTION:
      // SQLite says BEGIN, COMMIT or ROLLBACK here.
      return first.map { String(cString: $0) } ?? "BEGIN"
    case SQLITE_SAVEPOINT:
      return first.map { String(cString: $0) == "BEGIN" ? "SAVEPOINT" : String(cString: $0) } ?? "SAVEPOINT"
    case SQLITE_ATTACH:
      return "ATTACH"
    case SQLITE_DETACH:
      return "DETACH"
    case SQLITE_PRAGMA:
      let name = first.map { String(cString: $0) }?.lowercased() ?? ""
      if describing.contains(name) || (second == nil && asking.contains(name)) { return nil }
      return "PRAGMA \(name)"
    default:
      return nil
    }
  }

  /// PRAGMAs whose argument is the name of what they describe.
  private static let describing: Set = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list", "foreign_key_check",
    "function_list", "module_list", "pragma_list", "collation_list", "database_list", "compile_options", "integrity_check",
    "quick_check",
  ]
  /// PRAGMAs that tell a setting when they have no argument. FTS and R*Tree tables use the first two themselves.
  private static let asking: Set = [
    "page_size", "data_version", "page_count", "freelist_count", "user_version", "application_id", "schema_version", "encoding",
    "journal_mode", "foreign_keys",
  ]
}
