import CasusModel
import CasusQuery
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct DecisionListTests {
  private func id(_ base: borrowing KnowledgeBase, _ condition: String, in view: String = "affiliation_list") throws -> String {
    try base.sql("SELECT id FROM \(view) WHERE \(condition) ORDER BY id").rows.lines("id").first ?? ""
  }

  private func fact(_ base: borrowing KnowledgeBase, _ condition: String, in view: String = "affiliation_list") throws -> FactReference {
    guard let fact = try base.factReference(id(base, condition, in: view)) else { throw DecisionError.noFact(condition) }
    return fact
  }

  private func message(_ base: borrowing KnowledgeBase, _ id: String) -> String? {
    #expect(throws: QueryError.self) { _ = try base.show(id) }?.description
  }

  @Test func `A rejected fact is in no list, export or count, and its id tells by whom and why`() throws {
    let base = try Fixture.base()
    let planned = try fact(base, "status = 'planned'")
    let decision = try base.decide(.reject(planned), by: "Ada", note: "a rumour", at: "2026-02-01T12:00:00Z")
    var query = AllianceQuery()
    query.includeNonFactual = true
    #expect(try !base.alliances(query).rows.lines("id").contains(planned.id))
    for table in base.exportTables() {
      try base.export(table) { row in #expect(!row.contains(.text(planned.id)), "\(table.name)") }
    }
    let document = try base.show(try id(base, "published = '2015-01-31'", in: "document_list"))
    #expect(document.sections.first { $0.name == "affiliation" }?.rows.rows.count == 1)
    #expect(
      message(base, String(planned.id.prefix(12)))
        == "\(planned.id) is no longer listed: rejected on 2026-02-01T12:00:00Z by Ada (\(decision.id)): a rumour; "
        + "to take that back: casus decisions undo \(decision.id)")
  }

  @Test func `The id of a corrected fact leads to the correction, and that of an undone correction back`() throws {
    let base = try Fixture.base()
    let left = try fact(base, "relation = 'left'")
    var correction = Correction()
    try correction.set(.status, .word("denied"))
    let decision = try base.decide(.correct(left, correction), at: "2026-02-01T12:00:00Z")
    let new = try #require(try base.correction(of: left))
    #expect(
      message(base, left.id)
        == "\(left.id) is no longer listed: corrected on 2026-02-01T12:00:00Z (\(decision.id)); now \(new); "
        + "to take that back: casus decisions undo \(decision.id)")
    let detail = try base.show(new)
    #expect(detail.evidence.count == 1 && detail.fields.first { $0.column.name == "status" }?.value == .text("denied"))
    let undo = try base.decide(.undo(decision.id), by: "Ben", at: "2026-02-02T12:00:00Z")
    #expect(
      message(base, new)
        == "\(new) is no longer listed: the correction was undone on 2026-02-02T12:00:00Z by Ben (\(undo.id)); now \(left.id)")
    #expect(try base.show(left.id).id == left.id)
  }

  @Test func `The id of a fact that is found no longer tells which rules do not find it`() throws {
    let base = try Fixture.base()
    let gone = try fact(base, "relation = 'left'")
    guard let facts = Fixture.articles.last else { return }
    let run = IngestRun(startedAt: "2026-02-01T12:00:00Z", casusVersion: "1", ruleset: "newer")
    let less = ArticleFacts(
      document: facts.document, actors: facts.actors, affiliations: facts.affiliations.filter { $0.relation != .left }, events: [],
      claims: [])
    _ = try base.reread(try id(base, "published = '2015-04-19'", in: "document_list"), less, run: run, recordedAt: run.startedAt)
    #expect(
      message(base, gone.id)
        == "\(gone.id) is no longer listed: since 2026-02-01T12:00:00Z it is not found in its article any more, by the rules newer")
  }

  @Test func `The log says what each decision is about, what it rules and whether it holds`() throws {
    let base = try Fixture.base()
    let planned = try fact(base, "status = 'planned'")
    let attack = try fact(base, "type = 'ASSAULT'", in: "event_list")
    let rejected = try base.decide(.reject(planned), by: "Ada", note: "a rumour", at: "2026-02-01T12:00:00Z")
    try base.decide(.accept(planned), by: "Ben", at: "2026-02-02T12:00:00Z")
    var correction = Correction()
    try correction.set(.killed, .number(5))
    try correction.set(.date, .unknown)
    let corrected = try base.decide(.correct(attack, correction), at: "2026-02-03T12:00:00Z")
    try base.decide(.undo(corrected.id), at: "2026-02-04T12:00:00Z")
    try base.decide(
      .split([NameReference(scope: .organisation, name: "Nobody")], from: [NameReference(scope: .organisation, name: "Noone")]),
      at: "2026-02-05T12:00:00Z")
    let rows = try base.decisions(DecisionQuery()).rows
    #expect(
      rows.lines("kind", "about", "ruling", "state", "decided_by", "note") == [
        "reject | joined: Liwa Ansar → Levant Front | – | overruled | Ada | a rumour",
        "accept | joined: Liwa Ansar → Levant Front | – | holds | Ben | –",
        "correct | ASSAULT: Hazzm Movement, Shamiya Front → – | date none, killed 5 | undone | – | –",
        "undo | \(corrected.id) | – | holds | – | –",
        "split | “Nobody” and “Noone” | – | without_target | – | –",
      ])
    #expect(rows.lines("fact")[0] == planned.id)
    var query = DecisionQuery()
    query.fact = planned.id
    query.by = "Ada"
    #expect(try base.decisions(query).rows.lines("id") == [rejected.id])
    query = DecisionQuery()
    query.states = [.undone, .withoutTarget]
    #expect(try base.decisions(query).rows.lines("kind") == ["correct", "split"])
    query = DecisionQuery()
    query.limit = 1
    #expect(try base.decisions(query).isCut)
    #expect(try base.decision(beginning: String(rejected.id.prefix(10))).id == rejected.id)
    let error = #expect(throws: QueryError.self) { try base.decision(beginning: "dec-zzzz") }
    #expect(error?.description == "there is no decision “dec-zzzz”; list them with: casus decisions")
  }
}

