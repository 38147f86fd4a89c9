// An explanation names the rule, its nearest pattern, the slot, what stands there and what was wanted.

import CasusModel
import Testing

@testable import CasusExtract

@Suite("Near misses")
struct NearMissTests {
  private func rules(_ match: String...) throws -> RuleSet {
    try SampleRules.set((name: "affiliation.x", makes: "joined(member, group)", match: match))
  }

  @Test("names the slot, what stands there and what was wanted")
  func wrongType() throws {
    let sketch = Sketch("Zenki joined the battle")
    let join = sketch.proposition("joined", "join", [(.agent, [("Zenki", .group)]), (.patient, [("the battle", .thing)])])
    #expect(
      try sketch.misses(join, by: rules("<member+: group> join <group: named>"))
        == ["affiliation.x#0 group: “the battle” is a thing; wanted named group"])
  }

  @Test("names the places where nothing stands")
  func nothing() throws {
    let sketch = Sketch("Zenki joined")
    let join = sketch.proposition("joined", "join", [])
    #expect(
      try sketch.misses(join, by: rules("<member+: group|person> join <group: any> to|into <_: any>"))
        == [
          "affiliation.x#0 member: nothing stands as the one who does it; wanted group or person; "
            + "group: nothing stands as the object; wanted anything; "
            + "_: nothing stands behind “to”, as the one who is given or told or behind “into”; wanted anything"
        ])
  }

  @Test("names missing and refused words, voices and objects")
  func words() throws {
    let sketch = Sketch("Zenki broke talks with Fatah", lemmas: ["talks": "talk"])
    let broken = sketch.proposition(
      "broke", "break", isPassive: true,
      [(.agent, [("Zenki", .group)]), (.patient, [("talks", .thing)]), (.oblique("with"), [("Fatah", .group)])])
    #expect(
      try sketch.misses(broken, by: rules("<member: group> break away|off ties|bonds !with|talk !<thing> !passive"))
        == [
          "affiliation.x#0 the verb stands without “away” or “off”; the object is “talks”; wanted “ties” or “bonds”; “with” is refused; "
            + "object “talks” is a thing, which is refused; the verb is passive, which is refused"
        ])
  }

  @Test("says when a phrase fills another slot, and when nothing is made")
  func taken() throws {
    let sketch = Sketch("Zenki formation")
    let formation = sketch.proposition("formation", "formation", as: .noun, [(.owner, [("Zenki", .group)])])
    #expect(
      try sketch.misses(formation, by: rules("<member: group> @formation of <group: group>"))
        == ["affiliation.x#0 group: “Zenki” fills another slot; wanted group"])
    let bare = sketch.proposition("formation", "formation", as: .noun, [])
    #expect(try sketch.misses(bare, by: rules("@formation of <group?: group>")) == ["affiliation.x#0 no role is filled"])
  }

  @Test("chooses the pattern that lacks least, the first of equals, and leaves out rules that read or were not asked")
  func nearest() throws {
    let sketch = Sketch("Zenki joined battle")
    let join = sketch.proposition("joined", "join", [(.agent, [("Zenki", .group)]), (.patient, [("battle", .thing)])])
    let rules = try rules(
      "<member: person> join <group: named>", "<member: group> join <group: named>", "<member: group> join <group: state>",
      "<member: group> enter <group: any>")
    let miss = try #require(RuleMatcher(rules, in: sketch.annotation).explain(join).first)
    #expect(miss.pattern == 1)
    #expect(miss.text == "<member: group> join <group: named>")
    #expect(!miss.isShadowed)
    let reads = try SampleRules.set((name: "affiliation.y", makes: "joined(member, group)", match: ["<member: group> join"]))
    #expect(sketch.misses(join, by: reads).isEmpty)
    #expect(sketch.misses(sketch.proposition("joined", "leave", []), by: rules).isEmpty)
  }
}
