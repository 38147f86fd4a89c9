// Conditions on who takes part. Each becomes look-ups by index: actor → the articles' actors → their facts.

import CasusModel
import CasusStore
import SQLite

extension Condition {
  /// Conditions on the sides of an affiliation, for `affiliation_list`. Returns whom the names were taken for.
  mutating func add(
    sides actor: String?, _ member: String?, _ group: String?, in base: borrowing KnowledgeBase
  ) throws -> [ActorMatch] {
    var found: [ActorMatch] = []
    for (name, columns) in [(actor, ["member_id", "group_id"]), (member, ["member_id"]), (group, ["group_id"])] {
      guard let name else { continue }
      let actors = try base.actors(named: name)
      found += actors.filter { !found.contains($0) }
      let selects = columns.map { "SELECT key FROM affiliation WHERE \($0) IN (\(Self.articleActors(actors.count)))" }
      add("id IN (\(selects.joined(separator: " UNION ")))", columns.flatMap { _ in actors.map(\.row) })
    }
    return found
  }

  /// The rows of `document_actor` that are one of so many actors.
  static func articleActors(_ count: Int) -> String {
    "SELECT id FROM document_actor WHERE actor_id IN (\(marks(count)))"
  }
}

/// Whom a question about affiliations names, and on which side.
struct Sides {
  /// Whom the names were taken for, in order, each once.
  private(set) var found: [ActorMatch] = []
  private(set) var actor: [ActorMatch]?
  private(set) var member: [ActorMatch]?
  private(set) var group: [ActorMatch]?

  init(_ actor: String?, _ member: String?, _ group: String?, in base: borrowing KnowledgeBase) throws {
    self.actor = try actor.map { try base.actors(named: $0) }
    self.member = try member.map { try base.actors(named: $0) }
    self.group = try group.map { try base.actors(named: $0) }
    for match in [self.actor, self.member, self.group].compactMap(\.self).joined() where !found.contains(match) { found.append(match) }
  }

  /// About one member.
  init(member: ActorMatch) { (found, self.member) = ([member], [member]) }

  /// About one group.
  init(group: ActorMatch) { (found, self.group) = ([group], [group]) }

  /// The actors whose facts hold every answer; nil when nobody is named. A member is asked for before a group, which may be large.
  var narrowest: [ActorMatch]? { member ?? actor ?? group }

  /// Whether an affiliation of these two, by public ids, is asked for. Who is allied with whom may be named in either order.
  func accept(_ memberID: String?, _ groupID: String?, isSymmetric: Bool) -> Bool {
    func names(_ actors: [ActorMatch]?, _ ids: [String?]) -> Bool {
      actors.map { actors in ids.contains { id in id != nil && actors.contains { $0.id == id } } } ?? true
    }
    return names(actor, [memberID, groupID]) && names(member, isSymmetric ? [memberID, groupID] : [memberID])
      && names(group, isSymmetric ? [memberID, groupID] : [groupID])
  }

  /// Conditions on `member_id` and `group_id`. Who is allied with whom may be named in either order.
  func add(to condition: inout Condition, symmetric: String? = "relation = 'allied_with'", table: String = "") {
    func side(_ column: String, _ other: String, _ actors: [ActorMatch]?) {
      guard let actors else { return }
      let marks = Condition.marks(actors.count)
      let ids = actors.map(\.id)
      guard let symmetric else { return condition.add("\(column) IN (\(marks))", ids) }
      condition.add("\(column) IN (\(marks)) OR (\(symmetric) AND \(other) IN (\(marks)))", ids + ids)
    }
    if let actor {
      let marks = Condition.marks(actor.count)
      condition.add("\(table)member_id IN (\(marks)) OR \(table)group_id IN (\(marks))", actor.map(\.id) + actor.map(\.id))
    }
    side("\(table)member_id", "\(table)group_id", member)
    side("\(table)group_id", "\(table)member_id", group)
  }
}
