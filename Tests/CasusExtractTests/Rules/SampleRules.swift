// Rule files of the tests: the two rules of the language's description, and frames in which one line can be wrong.

@testable import CasusExtract

enum SampleRules {
  static let joined = """
    # How groups join.
    rule affiliation.joined
      says   A group becomes a member of an alliance or of a larger group.
      makes  joined(member, group)
      match  <member+: group|person> join|enter|rejoin <group: named> !in   # not: joined in
      match  <member+: group> join forces with <group: named>
      match  @accession|entry of <member+: group> to|into <group: named>
      match  <member+: group> be @member|constituent|part of <group: named>
      + [member: Zenki], which {joined} the [group: Levant Front], denied the report.
      + The [group: Levant Front] was {joined} by [member: Ahrar] and [member: Zenki].
      + [member: Zenki] refused to {join} the [group: Levant Front].                     => denied
      - Zenki joined the battle for Aleppo.
    """

  static let aerial = """
    rule event.assault.aerial
      says   Bombs from the air.
      makes  ASSAULT/aerial(actor, recipient)
      match  <actor+?: actor> bomb|bombard|strafe <recipient+?: any>
      match  <actor+?: actor> launch|carry|conduct airstrike|strike on|against <recipient+: any>
      match  <actor+?: actor> @airstrike|bombardment of|on|against <recipient+?: any>

      + [actor: Russian jets] {bombed} [recipient: the town].
      - The film bombed.
      ? [actor: Jets] paid [recipient: the town] a {visit}.
    """

  /// Both files.
  static let files = [(name: "a.rules", text: joined), (name: "b.rules", text: aerial)]

  /// A whole rule with this pattern in line 4.
  static func pattern(_ match: String, makes: String = "joined(member, group)") -> String {
    let kind = makes.first?.isUppercase == true ? "event" : "affiliation"
    let role = kind == "event" ? "actor" : makes.contains("member") ? "member" : "group"
    return "rule \(kind).x\nsays x\nmakes \(makes)\nmatch \(match)\n+ [\(role): A] {joined}.\n- No."
  }

  /// A whole rule with this example in line 5.
  static func example(_ line: String) -> String {
    "rule affiliation.x\nsays x\nmakes joined(member, group)\nmatch <member+: group> join <group: group>\n\(line)\n+ [member: A] {joined}.\n- No."
  }

  /// A set of rules, each of which makes `joined(member, group)` or what its pattern is given with.
  static func set(_ patterns: (name: String, makes: String, match: [String])...) throws -> RuleSet {
    let text = patterns.map { rule in
      let role = rule.makes.contains("actor") ? "actor" : rule.makes.contains("member") ? "member" : "group"
      let lines = rule.match.map { "match \($0)" }.joined(separator: "\n")
      return "rule \(rule.name)\nsays x\nmakes \(rule.makes)\n\(lines)\n+ [\(role): A] {joined}.\n- No.\n"
    }
    return try RuleSet(files: [(name: "t.rules", text: text.joined())])
  }
}
