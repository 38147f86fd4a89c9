// Keys of names and what they propose. Invariant: the proposals are a function of the names and the ways they are written, never of the
// order in which they came: two names of one scope are proposed when they share a key and fewer than `reach` names of that key lie between
// their folds. So a common key costs no more than a rare one.

import CasusModel
import SQLite

/// A name's row and what it is compared by.
struct NameRow: Equatable {
  let id: Int64
  let scope: NameScope
  let fold: String
}

/// One key of a name.
struct NameKey: Hashable {
  enum Kind: String, CaseIterable {
    case strict
    case skeleton
    case meaning

    /// Why names that share such a key are proposed.
    var reason: String {
      switch self {
      case .strict: "spelling"
      case .skeleton: "skeleton"
      case .meaning: "translation"
      }
    }
  }

  let kind: Kind
  let key: String

  /// The keys of a name as it is written.
  static func all(of name: String, in scope: NameScope) -> [NameKey] {
    let keys = NameKeys(name, of: scope.sort)
    return [(Kind.strict, keys.strict), (.skeleton, keys.skeleton), (.meaning, keys.meaning)].compactMap { kind, key in
      key.map { NameKey(kind: kind, key: $0) }
    }
  }
}

extension NameScope {
  /// How names of the scope are compared.
  package var sort: NameKeys.Sort {
    switch self {
    case .organisation: .group
    case .person: .person
    case .state, .civilians, .media: .other
    }
  }
}

extension KnowledgeBase {
  /// How many names of one key a name is compared with, on each side of it in order of folds.
  static let reach = 8

  /// Keeps the keys of a new name.
  func insertKeys(of name: NameRow) throws {
    for key in NameKey.all(of: name.fold, in: name.scope) { try insert(key, of: name) }
  }

  /// Keeps the keys that only a way of writing a name has (š is sh, and its fold s). Most have none.
  func insertKeys(of text: String, for name: NameRow) throws {
    // Names of ASCII letters have the keys of their fold.
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    let known = NameKey.all(of: name.fold, in: name.scope)
    for key in NameKey.all(of: text, in: name.scope) where !known.contains(key) { try insert(key, of: name) }
  }

  private func insert(_ key: NameKey, of name: NameRow) throws {
    let find = "SELECT 1 FROM name_key WHERE kind = ? AND key = ? AND scope = ? AND fold = ?"
    let values: [any ValueConvertible] = [key.kind.rawValue, key.key, name.scope.rawValue, name.fold]
    guard try connection.first(find, values, { try $0.int(0) }) == nil else { return }
    try connection.execute("INSERT INTO name_key (kind, key, scope, fold, name_id) VALUES (?, ?, ?, ?, ?)", values + [name.id])
    let before = try neighbours(of: name, key, "<", "DESC")
    let after = try neighbours(of: name, key, ">", "ASC")
    for other in before { try propose(other, name, key.kind) }
    for other in after { try propose(name, other, key.kind) }
    // The name came between others: the pair that had reach - 1 names between it has one too many now.
    for (index, left) in before.enumerated() {
      let position = Self.reach - 1 - index
      if after.indices.contains(position) { try withdraw(left, after[position], key.kind) }
    }
  }

  private func neighbours(of name: NameRow, _ key: NameKey, _ side: StaticString, _ order: StaticString) throws -> [NameRow] {
    try connection.query(
      """
      SELECT name_id, fold FROM name_key WHERE kind = ? AND key = ? AND scope = ? AND fold \(side) ? ORDER BY fold \(order)
      LIMIT \(Self.reach)
      """, [key.kind.rawValue, key.key, name.scope.rawValue, name.fold]
    ) { NameRow(id: try $0.int64(0), scope: name.scope, fold: try $0.text(1)) }
  }

  /// `left` is the one whose fold comes first.
  private func propose(_ left: NameRow, _ right: NameRow, _ kind: NameKey.Kind) throws {
    guard kind != .skeleton || NameKeys.areNear(left.fold, right.fold, of: left.scope.sort) else { return }
    try connection.execute(
      "INSERT OR IGNORE INTO proposal (left_id, right_id, kind, reason) VALUES (?, ?, 'same_actor', ?)", [left.id, right.id, kind.reason])
  }

  /// Takes a proposal back unless another key of the kind makes it.
  private func withdraw(_ left: NameRow, _ right: NameRow, _ kind: NameKey.Kind) throws {
    let between = try connection.query(
      """
      SELECT (
        SELECT count(*) FROM (
          SELECT 1 FROM name_key
          WHERE kind = one.kind AND key = one.key AND scope = one.scope AND fold > one.fold AND fold < other.fold LIMIT \(Self.reach)
        )
      )
      FROM name_key AS one JOIN name_key AS other ON other.name_id = ?2 AND other.kind = one.kind AND other.key = one.key
      WHERE one.name_id = ?1 AND one.kind = ?3
      """, [left.id, right.id, kind.rawValue]
    ) { try $0.int(0) }
    guard !between.contains(where: { $0 < Self.reach }) else { return }
    try connection.execute(
      "DELETE FROM proposal WHERE left_id = ? AND right_id = ? AND kind = 'same_actor' AND reason = ?", [left.id, right.id, kind.reason])
  }

  /// Makes the keys of all names and what they propose anew.
  func refillNameKeys() throws {
    try connection.execute("DELETE FROM proposal WHERE reason IN ('spelling', 'skeleton', 'translation')")
    try connection.execute("DELETE FROM name_key")
    try connection.each("SELECT id, scope, fold FROM name ORDER BY id") { row in
      guard let scope = NameScope(rawValue: try row.text(1)) else { return }
      let name = NameRow(id: try row.int64(0), scope: scope, fold: try row.text(2))
      try insertKeys(of: name)
      for text in try texts(of: name) { try insertKeys(of: text, for: name) }
    }
  }

  /// The ways in which a name is written: by articles as a main name or as another one, by the registry.
  private func texts(of name: NameRow) throws -> [String] {
    try connection.query(
      """
      SELECT text, kind FROM spelling WHERE name_id = ?1
      UNION
      SELECT alias.name, coalesce(actor.kind, document_actor.kind) FROM alias
      LEFT JOIN actor ON actor.id = alias.actor_id
      LEFT JOIN document_actor ON document_actor.id = alias.document_actor_id
      WHERE alias.fold = ?2 AND alias.basis IN ('registry', 'stated')
      UNION
      SELECT listed_name, kind FROM actor WHERE key = (SELECT key FROM name WHERE id = ?1) AND listed_name IS NOT NULL
      """, [name.id, name.fold]
    ) { (try $0.text(0), try $0.text(1)) }.filter { ActorKind(rawValue: $0.1).map { NameScope($0) } == name.scope }.map(\.0)
  }
}
