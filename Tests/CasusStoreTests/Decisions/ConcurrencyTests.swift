import CasusModel
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

/// Decisions in a file that others write to.
@Suite struct DecisionConcurrencyTests {
  private func withFile(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "casus-decisions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body("\(folder.path())/k.casus")
  }

  @Test func `While another writes, a decision waits and then fails clean; afterwards it is made`() throws {
    try withFile { path in
      let base = try KnowledgeBase.open(writing: path, appliedAt: testTime, digest: TestDigest.digest)
      try Fixture.fill(base)
      let fact = try base.reference("status = 'planned'")
      let other = try Connection.open(.file(path))
      try other.execute("BEGIN IMMEDIATE")
      let error = #expect(throws: SQLiteError.self) { try base.decide(.reject(fact), at: day(1)) }
      #expect(error?.condition == .busy)
      #expect(try base.decisionLog().isEmpty && base.reference("status = 'planned'").id == fact.id)
      try other.execute("COMMIT")
      try base.decide(.reject(fact), at: day(1))
      #expect(try base.decisionLog().count == 1)
    }
  }

  @Test func `A decision is in the file when it is made: whoever opens it next sees it`() throws {
    try withFile { path in
      let id: String
      do {
        let base = try KnowledgeBase.open(writing: path, appliedAt: testTime, digest: TestDigest.digest)
        try Fixture.fill(base)
        id = try base.decide(.reject(base.reference("status = 'planned'")), at: day(1)).id
      }
      let base = try KnowledgeBase.open(reading: path, digest: TestDigest.digest)
      #expect(try base.decisionLog().map(\.id) == [id])
      #expect(try base.values("SELECT count(*) FROM affiliation_list WHERE status = 'planned'") == ["0"])
      #expect(throws: SQLiteError.self) { try base.decide(.undo(id), at: day(2)) }
    }
  }
}
