import CasusModel
import CasusQuery
import CasusStore
import StoreTestSupport
import Testing

@Suite struct MembershipQueryTests {
  private func asOf(_ day: String, _ name: String = "Levant Front") throws -> (certain: [String], possible: [String]) {
    var query = MembershipQuery()
    query.group = name
    query.asOf = CalendarDate(day)
    let result = try Fixture.base().memberships(query)
    return (result.rows.lines("member_name"), result.possible.lines("member_name"))
  }

  @Test func `A membership runs from joining to leaving or to the group's end`() throws {
    let rows = try Fixture.base().memberships(MembershipQuery()).rows
    #expect(
      rows.lines("member_name", "group_name", "valid_from", "valid_to", "started_by", "ended_by", "reports") == [
        "Abu Amara Brigades | Levant Front | 2015-02 | 2015-04-18 | joined | dissolved | 1",
        "Ahrar 100% | Levant Front | 2014-12-25 | 2015-04-01 | joined | left | 1",
        "Hazzm Movement | Levant Front | 2015-01-30 | 2015-04-18 | joined | dissolved | 2",
        "Nour al-Din al-Zenki | Levant Front | 2014-12-25 | 2015-04-18 | joined | dissolved | 1",
      ])
  }

  @Test func `Only what certainly held on the day is listed, the rest is possible`() throws {
    #expect(try asOf("2014-12-24") == ([], []))
    #expect(try asOf("2014-12-25") == (["Ahrar 100%", "Nour al-Din al-Zenki"], []))
    #expect(try asOf("2015-02-14") == (["Ahrar 100%", "Hazzm Movement", "Nour al-Din al-Zenki"], ["Abu Amara Brigades"]))
    #expect(try asOf("2015-03-01") == (["Abu Amara Brigades", "Ahrar 100%", "Hazzm Movement", "Nour al-Din al-Zenki"], []))
    // On its last day a membership may hold.
    #expect(try asOf("2015-04-01") == (["Abu Amara Brigades", "Hazzm Movement", "Nour al-Din al-Zenki"], ["Ahrar 100%"]))
    #expect(try asOf("2015-04-19") == ([], []))
  }

  @Test func `A question about one member sees the end of the group`() throws {
    var query = MembershipQuery()
    query.member = "Hazzm Movement"
    #expect(try Fixture.base().memberships(query).rows.lines("valid_to") == ["2015-04-18"])
  }

  private func base(_ facts: [(Relation, String?, String?, ValidTime.Bound?)]) throws -> KnowledgeBase {
    let base = try emptyBase()
    for (index, (relation, member, date, from)) in facts.enumerated() {
      var article = ArticleBuilder("Zenki and the Front, report \(index)", published: "2015-01-0\(index + 1)")
      article.actor("Zenki")
      article.actor("Front")
      article.affiliation(relation, member, "Front", date: date, from: from)
      _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    }
    return base
  }

  private func since(_ text: String) throws -> ValidTime.Bound { .init(try #require(TimeValue(text)), .attested) }

  @Test func `Known since is dropped where an earlier begin of the same stay is known, and kept before it`() throws {
    let base = try base([
      (.joined, "Zenki", "2015-01-10", nil), (.memberOf, "Zenki", nil, try since("2015-02-01")),
      (.memberOf, "Zenki", nil, try since("2014-12-01")),
      (.memberOf, "Zenki", nil, nil),
    ])
    #expect(
      try base.memberships(MembershipQuery()).rows.lines("valid_from", "valid_from_kind") == [
        "2015-01-10 | exact", "2014-12-01 | known_since",
      ])
  }

  @Test func `One who leaves and comes back has two stays`() throws {
    let base = try base([
      (.joined, "Zenki", "2013", nil), (.left, "Zenki", "2014-05-04", nil), (.joined, "Zenki", "2015-06-18", nil),
      (.dissolved, nil, "2016-01-01", nil),
    ])
    #expect(
      try base.memberships(MembershipQuery()).rows.lines("valid_from", "valid_to") == ["2013 | 2014-05-04", "2015-06-18 | 2016-01-01"])
  }

  @Test func `An end without a date makes a membership only possible`() throws {
    let base = try base([(.joined, "Zenki", "2013-01-01", nil), (.left, "Zenki", nil, nil)])
    var query = MembershipQuery()
    query.asOf = CalendarDate("2014-01-01")
    let result = try base.memberships(query)
    #expect(result.rows.rows.isEmpty)
    #expect(result.possible.lines("ended_by", "valid_to") == ["left | –"])
  }

  @Test func `A reported leaving comes before known-until, and later attestations are kept`() throws {
    func base(leaves: Bool) throws -> KnowledgeBase {
      let base = try emptyBase()
      for year in ["2014", "2016"] {
        let bound = ValidTime.Bound(try #require(TimeValue("\(year)-01-01")), .attested)
        var article = ArticleBuilder("Zenki is in the Front, \(year)", published: "\(year)-01-01")
        article.actor("Zenki")
        article.actor("Front")
        article.affiliation(.memberOf, "Zenki", "Front", from: bound, to: bound)
        if leaves { article.affiliation(.left, "Zenki", "Front", date: "2017-01-01", trigger: "in") }
        _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
      }
      return base
    }
    #expect(
      try base(leaves: true).memberships(MembershipQuery()).rows.lines("valid_from", "valid_to", "valid_to_kind").first
        == "2014-01-01 | 2017-01-01 | exact")
    let open = try base(leaves: false)
    #expect(
      try open.memberships(MembershipQuery()).rows.lines("valid_from", "valid_to", "valid_to_kind")
        == ["2014-01-01 | 2014-01-01 | known_until", "2016-01-01 | 2016-01-01 | known_until"])
    var query = MembershipQuery()
    query.asOf = CalendarDate("2016-01-01")
    #expect(try open.memberships(query).rows.lines("valid_from") == ["2016-01-01"])
    query.asOf = CalendarDate("2015-01-01")
    #expect(try open.memberships(query).possible.lines("valid_from") == ["2014-01-01"])
  }
}
