// A row of the views `membership` and `alliance` as a connection of two at some time.

import CasusModel

/// One row that connects two.
struct LinkRow {
  /// Ids of the ends; of somebody only described, document and words.
  var member: String
  var group: String
  var memberName: String
  var groupName: String
  var isDescribed: Bool
  var isMembership: Bool
  /// As the view has it.
  var relation: Relation
  var spell: NetworkSpell

  /// The columns that are read; those that a view lacks are NULL.
  static let columns = [
    "id", "relation", "member_id", "group_id", "member_name", "group_name", "document", "status", "date", "valid_from", "valid_from_kind",
    "valid_to", "valid_to_kind", "started_by", "ended_by", "valid_to_latest", "first_published",
  ]

  /// Nil for rows that connect nobody with anybody.
  init?(reports: Int, isMembership: Bool, _ value: (String) throws -> String?) rethrows {
    guard let id = try value("id"), let document = try value("document"), let memberName = try value("member_name"),
      let groupName = try value("group_name")
    else { return nil }
    let (memberID, groupID) = (try value("member_id"), try value("group_id"))
    self.isMembership = isMembership
    self.memberName = memberName
    self.groupName = groupName
    isDescribed = memberID == nil || groupID == nil
    member = memberID ?? "\(document):\(memberName)"
    group = groupID ?? "\(document):\(groupName)"
    func relation(_ name: String) throws -> Relation? { try value(name).flatMap { Relation(rawValue: $0) } }
    func time(_ name: String) throws -> TimeValue? { try value(name).flatMap { TimeValue($0) } }
    guard let told = isMembership ? .memberOf : try relation("relation"), told != .dissolved, member != group else { return nil }
    self.relation = told
    spell = NetworkSpell(id: id, status: try value("status").flatMap { FactStatus(rawValue: $0) }, reports: reports)
    let date = try time("date")
    spell.start = try time("valid_from") ?? date
    spell.startKind = try value("valid_from_kind") == "known_since" ? .attested : .exact
    spell.end = try time("valid_to")
    spell.endKind = try value("valid_to_kind") == "known_until" ? .attested : .exact
    if isMembership {
      spell.startedBy = try relation("started_by")
      spell.endedBy = try relation("ended_by")
      // An end told without a date had come by the time of the article that tells it.
      if spell.end == nil, spell.endedBy != nil { spell.toldBy = try time("valid_to_latest") }
    } else if told == .left {
      // Somebody left what nobody says they joined.
      (spell.start, spell.end, spell.endKind) = (nil, date ?? spell.end, .exact)
      spell.endedBy = .left
      if spell.end == nil { spell.toldBy = try time("first_published") }
    } else if told.isChange && told != .pledgedAllegiance {
      let known = spell.start
      (spell.start, spell.end) = (date, date)
      (spell.startKind, spell.endKind) = (.exact, .exact)
      spell.isMoment = true
      if date == nil { spell.toldBy = try known ?? (told == .splitFrom ? time("first_published") : nil) }
    }
  }

  /// The relation of the edge on which it stands, when it is so as far as is known.
  var relationOfEdge: Relation {
    switch relation {
    case .formed, .joined, .memberOf, .mergedInto, .left: .memberOf
    case .splitFrom, .renamed, .dissolved, .leads, .alliedWith, .supports, .pledgedAllegiance: relation
    }
  }

  var isFactual: Bool { spell.status?.isFactual ?? true }
}

/// All that connects the same two, as edges.
enum LinkPair {
  /// Without what the view `membership` has told already. It says nothing of who left without having joined. To be asked about all rows of
  /// the two, before any is filtered away.
  static func distinct(_ rows: [LinkRow]) -> [LinkRow] {
    let memberships = Set(rows.filter(\.isMembership).map { [$0.member, $0.group] })
    return rows.filter { row in
      row.isMembership || !row.isFactual || row.relationOfEdge != .memberOf
        || (row.relation == .left && !memberships.contains([row.member, row.group]))
    }
  }

  /// Edges in order of member, group, relation and status; `rows` in any order.
  static func edges(_ rows: [LinkRow]) -> [NetworkEdge] {
    struct Key: Hashable {
      let member: String
      let group: String
      let relation: Relation
      let status: FactStatus?
    }
    var spells: [Key: [NetworkSpell]] = [:]
    for row in rows {
      let isTurned = row.relation.isSymmetric && row.group < row.member
      let key = Key(
        member: isTurned ? row.group : row.member, group: isTurned ? row.member : row.group,
        relation: row.isFactual ? row.relationOfEdge : row.relation, status: row.isFactual ? nil : row.spell.status)
      spells[key, default: []].append(row.spell)
    }
    func order(_ status: FactStatus?) -> Int { status.flatMap { FactStatus.allCases.firstIndex(of: $0) } ?? -1 }
    return spells.keys.sorted {
      ($0.member, $0.group, $0.relation.rawValue, order($0.status)) < ($1.member, $1.group, $1.relation.rawValue, order($1.status))
    }.map { key in
      NetworkEdge(member: key.member, group: key.group, relation: key.relation, spells: (spells[key] ?? []).sorted(by: precedes))
    }
  }

  private static func precedes(_ left: NetworkSpell, _ right: NetworkSpell) -> Bool {
    func key(_ spell: NetworkSpell) -> (String, String, String, String) {
      func text(_ value: TimeValue?) -> String { value.map { "\($0.earliest)\($0.latest)" } ?? "~" }
      let first = spell.start ?? spell.end ?? spell.toldBy
      return (text(first), spell.startKind == .exact ? "0" : "1", text(spell.end), spell.id)
    }
    return key(left) < key(right)
  }
}
