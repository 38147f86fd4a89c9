import CasusModel
import CasusQuery
import CasusStore
import StoreTestSupport
import Testing

@Suite struct NetworkTests {
  private func lines(_ network: Network) -> [String] {
    let names = Dictionary(network.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    return network.edges.map { edge in
      let times = edge.spells.map { spell in
        let begin = spell.start.map { (spell.startKind == .attested ? "≤" : "") + "\($0)" } ?? "?"
        return spell.isMoment ? "@\(begin)" : "\(begin)…\(spell.end.map { "\($0)" } ?? "?")"
      }
      let status = edge.nonFactualStatus.map { "\($0) " } ?? ""
      return "\(names[edge.member] ?? "–") \(status)\(edge.relation.rawValue) \(names[edge.group] ?? "–") \(times.joined(separator: ", "))"
    }.sorted()
  }

  private func base(_ facts: [(Relation, String, String, String?)], status: FactStatus = .reported) throws -> KnowledgeBase {
    let base = try emptyBase()
    for (index, (relation, member, group, date)) in facts.enumerated() {
      var article = ArticleBuilder("\(member) and \(group), report \(index)", published: "2020-01-01")
      for name in [member, group] where name.first?.isUppercase == true { article.actor(name) }
      article.affiliation(relation, member, group, status: status, date: date)
      _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    }
    return base
  }

  @Test func `Around an actor, memberships are edges with begin and end; what is planned is counted`() throws {
    var query = NetworkQuery()
    query.actor = "Shamiya Front"
    let network = try Fixture.base().network(query)
    #expect(
      lines(network) == [
        "Abu Amara Brigades member_of Levant Front 2015-02…2015-04-18",
        "Ahrar 100% member_of Levant Front 2014-12-25…2015-04-01",
        "Hazzm Movement member_of Levant Front 2015-01-30…2015-04-18",
        "Nour al-Din al-Zenki member_of Levant Front 2014-12-25…2015-04-18",
      ])
    #expect(network.notes.notListed.statuses.map { "\($0.status) \($0.count)" } == ["planned 1", "denied 1"])
    #expect(network.centre.count == 1 && network.nodes.count == 5)
    #expect(network.edges.flatMap(\.spells).map(\.status).allSatisfy { $0?.isFactual == true })
  }

  @Test func `The network of everybody streams the same edges`() throws {
    let base = try Fixture.base()
    var query = NetworkQuery()
    query.actor = "Levant Front"
    let around = try base.network(query)
    query.actor = nil
    let everybody = try base.network(query)
    #expect(lines(everybody) == lines(around))
    #expect(everybody.nodes == around.nodes && everybody.notes == around.notes && everybody.edges == around.edges)
  }

  @Test func `What is planned or denied is an edge only when asked for, with its own relation, and leads nowhere`() throws {
    var query = NetworkQuery()
    query.actor = "Liwa Ansar"
    query.includeNonFactual = true
    query.depth = 5
    #expect(lines(try Fixture.base().network(query)) == ["Liwa Ansar planned joined Levant Front @?"])
  }

  @Test func `A day shows what held then, and counts what may have`() throws {
    var query = NetworkQuery()
    query.actor = "Levant Front"
    query.asOf = CalendarDate("2015-02-14")
    let network = try Fixture.base().network(query)
    #expect(lines(network).count == 3)
    #expect(network.notes.possible == 1)
  }

  @Test func `A period shows what held in it or may have, and counts what has no date`() throws {
    var query = NetworkQuery()
    query.actor = "Levant Front"
    query.since = CalendarDate("2015-04-02")
    query.until = CalendarDate("2015-04-30")
    #expect(!lines(try Fixture.base().network(query)).contains { $0.hasPrefix("Ahrar") })
    query.since = CalendarDate("2016-01-01")
    query.until = nil
    #expect(lines(try Fixture.base().network(query)).isEmpty)
    let undated = try base([(.memberOf, "Zenki", "Front", nil)])
    query.actor = "Zenki"
    #expect(try undated.network(query).notes.notListed.undated == 1)
  }

