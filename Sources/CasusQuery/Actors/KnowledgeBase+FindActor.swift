// From a name that somebody types to actors. Equality of folds only; what merely looks alike is suggested, never taken.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// The actors that a name or an id (`act-…`) stands for, by display name.
  ///
  /// Main names, registry names and stated aliases come first; only where none fits, names that hold in a single article (surnames) and
  /// acronyms of several actors count. Throws ``QueryError/noActor(name:suggestions:)`` when nobody fits.
  public func actors(named name: String) throws -> [ActorMatch] {
    if name.hasPrefix("act-"), let id = try? publicID(name) { return try matches("actor.key = ?", [id.key]) }
    let fold = NameFold.fold(name)
    let owners = try matches("actor.id IN (SELECT actor_id FROM name WHERE fold = ?)", [fold])
    if !owners.isEmpty { return owners }
    let others = try matches(
      """
      actor.id IN (
        SELECT document_actor.actor_id FROM alias JOIN document_actor ON document_actor.id = alias.document_actor_id
        WHERE alias.fold = ? AND alias.retracted_at IS NULL
      )
      """, [fold])
    guard others.isEmpty else { return others }
    throw QueryError.noActor(name: name, suggestions: try suggestions(for: name))
  }

  private func matches(_ condition: String, _ values: [any ValueConvertible]) throws -> [ActorMatch] {
    try connection.query(
      "SELECT key, name, kind, id FROM actor WHERE \(condition) AND retracted_at IS NULL ORDER BY name, kind, key", values
    ) { ActorMatch(id: try $0.text(0), name: try $0.text(1), kind: try $0.text(2), row: try $0.int64(3)) }
  }

  /// At most five display names: those that the name's keys propose; where there are none, those with a name near it, then those with a
  /// name that holds all its words.
  private func suggestions(for name: String) throws -> [String] {
    let proposed = try keySuggestions(for: name)
    guard proposed.isEmpty else { return proposed }
    let fold = NameFold.fold(name)
    // No name is so long, and each is compared with it.
    guard fold.utf8.count <= NameKeys.longest else { return [] }
    let words = fold.split(separator: " ").map(String.init)
    let wanted = Array(fold.unicodeScalars)
    var found: [(rank: Int, name: String)] = []
    try connection.each(
      "SELECT name.fold, actor.name FROM name JOIN actor ON actor.id = name.actor_id WHERE actor.retracted_at IS NULL"
    ) { row in
      let other = try row.text(0)
      let distance = EditDistance.between(wanted, Array(other.unicodeScalars), atMost: wanted.count < 6 ? 1 : wanted.count / 4)
      if let distance {
        found.append((distance, try row.text(1)))
      } else if words.allSatisfy({ other.contains($0) }) {
        found.append((1000, try row.text(1)))
      }
    }
    return Self.firstFive(found.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map(\.name))
  }

  /// Spellings first, then translations, then the same consonants; nearest first.
  private func keySuggestions(for name: String) throws -> [String] {
    var names: [String] = []
    for scope in NameScope.allCases {
      let keys = NameKeys(name, of: scope.sort)
      for (kind, key) in [("strict", keys.strict), ("meaning", keys.meaning), ("skeleton", keys.skeleton)] {
        guard let key else { continue }
        names += try connection.query(
          """
          SELECT DISTINCT actor.name FROM name_key JOIN name ON name.id = name_key.name_id JOIN actor ON actor.id = name.actor_id
          WHERE name_key.kind = ? AND name_key.key = ? AND name_key.scope = ? AND actor.retracted_at IS NULL ORDER BY name_key.fold LIMIT 20
          """, [kind, key, scope.rawValue]
        ) { try $0.text(0) }
      }
    }
    return Self.firstFive(names)
  }

  private static func firstFive(_ names: [String]) -> [String] {
    var first: [String] = []
    for name in names where !first.contains(name) && first.count < 5 { first.append(name) }
    return first
  }
}
