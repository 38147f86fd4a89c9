// From actors, as they are now, to the names that decisions keep. The main name of an actor is the one that its key stands for.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// The main name of an actor, by its public id; nil when there is no such actor.
  public func mainName(ofActor key: String) throws -> NameReference? {
    try names(ofActor: key).first
  }

  /// All names of an actor, the main one first, then by fold.
  public func names(ofActor key: String) throws -> [NameReference] {
    try connection.query(
      """
      SELECT name.scope, name.fold,
        coalesce((SELECT text FROM spelling WHERE name_id = name.id GROUP BY text ORDER BY sum(count) DESC, text LIMIT 1),
          CASE WHEN name.key = actor.key AND actor.basis = 'registry' THEN actor.name END,
          (SELECT min(alias.name) FROM alias WHERE alias.fold = name.fold AND alias.retracted_at IS NULL), name.fold)
      FROM actor JOIN name ON name.actor_id = actor.id
      WHERE actor.key = ? AND actor.retracted_at IS NULL ORDER BY name.key <> actor.key, name.fold
      """, [key]
    ) { row in
      NameReference(scope: NameScope(rawValue: try row.text(0)) ?? .organisation, fold: try row.text(1), name: try row.text(2))
    }
  }

  /// The public id of the actor that has a name now; nil when nobody has it.
  public func actorID(of name: NameReference) throws -> String? {
    try connection.first("SELECT actor.key FROM name JOIN actor ON actor.id = name.actor_id WHERE name.key = ?", [name.key(digest)]) {
      try $0.text(0)
    }
  }
}
