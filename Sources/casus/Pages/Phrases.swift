// Facts in one line of English. Invariant: what is planned, called for or denied never reads as something that happened.

import CasusModel

/// Facts as phrases.
enum Phrases {
  /// “Hazzm Movement joined Levant Front”, “Liwa Ansar to join Levant Front”, “denied that …”. Without a date.
  static func affiliation(_ row: NamedRow) -> String {
    let status = row.text("status").flatMap { FactStatus(rawValue: $0) } ?? .reported
    guard let relation = row.text("relation").flatMap({ Relation(rawValue: $0) }) else { return "" }
    let (member, group) = (row.text("member_name"), row.text("group_name"))
    switch status {
    case .planned, .calledFor: return infinitive(relation, member, group)
    case .denied: return "denied that " + past(relation, member, group)
    case .announced, .reported, .claimed, .historical: return past(relation, member, group)
    }
  }

  /// “A → B”, with the place where one is known.
  static func participants(_ row: NamedRow) -> String {
    let sides = [row.list("actor"), row.list("recipient")]
    let who = sides[1] == nil ? sides[0] ?? "–" : "\(sides[0] ?? "–") → \(sides[1] ?? "–")"
    return row.text("place").map { "\(who), \($0)" } ?? who
  }

  private static func past(_ relation: Relation, _ member: String?, _ group: String?) -> String {
    let (who, whom) = (member ?? "somebody", group ?? "a group")
    switch relation {
    case .formed: return member == nil ? "\(whom) was formed" : "\(who) formed \(whom)"
    case .joined: return "\(who) joined \(whom)"
    case .memberOf: return "\(who) is part of \(whom)"
    case .mergedInto: return "\(who) merged into \(whom)"
    case .left: return "\(who) left \(whom)"
    case .splitFrom: return "\(who) split from \(whom)"
    case .renamed: return "\(who) was renamed \(whom)"
    case .dissolved: return "\(group ?? who) was dissolved"
    case .leads: return "\(who) leads \(whom)"
    case .alliedWith: return "\(who) is allied with \(whom)"
    case .supports: return "\(who) supports \(whom)"
    case .pledgedAllegiance: return "\(who) pledged allegiance to \(whom)"
    }
  }

  private static func infinitive(_ relation: Relation, _ member: String?, _ group: String?) -> String {
    let (who, whom) = (member ?? "somebody", group ?? "a group")
    switch relation {
    case .formed: return member == nil ? "\(whom) to be formed" : "\(who) to form \(whom)"
    case .joined: return "\(who) to join \(whom)"
    case .memberOf: return "\(who) to be part of \(whom)"
    case .mergedInto: return "\(who) to merge into \(whom)"
    case .left: return "\(who) to leave \(whom)"
    case .splitFrom: return "\(who) to split from \(whom)"
    case .renamed: return "\(who) to be renamed \(whom)"
    case .dissolved: return "\(group ?? who) to be dissolved"
    case .leads: return "\(who) to lead \(whom)"
    case .alliedWith: return "\(who) to ally with \(whom)"
    case .supports: return "\(who) to support \(whom)"
    case .pledgedAllegiance: return "\(who) to pledge allegiance to \(whom)"
    }
  }
}
