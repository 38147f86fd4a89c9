import CasusModel
import CasusStore
import StoreTestSupport
import Testing

@testable import CasusQuery

/// One change told by many.
@Suite struct ChangeTests {
  @Test func `A vaguer date, or none, goes with the one date that it can mean; the row shows the best date and the strongest status`()
    throws
  {
    let base = try War.base([
      .init("2015-03-01", .joined, "Zenki", "Front", date: "2015-02"),
      .init("2015-03-02", .joined, "Zenki", "Front", .claimed, date: "2015-02-14"),
      .init("2015-04-01", .joined, "Zenki", "Front", .announced),
      .init("2016-01-01", .joined, "Zenki", "Front", .historical, date: "2015"),
      .init("2016-02-01", .joined, "Zenki", "Front", .historical, date: "2015-02-10/2015-02-20"),
    ])
    let rows = try base.alliances(AllianceQuery()).rows
    #expect(
      rows.lines("date", "status", "reports", "sources", "first_published", "conflict", "evidence") == [
        "2015-02-14 | announced | 5 | 5 | 2015-03-01 | – | Report 1 of Zenki and Front, 2015-03-02"
      ])
    let id = try #require(rows.lines("id").first)
    #expect(try base.evidence(ofAlliance: id).map(\.published) == ["2015-03-01", "2015-03-02", "2015-04-01", "2016-01-01", "2016-02-01"])
    let others = try #require(try base.show(id).sections.first { $0.name == "other_report" }).rows
    #expect(
      others.lines("date", "status", "published") == [
        "2015-02 | reported | 2015-03-01", "– | announced | 2015-04-01", "2015 | historical | 2016-01-01",
        "2015-02-10/2015-02-20 | historical | 2016-02-01",
      ])
    // Any report of it leads to the others.
    #expect(try base.evidence(ofAlliance: try #require(others.lines("id").first)).count == 5)
  }

  @Test func `Two dates of one change stand side by side as a conflict; what can mean either stays apart`() throws {
    let base = try War.base([
      .init("2015-03-01", .joined, "Zenki", "Front", date: "2015-02-14"),
      .init("2015-03-02", .joined, "Zenki", "Front", date: "2015-02-20"),
      .init("2015-03-03", .joined, "Zenki", "Front", date: "2015-02"), .init("2015-03-04", .joined, "Zenki", "Front"),
    ])
    #expect(
      try base.alliances(AllianceQuery()).rows.lines("date", "reports", "conflict") == [
        "2015-02 | 1 | –", "2015-02-14 | 1 | date", "2015-02-20 | 1 | date", "– | 1 | –",
      ])
    #expect(
      try base.conflicts(ConflictQuery()).rows.lines("conflict", "relation", "date", "other_date", "difference") == [
        "date | joined | 2015-02-14 | 2015-02-20 | 2015-02-14 or 2015-02-20"
      ])
  }

  @Test func `An article that came out before the only date known tells something else`() throws {
    let base = try War.base([
      .init("2014-01-01", .joined, "Zenki", "Front"), .init("2015-03-01", .joined, "Zenki", "Front", date: "2015-02-14"),
    ])
    #expect(try base.alliances(AllianceQuery()).rows.lines("date", "reports") == ["2015-02-14 | 1", "– | 1"])
  }

  @Test func `Leaving and joining again is no contradiction, nor is a group that is dissolved, lives on and is dissolved again`() throws {
    let rejoined: [War.Report] = [
      .init("2013-01-02", .joined, "Zenki", "Front", date: "2013-01-01"), .init("2014-05-05", .left, "Zenki", "Front", date: "2014-05-04"),
      .init("2015-06-19", .joined, "Zenki", "Front", date: "2015-06-18"),
    ]
    #expect(try War.base(rejoined).alliances(AllianceQuery()).rows.lines("conflict") == ["–", "–", "–"])
    var twice: [War.Report] = [
      .init("2015-04-19", .dissolved, nil, "Front", date: "2015-04-18"), .init("2025-01-30", .dissolved, nil, "Front", date: "2025-01-29"),
    ]
    #expect(try War.base(twice).alliances(AllianceQuery()).rows.lines("conflict") == ["date", "date"])
    twice.append(.init("2016-12-02", .leads, "Nour", "Front", since: "2016-12-02"))
    #expect(
      try War.base(twice).alliances(AllianceQuery()).rows.lines("relation", "conflict").filter { $0.hasPrefix("d") } == [
        "dissolved | –", "dissolved | –",
      ])
  }

  @Test func `A denial beside an assertion is a conflict, unless it came before or after its time`() throws {
    func conflicts(_ denied: String, _ relation: Relation = .joined, ended: Bool = false) throws -> [String] {
      var reports: [War.Report] = [
        .init("2015-01-02", .joined, "Zenki", "Front", date: "2015-01-01"), .init(denied, relation, "Zenki", "Front", .denied),
      ]
      if ended { reports.append(.init("2015-04-19", .dissolved, nil, "Front", date: "2015-04-18")) }
      var query = AllianceQuery()
      query.includeNonFactual = true
      query.member = "Zenki"
      return try War.base(reports).alliances(query).rows.lines("status", "conflict")
    }
    #expect(try conflicts("2015-01-03") == ["reported | denied", "denied | denied"])
    #expect(try conflicts("2015-01-03", .memberOf) == ["reported | denied", "denied | denied"])
    #expect(try conflicts("2014-12-01") == ["reported | –", "denied | –"])
    #expect(try conflicts("2015-06-19") == ["reported | denied", "denied | denied"])
    #expect(try conflicts("2015-06-19", ended: true) == ["reported | –", "denied | –"])
    let base = try War.base([
      .init("2015-01-02", .joined, "Zenki", "Front", date: "2015-01-01"), .init("2015-01-03", .joined, "Zenki", "Front", .denied),
    ])
    #expect(
      try base.conflicts(ConflictQuery()).rows.lines("conflict", "status", "other_status", "difference") == [
        "denied | reported | denied | reported, and denied"
      ])
    var query = ConflictQuery()
    query.knownBy = CalendarDate("2015-01-02")
    #expect(try base.conflicts(query).rows.rows.isEmpty)
  }

  @Test func `Planned, called for and denied are rows of their own`() throws {
    let base = try War.base([
      .init("2015-01-02", .joined, "Zenki", "Front", .planned), .init("2015-01-03", .joined, "Zenki", "Front", .planned, date: "2015-02"),
      .init("2015-01-03", .joined, "Zenki", "Front", .calledFor), .init("2015-02-03", .joined, "Zenki", "Front", date: "2015-02-02"),
    ])
    var query = AllianceQuery()
    query.includeNonFactual = true
    #expect(
      try base.alliances(query).rows.lines("date", "status", "reports") == [
        "2015-02 | planned | 2", "2015-02-02 | reported | 1", "– | called_for | 1",
      ])
  }

  @Test func `Who is allied with whom is one change in either order, whichever side is asked for`() throws {
    let base = try War.base([
      .init("2015-01-02", .alliedWith, "Zenki", "Ahrar", since: "2015-01-02"),
      .init("2015-01-05", .alliedWith, "Ahrar", "Zenki", since: "2015-01-05"),
    ])
    for name in ["Zenki", "Ahrar"] {
      var query = AllianceQuery()
      query.member = name
      #expect(try base.alliances(query).rows.lines("valid_from", "reports") == ["2015-01-02 | 2"], "\(name)")
    }
  }

  @Test func `One dispatch in two papers is two reports and one source`() throws {
    let base = try emptyBase()
    for (text, day) in [
      ("Hazzm joined the Front on Friday, a spokesman for the group said in Gaziantep.", "2015-02-01"),
      ("HAZZM joined the Front on Friday, a spokesman for the group said in Gaziantep", "2015-02-02"),
      ("A fighter of Hazzm told this paper that it has been a part of the Front since Friday.", "2015-02-02"),
    ] {
      var article = ArticleBuilder(text, published: day)
      article.actor(text.hasPrefix("HAZZM") ? "HAZZM" : "Hazzm")
      article.actor("Front", .alliance)
      article.affiliation(.joined, text.hasPrefix("HAZZM") ? "HAZZM" : "Hazzm", "Front", date: "2015-01-30")
      _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    }
    #expect(try base.alliances(AllianceQuery()).rows.lines("reports", "sources") == ["3 | 2"])
  }

  @Test func `Known by a day: what articles had told by then; those without a date are counted`() throws {
    let base = try War.base([
      .init("2015-01-31", .joined, "Hazzm", "Front", date: "2015-01-30"),
      .init("2015-03-02", .joined, "Hazzm", "Front", .announced, date: "2015-01-30"),
      .init("2015-03", .dissolved, nil, "Hazzm", date: "2015-03-01"), .init(nil, .joined, "Hazzm", "Front"),
    ])
    func known(_ day: String, _ change: (inout AllianceQuery) -> Void = { _ in }) throws -> QueryResult {
      var query = AllianceQuery()
      query.actor = "Hazzm"
      query.knownBy = CalendarDate(day)
      change(&query)
      return try base.alliances(query)
    }
    #expect(try known("2015-01-30").rows.rows.isEmpty)
    let early = try known("2015-02-01")
    #expect(early.rows.lines("date", "relation", "status", "reports") == ["2015-01-30 | joined | reported | 1"])
    #expect(early.notListed.unpublished == 1)
    // An article of March is known in March only when March is over.
    #expect(try known("2015-03-30").rows.lines("relation", "status") == ["joined | announced"])
    #expect(try known("2015-03-31").rows.lines("relation") == ["joined", "dissolved"])
    #expect(try known("2015-03-31") { $0.since = CalendarDate("2015-02-01") }.rows.lines("relation") == ["dissolved"])
  }

  @Test func `Lists of founders that differ are shown side by side; a list that only includes some contradicts nothing`() throws {
    let base = try emptyBase()
    for (text, founders, day) in [
      (
        "Five groups – Alpha, Beta, Gamma, Delta and Epsilon – formed the Front.", ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"],
        "2014-12-26"
      ),
      (
        "Six groups formed the Front: Alpha, Beta, Gamma, Delta, Epsilon and Zeta.",
        ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"],
        "2014-12-29"
      ), ("The Front was formed by groups that include Alpha, Beta and Gamma.", ["Alpha", "Beta", "Gamma"], "2015-01-31"),
      ("Alpha and Beta formed the Front.", ["Alpha", "Beta"], "2015-01-31"),
    ] {
      var article = ArticleBuilder(text, published: day)
      for name in founders + ["Front"] { article.actor(name) }
      article.affiliation(.formed, nil, "Front", date: "2014-12-25")
      for name in founders { article.affiliation(.joined, name, "Front", date: "2014-12-25") }
      _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    }
    #expect(
      try base.conflicts(ConflictQuery()).rows.lines("conflict", "group_name", "difference") == [
        "members | Front | 5 members, 6 members; only the second: Zeta"
      ])
    var query = ConflictQuery()
    query.actor = "Front"
    #expect(try base.conflicts(query).rows.rows.count == 1)
    query.actor = "Alpha"
    #expect(try base.conflicts(query).rows.rows.isEmpty)
  }

  @Test func `A history holds changes on both sides and events, in order of time`() throws {
    let result = try Fixture.base().timeline(TimelineQuery(actor: "Shamiya Front"))
    #expect(
      result.rows.lines("date", "what", "actor", "recipient", "reports") == [
        "2014-12-25 | formed |  | Levant Front | 1", "2014-12-25 | joined | Ahrar 100% | Levant Front | 1",
        "2014-12-25 | joined | Nour al-Din al-Zenki | Levant Front | 1", "2015-01-30 | joined | Hazzm Movement | Levant Front | 2",
        "2015-02-01 | ASSAULT | Hazzm Movement + Levant Front |  | 1", "2015-02 | joined | Abu Amara Brigades | Levant Front | 1",
        "2015-04-01 | left | Ahrar 100% | Levant Front | 1", "2015-04-18 | dissolved |  | Levant Front | 1",
      ])
    #expect(result.notListed.statuses.map { "\($0.status) \($0.count)" } == ["planned 1", "denied 2"])
    var query = TimelineQuery(actor: "Levant Front")
    query.knownBy = CalendarDate("2015-01-31")
    query.since = CalendarDate("2015-01-01")
    #expect(try Fixture.base().timeline(query).rows.lines("what", "reports") == ["joined | 1"])
    query.limit = 0
    #expect(try Fixture.base().timeline(query).isCut)
  }
}
