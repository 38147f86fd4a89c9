import CasusModel
import CasusQuery
import CasusStore
import StoreTestSupport
import Testing

@Suite struct AllianceQueryTests {
  private func ask(_ change: (inout AllianceQuery) -> Void = { _ in }) throws -> QueryResult {
    var query = AllianceQuery()
    change(&query)
    return try Fixture.base().alliances(query)
  }

  @Test func `Equal facts of several articles are one row with the number of articles and the first sentence`() throws {
    let result = try ask { $0.member = "Hazzm Movement" }
    #expect(
      result.rows.lines("date", "relation", "group_name", "reports", "first_published", "evidence") == [
        "2015-01-30 | joined | Levant Front | 2 | 2015-01-31 | Hazzm Movement joined the Levant Front on Friday."
      ])
  }

  @Test func `Planned and denied alliances are left out and counted`() throws {
    let result = try ask { $0.group = "Levant Front" }
    #expect(
      result.rows.lines("date", "relation", "member_name", "status") == [
        "2014-12-25 | formed | – | announced", "2014-12-25 | joined | Ahrar 100% | announced",
        "2014-12-25 | joined | Nour al-Din al-Zenki | announced", "2015-01-30 | joined | Hazzm Movement | reported",
        "2015-02 | joined | Abu Amara Brigades | reported", "2015-04-01 | left | Ahrar 100% | reported",
        "2015-04-18 | dissolved | – | reported",
      ])
    #expect(result.notListed.statuses.map { "\($0.status) \($0.count)" } == ["planned 1", "denied 1"])
    #expect(try ask { $0.statuses = [.denied] }.rows.lines("member_name") == ["Jaysh al-Fatah"])
    #expect(try ask { $0.includeNonFactual = true }.rows.rows.count == 9)
    #expect(try ask { $0.includeNonFactual = true }.notListed.isEmpty)
  }

  @Test("Any name or id of the actor will do", arguments: ["Levant Front", "the LEVANT front", "Shamiya-Front"])
  func anyName(name: String) throws {
    let result = try ask { $0.actor = name }
    #expect(result.rows.rows.count == 7)
    #expect(result.actors.map(\.name) == ["Levant Front"])
    #expect(try ask { $0.actor = result.actors[0].id }.rows == result.rows)
  }

  @Test func `A surname that one article makes clear finds the actor where nobody has that name`() throws {
    #expect(try ask { $0.member = "Zenki" }.actors.map(\.name) == ["Nour al-Din al-Zenki"])
  }

  @Test func `Member and group are sides`() throws {
    #expect(try ask { $0.member = "Levant Front" }.rows.rows.isEmpty)
    #expect(try ask { $0.group = "Hazzm Movement" }.rows.rows.isEmpty)
    #expect(
      try ask {
        $0.member = "Ahrar 100%"; $0.group = "Levant Front"; $0.relations = [.left]
      }.rows.lines("date") == ["2015-04-01"])
  }

  @Test func `A period holds what may lie in it, and counts what has no date`() throws {
    let result = try ask {
      $0.since = CalendarDate("2015-02-10")
      $0.until = CalendarDate("2015-04-01")
      $0.includeNonFactual = true
    }
    #expect(result.rows.lines("date", "member_name") == ["2015-02 | Abu Amara Brigades", "2015-04-01 | Ahrar 100%"])
    #expect(result.notListed.undated == 2)
    let error = #expect(throws: QueryError.self) {
      _ = try ask {
        $0.since = CalendarDate("2016-01-01"); $0.until = CalendarDate("2015-01-01")
      }
    }
    #expect(error?.description == "the period begins on 2016-01-01, after its end on 2015-01-01; exchange the two")
  }

  @Test func `A limit cuts the rows and says so`() throws {
    let result = try ask { $0.limit = 2 }
    #expect(result.rows.rows.count == 2 && result.isCut)
    #expect(try !ask { $0.limit = 7 }.isCut)
    #expect(try ask { $0.limit = -1 }.rows.rows.isEmpty)
  }

  @Test func `An unknown name suggests at most five that look like it`() throws {
    let near = #expect(throws: QueryError.self) { _ = try ask { $0.actor = "Levent Front" } }
    #expect(near?.description == "no actor is named “Levent Front”; did you mean “Levant Front”?")
    let words = #expect(throws: QueryError.self) { _ = try ask { $0.actor = "Amara" } }
    #expect(words?.description == "no actor is named “Amara”; did you mean “Abu Amara Brigades”?")
    let none = #expect(throws: QueryError.self) { _ = try ask { $0.actor = "Wagner'; DROP TABLE actor --" } }
    #expect(none?.description == "no actor is named “Wagner'; DROP TABLE actor --”; list the actors with: casus actors")
  }

  @Test func `Two fighting together are one row, whoever is named first`() throws {
    let base = try emptyBase()
    for (first, second) in [("Ahrar", "Zenki"), ("Zenki", "Ahrar")] {
      var article = ArticleBuilder("\(first) fights beside \(second).", published: "2015-01-01")
      article.actor(first)
      article.actor(second)
      article.affiliation(.alliedWith, first, second)
      _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    }
    #expect(try base.alliances(AllianceQuery()).rows.lines("reports") == ["2"])
  }

  @Test func `Somebody only described is never the same in two articles`() throws {
    let base = try emptyBase()
    for day in 1...2 {
      var article = ArticleBuilder("rebels joined Ahrar \(day)", published: "2015-01-01")
      article.actor("Ahrar")
      article.affiliation(.joined, "rebels", "Ahrar")
      _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    }
    #expect(try base.alliances(AllianceQuery()).rows.lines("member_name", "reports") == ["rebels | 1", "rebels | 1"])
  }
}
