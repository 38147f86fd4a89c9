// SQLite says what is wrong with a file; what to do about it is for the command line to say.

import SQLite

extension SQLiteError {
  /// What is wrong and what to do next.
  var withAdvice: String { "\(self)" + (advice.map { "; \($0)" } ?? "") }

  /// What to do next; nil where the message says it or nobody knows.
  var advice: String? {
    switch condition {
    case .notADatabase, .cannotOpen: "name another file with --db"
    case .busy: "another program is writing to the knowledge base; run the command again when it has ended"
    case .full: "free some space and run the command again; what was stored before is kept"
    case .inputOutput: "look after the disk, its free space and limits on the size of files; what was stored before is kept"
    case .readOnly: "check the owner and mode of the knowledge base and of its folder"
    case .corrupt: "restore the knowledge base from a backup"
    case .unique, .foreignKey, .check, .notNull, .interrupted, .other: path == nil ? nil : "name another file with --db"
    }
  }
}
