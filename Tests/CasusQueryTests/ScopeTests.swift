import CasusModel
import CasusStore
import SQLite
import StoreTestSupport
import Testing

@testable import CasusQuery

/// A narrowed question must answer as if it had looked at everything.
@Suite struct ScopeTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// Few actors and few days, so that reports meet, contradict and undo each other.
  private func war(_ seed: UInt64) throws -> KnowledgeBase {
    var generator = Generator(state: seed)
    let names = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"]
    let dates = [nil, "2015", "2015-01", "2015-02", "2015-01-10", "2015-02-03", "2015-02-20", "2015-01-25/2015-02-05", "2016-03-01"]
    let reports: [War.Report] = (0..<70).map { _ in
      let relation = Relation.allCases.randomElement(using: &generator) ?? .joined
      let isAlone = relation == .dissolved || (relation == .formed && Bool.random(using: &generator))
      let member = names.randomElement(using: &generator) ?? ""
      let date = dates.randomElement(using: &generator) ?? nil
      return War.Report(
        ["2014-12-01", "2015-01-15", "2015-03-01", "2016-06-01", nil].randomElement(using: &generator) ?? nil, relation,
        isAlone ? nil : member, names.filter { isAlone || $0 != member }.randomElement(using: &generator) ?? "",
        [.announced, .reported, .claimed, .historical, .planned, .denied].randomElement(using: &generator) ?? .reported, date: date,
        since: date == nil && relation != .dissolved && Bool.random(using: &generator) ? "2015-01-20" : nil)
    }
    return try War.base(reports)
  }

  @Test(arguments: 1...12) func `What is asked about an actor or a period is what the views say`(_ seed: UInt64) throws {
    let base = try war(seed)
    let days = ["2014-12-31", "2015-01-10", "2015-01-31", "2015-02-04", "2015-02-20", "2016-03-01"]
    for name in ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"] {
      var query = AllianceQuery()
      query.actor = name
      query.includeNonFactual = true
      let alliances = try base.sql("SELECT * FROM alliance WHERE member_name = '\(name)' OR group_name = '\(name)' ORDER BY id").rows
      #expect(try Set(base.alliances(query).rows.rows) == Set(alliances.rows), "\(name)")
      var question = MembershipQuery()
      question.actor = name
      let memberships = try base.sql("SELECT * FROM membership WHERE member_name = '\(name)' OR group_name = '\(name)'").rows
      #expect(try Set(base.memberships(question).rows.rows) == Set(memberships.rows), "\(name)")
    }
    for (first, last) in zip(days, days.dropFirst()) {
      var query = AllianceQuery()
      query.includeNonFactual = true
      query.since = CalendarDate(first)
      query.until = CalendarDate(last)
      let alliances = try base.sql("SELECT * FROM alliance WHERE date_latest >= '\(first)' AND date_earliest <= '\(last)'").rows
      let found = try base.alliances(query)
      #expect(Set(found.rows.rows) == Set(alliances.rows), "\(first) to \(last)")
      let undated = try base.sql("SELECT count(*) FROM alliance WHERE date IS NULL").rows
      #expect(undated.rows == [[.integer(Int64(found.notListed.undated))]])
    }
    // Every report goes to exactly one change.
    let reports = try base.sql("SELECT count(*), count(DISTINCT id) FROM alliance_report").rows
    #expect(reports.rows == [[.integer(70), .integer(70)]])
    let sum = try base.sql("SELECT count(*) FROM alliance_report WHERE alliance_id NOT IN (SELECT id FROM alliance)").rows
    #expect(sum.rows == [[.integer(0)]])
  }

  @Test(arguments: 1...8) func `Part of everything, in the same order, is what a question about one or two gets`(_ seed: UInt64) throws {
    let base = try war(seed)
    for knownBy in [nil, CalendarDate("2015-01-31"), CalendarDate("2016-01-01")] {
      var everything = AllianceQuery()
      everything.includeNonFactual = true
      everything.knownBy = knownBy
      let alliances = try base.alliances(everything).rows
      var everybody = MembershipQuery()
      everybody.knownBy = knownBy
      let memberships = try base.memberships(everybody).rows
      func part(_ rows: RowSet, _ member: String?, _ group: String?) -> [[Cell]] {
        rows.rows.filter { row in
          let fields = Fields(rows.columns, row)
          let (one, two) = (fields.text("member_name"), fields.text("group_name"))
          guard let member, let group else { return [one, two].contains(member ?? group) }
          return (one, two) == (member, group) || (fields.text("relation") == "allied_with" && (one, two) == (group, member))
        }
      }
      for name in ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"] {
        var query = everything
        query.actor = name
        #expect(try base.alliances(query).rows.rows == part(alliances, name, nil), "\(name), \(String(describing: knownBy))")
        query.limit = 5
        #expect(try base.alliances(query).rows.rows == Array(part(alliances, name, nil).prefix(5)))
        var question = everybody
        question.actor = name
        let stays = try base.memberships(question).rows.rows
        #expect(stays == part(memberships, name, nil), "\(name), \(String(describing: knownBy))")
        for other in ["Alpha", "Beta", "Gamma"] where other != name {
          var pair = everything
          (pair.member, pair.group) = (name, other)
          #expect(try base.alliances(pair).rows.rows == part(alliances, name, other), "\(name) in \(other)")
        }
        for day in ["2015-01-20", "2016-01-01"] {
          question.asOf = CalendarDate(day)
          var all = everybody
          all.asOf = question.asOf
          let (found, whole) = (try base.memberships(question), try base.memberships(all))
          #expect(found.rows.rows == part(whole.rows, name, nil), "\(name) on \(day)")
          #expect(found.possible.rows == part(whole.possible, name, nil), "\(name) on \(day)")
        }
      }
    }
  }

  @Test(arguments: 1...4) func `Reports of one change are those of the view`(_ seed: UInt64) throws {
    let base = try war(seed)
    let told = try base.sql("SELECT alliance_id, id FROM alliance_report ORDER BY alliance_id, id").rows.rows
    for rows in Dictionary(grouping: told, by: { $0[0] }).values {
      guard case .text(let id)? = rows.last?[1] else { continue }
      let listed = try base.connection.query("SELECT value FROM json_each(?) ORDER BY 1", [base.reports(of: id)]) { try $0.text(0) }
      #expect(listed.map { .text($0) } == rows.map { $0[1] })
    }
  }

  @Test func `A conflict of one actor is a conflict of everybody`() throws {
    for seed in 1...6 {
      let base = try war(UInt64(seed))
      let all = try base.conflicts(ConflictQuery()).rows
      for name in ["Alpha", "Beta", "Gamma"] {
        var query = ConflictQuery()
        query.actor = name
        let part = all.rows.filter { row in
          let fields = Fields(all.columns, row)
          return fields.text("conflict") != "members" && [fields.text("member_name"), fields.text("group_name")].contains(name)
        }
        let rows = try base.conflicts(query).rows
        #expect(rows.rows.filter { $0[0] != .text("members") } == part)
      }
    }
  }
}
