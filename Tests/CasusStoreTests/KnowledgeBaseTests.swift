import CasusQuery
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct KnowledgeBaseTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "casus-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path())
  }

  @Test func `Reading where there is no file says how to make one, and makes none`() throws {
    try withFolder { folder in
      let path = "\(folder)/none.casus"
      let error = #expect(throws: StoreError.self) { _ = try KnowledgeBase.open(reading: path, digest: TestDigest.digest).schemaSQL() }
      #expect(error?.description == "no knowledge base at \(path) – make one with: casus ingest ARTICLE.txt --db \(path)")
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(throws: StoreError.missing(path: path)) {
        _ = try KnowledgeBase.migrate(path, appliedAt: testTime, digest: TestDigest.digest)
      }
    }
  }

  @Test func `A knowledge base is made for writing, read later, and cannot be written while reading`() throws {
    try withFolder { folder in
      let path = "\(folder)/new.casus"
      try Fixture.fill(try KnowledgeBase.open(writing: path, appliedAt: testTime, digest: TestDigest.digest))
      let base = try KnowledgeBase.open(reading: path, digest: TestDigest.digest)
      #expect(try base.alliances(AllianceQuery()).rows.rows.count == 7)
      #expect(throws: SQLiteError.self) { try base.connection.execute("DELETE FROM mention") }
    }
  }

  @Test func `An old schema is not read but migrated on demand, after a backup`() throws {
    try withFolder { folder in
      let path = "\(folder)/old.casus"
      let migrations = Schema.migrations(digest: TestDigest.digest)
      let newest = migrations.count
      let old = try Migrator(applicationID: Schema.applicationID, migrations: Array(migrations.dropLast()))
      _ = try old.migrate(try Connection.open(.file(path)), appliedAt: testTime)
      let error = #expect(throws: StoreError.self) { _ = try KnowledgeBase.open(reading: path, digest: TestDigest.digest).schemaSQL() }
      #expect(
        error?.description
          == "the knowledge base at \(path) has schema version \(newest - 1), this program needs \(newest) – bring it up to date with: casus migrate --db \(path)"
      )
      let report = try KnowledgeBase.migrate(path, appliedAt: testTime, digest: TestDigest.digest)
      #expect(report.applied == [newest] && report.backupPath == "\(path).backup-v\(newest - 1)")
      #expect(try KnowledgeBase.open(reading: path, digest: TestDigest.digest).alliances(AllianceQuery()).rows.rows.isEmpty)
    }
  }

  @Test func `Another program's database is refused unchanged`() throws {
    try withFolder { folder in
      let path = "\(folder)/other.sqlite"
      try Connection.open(.file(path)).executeScript("CREATE TABLE t (x); PRAGMA application_id = 7")
      let before = try Data(contentsOf: URL(filePath: path))
      #expect(throws: SQLiteError.self) {
        _ = try KnowledgeBase.open(writing: path, appliedAt: testTime, digest: TestDigest.digest).schemaSQL()
      }
      #expect(throws: SQLiteError.self) { _ = try KnowledgeBase.open(reading: path, digest: TestDigest.digest).schemaSQL() }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }
}
