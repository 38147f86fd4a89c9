import CasusModel
import CasusStore
import StoreTestSupport
import Testing

@testable import CasusQuery

/// The Levant Front and its neighbours, after their dated history.
@Suite struct MembershipTimelineTests {
  private static let history: [War.Report] = [
    .init("2013-11-22", .formed, nil, "Islamic Front", date: "2013-11-22"),
    .init("2013-11-22", .joined, "Suqour al-Sham", "Islamic Front", date: "2013-11-22"),
    .init("2014-06-04", .memberOf, "Zenki", "Army of Mujahideen", date: "2014-01"),
    .init("2014-06-04", .left, "Zenki", "Army of Mujahideen", date: "2014-05-04"),
    .init("2014-06-04", .left, "Liwa al-Ansar", "Army of Mujahideen", date: "2014-06-03"),
    .init("2014-12-26", .formed, nil, "Levant Front", .announced, date: "2014-12-25"),
    .init("2014-12-26", .joined, "Islamic Front", "Levant Front", .announced, date: "2014-12-25"),
    .init("2014-12-26", .joined, "Zenki", "Levant Front", .announced, date: "2014-12-25"),
    .init("2015-01-31", .joined, "Hazzm", "Levant Front", date: "2015-01-30"),
    .init("2015-03-02", .joined, "Abu Amara Brigades", "Levant Front", date: "2015-02"),
    .init("2015-03-02", .dissolved, nil, "Hazzm", .announced, date: "2015-03-01"),
    .init("2015-03-02", .mergedInto, "Hazzm", "Levant Front", .announced, date: "2015-03-01"),
    .init("2015-04-19", .dissolved, nil, "Levant Front", .announced, date: "2015-04-18"),
    .init("2015-06-19", .formed, nil, "Levant Front", date: "2015-06-18"),
    .init("2016-12-02", .memberOf, "Thuwar al-Sham", "Levant Front", since: "2016-12-02"),
    .init("2016-08-01", .memberOf, "al-Nusra Front", "Army of Conquest", since: "2015-03-24"),
    .init("2016-08-01", .renamed, "al-Nusra Front", "Jabhat Fateh al-Sham", date: "2016-07-28"),
    .init("2016-08-02", .memberOf, "Jund al-Aqsa", "al-Nusra Front", since: "2016-02-01"),
    .init("2017-01-29", .mergedInto, "Jabhat Fateh al-Sham", "Hayat Tahrir al-Sham", date: "2017-01-28"),
    .init("2025-01-30", .dissolved, nil, "Levant Front", .announced, date: "2025-01-29"),
  ]

  private func ask(_ change: (inout MembershipQuery) -> Void) throws -> MembershipResult {
    var query = MembershipQuery()
    change(&query)
    return try War.base(Self.history).memberships(query)
  }

  private func members(_ day: String, knownBy: String? = nil) throws -> [String] {
    try ask {
      $0.group = "Levant Front"
      $0.asOf = CalendarDate(day)
      $0.knownBy = knownBy.flatMap { CalendarDate($0) }
    }.rows.lines("member_name")
  }

  @Test func `A group that is dissolved and formed again starts anew`() throws {
    #expect(try members("2014-12-24") == [])
    #expect(try members("2015-02-01") == ["Hazzm", "Islamic Front", "Zenki"])
    #expect(try members("2015-03-15") == ["Abu Amara Brigades", "Hazzm", "Islamic Front", "Zenki"])
    #expect(try members("2015-05-01") == [])
    #expect(try members("2015-07-01") == [])
    #expect(try members("2017-01-01") == ["Thuwar al-Sham"])
    #expect(try members("2025-02-01") == [])
  }