@Suite struct ReviewQueryTests {
  /// An article with a claim, a described member, an event that is claimed, and two names that share an acronym.
  private func base() throws -> KnowledgeBase {
    let base = try emptyBase()
    var article = ArticleBuilder("Zenki joined the Front, Zenki says. Some rebels joined the Front. Zenki shelled Aleppo, it says.")
    article.actor("Zenki")
    article.actor("Front")
    article.affiliation(
      .joined, "Zenki", "Front", status: .claimed, by: "Zenki", trigger: "joined", sentence: "Zenki joined the Front, Zenki says.")
    article.affiliation(.joined, "Some rebels", "Front", sentence: "Some rebels joined the Front.")
    article.affiliation(.memberOf, "Zenki", "Front")
    article.affiliation(.left, "Some rebels", "Front", status: .planned)
    article.event(.assault, ["Zenki"], [], status: .claimed)
    article.event(.assault, ["Some rebels"], [])
    var acronyms = ArticleBuilder("The Islamic State of Iraq (ISI) fought the Institute for Security Information (ISI). ISI won.")
    acronyms.actor("Islamic State of Iraq", stated: ["ISI"])
    acronyms.actor("Institute for Security Information", .politicalBody, stated: ["ISI"])
    _ = try base.store([article.facts, acronyms.facts], run: testRun, recordedAt: testTime)
    return base
  }

  @Test func `Proposals come first, then claimed and described facts; what is decided is not asked again`() throws {
    let base = try base()
    let items = try base.review(ReviewQuery())
    let facts = items.compactMap { if case .fact(let id) = $0 { id } else { nil } }
    #expect(items.count - facts.count == 1)
    guard case .proposal(let left, let right, "shared_acronym")? = items.first else {
      Issue.record("\(items)")
      return
    }
    #expect(try base.proposalSide(left).quote?.before == "The Islamic State of Iraq (ISI) fought the ")
    #expect(try base.proposalSide(right).name == "Islamic State of Iraq")
    let listed = try facts.map { id in try base.show(id).fields.first { $0.column.name == "status" }?.value }
    #expect(listed == [.text("claimed"), .text("reported"), .text("claimed")])
    for item in items { #expect(try base.isOpen(item)) }
    for (index, id) in facts.enumerated() {
      let fact = try #require(try base.factReference(id))
      try base.decide(index == 1 ? .accept(fact) : .reject(fact), at: "2026-02-01T12:00:00Z")
      #expect(try !base.isOpen(.fact(id)))
    }
    #expect(try base.review(ReviewQuery()).count == 1)
  }

  @Test func `Two actors who were ruled on are not asked about again, and are after undoing`() throws {
    let base = try base()
    var query = ReviewQuery()
    query.facts = false
    let items = try base.review(query)
    guard case .proposal(let left, let right, _)? = items.first, let one = try base.mainName(ofActor: left),
      let other = try base.mainName(ofActor: right)
    else { throw DecisionError.invalid("no proposal") }
    let apart = try base.decide(.split([one], from: [other]), at: "2026-02-01T12:00:00Z")
    #expect(try base.review(query).isEmpty && !base.isOpen(items[0]))
    #expect(try base.proposals().rows.rows.isEmpty)
    try base.decide(.undo(apart.id), at: "2026-02-02T12:00:00Z")
    #expect(try base.review(query) == items && base.isOpen(items[0]))
    try base.decide(.merge(one, other), at: "2026-02-03T12:00:00Z")
    #expect(try base.review(query).isEmpty && !base.isOpen(items[0]))
    #expect(try base.actorID(of: one) == base.actorID(of: other))
  }

  @Test func `A review can be about one actor, proposals or facts only`() throws {
    let base = try base()
    var query = ReviewQuery()
    query.actor = "Zenki"
    #expect(try base.review(query).count == 2)
    query.actor = "Islamic State of Iraq"
    #expect(try base.review(query).count == 1)
    query = ReviewQuery()
    query.proposals = false
    #expect(try base.review(query).count == 3)
    query.limit = 1
    #expect(try base.review(query).count == 2)
    query = ReviewQuery()
    query.facts = false
    #expect(try base.review(query).count == 1)
  }

  @Test(
    "What is to be reviewed is found by an index",
    arguments: [
      (
        """
        SELECT key FROM affiliation WHERE retracted_at IS NULL AND decision_key IS NULL
          AND (status = 'claimed' OR ((member_id IS NULL AND member_text IS NOT NULL OR group_id IS NULL AND group_text IS NOT NULL)
            AND status IN ('announced', 'reported', 'historical'))) ORDER BY id LIMIT 9
        """, "affiliation_to_review"
      ),
      (
        "SELECT key FROM event WHERE retracted_at IS NULL AND decision_key IS NULL AND status = 'claimed' ORDER BY id LIMIT 9",
        "event_to_review"
      ),
      ("SELECT DISTINCT key FROM claim WHERE key >= 'a' AND key < 'b' AND retracted_at IS NOT NULL", "claim_by_retracted_key"),
    ])
  func plan(sql: String, index: String) throws {
    let plan = try base().sql("EXPLAIN QUERY PLAN \(sql)").rows.lines("detail")
    #expect(plan.count == 1 && plan[0].contains(index), "\(plan)")
  }
}
