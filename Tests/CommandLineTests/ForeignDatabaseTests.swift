// A knowledge base that somebody else made. Its rows are what he states; its programs – views and triggers – must be ours.

import Foundation
import SQLite
import Testing

@Suite struct ForeignDatabaseTests {
  /// A copy of the sample, changed by somebody with another program.
  private func altered(_ scratch: Scratch, _ sql: String) throws {
    try FileManager.default.copyItem(atPath: try Sample.database(), toPath: scratch.path + "/k.db")
    try scratch.write("a.txt", Article.text)
    let connection = try Connection.open(.file(scratch.path + "/k.db", mode: .readWrite))
    try connection.executeScript(sql)
  }

  @Test(
    "Views, tables and triggers that are not ours are refused by reading and by writing",
    arguments: [
      (
        "DROP VIEW membership; CREATE VIEW membership AS SELECT * FROM document",
        "its view “membership” is not the one that casus makes"
      ),
      (
        """
        DROP VIEW alliance; CREATE VIEW alliance AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x FROM c) SELECT x FROM c
        """, "its view “alliance” is not the one that casus makes"
      ),
      ("DROP VIEW claim_list", "the view “claim_list” is missing"),
      (
        "CREATE TRIGGER aaa AFTER INSERT ON document BEGIN DELETE FROM actor; END",
        "the trigger “aaa” is none that casus makes"
      ),
      (
        "CREATE TABLE mine (a); CREATE TRIGGER aaa AFTER INSERT ON mine BEGIN DELETE FROM actor; END",
        "the trigger “aaa” is none that casus makes"
      ),
      ("DROP TRIGGER evidence_is_never_changed", "the trigger “evidence_is_never_changed” is missing"),
      (
        "DROP TRIGGER evidence_is_never_changed; CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence BEGIN SELECT 1; END",
        "its trigger “evidence_is_never_changed” is not the one that casus makes"
      ),
      ("ALTER TABLE actor ADD COLUMN mine TEXT", "its table “actor” is not the one that casus makes"),
    ])
  func refused(sql: String, what: String) throws {
    let scratch = try Scratch()
    try altered(scratch, sql)
    for command in [["alliances"], ["sql", "SELECT 1"], ["ingest", "a.txt"], ["migrate"], ["actors", "rename", "Levant Front", "X"]] {
      let output = try Program.run(command + ["--db", "k.db"], in: scratch.path)
      #expect(output.status == 2 && output.out == "")
      #expect(
        output.err.hasSuffix(
          "casus: the knowledge base at k.db was altered by another program: \(what); nothing was changed; restore it from a backup\n"),
        "\(output.err)")
    }
  }

  @Test func `Tables, views and indexes that somebody added beside ours are theirs to add`() throws {
    let scratch = try Scratch()
    try altered(
      scratch,
      """
      CREATE TABLE mine (a TEXT); CREATE INDEX mine_a ON mine (a); CREATE VIEW my_view AS SELECT count(*) AS n FROM alliance;
      CREATE INDEX my_index ON document (title);
      """)
    let output = try Program.run(["sql", "SELECT n > 10 AS many FROM my_view", "--format", "csv", "--db", "k.db"], in: scratch.path)
    #expect(output.status == 0 && output.out == "many\r\n1\r\n")
    #expect(try Program.run(["ingest", "a.txt", "--db", "k.db"], in: scratch.path).status == 0)
  }

  @Test func `A view of somebody's that never ends is stopped by the time limit`() throws {
    let scratch = try Scratch()
    try altered(
      scratch, "CREATE VIEW mine AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) AS n FROM c")
    let output = try Program.run(["sql", "SELECT n FROM mine", "--time-limit", "0.2", "--db", "k.db"], in: scratch.path)
    #expect(output.status == 2 && output.err.contains("stopped by the time limit of 0.2 seconds"))
  }

  @Test func `The schema of a newer program is refused with its number`() throws {
    let scratch = try Scratch()
    try altered(
      scratch,
      """
      INSERT INTO schema_migration (version, name, checksum, applied_at)
        SELECT max(version) + 1, 'later', checksum, applied_at FROM schema_migration;
      PRAGMA user_version = 9999
      """)
    for command in [["alliances"], ["ingest", "a.txt"], ["migrate"]] {
      let output = try Program.run(command + ["--db", "k.db"], in: scratch.path)
      #expect(output.status == 2 && output.out == "")
      #expect(output.err.contains("k.db has schema version 9999, but this program knows only versions up to "))
      #expect(output.err.hasSuffix("; nothing was changed; open it with the newer program that wrote it, or name another file\n"))
    }
  }

  @Test(
    "SQL reaches nothing outside of the file",
    arguments: [
      "SELECT load_extension('x.so')", "SELECT readfile('a.txt')", "SELECT writefile('out', 'x')", "SELECT edit('x')",
      "ATTACH 'other.db' AS other", "ATTACH ':memory:' AS other", "DETACH main", "VACUUM INTO 'out'", "VACUUM",
      "PRAGMA writable_schema = ON", "PRAGMA trusted_schema = ON", "PRAGMA query_only = OFF", "PRAGMA temp_store_directory = '.'",
      "PRAGMA journal_mode = DELETE", "PRAGMA wal_checkpoint", "CREATE TEMP TABLE t (a)", "CREATE VIRTUAL TABLE temp.t USING fts5(a)",
      "INSERT INTO document_text (document_text) VALUES ('rebuild')", "WITH x AS (SELECT 1) DELETE FROM actor",
      "EXPLAIN DELETE FROM actor; DELETE FROM actor", "BEGIN", "SAVEPOINT a", "SELECT * FROM pragma_journal_mode('DELETE')",
      "REINDEX", "ANALYZE", "SELECT hex(zeroblob(900000000))", "SELECT zeroblob(900000000)",
    ])
  func sealed(statement: String) throws {
    let scratch = try Scratch()
    try altered(scratch, "")
    let before = try Program.run(["sql", "SELECT count(*) FROM actor", "--format", "csv", "--db", "k.db"], in: scratch.path).out
    let files = try scratch.names()
    let output = try Program.run(["sql", statement, "--db", "k.db"], in: scratch.path)
    #expect(output.status == 2 && output.out == "" && output.err.hasPrefix("casus: "), "\(output.status) \(output.err)")
    #expect(try scratch.names() == files)
    #expect(try Program.run(["sql", "SELECT count(*) FROM actor", "--format", "csv", "--db", "k.db"], in: scratch.path).out == before)
  }
}