  @Test func `Steps are counted from the actor, and one far away is not read`() throws {
    let base = try base([
      (.joined, "A", "B", "2014"), (.leads, "C", "B", "2014"), (.supports, "D", "C", "2014"), (.supports, "E", "D", "2014"),
    ])
    func names(_ depth: Int) throws -> [String] {
      var query = NetworkQuery()
      query.actor = "A"
      query.depth = depth
      return try base.network(query).nodes.map(\.name).sorted()
    }
    #expect(try names(1) == ["A", "B"])
    #expect(try names(2) == ["A", "B", "C"])
    #expect(try names(4) == ["A", "B", "C", "D", "E"])
  }

  @Test func `Who left what nobody says they joined has an end without a begin`() throws {
    #expect(lines(try base([(.left, "Zenki", "Army", "2014-05-04")]).network(NetworkQuery())) == ["Zenki member_of Army ?…2014-05-04"])
    #expect(
      lines(try base([(.joined, "Zenki", "Army", "2014-01"), (.left, "Zenki", "Army", "2014-05-04")]).network(NetworkQuery())) == [
        "Zenki member_of Army 2014-01…2014-05-04"
      ])
  }

  @Test func `A leaving never stands alone because its membership is of another time`() throws {
    let base = try base([(.joined, "Zenki", "Army", "2014-01"), (.left, "Zenki", "Army", "2014-05-04")])
    for actor in ["Zenki", nil] {
      var query = NetworkQuery()
      query.actor = actor
      query.until = CalendarDate("2013-12-31")
      #expect(lines(try base.network(query)).isEmpty)
    }
  }

  @Test func `Changes are moments, alliances have no direction, and each relation is an edge of its own`() throws {
    let base = try base([
      (.splitFrom, "B", "A", "2013"), (.renamed, "A", "C", "2014"), (.alliedWith, "A", "B", "2015"), (.alliedWith, "B", "A", "2016"),
      (.pledgedAllegiance, "A", "B", "2017"), (.dissolved, "A", "B", "2018"),
    ])
    let network = try base.network(NetworkQuery())
    #expect(
      Set(lines(network).map { $0.split(separator: " ")[1] }) == ["split_from", "renamed", "allied_with", "pledged_allegiance"])
    #expect(network.edges.first { $0.relation == .alliedWith }?.spells.count == 2)
    #expect(lines(network).contains("B split_from A @2013") && lines(network).contains("A pledged_allegiance B 2017…?"))
    var query = NetworkQuery()
    query.relations = [.renamed]
    #expect(lines(try base.network(query)) == ["A renamed C @2014"])
  }

  @Test func `Somebody only described is counted, or a node of one article`() throws {
    let base = try base([(.supports, "Turkey", "rebels", "2014"), (.supports, "Turkey", "rebels", "2014")])
    var query = NetworkQuery()
    query.actor = "Turkey"
    #expect(try base.network(query).notes.described == 2)
    query.includeDescribed = true
    let network = try base.network(query)
    #expect(network.nodes.filter { $0.kind == nil }.map(\.name) == ["rebels", "rebels"])
    query.actor = nil
    #expect(try base.network(query).edges == network.edges)
  }

  @Test func `Where the limit of nodes cuts, what is told most often stays`() throws {
    let base = try base([(.supports, "A", "B", "2014"), (.supports, "A", "C", "2014"), (.supports, "A", "C", "2015")])
    var query = NetworkQuery()
    query.actor = "A"
    query.nodeLimit = 2
    let network = try base.network(query)
    #expect(network.nodes.map(\.name).sorted() == ["A", "C"] && network.notes.isCut)
    query.actor = nil
    #expect(try base.network(query).nodes.count == 2 && base.network(query).notes.isCut)
  }

  @Test func `Rows have stable columns`() throws {
    var query = NetworkQuery()
    query.actor = "Ahrar 100%"
    let rows = try Fixture.base().network(query).rows
    #expect(
      rows.columns.map(\.name) == [
        "id", "relation", "member_name", "group_name", "status", "valid_from", "valid_from_kind", "valid_to", "valid_to_kind", "told_by",
        "started_by", "ended_by", "reports", "member_id", "group_id",
      ])
    #expect(
      rows.lines("relation", "member_name", "group_name", "valid_from", "valid_to", "ended_by") == [
        "member_of | Ahrar 100% | Levant Front | 2014-12-25 | 2015-04-01 | left"
      ])
  }
}
