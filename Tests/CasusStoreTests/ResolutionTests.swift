import CasusModel
import CasusQuery
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct ResolutionTests {
  private func article(_ text: String, _ name: String, _ kind: ActorKind = .armedGroup, stated: [String] = [], local: [String] = [])
    -> ArticleFacts
  {
    var article = ArticleBuilder(text)
    article.actor(name, kind, stated: stated, local: local)
    article.affiliation(.dissolved, nil, name)
    return article.facts
  }

  /// Display names of the living actors with the number of articles.
  private func actors(_ base: borrowing KnowledgeBase) throws -> [String] {
    try base.connection.query("SELECT name, document_count FROM actor_list ORDER BY name, kind") { "\(try $0.text(0)) \(try $0.int(1))" }
  }

  private func proposals(_ base: borrowing KnowledgeBase) throws -> [String] {
    try base.connection.query("SELECT left_name, right_name, reason FROM proposal_list ORDER BY 1, 2") { row in
      "\(try row.text(0)) / \(try row.text(1)): \(try row.text(2))"
    }
  }

  private func stored(_ articles: [ArticleFacts], registry: [RegistryRow] = []) throws -> KnowledgeBase {
    let base = try emptyBase()
    _ = try base.importRegistry(registry, recordedAt: testTime)
    for result in try base.store(articles, run: testRun, recordedAt: testTime) {
      guard case .stored = result else {
        Issue.record("\(result)")
        continue
      }
    }
    return base
  }

  @Test func `Names that fold alike are one actor`() throws {
    let base = try stored([article("The Al-Nusra Front.", "Al-Nusra Front"), article("al Nusra Front is.", "al Nusra Front")])
    #expect(try actors(base) == ["Al-Nusra Front 2"])
  }

  @Test func `A person is never a group, a state never its army`() throws {
    let base = try stored([
      article("Syria, a state.", "Syria", .state), article("Syria, an army.", "Syria", .governmentForce),
      article("Syria, a girl.", "Syria", .person),
    ])
    #expect(try actors(base).count == 3)
  }

  @Test func `An alliance that another article calls an armed group is one actor, of the kind said most`() throws {
    let base = try stored([
      article("Levant Front 1", "Levant Front", .alliance), article("Levant Front 2", "Levant Front"),
      article("Levant Front 3", "Levant Front", .alliance),
    ])
    #expect(try actors(base) == ["Levant Front 3"])
    #expect(try base.connection.first("SELECT kind FROM actor_list") { try $0.text(0) } == "alliance")
  }

  @Test func `A stated alias joins two actors known from articles, and the old id still leads there`() throws {
    let base = try stored([article("Shamiya Front is.", "Shamiya Front"), article("Levant Front is.", "Levant Front")])
    #expect(try actors(base) == ["Levant Front 1", "Shamiya Front 1"])
    let old = try base.actors(named: "Shamiya Front")[0].id
    _ = try base.store(
      article("Levant Front, also Shamiya Front", "Levant Front", stated: ["Shamiya Front"]), run: testRun, recordedAt: testTime)
    #expect(try actors(base) == ["Levant Front 3"])
    #expect(try base.publicID(old).key == base.actors(named: "Levant Front")[0].id)
    let former = try base.connection.query("SELECT old.name, new.name FROM actor AS old JOIN actor AS new ON new.id = old.merged_into_id") {
      "\(try $0.text(0)) → \(try $0.text(1))"
    }
    #expect(former == ["Shamiya Front → Levant Front"])
    let why = try base.connection.query("SELECT evidence FROM actor_name WHERE name = 'Shamiya Front' AND basis = 'stated'") {
      try $0.text(0)
    }
    #expect(why == ["Shamiya Front"])
  }

  @Test func `A local alias never joins actors`() throws {
    let base = try stored([
      article("Nour al-Din al-Zenki, Zenki for short", "Nour al-Din al-Zenki", local: ["Zenki"]),
      article("Zenki, the village band", "Zenki"),
    ])
    #expect(try actors(base) == ["Nour al-Din al-Zenki 1", "Zenki 1"])
  }

  @Test func `An article's actor is the registry's actor by name, by registry alias and by stated alias`() throws {
    let base = try stored(
      [
        article("Levant Front", "Levant Front"), article("Shamiya Front", "Shamiya Front"),
        article("The Shami Front or Sham Front", "Shami Front", stated: ["Sham Front"]),
      ],
      registry: [
        RegistryRow(name: "Levant Front", kind: "armed_group", alias: "Shamiya Front; Sham Front", country: "SYR"),
        RegistryRow(name: "Nusra Front", kind: "armed_group"),
      ])
    #expect(try actors(base) == ["Levant Front 3", "Nusra Front 0"])
  }

  @Test func `Two registry actors are never joined, only proposed`() throws {
    let base = try stored(
      [article("Jaysh al-Islam, known as Jaysh al-Fatah", "Jaysh al-Islam", stated: ["Jaysh al-Fatah"])],
      registry: [RegistryRow(name: "Jaysh al-Islam", kind: "armed_group"), RegistryRow(name: "Jaysh al-Fatah", kind: "alliance")])
    #expect(try actors(base) == ["Jaysh al-Fatah 0", "Jaysh al-Islam 1"])
    #expect(try proposals(base) == ["Jaysh al-Fatah / Jaysh al-Islam: two_registry_actors"])
  }

  @Test func `An actor with names of two registry actors is kept apart and proposed for both`() throws {
    let base = try stored(
      [article("The Army, that is Red Army or Blue Army", "The Great Army", stated: ["Red Army", "Blue Army"])]
        .map { _ in
          article("Great Army, that is Red Army or Blue Army", "Great Army", stated: ["Red Army", "Blue Army"])
        },
      registry: [RegistryRow(name: "Red Army", kind: "armed_group"), RegistryRow(name: "Blue Army", kind: "armed_group")])
    #expect(try actors(base) == ["Blue Army 0", "Great Army 1", "Red Army 0"])
    #expect(
      try proposals(base) == ["Blue Army / Great Army: several_registry_actors", "Great Army / Red Army: several_registry_actors"])
  }

  @Test func `A shared acronym alone joins nobody`() throws {
    let base = try stored(
      [
        article(
          "Institute for Science and International Security (ISIS)", "Institute for Science and International Security", .politicalBody,
          stated: ["ISIS"]),
        article("Free Syrian Army (FSA)", "Free Syrian Army", stated: ["FSA"]),
        article("Friends of Sudanese Art (FSA)", "Friends of Sudanese Art", .politicalBody, stated: ["FSA"]),
      ], registry: [RegistryRow(name: "Islamic State", kind: "armed_group", alias: "ISIS")])
    #expect(
      try actors(base)
        == ["Free Syrian Army 1", "Friends of Sudanese Art 1", "Institute for Science and International Security 1", "Islamic State 0"])
    #expect(
      try proposals(base) == [
        "Free Syrian Army / Friends of Sudanese Art: shared_acronym",
        "Institute for Science and International Security / Islamic State: shared_acronym",
      ])
  }

  @Test func `An acronym of one long name, or of spellings of one, is that actor`() throws {
    let base = try stored([
      article("Popular Mobilization Forces (PMF)", "Popular Mobilization Forces", stated: ["PMF"]),
      article("Popular Mobilization Units (PMF)", "Popular Mobilization Units", stated: ["PMF"]), article("PMF", "PMF"),
    ])
    #expect(try actors(base) == ["Popular Mobilization Forces 3"])
  }

  @Test func `The order in which articles are stored, and when the registry comes, changes nothing`() throws {
    let articles = [
      article("Levant Front is called Shamiya Front", "Levant Front", .alliance, stated: ["Shamiya Front"]),
      article("Shamiya Front is called Front of the Levant (FSA)", "Shamiya Front", stated: ["Front of the Levant", "FSA"]),
      article("Front of the Levant and Jabha Shamiya", "Front of the Levant", stated: ["Jabha Shamiya"]),
      article("Free Syrian Army (FSA)", "Free Syrian Army", stated: ["FSA"]),
      article("FSA alone", "FSA"),
    ]
    let registry = [RegistryRow(name: "Jabhat al-Sham", kind: "alliance", alias: "Jabha Shamiya", country: "SYR")]
    for (rows, indices) in [([], [0, 1, 2, 3]), (registry, [0, 1, 2, 3]), ([], [1, 3, 4])] {
      var seen: Set<[String]> = []
      for order in permutations(indices) {
        for late in rows.isEmpty ? [false] : [false, true] {
          let base = try emptyBase()
          if !late { _ = try base.importRegistry(rows, recordedAt: testTime) }
          for index in order { _ = try base.store(articles[index], run: testRun, recordedAt: testTime) }
          if late { _ = try base.importRegistry(rows, recordedAt: testTime) }
          seen.insert(try export(base))
        }
      }
      #expect(seen.count == 1)
    }
  }

  @Test func `Thousands of names that share one acronym are resolved in little time`() throws {
    var graph = NameGraph()
    graph.nodes[0] = .init(id: 0, fold: "gn", key: "act-0", registryActor: nil)
    for number in Int64(1)...4000 {
      graph.nodes[number] = .init(
        id: number, fold: "gruppe\(number) suda\(number)", key: "act-\(number)", registryActor: nil,
        spellings: [.init(text: "G\(number)", kind: .armedGroup, count: 1)])
      graph.links.insert(.init(0, number))
    }
    var groups = 0
    let time = ContinuousClock().measure { groups = graph.resolve().groups.count }
    #expect(groups == 4001)
    #expect(time < .seconds(20))
  }

  private func export(_ base: borrowing KnowledgeBase) throws -> [String] {
    var lines: [String] = []
    for table in base.exportTables() {
      lines.append(table.name + " " + table.columns.map(\.name).joined(separator: ","))
      try base.export(table) { row in lines.append("\(row)") }
    }
    return lines + (try proposals(base))
  }

  private func permutations(_ items: [Int]) -> [[Int]] {
    guard let first = items.first else { return [[]] }
    return permutations(Array(items.dropFirst())).flatMap { rest in
      (0...rest.count).map { Array(rest[..<$0]) + [first] + Array(rest[$0...]) }
    }
  }
}
