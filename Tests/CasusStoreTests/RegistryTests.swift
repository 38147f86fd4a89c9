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
      (
        RegistryRow(name: "X", kind: "state", identifiers: ["acled": "1", "wikidata": "12345"]),
        "row 4, column wikidata_id: “12345” is not an item of Wikidata; allowed: Q and digits, such as Q12345; nothing was imported"
      ),
      (
        RegistryRow(name: "X", kind: "state", identifiers: ["ucdp": "116; IS"]),
        "row 4, column ucdp_id: “IS” is not an actor of UCDP; allowed: digits, such as 116; nothing was imported"
      ),
      (
        RegistryRow(name: "X", kind: "state", identifiers: ["acled": "a\u{7}b"]),
        "row 4, column acled_id: it is no identifier; allowed: at most 200 bytes without control characters; nothing was imported"
      ),
      (
        RegistryRow(name: "X", kind: "state", identifiers: ["UCDP": "1"]),
        "row 4, column UCDP_id: “UCDP” names no data set; allowed: lower-case letters, digits and underscores, first a letter; "
          + "nothing was imported"
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

  @Test func `Identifiers of other data sets are kept once, and listed and shown`() throws {
    let base = try emptyBase()
    let rows = [
      RegistryRow(name: "Levant Front", kind: "armed_group", identifiers: ["ucdp": " 11; 12 ;", "wikidata": "Q7", "own_list": "lf"]),
      RegistryRow(name: "Levant Front", kind: "armed_group", alias: "Sham Front", identifiers: ["ucdp": "11", "acled": ""]),
    ]
    #expect(try base.importRegistry(rows, recordedAt: testTime) == RegistryReport(actors: 1, aliases: 1, identifiers: 4))
    #expect(try base.importRegistry(rows, recordedAt: testTime) == RegistryReport())
    let listed = try base.actors(ActorQuery()).rows
    let column = try #require(listed.columns.firstIndex { $0.name == "identifiers" })
    #expect(listed.rows.map { $0[column] } == [.list(["own_list:lf", "ucdp:11", "ucdp:12", "wikidata:Q7"])])
    let shown = try base.show(try base.actors(named: "Levant Front")[0].id)
    let section = try #require(shown.sections.first { $0.name == "identifier" })
    #expect(section.rows.rows.map { $0.map { "\($0)" }.joined(separator: " ") }.count == 4)
    #expect(section.rows.rows.first == [.text("own_list"), .text("lf")])
    #expect(!shown.fields.contains { $0.column.name == "identifiers" })
  }

  @Test(
    "A column of identifiers is named <data set>_id",
    arguments: [
      ("ucdp_id", "ucdp"), ("own_list_2_id", "own_list_2"), ("id", nil), ("_id", nil), ("2_id", nil), ("UCDP_id", nil), ("ucdp_ID", nil),
      ("ü_id", nil), ("note", nil),
    ] as [(String, String?)])
  func scheme(column: String, scheme: String?) {
    #expect(RegistryRow.scheme(ofColumn: column) == scheme)
  }
}
