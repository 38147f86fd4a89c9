import Foundation
import Testing

/// The commands by which people correct what was read, on a copy of the sample data.
@Suite struct DecisionTests {
  /// A knowledge base of one's own.
  private struct Copy {
    let scratch: Scratch
    let path: String

    init() throws {
      scratch = try Scratch()
      path = scratch.path + "/k.db"
      try FileManager.default.copyItem(atPath: try Sample.database(), toPath: path)
    }

    func run(_ arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws -> Output {
      try Program.run(
        arguments + ["--db", path], input: input, in: scratch.path, environment: ["CASUS_USER": "Ada"].merging(environment) { $1 })
    }

    func ids(_ sql: String) throws -> [String] {
      try run(["sql", sql, "--format", "csv"]).out.split(separator: "\r\n").dropFirst().map(String.init)
    }

    /// The first fact that is listed.
    func fact(_ condition: String = "status = 'announced' AND relation = 'joined'") throws -> String {
      try #require(try ids("SELECT id FROM affiliation_list WHERE \(condition) ORDER BY id LIMIT 1").first)
    }

    var log: [String] { get throws { try ids("SELECT id FROM decision_list ORDER BY decided_at, turn, id") } }
  }

  @Test func `A rejected fact is listed no longer, its id says why, and undoing brings it back`() throws {
    let copy = try Copy()
    let id = try copy.fact()
    let before = try copy.run(["alliances", "--all", "--format", "csv"]).out
    let rejected = try copy.run(["fact", "reject", id, "--note", "another group"])
    let decision = try #require(try copy.log.first)
    #expect(rejected.status == 0 && rejected.out == "")
    #expect(
      rejected.err.hasPrefix("\(decision): rejected joined: ")
        && rejected.err.hasSuffix("; to take it back: casus decisions undo \(decision)\n"))
    #expect(try copy.run(["alliances", "--all", "--format", "csv"]).out != before)
    let shown = try copy.run(["show", id])
    #expect(shown.status == 1 && shown.out == "")
    #expect(
      shown.err == "casus: \(id) is no longer listed: rejected on 2023-11-14T22:13:20Z by Ada (\(decision)): another group; "
        + "to take that back: casus decisions undo \(decision)\n")
    #expect(try copy.run(["decisions", "undo", String(decision.prefix(10))]).status == 0)
    #expect(try copy.run(["alliances", "--all", "--format", "csv"]).out == before)
    let again = try copy.run(["decisions", "undo", decision])
    #expect(again.status == 2 && again.err.contains("is undone already, by dec-"))
  }

  @Test func `A correction has an id of its own and the sentence of the fact`() throws {
    let copy = try Copy()
    let id = try copy.fact()
    let sentence = try copy.ids("SELECT evidence FROM affiliation_list WHERE id = '\(id)'")
    let corrected = try copy.run(["fact", "correct", id, "--date", "2015-03", "--status", "Called-For", "--by", "Ben"])
    #expect(corrected.status == 0 && corrected.err.contains(", date 2015-03, status called_for; now aff-"))
    let new = try #require(try copy.ids("SELECT id FROM affiliation_list WHERE date = '2015-03' AND status = 'called_for'").first)
    #expect(new != id)
    #expect(try copy.ids("SELECT evidence FROM affiliation_list WHERE id = '\(new)'") == sentence)
    #expect(try copy.run(["show", new]).status == 0)
    #expect(try copy.ids("SELECT decided_by FROM decision_list") == ["Ben"])
  }

  @Test(
    "Wrong corrections are answered with what is allowed",
    arguments: [
      (["--date", "soon"], 2, "casus: “soon” is no date; allowed: YYYY-MM-DD, YYYY-MM, YYYY, an interval of two of them (a/b), none\n"),
      (["--killed", "5"], 2, "casus: an affiliation has no killed; it has: date, relation, status, member, group\n"),
      (
        ["--member", "Nobody of That Name"], 2,
        "casus: no actor is named “Nobody of That Name”; to name a new one, say what it is: --kind armed_group\n"
      ),
    ])
  func wrong(options: [String], status: Int32, message: String) throws {
    let copy = try Copy()
    let output = try copy.run(["fact", "correct", try copy.fact()] + options)
    #expect(output.status == status && output.err == message)
    #expect(try copy.log.isEmpty)
  }

  @Test func `Wrong usage is 64 and what is not there is told`() throws {
    let copy = try Copy()
    let none = try copy.run(["fact", "correct", try copy.fact()])
    #expect(none.status == 64 && none.err.contains("nothing is corrected; give at least one of --date, --status"))
    let actor = try #require(try copy.ids("SELECT id FROM actor_list LIMIT 1").first)
    let wrong = try copy.run(["fact", "reject", actor])
    #expect(wrong.status == 64 && wrong.err.contains("\(actor) is an actor; the ids of facts are aff-, evt- or clm-"))
    #expect(try copy.run(["fact", "reject", "aff-zzzzzzzz"]).status == 1)
    #expect(try copy.run(["decisions"]).status == 1)
    let missing = try Program.run(["fact", "reject", "aff-0000", "--db", "none.db"], in: copy.scratch.path)
    #expect(missing.status == 2 && missing.err.hasPrefix("casus: no knowledge base at none.db") && !copy.scratch.exists("none.db"))
  }

  @Test func `A team's decisions travel as a file, in any order, once`() throws {
    let (ada, ben) = (try Copy(), try Copy())
    let id = try ada.fact()
    #expect(try ada.run(["fact", "accept", id]).status == 0)
    #expect(try ada.run(["actors", "apart", "Jaysh al-Islam", "Levant Front"]).status == 0)
    #expect(try ada.run(["decisions", "export", "team.jsonl"]).err == "team.jsonl: 2 decisions\n")
    let lines = try ada.scratch.read("team.jsonl").split(separator: "\n")
    #expect(try ada.run(["decisions", "export", "-"]).out == (try ada.scratch.read("team.jsonl")))
    let file = lines.reversed().joined(separator: "\n")
    #expect(try ben.run(["fact", "reject", id], environment: ["CASUS_USER": "Ben", "SOURCE_DATE_EPOCH": "1700000100"]).status == 0)
    let imported = try ben.run(["decisions", "import", "-"], input: file)
    #expect(imported.status == 0)
    #expect(
      imported.err.contains("contradict each other about \(id); dec-") && imported.err.hasSuffix("2 decisions added, 0 known already\n"))
    #expect(try ben.run(["decisions", "import", "-"], input: file).err == "0 decisions added, 2 known already\n")
    let hostile = try ben.run(["decisions", "import", "-"], input: file + "\n{\"kind\":\"\u{1B}]0;x\"}\n")
    #expect(hostile.status == 2 && hostile.err.hasPrefix("casus: -: line 3: ") && !hostile.err.contains("\u{1B}"))
    #expect(
      try ben.run(["decisions", "--format", "csv", "--columns", "kind,state"]).out
        == "kind,state\r\naccept,overruled\r\nsplit,holds\r\nreject,holds\r\n")
  }

  @Test func `Review decides by keys alone: accept, reject, correct, skip, undo, quit`() throws {
    let copy = try Copy()
    let keys = "a # seen\nx\nr\nu\nc date=2015; status=reported\ns\nq\n"
    let output = try copy.run(["review", "--kind", "facts"], input: keys)
    #expect(output.status == 0)
    #expect(output.out.hasPrefix("[1/") && output.out.contains("Is it so?") && output.out.contains("  > ") && output.out.contains("›"))
    #expect(output.err.contains("“x” is no answer; allowed: a accept, r reject"))
    #expect(output.err.contains("2 decided, 1 skipped, "))
    #expect(
      try copy.run(["decisions", "--format", "csv", "--columns", "kind,ruling,note,state"]).out
        == "kind,ruling,note,state\r\naccept,,seen,holds\r\nreject,,,undone\r\nundo,,,holds\r\n"
        + "correct,\"date 2015, status reported\",,holds\r\n")
    // What was decided is not asked again.
    let count = try copy.run(["review", "--kind", "facts"], input: "").out.split(separator: "/")[1].prefix { $0 != "]" }
    let first = output.out.split(separator: "/")[1].prefix { $0 != "]" }
    #expect(Int(count).map { $0 + 2 } == Int(first))
  }

  @Test func `The end of the input decides nothing`() throws {
    let copy = try Copy()
    let output = try copy.run(["review"], input: "")
    #expect(output.status == 0 && output.err.contains("0 decided, 0 skipped, "))
    #expect(try copy.log.isEmpty)
    let cut = try copy.run(["review", "--kind", "facts"], input: "c")
    #expect(cut.err.contains("say what to correct: c date=2015-01-29; status=denied"))
    #expect(try copy.log.isEmpty)
  }

  @Test func `Actors are renamed, parted and joined by name, and whoever is meant is told where several are`() throws {
    let copy = try Copy()
    let renamed = try copy.run(["actors", "rename", "Jaysh al-Islam", "Army of Islam of Douma"])
    #expect(renamed.status == 0 && renamed.err.contains("renamed “Jaysh al-Islam”, called “Army of Islam of Douma”"))
    #expect(
      try copy.run(["actors", "--name", "douma", "--format", "csv", "--columns", "name"]).out == "name\r\nArmy of Islam of Douma\r\n")
    #expect(try copy.run(["show", "Army of Islam of Douma"]).status == 0)
    let same = try copy.run(["actors", "merge", "Levant Front", "Levant Front"])
    #expect(same.status == 2 && same.err.contains("are one actor already: Levant Front (act-"))
    let split = try copy.run(["actors", "split", "Levant Front", "Nobody"])
    #expect(split.status == 2 && split.err.hasPrefix("casus: “Nobody” is no name of Levant Front (act-"))
    let merged = try copy.run(["actors", "merge", "Levant Front", "Army of Islam of Douma"])
    #expect(merged.status == 0 && !merged.err.contains("warning"))
    #expect(try copy.ids("SELECT count(DISTINCT id) FROM actor_name WHERE name IN ('Levant Front', 'Jaysh al-Islam')") == ["1"])
  }
}
