// Every error text, word for word: file and line, what is wrong, what is allowed, what to do.

import CasusModel
import Testing

@testable import CasusExtract

@Suite("Rule errors")
struct RuleErrorTests {
  private func errors(_ text: String) -> [String] { errors(RuleFile(name: "x.rules", text: text)) }

  private func errors(_ files: RuleFile...) -> [String] {
    do throws(RuleError) {
      _ = try RuleSet(files)
      return []
    } catch {
      return error.description.split(separator: "\n").map(String.init)
    }
  }

  private static let types =
    "allowed: group, named, person, state, media, place, leader, party, people, actor, thing, any; use one of these"
  private static let word = "allowed: lower-case letters, digits, hyphens and apostrophes, with | between alternatives; correct it"
  private static let slot = "use one of these, with + and ? behind it"

  @Test(
    "names what is wrong with a pattern",
    arguments: [
      ("", "the pattern is empty; write what is matched: match <member+: group> join <group: named>"),
      ("<member: rebel> join", "unknown type “rebel”; \(types)"),
      ("<member: group|> join", "unknown type “”; \(types)"),
      ("<actor: group> join", "the rule makes no role “actor”; allowed: member, group, _; \(slot)"),
      ("<member?+: group> join", "the rule makes no role “member?”; allowed: member, group, _; \(slot)"),
      ("<member> join", "“<member>” has no type; allowed: <role: type>; add a colon and a type"),
      ("<member: group join", "“<member: group join” has no “>”; close it: <role: type>"),
      (
        "<member: group> <group: any>",
        "the pattern has no predicate; allowed: verb|verb, @noun|noun, be @noun|noun; write it behind the leading "
          + "slot"
      ),
      ("<member: group> Join", "“Join” is no word; \(word)"),
      ("<member: group> join|", "“” is no word; \(word)"),
      (
        "<member: group> be member of <group: any>",
        "“be” is no predicate alone; allowed: be @noun|noun; write the noun or adjective behind it"
      ),
      ("<member: group> join with", "no slot behind “with”; write with <role: type>"),
      ("<member: group> join =", "no slot behind “=”; write = <role: type>"),
      (
        "<member: group> @entry forces",
        "“forces” stands behind a noun without a slot; write forces <role: type>, or a preposition with its noun: on_trial"
      ),
      (
        "<member: group> @entry <group: any>",
        "“<group: any>” stands behind a noun; use it behind a verb, or put a preposition before a slot"
      ),
      (
        "<member: group> be @part !passive",
        "“!passive” stands behind a noun; use it behind a verb, or put a preposition before a slot"
      ),
      ("join|enter", "the pattern makes nothing; give a slot one of the roles that the rule makes"),
      ("<member: group> join <member: any>", "role “member” stands twice; use + for a list, or two match lines"),
      (
        "<member: group> join <group: any> to <_: any> ranks",
        "the pattern has 2 direct objects; keep one, and put a preposition before the others"
      ),
    ])
  func pattern(_ match: String, _ error: String) {
    #expect(errors(SampleRules.pattern(match)) == ["x.rules:4: \(error)"])
  }

