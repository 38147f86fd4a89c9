import Foundation
import Testing

/// `casus extract`: records of articles, in their order, whatever stands between them.
@Suite struct ExtractTests {
  private static let article = """
    Hazzm Movement joins Levant Front

    The Hazzm Movement joined the Levant Front on Thursday, the group said in a statement.
    """

  /// One line of JSON Lines.
  private func line(_ members: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: members, options: [.sortedKeys]), as: UTF8.self) + "\n"
  }

  private func records(_ output: Output) throws -> [[String: Any]] {
    try output.out.utf8.split(separator: 0x0A).map { try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]) }
  }

  /// To record it anew: CASUS_RECORD=1 swift test --filter ExtractTests; this test then fails once.
  @Test func `The record of an article is as recorded`() throws {
    let input = try line(["id": "hazzm", "text": Self.article, "published": "2015-01-31", "publisher": "Orontes"])
    let output = try Program.run(["extract", "-"], input: input)
    #expect(output.status == 0 && output.err == "1 article read, 0 with nothing found, 0 failed\n")
    var record = try #require(try records(output).first)
    // The weights may change without changing what is read here.
    #expect((record.updateValue("…", forKey: "models") as? String)?.utf8.count == 64)
    let json = try JSONSerialization.data(withJSONObject: record, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    let text = String(decoding: json, as: UTF8.self) + "\n"
    let file = Program.root + "/Tests/CommandLineTests/extract.json"
    if ProcessInfo.processInfo.environment["CASUS_RECORD"] == "1" {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file); run again without CASUS_RECORD")
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text, "record it anew with CASUS_RECORD=1")
  }

  @Test func `Lines that cannot be read have their record, each in its place, and the others are read`() throws {
    let good = try line(["id": 2, "text": Self.article, "published": "2015-01-31", "tags": ["x"], "lang": "en"])
    let lines = [
      "{\"id\": \"open\", \"text\": \"x\n", good, "\n", "[]\n", "{\"id\": 5}\n", "{\"id\": 6, \"text\": 7, \"lang\": \"en\"}\n",
      "{\"id\": 7, \"text\": \" \"}\n", "{\"id\": 8, \"text\": \"\(String(repeating: "x", count: 2000))\"}\n",
      "{\"text\": \"Nothing here\"}",
    ]
    let output = try Program.run(["extract", "-", "--max-size", "1K"], input: lines.joined())
    let records = try records(output)
    #expect(output.status == 2)
    #expect(records.map { $0["status"] as? String } == ["error", "ok", "error", "error", "error", "error", "error", "empty"])
    #expect(records.map { "\($0["id"] ?? "")" } == ["open", "2", "<null>", "5", "6", "7", "<null>", "<null>"])
    let errors = [
      "-, line 1: byte 23: not JSON: this string has no end", "-, line 4: byte 0: not JSON: an object { … } is expected",
      "-, line 5: no \"text\"; give the article's text there", "-, line 6: \"text\" is a number; allowed: a string",
      "-, line 7: the text is empty; nothing to read", "-, line 8: too large: more than 1024 bytes; raise the limit with --max-size BYTES",
    ]
    #expect(records.compactMap { $0["error"] as? String } == errors)
    let keys = "keys: id, text, title, author, publisher, published, url, retrieved_at"
    #expect(
      output.err
        == """
        casus: \(errors[0])
        casus: warning: -, line 2: the key “lang” is not read; \(keys)
        casus: warning: -, line 2: the key “tags” is not read; \(keys)
        casus: \(errors[1])
        casus: \(errors[2])
        casus: \(errors[3])
        casus: \(errors[4])
        casus: \(errors[5])
        1 article has no publication date, so words such as “on Thursday” stay without a date: give it with --date YYYY-MM-DD, as \
        "published" in the line, or in a manifest.csv
        2 articles read, 1 with nothing found, 6 failed

        """)
  }

  @Test func `Bytes that are no UTF-8 cost their line`() throws {
    let scratch = try Scratch()
    let bytes =
      Array("{\"id\": 1, \"text\": \"".utf8) + [0xC3, 0x28] + Array("\"}\n".utf8) + Array(try line(["id": 2, "text": Self.article]).utf8)
    try scratch.write("a.jsonl", bytes: bytes)
    let output = try Program.run(["extract", "a.jsonl"], in: scratch.path)
    let records = try records(output)
    #expect(output.status == 2 && records.map { $0["id"] as? Int } == [1, 2])
    #expect(records[0]["error"] as? String == "a.jsonl, line 1: byte 19: not UTF-8; give JSON Lines in UTF-8")
    #expect(records[1]["status"] as? String == "ok")
  }

  @Test func `Offsets count code points of the text as it was given, also beside emoji, Arabic and carriage returns`() throws {
    let text = "👩🏽‍🚒 e\u{301} لواء الشام\r\n\r\n" + Self.article.replacingOccurrences(of: "joined", with: "(🤝) joined") + "\r\n\u{202E}"
    let input = try line(["id": 1, "text": text, "published": "2015-01-31"])
    for arguments in [["extract", "-"], ["extract", "-", "--from", "text", "--date", "2015-01-31"]] {
      let output = try Program.run(arguments, input: arguments.count == 2 ? input : text)
      let record = try #require(try records(output).first)
      let scalars = Array(text.unicodeScalars)
      var spans = 0
      func check(_ value: Any) throws {
        if let object = value as? [String: Any] {
          if let start = object["start"] as? Int, let end = object["end"] as? Int {
            #expect(String(String.UnicodeScalarView(scalars[start..<end])) == object["exact"] as? String)
            spans += 1
          }
          for member in object.values { try check(member) }
        } else if let array = value as? [Any] {
          for element in array { try check(element) }
        }
      }
      try check(record)
      #expect(spans > 5)
      #expect((record["affiliations"] as? [[String: Any]])?.first?["group"] as? String == "Levant Front")
    }
  }

  @Test func `Records come in the order of the articles, byte for byte the same for any number of jobs`() throws {
    let scratch = try Scratch()
    for number in 0..<12 {
      // The first articles take the longest.
      let text = Self.article + String(repeating: "\n\nFighters of the Levant Front seized the town of Tal Rifaat.", count: 40 - number * 3)
      try scratch.write("in/\(number).txt", text + "\n\nNumber \(number).\n")
    }
    try scratch.write("in/none.txt", "")
    try scratch.write("more.jsonl", String(repeating: try line(["id": 3, "text": Self.article]) + "{\n", count: 10))
    let one = try Program.run(["extract", "in", "more.jsonl", "in/4.txt", "--jobs", "1"], in: scratch.path)
    #expect(one.status == 2 && one.lines.count == 33)
    let ids = try records(one).map { "\($0["id"] ?? "")" }
    #expect(ids.prefix(5) == ["in/0.txt", "in/1.txt", "in/10.txt", "in/11.txt", "in/2.txt"] && ids[12] == "in/none.txt" && ids[13] == "3")
    for jobs in ["2", "7"] {
      let many = try Program.run(["extract", "in", "more.jsonl", "in/4.txt", "--jobs", jobs], in: scratch.path)
      #expect(many.outBytes == one.outBytes && many.err == one.err && many.status == 2)
    }
  }

  @Test func `Options win over the line, and a manifest tells what files are`() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", Self.article)
    try scratch.write("in/manifest.csv", "file,published,publisher\na.txt,2015-01-31,Orontes\n")
    try scratch.write("b.jsonl", try line(["text": Self.article, "published": "2014-01-01", "title": "Own title"]))
    let output = try Program.run(["extract", "in", "b.jsonl", "--publisher", "Given"], in: scratch.path)
    let documents = try records(output).map { try #require($0["document"] as? [String: Any]) }
    #expect(documents.map { $0["published"] as? String } == ["2015-01-31", "2014-01-01"])
    #expect(documents.map { $0["publisher"] as? String } == ["Given", "Given"])
    #expect(documents.map { $0["title"] as? String } == ["Hazzm Movement joins Levant Front", "Own title"])
    let dated = try Program.run(["extract", "b.jsonl", "--date", "2016"], in: scratch.path)
    #expect((try records(dated).first?["document"] as? [String: Any])?["published"] as? String == "2016")
  }

  @Test func `A record is written while the next article is still to come`() throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", try line(["id": 1, "text": Self.article, "published": "2015-01-31"]))
    // The reader ends the writer: if the first record waited for the end of the input, neither would end.
    let output = try Program.shell(
      """
      mkfifo pipe; "$CASUS" extract - < pipe > records 2> notes & pid=$!
      exec 3> pipe; cat a.jsonl >&3
      for try in $(seq 300); do [ -s records ] && break; sleep 0.1; done
      wc -l < records; kill -INT $pid; wait $pid; echo "status $?"; cat notes
      """, in: scratch.path)
    #expect(
      output.lines.map { $0.trimmingCharacters(in: .whitespaces) } == [
        "1", "status 130", "stopped: 1 article read, 0 with nothing found, 0 failed",
      ])
  }

  @Test func `A reader that goes away is no error`() throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", String(repeating: try line(["id": 1, "text": Self.article, "published": "2015"]), count: 2000))
    let output = try Program.shell("set -o pipefail; \"$CASUS\" extract a.jsonl | head -n 1", in: scratch.path)
    #expect(output.status == 0 && output.lines.count == 1 && output.err == "")
  }

  @Test func `Nothing found is 1, no article at all too`() throws {
    let empty = try Program.run(["extract", "-"], input: try line(["text": "Nothing here", "published": "2016"]))
    #expect(empty.status == 1 && empty.lines.count == 1 && empty.err == "1 article read, 1 with nothing found, 0 failed\n")
    let none = try Program.run(["extract", "-"], input: " \n\n")
    #expect(none.status == 1 && none.out == "" && none.err == "0 articles read, 0 with nothing found, 0 failed\n")
  }

  @Test func `Foreign keys are named once each, and not without end`() throws {
    let lines = try (0..<30).map { try line(["id": $0, "text": "x", "published": "2016", "key\($0)": 1, "source": 1]) }
    let output = try Program.run(["extract", "-"], input: lines.joined())
    let warnings = output.err.split(separator: "\n").filter { $0.hasPrefix("casus: warning: ") }
    #expect(warnings.count == 21 && warnings.count { $0.contains("the key “source” is not read") } == 1)
    #expect(warnings.last == "casus: warning: -, line 20: more than 20 different keys are not read; the others are not named")
  }

  @Test func `A number of jobs or a form that cannot be is wrong usage`() throws {
    for jobs in ["0", "65", "two"] {
      let output = try Program.run(["extract", "-", "--jobs", jobs])
      #expect(output.status == 64 && output.out == "" && output.err.contains("“\(jobs)” is not a number of jobs; allowed: 1 to 64"))
    }
    let form = try Program.run(["extract", "-", "--from", "doc"])
    #expect(
      form.status == 64
        && form.err.hasPrefix(
          "casus: The value 'doc' is invalid for '--from <form>'. Please provide one of the following:\n  - text\n  - html\n  - jsonl\n")
    )
  }
}
