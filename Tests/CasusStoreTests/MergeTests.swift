// Joining knowledge bases: as if all articles had been read into one, whichever is merged into which.

import CasusModel
import CasusQuery
import SQLite
import StoreTestSupport
import TestSupport
import Testing

@testable import CasusStore

@Suite struct MergeTests {
  private static let now = "2026-06-01T00:00:00Z"

  /// All that is exported.
  private func exports(_ base: borrowing KnowledgeBase) throws -> [String] {
    var rows: [String] = []
    for table in base.exportTables() { try base.export(table) { rows.append("\(table.name) \($0)") } }
    return rows
  }

  private func run(_ day: Int, ruleset: String = "rules", version: String = "0.0.1") -> IngestRun {
    IngestRun(startedAt: "2026-01-0\(day)T00:00:00Z", casusVersion: version, ruleset: ruleset)
  }

  private func merge(_ other: borrowing KnowledgeBase, into base: borrowing KnowledgeBase) throws -> MergeReport {
    try base.merge(other, at: Self.now, refused: { Issue.record("refused: \($0)") })
  }

  /// Merges each of two equal pairs into the other, and expects the same; gives it.
  private func merged(_ make: (Int) throws -> KnowledgeBase) throws -> [String] {
    let left = try make(0)
    let right = try make(1)
    let otherLeft = try make(0)
    let otherRight = try make(1)
    _ = try merge(right, into: left)
    _ = try merge(otherLeft, into: otherRight)
    let result = try exports(left)
    #expect(try exports(otherRight) == result)
    for side in [true, false] {
      let report = try side ? merge(right, into: left) : merge(otherRight, into: left)
      #expect(report.added == 0 && report.replaced == 0 && report.decisions.added.isEmpty && report.registry == RegistryReport())
    }
    #expect(try exports(left) == result)
    #expect(try left.connection.foreignKeyViolations().isEmpty && left.connection.integrityCheck().isEmpty)
    #expect(try otherRight.connection.foreignKeyViolations().isEmpty)
    return result
  }

  private static let registry = [
    RegistryRow(
      name: "Levant Front", kind: "alliance", alias: "Shamiya Front", country: "SYR", note: "Aleppo", identifiers: ["ucdp": "116"])
  ]

  @Test(arguments: UInt64(0)..<12)
  func `Articles that two knowledge bases read are merged as if one had read them all`(_ seed: UInt64) throws {
    let articles = (0..<14).map { RandomArticle.facts(seed: seed * 100 + $0) }
    let result = try merged { side in
      let base = try emptyBase()
      if side == 1 { _ = try base.importRegistry(Self.registry, recordedAt: testTime) }
      // Half of them are in both.
      for facts in side == 0 ? articles[..<9] : articles[5...] { _ = try base.store(facts, run: run(1), recordedAt: testTime) }
      return base
    }
    let whole = try emptyBase()
    _ = try whole.store(articles, run: run(1), recordedAt: testTime)
    _ = try whole.importRegistry(Self.registry, recordedAt: testTime)
    #expect(try exports(whole) == result)
  }

  @Test(arguments: UInt64(0)..<12)
  func `A document that two versions read differently is the newer one's, evidence and all`(_ seed: UInt64) throws {
    // Two readings of the same text: what one finds in it, and what the other finds.
    func reading(_ number: UInt64, other: UInt64, path: String) -> ArticleFacts {
      let text = RandomArticle.facts(seed: seed * 10 + number)
      var document = text.document
      document.origin.path = path
      guard other > 0 else { return text }
      document.title = Stated("Another title \(number)")
      return ArticleFacts(
        document: document, actors: text.actors, affiliations: Array(text.affiliations.dropFirst()), events: text.events,
        claims: Array(text.claims.dropLast()))
    }
    _ = try merged { side in
      let base = try emptyBase()
      for number in UInt64(0)..<6 {
        // Each is the newer one of some.
        let isNewer = (number % 2 == 0) == (side == 0)
        let facts = reading(number, other: isNewer ? 1 : 0, path: "\(side)/\(number)")
        let run = run(isNewer ? 2 : 1, ruleset: isNewer ? "new" : "old", version: isNewer && number < 3 ? "0.0.10" : "0.0.9")
        _ = try base.store(facts, run: run, recordedAt: testTime)
      }
      return base
    }
    // And one that was read twice in one base, once in the other.
    _ = try merged { side in
      let base = try emptyBase()
      let facts = reading(7, other: 0, path: "a")
      _ = try base.store(facts, run: run(1, ruleset: "old"), recordedAt: testTime)
      if side == 0 {
        let key = try base.documentID(sha256: facts.document.origin.sha256) ?? ""
        _ = try base.reread(key, reading(7, other: 1, path: "a"), run: run(3, ruleset: "new"), recordedAt: testTime)
      }
      return base
    }
  }

