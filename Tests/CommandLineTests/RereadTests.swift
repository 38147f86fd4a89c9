import Foundation
import Testing

/// Stored articles, read again by the whole engine.
@Suite struct RereadTests {
  private func copy(_ body: (Scratch, String) throws -> Void) throws {
    let scratch = try Scratch()
    let path = scratch.path + "/k.db"
    try FileManager.default.copyItem(atPath: try Sample.database(), toPath: path)
    try body(scratch, path)
  }

  @Test func `The version that read the articles has nothing to read again, and finds the same when it must`() throws {
    try copy { _, path in
      let nothing = try Program.run(["reread", "--db", path])
      #expect(nothing.status == 0 && nothing.out == "" && nothing.err == "0 articles read again\n")
      let before = try Program.run(["sql", "SELECT * FROM affiliation_list ORDER BY id", "--format", "csv", "--db", path]).out
      let all = try Program.run(["reread", "--all", "--format", "csv", "--db", path])
      #expect(all.status == 0 && all.out == "document,change,fact,sort,id,former_id\r\n")
      #expect(
        all.err.hasPrefix("18 articles read again: 0 facts added, 0 gone, 0 changed, ") && all.err.hasSuffix("in 0 changed articles\n"))
      #expect(try Program.run(["sql", "SELECT * FROM affiliation_list ORDER BY id", "--format", "csv", "--db", path]).out == before)
    }
  }

  @Test func `Rules of one's own read what was stored, a dry run only tells, and decisions hold`() throws {
    try copy { scratch, path in
      let text = "The Hazzm Movement boarded the Levant Front on 30 January 2015, a spokesman said on Friday.\n"
      try scratch.write("a.txt", text)
      #expect(try Program.run(["ingest", "a.txt", "--date", "2015-01-31", "--db", path], in: scratch.path).status == 0)
      try scratch.write(
        "rules/boarded.rules",
        """
        rule affiliation.joined.boarded
          says   A group boards another one.
          makes  joined(member, group)
          match  <member+: group> board <group: group>
          + The [member: Hazzm Movement] {boarded} the [group: Levant Front].
          - The Hazzm Movement boarded a ship.

        """)
      func joined() throws -> String {
        try Program.run(
          ["sql", "SELECT count(*) AS n FROM affiliation_list WHERE rule = 'affiliation.joined.boarded'", "--format", "csv", "--db", path]
        ).out
      }
      let reread = ["reread", "--rules", scratch.path + "/rules", "--db", path]
      let trial = try Program.run(reread + ["--dry-run"])
      #expect(trial.status == 0 && trial.err.contains("1 added (aff-") && trial.err.hasSuffix("; nothing was stored\n"))
      #expect(try joined() == "n\r\n0\r\n")
      #expect(try Program.run(reread).status == 0)
      #expect(try joined() == "n\r\n1\r\n")
      let id =
        try Program.run(
          ["sql", "SELECT id FROM affiliation_list WHERE rule = 'affiliation.joined.boarded'", "--format", "csv", "--db", path]
        ).lines.last.map(String.init) ?? ""
      #expect(try Program.run(["fact", "reject", id, "--db", path]).status == 0)
      #expect(try Program.run(reread + ["--all"]).status == 0)
      #expect(try joined() == "n\r\n0\r\n")
      // Without the rule nothing is there to reject.
      #expect(try Program.run(["reread", "--db", path]).status == 0)
      #expect(
        try Program.run(["decisions", "--format", "csv", "--columns", "kind,state", "--db", path]).out
          == "kind,state\r\nreject,without_target\r\n")
    }
  }
}
