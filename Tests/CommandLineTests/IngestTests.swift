import Foundation
import Testing

@Suite struct IngestTests {
  @Test func `A folder with a manifest is read, counted on standard error, and nothing goes to standard output`() throws {
    let output = try #require(Sample.ingested)
    #expect(output.status == 0 && output.out == "")
    #expect(output.err.hasPrefix("18 articles read, 0 already known, 0 failed: "))
    #expect(!output.err.contains("warning"))
    let documents = try Sample.run(["documents", "--format", "csv", "--columns", "path,publisher"])
    #expect(documents.out.contains("SampleData/articles/03-levant-front-five.txt,Orontes News Agency"))
    #expect(!documents.out.contains("README"))
  }

  @Test func `The same articles again change nothing`() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", Article.text)
    #expect(try Program.run(["ingest", "a.txt", "--date", "2015-01-31"], in: scratch.path).status == 0)
    let rows = ["documents", "--format", "json", "--columns", "all"]
    let before = try Program.run(rows, in: scratch.path).out
    let again = try Program.run(["ingest", "a.txt"], in: scratch.path)
    #expect(again.status == 0 && again.err == "0 articles read, 1 already known, 0 failed\n")
    #expect(try Program.run(rows, in: scratch.path).out == before)
    let dated = try Program.run(["ingest", "a.txt", "--date", "2016-01-01"], in: scratch.path)
    #expect(dated.err.contains("casus: warning: a.txt: known already as doc-"))
    #expect(dated.err.contains("what is given about it now is not stored"))
  }

  @Test func `Bad files are named with what to do, the good ones among them are stored, and the status is 2`() throws {
    let scratch = try Scratch()
    try scratch.write("in/good.txt", Article.text)
    try scratch.write("in/empty.txt", " \n")
    try scratch.write("in/binary.txt", bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0])
    try scratch.write("in/latin.txt", bytes: Array("Caf".utf8) + [0xE9] + Array(" in Aleppo\n".utf8))
    try scratch.write("in/large.txt", String(repeating: "word ", count: 2000))
    let output = try Program.run(["ingest", "in", "missing.txt", "--max-size", "5K", "--date", "2015-01-31"], in: scratch.path)
    #expect(output.status == 2 && output.out == "")
    #expect(output.err.contains("casus: in/empty.txt: the text is empty; nothing to read\n"))
    #expect(
      output.err.contains("casus: in/latin.txt: byte 3, line 1: not UTF-8, looks like Windows-1252; convert it with: iconv -f WINDOWS-1252")
    )
    #expect(output.err.contains("casus: in/large.txt: too large: 10000 bytes, the limit is 5120; allow it with --max-size 10000\n"))
    #expect(output.err.contains("casus: in/binary.txt: not plain text"))
    #expect(output.err.contains("casus: missing.txt: no such file or folder; check the path\n"))
    #expect(output.err.contains("1 article read, 0 already known, 5 failed: "))
    let documents = try Program.run(["documents", "--format", "jsonl", "--columns", "path"], in: scratch.path)
    #expect(documents.out == "{\"path\":\"in/good.txt\"}\n")
  }

  @Test func `When nothing can be read, no knowledge base appears`() throws {
    let scratch = try Scratch()
    try scratch.write("empty.txt", "")
    #expect(try Program.run(["ingest", "empty.txt"], in: scratch.path).status == 2)
    #expect(try scratch.names() == ["empty.txt"])
  }

  @Test func `Standard input is an article too, with what is given about it`() throws {
    let scratch = try Scratch()
    let output = try Program.run(
      [
        "ingest", "-", "--date", "2015-01-31", "--publisher", "Test Wire", "--title", "T", "--author", "A", "--url",
        "https://example.org/1",
        "--retrieved-at", "2015-02-01T10:00:00Z", "--format", "json",
      ], input: Article.text, in: scratch.path)
    #expect(output.status == 0 && output.out.contains("\"outcome\": \"stored\"") && output.out.contains("\"path\": \"-\""))
    let row = try Program.run(
      ["documents", "--format", "jsonl", "--columns", "path,published,publisher,title,author,url,retrieved_at"], in: scratch.path)
    #expect(
      row.out == """
        {"author":"A","path":"-","published":"2015-01-31","publisher":"Test Wire","retrieved_at":"2015-02-01T10:00:00Z","title":"T",\
        "url":"https://example.org/1"}

        """)
  }

  @Test func `Without a date the article is named and relative dates stay open`() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", Article.text)
    let output = try Program.run(["ingest", "a.txt"], in: scratch.path)
    #expect(output.status == 0)
    #expect(output.err.contains("casus: warning: a.txt: no publication date; words such as “on Thursday” stay without a date\n"))
    #expect(output.err.contains("1 article has no publication date: give it with --date YYYY-MM-DD or in a manifest.csv."))
    #expect(
      try Program.run(["sql", "SELECT count(date) AS n FROM affiliation_list", "--format", "csv"], in: scratch.path).lines.last == "0")
  }

  @Test func `A date on the command line wins over the manifest`() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", Article.text)
    try scratch.write("in/manifest.csv", "file,published,publisher\na.txt,2015-01-31,Test Wire\n")
    #expect(try Program.run(["ingest", "in", "--date", "2015-02"], in: scratch.path).status == 0)
    let row = try Program.run(["documents", "--format", "tsv", "--columns", "published,publisher"], in: scratch.path)
    #expect(row.lines.last == "2015-02\tTest Wire")
  }

  @Test func `A faulty manifest is told by row and column, and its folder is not read`() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", Article.text)
    try scratch.write("in/manifest.csv", "file,published\na.txt,31.1.2015\n")
    let output = try Program.run(["ingest", "in"], in: scratch.path)
    #expect(output.status == 2)
    #expect(
      output.err.contains("in/manifest.csv: row 2, column published: \"31.1.2015\" is not a date; allowed: YYYY-MM-DD, YYYY-MM, YYYY"))
    #expect(!scratch.exists("casus.db"))
  }

  @Test func `Ctrl-C stores the articles at hand and ends with 130, and the same command goes on from there`() throws {
    let scratch = try Scratch()
    for number in 0..<300 { try scratch.write("in/\(number).txt", Article.text + "\n\nNumber \(number).\n") }
    let output = try Program.shell(
      """
      "$CASUS" ingest in --date 2015-01-31 & pid=$!
      for try in $(seq 100); do
        n=$("$CASUS" sql "SELECT count(*) FROM document" --format csv 2>/dev/null | tail -n 1 | tr -d '\\r')
        [ "${n:-0}" -gt 0 ] 2>/dev/null && break
        sleep 0.05
      done
      kill -INT $pid; wait $pid
      """, in: scratch.path)
    #expect(output.status == 130)
    #expect(output.err.contains("stopped: "))
    let counts = try Program.run(
      ["sql", "SELECT count(*) AS n FROM document_list WHERE affiliation_count = 0", "--format", "csv"], in: scratch.path)
    #expect(counts.lines.last == "0")
  }

  @Test func `Lines of JSON are read from files and from standard input, which is one text where nothing is said`() throws {
    let scratch = try Scratch()
    let lines = #"{"id": 1, "text": "Hazzm joined the Levant Front.", "published": "2015-01-31", "tags": []}"# + "\n{\"id\": 2}\n"
    try scratch.write("a.jsonl", lines)
    let file = try Program.run(["ingest", "a.jsonl", "--format", "csv"], in: scratch.path)
    #expect(file.status == 2 && file.lines.count == 3 && file.lines[1].hasPrefix("\"a.jsonl, line 1\",stored,doc-"))
    #expect(
      file.err == """
        casus: warning: a.jsonl, line 1: the key “tags” is not read; keys: id, text, title, author, publisher, published, url, retrieved_at
        casus: a.jsonl, line 2: no "text"; give the article's text there
        1 article read, 0 already known, 1 failed: 2 actors, 1 affiliations, 0 events, 0 claims

        """)
    let input = try Program.run(["ingest", "-", "--from", "jsonl"], input: lines, in: scratch.path)
    #expect(input.status == 2 && input.err.contains("0 articles read, 1 already known, 1 failed\n"))
    let text = try Program.run(["ingest", "-", "--date", "2015-01-31"], input: Article.text, in: scratch.path)
    #expect(text.status == 0 && text.err.hasPrefix("1 article read, "))
  }

  @Test func `What failed is listed with its reason until it can be read`() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", Article.text)
    try scratch.write("in/b.txt", " ")
    #expect(try Program.run(["ingest", "in"], in: scratch.path).status == 2)
    let list = ["documents", "--failed", "--format", "csv", "--columns", "path,error,failed_at,casus_version"]
    let failed = try Program.run(list, in: scratch.path)
    #expect(failed.status == 0)
    #expect(failed.lines.last == #"in/b.txt,"in/b.txt: the text is empty; nothing to read",2023-11-14T22:13:20Z,0.1.0"#)
    try scratch.write("in/b.txt", Article.text + "\n\nMore.\n")
    #expect(try Program.run(["ingest", "in"], in: scratch.path).status == 0)
    let none = try Program.run(list, in: scratch.path)
    #expect(none.status == 1 && none.lines.count == 1)
    let wrong = try Program.run(["documents", "--failed", "--text", "x"], in: scratch.path)
    #expect(wrong.status == 64)
    #expect(
      wrong.err.hasPrefix("casus: --failed lists everything that failed: it goes with --limit, --format and --columns alone\n"))
  }

  @Test func `Quietly only errors are told; for programs everything is an object a line`() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", Article.text)
    try scratch.write("in/b.txt", " ")
    let quiet = try Program.run(["ingest", "in", "--quiet"], in: scratch.path)
    #expect(quiet.status == 2 && quiet.out == "" && quiet.err == "casus: in/b.txt: the text is empty; nothing to read\n")
    let json = try Program.run(["ingest", "in", "--log-json"], in: scratch.path)
    #expect(json.status == 2 && json.out == "")
    let events = json.err.split(whereSeparator: \.isNewline)
    #expect(events.count == 3)
    #expect(events[0].contains(#""event": "article""#) && events[0].contains(#""outcome": "known""#))
    #expect(
      events[1] == #"""
        {"affiliation_count": null, "claim_count": null, "error": "in/b.txt: the text is empty; nothing to read", "event": "article", \#
        "event_count": null, "id": null, "outcome": "failed", "path": "in/b.txt", "published": null, "time": "2023-11-14T22:13:20Z", \#
        "title": null}
        """#)
    #expect(
      events[2] == #"""
        {"actors": 0, "affiliations": 0, "claims": 0, "event": "summary", "events": 0, "failed": 1, "known": 1, "stopped": false, \#
        "stored": 0, "time": "2023-11-14T22:13:20Z"}
        """#)
    let both = try Program.run(["ingest", "in", "--log-json", "--quiet"], in: scratch.path)
    #expect(both.status == 64 && both.err.hasPrefix("casus: --quiet and --log-json do not go together\n"))
  }

  @Test func `Two runs on one knowledge base both finish, and nothing is there twice`() throws {
    let scratch = try Scratch()
    for number in 0..<40 { try scratch.write("in/\(number).txt", Article.text + "\n\nNumber \(number).\n") }
    let output = try Program.shell(
      """
      "$CASUS" ingest in --date 2015-01-31 & one=$!
      "$CASUS" ingest in --date 2015-01-31 & two=$!
      wait $one; a=$?; wait $two; echo "$a $?"
      """, in: scratch.path)
    #expect(output.out == "0 0\n", "\(output.err)")
    #expect(try Program.run(["sql", "SELECT count(*) FROM document", "--format", "csv"], in: scratch.path).lines.last == "40")
  }

  @Test func `A folder that is watched gives its files once, those that arrive, and those that change`() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", Article.text)
    let output = try Program.shell(
      """
      count() {
        for try in $(seq 200); do
          n=$("$CASUS" sql "SELECT count(*) FROM document" --format csv 2>/dev/null | tail -n 1 | tr -d '\\r')
          [ "${n:-0}" -ge "$1" ] 2>/dev/null && return
          sleep 0.1
        done
        echo "never $1"
      }
      "$CASUS" ingest --watch in --date 2015-01-31 2> log & pid=$!
      count 1
      # In two pieces, by a rename, in a new folder, and changed.
      (printf 'Zenki joined the '; sleep 1.5; echo 'Levant Front on Thursday.') > in/b.txt
      echo 'Ahrar joined the Levant Front on Thursday.' > c.tmp; mv c.tmp in/c.txt
      mkdir in/new; echo 'Suqour left the Levant Front on Thursday.' > in/new/d.txt
      count 4
      echo 'Suqour joined the Levant Front on Friday.' > in/new/d.txt
      count 5
      kill -INT $pid; wait $pid; echo "status $?"
      """, in: scratch.path)
    #expect(output.out == "status 0\n")
    let texts = try Program.run(["sql", "SELECT text FROM document ORDER BY text", "--format", "jsonl"], in: scratch.path)
    #expect(texts.lines.count == 5 && texts.out.contains("Zenki joined the Levant Front on Thursday."))
    let log = try scratch.read("log")
    #expect(log.hasPrefix("watching in; Ctrl-C ends it\n1 article read, 0 already known, 0 failed: "))
    #expect(!log.contains("1 already known"))
  }

  @Test func `A watch needs its folder and nothing else`() throws {
    let scratch = try Scratch()
    let none = try Program.run(["ingest", "--watch", "none"], in: scratch.path)
    #expect(none.status == 2 && none.err == "casus: none: no such file or folder; check the path\n")
    let file = try scratch.write("a.txt", "x")
    #expect(
      try Program.run(["ingest", "--watch", file], in: scratch.path).err == "casus: \(file): is no folder; name the folder to watch\n")
    let both = try Program.run(["ingest", "--watch", "in", "a.txt"], in: scratch.path)
    #expect(both.status == 64 && both.err.hasPrefix("casus: --watch takes its folder alone; give other paths to a call of their own\n"))
  }
}
