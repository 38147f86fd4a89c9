// Rows → actors, with every error told by row and column before anything is written.

import CasusModel

/// An actor as the registry lists it.
struct RegistryActor {
  let name: String
  let kind: ActorKind
  let row: Int
  var aliases: [(name: String, row: Int)] = []
  var identifiers: [ActorIdentifier] = []
  var country: String?
  var note: String?
}

enum RegistryReader {
  /// Puts the rows of each actor together, in order of first row.
  static func read(_ rows: [RegistryRow]) throws -> [RegistryActor] {
    var actors: [RegistryActor] = []
    var index: [String: Int] = [:]
    for (offset, line) in rows.enumerated() {
      let row = offset + 1
      guard !line.name.isEmpty else { throw StoreError.registry(row: row, column: "name", "it is empty") }
      guard let kind = ActorKind(rawValue: line.kind) else {
        let allowed = ActorKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw StoreError.registry(row: row, column: "kind", "“\(line.kind)” is not a kind of actor; allowed: \(allowed)")
      }
      let key = "\(NameScope(kind).rawValue) \(NameFold.fold(line.name))"
      let position = index[key] ?? actors.count
      if position == actors.count {
        index[key] = position
        actors.append(RegistryActor(name: line.name, kind: kind, row: row))
      }
      try add(line, row, kind, to: &actors[position])
    }
    return actors
  }

  private static func add(_ line: RegistryRow, _ row: Int, _ kind: ActorKind, to actor: inout RegistryActor) throws {
    guard actor.kind == kind else {
      throw StoreError.registry(
        row: row, column: "kind", "\(line.name) is \(kind.rawValue) here, but \(actor.kind.rawValue) in row \(actor.row)")
    }
    if let country = line.country {
      guard country.utf8.count == 3, country.utf8.allSatisfy({ (65...90).contains($0) }) else {
        throw StoreError.registry(
          row: row, column: "country", "“\(country)” is not a country; allowed: three capital letters of ISO 3166-1 alpha-3, such as SYR")
      }
      if let former = actor.country, former != country {
        throw StoreError.registry(row: row, column: "country", "\(line.name) is in \(country) here, but in \(former) in an earlier row")
      }
      actor.country = country
    }
    if let note = line.note, note != actor.note { actor.note = actor.note.map { "\($0); \(note)" } ?? note }
    for part in (line.alias ?? "").split(separator: ";") {
      guard let alias = RegistryRow.trimmed(part), alias != actor.name, !actor.aliases.contains(where: { $0.name == alias }) else {
        continue
      }
      actor.aliases.append((alias, row))
    }
    for (scheme, cell) in line.identifiers.sorted(by: { $0.key < $1.key }) { try add(scheme, cell, row, to: &actor) }
  }

  private static func add(_ scheme: String, _ cell: String, _ row: Int, to actor: inout RegistryActor) throws {
    guard ActorIdentifier.scheme(ofColumn: "\(scheme)_id") != nil else {
      throw StoreError.registry(
        row: row, column: "\(scheme)_id",
        "“\(scheme)” names no data set; allowed: lower-case letters, digits and underscores, first a letter")
    }
    for part in cell.split(separator: ";") {
      guard let value = RegistryRow.trimmed(part) else { continue }
      let identifier = ActorIdentifier(scheme: scheme, value: value)
      if let fault = identifier.fault { throw StoreError.registry(row: row, column: "\(scheme)_id", fault) }
      if !actor.identifiers.contains(identifier) { actor.identifiers.append(identifier) }
    }
  }
}
