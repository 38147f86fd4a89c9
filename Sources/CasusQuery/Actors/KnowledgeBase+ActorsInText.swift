// Names in what somebody types: is this stretch of it the name of an actor, or a place where something happened? Look-ups by equality of
// folds; nothing that merely looks alike is taken, and nothing is suggested.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// The actors that a text names exactly; empty when nobody has that name.
  public func knownActors(named name: String) throws -> [ActorMatch] {
    let fold = NameFold.fold(name)
    let isKnown =
      try connection.first(
        """
        SELECT EXISTS (SELECT 1 FROM name WHERE fold = ? AND actor_id IS NOT NULL)
          OR EXISTS (SELECT 1 FROM alias WHERE fold = ? AND retracted_at IS NULL)
        """, [fold, fold]
      ) { try $0.int(0) } ?? 0
    guard isKnown != 0 else { return [] }
    do { return try actors(named: name) } catch QueryError.noActor { return [] }
  }

  /// Every name of an actor: rows `name`, `basis`, `document_count`, `evidence`, as `show` lists them.
  public func names(of actor: ActorMatch) throws -> RowSet {
    try show(actor.id).sections.first { $0.name == "name" }?.rows ?? RowSet(columns: [])
  }

  /// Whether some event happened at a place of this name, without regard to case in ASCII letters.
  public func isPlaceOfEvent(_ name: String) throws -> Bool {
    try connection.first("SELECT EXISTS (SELECT 1 FROM event WHERE place = ? COLLATE NOCASE AND place IS NOT NULL)", [name]) {
      try $0.int(0) == 1
    } ?? false
  }
}
