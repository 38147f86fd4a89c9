// The actors of a document that is read again. Invariant: an actor that both readings name keeps its row, so facts about it stay untouched;
// spellings and stated links are counted as if only the newer reading had ever been.

import CasusModel
import SQLite

/// An article's actor as it is stored.
private struct StoredActor {
  let row: Int64
  let position: Int
  let name: String
  let kind: String
  let nameRow: Int64
}

/// What became of an article's actors.
struct RereadActors {
  /// Their rows, by index of the newer reading.
  var rows: [Int64] = []
  /// How many are new.
  var added = 0
  /// How many are named no longer.
  var gone = 0
}

extension KnowledgeBase {
  /// Brings the actors, mentions, aliases, spellings and links of a document up to date.
  func rereadActors(_ actors: [Actor], writer: FactWriter) throws -> RereadActors {
    let stored = try connection.query(
      """
      SELECT id, position, name, kind, name_id FROM document_actor
      WHERE document_id = ? AND retracted_at IS NULL AND decision_key IS NULL ORDER BY position
      """, [writer.document]
    ) {
      StoredActor(
        row: try $0.int64(0), position: try $0.int(1), name: try $0.text(2), kind: try $0.text(3), nameRow: try $0.int64(4))
    }
    let names = try actors.map { try nameID(scope: NameScope($0.kind), fold: NameFold.fold($0.name), text: $0.name) }
    let matches = Self.matches(actors, names, stored)
    let kept = Set(matches.compactMap(\.?.row))
    let gone = stored.filter { !kept.contains($0.row) }
    var touched: Set<Int64> = []
    for actor in gone {
      touched.insert(actor.nameRow)
      touched.formUnion(try retractAliases(of: actor.row, name: actor.nameRow, except: [], writer: writer))
      try removeSpelling(actor.nameRow, actor.name, actor.kind)
      // The row stays for the facts that once pointed to it.
      try connection.execute("DELETE FROM mention WHERE document_actor_id = ?", [actor.row])
      try connection.execute("UPDATE document_actor SET retracted_at = ? WHERE id = ?", [writer.recordedAt, actor.row])
    }
    // Positions are unique: those that move make room first.
    for (position, match) in matches.enumerated() where match.map({ $0.position != position }) == true {
      try connection.execute("UPDATE document_actor SET position = -1 - id WHERE id = ?", [match?.row])
    }
    var report = RereadActors(gone: gone.count)
    var isNew: [Bool] = []
    for (position, actor) in actors.enumerated() {
      isNew.append(matches[position] == nil)
      if let match = matches[position] {
        touched.formUnion(try update(match, to: actor, position: position, writer: writer))
        report.rows.append(match.row)
      } else {
        try addSpelling(names[position], actor.name, actor.kind.rawValue)
        touched.insert(names[position])
        report.added += 1
        report.rows.append(0)
      }
      touched.formUnion(try link(actor, name: names[position]))
    }
    if !touched.isEmpty { try resolve(names: touched, recordedAt: writer.recordedAt) }
    for (position, actor) in actors.enumerated() where isNew[position] {
      let owner = try connection.first("SELECT actor_id FROM name WHERE id = ?", [names[position]]) { try $0.optionalInt64(0) } ?? nil
      report.rows[position] = try insert(actor, position: position, name: names[position], actor: owner, writer: writer)
    }
    return report
  }

  /// For each actor of the newer reading the stored one that it is: of the same name and kind, else of the same name, each once.
  private static func matches(_ actors: [Actor], _ names: [Int64], _ stored: [StoredActor]) -> [StoredActor?] {
    var free = stored
    var matches = [StoredActor?](repeating: nil, count: actors.count)
    func take(_ isMatch: (Int, StoredActor) -> Bool) {
      for index in actors.indices where matches[index] == nil {
        if let place = free.firstIndex(where: { isMatch(index, $0) }) { matches[index] = free.remove(at: place) }
      }
    }
    take { $1.nameRow == names[$0] && $1.name == actors[$0].name && $1.kind == actors[$0].kind.rawValue }
    take { $1.nameRow == names[$0] && $1.kind == actors[$0].kind.rawValue }
    take { $1.nameRow == names[$0] }
    return matches
  }

