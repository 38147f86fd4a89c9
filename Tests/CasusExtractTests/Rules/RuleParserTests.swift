// What stands in a file is what the rules say, whatever the spacing, comments and line ends.

import CasusModel
import Testing

@testable import CasusExtract

@Suite("Rule parser")
struct RuleParserTests {
  @Test("reads name, text, fact, patterns and examples")
  func readsRule() throws {
    let rules = try RuleParser.rules(in: RuleFile(name: "a.rules", text: SampleRules.joined))
    let rule = try #require(rules.first)
    #expect(rules.count == 1)
    #expect(rule.name == "affiliation.joined")
    #expect(rule.says == "A group becomes a member of an alliance or of a larger group.")
    #expect(rule.makes.description == "joined(member, group)")
    #expect(rule.place.description == "a.rules:2")
    #expect(
      rule.patterns.map(\.description) == [
        "<member+: group|person> join|enter|rejoin <group: named> !in",
        "<member+: group> join forces with <group: named>",
        "@accession|entry of <member+: group> to|into <group: named>",
        "<member+: group> be @member|constituent|part of <group: named>",
      ])
    #expect(rule.examples.map(\.kind) == [.reads, .reads, .reads, .silent])
    #expect(rule.examples.map(\.status) == [.reported, .reported, .denied, .reported])
    #expect(rule.examples.map(\.place.line) == [9, 10, 11, 12])
  }

  @Test("tells a verb, a noun and a being apart, and what stands behind them")
  func readsParts() throws {
    let patterns = try RuleParser.rules(in: RuleFile(name: "a", text: SampleRules.joined))[0].patterns
    #expect(patterns.map(\.predicate.form) == [.verb, .verb, .noun, .being])
    let group = RuleSlot(role: .group, isList: false, isOptional: false, types: [.named])
    #expect(patterns[0].elements == [.patient(group), .noWord(["in"])])
    #expect(patterns[1].elements == [.object(["forces"]), .oblique(["with"], group)])
    #expect(
      patterns[2].elements == [
        .oblique(["of"], RuleSlot(role: .member, isList: true, isOptional: false, types: [.group])), .oblique(["to", "into"], group),
      ])
    #expect(patterns[2].subject == nil)
  }

  @Test(
    "reads every element and writes it back",
    arguments: [
      "<member: group> break away|off from <group: named>",
      "<member: group> break <group: any> off",
      "<member: group> set up <group: group>",
      "<member: group> name|call|rename = <group: any>",
      "<_: any> count <member+?: group> among|because_of <_: any>",
      "<member: group> break !talk|deal !<thing|any> !passive !away with <group: party>",
      "<member: group> pledge|swear allegiance|bay'a to <group: named>",
      "<member: group> put <group: group> on_trial|before_court",
      "<member: group> launch air_strike|bombardment on <group: any>",
      "<member: group> set on_fire|ablaze",
      "<member: group> give <group: group> ultimatum|support",
      "<member: group> @air_strike under_arrest of <group: any>",
    ])
  func writesBack(_ pattern: String) throws {
    let rules = try RuleParser.rules(in: RuleFile(name: "a", text: SampleRules.pattern(pattern)))
    #expect(rules[0].patterns[0].description == pattern)
  }

  @Test("off, over, in and on are prepositions before a slot and particles elsewhere; up, out, down and away never take the slot")
  func tellsParticlesFromPrepositions() throws {
    func elements(_ match: String) throws -> [RulePattern.Element] {
      try RuleParser.rules(in: RuleFile(name: "a", text: SampleRules.pattern(match)))[0].patterns[0].elements
    }
    let slot = RuleSlot(role: .group, isList: false, isOptional: false, types: [.any])
    #expect(try elements("<member: any> take over <group: any>") == [.oblique(["over"], slot)])
    #expect(try elements("<member: any> take <group: any> over") == [.patient(slot), .particle(["over"])])
    #expect(try elements("<member: any> set up <group: any>") == [.particle(["up"]), .patient(slot)])
    #expect(try elements("<member: any> break off from <group: any>") == [.particle(["off"]), .oblique(["from"], slot)])
    #expect(try elements("<member: any> move away_from <group: any>") == [.oblique(["away from"], slot)])
  }

  @Test("words joined by _ are an idiom with its preposition, a compound without one; of two objects the first is the recipient")
  func tellsIdiomsFromCompounds() throws {
    func pattern(_ match: String) throws -> RulePattern {
      try RuleParser.rules(in: RuleFile(name: "a", text: SampleRules.pattern(match)))[0].patterns[0]
    }
    let slot = RuleSlot(role: .group, isList: false, isOptional: false, types: [.any])
    #expect(try pattern("put <group: any> on_trial|under_arrest").elements == [.patient(slot), .idiom(["on trial", "under arrest"])])
    #expect(try pattern("launch air_strike on <group: any>").elements == [.object(["air strike"]), .oblique(["on"], slot)])
    #expect(try pattern("@air_strike on <group: any>").predicate.lemmas == ["air strike"])
    #expect(
      try pattern("set <group: any> on_fire|up|ablaze").elements == [
        .recipient(slot), .either([.particle(["up"]), .idiom(["on fire"]), .object(["ablaze"])]),
      ])
    #expect(try pattern("give <group: any> ultimatum").elements == [.recipient(slot), .object(["ultimatum"])])
  }

  @Test("needs no particular spacing, line ends, order of lines, byte order mark")
  func isFree() throws {
    let tidy = try RuleSet(files: [(name: "a.rules", text: SampleRules.joined)])
    let windows = "\u{FEFF}" + SampleRules.joined.replacing("\n", with: "\r\n").replacing("<group: named>", with: "< group :\tnamed >")
    #expect(try RuleSet(files: [(name: "a.rules", text: windows)]).canonicalText == tidy.canonicalText)
    let lines = SampleRules.joined.split(separator: "\n").dropFirst()
    let turned = ([lines[1]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let rule = try RuleParser.rules(in: RuleFile(name: "a.rules", text: turned))[0]
    #expect(rule.patterns.count == 4)
    #expect(rule.examples.count == 4)
  }

  @Test("a number sign begins a comment behind a space, not inside a word, and never in an example")
  func readsComments() throws {
    let text = SampleRules.example("+ [member: A] {joined} group #4.").replacing("says x", with: "says x#1 # why")
    let rule = try RuleParser.rules(in: RuleFile(name: "a", text: text))[0]
    #expect(rule.says == "x#1")
    #expect(rule.examples[0].text == "A joined group #4.")
  }

  @Test("a file without rules is no error")
  func readsNothing() throws {
    #expect(try RuleParser.rules(in: RuleFile(name: "a", text: "\n# nothing\n")).isEmpty)
    #expect(try RuleSet([]).rules.isEmpty)
  }

  @Test("reads every relation, and every type of event with every mode")
  func readsVocabulary() throws {
    for relation in Relation.allCases {
      let makes = "\(relation.rawValue)(member, group)"
      let rule = try RuleParser.rules(in: RuleFile(name: "a", text: SampleRules.pattern("<member: any> do", makes: makes)))[0]
      #expect(rule.makes == RuleMakes(fact: .affiliation(relation), roles: [.member, .group]))
    }
    for type in EventType.allCases {
      for mode in [nil] + type.modes.map(Optional.some) {
        let makes = "\(type.rawValue)\(mode.map { "/" + $0 } ?? "")(actor)"
        let rule = try RuleParser.rules(in: RuleFile(name: "a", text: SampleRules.pattern("<actor: any> do", makes: makes)))[0]
        #expect(rule.makes == RuleMakes(fact: .event(type, mode: mode), roles: [.actor]))
      }
    }
    let formed = try RuleParser.rules(in: RuleFile(name: "a", text: SampleRules.pattern("form <group: any>", makes: "formed(group)")))[0]
    #expect(formed.makes.roles == [.group])
  }
}
