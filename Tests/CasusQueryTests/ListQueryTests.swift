import CasusModel
import CasusQuery
import CasusStore
import StoreTestSupport
import Testing

@Suite struct ListQueryTests {
  @Test func `Actors are found by kind, by words of any name, and by country`() throws {
    let base = try Fixture.base()
    var query = ActorQuery()
    query.name = "shamiya"
    #expect(try base.actors(query).rows.lines("name", "kind", "basis", "document_count") == ["Levant Front | armed_group | registry | 6"])
    query.name = "100%"
    #expect(try base.actors(query).rows.lines("name") == ["Ahrar 100%"])
    query.name = "%"
    #expect(try base.actors(query).rows.rows.isEmpty)
    query = ActorQuery()
    query.kinds = [.person]
    #expect(try base.actors(query).rows.lines("name") == ["Abu Amr"])
    query = ActorQuery()
    query.country = "SYR"
    #expect(try base.actors(query).rows.lines("name") == ["Levant Front", "Nour al-Din al-Zenki"])
  }

  @Test func `Events are found by type, actor, place and period; lists stay lists`() throws {
    let base = try Fixture.base()
    var query = EventQuery()
    query.actor = "Shamiya Front"
    let result = try base.events(query)
    #expect(
      result.rows.lines("date", "type", "mode", "actor", "recipient", "place", "killed", "quad") == [
        "2015-02-01 | ASSAULT | aerial | Hazzm Movement + Levant Front |  | Aleppo_City | 3 | 4"
      ])
    #expect(result.notListed.statuses.map { "\($0.status) \($0.count)" } == ["denied 1"])
    query.place = "aleppo_"
    #expect(try base.events(query).rows.rows.count == 1)
    query.place = "%City"
    #expect(try base.events(query).rows.rows.isEmpty)
    query = EventQuery()
    query.types = [.reject]
    #expect(try base.events(query).rows.rows.isEmpty)
    query.includeNonFactual = true
    query.until = CalendarDate("2015-01-01")
    #expect(try base.events(query).notListed.undated == 1)
  }

  @Test func `Claims are found by source and by words of what is said`() throws {
    let base = try Fixture.base()
    var query = ClaimQuery()
    query.source = "Abu Amr"
    #expect(try base.claims(query).rows.lines("source", "cue", "content") == ["Abu Amr | said | Liwa Ansar plans to join the Levant Front"])
    query.text = "PLANS"
    query.since = CalendarDate("2015-01-31")
    #expect(try base.claims(query).rows.rows.count == 1)
    query.since = CalendarDate("2015-02-01")
    #expect(try base.claims(query).rows.rows.isEmpty)
  }

  @Test func `Documents are found by all of the words, which are never operators`() throws {
    let base = try Fixture.base()
    var query = DocumentQuery()
    query.text = "HAZZM joined"
    #expect(try base.documents(query).rows.lines("published", "affiliation_count", "claim_count") == ["2015-01-31 | 2 | 1"])
    for text in ["hazzm NOT joined", "hazzm OR \"nothing", "text:hazzm*(", "hazzm\u{0}nosuchword"] {
      query.text = text
      #expect(try base.documents(query).rows.rows.isEmpty, "\(text)")
    }
    query.text = "*"
    let error = #expect(throws: QueryError.self) { _ = try base.documents(query) }
    #expect(error?.description == "“*” holds no word to search for")
    query = DocumentQuery()
    query.publisher = "second"
    #expect(try base.documents(query).rows.rows.count == 1)
  }
}
