// A faction in a front in a coalition. Invariant: each step is a membership of its own with its own evidence; that they add up is for the
// reader to see. Every actor is followed once, so groups that are members of each other end.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// What stands inside of a group, and the groups around a member, step by step, on one day. The columns of `membership`, after `depth` (1
  /// for the actor's own) and `path` (the names from the actor asked for, joined by " > " inwards and " < " outwards).
  ///
  /// Only what certainly held on the day is followed; at most `depth` steps. A query without a day or without an actor is followed nowhere.
  public func nestedMemberships(_ query: MembershipQuery, depth: Int = 8) throws -> MembershipResult {
    let sides = try Sides(query.actor, query.member, query.group, in: self)
    var walk = Walk(result: try memberships(query))
    walk.rows.columns = [ColumnStyle.column("depth"), ColumnStyle.column("path")] + walk.result.rows.columns
    // A question about both sides has its answer in one step.
    if query.actor != nil || query.member == nil || query.group == nil {
      if query.group == nil { for start in sides.found { try follow(start, query, .outwards, depth, &walk) } }
      if query.member == nil { for start in sides.found { try follow(start, query, .inwards, depth, &walk) } }
    }
    walk.result.rows = walk.rows
    return walk.result
  }

  private func follow(_ start: ActorMatch, _ query: MembershipQuery, _ direction: Walk.Direction, _ depth: Int, _ walk: inout Walk) throws {
    walk.seen = [start.id]
    try follow(start, path: start.name, query, direction, depth: 1, of: depth, &walk)
  }

  private func follow(
    _ actor: ActorMatch, path: String, _ query: MembershipQuery, _ direction: Walk.Direction, depth: Int, of limit: Int, _ walk: inout Walk
  ) throws {
    guard depth <= limit, query.limit.map({ walk.rows.rows.count < $0 }) ?? true else {
      walk.result.isCut = true
      return
    }
    var question = query
    (question.actor, question.member, question.group, question.limit) = (nil, nil, nil, nil)
    let sides = direction == .outwards ? Sides(member: actor) : Sides(group: actor)
    let found = try memberships(question, sides).rows
    for cells in found.rows {
      let row = Fields(found.columns, cells)
      let name = row.text(direction == .outwards ? "group_name" : "member_name")
      let path = path + (direction == .outwards ? " < " : " > ") + name
      if let limit = query.limit, walk.rows.rows.count >= limit {
        walk.result.isCut = true
        return
      }
      walk.rows.rows.append([.integer(Int64(depth)), .text(path)] + cells)
      let id = row.text(direction == .outwards ? "group_id" : "member_id")
      // Somebody only described cannot be followed.
      guard !id.isEmpty, walk.seen.insert(id).inserted, let next = try self.actors(named: id).first else { continue }
      try follow(next, path: path, query, direction, depth: depth + 1, of: limit, &walk)
    }
  }
}

private struct Walk {
  enum Direction { case inwards, outwards }
  var result: MembershipResult
  var rows = RowSet(columns: [])
  var seen: Set<String> = []

  init(result: MembershipResult) { self.result = result }
}
