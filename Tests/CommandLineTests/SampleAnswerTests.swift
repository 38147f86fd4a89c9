// The answers to the sample articles, as files that people read (SampleData/expected/*.csv). They are recorded again with
// CASUS_RECORD=1, which then fails once: read the difference before you commit it.

import Foundation
import Testing

@Suite("Answers to the sample articles")
struct SampleAnswerTests {
  static let answers: [(file: String, arguments: [String])] = [
    (
      "alliances.csv",
      [
        "alliances", "--all", "--columns",
        "date,relation,member_name,group_name,status,valid_from,valid_from_kind,valid_to,valid_to_kind,reports,evidence",
      ]
    ),
    (
      "levant-front-as-of-2015-02-01.csv",
      [
        "alliances", "--group", "Jabha Shamiya", "--as-of", "2015-02-01", "--columns",
        "member_name,group_name,valid_from,valid_from_kind,valid_to,valid_to_kind,evidence",
      ]
    ),
    (
      "levant-front-possible-2015-02-01.csv",
      [
        "alliances", "--group", "Jabha Shamiya", "--as-of", "2015-02-01", "--possible", "--columns",
        "member_name,group_name,valid_from,evidence",
      ]
    ),
    ("actors.csv", ["actors", "--columns", "name,kind,country,basis,document_count"]),
    ("events.csv", ["events", "--all", "--columns", "date,type,mode,actor,recipient,place,killed,injured,status,evidence"]),
    ("claims.csv", ["claims", "--columns", "published,source,cue,form,content"]),
    ("documents.csv", ["documents", "--columns", "id,title,author,publisher,published,affiliation_count,event_count,claim_count"]),
  ]

  @Test("are the recorded ones, byte for byte", arguments: answers.indices)
  func recorded(_ index: Int) throws {
    let answer = Self.answers[index]
    let output = try Sample.run(answer.arguments + ["--format", "csv"])
    #expect(output.status == 0, "\(output.err)")
    let golden = URL(fileURLWithPath: Program.sample + "/expected/" + answer.file)
    if ProcessInfo.processInfo.environment["CASUS_RECORD"] == "1" {
      try Data(output.outBytes).write(to: golden)
      Issue.record("recorded \(golden.lastPathComponent); run again without CASUS_RECORD")
      return
    }
    #expect(output.out == (try String(contentsOf: golden, encoding: .utf8)))
  }

  @Test("do not depend on the order in which the articles are read, nor on the folder they lie in")
  func order() throws {
    let scratch = try Scratch()
    let database = scratch.path + "/reversed.db"
    // One run per article, last first; the registry comes at the end.
    let articles = try FileManager.default.contentsOfDirectory(atPath: Program.sample + "/articles").sorted().reversed()
    let manifest = try String(contentsOfFile: Program.sample + "/manifest.csv", encoding: .utf8)
    let header = try #require(manifest.split(whereSeparator: \.isNewline).first)
    for name in articles {
      let row = try #require(manifest.split(whereSeparator: \.isNewline).first { $0.hasPrefix("articles/" + name) })
      try scratch.write("one-\(name)/manifest.csv", "\(header)\n\(row)\n")
      try scratch.write("one-\(name)/articles/\(name)", try String(contentsOfFile: Program.sample + "/articles/" + name, encoding: .utf8))
      #expect(try Program.run(["ingest", scratch.path + "/one-\(name)", "--db", database]).status == 0)
    }
    #expect(try Program.run(["actors", "import", Program.sample + "/actors.csv", "--db", database]).status == 0)
    for answer in Self.answers {
      let reversed = try Program.run(answer.arguments + ["--format", "csv", "--db", database])
      #expect(reversed.out == (try Sample.run(answer.arguments + ["--format", "csv"])).out, "\(answer.file)")
    }
  }
}
