import CasusModel
import CasusQuery
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct RereadTests {
  private let later = IngestRun(startedAt: day(10), casusVersion: "0.0.2", ruleset: "newer")
  private let text = "Hazzm Movement joined the Levant Front (LF) on 30 January. Liwa Ansar left it, said Abu Amr."
  private let joining = "Hazzm Movement joined the Levant Front (LF) on 30 January."
  private let leaving = "Liwa Ansar left it, said Abu Amr."

  /// The article as two versions may read it.
  private func article(
    _ status: FactStatus = .reported, date: String? = "2015-01-30", alias: Bool = true, trigger: String = "joined", leaving: Bool = true,
    ansar: String = "Liwa Ansar", member: String = "Hazzm Movement", claim: Bool = true
  ) -> ArticleFacts {
    var article = ArticleBuilder(text, published: "2015-02-01")
    article.actor("Hazzm Movement")
    article.actor("Levant Front", .alliance, stated: alias ? ["LF"] : [])
    if leaving { article.actor(ansar) }
    article.actor("Abu Amr", .person)
    article.affiliation(.joined, member, "Levant Front", status: status, date: date, trigger: trigger, sentence: joining)
    if leaving { article.affiliation(.left, ansar, nil, by: "Abu Amr", trigger: "left", sentence: self.leaving) }
    if claim { article.claim("Abu Amr", cue: "said", content: "Liwa Ansar left it") }
    return article.facts
  }

  private func base(_ facts: ArticleFacts) throws -> KnowledgeBase {
    let base = try emptyBase()
    _ = try base.store(facts, run: testRun, recordedAt: testTime)
    return base
  }

  private var id: String { PublicID.document(sha256: TestDigest.digest(Array(text.utf8))) ?? "" }

  /// All rows of all tables that a reading writes, by content: without row numbers that only count up.
  private func rows(_ base: borrowing KnowledgeBase) throws -> [String] {
    try [
      "SELECT 'actor', key, name, kind, basis, recorded_at, retracted_at FROM actor",
      "SELECT 'name', name.key, fold, actor.key, listed FROM name LEFT JOIN actor ON actor.id = actor_id",
      "SELECT 'spelling', fold, text, kind, count FROM spelling JOIN name ON name.id = name_id",
      "SELECT 'link', l.fold, r.fold FROM name_link JOIN name AS l ON l.id = name_id JOIN name AS r ON r.id = other_id",
      "SELECT 'document_actor', * FROM document_actor", "SELECT 'mention', * FROM mention", "SELECT 'alias', * FROM alias",
      "SELECT 'affiliation', * FROM affiliation", "SELECT 'event', * FROM event", "SELECT 'claim', * FROM claim",
      "SELECT 'evidence', * FROM evidence", "SELECT 'text', rowid FROM document_text WHERE document_text MATCH 'hazzm'",
    ].flatMap { try base.values($0).sorted() }
  }

  /// The views of a base that never knew another reading, without times of recording.
  private func timeless(_ base: borrowing KnowledgeBase) throws -> [String] {
    try base.views().map { $0.replacing(day(10), with: testTime).replacing("\"newer\"", with: "\"rules\"") }.sorted()
  }

  @Test func `The same reading again touches nothing`() throws {
    let base = try base(article())
    let before = try rows(base)
    let changes = try base.reread(id, article(), run: later, recordedAt: day(10))
    #expect(changes == ArticleChanges(document: id, changes: [], unchanged: 3, actorsAdded: 0, actorsGone: 0))
    #expect(try rows(base) == before)
    #expect(try base.values("SELECT ruleset FROM document JOIN ingest_run ON ingest_run.id = reading_run_id") == ["newer"])
  }

  @Test func `Another status is a changed fact; the old row stays, retracted by the newer rules`() throws {
    let base = try base(article())
    let fact = try base.id("relation = 'joined'")
    let changes = try base.reread(id, article(.announced), run: later, recordedAt: day(10))
    #expect(changes.changes == [FactChange(kind: .changed, fact: .affiliation, sort: "joined", id: fact, formerID: nil)])
    #expect(changes.unchanged == 2)
    #expect(
      try base.values("SELECT status, recorded_at, retracted_at, retracted_by FROM affiliation WHERE key = '\(fact)' ORDER BY id") == [
        "reported | \(testTime) | \(day(10)) | newer", "announced | \(day(10)) | – | –",
      ])
    #expect(try base.values("SELECT recorded_at FROM affiliation_list WHERE relation = 'left'") == [testTime])
  }

  @Test func `What is found no longer goes with its actors, and what is new comes with its own`() throws {
    let base = try base(article())
    let gone = try base.id("relation = 'left'")
    let changes = try base.reread(id, article(leaving: false, claim: false), run: later, recordedAt: day(10))
    #expect(changes.count(.gone) == 2 && changes.count(.added) == 0 && changes.unchanged == 1)
    #expect(changes.actorsAdded == 0 && changes.actorsGone == 1)
    #expect(throws: QueryError.noActor(name: "Liwa Ansar", suggestions: [])) { try base.actors(named: "Liwa Ansar") }
    #expect(try base.values("SELECT count(*) FROM spelling WHERE text = 'Liwa Ansar'") == ["0"])
    let back = try base.reread(id, article(), run: testRun, recordedAt: day(11))
    #expect(back.count(.added) == 2 && back.actorsAdded == 1)
    #expect(try base.id("relation = 'left'") == gone)
    #expect(try base.connection.foreignKeyViolations().isEmpty)
  }

  @Test func `The same trigger with another participant is told as changed, with both ids`() throws {
    let base = try base(article())
    let old = try base.id("relation = 'joined'")
    let changes = try base.reread(id, article(member: "Liwa Ansar"), run: later, recordedAt: day(10))
    let new = try base.id("relation = 'joined'")
    #expect(changes.changes == [FactChange(kind: .changed, fact: .affiliation, sort: "joined", id: new, formerID: old)] && new != old)
  }

  @Test func `A link that no article states any longer goes, and one that another article states stays`() throws {
    let base = try base(article())
    #expect(try base.actors(named: "LF").map(\.name) == ["Levant Front"])
    var second = ArticleBuilder("The Levant Front, LF, fights.")
    second.actor("Levant Front", .alliance, stated: ["LF"])
    _ = try base.store(second.facts, run: testRun, recordedAt: testTime)
    _ = try base.reread(id, article(alias: false), run: later, recordedAt: day(10))
    #expect(try base.values("SELECT count(*) FROM name_link") == ["1"])
    #expect(try base.actors(named: "LF").map(\.name) == ["Levant Front"])
    let other = try base.id("text LIKE 'The%'", in: "(SELECT key AS id, text FROM document)")
    second = ArticleBuilder("The Levant Front, LF, fights.")
    second.actor("Levant Front", .alliance)
    _ = try base.reread(other, second.facts, run: later, recordedAt: day(10))
    #expect(try base.values("SELECT count(*) FROM name_link") == ["0"])
    #expect(throws: QueryError.self) { try base.actors(named: "LF") }
  }

  @Test(
    "A base that is read again is what it would be had only the newer version ever read it",
    arguments: [0, 1, 2, 3, 4, 5, 6, 7])
  func sameAsFresh(number: Int) throws {
    let readings = [
      article(), article(.denied, date: nil), article(alias: false), article(trigger: "Hazzm"), article(leaving: false),
      article(ansar: "Ansar"), article(member: "Abu Amr"), article(claim: false),
    ]
    let fresh = try base(readings[number])
    for first in readings.indices {
      let base = try base(readings[first])
      _ = try base.reread(id, readings[number], run: later, recordedAt: day(10))
      #expect(try timeless(base) == timeless(fresh), "\(first) → \(number)")
      #expect(try base.connection.foreignKeyViolations().isEmpty)
    }
  }

  @Test func `Decisions survive: by id, by names where the trigger moved, and are without a target where the fact is gone`() throws {
    let base = try base(article())
    let rejected = try base.decide(.reject(base.reference("relation = 'joined'")), at: day(1))
    let corrected = try base.decide(.correct(base.reference("relation = 'left'"), try correction([.date: try time("2015-01")])), at: day(2))
    let claim = try base.decide(.accept(base.reference("1", in: "claim_list")), at: day(3))
    #expect(try base.values("SELECT relation, date FROM affiliation_list") == ["left | 2015-01"])
    // Another trigger is another id.
    _ = try base.reread(id, article(trigger: "Hazzm Movement joined", claim: false), run: later, recordedAt: day(10))
    #expect(try base.values("SELECT relation, date FROM affiliation_list") == ["left | 2015-01"])
    #expect(try [rejected, corrected, claim].map { try base.state($0) } == ["holds", "holds", "without_target"])
    _ = try base.reread(id, article(.denied, leaving: false), run: later, recordedAt: day(11))
    #expect(try base.values("SELECT relation FROM affiliation_list") == [])
    #expect(try [rejected, corrected, claim].map { try base.state($0) } == ["holds", "without_target", "holds"])
    #expect(try base.values("SELECT retracted_by FROM affiliation WHERE corrects IS NOT NULL") == ["newer"])
    _ = try base.reread(id, article(), run: testRun, recordedAt: day(12))
    #expect(try [rejected, corrected, claim].map { try base.state($0) } == ["holds", "holds", "holds"])
    #expect(try base.values("SELECT relation, date FROM affiliation_list") == ["left | 2015-01"])
    for decision in [rejected, corrected, claim] { try base.decide(.undo(decision.id), at: day(13)) }
    let fresh = try self.base(article())
    #expect(
      try base.values("SELECT id, date FROM affiliation_list ORDER BY 1")
        == fresh.values("SELECT id, date FROM affiliation_list ORDER BY 1"))
  }

  @Test func `A correction that a newer version reads by itself is no correction any longer`() throws {
    let base = try base(article())
    let decision = try base.decide(.correct(base.reference("relation = 'joined'"), try correction([.status: .word("denied")])), at: day(1))
    _ = try base.reread(id, article(.denied), run: later, recordedAt: day(10))
    #expect(
      try base.values("SELECT status, decision_key, corrects FROM affiliation WHERE relation = 'joined' AND retracted_at IS NULL") == [
        "denied | \(decision.id) | –"
      ])
  }

  @Test func `Facts of another text, or that do not fit together, change nothing`() throws {
    let base = try base(article())
    let before = try rows(base)
    var other = ArticleBuilder("Another text.")
    other.actor("Another")
    #expect(throws: StoreError.self) { try base.reread(id, other.facts, run: later, recordedAt: day(10)) }
    let facts = article()
    let bare = Affiliation(relation: .left, member: nil, group: nil, status: .reported, evidence: [])
    let broken = ArticleFacts(document: facts.document, actors: [], affiliations: [bare], events: [], claims: [])
    #expect(throws: StoreError.self) { try base.reread(id, broken, run: later, recordedAt: day(10)) }
    #expect(try rows(base) == before)
  }
}

