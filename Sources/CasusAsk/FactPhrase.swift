// Facts in one line of English. Invariant: what is planned, called for or denied never reads as something that happened.

import CasusModel

/// Facts as phrases, with their dates.
enum FactPhrase {
  /// “Hazzm Movement joined Levant Front on 2015-01-30”, “planned: Zenki to join Aleppo Army”.
  static func affiliation(_ row: AnswerRow) -> String {
    let relation = row.text("relation").flatMap { Relation(rawValue: $0) } ?? .memberOf
    let (member, group) = (row.text("member_name"), row.text("group_name"))
    switch row.status {
    case .planned: return "planned: \(infinitive(relation, member, group))" + row.when
    case .calledFor: return "called for: \(infinitive(relation, member, group))" + row.when
    case .denied: return "denied: that \(past(relation, member, group))" + row.when
    case .claimed: return "\(past(relation, member, group))\(row.when), as is claimed"
    case .announced, .reported, .historical: return past(relation, member, group) + row.when
    }
  }

  /// “Hazzm Movement was part of Levant Front from 2015-01-30 until 2015-04-18”.
  static func membership(_ row: AnswerRow) -> String {
    "\(row.text("member_name") ?? "somebody") was part of \(row.text("group_name") ?? "a group")\(row.span)"
  }

  /// “ASSAULT: al-Nusra Front → base, Darat Izza, on 2015-02-28”.
  static func event(_ row: AnswerRow) -> String {
    let type = [row.text("type"), row.text("mode")].compactMap(\.self).joined(separator: "/")
    let sides = [row.text("actor") ?? "–", row.text("recipient")].compactMap(\.self).joined(separator: " → ")
    let killed = row.number("killed").map { $0 > 0 ? ", \($0) killed" : "" } ?? ""
    let status = row.status.isFactual ? "" : "\(row.status == .calledFor ? "called for" : row.status.rawValue): "
    return "\(status)\(type): \(sides)" + (row.text("place").map { ", \($0)" } ?? "") + killed + row.when
  }

  static func past(_ relation: Relation, _ member: String?, _ group: String?) -> String {
    let (who, whom) = (member ?? "somebody", group ?? "a group")
    if relation == .formed, member == nil { return "\(whom) was formed" }
    if relation == .dissolved { return "\(group ?? who) was dissolved" }
    return "\(who) \(pastVerb(relation)) \(whom)"
  }

  static func pastVerb(_ relation: Relation) -> String {
    switch relation {
    case .formed: "formed"
    case .joined: "joined"
    case .memberOf: "was part of"
    case .mergedInto: "merged into"
    case .left: "left"
    case .splitFrom: "split from"
    case .renamed: "was renamed"
    case .dissolved: "was dissolved"
    case .leads: "led"
    case .alliedWith: "was allied with"
    case .supports: "supported"
    case .pledgedAllegiance: "pledged allegiance to"
    }
  }

  /// “reported to have joined”, “planned to join”; a group may follow.
  static func told(_ relation: Relation, _ status: FactStatus?) -> String {
    switch status {
    case .planned: return "reported as planned to \(bare(relation))"
    case .calledFor: return "reported as called on to \(bare(relation))"
    case .denied: return "denied to have \(participle(relation))"
    case .announced, .reported, .claimed, .historical, nil: return "reported to have \(participle(relation))"
    }
  }

  private static func participle(_ relation: Relation) -> String {
    let past = pastVerb(relation)
    return past.hasPrefix("was ") ? "been " + past.dropFirst(4) : past
  }

  private static func infinitive(_ relation: Relation, _ member: String?, _ group: String?) -> String {
    let (who, whom) = (member ?? "somebody", group ?? "a group")
    if relation == .dissolved { return "\(group ?? who) to be dissolved" }
    return relation == .formed && member == nil ? "\(whom) to be formed" : "\(who) to \(bare(relation)) \(whom)"
  }

  private static func bare(_ relation: Relation) -> String {
    switch relation {
    case .formed: "form"
    case .joined: "join"
    case .memberOf: "be part of"
    case .mergedInto: "merge into"
    case .left: "leave"
    case .splitFrom: "split from"
    case .renamed: "be renamed"
    case .dissolved: "be dissolved"
    case .leads: "lead"
    case .alliedWith: "ally with"
    case .supports: "support"
    case .pledgedAllegiance: "pledge allegiance to"
    }
  }
}