  @Test func `Facts of one identity keep the ids that another reading gave them`() throws {
    var article = ArticleBuilder("Zenki joined the Levant Front on Thursday.")
    article.actor("Zenki")
    article.actor("Levant Front", .alliance)
    for (status, date) in [(FactStatus.reported, "2016"), (.claimed, "2017"), (.historical, "2018")] {
      article.affiliation(.joined, "Zenki", "Levant Front", status: status, date: date, trigger: "joined")
    }
    let first = article.facts
    let second = ArticleFacts(
      document: first.document, actors: first.actors,
      affiliations: first.affiliations.enumerated().map { index, fact in
        index > 0
          ? fact
          : Affiliation(
            relation: fact.relation, member: fact.member, group: fact.group, status: .denied, time: fact.time, evidence: fact.evidence)
      }, events: [], claims: [])
    let result = try merged { side in
      let base = try emptyBase()
      guard side == 0 else { return base }
      _ = try base.store(first, run: run(1), recordedAt: testTime)
      let key = try base.documentID(sha256: first.document.origin.sha256) ?? ""
      let changes = try base.reread(key, second, run: run(2), recordedAt: testTime)
      #expect(changes.count(.changed) == 1)
      return base
    }
    #expect(result.count { $0.hasPrefix("affiliation ") } == 3)
  }

  @Test func `Decisions of both hold, and what is retracted stays retracted`() throws {
    let result = try merged { side in
      let base = try Fixture.base()
      if side == 0 {
        let hazzm = try base.reference("member_name = 'Hazzm Movement' AND relation = 'joined'")
        try base.decide(.reject(hazzm), by: "A", at: day(1))
        try base.decide(.rename(try base.name("Levant Front"), to: "Jabha Shamiya"), by: "A", at: day(2))
      } else {
        let claimed = try base.reference("relation = 'left'")
        try base.decide(.correct(claimed, try correction([.date: try time("2015-03-31")])), by: "B", at: day(3))
        let (abu, hazzm) = (try base.name("Abu Amara Brigades"), try base.name("Hazzm Movement"))
        let decision = try base.decide(.merge(abu, hazzm), by: "B", at: day(4))
        try base.decide(.undo(decision.id), by: "B", at: day(5))
      }
      return base
    }
    #expect(result.count { $0.hasPrefix("decision ") } == 5)
    #expect(result.contains { $0.hasPrefix("actor ") && $0.contains("Jabha Shamiya") })
    #expect(result.contains { $0.hasPrefix("affiliation ") && $0.contains("2015-03-31") })
    #expect(!result.contains { $0.hasPrefix("affiliation ") && $0.contains("Hazzm Movement joined the Levant Front on Friday") })
  }

  @Test func `Registries that do not agree are joined the same way from both sides, and it is told`() throws {
    func base(_ side: Int) throws -> KnowledgeBase {
      let base = try emptyBase()
      _ = try base.store(Fixture.articles, run: run(1), recordedAt: testTime)
      _ = try base.importRegistry(
        side == 0
          ? [
            RegistryRow(name: "Levant Front", kind: "armed_group", alias: "Shamiya Front; LF", country: "SYR", note: "Aleppo; 2014"),
            RegistryRow(name: "Zenki", kind: "armed_group", alias: "Ansar", identifiers: ["ucdp": "5"]),
          ]
          : [
            RegistryRow(name: "levant front", kind: "alliance", country: "TUR", note: "2014; north", identifiers: ["wikidata": "Q5"]),
            RegistryRow(name: "Shamiya Front", kind: "armed_group"),
            RegistryRow(name: "Liwa Ansar", kind: "armed_group", alias: "Ansar"),
          ], recordedAt: testTime)
      return base
    }
    let result = try merged(base)
    #expect(result.contains { $0.hasPrefix("actor ") && $0.contains("2014; Aleppo; north") && $0.contains("SYR") })
    let left = try base(0)
    let right = try base(1)
    let report = try merge(right, into: left)
    #expect(
      report.registryConflicts.sorted().filter { !$0.hasPrefix("“Ansar”") } == [
        "Levant Front: its country is “SYR” in one registry and “TUR” in the other; “SYR” is kept",
        "Levant Front: its kind is “armed_group” in one registry and “alliance” in the other; “alliance” is kept",
        "“Shamiya Front” is a name of Shamiya Front in one registry and of Levant Front in the other; Shamiya Front keeps it",
      ])
    #expect(report.registryConflicts.count == 4)
  }

  @Test func `A merge that was stopped goes on`() throws {
    let left = try emptyBase()
    let right = try emptyBase()
    for seed in UInt64(0)..<200 { _ = try right.store(RandomArticle.facts(seed: seed), run: run(1), recordedAt: testTime) }
    var asked = 0
    let report = try left.merge(
      right, at: Self.now,
      shouldStop: {
        asked += 1
        return asked > 90
      }, refused: { _ in })
    #expect(report.isStopped && report.added == 90)
    #expect(try merge(right, into: left).added == 110)
    #expect(try exports(left) == exports(right))
  }
}
