import CasusModel
import CasusQuery
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

/// What people rule about names, as the resolver reads it.
@Suite struct RulingTests {
  private func article(_ text: String, _ name: String, stated: [String] = []) -> ArticleFacts {
    var article = ArticleBuilder(text)
    article.actor(name, stated: stated)
    article.affiliation(.dissolved, nil, name)
    return article.facts
  }

  /// Each living actor with its names, and the number of articles.
  private func actors(_ base: borrowing KnowledgeBase) throws -> [String] {
    try base.connection.query(
      """
      SELECT name, document_count, (SELECT group_concat(fold, ', ') FROM (
        SELECT fold FROM name JOIN actor ON actor.id = actor_id WHERE actor.key = actor_list.id ORDER BY fold
      )) FROM actor_list ORDER BY name
      """
    ) { "\(try $0.text(0)) \(try $0.int(1)): \(try $0.optionalText(2) ?? "")" }
  }

  /// All that a ruling can change.
  private func state(_ base: borrowing KnowledgeBase) throws -> [String] {
    let owners = try base.connection.query(
      """
      SELECT name.fold, actor.key, actor.name, actor.kind FROM name LEFT JOIN actor ON actor.id = name.actor_id ORDER BY 1
      """
    ) { "\(try $0.text(0)) \(try $0.optionalText(1) ?? "") \(try $0.optionalText(2) ?? "") \(try $0.optionalText(3) ?? "")" }
    let articles = try base.connection.query(
      "SELECT document_actor.name, actor.key FROM document_actor JOIN actor ON actor.id = actor_id ORDER BY 1, 2"
    ) { "\(try $0.text(0)) \(try $0.text(1))" }
    let names = try base.connection.query("SELECT id, name FROM actor_name ORDER BY id, name, basis, document") {
      "\(try $0.text(0)) \(try $0.text(1))"
    }
    return try owners + articles + names + actors(base) + proposals(base)
  }

  private func proposals(_ base: borrowing KnowledgeBase) throws -> [String] {
    try base.connection.query("SELECT left_name, right_name, reason FROM proposal_list ORDER BY 1, 2") { row in
      "\(try row.text(0)) / \(try row.text(1)): \(try row.text(2))"
    }
  }

  private func id(_ name: String, _ base: borrowing KnowledgeBase) throws -> Int64 {
    try base.nameID(scope: .organisation, fold: NameFold.fold(name), text: name)
  }

  /// Writes a decision at a time and what it rules; later ones take the place of earlier ones about the same names.
  private func rule(_ ruling: String, _ left: String, _ right: String, at time: Int, _ base: borrowing KnowledgeBase) throws {
    let key = "dec-\(String(100_000_000_000 + time))"
    try base.connection.execute(
      "INSERT INTO decision (key, kind, subject, content, decided_at) VALUES (?, 'merge', '{}', '{}', ?)", [key, "2026-02-\(10 + time)"])
    let (one, other) = (try id(left, base), try id(ruling == "called" ? left : right, base))
    if ruling == "called" {
      try base.connection.execute(
        "INSERT OR REPLACE INTO display_name (name_id, text, decision_key) VALUES (?, ?, ?)", [one, right, key])
    } else {
      try base.connection.execute(
        "INSERT OR REPLACE INTO name_ruling (left_id, right_id, ruling, decision_key) VALUES (?, ?, ?, ?)",
        [min(one, other), max(one, other), ruling, key])
    }
    try base.resolve(names: ruling == "called" ? [one] : [one, other], recordedAt: testTime)
  }

  private func undo(_ ruling: String, _ left: String, _ right: String, _ base: borrowing KnowledgeBase) throws {
    let (one, other) = (try id(left, base), try id(ruling == "called" ? left : right, base))
    if ruling == "called" {
      try base.connection.execute("DELETE FROM display_name WHERE name_id = ?", [one])
    } else {
      try base.connection.execute("DELETE FROM name_ruling WHERE left_id = ? AND right_id = ?", [min(one, other), max(one, other)])
    }
    try base.resolve(names: ruling == "called" ? [one] : [one, other], recordedAt: testTime)
  }

  private func difference(_ left: [String], _ right: [String]) -> [String] {
    left.filter { !right.contains($0) }.map { "+ \($0)" } + right.filter { !left.contains($0) }.map { "- \($0)" }
  }

  private let registry = [
    RegistryRow(name: "Levant Front", kind: "armed_group", alias: "Shamiya Front; Sham Front", identifiers: ["ucdp": "11"]),
    RegistryRow(name: "Jabha Shamiya", kind: "armed_group", alias: "Shami Front", identifiers: ["ucdp": "12", "wikidata": "Q7"]),
    RegistryRow(name: "Islamic State", kind: "armed_group", alias: "ISIS"),
  ]

