// The actors of one article, and who they are over all articles. Stated aliases link names; local ones are only kept.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Inserts the article's actors, whose names are resolved already, and returns their rows by index.
  func insert(_ actors: [Actor], names: NameRows, writer: FactWriter) throws -> [Int64] {
    try actors.enumerated().map { position, actor in
      let name = names.row(of: actor)
      return try insert(actor, position: position, name: name, actor: name.flatMap { names.actors[$0] }, writer: writer)
    }
  }

  /// The row of a folded name, made when there is none.
  ///
  /// - Parameter text: the name as it is written, for its keys.
  func nameID(scope: NameScope, fold: String, text: String? = nil) throws -> Int64 {
    let find = "SELECT id FROM name WHERE scope = ? AND fold = ?"
    let known = try connection.first(find, [scope.rawValue, fold], { try $0.int64(0) })
    let id: Int64
    if let known {
      id = known
    } else {
      let key = PublicID.actor(scope: scope, fold: fold, digest: digest)
      try connection.execute("INSERT INTO name (scope, fold, key) VALUES (?, ?, ?)", [scope.rawValue, fold, key])
      id = try connection.lastInsertedRowID
      try insertKeys(of: NameRow(id: id, scope: scope, fold: fold))
    }
    if let text { try insertKeys(of: text, for: NameRow(id: id, scope: scope, fold: fold)) }
    return id
  }

  /// Inserts one of the article's actors, whose name is resolved; its row.
  func insert(_ actor: Actor, position: Int, name: Int64?, actor row: Int64?, writer: FactWriter) throws -> Int64 {
    try connection.execute(
      "INSERT INTO document_actor (document_id, position, name, kind, name_id, actor_id) VALUES (?, ?, ?, ?, ?, ?)",
      all: [.integer(writer.document), Value(position), .text(actor.name), .text(actor.kind.rawValue), Value(name), Value(row)])
    let id = try connection.lastInsertedRowID
    try insertMentions(of: actor, row: id)
    for alias in actor.aliases { try insert(alias, of: id, writer: writer) }
    return id
  }

  func insertMentions(of actor: Actor, row: Int64) throws {
    try connection.withStatement("INSERT INTO mention (document_actor_id, position, span_start, span_end) VALUES (?, ?, ?, ?)") { insert in
      for (position, span) in actor.mentions.enumerated() {
        try insert.run(all: [.integer(row), Value(position), Value(span.start), Value(span.end)])
      }
    }
  }

  func insert(_ alias: Alias, of row: Int64, writer: FactWriter) throws {
    let evidence = alias.evidence
    try connection.execute(
      """
      INSERT INTO alias (
        document_actor_id, name, fold, basis, span_start, span_end, trigger_start, trigger_end, rule, ruleset, recorded_at
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        row, alias.name, NameFold.fold(alias.name), alias.basis.rawValue, evidence.span.start, evidence.span.end,
        evidence.trigger?.start, evidence.trigger?.end, evidence.rule, evidence.ruleset ?? writer.ruleset, writer.recordedAt,
      ])
  }
}
