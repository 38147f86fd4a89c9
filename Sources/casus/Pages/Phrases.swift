// Facts in one line of English. Invariant: what is planned, called for or denied never reads as something that happened.

import CasusModel
import CasusQuery

/// Facts as phrases.
enum Phrases {
  /// A row of the list of such things, with its date.
  static func headline(_ subject: FoundID.Subject, _ row: NamedRow) -> String {
    switch subject {
    case .affiliation:
      let date = row.text("date").map { Dates.phrase($0) }
      return affiliation(row) + (date ?? (row.text("valid_from_kind") == "known_since" ? ", known \(Dates.from(row))" : ""))
    case .event:
      let type = [row.text("type"), row.text("mode")].compactMap(\.self).joined(separator: "/")
      return "\(type): \(participants(row))\(Dates.phrase(row.text("date")))"
    case .claim: return "\(row.text("source") ?? "somebody") \(row.text("cue") ?? "said"): \(row.text("content") ?? "")"
    case .document: return row.text("title") ?? "(no title)"
    case .actor: return row.text("name") ?? ""
    }
  }

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

  /// Why two actors may be one.
  static func proposal(_ reason: String) -> String {
    switch reason {
    case "two_registry_actors": "an article gives one the name of the other; the registry lists both"
    case "several_registry_actors": "an article gives it names of several actors of the registry"
    case "shared_acronym": "different names with one acronym"
    case "spelling": "one name, spelt in two ways"
    case "skeleton": "names with the same consonants"
    case "translation": "the same words in two languages"
    default: reason
    }
  }

  /// “joined”, “ASSAULT/aerial”.
  static func what(_ row: NamedRow) -> String {
    [row.text("what"), row.text("mode")].compactMap(\.self).joined(separator: "/")
  }

  /// What two reports contradict each other about.
  static func contradiction(_ row: NamedRow) -> String {
    guard let relation = row.text("relation").flatMap({ Relation(rawValue: $0) }) else { return "" }
    return past(relation, row.text("member_name"), row.text("group_name"))
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
