import Foundation
import Testing

@Suite struct ShowTests {
  private func id() throws -> String {
    let output = try Sample.run(
      ["alliances", "--member", "Hazzm Movement", "--relation", "joined", "--format", "tsv", "--columns", "id", "--limit", "1"])
    return String(try #require(output.lines.last))
  }

  @Test func `A fact is shown with its sentence, the trigger marked, and where it stands`() throws {
    let output = try Sample.run(["show", String(try id().prefix(10)), "--width", "80"])
    #expect(output.status == 0 && output.err == "")
    #expect(output.out.hasPrefix("Hazzm Movement joined Levant Front on 2015-01-30\n"))
    #expect(output.out.contains("  > ") && output.out.contains("›") && output.out.contains("rule affiliation.joined"))
    #expect(output.out.contains("https://example.org/anatolia-wire/2015/01/hazzm-joins"))
    #expect(output.lines.allSatisfy { $0.count <= 80 } && !output.out.contains("\u{1B}"))
  }

  @Test func `As JSON it is one object with evidence`() throws {
    let output = try Sample.run(["show", try id(), "--format", "json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output.outBytes)) as? [String: Any])
    #expect(object["type"] as? String == "affiliation")
    let evidence = try #require((object["evidence"] as? [[String: Any]])?.first)
    #expect((evidence["sentence"] as? String)?.contains(try #require(evidence["trigger"] as? String)) == true)
  }

  @Test func `A name shows the actor`() throws {
    let output = try Sample.run(["show", "Jabha Shamiya"])
    #expect(
      output.out.hasPrefix("Levant Front\n") && output.out.contains("Names\n") && output.err.hasPrefix("“Jabha Shamiya” is Levant Front"))
  }

  @Test func `What is no id is wrong usage, what nobody has is 1`() throws {
    #expect(try Sample.run(["show", "qqqqqqqqq"]).status == 64)
    let output = try Sample.run(["show", "aff-zzzz"])
    #expect(output.status == 1 && output.err == "casus: nothing has the id “aff-zzzz”; ids stand in the column id of every list\n")
  }

  @Test func `Control characters of an article never reach the output of a page`() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "The Hazzm Movement \u{1B}[31mjoined the Levant Front\u{202E} on 30 January 2015.\n")
    #expect(try Program.run(["ingest", "a.txt", "--date", "2015-01-31"], in: scratch.path).status == 0)
    for arguments in [["alliances", "--columns", "all"], ["documents", "--columns", "all"], ["document", "a.txt"], ["claims"]] {
      let output = try Program.run(arguments, in: scratch.path)
      #expect(!output.out.contains("\u{1B}") && !output.out.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func `An article is shown as it is read, stores nothing, and counts code points`() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Die Fürsten\n\nBy Ann Lee\n\nALEPPO, Jan 30 2015 – Šāmiyya fighters left the city on Friday.\n")
    let page = try Program.run(["document", "a.txt"], in: scratch.path)
    #expect(page.status == 0 && page.out.hasPrefix("Die Fürsten\n") && page.out.contains("Ann Lee"))
    let json = try Program.run(["document", "a.txt", "--format", "json", "--publisher", "Test Wire"], in: scratch.path)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.outBytes)) as? [String: Any])
    #expect(object["publisher"] as? String == "Test Wire")
    let text = Array(try #require(object["text"] as? String).unicodeScalars)
    for region in try #require(object["regions"] as? [[String: Any]]) {
      let (start, end) = (try #require(region["start"] as? Int), try #require(region["end"] as? Int))
      var exact = String.UnicodeScalarView()
      exact.append(contentsOf: text[start..<end])
      #expect(String(exact) == region["exact"] as? String)
    }
    #expect(try scratch.names() == ["a.txt"])
  }
}