  private var articles: [ArticleFacts] {
    [
      article("Sham Front is.", "Sham Front"), article("Shami Front is.", "Shami Front"),
      article("Aleppo Front, or Shami Front", "Aleppo Front", stated: ["Shami Front"]),
      article("Institute for Science (ISIS)", "Institute for Science", stated: ["ISIS"]),
      article("Red Army, or Crimson Army", "Red Army", stated: ["Crimson Army"]),
      article("Crimson Army, or Scarlet Army", "Crimson Army", stated: ["Scarlet Army"]), article("Scarlet Army is.", "Scarlet Army"),
    ]
  }

  private func base() throws -> KnowledgeBase {
    let base = try emptyBase()
    _ = try base.importRegistry(registry, recordedAt: testTime)
    for article in articles { _ = try base.store(article, run: testRun, recordedAt: testTime) }
    return base
  }

  @Test func `Two actors of articles are joined, also over an acronym`() throws {
    let base = try base()
    try rule("same_actor", "Institute for Science", "Islamic State", at: 1, base)
    #expect(try actors(base).contains("Islamic State 1: institute for science, isis, islamic state"))
    #expect(try proposals(base).allSatisfy { !$0.contains("Institute") })
  }

  @Test func `Two registry actors are joined: the first key stays, names, identifiers and articles follow`() throws {
    let base = try base()
    let keys = try ["Levant Front", "Jabha Shamiya"].map { try base.actors(named: $0)[0].id }
    try rule("same_actor", "Levant Front", "Jabha Shamiya", at: 1, base)
    let actor = try base.actors(named: "Shami Front")
    #expect(actor.map(\.id) == [keys.min() ?? ""])
    for key in keys { #expect(try base.publicID(key).key == keys.min()) }
    let name = actor[0].name
    #expect(
      try actors(base).contains(
        "\(name) 3: aleppo front, jabha shamiya, levant front, sham front, shami front, shamiya front"))
    let identifiers = try base.connection.query("SELECT DISTINCT actor_name, scheme || identifier FROM actor_identifier_list ORDER BY 2") {
      "\(try $0.text(0)) \(try $0.text(1))"
    }
    #expect(identifiers == ["\(name) ucdp11", "\(name) ucdp12", "\(name) wikidataQ7"])
    let listed = try base.connection.query("SELECT name FROM actor_name WHERE basis = 'registry' AND id = ? ORDER BY 1", [actor[0].id]) {
      try $0.text(0)
    }
    #expect(listed == ["Jabha Shamiya", "Levant Front", "Sham Front", "Shami Front", "Shamiya Front"])
    // The registry again, and new articles, change nothing of it.
    let before = try state(base)
    #expect(try base.importRegistry(registry, recordedAt: testTime) == RegistryReport())
    #expect(try state(base) == before)
    _ = try base.store(article("Jabha Shamiya again", "Jabha Shamiya"), run: testRun, recordedAt: testTime)
    let linked = article("Aleppine Front, or Jabha Shamiya", "Aleppine Front", stated: ["Jabha Shamiya"])
    _ = try base.store(linked, run: testRun, recordedAt: testTime)
    #expect(try base.actors(named: "Aleppine Front").map(\.id) == [keys.min() ?? ""])
  }

  @Test func `A ruling beats the registry: the alias becomes an actor of its own, the main name stays`() throws {
    let base = try base()
    try rule("different_actors", "Sham Front", "Levant Front", at: 1, base)
    #expect(try actors(base).contains("Levant Front 0: levant front, shamiya front"))
    #expect(try actors(base).contains("Sham Front 1: sham front"))
    #expect(try proposals(base).allSatisfy { !($0.contains("Levant Front") && $0.contains("Sham Front")) })
    // An article may use the name or link to it: it stays apart.
    _ = try base.store(article("Sham Front, or Front X", "Sham Front", stated: ["Front X"]), run: testRun, recordedAt: testTime)
    #expect(try base.actors(named: "Front X").map(\.name) == ["Sham Front"])
    _ = try base.importRegistry(registry, recordedAt: testTime)
    #expect(try base.actors(named: "Sham Front").map(\.name) == ["Sham Front"])
  }

  @Test func `An alias that no article uses can be ruled away too`() throws {
    let base = try base()
    try rule("different_actors", "Shamiya Front", "Levant Front", at: 1, base)
    #expect(try base.actors(named: "Shamiya Front").map(\.name) == ["Shamiya Front"])
    let names = try base.connection.query("SELECT DISTINCT name FROM actor_name WHERE actor_name = 'Levant Front' ORDER BY 1") {
      try $0.text(0)
    }
    #expect(names == ["Levant Front", "Sham Front"])
  }

