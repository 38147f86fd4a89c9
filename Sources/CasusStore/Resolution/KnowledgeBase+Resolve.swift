// Loads the part of the graph that new names touch, resolves it, and writes what changed. Runs inside the caller's transaction.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Resolves everything that rulings about the names in `seeds` can change: for whoever wrote or took back rows of `name_ruling` or
  /// `display_name`, or changed spellings and links of names.
  func resolve(names seeds: Set<Int64>, recordedAt: String) throws {
    try resolve(try nameGraph(around: seeds, .ruling), isRuled: true, recordedAt: recordedAt)
  }

  /// Resolves a part of the graph and repoints names and articles' actors where that changes who they are.
  func resolve(_ graph: NameGraph, isRuled: Bool, recordedAt: String) throws {
    let result = graph.resolve()
    var left: Set<Int64> = []
    for group in result.groups {
      let actor = try actorID(of: group.owner, recordedAt: recordedAt)
      var isChanged = isRuled
      for name in group.names {
        guard let move = try move(name: name, to: actor) else { continue }
        isChanged = true
        if let former = move.former { left.insert(former) }
      }
      if let actor, try isChanged || displayNames() { try rename(actor, group.owner) }
    }
    for former in left.sorted() {
      try retireIfNameless(actor: former, at: recordedAt)
      if isRuled { try renameListed(former) }
    }
    try write(result.proposals, for: graph, isRuled: isRuled)
  }

  /// The row of the actor, made or renewed; nil for nobody.
  private func actorID(of owner: NameGraph.Owner, recordedAt: String) throws -> Int64? {
    switch owner {
    case .nobody: return nil
    case .registry(let id):
      // It was joined to another by a ruling that is gone.
      try connection.execute("UPDATE actor SET retracted_at = NULL, merged_into_id = NULL WHERE id = ? AND retracted_at IS NOT NULL", [id])
      return id
    case .article(let key, let name, let kind):
      try connection.execute(
        """
        INSERT INTO actor (key, name, kind, basis, recorded_at) VALUES (?1, ?2, ?3, 'article', ?4)
        ON CONFLICT (key) DO UPDATE SET name = ?2, kind = ?3, retracted_at = NULL, merged_into_id = NULL
        """, [key, name, kind.rawValue, recordedAt])
      return try connection.first("SELECT id FROM actor WHERE key = ?", [key]) { try $0.int64(0) }
    }
  }

  private func displayNames() throws -> Bool { try connection.first("SELECT 1 FROM display_name") { try $0.int(0) } != nil }

  /// The name that a person gave last to the actor of one of its names, before that of the registry, before that of the articles.
  private func rename(_ actor: Int64, _ owner: NameGraph.Owner) throws {
    var base: String?
    if case .article(_, let name, _) = owner { base = name }
    try connection.execute(
      """
      UPDATE actor SET name = coalesce(
        (
          SELECT display_name.text FROM name
          JOIN display_name ON display_name.name_id = name.id
          JOIN decision ON decision.key = display_name.decision_key
          WHERE name.actor_id = ?1
          ORDER BY decision.decided_at DESC, decision.turn DESC, decision.key DESC
          LIMIT 1
        ), ?2, listed_name, name)
      WHERE id = ?1
      """, [actor, base])
  }

  /// A registry actor that a ruling took a name from may have been called by it.
  private func renameListed(_ actor: Int64) throws {
    let find = "SELECT basis = 'registry' AND retracted_at IS NULL FROM actor WHERE id = ?"
    if try connection.first(find, [actor], { try $0.bool(0) }) == true { try rename(actor, .registry(actor)) }
  }

  /// That a name went from one actor, or nobody, to another.
  struct Move { let former: Int64? }

  /// Gives a name, and the articles' actors that bear it, to an actor; nil when it is his already.
  func move(name: Int64, to actor: Int64?) throws -> Move? {
    let row = try connection.first("SELECT actor_id, key FROM name WHERE id = ?", [name]) { (try $0.optionalInt64(0), try $0.text(1)) }
    guard let (former, key) = row, former != actor else { return nil }
    try connection.execute("UPDATE name SET actor_id = ? WHERE id = ?", [actor, name])
    if let actor {
      try connection.execute("UPDATE document_actor SET actor_id = ? WHERE name_id = ?", [actor, name])
      // An actor that was joined to another went where its own name is.
      try connection.execute(
        "UPDATE actor SET merged_into_id = ?1 WHERE key = ?2 AND retracted_at IS NOT NULL AND id <> ?1", [actor, key])
    }
    return Move(former: former)
  }

  /// An actor without names is nobody any longer; it went where the name went that its key stands for.
  func retireIfNameless(actor: Int64, at time: String) throws {
    try connection.execute(
      """
      UPDATE actor SET retracted_at = ?2,
        merged_into_id = (SELECT name.actor_id FROM name WHERE name.key = actor.key AND name.actor_id <> actor.id)
      WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM name WHERE name.actor_id = ?1)
      """, [actor, time])
  }

  private func write(_ proposals: [NameGraph.Proposal], for graph: NameGraph, isRuled: Bool) throws {
    // Between listed names whose links were not all read nothing here can take a proposal back. What keys propose is not looked at here.
    for node in graph.nodes.values.sorted(by: NameGraph.inOrder) {
      if let actor = node.registryActor, !isRuled || graph.openActors[actor] == nil { continue }
      for side in ["left_id", "right_id"] {
        try connection.execute(
          "DELETE FROM proposal WHERE \(side) = ? AND reason IN ('shared_acronym', 'two_registry_actors', 'several_registry_actors')",
          [node.id])
      }
    }
    for proposal in proposals {
      try connection.execute(
        "INSERT OR IGNORE INTO proposal (left_id, right_id, kind, reason) VALUES (?, ?, 'same_actor', ?)",
        [proposal.left, proposal.right, proposal.reason])
    }
  }
}
