// Order is meaning, and what does not change the reading does not change the digest.

import Testing

@testable import CasusExtract

@Suite("Rule set")
struct RuleSetTests {
  @Test("knows the verbs and the nouns that trigger")
  func triggers() throws {
    let rules = try RuleSet(files: SampleRules.files)
    #expect(rules.verbs == ["join", "enter", "rejoin", "bomb", "bombard", "strafe", "launch", "carry", "conduct"])
    #expect(rules.nounTriggers == ["accession", "entry", "member", "constituent", "part", "airstrike", "bombardment"])
  }

  @Test("rules stand by file name, whatever the order in which files are given")
  func order() throws {
    let turned = try RuleSet(files: SampleRules.files.reversed())
    #expect(turned.rules.map(\.name) == ["affiliation.joined", "event.assault.aerial"])
    #expect(try turned.canonicalText == RuleSet(files: SampleRules.files).canonicalText)
  }

  @Test("the canonical text holds what decides the reading, in one spelling")
  func canonicalText() throws {
    let rules = try RuleSet(files: [(name: "b.rules", text: SampleRules.aerial)])
    #expect(
      rules.canonicalText == """
        rule event.assault.aerial
          makes  ASSAULT/aerial(actor, recipient)
          match  <actor+?: actor> bomb|bombard|strafe <recipient+?: any>
          match  <actor+?: actor> launch|carry|conduct airstrike|strike on|against <recipient+: any>
          match  <actor+?: actor> @airstrike|bombardment of|on|against <recipient+?: any>

        """)
  }

  @Test("comments, says and examples leave the canonical text as it is; a pattern does not")
  func digest() throws {
    let before = try RuleSet(files: SampleRules.files).canonicalText
    func changed(_ old: String, _ new: String) throws -> String {
      try RuleSet(files: SampleRules.files.map { ($0.name, $0.text.replacing(old, with: new)) }).canonicalText
    }
    #expect(try changed("How groups join", "How they join") == before)
    #expect(try changed("Bombs from the air", "Bombs") == before)
    #expect(try changed("the battle for Aleppo", "the race") == before)
    #expect(try changed("|strafe", "|strike") != before)
  }
}
