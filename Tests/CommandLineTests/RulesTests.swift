import Foundation
import Testing

/// `casus rules`, and `--rules` where articles are read.
@Suite struct RulesTests {
  private static let boarded = """
    rule affiliation.boarded
      says   A group boards another one.
      makes  joined(member, group)
      match  <member+: group> board <group: group>
      + The [member: Hazzm Movement] {boarded} the [group: Levant Front].
      - The Hazzm Movement boarded a ship.

    """

  @Test func `check is silent on standard output and 0 when all examples hold`() throws {
    let scratch = try Scratch()
    try scratch.write("my/boarded.rules", Self.boarded)
    let output = try Program.run(["rules", "check", "--rules", "my"], in: scratch.path)
    #expect(output.status == 0 && output.out == "" && output.err == "1 rule, 2 examples: all hold\n")
  }

  @Test func `check tells each failed example by file and line, with its words when asked, and is 2`() throws {
    let scratch = try Scratch()
    try scratch.write("my/boarded.rules", Self.boarded.replacing("boarded a ship", with: "boarded the Levant Front"))
    let output = try Program.run(["rules", "check", "--rules", "my"], in: scratch.path)
    let line =
      "my/boarded.rules:6: affiliation.boarded: reads member “The Hazzm Movement”, group “the Levant Front” at “boarded”; wanted nothing | "
      + "- The Hazzm Movement boarded the Levant Front.\n"
    #expect(output.status == 2 && output.out == line && output.err == "1 rule, 2 examples: 1 fails\n")
    let verbose = try Program.run(["rules", "check", "--rules", "my", "--verbose"], in: scratch.path)
    #expect(verbose.out.hasPrefix(line) && verbose.lines.count == 9 && verbose.out.contains("boarded board VBD 0 root"))
  }

  @Test func `What is wrong in rule files is told by file and line, all of it, before anything is read`() throws {
    let scratch = try Scratch()
    try scratch.write("my/a.rules", "rule affiliation.x\nsay y\n")
    try scratch.write("my/b.rules", Self.boarded.replacing("group>", with: "gruop>"))
    try scratch.write("a.txt", Article.text)
    for command in [["rules", "check"], ["rules", "list"], ["rules", "try", "X"], ["ingest", "a.txt"]] {
      let output = try Program.run(command + ["--rules", "my"], in: scratch.path)
      #expect(output.status == 2 && output.out == "")
      #expect(
        output.err.split(separator: "\n").map { $0.prefix { $0 != ";" } } == [
          "casus: my/a.rules:2: unknown key “say”", "casus: my/b.rules:4: unknown type “gruop”",
          "casus: my/b.rules:4: unknown type “gruop”",
        ])
    }
    #expect(!scratch.exists("casus.db"))
  }

  @Test func `try shows facts with their rule, the arguments, and why other rules fail`() throws {
    let output = try Program.run(["rules", "try", "The Hazzm Movement joined the Levant Front on Thursday.", "--date", "2016-12-02"])
    #expect(output.status == 0 && output.err == "")
    #expect(output.out.hasPrefix("joined(member: “The Hazzm Movement”, group: “the Levant Front”) reported\n"))
    #expect(
      output.out.contains("  rule affiliation.joined, at “joined”, “on Thursday” = 2016-12-01\n")
        || output.out.contains("“Thursday” = 2016-12-01\n"))
    #expect(output.out.contains("  who does it   “The Hazzm Movement”, a named group\n"))
    #expect(output.out.contains("rules ask for other words beside it; add --verbose\n"))
    #expect(!output.out.contains("affiliation.joined.forces"))
    let all = try Program.run(["rules", "try", "The Hazzm Movement joined the Levant Front.", "--verbose"])
    #expect(all.out.contains("  not by        affiliation.joined.forces: "))
  }

  @Test func `try says that a question states nothing`() throws {
    let output = try Program.run(["rules", "try", "Did the Hazzm Movement join the Levant Front?"])
    #expect(output.status == 1 && output.out.contains("  status        nothing is stated: a question or an idle possibility\n"))
  }

  @Test func `try is 1 when nothing is read and 64 without a sentence`() throws {
    let output = try Program.run(["rules", "try", "The sun rose over the hills."])
    #expect(output.status == 1 && output.out.hasPrefix("nothing is read\n") && output.err == "nothing found: no rule reads it\n")
    #expect(try Program.run(["rules", "try", " "]).status == 64)
  }

  @Test func `list has own rules first and one row for each rule`() throws {
    let scratch = try Scratch()
    try scratch.write("my/boarded.rules", Self.boarded)
    let output = try Program.run(["rules", "list", "--rules", "my", "--format", "csv"], in: scratch.path)
    #expect(output.lines.first == "rule,makes,pattern_count,example_count,says,origin,place,pattern")
    #expect(
      output.lines.dropFirst().first
        == "affiliation.boarded,\"joined(member, group)\",1,2,A group boards another one.,own,my/boarded.rules:1,<member+: group> board <group: group>"
    )
    #expect(output.lines.count > 60 && output.lines.dropFirst(2).allSatisfy { $0.contains(",shipped,") })
  }

  @Test func `ingest reads by own rules, says which it replaces, and records another version of the rules`() throws {
    let scratch = try Scratch()
    try scratch.write("my/boarded.rules", Self.boarded + Self.boarded.replacing("affiliation.boarded", with: "affiliation.joined"))
    try scratch.write("a.txt", "The Hazzm Movement boarded the Levant Front on Thursday, the group said.\n")
    let plain = try Program.run(["ingest", "a.txt", "--db", "plain.db"], in: scratch.path)
    let own = try Program.run(["ingest", "a.txt", "--db", "own.db", "--rules", "my"], in: scratch.path)
    #expect(plain.status == 0 && own.status == 0)
    #expect(own.err.hasPrefix("my: 1 rule replaces the shipped one of the same name: affiliation.joined\n"))
    let facts = "SELECT rule FROM evidence WHERE affiliation_id IS NOT NULL"
    #expect(try Program.run(["sql", facts, "--db", "plain.db", "--format", "csv"], in: scratch.path).lines.count <= 1)
    #expect(
      try Program.run(["sql", facts, "--db", "own.db", "--format", "csv"], in: scratch.path).lines == ["rule", "affiliation.boarded"])
    let versions = try ["plain.db", "own.db"].map {
      try Program.run(["sql", "SELECT ruleset FROM ingest_run", "--db", $0, "--format", "csv"], in: scratch.path).lines.last
    }
    #expect(versions[0]?.hasPrefix("0.1.0-") == true && versions[0] != versions[1])
  }
}
