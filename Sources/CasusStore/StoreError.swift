// Why something could not be stored or opened. Each text says what, where and what to do next.

/// A failure of the knowledge base that is not SQLite's.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no knowledge base at the path.
  case missing(path: String)
  /// The file's schema is older than the program's.
  case outdated(path: String, found: Int, known: Int)
  /// The file's tables, views or triggers are not those that the program made.
  case altered(path: String, String)
  /// The facts of one document do not fit together. Nothing of that document was stored.
  case invalid(document: String, String)
  /// A row of an actor registry is wrong. Nothing was imported. Rows count from 1, without the header.
  case registry(row: Int, column: String, String)
  /// A table of another knowledge base is not the one that casus makes: the file was altered.
  case foreignTable(path: String, table: String)
  /// A knowledge base was to be merged into itself.
  case sameFile(path: String)
}

extension StoreError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "no knowledge base at \(path) – make one with: casus ingest ARTICLE.txt --db \(path)"
    case .outdated(let path, let found, let known):
      "the knowledge base at \(path) has schema version \(found), this program needs \(known) – bring it up to date with: "
        + "casus migrate --db \(path)"
    case .altered(let path, let what):
      "the knowledge base at \(path) was altered by another program: \(what); nothing was changed; restore it from a backup"
    case .invalid(let document, let what):
      "\(document): \(what); nothing of this document was stored"
    case .registry(let row, let column, let what):
      "row \(row), column \(column): \(what); nothing was imported"
    case .foreignTable(let path, let table):
      "\(path): its table \(table) is not as casus makes it, so nothing is read from this file; copy its articles and read them anew"
    case .sameFile(let path):
      "\(path): this is the knowledge base itself; name another with --db or leave it out"
    }
  }
}