  @Test func `A ruling beats stated names: a chain is cut between the two, in the order of folds`() throws {
    let base = try base()
    try rule("different_actors", "Red Army", "Scarlet Army", at: 1, base)
    #expect(try actors(base).contains("Crimson Army 2: crimson army, red army"))
    #expect(try actors(base).contains("Scarlet Army 1: scarlet army"))
  }

  @Test func `Of rulings that cannot all hold the later ones do`() throws {
    let cases: [(times: [Int], groups: Set<String>)] = [
      ([1, 2, 3], ["b army, c army", "a army"]), ([2, 3, 1], ["a army, b army", "c army"]), ([3, 1, 2], ["a army, b army, c army"]),
    ]
    for (times, expected) in cases {
      let base = try emptyBase()
      for name in ["A Army", "B Army", "C Army"] { _ = try base.store(article("\(name).", name), run: testRun, recordedAt: testTime) }
      // A is B, A is not C, B is C: one has to give way.
      try rule("same_actor", "A Army", "B Army", at: times[0], base)
      try rule("different_actors", "A Army", "C Army", at: times[1], base)
      try rule("same_actor", "B Army", "C Army", at: times[2], base)
      let groups = try actors(base).map { String($0.split(separator: ":")[1].dropFirst()) }
      #expect(Set(groups) == expected, "\(times)")
    }
  }

  @Test func `An actor is called what a person calls one of its names, the last time`() throws {
    let base = try base()
    try rule("called", "Sham Front", "The Levant Front", at: 1, base)
    #expect(try base.actors(named: "Levant Front").map(\.name) == ["The Levant Front"])
    try rule("called", "Shamiya Front", "Shamiya", at: 2, base)
    #expect(try base.actors(named: "Levant Front").map(\.name) == ["Shamiya"])
    try rule("called", "Crimson Army", "CRIMSON", at: 3, base)
    _ = try base.store(article("Crimson Army again", "Crimson Army"), run: testRun, recordedAt: testTime)
    #expect(try base.actors(named: "Red Army").map(\.name) == ["CRIMSON"])
    _ = try base.importRegistry(registry, recordedAt: testTime)
    try undo("called", "Shamiya Front", "Shamiya", base)
    #expect(try base.actors(named: "Levant Front").map(\.name) == ["The Levant Front"])
    try undo("called", "Sham Front", "", base)
    #expect(try base.actors(named: "Levant Front").map(\.name) == ["Levant Front"])
    try undo("called", "Crimson Army", "", base)
    #expect(try base.actors(named: "Red Army").map(\.name) == ["Crimson Army"])
  }

  @Test func `What is ruled and undone leaves what was, whatever else holds`() throws {
    let names = [
      "Levant Front", "Sham Front", "Shamiya Front", "Jabha Shamiya", "Shami Front", "Aleppo Front", "Islamic State", "ISIS",
      "Institute for Science", "Red Army", "Crimson Army", "Scarlet Army",
    ]
    let all = names.indices.flatMap { left in names.indices.dropFirst(left + 1).map { (names[left], names[$0]) } }
    let kinds = ["same_actor", "different_actors", "called"]
    for round in 0..<40 {
      let base = try base()
      var standing: [(String, String, String)] = []
      var states: [[String]] = [try state(base)]
      for step in 0..<4 {
        let pair = all[(round * 31 + step * 47) % all.count]
        guard !standing.contains(where: { $0.1 == pair.0 && $0.2 == pair.1 }) else { continue }
        let kind = kinds[(round + step * (round % 3)) % 3]
        guard kind != "called" || !standing.contains(where: { $0.0 == "called" && $0.1 == pair.0 }) else { continue }
        try rule(kind, pair.0, kind == "called" ? "Name \(step)" : pair.1, at: step, base)
        standing.append((kind, pair.0, kind == "called" ? "Name \(step)" : pair.1))
        states.append(try state(base))
      }
      // The same rulings before the articles come give the same.
      let early = try emptyBase()
      for name in names { _ = try id(name, early) }
      for (step, ruling) in standing.enumerated() where ruling.0 != "called" { try rule(ruling.0, ruling.1, ruling.2, at: step, early) }
      for article in articles.reversed() { _ = try early.store(article, run: testRun, recordedAt: testTime) }
      _ = try early.importRegistry(registry, recordedAt: testTime)
      if !standing.contains(where: { $0.0 == "called" }) {
        let difference = difference(try state(early), states.last ?? [])
        #expect(difference == [], "round \(round): \(standing) \(difference.joined(separator: "\n"))")
      }
      while let last = standing.popLast() {
        try undo(last.0, last.1, last.2, base)
        states.removeLast()
        #expect(difference(try state(base), states.last ?? []) == [], "round \(round), after undoing \(last)")
      }
      #expect(try base.connection.foreignKeyViolations().isEmpty)
    }
  }
}
