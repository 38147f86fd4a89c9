// Actors that only a correction gives to an article. They stand among the article's actors, marked with the decision, and count as a spelling
// of their name like any other; when no correction names them any longer, all of that is taken back.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// The rows of the article's actors for the names that corrections use, made where the article itself has none.
  func provide(
    _ wanted: [NameReference: (actor: ActorReference, decision: String)], document: Int64, recordedAt: String
  ) throws -> [NameReference: Int64] {
    var rows: [NameReference: Int64] = [:]
    for name in wanted.keys.sorted(by: NameReference.inOrder) {
      guard let (actor, decision) = wanted[name] else { continue }
      let nameRow = try nameID(scope: name.scope, fold: name.fold, text: name.name)
      let present = try connection.query(
        """
        SELECT id, decision_key, name, kind FROM document_actor WHERE document_id = ? AND name_id = ? AND retracted_at IS NULL
        ORDER BY decision_key IS NOT NULL, position, id
        """, [document, nameRow]
      ) { (id: try $0.int64(0), decision: try $0.optionalText(1), name: try $0.text(2), kind: try $0.text(3)) }
      if let read = present.first(where: { $0.decision == nil }) {
        rows[name] = read.id
        continue
      }
      if let same = present.first(where: { $0.name == actor.name.name && $0.kind == actor.kind.rawValue }) {
        rows[name] = same.id
        if same.decision != decision {
          try connection.execute("UPDATE document_actor SET decision_key = ?2 WHERE id = ?1", [same.id, decision])
        }
        continue
      }
      try addSpelling(nameRow, actor.name.name, actor.kind.rawValue)
      try resolve(names: [nameRow], recordedAt: recordedAt)
      try connection.execute(
        """
        INSERT INTO document_actor (document_id, position, name, kind, name_id, actor_id, decision_key)
        SELECT ?, 0, ?, ?, id, actor_id, ? FROM name WHERE id = ?
        """, [document, actor.name.name, actor.kind.rawValue, decision, nameRow])
      rows[name] = try connection.lastInsertedRowID
    }
    return rows
  }

  /// Retracts those that no fact uses any longer.
  func dismiss(except wanted: Set<NameReference>, document: Int64, recordedAt: String) throws {
    let present = try connection.query(
      """
      SELECT document_actor.id, document_actor.name, document_actor.kind, name.id, name.scope, name.fold,
        EXISTS (
          SELECT 1 FROM document_actor AS other WHERE other.document_id = document_actor.document_id AND other.name_id = document_actor.name_id
            AND other.retracted_at IS NULL AND (other.decision_key IS NULL OR other.id > document_actor.id))
      FROM document_actor JOIN name ON name.id = document_actor.name_id
      WHERE document_actor.document_id = ? AND document_actor.decision_key IS NOT NULL AND document_actor.retracted_at IS NULL
      ORDER BY document_actor.id
      """, [document]
    ) { row in
      (
        id: try row.int64(0), name: try row.text(1), kind: try row.text(2), nameRow: try row.int64(3),
        reference: NameReference(scope: NameScope(rawValue: try row.text(4)) ?? .organisation, fold: try row.text(5), name: ""),
        isReplaced: try row.bool(6)
      )
    }
    for actor in present where !wanted.contains(actor.reference) || actor.isReplaced {
      try connection.execute("UPDATE document_actor SET retracted_at = ?2 WHERE id = ?1", [actor.id, recordedAt])
      try removeSpelling(actor.nameRow, actor.name, actor.kind)
      try resolve(names: [actor.nameRow], recordedAt: recordedAt)
    }
  }

  /// Counts a spelling of a name once more.
  func addSpelling(_ name: Int64, _ text: String, _ kind: String) throws {
    try connection.execute(
      """
      INSERT INTO spelling (name_id, text, kind, count) VALUES (?, ?, ?, 1)
      ON CONFLICT (name_id, text, kind) DO UPDATE SET count = count + 1
      """, [name, text, kind])
  }

  /// Counts a spelling of a name once less.
  func removeSpelling(_ name: Int64, _ text: String, _ kind: String) throws {
    try connection.execute("DELETE FROM spelling WHERE name_id = ? AND text = ? AND kind = ? AND count = 1", [name, text, kind])
    try connection.execute("UPDATE spelling SET count = count - 1 WHERE name_id = ? AND text = ? AND kind = ?", [name, text, kind])
  }
}
