// A network in words: the same dates and relations in the tree and in the graph's labels. Invariant: what is planned, called for or denied
// never reads as something that is so.

import CasusModel

extension NetworkSpell {
  /// `2014-12-25 to 2015-04-18`, `from 2015-01-30`, `by 2016-12-01` (known since), `by 2016-12-01, until 2017`, `until 2015` (begin unknown),
  /// `2014 to at least 2016`, `2015-01-30, ended by 2016`; a moment is its date; `–` is unknown.
  public var dates: String {
    if isMoment { return start.map(\.description) ?? toldBy.map { "by \($0)" } ?? "–" }
    let begin = start.map { startKind == .attested ? "by \($0)" : "\($0)" }
    guard let end else {
      let ended = endedBy == nil ? nil : toldBy.map { "ended by \($0)" } ?? "ended"
      if let ended { return begin.map { "\($0), \(ended)" } ?? ended }
      return begin.map { startKind == .exact ? "from \($0)" : $0 } ?? "–"
    }
    let finish = endKind == .attested ? "at least \(end)" : "\(end)"
    return begin.map { startKind == .exact ? "\($0) to \(finish)" : "\($0), until \(finish)" } ?? "until \(finish)"
  }
}

extension NetworkSpell {
  /// What began and ended it, what kind of word it is, how many tell it, and its fact: “joined, until one of the two dissolved; 2 reports, aff-…”.
  var circumstances: String {
    let change = [startedBy.flatMap(Self.begin), endedBy.flatMap(Self.finish)].compactMap(\.self).joined(separator: ", ")
    let told = (status == .claimed ? "claimed, " : "") + (reports == 1 ? "1 report" : "\(reports) reports")
    return (change.isEmpty ? "" : "\(change); ") + "\(told), \(id)"
  }

  private static func begin(_ relation: Relation) -> String? {
    switch relation {
    case .joined: "joined"
    case .formed: "formed it"
    case .mergedInto: "merged into it"
    default: nil
    }
  }

  private static func finish(_ relation: Relation) -> String? {
    switch relation {
    case .left: "then left"
    case .splitFrom: "then split from it"
    case .dissolved: "until one of the two dissolved"
    case .mergedInto: "until the group merged into another"
    case .renamed: "until the group took another name"
    default: nil
    }
  }
}

/// Relations as verbs.
enum NetworkWords {
  /// What the one end is to the other: “member of”, “has member”; with a status, “planned: to join”, “denied: joined”.
  static func phrase(_ relation: Relation, isMember: Bool, status: FactStatus?) -> String {
    let words = words(relation)
    switch status {
    case .planned?, .calledFor?:
      return (status == .planned ? "planned: " : "called for: ") + (isMember ? words.intended : words.intendedOf)
    case .denied?: return "denied: " + (isMember ? words.member : words.group)
    default: return isMember ? words.member : words.group
    }
  }

  private struct Words {
    let member: String
    let group: String
    let intended: String
    let intendedOf: String
  }

  private static func words(_ relation: Relation) -> Words {
    func words(_ member: String, _ group: String, _ intended: String, _ intendedOf: String) -> Words {
      Words(member: member, group: group, intended: intended, intendedOf: intendedOf)
    }
    switch relation {
    case .formed: return words("formed", "formed by", "to form", "to be formed by")
    case .joined: return words("joined", "joined by", "to join", "to be joined by")
    case .memberOf: return words("member of", "has member", "to be part of", "to have as member")
    case .mergedInto: return words("merged into", "took in", "to merge into", "to take in")
    case .left: return words("left", "left by", "to leave", "to be left by")
    case .splitFrom: return words("split from", "split by", "to split from", "to be split by")
    case .renamed: return words("renamed to", "renamed from", "to be renamed to", "to be the new name of")
    case .dissolved: return words("dissolved", "dissolved", "to dissolve", "to be dissolved by")
    case .leads: return words("leads", "led by", "to lead", "to be led by")
    case .alliedWith: return words("allied with", "allied with", "to ally with", "to ally with")
    case .supports: return words("supports", "supported by", "to support", "to be supported by")
    case .pledgedAllegiance:
      return words("pledged allegiance to", "has the allegiance of", "to pledge allegiance to", "to have the allegiance of")
    }
  }
}
