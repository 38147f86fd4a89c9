// Somebody else's knowledge base, opened to read values from it. Invariant: no code of the file ever runs. It is its own connection, read-only,
// defensive and with an untrusted schema; triggers do not fire where nothing is written; and every table that is read is, word for word, the
// table that this version makes, so that no view and no generated column can stand in its place. It is never attached to another file.

import SQLite

extension KnowledgeBase {
  /// The tables that merging reads.
  private static let mergedTables = [
    "actor", "actor_identifier", "affiliation", "alias", "claim", "decision", "document", "document_actor", "event", "event_participant",
    "evidence", "ingest_run", "mention", "name", "region",
  ]

  /// Opens a file to merge it into another.
  ///
  /// Throws what ``open(reading:digest:)`` throws, and ``StoreError/foreignTable(path:table:)``.
  public static func open(merging path: String, digest: @escaping Digest) throws -> KnowledgeBase {
    let base = try open(reading: path, digest: digest)
    let own = try inMemory(appliedAt: "", digest: digest)
    for table in mergedTables where try base.definition(of: table) != own.definition(of: table) {
      throw StoreError.foreignTable(path: path, table: table)
    }
    return base
  }

  /// How everything of this name is made: type, and SQL without regard to white space and quotation marks, which versions of SQLite set otherwise.
  private func definition(of name: String) throws -> [String] {
    try connection.query("SELECT type || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE lower(name) = ? ORDER BY 1", [name]) {
      try $0.text(0).filter { !$0.isWhitespace && $0 != "\"" }
    }
  }
}
