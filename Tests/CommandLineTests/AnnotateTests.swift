import Foundation
import Testing

@Suite struct AnnotateTests {
  private static let article = """
    Two factions leave

    Ahrar al-Sham wasn’t joined by the Turkish-backed Zenki brigade on Thursday, officials in Gaziantep said.

    """

  private func words(_ output: Output) -> [[String]] {
    output.lines.filter { $0.first?.isNumber == true }.map { $0.split(separator: "\t").map(String.init) }
  }

  @Test func `CoNLL-U has ten columns, one root a sentence, and offsets in code points of the text`() throws {
    let output = try Program.run(["annotate", "-", "--date", "2016-12-02"], input: Self.article)
    #expect(output.status == 0)
    let rows = words(output)
    #expect(rows.allSatisfy { $0.count == 10 })
    #expect(rows.count { $0[6] == "0" && $0[7] == "root" } == output.lines.count { $0.hasPrefix("# sent_id") })
    let text = Array(Self.article.unicodeScalars)
    for row in rows {
      let range = try #require(row[9].split(separator: "|").first { $0.hasPrefix("TokenRange=") }?.dropFirst(11).split(separator: ":"))
      let start = try #require(Int(range[0]))
      let end = try #require(Int(range[1]))
      #expect(String(String.UnicodeScalarView(text[start..<end])) == row[1])
    }
    #expect(rows.first { $0[1] == "joined" }?[5].contains("Voice=Pass") == true)
    #expect(rows.first { $0[1] == "Turkish" }?[9].hasPrefix("AdjectiveOf=Turkey|") == true)
    #expect(rows.first { $0[1] == "Thursday" }?[9].contains("Time=B-DATE:2016-12-01") == true)
  }

  @Test func `Without a date of publication a weekday stays without a date`() throws {
    let output = try Program.run(["annotate", "-"], input: Self.article)
    #expect(words(output).first { $0[1] == "Thursday" }?[9].contains("Time=B-DATE:XXXX-WXX-4") == true)
  }

  @Test func `JSON is one object that agrees with CoNLL-U`() throws {
    let output = try Program.run(["annotate", "-", "--date", "2016-12-02", "--format", "json"], input: Self.article)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output.outBytes)) as? [String: Any])
    #expect(object.keys.sorted() == ["document", "entities", "sentences", "times"])
    let tokens = try #require(object["sentences"] as? [[String: Any]]).flatMap { $0["tokens"] as? [[String: Any]] ?? [] }
    let rows = words(try Program.run(["annotate", "-", "--date", "2016-12-02"], input: Self.article))
    #expect(tokens.map { $0["exact"] as? String } == rows.map { $0[1] })
    #expect(tokens.map { $0["deprel"] as? String } == rows.map { $0[7] })
    let entities = try #require(object["entities"] as? [[String: Any]])
    #expect(entities.first { $0["exact"] as? String == "Turkish" }?["adjective"] as? Bool == true)
  }

  @Test func `A text of several parts is one document, in both forms`() throws {
    let sentence = "Fighters of the Levant Front seized the town of Tal Rifaat on Wednesday, two officials said. "
    let text = "A title\n\n" + String(repeating: sentence, count: 1500) + "\n"
    let conllu = try Program.run(["annotate", "-"], input: text)
    #expect(conllu.lines.count { $0.hasPrefix("# newdoc") } == 1 && conllu.lines.count { $0.hasPrefix("# newpar") } == 2)
    #expect(conllu.lines.count { $0.hasPrefix("# sent_id") } == 1501)
    let json = try Program.run(["annotate", "-", "--format", "json"], input: text)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.outBytes)) as? [String: Any])
    #expect((object["sentences"] as? [Any])?.count == 1501)
  }

  @Test func `No text at all is 2, another form is wrong usage`() throws {
    let blank = try Program.run(["annotate", "-"], input: "")
    #expect(blank.status == 2 && blank.err == "casus: -: the text is empty; nothing to read\n")
    let usage = try Program.run(["annotate", "-", "--format", "xml"], input: Self.article)
    #expect(usage.status == 64 && usage.err.hasPrefix("casus: The value 'xml' is invalid for '--format <format>'."))
  }
}
