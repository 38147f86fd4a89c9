import CasusModel
import CasusQuery
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct FactDecisionTests {
  private let hazzm = "member_name = 'Hazzm Movement' AND document IN (SELECT id FROM document_list WHERE publisher = 'First Wire')"

  @Test func `A rejected fact vanishes from every list, and undoing brings it back as it was`() throws {
    let base = try Fixture.base()
    let before = try base.views()
    let id = try base.id(hazzm)
    let decision = try base.decide(.reject(base.reference(hazzm)), by: "Ada", note: "another Hazzm", at: day(1))
    for view in ["affiliation_list", "alliance", "membership"] {
      #expect(try base.values("SELECT id FROM \(view) WHERE id = '\(id)'") == [], "\(view)")
    }
    #expect(try base.values("SELECT fact FROM evidence_text WHERE fact = '\(id)'") == [])
    #expect(
      try base.values("SELECT retracted_at, retracted_by FROM affiliation WHERE key = '\(id)'") == ["\(day(1)) | \(decision.id)"])
    #expect(try base.state(decision) == "holds")
    try base.decide(.undo(decision.id), at: day(2))
    #expect(try base.state(decision) == "undone")
    #expect(try base.views() == before)
  }

  @Test func `An accepted fact carries the decision and is listed as before`() throws {
    let base = try Fixture.base()
    let before = try base.views()
    let decision = try base.decide(.accept(base.reference(hazzm)), at: day(1))
    #expect(try base.values("SELECT decision_key FROM affiliation WHERE decision_key IS NOT NULL") == [decision.id])
    #expect(try base.views() == before)
  }

  @Test func `A corrected fact is another row with the same evidence, and says what it corrects`() throws {
    let base = try Fixture.base()
    let id = try base.id(hazzm)
    let evidence = try base.values("SELECT evidence, trigger_text, rule, ruleset FROM evidence_text WHERE fact = '\(id)'")
    let decision = try base.decide(
      .correct(base.reference(hazzm), try correction([.date: try time("2015-01-29"), .status: .word("announced")])), at: day(1))
    let new = try base.id("member_name = 'Hazzm Movement' AND status = 'announced'")
    #expect(new != id && new.hasPrefix("aff-"))
    #expect(
      try base.values(
        "SELECT decision_key, corrects, recorded_at, valid_from, valid_from_kind, date_latest FROM affiliation WHERE key = '\(new)'")
        == ["\(decision.id) | \(id) | \(day(1)) | 2015-01-29 | exact | 2015-01-29"])
    #expect(try base.values("SELECT retracted_by FROM affiliation WHERE key = '\(id)'") == [decision.id])
    #expect(try base.values("SELECT evidence, trigger_text, rule, ruleset FROM evidence_text WHERE fact = '\(new)'") == evidence)
    // The correction's id leads to the same fact as the one it corrects.
    #expect(try base.factReference(new)?.id == id)
    #expect(try base.connection.foreignKeyViolations().isEmpty)
  }

  @Test func `Corrections add up, field by field, and the later wins`() throws {
    let base = try Fixture.base()
    let first = try base.decide(.correct(base.reference(hazzm), try correction([.date: try time("2015-01-29")])), at: day(1))
    let new = try base.id("member_name = 'Hazzm Movement' AND date = '2015-01-29'")
    let reference = try #require(try base.factReference(new))
    let second = try base.decide(
      .correct(reference, try correction([.status: .word("denied"), .date: try time("2015-01-28")])), at: day(2))
    #expect(
      try base.values("SELECT date, status FROM affiliation_list WHERE member_name = 'Hazzm Movement' ORDER BY 1") == [
        "2015-01-28 | denied", "2015-01-30 | reported",
      ])
    #expect(try base.state(first) == "overruled" && base.state(second) == "holds")
    try base.decide(.undo(second.id), at: day(3))
    #expect(try base.id("member_name = 'Hazzm Movement' AND date = '2015-01-29'") == new)
    #expect(try base.state(first) == "holds")
  }

  @Test func `What is planned has no valid time, and a correction to done gives it one`() throws {
    let base = try Fixture.base()
    try base.decide(.correct(base.reference("member_name = 'Liwa Ansar'"), try correction([.status: .word("reported")])), at: day(1))
    #expect(
      try base.values("SELECT valid_from, valid_from_kind FROM affiliation_list WHERE member_name = 'Liwa Ansar'") == [
        "2015-01-31 | known_since"
      ])
    #expect(try base.values("SELECT member_name FROM membership WHERE member_name = 'Liwa Ansar'") == ["Liwa Ansar"])
  }

  @Test func `An actor whom the article does not name can be a corrected participant, and goes when that is undone`() throws {
    let base = try Fixture.base()
    let before = try base.views()
    let suqour = ActorReference(name: "Suqour al-Sham", kind: .armedGroup)
    let decision = try base.decide(.correct(base.reference(hazzm), try correction([.member: .actors([suqour])])), at: day(1))
    #expect(
      try base.values("SELECT member_name, group_name FROM affiliation_list WHERE member_name LIKE 'Suq%'") == [
        "Suqour al-Sham | Levant Front"
      ])
    #expect(try base.actors(named: "Suqour al-Sham").map(\.kind) == ["armed_group"])
    try base.decide(.undo(decision.id), at: day(2))
    #expect(try base.views() == before)
    #expect(try base.values("SELECT count(*) FROM spelling WHERE text = 'Suqour al-Sham'") == ["0"])
  }

  @Test func `An actor of the article is used where it has one of that name`() throws {
    let base = try Fixture.base()
    let ansar = ActorReference(name: "liwa  ANSAR", kind: .armedGroup)
    try base.decide(.correct(base.reference(hazzm), try correction([.member: .actors([ansar])])), at: day(1))
    #expect(try base.values("SELECT count(*) FROM document_actor WHERE decision_key IS NOT NULL") == ["0"])
    #expect(
      try base.values("SELECT member_name FROM affiliation_list WHERE status = 'reported' AND member_name = 'Liwa Ansar'") == ["Liwa Ansar"]
    )
  }

  @Test func `Events are corrected in type, mode, place, sides and counts`() throws {
    let base = try Fixture.base()
    let before = try base.views()
    let decision = try base.decide(
      .correct(
        base.reference("type = 'ASSAULT'", in: "event_list"),
        try correction([
          .killed: .number(5), .injured: .number(2), .place: .word("Aleppo"), .mode: .word("drone"),
          .recipient: .actors([ActorReference(name: "Syria", kind: .state)]), .date: .unknown,
        ])), at: day(1))
    #expect(
      try base.values("SELECT type, mode, actor, recipient, place, killed, injured, date FROM event_list WHERE type = 'ASSAULT'") == [
        "ASSAULT | drone | Hazzm Movement; Levant Front | Syria | Aleppo | 5 | 2 | –"
      ])
    try base.decide(.undo(decision.id), at: day(2))
    #expect(try base.views() == before)
    // Another type has other modes: the old one goes.
    try base.decide(.correct(base.reference("type = 'ASSAULT'", in: "event_list"), try correction([.type: .word("COERCE")])), at: day(3))
    #expect(try base.values("SELECT type, mode FROM event_list WHERE type = 'COERCE'") == ["COERCE | –"])
  }

  @Test func `Claims are accepted and rejected, and not corrected`() throws {
    let base = try Fixture.base()
    let claim = try base.reference("1", in: "claim_list")
    let error = #expect(throws: DecisionError.self) { try base.decide(.correct(claim, try correction([.date: .unknown])), at: day(1)) }
    #expect(error?.description == "a claim has no date; reject it instead")
    try base.decide(.reject(claim), at: day(1))
    #expect(try base.values("SELECT count(*) FROM claim_list") == ["0"])
  }

  @Test func `The last ruling on a fact holds, and the others are told as overruled`() throws {
    let base = try Fixture.base()
    let fact = try base.reference(hazzm)
    let rejected = try base.decide(.reject(fact), at: day(1))
    let accepted = try base.decide(.accept(fact), at: day(2))
    #expect(try base.values("SELECT count(*) FROM affiliation_list WHERE id = '\(fact.id)'") == ["1"])
    #expect(try base.state(rejected) == "overruled" && base.state(accepted) == "holds")
    try base.decide(.undo(accepted.id), at: day(3))
    #expect(try base.values("SELECT count(*) FROM affiliation_list WHERE id = '\(fact.id)'") == ["0"])
    #expect(try base.state(rejected) == "holds")
  }

  @Test func `Decisions of one second hold in the order in which they were made, also with a clock that runs behind`() throws {
    let base = try Fixture.base()
    let fact = try base.reference(hazzm)
    for _ in 0..<5 {
      try base.decide(.reject(fact), at: day(3))
      try base.decide(.accept(fact), at: day(3))
    }
    #expect(try base.values("SELECT count(*) FROM affiliation_list WHERE id = '\(fact.id)'") == ["1"])
    try base.decide(.reject(fact), at: day(2))
    #expect(try base.values("SELECT count(*) FROM affiliation_list WHERE id = '\(fact.id)'") == ["0"])
  }

  @Test func `Wrong values are refused with what is allowed`() throws {
    func text(_ field: Correction.Field, _ value: Correction.Value) -> String? {
      do { _ = try correction([field: value]) } catch { return "\(error)" }
      return nil
    }
    #expect(
      text(.status, .word("maybe"))
        == "“maybe” is no status; allowed: announced, reported, claimed, planned, called_for, denied, historical")
    #expect(text(.killed, .number(-1)) == "“-1” is no killed; allowed: 0, 1, 2 …, none")
    #expect(text(.relation, .unknown)?.hasPrefix("none is no relation; allowed: formed, joined") == true)
    let base = try Fixture.base()
    let fact = try base.reference(hazzm)
    let error = #expect(throws: DecisionError.self) { try base.decide(.correct(fact, try correction([.killed: .number(1)])), at: day(1)) }
    #expect(error?.description == "an affiliation has no killed; it has: date, relation, status, member, group")
    #expect(#expect(throws: DecisionError.self) { try base.decide(.correct(fact, Correction()), at: day(1)) } != nil)
    #expect(try base.decisionLog().isEmpty)
  }

  @Test func `Undoing is refused twice, for undoings and for what is not there`() throws {
    let base = try Fixture.base()
    let decision = try base.decide(.reject(base.reference(hazzm)), at: day(1))
    let undo = try base.decide(.undo(decision.id), at: day(2))
    func text(_ key: String) -> String? { #expect(throws: DecisionError.self) { try base.decide(.undo(key), at: day(3)) }?.description }
    #expect(text(decision.id) == "\(decision.id) is undone already, by \(undo.id); to have it again, decide again")
    #expect(text(undo.id) == "\(undo.id) undoes another decision and cannot be undone itself; decide again instead")
    #expect(text("dec-000000000000") == "there is no decision dec-000000000000; list them with: casus decisions")
  }

  @Test func `A decision that fails leaves nothing`() throws {
    let base = try Fixture.base()
    let before = try base.views()
    let fact = try base.reference(hazzm)
    // The log refuses the row after the facts were changed: as a full disk would.
    try base.connection.execute("CREATE TRIGGER broken BEFORE INSERT ON evidence BEGIN SELECT RAISE(ABORT, 'no room'); END")
    #expect(throws: SQLiteError.self) { try base.decide(.correct(fact, try correction([.date: try time("2015")])), at: day(1)) }
    #expect(try base.views() == before)
    #expect(try base.decisionLog().isEmpty)
  }

  @Test(
    "Decisions about an article or a name, and their undoing, are found by an index",
    arguments: [
      "SELECT 1 FROM decision_target WHERE target = 'a'",
      """
      SELECT decision.key FROM decision_target JOIN decision ON decision.key = decision_target.decision_key
      WHERE decision_target.target = 'a' AND NOT EXISTS (SELECT 1 FROM decision AS other WHERE other.undoes = decision.key)
      """,
      "SELECT key FROM decision WHERE undoes = 'a' ORDER BY key",
      "SELECT coalesce(max(turn) + 1, 0) FROM decision WHERE decided_at = 'a'",
      "SELECT id FROM affiliation WHERE document_id = 1 AND corrects IS NOT NULL AND retracted_at IS NULL",
    ])
  func plan(sql: String) throws {
    let plan = try Fixture.base().values("EXPLAIN QUERY PLAN \(sql)")
    #expect(!plan.isEmpty && !plan.contains { $0.contains("SCAN") }, "\(plan)")
  }
}
