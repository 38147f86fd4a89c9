import CasusModel
import CasusQuery
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct StoreTests {
  private func zenki(_ text: String = "Zenki joined the Levant Front on 30 January.") -> ArticleBuilder {
    var article = ArticleBuilder(text, published: "2015-01-31")
    article.actor("Zenki")
    article.actor("Levant Front", .alliance)
    article.affiliation(.joined, "Zenki", "Levant Front", date: "2015-01-30", trigger: "joined")
    return article
  }

  /// Every row of every table, without the bookkeeping of full-text search.
  private func dump(_ base: borrowing KnowledgeBase) throws -> [String] {
    let tables = [
      "ingest_run", "document", "region", "actor", "name", "spelling", "name_link", "document_actor", "mention", "alias", "affiliation",
      "event", "claim", "evidence", "proposal",
    ]
    return try tables.flatMap { table in
      try base.connection.query("SELECT * FROM \(table)") { row in
        try "\(table) " + (0..<row.columnCount).map { "\(try row.value(.index($0)))" }.joined(separator: " | ")
      }
    }
  }

  @Test func `An article is stored with its actors, facts and evidence`() throws {
    let base = try emptyBase()
    let result = try base.store(zenki().facts, run: testRun, recordedAt: testTime)
    guard case .stored(let id) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(id.hasPrefix("doc-") && id.utf8.count == 16)
    let row = try base.connection.first("SELECT member_name, group_name, date, evidence, document FROM alliance") { row in
      try (0..<5).map { try row.text(.index($0)) }
    }
    #expect(row == ["Zenki", "Levant Front", "2015-01-30", "Zenki joined the Levant Front on 30 January.", id])
  }

  @Test func `The same article twice changes nothing, not even a time`() throws {
    let base = try emptyBase()
    let first = try base.store(zenki().facts, run: testRun, recordedAt: testTime)
    let before = try dump(base)
    let later = IngestRun(startedAt: "2027-01-01T00:00:00Z", casusVersion: "9", ruleset: "other")
    guard case .stored(let id) = first else {
      Issue.record("\(first)")
      return
    }
    #expect(try base.store(zenki().facts, run: later, recordedAt: "2027-01-01T00:00:00Z") == .unchanged(id: id))
    #expect(
      try base.store([zenki().facts, zenki().facts], run: later, recordedAt: "2027-01-01T00:00:00Z") == [
        .unchanged(id: id), .unchanged(id: id),
      ])
    #expect(try dump(base) == before)
  }

  @Test func `One failing article leaves nothing of itself and does not stop the others`() throws {
    let base = try emptyBase()
    var broken = ArticleBuilder("Suqour left the Front.")
    broken.actor("Suqour")
    broken.affiliation(.left, "Suqour", "Front")
    broken.event(.coerce, mode: "no such mode", ["Suqour"], [])
    let results = try base.store([broken.facts, zenki().facts], run: testRun, recordedAt: testTime)
    guard case .failed(.invalid(let document, _)) = results[0], case .stored = results[1] else {
      Issue.record("\(results)")
      return
    }
    #expect(document == "article.txt")
    #expect(try base.connection.first("SELECT count(*) FROM document") { try $0.int(0) } == 1)
    #expect(try base.connection.first("SELECT count(*) FROM name WHERE fold = 'suqour'") { try $0.int(0) } == 0)
    #expect(try base.connection.foreignKeyViolations().isEmpty)
  }

  @Test func `A fact without evidence is refused with its number and relation`() throws {
    let base = try emptyBase()
    let article = zenki().facts
    let bare = Affiliation(relation: .left, member: nil, group: nil, status: .reported, evidence: [])
    let facts = ArticleFacts(
      document: article.document, actors: article.actors, affiliations: article.affiliations + [bare], events: [], claims: [])
    let error = #expect(throws: StoreError.self) { _ = try base.store(facts, run: testRun, recordedAt: testTime) }
    #expect(
      error?.description
        == "article.txt: affiliation 2 (left) has no evidence; every fact needs the words that state it; nothing of this document was stored"
    )
  }

  @Test func `Words outside of the text are refused with their place`() throws {
    let base = try emptyBase()
    var article = zenki()
    article.claim("Zenki", cue: "not in the text", content: "joined")
    let error = #expect(throws: StoreError.self) { _ = try base.store(article.facts, run: testRun, recordedAt: testTime) }
    #expect(
      error?.description
        == "article.txt: claim 1 stands at bytes 0–0, which are not a part of a text of 44 bytes; nothing of this document was stored")
  }

  @Test func `Two equal facts of one article get ids of their own`() throws {
    let base = try emptyBase()
    var article = zenki()
    article.affiliation(.joined, "Zenki", "Levant Front", status: .announced, date: "2015-01-30", trigger: "joined")
    _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    #expect(try base.connection.first("SELECT count(DISTINCT key) FROM affiliation") { try $0.int(0) } == 2)
  }

  @Test func `The full-text index is complete after every batch and knows no failed article`() throws {
    let base = try emptyBase()
    _ = try base.store([zenki().facts], run: testRun, recordedAt: testTime)
    var broken = ArticleBuilder("Zenki is here too.")
    broken.claim(nil, cue: nil, content: "absent")
    _ = try base.store(
      [broken.facts, zenki("Later Zenki left Aleppo, or joined the Levant Front.").facts], run: testRun, recordedAt: testTime)
    let found = try base.connection.query("SELECT rowid FROM document_text WHERE document_text MATCH 'zenki'") { try $0.int(0) }
    #expect(found.count == 2)
    try base.connection.execute("INSERT INTO document_text (document_text, rank) VALUES ('integrity-check', 1)")
  }

  @Test func `Known-since and known-until are kept apart from exact bounds`() throws {
    let base = try emptyBase()
    var article = ArticleBuilder("Zenki is part of the Levant Front.")
    article.actor("Zenki")
    let value = try #require(TimeValue("2015-02"))
    article.affiliation(.memberOf, "Zenki", "Levant Front", from: .init(value, .attested), to: .init(value, .attested))
    _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    let row = try base.connection.first(
      "SELECT valid_from, valid_from_kind, valid_from_earliest, valid_to_kind, valid_to_latest FROM affiliation"
    ) { row in try (0..<5).map { try row.text(.index($0)) } }
    #expect(row == ["2015-02", "known_since", "2015-02-01", "known_until", "2015-02-28"])
  }

  @Test func `A run is recorded with its first document and its end`() throws {
    let base = try emptyBase()
    try base.finish(testRun, at: "2026-01-01T00:01:00Z")
    #expect(try base.connection.first("SELECT count(*) FROM ingest_run") { try $0.int(0) } == 0)
    _ = try base.store(zenki().facts, run: testRun, recordedAt: testTime)
    try base.finish(testRun, at: "2026-01-01T00:01:00Z")
    #expect(try base.connection.query("SELECT finished_at FROM ingest_run") { try $0.text(0) } == ["2026-01-01T00:01:00Z"])
  }
}
