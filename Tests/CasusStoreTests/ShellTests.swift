import CasusQuery
import Foundation
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

/// People query the file with other tools. Plain Foundation, because only it starts processes.
@Suite struct ShellTests {
  private static let shell = ["/usr/bin/sqlite3", "/opt/homebrew/bin/sqlite3", "/usr/local/bin/sqlite3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private func run(_ shell: String, _ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: shell)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }

  @Test(.enabled(if: shell != nil, "the sqlite3 shell is not installed"))
  func `Every view and the full-text index work in the sqlite3 shell, also when it trusts no schema`() throws {
    let shell = try #require(Self.shell)
    let path = FileManager.default.temporaryDirectory.appending(path: "casus-shell-\(UUID().uuidString).casus").path()
    defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) } }
    try Fixture.fill(try KnowledgeBase.open(writing: path, appliedAt: testTime, digest: TestDigest.digest))
    let views = try KnowledgeBase.open(reading: path, digest: TestDigest.digest).connection
      .query("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name") { try $0.text(0) }
    #expect(
      views == [
        "acled_event", "actor_identifier_list", "actor_list", "actor_name", "affiliation_list", "affiliation_report", "alliance",
        "alliance_report", "claim_fact", "claim_list", "coded_event", "decision_list", "document_list", "event_list", "evidence_text",
        "failed_input_list", "membership", "polecat_event", "proposal_list", "ucdp_ged",
      ])
    // The small war has no doubtful names, no identifiers and no event with all that other data sets ask for.
    let mayBeEmpty: Set = [
      "proposal_list", "actor_identifier_list", "acled_event", "ucdp_ged", "polecat_event", "claim_fact", "decision_list",
      "failed_input_list",
    ]
    for view in views {
      let sql = "PRAGMA trusted_schema = OFF; SELECT count(*) >= 0 FROM \(view); SELECT * FROM \(view);"
      let (output, status) = try run(shell, ["-readonly", "-bail", path, sql])
      #expect(status == 0 && output.hasPrefix("1\n"), "\(view): \(output)")
      #expect(mayBeEmpty.contains(view) || output.utf8.count > 10, "\(view) is empty")
    }
    let search = "SELECT count(*) FROM document_text WHERE document_text MATCH 'shamiya'"
    #expect(try run(shell, ["-readonly", path, search]).output == "1\n")
    let sentence = "SELECT evidence FROM alliance WHERE member_name = 'Hazzm Movement'"
    #expect(try run(shell, ["-readonly", path, sentence]).output == "Hazzm Movement joined the Levant Front on Friday.\n")
  }
}
