// Loads the part of the graph that new names touch, resolves it, and writes what changed. Runs inside the caller's transaction.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Resolves everything connected to the names in `seeds` and repoints names and articles' actors where that changes who they are.
  func resolve(names seeds: Set<Int64>, recordedAt: String) throws {
    let graph = try nameGraph(around: seeds)
    let result = graph.resolve()
    var left: Set<Int64> = []
    for group in result.groups {
      let actor = try actorID(of: group.owner, recordedAt: recordedAt)
      for name in group.names {
        if let former = try move(name: name, to: actor) { left.insert(former) }
      }
    }
    for former in left.sorted() { try retireIfNameless(actor: former, at: recordedAt) }
    try write(result.proposals, for: graph)
  }

  /// The row of the actor, made or renewed; nil for nobody.
  private func actorID(of owner: NameGraph.Owner, recordedAt: String) throws -> Int64? {
    switch owner {
    case .nobody: return nil
    case .registry(let id): return id
    case .article(let key, let name, let kind):
      try connection.execute(
        """
        INSERT INTO actor (key, name, kind, basis, recorded_at) VALUES (?1, ?2, ?3, 'article', ?4)
        ON CONFLICT (key) DO UPDATE SET name = ?2, kind = ?3, retracted_at = NULL, merged_into_id = NULL
        """, [key, name, kind.rawValue, recordedAt])
      return try connection.first("SELECT id FROM actor WHERE key = ?", [key]) { try $0.int64(0) }
    }
  }

  /// Gives a name, and the articles' actors that bear it, to an actor. Returns the actor that had it before, when that is another one.
  func move(name: Int64, to actor: Int64?) throws -> Int64? {
    let former = try connection.first("SELECT actor_id FROM name WHERE id = ?", [name]) { try $0.optionalInt64(0) } ?? nil
    guard former != actor else { return nil }
    try connection.execute("UPDATE name SET actor_id = ? WHERE id = ?", [actor, name])
    if let actor { try connection.execute("UPDATE document_actor SET actor_id = ? WHERE name_id = ?", [actor, name]) }
    return former
  }

  /// An actor without names is nobody any longer; it went where the name went that its key stands for.
  func retireIfNameless(actor: Int64, at time: String) throws {
    try connection.execute(
      """
      UPDATE actor SET retracted_at = ?2,
        merged_into_id = (SELECT name.actor_id FROM name WHERE name.key = actor.key AND name.actor_id <> actor.id)
      WHERE id = ?1 AND basis = 'article' AND NOT EXISTS (SELECT 1 FROM name WHERE name.actor_id = ?1)
      """, [actor, time])
  }

  private func write(_ proposals: [NameGraph.Proposal], for graph: NameGraph) throws {
    // Between two listed names nothing here can take a proposal back.
    for node in graph.nodes.values.sorted(by: NameGraph.inOrder) where node.registryActor == nil {
      try connection.execute("DELETE FROM proposal WHERE left_id = ?1 OR right_id = ?1", [node.id])
    }
    for proposal in proposals {
      try connection.execute(
        "INSERT OR IGNORE INTO proposal (left_id, right_id, kind, reason) VALUES (?, ?, 'same_actor', ?)",
        [proposal.left, proposal.right, proposal.reason])
    }
  }
}
