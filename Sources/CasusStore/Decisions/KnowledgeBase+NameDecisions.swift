// What decisions say about names, as the resolver reads it. `name_ruling` and `display_name` are derived: for each pair and each name, the
// latest decision that nobody has undone. A name that no article has yet gets its row all the same, so a ruling waits for it.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Derives anew all that the log says about these names, and resolves them.
  func applyNames(_ names: Set<NameReference>, recordedAt: String) throws {
    guard !names.isEmpty else { return }
    var touched: Set<Int64> = []
    var decisions: [String: Decision] = [:]
    var rows: [NameReference: Int64] = [:]
    for name in names.sorted(by: NameReference.inOrder) {
      let id = try nameID(scope: name.scope, fold: name.fold, text: name.name)
      rows[name] = id
      for decision in try self.decisions(about: name.key(digest)) { decisions[decision.id] = decision }
      touched.formUnion(
        try connection.query(
          "SELECT right_id FROM name_ruling WHERE left_id = ?1 UNION SELECT left_id FROM name_ruling WHERE right_id = ?1", [id]
        ) {
          try $0.int64(0)
        })
      try connection.execute("DELETE FROM name_ruling WHERE left_id = ?1 OR right_id = ?1", [id])
      try connection.execute("DELETE FROM display_name WHERE name_id = ?", [id])
      touched.insert(id)
    }
    // A pair has two names: what is known of the other one's decisions matters only where they are about this one too.
    for decision in decisions.values.sorted(by: Decision.inOrder) {
      for pair in decision.ruling.pairs where names.contains(pair.left) || names.contains(pair.right) {
        let left = try rows[pair.left] ?? nameID(scope: pair.left.scope, fold: pair.left.fold, text: pair.left.name)
        let right = try rows[pair.right] ?? nameID(scope: pair.right.scope, fold: pair.right.fold, text: pair.right.name)
        touched.formUnion([left, right])
        try connection.execute(
          """
          INSERT INTO name_ruling (left_id, right_id, ruling, decision_key) VALUES (?, ?, ?, ?)
          ON CONFLICT (left_id, right_id) DO UPDATE SET ruling = excluded.ruling, decision_key = excluded.decision_key
          """, [min(left, right), max(left, right), pair.isSame ? "same_actor" : "different_actors", decision.id])
      }
      if case .rename(let name, let text) = decision.ruling, let id = rows[name] {
        try connection.execute(
          """
          INSERT INTO display_name (name_id, text, decision_key) VALUES (?, ?, ?)
          ON CONFLICT (name_id) DO UPDATE SET text = excluded.text, decision_key = excluded.decision_key
          """, [id, text, decision.id])
      }
    }
    for decision in decisions.values.sorted(by: Decision.inOrder) {
      try setState(of: decision.id, try isEffective(decision) ? "holds" : "overruled")
    }
    try resolve(names: touched, recordedAt: recordedAt)
  }

  /// Whether anything that the decision says about names stands, and not a later one's word.
  private func isEffective(_ decision: Decision) throws -> Bool {
    if case .rename(let name, _) = decision.ruling {
      return try connection.first(
        "SELECT 1 FROM display_name WHERE name_id = (SELECT id FROM name WHERE key = ?) AND decision_key = ?",
        [name.key(digest), decision.id]
      ) { try $0.int(0) } != nil
    }
    return try decision.ruling.pairs.contains { pair in
      let (left, right) = (
        try nameID(scope: pair.left.scope, fold: pair.left.fold, text: pair.left.name),
        try nameID(scope: pair.right.scope, fold: pair.right.fold, text: pair.right.name)
      )
      return try connection.first(
        "SELECT 1 FROM name_ruling WHERE left_id = ? AND right_id = ? AND decision_key = ?",
        [min(left, right), max(left, right), decision.id]
      ) { try $0.int(0) } != nil
    }
  }
}
