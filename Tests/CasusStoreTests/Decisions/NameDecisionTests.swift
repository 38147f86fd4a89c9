import CasusModel
import CasusQuery
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct NameDecisionTests {
  @Test func `Rulings say what the latest decision about a pair says`() throws {
    let base = try Fixture.base()
    let (hazzm, ansar) = (try base.name("Hazzm Movement"), try base.name("Liwa Ansar"))
    let merge = try base.decide(.merge(hazzm, ansar), at: day(1))
    #expect(try base.rulings() == ["hazzm movement / liwa ansar: same_actor \(merge.id)"])
    let split = try base.decide(.split([hazzm], from: [ansar]), at: day(2))
    #expect(try base.rulings() == ["hazzm movement / liwa ansar: different_actors \(split.id)"])
    #expect(try base.state(merge) == "overruled" && base.state(split) == "holds")
    try base.decide(.undo(split.id), at: day(3))
    #expect(try base.rulings() == ["hazzm movement / liwa ansar: same_actor \(merge.id)"])
    try base.decide(.undo(merge.id), at: day(4))
    #expect(try base.rulings() == [])
  }

  @Test func `Names that are somebody else's stay together and apart from all others`() throws {
    let base = try Fixture.base()
    let names = ["Hazzm Movement", "Liwa Ansar", "Jaysh al-Fatah"].map { NameReference(scope: .organisation, name: $0) }
    let split = try base.decide(.split([names[1], names[0]], from: [names[2]]), at: day(1))
    #expect(
      try base.rulings() == [
        "hazzm movement / jaysh al fatah: different_actors \(split.id)", "hazzm movement / liwa ansar: same_actor \(split.id)",
        "jaysh al fatah / liwa ansar: different_actors \(split.id)",
      ])
  }

  @Test func `A new name is kept with the old one, and the later of two holds`() throws {
    let base = try Fixture.base()
    let hazzm = try base.name("Hazzm Movement")
    let first = try base.decide(.rename(hazzm, to: "Harakat Hazm"), at: day(1))
    #expect(
      try base.rulings() == ["harakat hazm / hazzm movement: same_actor \(first.id)", "hazzm movement: Harakat Hazm \(first.id)"])
    let second = try base.decide(.rename(hazzm, to: "HAZZM movement"), at: day(2))
    #expect(try base.rulings().last == "hazzm movement: HAZZM movement \(second.id)")
    #expect(try base.state(first) == "overruled" && base.state(second) == "holds")
    try base.decide(.undo(second.id), at: day(3))
    #expect(try base.rulings().last == "hazzm movement: Harakat Hazm \(first.id)")
  }

  @Test func `A name of another actor is no new name`() throws {
    let base = try Fixture.base()
    let hazzm = try base.name("Hazzm Movement")
    let other = try base.actors(named: "Liwa Ansar")[0].id
    let error = #expect(throws: DecisionError.self) { try base.decide(.rename(hazzm, to: "liwa ansar"), at: day(1)) }
    #expect(
      error?.description
        == "“liwa ansar” is a name of another actor, Liwa Ansar (\(other)); if the two are one, say so first: casus actors merge")
  }

  @Test func `A person and a group are never one`() throws {
    let base = try Fixture.base()
    let error = #expect(throws: DecisionError.self) {
      try base.decide(.merge(try base.name("Abu Amr"), try base.name("Liwa Ansar")), at: day(1))
    }
    #expect(
      error?.description
        == "“Abu Amr” is a name of a person and “Liwa Ansar” of an organisation; names are compared within one sort only")
    #expect(throws: DecisionError.self) { try base.decide(.merge(try base.name("Liwa Ansar"), try base.name("Liwa Ansar")), at: day(1)) }
  }

  @Test func `A ruling about a name waits for the article that has it`() throws {
    let base = try emptyBase()
    let decision = try base.decide(
      .merge(NameReference(scope: .organisation, name: "Hazzm Movement"), NameReference(scope: .organisation, name: "Liwa Ansar")),
      at: day(1))
    #expect(try base.state(decision) == "without_target")
    _ = try base.store(Fixture.articles, run: testRun, recordedAt: testTime)
    #expect(try base.state(decision) == "holds")
    #expect(try base.rulings() == ["hazzm movement / liwa ansar: same_actor \(decision.id)"])
  }

  @Test func `An actor's main name stands first among its names`() throws {
    let base = try Fixture.base()
    let names = try base.names(ofActor: try base.actors(named: "Shamiya Front")[0].id)
    #expect(names.map(\.name) == ["Levant Front", "Shamiya Front"] && names.allSatisfy { $0.scope == .organisation })
  }
}