  /// Makes a stored actor what the newer reading says; the names that this touches.
  private func update(_ stored: StoredActor, to actor: Actor, position: Int, writer: FactWriter) throws -> Set<Int64> {
    var touched: Set<Int64> = []
    if stored.name != actor.name || stored.kind != actor.kind.rawValue {
      try removeSpelling(stored.nameRow, stored.name, stored.kind)
      try addSpelling(stored.nameRow, actor.name, actor.kind.rawValue)
      touched.insert(stored.nameRow)
    }
    if stored.position != position || stored.name != actor.name || stored.kind != actor.kind.rawValue {
      try connection.execute(
        "UPDATE document_actor SET position = ?2, name = ?3, kind = ?4 WHERE id = ?1",
        [stored.row, position, actor.name, actor.kind.rawValue])
    }
    let mentions = try connection.query(
      "SELECT span_start, span_end FROM mention WHERE document_actor_id = ? ORDER BY position", [stored.row]
    ) { Span(try $0.int(0), try $0.int(1)) }
    if mentions != actor.mentions {
      try connection.execute("DELETE FROM mention WHERE document_actor_id = ?", [stored.row])
      try insertMentions(of: actor, row: stored.row)
    }
    let (kept, left) = try aliases(of: stored.row, alsoIn: actor)
    touched.formUnion(try retractAliases(of: stored.row, name: stored.nameRow, except: kept, writer: writer))
    for alias in left { try insert(alias, of: stored.row, writer: writer) }
    return touched
  }

  /// Rows of aliases that the newer reading states just so, and the aliases that have no row.
  private func aliases(of row: Int64, alsoIn actor: Actor) throws -> (kept: Set<Int64>, left: [Alias]) {
    var stored = try connection.query(
      """
      SELECT id, name, basis, span_start, span_end, trigger_start, trigger_end, rule FROM alias
      WHERE document_actor_id = ? AND retracted_at IS NULL ORDER BY id
      """, [row]
    ) { row in (try row.int64(0), try (1..<8).map { try row.value(.index($0)) }) }
    var kept: Set<Int64> = []
    var left: [Alias] = []
    for alias in actor.aliases {
      let evidence = alias.evidence
      let values: [Value] = [
        alias.name.sqlValue, alias.basis.rawValue.sqlValue, evidence.span.start.sqlValue, evidence.span.end.sqlValue,
        (evidence.trigger?.start).sqlValue, (evidence.trigger?.end).sqlValue, evidence.rule.sqlValue,
      ]
      if let index = stored.firstIndex(where: { $0.1 == values }) {
        kept.insert(stored.remove(at: index).0)
      } else {
        left.append(alias)
      }
    }
    return (kept, left)
  }

  /// Retracts the aliases of an article's actor, and the links that no article states any longer; the names that this touches.
  private func retractAliases(of row: Int64, name: Int64, except kept: Set<Int64>, writer: FactWriter) throws -> Set<Int64> {
    let stale = try connection.query(
      "SELECT id, fold, basis FROM alias WHERE document_actor_id = ? AND retracted_at IS NULL ORDER BY id", [row]
    ) { (id: try $0.int64(0), fold: try $0.text(1), isStated: try $0.text(2) == Alias.Basis.stated.rawValue) }
    .filter { !kept.contains($0.id) }
    var touched: Set<Int64> = []
    for alias in stale {
      try connection.execute("UPDATE alias SET retracted_at = ? WHERE id = ?", [writer.recordedAt, alias.id])
    }
    for alias in stale where alias.isStated {
      let isStated = try connection.first(
        """
        SELECT 1 FROM alias JOIN document_actor ON document_actor.id = alias.document_actor_id
        WHERE alias.fold = ? AND alias.basis = 'stated' AND alias.retracted_at IS NULL AND document_actor.name_id = ?
        """, [alias.fold, name]
      ) { try $0.int(0) }
      let other = try connection.first(
        "SELECT other.id FROM name JOIN name AS other ON other.scope = name.scope AND other.fold = ? WHERE name.id = ?", [alias.fold, name]
      ) { try $0.int64(0) }
      guard isStated == nil, let other else { continue }
      try connection.execute("DELETE FROM name_link WHERE name_id = ? AND other_id = ?", [name, other])
      touched.formUnion([name, other])
    }
    return touched
  }

  /// Links the name to the names that the article states for it; those that are new.
  private func link(_ actor: Actor, name: Int64) throws -> Set<Int64> {
    var touched: Set<Int64> = []
    for alias in actor.aliases where alias.basis == .stated {
      let other = try nameID(scope: NameScope(actor.kind), fold: NameFold.fold(alias.name), text: alias.name)
      guard other != name else { continue }
      try connection.execute("INSERT OR IGNORE INTO name_link (name_id, other_id) VALUES (?, ?)", [name, other])
      if try connection.changes > 0 { touched.formUnion([name, other]) }
    }
    return touched
  }
}
