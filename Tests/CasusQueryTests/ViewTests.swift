import CasusModel
import CasusStore
import SQLite
import StoreTestSupport
import Testing

@testable import CasusQuery

@Suite struct ViewTests {
  @Test func `A narrowed view is the view where nothing is left out`() throws {
    let base = try Fixture.base()
    for view in ["alliance", "membership"] {
      let whole = try base.sql("SELECT * FROM \(view) ORDER BY id, valid_from").rows
      let narrowed = try base.rows("\(base.narrowed(view: view, to: Condition())) ORDER BY id, valid_from", []).0
      #expect(whole == narrowed)
      #expect(!whole.rows.isEmpty)
    }
  }

  @Test func `The columns of every list are those of its view`() throws {
    let base = try Fixture.base()
    func columns(_ view: String) throws -> [String] { try base.sql("SELECT * FROM \(view) LIMIT 0").rows.columns.map(\.name) }
    #expect(try base.alliances(AllianceQuery()).rows.columns.map(\.name) == columns("alliance"))
    #expect(try base.memberships(MembershipQuery()).rows.columns.map(\.name) == columns("membership"))
    #expect(try base.actors(ActorQuery()).rows.columns.map(\.name) == columns("actor_list"))
    #expect(try base.events(EventQuery()).rows.columns.map(\.name) == columns("event_list"))
    #expect(try base.claims(ClaimQuery()).rows.columns.map(\.name) == columns("claim_list"))
    #expect(try base.documents(DocumentQuery()).rows.columns.map(\.name) == columns("document_list"))
  }

  /// Full scans of tables that grow with the articles.
  private func scans(_ base: borrowing KnowledgeBase, _ sql: String, _ values: [any ValueConvertible]) throws -> [String] {
    let growing = [
      "affiliation", "document", "evidence", "event", "event_participant", "claim", "document_actor", "actor", "name", "alias",
    ]
    return try base.connection.query("EXPLAIN QUERY PLAN \(sql)", values) { try $0.text("detail") }
      .filter { detail in growing.contains { detail == "SCAN \($0)" || detail.hasPrefix("SCAN \($0) USING") } }
  }

  @Test func `Selective questions use an index`() throws {
    let base = try Fixture.base()
    var condition = Condition()
    _ = try condition.add(sides: "Levant Front", "Hazzm Movement", nil, in: base)
    #expect(try scans(base, base.narrowed(view: "alliance", to: condition), condition.values).isEmpty)
    // The check can fail: a question about everything does scan.
    #expect(try !scans(base, base.narrowed(view: "alliance", to: Condition()), []).isEmpty)
    let events = """
      SELECT * FROM event_list WHERE id IN (
        SELECT event.key FROM event_participant JOIN event ON event.id = event_participant.event_id
        WHERE event_participant.document_actor_id IN (\(Condition.articleActors(1)))
      )
      """
    #expect(try scans(base, events, [1]).isEmpty)
    for (sql, values) in [
      ("SELECT * FROM affiliation_list WHERE id = ?", ["aff-"]), ("SELECT * FROM affiliation_list WHERE document = ?", ["doc-"]),
      ("SELECT * FROM actor_list WHERE id = ?", ["act-"]),
      ("SELECT * FROM event_list WHERE type = ? AND date_earliest > ?", ["AID", "2015"]),
      ("SELECT * FROM event_list WHERE date_earliest <= ?", ["2015"]),
      ("SELECT key FROM affiliation WHERE key >= ? AND key < ? AND retracted_at IS NULL", ["aff-1", "aff-2"]),
      ("SELECT actor_id FROM name WHERE fold = ?", ["x"]), ("SELECT document_actor_id FROM alias WHERE fold = ?", ["x"]),
      ("SELECT * FROM document_list WHERE published_earliest <= ?", ["2015"]),
      ("SELECT * FROM evidence_text WHERE fact = ?", ["aff-"]), ("SELECT * FROM claim_fact WHERE claim_id = ?", ["clm-"]),
      ("SELECT * FROM claim_fact WHERE fact_id = ?", ["evt-"]), ("SELECT * FROM acled_event WHERE event_id_cnty = ?", ["evt-"]),
      ("SELECT * FROM ucdp_ged WHERE relid = ?", ["evt-"]), ("SELECT * FROM polecat_event WHERE \"Event ID\" = ?", ["evt-"]),
      ("SELECT * FROM claim_list WHERE id IN (SELECT claim_id FROM claim_fact WHERE fact_id = ?)", ["evt-"]),
      ("SELECT * FROM actor_identifier_list WHERE actor_id = ?", ["act-"]),
    ] {
      #expect(try scans(base, sql, values).isEmpty, "\(sql)")
    }
  }
}