@Suite struct RereaderTests {
  private let later = IngestRun(startedAt: day(10), casusVersion: "0.0.2", ruleset: "newer")

  /// Reads every article as before, without its affiliations of one relation.
  private func rereader(without relation: Relation? = .left, _ read: @escaping (Document) throws -> Void = { _ in }) -> Rereader {
    let articles = Fixture.articles
    return Rereader(run: later, now: { day(10) }) { documents in
      try documents.map { document in
        try read(document)
        guard let facts = articles.first(where: { $0.document.text == document.text }) else { throw DecisionError.noFact(document.text) }
        // What is read is the stored document, not the article's own file.
        #expect(document.regions == facts.document.regions && document.published?.value == facts.document.published?.value)
        #expect(document.title?.value == "Title" && document.origin == facts.document.origin)
        return ArticleFacts(
          document: document, actors: facts.actors, affiliations: facts.affiliations.filter { $0.relation != relation },
          events: facts.events, claims: facts.claims)
      }
    }
  }

  private struct Killed: Error {}

  @Test func `All documents are read once, and the second run finds nothing to do`() throws {
    let base = try Fixture.base()
    var told: [String] = []
    let summary = try rereader().reread(in: base) { id, _ in told.append(id) }
    #expect(summary.documents == 6 && summary.changedDocuments == 1 && summary.gone == 1 && summary.added == 0 && summary.unchanged > 8)
    #expect(told.count == 6 && Set(told).count == 6)
    #expect(try rereader().reread(in: base) { _, _ in Issue.record("nothing is left") } == Rereader.Summary())
    var options = Rereader.Options()
    options.all = true
    #expect(try rereader().reread(in: base, options: options) { _, _ in }.documents == 6)
    #expect(try base.values("SELECT finished_at FROM ingest_run WHERE ruleset = 'newer'") == [day(10)])
  }

