// Knowledge bases that somebody altered: no code of theirs runs, and what does not fit together is refused.

import CasusModel
import CasusQuery
import Foundation
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct ForeignBaseTests {
  /// A file with the articles of the fixture, altered by a script.
  private func altered(_ script: String, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/casus-foreign-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/other.db"
    do {
      let base = try KnowledgeBase.open(writing: path, appliedAt: testTime, digest: TestDigest.digest)
      try Fixture.fill(base)
    }
    do {
      let connection = try Connection.open(.file(path))
      // What only a trigger forbids is done without it, and the trigger is put back, as somebody would who wants it not to be seen.
      let guardian = try connection.query("SELECT sql FROM sqlite_schema WHERE name = 'document_text_is_never_changed'") { try $0.text(0) }
      try connection.executeScript("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + script)
      if script.hasPrefix("DROP TRIGGER") { try connection.executeScript(guardian.joined()) }
    }
    try body(path)
  }

  private func merge(_ path: String) throws -> (base: [String], refused: [String]) {
    let other = try KnowledgeBase.open(merging: path, digest: TestDigest.digest)
    let base = try emptyBase()
    var refused: [String] = []
    _ = try base.merge(other, at: "2026-06-01T00:00:00Z", refused: { refused.append("\($0)") })
    var rows: [String] = []
    for table in base.exportTables() { try base.export(table) { rows.append("\(table.name) \($0)") } }
    return (rows, refused)
  }

  @Test func `Views and indexes of the other file change nothing; a trigger refuses it`() throws {
    var plain: [String] = []
    try altered("") { plain = try merge($0).base }
    #expect(plain.count > 30)
    try altered(
      """
      CREATE VIEW endless AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;
      CREATE INDEX odd ON document (upper(text));
      """
    ) { path in
      let (rows, refused) = try merge(path)
      #expect(rows == plain && refused.isEmpty)
    }
    try altered("CREATE TRIGGER bad AFTER INSERT ON document BEGIN SELECT RAISE(ABORT, 'ran'); END;") { path in
      #expect {
        _ = try merge(path)
      } throws: { error in
        "\(error)"
          == "the knowledge base at \(path) was altered by another program: the trigger “bad” is none that casus makes; nothing was changed; "
          + "restore it from a backup"
      }
    }
  }

  @Test(arguments: [
    (
      "region",
      "DROP TABLE region; CREATE VIEW region AS SELECT 1 AS document_id, 0 AS position, 'title' AS kind, 0 AS span_start, 1 AS span_end;"
    ),
    ("mention", "ALTER TABLE mention ADD COLUMN more TEXT GENERATED ALWAYS AS (upper('x')) VIRTUAL;"),
    ("decision", "DROP TABLE decision;"),
  ])
  func `A table that is not as casus makes it is refused`(_ table: String, _ script: String) throws {
    // Views of casus that use the table go first.
    let views = try Self.views().map { "DROP VIEW IF EXISTS \($0);" }.joined()
    try altered(views + script) { path in
      #expect {
        _ = try merge(path)
      } throws: {
        "\($0)".hasPrefix("the knowledge base at \(path) was altered by another program: ") && "\($0)".contains(table)
      }
    }
  }

  private static func views() throws -> [String] {
    let base = try emptyBase()
    return try base.connection.query("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name") { try $0.text(0) }
  }

  @Test(arguments: [
    ("UPDATE affiliation SET relation = 'wed' WHERE relation = 'left'", "it holds a word that casus does not know: wed"),
    ("UPDATE affiliation SET key = 'aff-000000000000' WHERE relation = 'left'", "the id of an affiliation is not made from it"),
    ("UPDATE affiliation SET date = '2015-13' WHERE relation = 'left'", "it holds a date that is none"),
    (
      "UPDATE affiliation SET member_id = (SELECT max(id) FROM document_actor) + 5 WHERE relation = 'left'",
      "a fact names an actor that the document does not have"
    ),
    ("UPDATE document SET key = 'doc-000000000000' WHERE published = '2015-04-19'", "its id is not made from its SHA-256"),
    (
      "DROP TRIGGER document_text_is_never_changed; UPDATE document SET text = replace(text, 'April', 'March') WHERE published = '2015-04-19'",
      "its text is not the one of its SHA-256"
    ),
    ("UPDATE region SET span_end = 5000 WHERE document_id = 6", "region 1 stands at bytes 0–5000, which are not a part of a text of "),
    ("UPDATE document SET ingest_run_id = 77 WHERE published = '2015-04-19'", "the run that read it is not there"),
  ])
  func `A document that does not fit together is refused, and the others are merged`(_ script: String, _ message: String) throws {
    try altered(script + ";") { path in
      let (rows, refused) = try merge(path)
      #expect(refused.count == 1)
      #expect(refused.first?.contains(message) == true, "\(refused)")
      #expect(rows.count { $0.hasPrefix("document ") } == 5)
    }
  }

  @Test func `A decision that was altered refuses the whole file`() throws {
    try altered(
      """
      INSERT INTO decision (key, kind, subject, content, decided_at)
      VALUES ('dec-000000000000', 'undo', '{"decision":"dec-000000000001"}', '{}', '2026-01-01T00:00:00Z');
      """
    ) { path in
      let base = try emptyBase()
      let other = try KnowledgeBase.open(merging: path, digest: TestDigest.digest)
      #expect(throws: DecisionError.self) { _ = try base.merge(other, at: "2026-06-01T00:00:00Z", refused: { _ in }) }
      #expect(try base.values("SELECT count(*) FROM document") == ["0"] && base.values("SELECT count(*) FROM actor") == ["0"])
    }
  }

  @Test func `A file of a newer program is refused`() throws {
    try altered("INSERT INTO schema_migration (version, name, checksum, applied_at) VALUES (99, 'x', 'y', 'z'); PRAGMA user_version = 99;")
    {
      path in
      #expect(throws: MigrationError.self) { _ = try merge(path) }
    }
  }
}
