// Two registries → one. Invariant: the result is the same whichever of the two is merged into the other. What they do not agree on is settled by
// content alone, and told.

import CasusModel
import SQLite

/// A registry actor as a knowledge base lists it.
private struct ListedActor {
  let key: String
  var name: String
  var kind: ActorKind
  var country: String?
  var note: String?
  var aliases: [String] = []
  var identifiers: [ActorIdentifier] = []

  var scope: NameScope { NameScope(kind) }
  /// Its names as equal ones are equal; the main one first.
  var folds: [String] { [NameFold.fold(name)] + aliases.map { NameFold.fold($0) } }
}

extension KnowledgeBase {
  /// Lists here what another knowledge base lists, in one transaction.
  ///
  /// - Returns: what is new, and one sentence for each thing in which the two did not agree.
  func mergeRegistry(of other: borrowing KnowledgeBase, recordedAt: String) throws -> (RegistryReport, conflicts: [String]) {
    let theirs = try other.listedActors()
    guard !theirs.isEmpty else { return (RegistryReport(), []) }
    return try connection.transaction {
      let ours = try listedActors()
      let here = Dictionary(ours.map { ($0.key, $0) }) { first, _ in first }
      var conflicts: [String] = []
      let owners = Self.owners(ours, theirs, &conflicts)
      var rows: [RegistryRow] = []
      for actor in theirs {
        let merged = here[actor.key].map { Self.joined($0, actor, &conflicts) } ?? actor
        let aliases = actor.aliases.filter { owners["\(merged.scope.rawValue) \(NameFold.fold($0))"] == actor.key }
        var identifiers: [String: String] = [:]
        for identifier in actor.identifiers.sorted(by: { ($0.scheme, $0.value) < ($1.scheme, $1.value) }) {
          identifiers[identifier.scheme] = identifiers[identifier.scheme].map { "\($0);\(identifier.value)" } ?? identifier.value
        }
        rows.append(
          RegistryRow(
            name: merged.name, kind: merged.kind.rawValue, country: merged.country, note: merged.note, identifiers: identifiers))
        rows += aliases.map { RegistryRow(name: merged.name, kind: merged.kind.rawValue, alias: $0) }
      }
      // Names that belong to an actor of the other registry from now on.
      var released: Set<Int64> = []
      for actor in ours {
        for alias in actor.aliases {
          let fold = NameFold.fold(alias)
          guard let owner = owners["\(actor.scope.rawValue) \(fold)"], owner != actor.key else { continue }
          released.formUnion(try release(fold, scope: actor.scope, from: actor.key, at: recordedAt))
        }
      }
      let report = try importRegistry(rows, recordedAt: recordedAt)
      if !released.isEmpty { try resolve(names: released, recordedAt: recordedAt) }
      return (report, conflicts)
    }
  }

  private func listedActors() throws -> [ListedActor] {
    try connection.query(
      "SELECT id, key, coalesce(listed_name, name), kind, country, note FROM actor WHERE basis = 'registry' ORDER BY key"
    ) { row in
      let id = try row.int64(0)
      let (key, name, kind) = (try row.text(1), try row.text(2), ActorKind(rawValue: try row.text(3)))
      guard let kind, PublicID.actor(scope: NameScope(kind), fold: NameFold.fold(name), digest: digest) == key else {
        throw StoreError.invalid(document: connection.path ?? "", "\(key) of its registry is an id that is not made from the name")
      }
      var actor = ListedActor(key: key, name: name, kind: kind, country: try row.optionalText(4), note: try row.optionalText(5))
      actor.aliases = try connection.query(
        "SELECT name FROM alias WHERE actor_id = ? AND basis = 'registry' AND retracted_at IS NULL ORDER BY name", [id]
      ) { try $0.text(0) }
      actor.identifiers = try connection.query(
        "SELECT scheme, identifier FROM actor_identifier WHERE actor_id = ? ORDER BY scheme, identifier", [id]
      ) { ActorIdentifier(scheme: try $0.text(0), value: try $0.text(1)) }
      return actor
    }
  }

  /// Which actor owns each name: whose main name it is, else the one with the smaller id.
  private static func owners(_ ours: [ListedActor], _ theirs: [ListedActor], _ conflicts: inout [String]) -> [String: String] {
    var owners: [String: (key: String, isMain: Bool, actor: String)] = [:]
    for actor in ours + theirs {
      for (index, fold) in actor.folds.enumerated() {
        let name = "\(actor.scope.rawValue) \(fold)"
        let claim = (key: actor.key, isMain: index == 0, actor: actor.name)
        guard let former = owners[name], former.key != claim.key else {
          owners[name] = owners[name].map { (key: $0.key, isMain: $0.isMain || claim.isMain, actor: $0.actor) } ?? claim
          continue
        }
        let wins = (claim.isMain ? 0 : 1, claim.key) < (former.isMain ? 0 : 1, former.key)
        let (winner, loser) = wins ? (claim, former) : (former, claim)
        owners[name] = winner
        let written = index == 0 ? actor.name : actor.aliases[index - 1]
        conflicts.append(
          "“\(written)” is a name of \(winner.actor) in one registry and of \(loser.actor) in the other; \(winner.actor) keeps it")
      }
    }
    return owners.mapValues(\.key)
  }

  private static func joined(_ ours: ListedActor, _ theirs: ListedActor, _ conflicts: inout [String]) -> ListedActor {
    var actor = ours
    func settle(_ what: String, _ one: String, _ other: String) -> String {
      let kept = min(one, other)
      if one != other {
        conflicts.append("\(ours.name): \(what) is “\(one)” in one registry and “\(other)” in the other; “\(kept)” is kept")
      }
      return kept
    }
    actor.name = min(ours.name, theirs.name)
    actor.kind = ActorKind(rawValue: settle("its kind", ours.kind.rawValue, theirs.kind.rawValue)) ?? ours.kind
    actor.country = ours.country.flatMap { one in theirs.country.map { settle("its country", one, $0) } } ?? ours.country ?? theirs.country
    actor.note = note(ours.note, theirs.note)
    return actor
  }

  /// Both notes; parts that both have once.
  static func note(_ one: String?, _ other: String?) -> String? {
    guard let one, let other, one != other else { return one ?? other }
    func parts(_ note: String) -> Set<String> { Set(note.split(separator: ";").compactMap { RegistryRow.trimmed($0) }) }
    let (left, right) = (parts(one), parts(other))
    if left == right { return min(one, other) }
    if left.isSuperset(of: right) { return one }
    if right.isSuperset(of: left) { return other }
    return left.union(right).sorted().joined(separator: "; ")
  }

  /// Takes an alias from a registry actor; the row of the name.
  private func release(_ fold: String, scope: NameScope, from key: String, at time: String) throws -> [Int64] {
    try connection.execute(
      """
      UPDATE alias SET retracted_at = ?1
      WHERE fold = ?2 AND basis = 'registry' AND retracted_at IS NULL AND actor_id = (SELECT id FROM actor WHERE key = ?3)
      """, [time, fold, key])
    let rows = try connection.query(
      """
      SELECT name.id FROM name JOIN actor ON actor.id = name.registry_actor_id WHERE name.scope = ? AND name.fold = ? AND actor.key = ?
      """, [scope.rawValue, fold, key]
    ) { try $0.int64(0) }
    for row in rows { try connection.execute("UPDATE name SET listed = 0, registry_actor_id = NULL WHERE id = ?", [row]) }
    return rows
  }
}
