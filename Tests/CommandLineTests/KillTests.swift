import Foundation
import Testing

/// The hardest end of a run: the process is killed in the middle.
@Suite struct KillTests {
  /// Short articles: the debug build reads slowly.
  private func write(_ count: Int, in scratch: Scratch) throws {
    for number in 0..<count {
      try scratch.write("in/\(number).txt", "Group \(number % 9) joined the Levant Front on Thursday, it said.\n\nReport \(number).\n")
    }
    try scratch.write("in/bad.txt", " ")
  }

  /// Everything that a knowledge base says, without the numbers of rows, which depend on where transactions end.
  private func content(_ folder: String) throws -> String {
    let queries = [
      "SELECT key, sha256, text, path, published, language, retracted_at FROM document ORDER BY key",
      "SELECT document.key, position, kind, span_start, span_end FROM region JOIN document ON document.id = document_id ORDER BY 1, 2",
      "SELECT name.scope, name.fold, actor.key, actor.name FROM name JOIN actor ON actor.id = name.actor_id ORDER BY 1, 2",
      "SELECT name.key, text, kind, count FROM spelling JOIN name ON name.id = name_id ORDER BY 1, 2, 3",
      "SELECT * FROM affiliation_list ORDER BY id", "SELECT * FROM event_list ORDER BY id", "SELECT * FROM claim_list ORDER BY id",
      "SELECT * FROM evidence_text ORDER BY 1, 2, 3", "SELECT path, error FROM failed_input ORDER BY path",
      "SELECT count(*) FROM document_text WHERE document_text MATCH 'levant'",
    ]
    return try queries.map { try Program.run(["sql", $0, "--format", "jsonl"], in: folder).out }.joined(separator: "\n")
  }

  @Test func `Killed at any moment, a run leaves a whole knowledge base, and the last one completes it as if nothing had been`() throws {
    let kills = ProcessInfo.processInfo.environment["CASUS_KILLS"].flatMap { Int($0) } ?? 20
    let articles = 150
    let scratch = try Scratch()
    let undisturbed = try Scratch()
    try write(articles, in: scratch)
    try write(articles, in: undisturbed)
    let run = ["ingest", "in", "--date", "2015-01-31", "--quiet"]
    let start = Date()
    #expect(try Program.run(run, in: undisturbed.path).status == 2)
    let length = Date().timeIntervalSince(start)
    var random = SystemRandomNumberGenerator()
    var stored = 0
    for kill in 0..<kills {
      // Often early: each run begins where the last one ended.
      let moment = Double.random(in: 0...1, using: &random) * length / Double(max(4, kills / 3))
      let killed = try Program.shell(
        "\"$CASUS\" ingest in --date 2015-01-31 --quiet & pid=$!; sleep \(moment); kill -KILL $pid 2>/dev/null; wait $pid", in: scratch.path
      )
      #expect([137, 2].contains(killed.status))
      guard scratch.exists("casus.db") else { continue }
      let check = try Program.run(
        ["sql", "SELECT count(*) AS n, count(DISTINCT sha256) AS d FROM document", "--format", "csv"], in: scratch.path)
      // Killed before its schema was there, the file is none yet.
      guard check.status == 0, let counts = check.lines.last?.split(separator: ",").compactMap({ Int($0) }), counts.count == 2 else {
        continue
      }
      #expect(counts[0] == counts[1] && counts[0] >= stored, "after kill \(kill)")
      stored = counts[0]
    }
    #expect(try Program.run(run, in: scratch.path).status == 2)
    let checks = try Program.shell(
      "sqlite3 casus.db 'PRAGMA integrity_check' 'PRAGMA foreign_key_check' \"INSERT INTO document_text (document_text) VALUES ('integrity-check')\"",
      in: scratch.path)
    // Where there is no shell of SQLite, the views below read every table all the same.
    #expect(checks.status == 127 || checks.out == "ok\n", "\(checks.err)")
    #expect(try Program.run(["sql", "SELECT count(*) FROM document", "--format", "csv"], in: scratch.path).lines.last == "\(articles)")
    #expect(try content(scratch.path) == content(undisturbed.path))
    #expect(try Program.run(run + ["--format", "csv"], in: scratch.path).lines.dropFirst().allSatisfy { !$0.contains(",stored,") })
  }
}
