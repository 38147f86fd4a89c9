// The actors of one article, and who they are over all articles. Stated aliases link names; local ones are only kept.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Inserts the article's actors, resolves them, and returns their rows by index.
  func insert(_ actors: [Actor], writer: FactWriter) throws -> [Int64] {
    var names: [Int64] = []
    var touched: Set<Int64> = []
    for actor in actors {
      let scope = NameScope(actor.kind)
      let name = try nameID(scope: scope, fold: NameFold.fold(actor.name))
      names.append(name)
      touched.insert(name)
      try connection.execute(
        """
        INSERT INTO spelling (name_id, text, kind, count) VALUES (?, ?, ?, 1)
        ON CONFLICT (name_id, text, kind) DO UPDATE SET count = count + 1
        """, [name, actor.name, actor.kind.rawValue])
      for alias in actor.aliases where alias.basis == .stated {
        let other = try nameID(scope: scope, fold: NameFold.fold(alias.name))
        guard other != name else { continue }
        touched.insert(other)
        try connection.execute("INSERT OR IGNORE INTO name_link (name_id, other_id) VALUES (?, ?)", [name, other])
      }
    }
    try resolve(names: touched, recordedAt: writer.recordedAt)
    return try zip(actors, names).enumerated().map { position, pair in
      try insert(pair.0, position: position, name: pair.1, writer: writer)
    }
  }

  /// The row of a folded name, made when there is none.
  func nameID(scope: NameScope, fold: String) throws -> Int64 {
    let find = "SELECT id FROM name WHERE scope = ? AND fold = ?"
    if let id = try connection.first(find, [scope.rawValue, fold], { try $0.int64(0) }) { return id }
    let key = PublicID.actor(scope: scope, fold: fold, digest: digest)
    try connection.execute("INSERT INTO name (scope, fold, key) VALUES (?, ?, ?)", [scope.rawValue, fold, key])
    return try connection.lastInsertedRowID
  }

  private func insert(_ actor: Actor, position: Int, name: Int64, writer: FactWriter) throws -> Int64 {
    try connection.execute(
      """
      INSERT INTO document_actor (document_id, position, name, kind, name_id, actor_id)
      SELECT ?, ?, ?, ?, id, actor_id FROM name WHERE id = ?
      """, [writer.document, position, actor.name, actor.kind.rawValue, name])
    let id = try connection.lastInsertedRowID
    for (position, span) in actor.mentions.enumerated() {
      try connection.execute(
        "INSERT INTO mention (document_actor_id, position, span_start, span_end) VALUES (?, ?, ?, ?)",
        [id, position, span.start, span.end])
    }
    for alias in actor.aliases {
      let evidence = alias.evidence
      try connection.execute(
        """
        INSERT INTO alias (
          document_actor_id, name, fold, basis, span_start, span_end, trigger_start, trigger_end, rule, ruleset, recorded_at
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, alias.name, NameFold.fold(alias.name), alias.basis.rawValue, evidence.span.start, evidence.span.end,
          evidence.trigger?.start, evidence.trigger?.end, evidence.rule, writer.ruleset, writer.recordedAt,
        ])
    }
    return id
  }
}
