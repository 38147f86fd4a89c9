import Foundation
import Testing

/// `casus merge`: knowledge bases of several people or machines become one.
@Suite struct MergeCommandTests {
  private func export(_ base: String, _ scratch: Scratch) throws -> [String: Data] {
    let out = "export-" + UUID().uuidString
    try #require(try Program.run(["export", "csv", "--out", out, "--db", base], in: scratch.path).status == 0)
    return try Dictionary(
      uniqueKeysWithValues: scratch.names(out).map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/\(out)/\($0)"))) })
  }

  @Test func `Bases that read parts of the articles become the base that read all of them`() throws {
    let scratch = try Scratch()
    for number in 0..<6 { try scratch.write("in/\(number).txt", Article.text + "\n\nNumber \(number).\n") }
    func ingest(_ numbers: [Int], _ base: String) throws {
      let files = numbers.map { "in/\($0).txt" }
      try #require(try Program.run(["ingest"] + files + ["--date", "2015-01-31", "--db", base], in: scratch.path).status == 0)
    }
    try ingest([0, 1, 2, 3], "a.db")
    try ingest([3, 4], "b.db")
    try ingest([5], "c.db")
    try ingest(Array(0..<6), "all.db")
    let other = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/b.db"))
    let merged = try Program.run(["merge", "b.db", "c.db", "--db", "a.db"], in: scratch.path)
    #expect(merged.status == 0 && merged.out == "")
    #expect(
      merged.err.hasSuffix(
        """
        b.db: 1 document added, 1 in both, 0 refused; 0 listed actors, 0 decisions added
        c.db: 1 document added, 0 in both, 0 refused; 0 listed actors, 0 decisions added

        """))
    #expect(try export("a.db", scratch) == export("all.db", scratch))
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/b.db")) == other)
    // Into a new one, the other way round, and again.
    for _ in 0..<2 {
      #expect(try Program.run(["merge", "c.db", "b.db", "a.db", "--db", "new.db"], in: scratch.path).status == 0)
      #expect(try export("new.db", scratch) == export("all.db", scratch))
    }
  }

  @Test func `Itself, nothing, and what is no knowledge base are refused before anything is merged`() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", Article.text)
    try #require(try Program.run(["ingest", "a.txt"], in: scratch.path).status == 0)
    try scratch.write("text.db", "This is no database, whatever its name says. " + String(repeating: "x", count: 2000))
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link.db", withDestinationPath: scratch.path + "/casus.db")
    let itself = try Program.run(["merge", "link.db"], in: scratch.path)
    #expect(
      itself.status == 2 && itself.err == "casus: link.db: this is the knowledge base itself; name another with --db or leave it out\n")
    let missing = try Program.run(["merge", "casus.db", "none.db", "--db", "new.db"], in: scratch.path)
    #expect(missing.status == 2 && missing.err == "casus: none.db: there is no knowledge base; nothing was merged\n")
    #expect(!scratch.exists("new.db") && !scratch.exists("none.db"))
    let text = try Program.run(["merge", "text.db", "--db", "new.db"], in: scratch.path)
    #expect(text.status == 2 && text.err.contains("text.db") && !scratch.exists("new.db"))
  }
}
