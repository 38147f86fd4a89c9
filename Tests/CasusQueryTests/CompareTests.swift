import CasusModel
import CasusStore
import StoreTestSupport
import Testing

@testable import CasusQuery

@Suite struct OverlapTests {
  private func stay(_ text: String) -> NetworkSpell {
    // "2014…2015": begin and end; ≤ is only known since, ≥ only known until, ? unknown, ! ended nobody knows when.
    let parts = text.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
    var spell = NetworkSpell(id: "aff")
    func value(_ text: String) -> TimeValue? { TimeValue(text.filter { !"≤≥?!".contains($0) }) }
    spell.start = value(parts[0])
    spell.startKind = parts[0].hasPrefix("≤") ? .attested : .exact
    spell.end = value(parts[1])
    spell.endKind = parts[1].hasPrefix("≥") ? .attested : .exact
    if parts[1] == "!" || spell.end != nil && spell.endKind == .exact { spell.endedBy = .left }
    return spell
  }

  @Test(
    "Certain only on a day that both are reported to hold; never only where the dates exclude it",
    arguments: [
      ("2014-01-01…2015-01-01", "2014-06-01…?", "certain 2014-06-01…2015-01-01"),
      ("2014-01-01…?", "2015…?", "certain 2015…–"),
      ("2014-01-01…2015-01-01", "2015-01-01…?", "possible 2015-01-01…2015-01-01"),
      ("2014-01-01…2014-12-31", "2015-01-01…?", "never –…–"),
      ("2014-01-01…2015", "2015-06-01…?", "possible 2015-06-01…2015"),
      ("≤2014-06-01…?", "2013-01-01…2013-12-31", "possible ≤2014-06-01…2013-12-31"),
      ("≤2014-06-01…?", "2014-01-01…?", "certain ≤2014-06-01…–"),
      ("?…?", "2014-01-01…?", "possible –…–"),
      ("?…2013", "2014-01-01…?", "never –…–"),
      ("2014-01-01…!", "2014-06-01…2015-01-01", "possible 2014-06-01…–"),
      ("2014-01-01…≥2015-01-01", "2014-06-01…2016-01-01", "certain 2014-06-01…≥2015-01-01"),
      ("2014-01-01…≥2015-01-01", "2016-06-01…?", "possible 2016-06-01…≥2015-01-01"),
    ])
  func overlap(left: String, right: String, expected: String) {
    for (one, two) in [(left, right), (right, left)] {
      let overlap = Overlap(stay(one), stay(two))
      let start = overlap.start.map { (overlap.startKind == .attested ? "≤" : "") + "\($0)" } ?? "–"
      let end = overlap.end.map { (overlap.endKind == .attested ? "≥" : "") + "\($0)" } ?? "–"
      #expect("\(overlap.certainty.rawValue) \(start)…\(end)" == expected)
    }
  }

  @Test func `A change at one moment is no stay`() {
    #expect(Overlap(NetworkSpell(id: "a", isMoment: true), NetworkSpell(id: "b")).certainty == .never)
  }
}