  @Test(arguments: [1, 2, 4]) func `A run that is killed leaves whole documents, and the next goes on`(batch: Int) throws {
    let whole = try Fixture.base()
    _ = try rereader().reread(in: whole) { _, _ in }
    for kill in 0..<6 {
      let base = try Fixture.base()
      var options = Rereader.Options()
      options.batch = batch
      var count = 0
      #expect(throws: Killed.self) {
        _ = try rereader(without: .left) { _ in
          count += 1
          if count > kill { throw Killed() }
        }.reread(in: base, options: options) { _, _ in }
      }
      let done = try base.values("SELECT count(*) FROM document WHERE reading_run_id IS NOT NULL")
      #expect(done == ["\(kill / batch * batch)"])
      let rest = try rereader().reread(in: base, options: options) { _, _ in }
      #expect(rest.documents == 6 - kill / batch * batch)
      #expect(try base.views() == whole.views())
    }
  }

  @Test func `A trial tells what would change, and changes nothing`() throws {
    let base = try Fixture.base()
    let before = try base.views()
    var options = Rereader.Options()
    options.isTrial = true
    options.batch = 2
    let summary = try rereader().reread(in: base, options: options) { _, _ in }
    #expect(summary.documents == 6 && summary.gone == 1)
    #expect(try base.views() == before)
    #expect(try base.values("SELECT count(*) FROM document WHERE reading_run_id IS NOT NULL") == ["0"])
    #expect(try base.values("SELECT count(*) FROM ingest_run") == ["1"])
  }

  @Test func `Stopping ends between two batches`() throws {
    let base = try Fixture.base()
    var options = Rereader.Options()
    options.batch = 2
    var asked = 0
    let summary = try rereader().reread(
      in: base, options: options,
      shouldStop: {
        asked += 1
        return asked > 2
      }, report: { _, _ in })
    #expect(summary.documents == 4 && summary.isStopped)
  }

  @Test func `The documents of older versions are found by an index`() throws {
    let base = try Fixture.base()
    let plan = try base.values(
      """
      EXPLAIN QUERY PLAN
      SELECT id FROM document WHERE coalesce(reading_run_id, ingest_run_id) = 1 AND id > 2 AND retracted_at IS NULL ORDER BY id LIMIT 3
      """)
    #expect(plan.count == 1 && plan[0].contains("SEARCH document USING INDEX document_by_reading"), "\(plan)")
  }
}
