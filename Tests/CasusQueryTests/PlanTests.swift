import CasusModel
import CasusStore
import SQLite
import StoreTestSupport
import Testing

@testable import CasusQuery

/// Whatever SQL a selective question really runs, no part of it reads a whole table that grows with the articles. There are no statistics in a
/// knowledge base, so the plan is the same for six articles and for a million.
@Suite struct PlanTests {
  private static let growing = [
    "affiliation", "document", "evidence", "event", "event_participant", "claim", "document_actor", "actor", "name", "alias", "mention",
    "spelling", "region", "name_key", "document_signature", "document_band",
  ]

  private static func whole(_ base: borrowing KnowledgeBase, _ sql: String) throws -> [String] {
    try base.connection.query("EXPLAIN QUERY PLAN \(sql)") { try $0.text("detail") }
      .filter { detail in growing.contains { detail == "SCAN \($0)" || detail.hasPrefix("SCAN \($0) ") } }
  }

  private static func plans(
    _ name: String, _ base: borrowing KnowledgeBase, _ ask: () throws -> some Any, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let statements = try base.connection.recordingStatements { _ = try ask() }.statements
    #expect(!statements.isEmpty, "\(name) asks nothing", sourceLocation: sourceLocation)
    for sql in Set(statements).sorted() where ["SELECT", "WITH"].contains(where: { sql.uppercased().hasPrefix($0) }) {
      // Only for the names of the columns.
      if sql.hasSuffix("WHERE 0") { continue }
      let found = try whole(base, sql)
      #expect(found.isEmpty, "\(name): \(found) in \(sql)", sourceLocation: sourceLocation)
    }
  }

  @Test func `Questions about an actor, an id or some days read no table as a whole`() throws {
    let base = try Fixture.base()
    let (first, last) = (CalendarDate(year: 2015, month: 1, day: 1), CalendarDate(year: 2015, month: 1, day: 31))
    let id = try #require(try base.connection.first("SELECT key FROM affiliation ORDER BY key") { try $0.text(0) })
    let event = try #require(try base.connection.first("SELECT key FROM event ORDER BY key") { try $0.text(0) })
    let claim = try #require(try base.connection.first("SELECT key FROM claim ORDER BY key") { try $0.text(0) })
    let document = try #require(try base.connection.first("SELECT key FROM document ORDER BY key") { try $0.text(0) })
    let actor = try #require(try base.connection.first("SELECT key FROM actor ORDER BY key") { try $0.text(0) })
    for id in [id, event, claim, document, actor] { try Self.plans("show \(id)", base) { try base.show(id) } }
    try Self.plans("evidence", base) { try base.evidence(ofAlliance: id) }

    var alliances = AllianceQuery()
    alliances.actor = "Levant Front"
    try Self.plans("alliances --actor", base) { try base.alliances(alliances) }
    alliances.knownBy = last
    alliances.relations = [.joined]
    try Self.plans("alliances --actor --relation --known-by", base) { try base.alliances(alliances) }
    alliances = AllianceQuery()
    (alliances.since, alliances.until) = (first, last)
    try Self.plans("alliances --since --until", base) { try base.alliances(alliances) }

    var memberships = MembershipQuery()
    memberships.group = "Levant Front"
    try Self.plans("memberships", base) { try base.memberships(memberships) }
    memberships.asOf = last
    memberships.knownBy = last
    try Self.plans("alliances --as-of --known-by", base) { try base.memberships(memberships) }
    try Self.plans("alliances --as-of --nested", base) { try base.nestedMemberships(memberships) }

    var events = EventQuery()
    events.actor = "Levant Front"
    try Self.plans("events --actor", base) { try base.events(events) }
    events = EventQuery()
    (events.since, events.until) = (first, last)
    try Self.plans("events --since --until", base) { try base.events(events) }
    var claims = ClaimQuery()
    claims.source = "Levant Front"
    try Self.plans("claims --source", base) { try base.claims(claims) }
    claims = ClaimQuery()
    claims.about = "Levant Front"
    try Self.plans("claims --about", base) { try base.claims(claims) }
    var documents = DocumentQuery()
    (documents.since, documents.until) = (first, last)
    try Self.plans("documents --since --until", base) { try base.documents(documents) }
    documents = DocumentQuery()
    documents.text = "levant"
    try Self.plans("documents --text", base) { try base.documents(documents) }

    try Self.plans("timeline", base) { try base.timeline(TimelineQuery(actor: "Levant Front")) }
    var conflicts = ConflictQuery()
    conflicts.actor = "Levant Front"
    try Self.plans("conflicts --actor", base) { try base.conflicts(conflicts) }
    try Self.plans("search", base) { try base.search(SearchQuery("levant front")) }
    try Self.plans("compare", base) { try base.compare("Levant Front", "Hazzm Movement") }
    var network = NetworkQuery()
    network.actor = "Levant Front"
    network.depth = 2
    try Self.plans("network --actor --depth", base) { try base.network(network) }
    try Self.plans("names of an actor", base) { try base.actors(named: "Shamiya Front") }
  }

  @Test func `The check sees a whole table where a question is about everything`() throws {
    let base = try Fixture.base()
    let statements = try base.connection.recordingStatements { _ = try base.events(EventQuery()) }.statements
    #expect(try statements.contains { try !Self.whole(base, $0).isEmpty })
  }
}
