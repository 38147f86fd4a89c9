import Foundation
import Testing

@Suite struct OutputTests {
  @Test func `Every format gives the same rows`() throws {
    let columns = ["--columns", "id,relation", "--limit", "3"]
    let csv = try Sample.run(["alliances", "--format", "csv"] + columns)
    let ids = csv.lines.dropFirst().map { String($0.prefix(16)) }
    #expect(ids.count == 3)
    for format in ["table", "tsv", "json", "jsonl", "markdown"] {
      let output = try Sample.run(["alliances", "--format", format] + columns)
      #expect(output.status == 0 && ids.allSatisfy { output.out.contains($0) })
    }
    let json = try Sample.run(["alliances", "--format", "json"] + columns)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.outBytes)) as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == ids)
  }

  @Test func `--excel adds the byte order mark to csv and is refused elsewhere`() throws {
    #expect(try Sample.run(["actors", "--format", "csv", "--excel"]).outBytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try !Sample.run(["actors", "--format", "csv"]).outBytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let refused = try Sample.run(["actors", "--excel"])
    #expect(refused.status == 64 && refused.err.contains("--excel goes with --format csv or --format tsv, not with table"))
  }

  @Test func `An unknown column or format is answered with all that there are`() throws {
    let column = try Sample.run(["documents", "--columns", "id,colour"])
    #expect(column.status == 64 && column.out == "" && column.err.contains("there is no column “colour”; allowed: all, id, title, author"))
    let format = try Sample.run(["documents", "--format", "xml"])
    #expect(format.status == 64 && format.err.contains("- markdown"))
  }

  @Test func `Nothing found is 1, with the header of the format`() throws {
    let output = try Sample.run(["events", "--place", "Atlantis", "--format", "csv"])
    #expect(output.status == 1 && output.lines.count == 1 && output.err == "nothing found\n")
    #expect(try Sample.run(["events", "--place", "Atlantis", "--format", "json"]).out == "[]\n")
  }

  @Test func `A reader that goes away is no error`() throws {
    let output = try Program.shell(
      "set -o pipefail; \"$CASUS\" sql 'SELECT * FROM claim_list, actor_list, actor_list AS b' --format csv --db \"$DB\" | head -n 1",
      environment: ["DB": try Sample.database()])
    #expect(output.status == 0 && output.lines.count == 1 && output.err == "")
  }

  @Test func `A full disk is told and is 2`() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let output = try Program.shell("\"$CASUS\" actors --db \"$DB\" > /dev/full", environment: ["DB": try Sample.database()])
    #expect(output.status == 2 && output.err.hasPrefix("casus: cannot write to standard output: "))
  }

  @Test func `Every table becomes a file, the same for the same articles, and nothing else is touched`() throws {
    let scratch = try Scratch()
    try scratch.write("out/mine.csv", "mine")
    let first = try Sample.run(["export", "csv", "--out", scratch.path + "/out"])
    #expect(first.status == 0 && first.out == "" && first.err.contains("/out/affiliation.csv: "))
    let tables = [
      "actor", "actor_identifier", "affiliation", "alias", "claim", "claim_fact", "decision", "document", "event", "event_participant",
      "evidence",
    ]
    let names = tables.map { $0 + ".csv" } + ["datapackage.json"]
    #expect(try scratch.names("out") == (names + ["mine.csv"]).sorted())
    #expect(try scratch.read("out/mine.csv") == "mine")
    #expect(try scratch.read("out/affiliation.csv").hasPrefix("id,date,relation,member_name,group_name,status,"))
    #expect(try Sample.run(["export", "csv", "--out", scratch.path + "/two/"]).status == 0)
    for name in names { #expect(try scratch.read("out/" + name) == scratch.read("two/" + name)) }
    let blocked = try Sample.run(["export", "csv", "--out", scratch.path + "/out/mine.csv"])
    #expect(blocked.status == 2 && blocked.err.contains("cannot be written"))
  }

  @Test(
    "Every other format is one file, complete or not there, and the same on standard output",
    arguments: ["gexf", "ftm", "annotations", "acled", "ucdp", "polecat"])
  func oneFile(format: String) throws {
    let scratch = try Scratch()
    let first = try Sample.run(["export", format, "--out", scratch.path + "/one"])
    #expect(first.status == 0 && first.out == "" && first.err.contains("/one: "))
    let piped = try Sample.run(["export", format, "--out", "-"])
    #expect(piped.status == 0 && piped.err == "" && piped.outBytes.count > 100)
    #expect(try scratch.read("one") == piped.out)
    let blocked = try Sample.run(["export", format, "--out", scratch.path + "/none/one"])
    #expect(blocked.status == 2 && blocked.err.contains("cannot be written"))
    #expect(try scratch.names() == ["one"])
  }

  @Test func `Tables do not go to standard output, and a mark for Excel only before what Excel reads`() throws {
    let tables = try Sample.run(["export", "csv", "--out", "-"])
    #expect(
      tables.status == 64
        && tables.err.hasPrefix("casus: csv is several files; --out needs the name of a folder, such as tables/\n"))
    let excel = try Sample.run(["export", "ftm", "--out", "x", "--excel"])
    #expect(excel.status == 64 && excel.err.contains("--excel goes with csv, tsv, acled, ucdp or polecat, not with ftm"))
  }
}
