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

  @Test func `Selective questions find their part of the base by indexes`() throws {
    let base = try war(1)
    let alpha = try base.actors(named: "Alpha")
    let day = CalendarDate("2015-01-10")
    for (name, scope) in [
      ("actor", AffiliationScope.of(alpha)), ("period", .within(day, day)), ("since", .within(day, nil)), ("change", .change(of: "aff-")),
      ("known", .of(alpha).known(by: day)),
    ] {
      for view in ["alliance", "membership", "alliance_report"] {
        let plan = try base.connection.query("EXPLAIN QUERY PLAN \(base.narrowed(view: view, to: scope.condition))", scope.condition.values)
        {
          try $0.text("detail")
        }
        let growing = ["affiliation", "document", "document_actor", "name", "actor", "evidence", "turn", "other", "member", "group"]
        let scans = plan.filter { step in growing.contains { step == "SCAN \($0)" || step.hasPrefix("SCAN \($0) ") } }
        #expect(scans.isEmpty, "\(name), \(view)")
      }
    }
    let everything = try base.connection.query("EXPLAIN QUERY PLAN \(base.narrowed(view: "alliance", to: Condition()))") {
      try $0.text("detail")
    }
    #expect(everything.contains { $0.hasPrefix("SCAN affiliation") })
  }
}
