import CasusModel
import CasusQuery
import CasusStore
import StoreTestSupport
import Testing

@Suite struct ShowTests {
  private func firstID(_ base: borrowing KnowledgeBase, _ sql: String) throws -> String {
    guard case .text(let id)? = try base.sql(sql).rows.rows.first?.first else { throw QueryError.noID(sql) }
    return id
  }

  @Test func `An affiliation is shown with its sentence in its surroundings, rule, document and other reports`() throws {
    let base = try Fixture.base()
    let id = try firstID(base, "SELECT id FROM alliance WHERE member_name = 'Hazzm Movement'")
    let detail = try base.show(String(id.prefix(10)))
    #expect(detail.id == id && detail.subject == .affiliation)
    let evidence = try #require(detail.evidence.first)
    #expect(evidence.before == "" && evidence.sentence == "Hazzm Movement joined the Levant Front on Friday.")
    #expect(evidence.after == " Liwa Ansar plans to join the Levant Front, said Abu Amr.")
    #expect(evidence.trigger == "joined" && evidence.rule == "affiliation.joined" && evidence.ruleset == "rules")
    #expect(evidence.publisher == "First Wire" && evidence.published == "2015-01-31" && evidence.url == "https://example.org/1")
    #expect(detail.sections.map(\.name) == ["other_report"])
    #expect(detail.sections[0].rows.lines("publisher") == ["Second Wire"])
    #expect(detail.fields.first { $0.column.name == "member_name" }?.value == .text("Hazzm Movement"))
  }

  @Test func `Actors, documents, events and claims are shown too`() throws {
    let base = try Fixture.base()
    let actor = try base.show(try base.actors(named: "Shamiya Front")[0].id)
    #expect(actor.sections.map(\.name) == ["name", "affiliation"])
    #expect(actor.sections[0].rows.lines("name", "basis").contains("Shamiya Front | registry"))
    #expect(actor.sections[1].rows.rows.count == 9)
    let document = try base.show(try firstID(base, "SELECT document FROM claim_list"))
    #expect(document.sections.map(\.name) == ["affiliation", "claim"])
    #expect(try base.show(try firstID(base, "SELECT id FROM event_list")).evidence.count == 1)
    #expect(try base.show(try firstID(base, "SELECT id FROM claim_list")).evidence.count == 1)
  }

  @Test func `Upper case and look-alike letters of an id are understood`() throws {
    let base = try Fixture.base()
    for id in try base.sql("SELECT id FROM affiliation_list").rows.lines("id") {
      let typed = String(id.prefix(4)) + id.dropFirst(4).map { $0 == "1" ? "I" : $0 == "0" ? "O" : Character($0.uppercased()) }
      #expect(try base.publicID(String(typed)).key == id)
    }
  }

  @Test(
    "What is no id, or nobody's, is told apart",
    arguments: [
      (
        "Levant Front",
        "“Levant Front” is not an id; ids are doc-, act-, aff-, evt- or clm- and at least 4 of the 12 letters and digits that follow"
      ),
      ("aff-abc", "“aff-abc” is not an id; ids are doc-, act-, aff-, evt- or clm- and at least 4 of the 12 letters and digits that follow"),
      (
        "aff-uuuu",
        "“aff-uuuu” is not an id; ids are doc-, act-, aff-, evt- or clm- and at least 4 of the 12 letters and digits that follow"
      ),
      ("aff-zzzzzzzz", "nothing has the id “aff-zzzzzzzz”; ids stand in the column id of every list"),
    ])
  func wrong(id: String, message: String) throws {
    let error = #expect(throws: QueryError.self) { _ = try Fixture.base().show(id) }
    #expect(error?.description == message)
  }

  @Test func `The beginning of several ids is refused with all of them`() throws {
    let base = try Fixture.base()
    let ids = try base.sql("SELECT id FROM affiliation_list ORDER BY id LIMIT 2").rows.lines("id")
    try base.rename(ids[0], to: "aff-zzzz00000001")
    try base.rename(ids[1], to: "aff-zzzz00000002")
    let error = #expect(throws: QueryError.self) { _ = try base.publicID("aff-zzzz") }
    #expect(error?.description == "“aff-zzzz” is the beginning of several ids: aff-zzzz00000001, aff-zzzz00000002; give more of it")
  }
}

extension KnowledgeBase {
  fileprivate func rename(_ id: String, to other: String) throws {
    try connection.execute("UPDATE affiliation SET key = ? WHERE key = ?", [other, id])
  }
}