  @Test func `Who dissolves to merge goes on as a part; who had joined before has two stays`() throws {
    let rows = try ask { $0.member = "Hazzm" }.rows
    #expect(
      rows.lines("valid_from", "valid_to", "started_by", "ended_by") == [
        "2015-01-30 | 2015-03-01 | joined | dissolved", "2015-03-01 | 2015-04-18 | merged_into | dissolved",
      ])
  }

  @Test func `What is attested on a day was not ended by an end without a date that was told by then`() throws {
    var query = MembershipQuery()
    query.member = "Levant Front"
    let told: [War.Report] = [
      .init("2015-06-19", .memberOf, "Levant Front", "Fatah Halab", since: "2015-06-19"),
      .init("2015-06-19", .dissolved, nil, "Levant Front"),
    ]
    #expect(try War.base(told).memberships(query).rows.lines("valid_from", "ended_by") == ["2015-06-19 | –"])
    let later = told.dropLast() + [.init("2015-08-01", .dissolved, nil, "Levant Front")]
    #expect(try War.base(Array(later)).memberships(query).rows.lines("valid_from", "ended_by") == ["2015-06-19 | dissolved"])
  }

  @Test func `On a day as it was known on a day`() throws {
    #expect(try members("2015-02-01", knownBy: "2014-12-31") == ["Islamic Front", "Zenki"])
    #expect(try members("2015-05-01", knownBy: "2015-04-18") == ["Abu Amara Brigades", "Hazzm", "Islamic Front", "Zenki"])
    #expect(try members("2015-05-01", knownBy: "2015-04-19") == [])
  }

  @Test func `A vague begin is certain only when all of it is over, and "known since" says nothing of before`() throws {
    let result = try ask {
      $0.group = "Levant Front"
      $0.asOf = CalendarDate("2015-02-14")
    }
    #expect(result.possible.lines("member_name") == ["Abu Amara Brigades"])
    #expect(try members("2016-12-01") == [])
  }

  @Test func `A membership goes on under the new name of the member, and of the group, with the words that tell the renaming`() throws {
    for name in ["Jabhat Fateh al-Sham", "al-Nusra Front"] {
      let rows = try ask { $0.actor = name }.rows.lines(
        "member_name", "group_name", "valid_from", "valid_from_kind", "valid_to", "started_by", "ended_by")
      let old = [
        "al-Nusra Front | Army of Conquest | 2015-03-24 | known_since | 2016-07-28 | member_of | renamed",
        "Jund al-Aqsa | al-Nusra Front | 2016-02-01 | known_since | 2016-07-28 | member_of | renamed",
      ]
      let new = [
        "Jabhat Fateh al-Sham | Army of Conquest | 2016-07-28 | exact | – | renamed | –",
        "Jabhat Fateh al-Sham | Hayat Tahrir al-Sham | 2017-01-28 | exact | – | merged_into | –",
        "Jund al-Aqsa | Jabhat Fateh al-Sham | 2016-07-28 | exact | 2017-01-28 | renamed | merged_into",
      ]
      #expect(rows.sorted() == (name == "al-Nusra Front" ? old : new).sorted(), "\(name)")
    }
    let evidence = try ask {
      $0.member = "Jabhat Fateh al-Sham"
      $0.group = "Army of Conquest"
    }.rows.lines("evidence")
    #expect(evidence == ["Report 16 of al-Nusra Front and Jabhat Fateh al-Sham, 2016-08-01"])
  }

  @Test func `Names that change in a circle, and groups that are members of each other, end`() throws {
    let base = try War.base([
      .init("2015-01-02", .joined, "A", "G", date: "2015-01-01"), .init("2015-02-02", .renamed, "A", "B", date: "2015-02-01"),
      .init("2015-03-02", .renamed, "B", "A", date: "2015-03-01"), .init("2015-01-02", .joined, "G", "A", date: "2015-01-01"),
    ])
    var query = MembershipQuery()
    query.member = "A"
    #expect(
      try base.memberships(query).rows.lines("group_name", "valid_from", "started_by", "ended_by") == [
        "G | 2015-01-01 | joined | renamed", "G | 2015-03-01 | renamed | –",
      ])
    query.asOf = CalendarDate("2015-01-15")
    #expect(try base.nestedMemberships(query).rows.lines("depth", "path") == ["1 | A < G", "2 | A < G < A"])
  }

  @Test func `A faction in a front in a coalition, inwards and outwards, each step with its own sentence`() throws {
    func nested(_ change: (inout MembershipQuery) -> Void) throws -> [String] {
      var query = MembershipQuery()
      query.asOf = CalendarDate("2015-02-01")
      change(&query)
      return try War.base(Self.history).nestedMemberships(query).rows.lines("depth", "path", "evidence")
    }
    #expect(
      try nested { $0.member = "Suqour al-Sham" } == [
        "1 | Suqour al-Sham < Islamic Front | Report 1 of Suqour al-Sham and Islamic Front, 2013-11-22",
        "2 | Suqour al-Sham < Islamic Front < Levant Front | Report 6 of Islamic Front and Levant Front, 2014-12-26",
      ])
    #expect(
      try nested { $0.group = "Levant Front" }.map { String($0.prefix { $0 != "|" }) + String($0.split(separator: "|")[1]) } == [
        "1  Levant Front > Hazzm ", "1  Levant Front > Islamic Front ", "2  Levant Front > Islamic Front > Suqour al-Sham ",
        "1  Levant Front > Zenki ",
      ])
    #expect(try nested { $0.actor = "Islamic Front" }.count == 2)
  }

  @Test func `A period holds the memberships that may have held in it`() throws {
    let rows = try ask {
      $0.group = "Levant Front"
      $0.since = CalendarDate("2015-03-10")
      $0.until = CalendarDate("2015-12-31")
    }.rows
    #expect(rows.lines("member_name") == ["Abu Amara Brigades", "Hazzm", "Islamic Front", "Zenki"])
  }

  @Test func `A vaguer begin goes with the exact one; two exact ones stand side by side as a conflict`() throws {
    let base = try War.base([
      .init("2015-03-01", .joined, "Zenki", "Front", date: "2015-02"), .init("2015-03-02", .joined, "Zenki", "Front", date: "2015-02-14"),
      .init("2015-03-03", .memberOf, "Zenki", "Front", since: "2015-03-03"),
      .init("2015-03-01", .joined, "Hazzm", "Front", date: "2015-02-14"),
      .init("2015-03-01", .joined, "Hazzm", "Front", date: "2015-02-16"),
    ])
    #expect(
      try base.memberships(MembershipQuery()).rows.lines("member_name", "valid_from", "reports", "conflict") == [
        "Hazzm | 2015-02-14 | 1 | date", "Hazzm | 2015-02-16 | 1 | date", "Zenki | 2015-02-14 | 3 | –",
      ])
  }
}