@Suite struct CompareTests {
  @Test func `Both in one group: the days that they share, with the fact of each`() throws {
    let comparison = try Fixture.base().compare("Ahrar 100%", "Hazzm Movement")
    #expect(comparison.groups.map(\.name) == ["Levant Front"])
    #expect(
      comparison.rows.lines("section", "group_name", "overlap", "valid_from", "valid_to", "member_name") == [
        "shared_group | Levant Front | certain | 2015-01-30 | 2015-04-01 | –"
      ])
    #expect(comparison.groups.allSatisfy { $0.left.id != $0.right.id })
  }

  @Test func `Affiliations with each other are listed either way; what is planned is counted, or listed`() throws {
    let base = try Fixture.base()
    for (one, two) in [("Shamiya Front", "Liwa Ansar"), ("Liwa Ansar", "Levant Front")] {
      let usual = try base.compare(one, two)
      #expect(usual.direct.rows.isEmpty && usual.notListed.statuses.map { "\($0.status) \($0.count)" } == ["planned 1"])
      let all = try base.compare(one, two, includeNonFactual: true)
      #expect(
        all.rows.lines("section", "relation", "member_name", "group_name", "status").first
          == "direct | joined | Liwa Ansar | Levant Front | planned")
      #expect(all.notListed.isEmpty)
    }
  }

  private func war() throws -> KnowledgeBase {
    let base = try emptyBase()
    var article = ArticleBuilder("Zenki, Nusra, Assad and Turkey. Civilians fled.", published: "2015-01-01")
    for name in ["Zenki", "Nusra", "Assad"] { article.actor(name) }
    article.actor("Turkey", .state)
    article.actor("Civilians", .civilians)
    article.event(.assault, ["Zenki"], ["Nusra"], date: "2014-05-01")
    article.event(.assault, ["Zenki"], ["Nusra"], date: "2014-06")
    article.event(.accuse, ["Nusra"], ["Zenki"], date: "2014-07-01")
    article.event(.assault, ["Nusra", "Zenki"], ["Assad"])
    article.event(.assault, ["Nusra"], ["Zenki"], status: .planned)
    article.event(.assault, ["Nusra", "Zenki"], ["Civilians"], date: "2015")
    article.affiliation(.supports, "Turkey", "Zenki", date: "2014")
    article.affiliation(.supports, "Turkey", "Nusra", date: "2014-02")
    article.affiliation(.leads, "Assad", "Zenki", status: .denied)
    article.affiliation(.leads, "Assad", "Nusra")
    _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    return base
  }

  @Test func `Events are counted by year, direction and quad class; planned ones are not`() throws {
    #expect(
      try war().compare("Zenki", "Nusra").rows.lines("section", "date", "member_name", "group_name", "quad", "count").filter {
        $0.hasPrefix("event")
      } == [
        "event | 2014 | Zenki | Nusra | 4 | 2", "event | 2014 | Nusra | Zenki | 3 | 1", "event | 2015 | Zenki; Nusra | – | 4 | 1",
        "event | – | Zenki; Nusra | – | 4 | 1",
      ])
  }

  @Test func `Third parties count where both have them, civilians are nobody's opponents`() throws {
    let comparison = try war().compare("Zenki", "Nusra")
    #expect(comparison.relations.map { "\($0.relation.rawValue) \($0.areMembers) \($0.name)" } == ["supports false Turkey"])
    #expect(comparison.opponents.map { "\($0.name) \($0.left) \($0.right)" } == ["Assad 1 1"])
    #expect(comparison.rows.lines("section", "relation", "member_name", "group_name").contains("shared_relation | supports | Turkey | –"))
  }

  @Test func `A claim counts where what is said names the other`() throws {
    let base = try emptyBase()
    for (source, content) in [("Zenki", "Nusra lied"), ("Nusra", "nobody lied, nor did Assad")] {
      var article = ArticleBuilder("\(source) said \(content). \(source == "Zenki" ? "" : "Zenki was silent.")", published: "2015-01-01")
      for name in ["Zenki", "Nusra"] { article.actor(name) }
      article.claim(source, cue: "said", content: content)
      _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    }
    #expect(try base.compare("Nusra", "Zenki").claims.lines("source", "content") == ["Zenki | Nusra lied"])
    #expect(
      try base.compare("Nusra", "Zenki").rows.lines("section", "member_name", "cue", "content") == ["claim | Zenki | said | Nusra lied"])
  }

  @Test func `Nothing known is empty, and one actor is no pair`() throws {
    let base = try Fixture.base()
    #expect(try base.compare("Abu Amr", "Abu Amara Brigades").isEmpty)
    let error = #expect(throws: QueryError.self) { _ = try base.compare("Levant Front", "Shamiya Front") }
    #expect(error?.description.hasPrefix("“Levant Front” and “Shamiya Front” are one actor, Levant Front (act-") == true)
    #expect(error?.description.hasSuffix("); give two, or their ids") == true)
  }
}
