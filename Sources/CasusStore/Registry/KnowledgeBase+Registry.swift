// Importing a registry. Idempotent: the same rows again change nothing. Names once listed stay listed until a person decides otherwise.
// A listed name belongs to one actor for good, so two actors that claim one name are an error, never a merge.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Imports a registry in one transaction, and resolves anew what articles said before under the names it lists.
  ///
  /// Throws ``StoreError/registry(row:column:_:)`` for the first row that is wrong.
  public func importRegistry(_ rows: [RegistryRow], recordedAt: String) throws -> RegistryReport {
    let actors = try RegistryReader.read(rows)
    return try connection.transaction {
      var report = RegistryReport()
      var touched: Set<Int64> = []
      // All main names first: an alias that is another actor's name is then the alias's mistake, in whatever order the rows stand.
      let ids = try actors.map { try importName(of: $0, &report, &touched, recordedAt) }
      for (actor, id) in zip(actors, ids) {
        for alias in actor.aliases { try importAlias(alias, of: actor, id, &report, &touched, recordedAt) }
        for identifier in actor.identifiers { try importIdentifier(identifier, of: id, &report, recordedAt) }
      }
      if !touched.isEmpty { try resolve(try nameGraph(around: touched, .registry), isRuled: false, recordedAt: recordedAt) }
      return report
    }
  }

  private func importName(
    of actor: RegistryActor, _ report: inout RegistryReport, _ touched: inout Set<Int64>, _ recordedAt: String
  ) throws -> Int64 {
    let scope = NameScope(actor.kind)
    let fold = NameFold.fold(actor.name)
    let key = PublicID.actor(scope: scope, fold: fold, digest: digest)
    let isListed = try connection.first("SELECT 1 FROM actor WHERE key = ? AND basis = 'registry'", [key]) { try $0.int(0) } != nil
    if !isListed { report.actors += 1 }
    try connection.execute(
      """
      INSERT INTO actor (key, name, listed_name, kind, basis, country, note, recorded_at) VALUES (?1, ?2, ?2, ?3, 'registry', ?4, ?5, ?6)
      ON CONFLICT (key) DO UPDATE SET
        -- What a person ruled stays: how the actor is called, and that it is another one.
        name = CASE WHEN basis = 'registry' AND name IS NOT listed_name THEN name ELSE ?2 END,
        retracted_at = CASE WHEN basis = 'registry' THEN retracted_at END,
        merged_into_id = CASE WHEN basis = 'registry' THEN merged_into_id END,
        listed_name = ?2, kind = ?3, basis = 'registry', country = coalesce(?4, country), note = coalesce(?5, note)
      """, [key, actor.name, actor.kind.rawValue, actor.country, actor.note, recordedAt])
    let id = try connection.first("SELECT id FROM actor WHERE key = ?", [key]) { try $0.int64(0) } ?? 0
    try list(fold: fold, scope: scope, for: id, column: "name", name: actor.name, row: actor.row, &touched, recordedAt)
    return id
  }

  private func importAlias(
    _ alias: (name: String, row: Int), of actor: RegistryActor, _ id: Int64, _ report: inout RegistryReport, _ touched: inout Set<Int64>,
    _ recordedAt: String
  ) throws {
    let fold = NameFold.fold(alias.name)
    try list(
      fold: fold, scope: NameScope(actor.kind), for: id, column: "alias", name: alias.name, row: alias.row, &touched, recordedAt)
    let known = "SELECT 1 FROM alias WHERE actor_id = ? AND name = ? AND basis = 'registry'"
    guard try connection.first(known, [id, alias.name], { try $0.int(0) }) == nil else { return }
    try connection.execute(
      "INSERT INTO alias (actor_id, name, fold, basis, recorded_at) VALUES (?, ?, ?, 'registry', ?)", [id, alias.name, fold, recordedAt])
    report.aliases += 1
  }

  private func importIdentifier(_ identifier: ActorIdentifier, of actor: Int64, _ report: inout RegistryReport, _ recordedAt: String) throws
  {
    let values: [any ValueConvertible] = [actor, identifier.scheme, identifier.value]
    let known = "SELECT 1 FROM actor_identifier WHERE actor_id = ? AND scheme = ? AND identifier = ?"
    guard try connection.first(known, values, { try $0.int(0) }) == nil else { return }
    try connection.execute(
      "INSERT INTO actor_identifier (actor_id, scheme, identifier, recorded_at) VALUES (?, ?, ?, ?)", values + [recordedAt])
    report.identifiers += 1
  }

  /// Gives a name to a registry actor for good.
  private func list(
    fold: String, scope: NameScope, for actor: Int64, column: String, name: String, row: Int, _ touched: inout Set<Int64>,
    _ recordedAt: String
  ) throws {
    let id = try nameID(scope: scope, fold: fold, text: name)
    let owner = try connection.first(
      "SELECT actor.id, actor.listed_name FROM name JOIN actor ON actor.id = name.registry_actor_id WHERE name.id = ?", [id]
    ) { (try $0.int64(0), try $0.text(1)) }
    if let owner {
      guard owner.0 == actor else {
        throw StoreError.registry(
          row: row, column: column, "“\(name)” is already a name of \(owner.1); a name can belong to one actor only")
      }
      return
    }
    let former = try move(name: id, to: actor)?.former
    try connection.execute("UPDATE name SET listed = 1, registry_actor_id = ? WHERE id = ?", [actor, id])
    try connection.execute(
      """
      DELETE FROM proposal
      WHERE (left_id = ?1 OR right_id = ?1) AND reason IN ('shared_acronym', 'two_registry_actors', 'several_registry_actors')
      """, [id])
    if let former { try retireIfNameless(actor: former, at: recordedAt) }
    touched.insert(id)
  }
}
