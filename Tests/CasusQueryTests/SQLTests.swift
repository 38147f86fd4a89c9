import CasusModel
import CasusQuery
import CasusStore
import SQLite
import StoreTestSupport
import Testing

@Suite struct SQLTests {
  @Test func `A SELECT gives columns and rows`() throws {
    let result = try Fixture.base().sql(
      "SELECT name, document_count, country, x'0aff' AS bytes FROM actor_list WHERE country = 'SYR' ORDER BY name")
    #expect(result.rows.columns.map(\.name) == ["name", "document_count", "country", "bytes"])
    #expect(result.rows.rows.first == [.text("Levant Front"), .integer(6), .text("SYR"), .text("0AFF")])
  }

  @Test(
    "What may write is refused",
    arguments: [
      "DELETE FROM actor", "ATTACH 'other.sqlite' AS other", "PRAGMA journal_mode = DELETE", "PRAGMA user_version = 9", "BEGIN", "VACUUM",
      "CREATE TEMP TABLE t (x)", "WITH x AS (SELECT 1) INSERT INTO name_link SELECT 1, 2", "SELECT load_extension('x')",
      "PRAGMA writable_schema = ON", "INSERT INTO document_text (document_text) VALUES ('rebuild')", "SAVEPOINT x",
    ])
  func refused(statement: String) throws {
    let base = try Fixture.base()
    #expect(throws: SQLiteError.self) { _ = try base.sql(statement) }
    #expect(try base.sql("SELECT count(*) FROM actor").rows.rows != [[.integer(0)]])
  }

  @Test func `Several statements and none are refused`() throws {
    for statement in ["SELECT 1; SELECT 2", "SELECT 1; DELETE FROM actor", "", "-- nothing"] {
      let error = #expect(throws: SQLiteError.self) { _ = try Fixture.base().sql(statement) }
      #expect(error?.kind == .statement, "\(statement)")
    }
  }

  @Test func `A statement without end is stopped by the time limit`() throws {
    let error = #expect(throws: SQLiteError.self) {
      _ = try Fixture.base().sql(
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n", timeLimit: .milliseconds(50))
    }
    #expect(error?.kind == .timeLimit)
  }

  @Test func `A row limit cuts and says so`() throws {
    let base = try Fixture.base()
    let cut = try base.sql("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n", rowLimit: 3)
    #expect(cut.isCut && cut.rows.rows == [[.integer(1)], [.integer(2)], [.integer(3)]])
    #expect(try base.sql("SELECT 1 UNION SELECT 2", rowLimit: 2).isCut == false)
  }
}
