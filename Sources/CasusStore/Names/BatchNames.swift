// The names of a batch of articles: made, counted, linked and resolved together, because most names occur in many articles. The result is
// the same as one article after the other: who is who depends on the set of names and links alone (see NameGraph.swift).

import CasusModel
import SQLite

/// A folded name within its scope: what the table `name` has one row for.
struct NameIdentity: Hashable {
  let scope: NameScope
  let fold: String

  init(_ name: String, of kind: ActorKind) {
    scope = NameScope(kind)
    fold = NameFold.fold(name)
  }
}

/// What a batch says of names, in order of first occurrence.
struct BatchNames {
  private(set) var identities: [NameIdentity] = []
  private var seen: Set<NameIdentity> = []
  /// How often each main name is written how, of which kind.
  private(set) var spellings: [NameIdentity: [Spelling: Int]] = [:]
  /// Each link once, in order.
  private(set) var links: [Link] = []
  private var seenLinks: Set<Link> = []

  /// What names fold to: folding costs more than looking it up.
  private(set) var folded: [Spelling: NameIdentity] = [:]

  struct Spelling: Hashable {
    let text: String
    let kind: ActorKind
  }

  struct Link: Hashable {
    let name: NameIdentity
    let other: NameIdentity
    /// The alias as it is written.
    let text: String
  }

  mutating func add(_ actors: [Actor]) {
    for actor in actors {
      let spelling = Spelling(text: actor.name, kind: actor.kind)
      let name = identity(of: spelling)
      spellings[name, default: [:]][spelling, default: 0] += 1
      for alias in actor.aliases where alias.basis == .stated {
        let link = Link(name: name, other: NameIdentity(alias.name, of: actor.kind), text: alias.name)
        guard link.other != name else { continue }
        add(link.other)
        if seenLinks.insert(link).inserted { links.append(link) }
      }
    }
  }

  private mutating func identity(of spelling: Spelling) -> NameIdentity {
    if let name = folded[spelling] { return name }
    let name = NameIdentity(spelling.text, of: spelling.kind)
    folded[spelling] = name
    add(name)
    return name
  }

  private mutating func add(_ name: NameIdentity) {
    if seen.insert(name).inserted { identities.append(name) }
  }
}

/// Where the names of a batch stand.
struct NameRows {
  /// Rows of `name`.
  fileprivate(set) var names: [NameIdentity: Int64] = [:]
  /// Rows of `actor`, by row of `name`.
  fileprivate(set) var actors: [Int64: Int64] = [:]
  fileprivate var spellings: [BatchNames.Spelling: Int64] = [:]

  /// The row of the name that an article's actor bears.
  func row(of actor: Actor) -> Int64? { spellings[BatchNames.Spelling(text: actor.name, kind: actor.kind)] }
}

extension KnowledgeBase {
  /// Makes, counts, links and resolves the names of articles that are about to be stored.
  func resolveNames(of batch: BatchNames, recordedAt: String) throws -> NameRows {
    var rows = NameRows()
    var touched: Set<Int64> = []
    for identity in batch.identities {
      let spellings = (batch.spellings[identity] ?? [:]).sorted {
        ($0.key.text, $0.key.kind.rawValue) < ($1.key.text, $1.key.kind.rawValue)
      }
      let found = try known(identity, spellings.map(\.key))
      let id = try found?.id ?? nameID(scope: identity.scope, fold: identity.fold)
      rows.names[identity] = id
      if found?.isSettled != true { touched.insert(id) }
      rows.actors[id] = found?.actor
      for (spelling, count) in spellings {
        try self.count(spelling, count, of: NameRow(id: id, scope: identity.scope, fold: identity.fold))
      }
    }
    var links: Set<NameGraph.Link> = []
    for link in batch.links {
      guard let name = rows.names[link.name], let other = rows.names[link.other] else { continue }
      // The alias's own spelling has keys too.
      try insertKeys(of: link.text, for: NameRow(id: other, scope: link.other.scope, fold: link.other.fold))
      try connection.execute("INSERT OR IGNORE INTO name_link (name_id, other_id) VALUES (?, ?)", [name, other])
      guard try connection.changes > 0 else { continue }
      links.insert(NameGraph.Link(name, other))
      touched.formUnion([name, other])
    }
    if !touched.isEmpty {
      try resolve(try nameGraph(around: touched, links: links, .article), isRuled: false, recordedAt: recordedAt)
    }
    for (spelling, identity) in batch.folded { rows.spellings[spelling] = rows.names[identity] }
    // Where nothing was resolved, everybody is who he was.
    for id in rows.names.values where !touched.isEmpty {
      rows.actors[id] = try connection.first("SELECT actor_id FROM name WHERE id = ?", [id]) { try $0.optionalInt64(0) } ?? nil
    }
    return rows
  }

  /// A new spelling has keys of its own: folding loses what tells ḥ from h.
  private func count(_ spelling: BatchNames.Spelling, _ count: Int, of name: NameRow) throws {
    let values: [any ValueConvertible] = [name.id, spelling.text, spelling.kind.rawValue, count]
    try connection.execute("UPDATE spelling SET count = count + ?4 WHERE name_id = ?1 AND text = ?2 AND kind = ?3", values)
    guard try connection.changes == 0 else { return }
    try connection.execute("INSERT INTO spelling (name_id, text, kind, count) VALUES (?1, ?2, ?3, ?4)", values)
    try insertKeys(of: spelling.text, for: name)
  }

  /// The row of a name that is there, and whether being written so once more can change nothing. Most names of most articles are settled,
  /// and then cost this one query.
  private func known(_ name: NameIdentity, _ spellings: [BatchNames.Spelling]) throws -> (id: Int64, actor: Int64, isSettled: Bool)? {
    try connection.first(
      """
      SELECT name.id, name.listed, actor.basis, actor.kind, name.key = actor.key, actor.name,
        EXISTS (SELECT 1 FROM spelling WHERE name_id = name.id), actor.id
      FROM name JOIN actor ON actor.id = name.actor_id WHERE scope = ? AND fold = ?
      """, [name.scope.rawValue, name.fold]
    ) { row in
      let (isListed, isRegistry, kind) = (try row.bool(1), try row.text(2) == "registry", try row.text(3))
      let (isMain, actor, isWritten) = (try row.bool(4), try row.text(5), try row.bool(6))
      // The kind said most stays that, and so does the spelling used most of the name that the actor goes by.
      let isSame = spellings.allSatisfy { $0.kind.rawValue == kind && (!isMain || $0.text == actor) }
      let isNew = !isWritten && !spellings.isEmpty
      return (try row.int64(0), actor: try row.int64(7), isSettled: isRegistry ? isListed || !isNew : isSame && !isNew)
    }
  }
}
