import CasusModel
import CasusQuery
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct RegistryTests {
  private let rows = [
    RegistryRow(name: "Levant Front", kind: "armed_group", alias: "Shamiya Front", country: "SYR", note: "Aleppo"),
    RegistryRow(name: "Levant Front", kind: "armed_group", alias: "Sham Front; Shamiyya Front", country: "SYR"),
    RegistryRow(name: "Syria", kind: "state", country: "SYR"),
  ]

  @Test func `Importing twice changes nothing`() throws {
    let base = try emptyBase()
    #expect(try base.importRegistry(rows, recordedAt: testTime) == RegistryReport(actors: 2, aliases: 3))
    let before = try base.connection.query("SELECT * FROM actor_name ORDER BY id, name") { "\(try $0.value(0)) \(try $0.value(3))" }
    #expect(try base.importRegistry(rows, recordedAt: "2030-01-01T00:00:00Z") == RegistryReport())
    #expect(try base.connection.query("SELECT * FROM actor_name ORDER BY id, name") { "\(try $0.value(0)) \(try $0.value(3))" } == before)
    #expect(try base.connection.query("SELECT DISTINCT recorded_at FROM actor") { try $0.text(0) } == [testTime])
  }

  @Test(
    "A wrong row is told by row, column and what is allowed",
    arguments: [
      (RegistryRow(name: " ", kind: "state"), "row 4, column name: it is empty; nothing was imported"),
      (
        RegistryRow(name: "X", kind: "militia"),
        "row 4, column kind: “militia” is not a kind of actor; allowed: state, government_force, armed_group, alliance, political_body, "
          + "intergovernmental_body, civilians, media, person; nothing was imported"
      ),
      (
        RegistryRow(name: "Levant Front", kind: "alliance"),
        "row 4, column kind: Levant Front is alliance here, but armed_group in row 1; nothing was imported"
      ),
      (
        RegistryRow(name: "X", kind: "state", country: "Syria"),
        "row 4, column country: “Syria” is not a country; allowed: three capital letters of ISO 3166-1 alpha-3, such as SYR; nothing was imported"
      ),
      (
        RegistryRow(name: "Levant Front", kind: "armed_group", country: "TUR"),
        "row 4, column country: Levant Front is in TUR here, but in SYR in an earlier row; nothing was imported"
      ),
      (
        RegistryRow(name: "Nusra Front", kind: "armed_group", alias: "The Sham Front"),
        "row 4, column alias: “The Sham Front” is already a name of Levant Front; a name can belong to one actor only; nothing was imported"
      ),
      (
        RegistryRow(name: "Sham Front", kind: "armed_group"),
        "row 2, column alias: “Sham Front” is already a name of Sham Front; a name can belong to one actor only; nothing was imported"
      ),
    ])
  func wrongRow(row: RegistryRow, message: String) throws {
    let base = try emptyBase()
    let error = #expect(throws: StoreError.self) { _ = try base.importRegistry(rows + [row], recordedAt: testTime) }
    #expect(error?.description == message)
    #expect(try base.connection.first("SELECT count(*) FROM actor") { try $0.int(0) } == 0)
  }

  @Test func `A later registry takes over the actors that articles named before`() throws {
    let base = try emptyBase()
    var article = ArticleBuilder("The Sham Front is gone.")
    article.actor("Sham Front")
    article.affiliation(.dissolved, nil, "Sham Front")
    _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    let old = try base.actors(named: "Sham Front")[0].id
    _ = try base.importRegistry(rows, recordedAt: testTime)
    #expect(try base.connection.query("SELECT group_name FROM alliance") { try $0.text(0) } == ["Levant Front"])
    #expect(try base.publicID(old).key == base.actors(named: "Levant Front")[0].id)
  }
}
