import CasusModel
import CasusQuery
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct DecisionFileTests {
  private func file(_ base: borrowing KnowledgeBase) throws -> [String] { try base.decisionLog().map(\.line) }

  private func bytes(_ lines: [String]) -> [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  /// Some of everything, by two people.
  private func decided() throws -> KnowledgeBase {
    let base = try Fixture.base()
    try base.decide(.reject(base.reference("status = 'planned'")), by: "Ada", note: "a rumour\nonly \u{202E}", at: day(1))
    let undone = try base.decide(.accept(base.reference("relation = 'left'")), by: "Ada", at: day(1))
    try base.decide(.undo(undone.id), by: "Ben", at: day(2))
    try base.decide(.correct(base.reference("relation = 'left'"), try correction([.date: try time("2015-04")])), by: "Ben", at: day(2))
    try base.decide(.merge(try base.name("Hazzm Movement"), try base.name("Liwa Ansar")), by: "Ada", at: day(3))
    try base.decide(.rename(try base.name("Abu Amr"), to: "Abu Amr of Idlib"), at: day(4))
    return base
  }

  @Test func `A team's decisions, imported, give the same views, the same log and nothing new the second time`() throws {
    let base = try decided()
    let lines = try file(base)
    let other = try Fixture.base()
    let report = try other.importDecisions(bytes(lines), at: day(4))
    #expect(report.added.count == 6 && report.known == 0 && report.conflicts.isEmpty && report.withoutTarget == 0)
    #expect(try other.views() == base.views())
    #expect(try other.rulings() == base.rulings())
    #expect(try file(other) == lines)
    let again = try other.importDecisions(bytes(lines), at: day(4))
    #expect(again.added.isEmpty && again.known == 6)
    #expect(try other.views() == base.views())
  }

  @Test func `The order of lines and of files makes no difference, nor whether articles come before or after`() throws {
    let base = try decided()
    let lines = try file(base)
    var generator = SystemRandomNumberGenerator()
    for round in 0..<6 {
      let shuffled = lines.shuffled(using: &generator)
      let other = try emptyBase()
      if round % 2 == 0 { try Fixture.fill(other) }
      for line in round % 3 == 0 ? shuffled.map({ [$0] }) : [shuffled] { _ = try other.importDecisions(bytes(line), at: day(4)) }
      if round % 2 != 0 { try Fixture.fill(other) }
      #expect(try other.rulings() == base.rulings())
      #expect(try file(other) == lines)
      #expect(
        try other.values("SELECT id, state, fact FROM decision_list ORDER BY id")
          == base.values("SELECT id, state, fact FROM decision_list ORDER BY id"))
      // Times at which facts were corrected are those of the decisions: the views are equal in full.
      #expect(try other.views() == base.views(), "\(shuffled)")
    }
  }

  @Test func `Two people who decide otherwise are told, and the later decision holds`() throws {
    let base = try Fixture.base()
    let other = try Fixture.base()
    let fact = try base.reference("status = 'planned'")
    let ada = try base.decide(.accept(fact), by: "Ada", at: day(1))
    let ben = try other.decide(.reject(fact), by: "Ben", at: day(2))
    let (hazzm, ansar) = (try base.name("Hazzm Movement"), try base.name("Liwa Ansar"))
    let split = try base.decide(.split([hazzm], from: [ansar]), by: "Ada", at: day(4))
    let merge = try other.decide(.merge(ansar, hazzm), by: "Ben", at: day(3))
    let report = try base.importDecisions(bytes(try file(other)), at: day(4))
    #expect(
      report.conflicts == [
        DecisionConflict(added: ben.id, present: ada.id, about: fact.id, holds: ben.id),
        DecisionConflict(added: merge.id, present: split.id, about: "“Hazzm Movement” and “Liwa Ansar”", holds: split.id),
      ])
    #expect(try base.values("SELECT id FROM affiliation_list WHERE id = '\(fact.id)'") == [])
    // The other way round it ends in the same.
    #expect(try other.importDecisions(bytes(try file(base).filter { !$0.contains("\"Ben\"") }), at: day(4)).conflicts.count == 2)
    #expect(try other.views() == base.views() && other.rulings() == base.rulings())
  }

  @Test func `Both people may undo the same decision`() throws {
    let base = try Fixture.base()
    let other = try Fixture.base()
    let before = try base.views()
    let decision = try base.decide(.reject(base.reference("status = 'planned'")), by: "Ada", at: day(1))
    _ = try other.importDecisions(bytes(try file(base)), at: day(1))
    try base.decide(.undo(decision.id), by: "Ada", at: day(2))
    try other.decide(.undo(decision.id), by: "Ben", at: day(3))
    let lines = (try file(base), try file(other))
    _ = try base.importDecisions(bytes(lines.1), at: day(3))
    _ = try other.importDecisions(bytes(lines.0), at: day(3))
    #expect(try file(base) == file(other) && file(base).count == 3)
    #expect(try base.views() == before && other.views() == before)
  }

  @Test func `Decisions about articles that are not here are listed as without a target`() throws {
    let base = try decided()
    let other = try emptyBase()
    let report = try other.importDecisions(bytes(try file(base)), at: day(4))
    #expect(report.withoutTarget == 4)
    #expect(
      try other.values("SELECT kind, state FROM decision_list ORDER BY decided_at, turn") == [
        "reject | without_target", "accept | undone", "undo | holds", "correct | without_target", "merge | without_target",
        "rename | without_target",
      ])
  }

  @Test func `A line that is no decision is refused with its number, and nothing of the file is imported`() throws {
    let lines = try file(try decided())
    func refusal(_ line: String) throws -> String {
      let base = try Fixture.base()
      let before = try base.views()
      let error = #expect(throws: DecisionError.self) { try base.importDecisions(bytes([lines[0], "", line]), at: day(4)) }
      #expect(try base.views() == before && base.decisionLog().isEmpty)
      return error?.description ?? ""
    }
    #expect(try refusal("{") == "line 3: this is no decision: the text ends too early; nothing was imported")
    #expect(try refusal("[1]") == "line 3: the decision is not an object; nothing was imported")
    #expect(
      try refusal(lines[1].replacing("\"accept\"", with: "\"reject\"")).hasSuffix(
        "does not fit the decision: it was altered; nothing was imported"))
    #expect(
      try refusal(lines[1].replacing("\"accept\"", with: "\"praise\"")).hasPrefix(
        "line 3: the decision.kind is none of merge, split, rename"))
    #expect(
      try refusal(lines[1].replacing("\"turn\"", with: "\"turns\"")).hasPrefix(
        "line 3: the decision has the unknown key \"turns\"; allowed: "))
    #expect(
      try refusal(lines[1].replacing("2026-02-01T", with: "2027-02-01T")).hasPrefix(
        "line 3: decided_at is in the future: 2027-02-01T12:00:00Z"))
    #expect(
      try refusal(lines[1].replacing("2026-02-01T", with: "2026-02-31T"))
        == "line 3: decided_at is no time such as 2026-01-31T12:00:00Z; nothing was imported")
    #expect(try refusal(String(repeating: "[", count: 100_000)).hasPrefix("line 3: this is no decision: nested more than 16 deep"))
    #expect(try refusal("{\"a\":1,\"a\":2}").contains("the key \"a\" stands there twice"))
    #expect(try refusal(lines[3].replacing("\"2015-04\"", with: "\"soon\"")).hasPrefix("line 3: content.date is no date"))
    #expect(
      try refusal(lines[0].replacing("\"fact\":\"affiliation\"", with: "\"fact\":\"gossip\"")).hasPrefix("line 3: subject.fact is none of"))
    let base = try Fixture.base()
    let error = #expect(throws: DecisionError.self) { try base.importDecisions([0x7B, 0xFF, 0x7D], at: day(4)) }
    #expect(error?.description == "line 1: it is not UTF-8; nothing was imported")
  }

  @Test func `A file of random bytes is refused and never stops the program`() throws {
    let line = Array(try file(try decided())[0].utf8)
    var generator = SystemRandomNumberGenerator()
    let base = try Fixture.base()
    for _ in 0..<300 {
      var bytes = line
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 32...126, using: &generator)
      }
      if bytes == line { continue }
      #expect(throws: DecisionError.self) { try base.importDecisions(bytes, at: day(4)) }
    }
    #expect(try base.decisionLog().isEmpty)
  }

  @Test func `An exported line holds no character that acts on a terminal`() throws {
    let lines = try file(try decided())
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E } })
    #expect(lines[0].contains("a rumour\\u000aonly \\u202e"))
  }
}
