import Foundation
import Testing

/// `casus load`: what was extracted elsewhere is as if it had been read here.
@Suite struct LoadTests {
  /// All exports of a knowledge base.
  private func exports(_ base: String, in folder: String) throws -> [String: [UInt8]] {
    let out = folder + "/export-" + UUID().uuidString
    let run = try Program.run(["export", "csv", "--out", out, "--db", base], in: folder)
    try #require(run.status == 0, "\(run.err)")
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: out) {
      files[name] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: out + "/" + name)))
    }
    return files
  }

  @Test func `Loaded in any number of files and any order, the records give what reading the articles gives`() throws {
    let scratch = try Scratch()
    let extracted = try Program.run(["extract", "SampleData"], in: Program.root)
    try #require(extracted.status == 0)
    try #require(try Program.run(["ingest", "SampleData", "--db", scratch.path + "/read.db"], in: Program.root).status == 0)
    let expected = try exports("read.db", in: scratch.path)
    let lines = extracted.lines.map { String($0) + "\n" }
    try scratch.write("one.jsonl", lines.joined())
    // As Spark leaves them: parts without a suffix, notes, checksums, and half a part of an attempt that failed.
    for (part, line) in lines.reversed().enumerated() { try scratch.write("out/part-0000\(part % 4)-\(part).json", line) }
    try scratch.write("out/_SUCCESS", "")
    try scratch.write("out/.part-00000-0.json.crc", "crc")
    try scratch.write("out/_temporary/0/part-00000", String(lines[0].prefix(700)))
    let one = try Program.run(["load", "one.jsonl", "--db", "one.db"], in: scratch.path)
    #expect(one.status == 0 && one.out == "" && !scratch.exists("one.db-wal"))
    #expect(
      one.err.hasPrefix("\(lines.count) articles loaded, 0 with nothing found, 0 already known, 0 without a reading, 0 refused: "))
    let many = try Program.run(["load", "out", "--db", "many.db"], in: scratch.path)
    #expect(many.status == 0)
    #expect(
      many.err.hasPrefix(
        "casus: warning: out: a job that writes here has not finished; what it has completed so far is loaded\n\(lines.count) articles loaded"
      ))
    let piped = try Program.run(["load", "-", "--db", "piped.db"], input: lines.sorted().joined(), in: scratch.path)
    #expect(piped.status == 0)
    for base in ["one.db", "many.db", "piped.db"] { #expect(try exports(base, in: scratch.path) == expected) }
    let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/one.db"))
    let again = try Program.run(["load", "one.jsonl", "out", "--db", "one.db"], in: scratch.path)
    #expect(again.status == 0)
    #expect(
      again.err.hasSuffix("0 articles loaded, 0 with nothing found, \(2 * lines.count) already known, 0 without a reading, 0 refused\n"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/one.db")) == before)
  }

  private func records(_ scratch: Scratch) throws -> [String] {
    var input = ""
    for number in 0..<4 {
      let text = number == 3 ? "Nothing here at all, number three." : Article.text + "\n\nNumber \(number).\n"
      let line = try JSONSerialization.data(
        withJSONObject: ["id": number, "text": text, "published": "2015-01-31"], options: [.sortedKeys])
      input += String(decoding: line, as: UTF8.self) + "\n"
    }
    input += "{\"id\": 9, \"text\": \"\"}\n"
    return try Program.run(["extract", "-"], input: input).lines.map(String.init)
  }

  @Test func `A bad record is named with file, line and key, an unread article too, and the others are stored`() throws {
    let scratch = try Scratch()
    let good = try records(scratch)
    try #require(good.count == 5)
    let lines = [
      good[0], "{\"id\": ", good[1].replacing("\"relation\": \"joined\"", with: "\"relation\": \"wed\""), "", good[2], good[3], good[4],
      String(good[1].dropLast()) + ", \"more\": 1}",
    ]
    try scratch.write("r.jsonl", lines.joined(separator: "\n"))
    try scratch.write("z.jsonl", bytes: [0x1F, 0x8B, 8, 0])
    let output = try Program.run(["load", "r.jsonl", "z.jsonl", "none.jsonl"], in: scratch.path)
    #expect(output.status == 2 && output.out == "")
    #expect(
      output.err.hasPrefix(
        """
        casus: warning: r.jsonl, line 8: the key “more” is not read
        casus: r.jsonl, line 2: byte 7: not JSON: the text ends too early
        casus: r.jsonl, line 3: affiliations[0].relation: “wed” is not allowed; allowed: formed, joined, member_of, merged_into, left, \
        split_from, renamed, dissolved, leads, allied_with, supports, pledged_allegiance
        casus: r.jsonl, line 7: the article could not be read: -, line 5: the text is empty; nothing to read
        casus: z.jsonl: compressed with gzip; unpack it on the way: gzip -dc FILE… | casus load -
        casus: none.jsonl: no such file or folder; check the path
        4 articles loaded, 1 with nothing found, 0 already known, 1 without a reading, 4 refused: 
        """.trimmingCharacters(in: .whitespaces)))
    let stored = try Program.run(["sql", "SELECT count(*), sum(path LIKE '-, line %') FROM document", "--format", "csv"], in: scratch.path)
    #expect(stored.lines.last == "4,4")
  }

  @Test func `Rows remember who wrote the record, each version as a run of its own`() throws {
    let scratch = try Scratch()
    let good = try records(scratch)
    let other = good[1].replacing("\"casus\": \"0.1.0\"", with: "\"casus\": \"0.0.9\"").replacing(
      #/"ruleset": "[^"]*"/#, with: "\"ruleset\": \"old\"")
    try #require(other != good[1])
    let loaded = try Program.run(["load", "-"], input: [good[0], other, good[2]].joined(separator: "\n"), in: scratch.path)
    #expect(loaded.status == 0)
    let runs = try Program.run(
      [
        "sql",
        """
        SELECT casus_version, ruleset = 'old' AS is_old, finished_at IS NOT NULL AS is_finished, count(*) AS documents
        FROM ingest_run JOIN document ON document.ingest_run_id = ingest_run.id GROUP BY ingest_run.id ORDER BY casus_version
        """, "--format", "csv",
      ], in: scratch.path)
    #expect(runs.lines.dropFirst() == ["0.0.9,1,1,1", "0.1.0,0,1,2"])
    let rules = try Program.run(["sql", "SELECT DISTINCT ruleset = 'old' FROM evidence ORDER BY 1", "--format", "csv"], in: scratch.path)
    #expect(rules.lines.dropFirst() == ["0", "1"])
  }

  @Test func `Nothing to load is 1, and makes no knowledge base`() throws {
    let scratch = try Scratch()
    let none = try Program.run(["load", "-"], input: "\n \n", in: scratch.path)
    #expect(none.status == 1 && !scratch.exists("casus.db"))
    try scratch.write("empty/readme.md", "x")
    let folder = try Program.run(["load", "empty"], in: scratch.path)
    #expect(
      folder.status == 2
        && folder.err.hasPrefix(
          "casus: empty: no file of records in this folder; allowed names: *.jsonl, *.ndjson, *.json, part-*\n")
    )
  }

  @Test func `A killed load leaves whole articles, and the same command loads the rest`() throws {
    let scratch = try Scratch()
    let record = try records(scratch)[0]
    // Other bytes of other articles: nothing is derived from the digest of a line.
    let lines = (0..<3000).map { number in
      let sha256 = String(format: "%04x", number) + String(repeating: "0", count: 60)
      return record.replacing(#/"sha256": "[0-9a-f]*"/#, with: "\"sha256\": \"\(sha256)\"")
    }
    try scratch.write("r.jsonl", lines.joined(separator: "\n"))
    let killed = try Program.shell(
      """
      "$CASUS" load r.jsonl 2>/dev/null & pid=$!
      for try in $(seq 200); do
        n=$("$CASUS" sql "SELECT count(*) FROM document" --format csv 2>/dev/null | tail -n 1 | tr -d '\\r')
        [ "${n:-0}" -gt 0 ] 2>/dev/null && break
        sleep 0.02
      done
      kill -KILL $pid; wait $pid
      """, in: scratch.path)
    #expect(killed.status == 137)
    let count = try Program.run(
      ["sql", "SELECT count(*) % 128 = 0 AND count(*) BETWEEN 1 AND 2999 FROM document", "--format", "csv"], in: scratch.path)
    #expect(count.lines.last == "1")
    let rest = try Program.run(["load", "r.jsonl"], in: scratch.path)
    #expect(rest.status == 0)
    let state = try Program.run(
      ["sql", "SELECT count(*) = 3000 AND min(affiliation_count) > 0 FROM document_list", "--format", "csv"], in: scratch.path)
    #expect(state.lines.last == "1")
  }
}