  @Test("lists the prepositions where a noun stands before a slot")
  func noPreposition() {
    let found = errors(SampleRules.pattern("<member: group> join forces <group: named>"))
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("x.rules:4: “forces” is no preposition; allowed: about, above, across, "))
    #expect(found[0].hasSuffix(", with, within, without; put a preposition before the slot"))
  }

  @Test(
    "names what is wrong with a fact",
    arguments: [
      ("joined", "“joined” is no fact; allowed: relation(member, group); write it in this form"),
      (
        "befriended(member, group)",
        "unknown relation “befriended”; allowed: formed, joined, member_of, merged_into, left, split_from, renamed, dissolved, leads, "
          + "allied_with, supports, pledged_allegiance; use one of these"
      ),
      ("joined(group, member)", "roles “(group, member)”; allowed: (member, group); write them so, in this order"),
      ("joined(group)", "roles “(group)”; allowed: (member, group); write them so, in this order"),
      ("dissolved(member)", "roles “(member)”; allowed: (member, group) or (group); write them so, in this order"),
    ])
  func affiliation(_ makes: String, _ error: String) {
    #expect(errors(SampleRules.pattern("<group: any> do", makes: makes)).first == "x.rules:3: \(error)")
  }

  @Test(
    "names what is wrong with an event",
    arguments: [
      ("ASSAULT", "“ASSAULT” is no fact; allowed: TYPE/mode(actor, recipient); write it in this form"),
      (
        "FIGHT(actor)",
        "unknown PLOVER type “FIGHT”; allowed: AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, "
          + "PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT; use one of these"
      ),
      ("CONSULT/mail(actor)", "CONSULT has no mode “mail”; allowed: visit, third-party, multilateral, phone; use one of these, or none"),
      ("AID/food(actor)", "AID has no mode “food”; allowed: none; write AID alone"),
      ("AID(recipient)", "roles “(recipient)”; allowed: (actor, recipient) or (actor); write them so, in this order"),
    ])
  func event(_ makes: String, _ error: String) {
    #expect(errors(SampleRules.pattern("<actor: any> do", makes: makes)) == ["x.rules:3: \(error)"])
  }

  @Test(
    "names what is wrong with an example",
    arguments: [
      ("+ [actor: A] {joined}.", ["the rule makes no role “actor”; allowed: member, group; use one of these", noRole]),
      ("+ [A] {joined}.", ["“[” has no role; allowed: member, group; write [role: words]", noRole]),
      ("+ [member: A {joined}.", ["unbalanced brackets: “[” is not closed; close it behind the marked words", noRole]),
      ("+ [member: A] joined}.", ["unbalanced brackets: “}” closes nothing; open it before the marked words", noTrigger]),
      (
        "+ [member: A {joined] B}.",
        [
          "unbalanced brackets: “]” closes nothing; open it before the marked words",
          "unbalanced brackets: “[” is not closed; close it behind the marked words", noRole,
        ]
      ),
      ("+ [member: A] joined.", [noTrigger]),
      ("+ [member: A] {joined} and {left}.", ["2 triggers are marked; mark one, or write two examples"]),
      ("? A {joined}.", [noRole]),
      ("+ [member: ] {joined}.", ["a mark has no words; put words between “[” and “]”"]),
      (
        "+ [member: A] {joined}. => rumoured",
        [
          "unknown status “rumoured”; allowed: announced, reported, claimed, planned, called_for, denied, historical; "
            + "use one of these behind =>"
        ]
      ),
      ("-", ["the example has no sentence; write one behind the -"]),
      ("- A {joined}.", ["a - example makes nothing; write the sentence without marks and status"]),
      ("- A joined. => denied", ["a - example makes nothing; write the sentence without marks and status"]),
    ])
  func example(_ line: String, _ wanted: [String]) {
    #expect(errors(SampleRules.example(line)) == wanted.map { "x.rules:5: \($0)" })
  }

  private static let noRole = "no role is marked; allowed: [member: words], [group: words]; mark who or what fills it"
  private static let noTrigger = "no trigger is marked; put {} around the word that tells of the action"

  @Test("names the lines that a rule lacks")
  func missing() {
    #expect(
      errors("rule affiliation.x") == [
        "x.rules:1: rule “affiliation.x” has no line “says”; add what the rule reads, in one sentence",
        "x.rules:1: rule “affiliation.x” has no line “makes”; add what the rule makes: joined(member, group)",
        "x.rules:1: rule “affiliation.x” has no line “match”; add a pattern: match <member+: group> join <group: named>",
        "x.rules:1: rule “affiliation.x” has no line “+”; add a sentence that it reads, marked",
        "x.rules:1: rule “affiliation.x” has no line “-”; add a sentence that it must not read",
      ])
  }

  @Test("names a line that stands twice, alone, or under no rule, and unknown keys")
  func keys() {
    #expect(
      errors(SampleRules.pattern("<member: any> join") + "\nsays y") == [
        "x.rules:7: a second line “says”; keep one of them; the first is in line 2"
      ])
    #expect(
      errors(SampleRules.pattern("<member: any> join").replacing("says x", with: "says # x")) == [
        "x.rules:2: “says” is empty; write what the rule reads, in one sentence"
      ])
    #expect(errors("says y") == ["x.rules:1: “says” stands before any rule; begin with: rule NAME"])
    #expect(
      errors("rule affiliation.x\nsay y") == [
        "x.rules:2: unknown key “say”; allowed: rule, says, makes, match, +, -, ?; begin the line with one of these"
      ])
  }

  @Test(
    "names what is no name of a rule",
    arguments: ["joined", "alias.x", "affiliation", "affiliation.", "affiliation.Joined", "affiliation..x", "event.x y", "event.bücher"])
  func name(_ name: String) {
    #expect(
      errors(SampleRules.pattern("<member: any> join").replacing("affiliation.x", with: name)) == [
        "x.rules:1: “\(name)” is no name of a rule; allowed: affiliation.…, event.…; use lower-case letters, dots and underscores"
      ])
  }

  @Test("names both places of a name that stands twice, in one file and in two")
  func duplicate() {
    let rule = SampleRules.pattern("<member: any> join")
    #expect(
      errors("\(rule)\n\(rule)") == ["x.rules:7: rule “affiliation.x” is already at x.rules:1; rename or remove one of them"])
    #expect(
      errors(RuleFile(name: "b.rules", text: rule), RuleFile(name: "a.rules", text: "\n" + rule)) == [
        "b.rules:1: rule “affiliation.x” is already at a.rules:2; rename or remove one of them"
      ])
  }

  @Test("tells all errors of all files, by file and line")
  func all() {
    let bad = SampleRules.pattern("<member: rebel|foe> join <actor: any>", makes: "joined(group)").replacing("- No.", with: "- {No}.")
    let found = errors(RuleFile(name: "b", text: bad), RuleFile(name: "a", text: bad))
    let lines = ["a:3:", "a:4:", "a:4:", "a:4:", "a:6:", "b:1:", "b:3:", "b:4:", "b:4:", "b:4:", "b:6:"]
    #expect(found.map { $0.prefix { $0 != " " } } == lines.map { $0[...] })
    #expect(found[4] == "a:6: a - example makes nothing; write the sentence without marks and status")
    #expect(found[5] == "b:1: rule “affiliation.x” is already at a:1; rename or remove one of them")
  }
}
