// Marks vanish from the sentence, spans count without them, and a verdict names the first difference.

import CasusModel
import Testing

@testable import CasusExtract

@Suite("Rule examples")
struct RuleExampleTests {
  private func example(_ line: String) throws -> RuleExample {
    try RuleParser.rules(in: RuleFile(name: "x", text: SampleRules.example(line)))[0].examples[0]
  }

  /// A fact whose phrases and trigger are found by their words.
  private func fact(
    _ example: RuleExample, member: String? = nil, group: String? = nil, at trigger: String = "joined", _ status: FactStatus = .reported,
    rule: String = "affiliation.x"
  ) throws -> FoundFact {
    func span(_ words: String) throws -> Span {
      let found = try #require(example.text.ranges(of: words).first)
      let start = example.text.utf8.distance(from: example.text.startIndex, to: found.lowerBound)
      return Span(start, start + words.utf8.count)
    }
    let fillers = try [(RuleRole.member, member), (.group, group)].compactMap { role, words in
      try words.map { RuleExample.Filler(role, try span($0)) }
    }
    return FoundFact(rule: rule, fillers: fillers, trigger: try span(trigger), status: status)
  }

  private let marked = "+ “[member: Żenki]” and [member:Ahrar] {joined} the [group: Levant Front]."

  @Test("takes the marks out and keeps the spans of bytes")
  func marks() throws {
    let example = try example(marked + "  => announced")
    #expect(example.text == "“Żenki” and Ahrar joined the Levant Front.")
    #expect(example.fillers.map(\.role) == [.member, .member, .group])
    #expect(example.fillers.map { example.text.quote($0.span) } == ["Żenki", "Ahrar", "Levant Front"])
    #expect(example.trigger.map { example.text.quote($0) } == "joined")
    #expect(example.status == .announced)
    #expect(example.rule == "affiliation.x")
  }

  @Test("marks may lie in one another")
  func nested() throws {
    let example = try example("+ [member: [group: Levant Front] {commander} Omar] spoke.")
    #expect(example.text == "Levant Front commander Omar spoke.")
    #expect(example.fillers.map { example.text.quote($0.span) } == ["Levant Front", "Levant Front commander Omar"])
    #expect(example.trigger.map { example.text.quote($0) } == "commander")
  }

  @Test("holds when all is found, articles and quotation marks apart, other rules apart")
  func holds() throws {
    let example = try example(marked)
    let found = try [
      fact(example, member: "“Żenki”", group: "the Levant Front"), fact(example, member: "Ahrar", group: "the Levant Front"),
      fact(example, member: "Levant Front", group: "Ahrar", .denied, rule: "affiliation.other"),
    ]
    #expect(example.verdict(found: found) == nil)
  }

  @Test("says what is missing, too much or different")
  func differs() throws {
    let example = try example(marked)
    let zenki = try fact(example, member: "Żenki", group: "Levant Front")
    let ahrar = try fact(example, member: "Ahrar", group: "Levant Front")
    #expect(
      example.verdict(found: []) == "reads nothing; wanted member “Żenki” and “Ahrar”, group “Levant Front” at “joined”")
    #expect(example.verdict(found: [zenki]) == "member is “Żenki”; wanted “Żenki” and “Ahrar”")
    #expect(
      try example.verdict(found: [zenki, ahrar, fact(example, member: "Front")])
        == "member is “Żenki” and “Ahrar” and “Front”; wanted “Żenki” and “Ahrar”")
    #expect(
      try example.verdict(found: [fact(example, member: "Żenki"), fact(example, member: "Ahrar")]) == "group is open; wanted “Levant Front”"
    )
    #expect(
      try example.verdict(found: [fact(example, member: "Ahrar", group: "Levant Front", at: "and")])
        == "trigger is “and”; wanted “joined”")
    #expect(
      try example.verdict(found: [zenki, fact(example, member: "Ahrar", group: "Levant Front", at: "and")])
        == "member is “Żenki”; wanted “Żenki” and “Ahrar”")
    #expect(
      try example.verdict(found: [zenki, fact(example, member: "Ahrar", group: "Levant Front", .planned)])
        == "status is planned; wanted reported")
  }

  @Test("what another word of the sentence tells again does not count, unless it says more")
  func twice() throws {
    let example = try example(marked)
    let found = try [fact(example, member: "Żenki", group: "Levant Front"), fact(example, member: "Ahrar", group: "Levant Front")]
    #expect(try example.verdict(found: found + [fact(example, member: "Ahrar", at: "and")]) == nil)
    #expect(
      try example.verdict(found: found + [fact(example, member: "Front", at: "and")])
        == "member is “Żenki” and “Ahrar” and “Front”; wanted “Żenki” and “Ahrar”")
  }

  @Test("a - example wants nothing")
  func silent() throws {
    let example = try example("- Zenki joined the battle.")
    #expect(example.verdict(found: []) == nil)
    #expect(try example.verdict(found: [fact(example, member: "Zenki", rule: "event.x")]) == nil)
    #expect(
      try example.verdict(found: [fact(example, member: "Zenki", group: "the battle")])
        == "reads member “Zenki”, group “the battle” at “joined”; wanted nothing")
  }

  @Test("a ? example must still fail")
  func gap() throws {
    let example = try example("? [member: Zenki] {joined} in.")
    #expect(example.verdict(found: []) == nil)
    #expect(try example.verdict(found: [fact(example, member: "Zenki", .denied)]) == nil)
    #expect(try example.verdict(found: [fact(example, member: "Zenki")]) == "the gap is closed; write + in place of ?")
  }
}
