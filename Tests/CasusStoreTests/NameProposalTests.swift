import CasusModel
import CasusQuery
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct NameProposalTests {
  private func names(_ base: borrowing KnowledgeBase) throws -> [String] {
    try base.connection.query(
      """
      SELECT one.fold, other.fold, reason FROM proposal
      JOIN name AS one ON one.id = left_id JOIN name AS other ON other.id = right_id ORDER BY 1, 2, 3
      """
    ) { "\(try $0.text(0)) / \(try $0.text(1)): \(try $0.text(2))" }
  }

  private func base(_ names: [String]) throws -> KnowledgeBase {
    let base = try emptyBase()
    for name in names { _ = try base.nameID(scope: .organisation, fold: NameFold.fold(name), text: name) }
    return base
  }

  /// Spellings of few names, so that keys are shared by more names than are compared.
  private let spellings =
    ["Jabhat", "Jabha", "al-Jabha", "Jebhet", "Jabhah"].flatMap { front in
      ["al-Shamiya", "aš-Šāmiyya", "as-Samiyya", "Shamiyyah", "Shamia", "el-Schamia"].map { "\(front) \($0)" }
    } + ["Levant Front", "Front of the Levant", "Sham Front", "الجبهة الشامية", "جبهة الشام"]

  @Test func `The order in which names come changes no proposal`() throws {
    let expected = try names(base(spellings))
    #expect(expected.count > 100)
    var random = Numbers(state: 3)
    for _ in 0..<20 {
      #expect(try names(base(spellings.shuffled(using: &random))) == expected)
    }
  }

  @Test func `A name is proposed to the nearest of a common key only`() throws {
    let base = try base((10...99).map { "Army of \(String(repeating: "a", count: $0)) Idlib" })
    let most = try base.connection.first(
      """
      SELECT max(number) FROM (
        SELECT count(*) AS number FROM proposal JOIN name ON name.id IN (left_id, right_id) WHERE reason = 'spelling' GROUP BY name.id
      )
      """
    ) { try $0.int(0) }
    #expect(most == 16)
  }

  @Test func `Keys of another version are made anew, with the same proposals`() throws {
    let base = try base(spellings)
    let proposals = try names(base)
    // As articles write them: the keys of š come from here.
    for name in spellings {
      let id = try base.nameID(scope: .organisation, fold: NameFold.fold(name))
      try base.connection.execute(
        "INSERT OR IGNORE INTO spelling (name_id, text, kind, count) VALUES (?, ?, 'armed_group', 1)", [id, name])
    }
    let keys = try base.connection.query("SELECT * FROM name_key") { "\(try $0.value(0)) \(try $0.value(1)) \(try $0.value(3))" }
    try base.connection.execute("DELETE FROM name_key")
    try base.connection.execute("UPDATE derivation SET version = 0 WHERE name = 'name_key'")
    try base.refillDerived()
    #expect(try base.connection.query("SELECT * FROM name_key") { "\(try $0.value(0)) \(try $0.value(1)) \(try $0.value(3))" } == keys)
    #expect(try names(base) == proposals)
    let version = try base.connection.first("SELECT version FROM derivation WHERE name = 'name_key'") { try $0.int(0) }
    #expect(version == NameKeys.version)
  }

  @Test func `Two actors are listed once, with the strongest reason`() throws {
    let base = try emptyBase()
    _ = try base.importRegistry(
      [RegistryRow(name: "Levant Front", kind: "armed_group", alias: "Jabha Shamiya; Shamiya Front; Sham Front")], recordedAt: testTime)
    var article = ArticleBuilder("Jabhat ash-Shamiyah")
    article.actor("Jabhat ash-Shamiyah")
    article.affiliation(.dissolved, nil, "Jabhat ash-Shamiyah")
    _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    let rows = try base.proposals().rows.rows
    #expect(
      rows.map { Array($0.prefix(4)) }
        == [[.text("same_actor"), .text("Jabhat ash-Shamiyah"), .text("Levant Front"), .text("spelling")]])
  }

  @Test(
    "A name that nobody has is suggested by its keys",
    arguments: [
      ("Jabhat ash-Shamiyah", ["Levant Front"]), ("الجبهه الشاميه", ["Levant Front"]), ("Front du Levant", ["Levant Front"]),
      ("Nureddine Zinki", ["Nour al-Din al-Zenki"]), ("Levant Frond", ["Levant Front"]), (String(repeating: "Jabha ", count: 100_000), []),
    ])
  func suggestion(name: String, expected: [String]) throws {
    let base = try emptyBase()
    _ = try base.importRegistry(
      [
        RegistryRow(name: "Levant Front", kind: "armed_group", alias: "Jabha Shamiya"),
        RegistryRow(name: "Nour al-Din al-Zenki", kind: "armed_group"), RegistryRow(name: "al-Nusra Front", kind: "armed_group"),
      ], recordedAt: testTime)
    #expect(throws: QueryError.noActor(name: name, suggestions: expected)) { _ = try base.actors(named: name) }
  }

  @Test func `A hostile name is stored without keys`() throws {
    let base = try base([String(repeating: "Jabhat ", count: 100_000), "\u{202E}", "e" + String(repeating: "\u{301}", count: 100_000)])
    #expect(try base.connection.first("SELECT count(*) FROM name_key") { try $0.int(0) } == 0)
  }

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}
