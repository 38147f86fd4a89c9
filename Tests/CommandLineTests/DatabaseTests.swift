import Testing

@Suite struct DatabaseTests {
  @Test func `The file is --db, else CASUS_DB, else casus.db here`() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", Article.text)
    let ingest = ["ingest", "a.txt", "--date", "2015-01-31"]
    #expect(try Program.run(ingest + ["--db", "one.db"], in: scratch.path, environment: ["CASUS_DB": "two.db"]).status == 0)
    #expect(try scratch.names().filter { $0.hasSuffix(".db") } == ["one.db"])
    #expect(try Program.run(ingest, in: scratch.path, environment: ["CASUS_DB": "two.db"]).status == 0)
    #expect(try scratch.names().filter { $0.hasSuffix(".db") } == ["one.db", "two.db"])
    #expect(try Program.run(ingest, in: scratch.path, environment: ["CASUS_DB": ""]).status == 0)
    #expect(try scratch.names().filter { $0.hasSuffix(".db") } == ["casus.db", "one.db", "two.db"])
  }

  @Test func `A missing knowledge base is named with the command that makes one, and none appears`() throws {
    let scratch = try Scratch()
    for command in [["alliances"], ["actors"], ["show", "aff-0000"], ["sql", "SELECT 1"], ["migrate"], ["export", "csv", "--out", "o"]] {
      let output = try Program.run(command + ["--db", "k.db"], in: scratch.path)
      #expect(output.status == 2 && output.out == "")
      #expect(output.err == "casus: no knowledge base at k.db – make one with: casus ingest ARTICLE.txt --db k.db\n")
    }
    #expect(try scratch.names() == [])
  }

  @Test func `Another program's file is refused and left alone`() throws {
    let scratch = try Scratch()
    try scratch.write("notes.db", "These are my notes, not a database at all, and they must stay so.")
    try scratch.write("a.txt", Article.text)
    let output = try Program.run(["ingest", "a.txt", "--db", "notes.db"], in: scratch.path)
    #expect(output.status == 2 && output.err.hasSuffix("while opening: notes.db; name another file with --db\n"))
    #expect(try scratch.read("notes.db").hasPrefix("These are my notes"))
  }

  @Test func `SQL reads, and nothing else`() throws {
    let rows = try Sample.run(["sql", "SELECT 1 AS one, NULL AS none", "--format", "jsonl"])
    #expect(rows.status == 0 && rows.out == "{\"none\":null,\"one\":1}\n")
    for statement in [
      "DELETE FROM actor", "DROP TABLE actor", "PRAGMA user_version = 9", "ATTACH 'x.db' AS x", "SELECT 1; DELETE FROM actor",
    ] {
      let output = try Sample.run(["sql", statement])
      #expect(output.status == 2 && output.out == "" && output.err.hasPrefix("casus: "))
    }
    #expect(try Sample.run(["sql", "SELECT name FROM actor WHERE name = 'nobody'"]).status == 1)
    let piped = try Program.run(["sql", "-", "--format", "csv", "--db", try Sample.database()], input: "SELECT 2 AS two\n")
    #expect(piped.out == "two\r\n2\r\n")
  }

  @Test func `SQL ends at its time limit`() throws {
    let output = try Sample.run(
      ["sql", "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c", "--time-limit", "0.2"])
    #expect(output.status == 2 && output.err.contains("stopped by the time limit of 0.2 seconds"))
    #expect(try Sample.run(["sql", "SELECT 1", "--time-limit", "0"]).status == 64)
  }

  @Test func `The state of the migrations is listed`() throws {
    let output = try Sample.run(["migrate", "--status", "--format", "csv"])
    #expect(output.status == 0 && output.lines.first == "version,name,state,applied_at")
    #expect(output.lines.dropFirst().allSatisfy { $0.contains(",applied,2023-11-14T22:13:20Z") })
    let again = try Sample.run(["migrate"])
    #expect(again.status == 0 && again.err.hasSuffix("nothing changed\n"))
  }

  @Test func `A registry is imported once, unknown columns are named, and faults are told by row`() throws {
    let scratch = try Scratch()
    try scratch.write("r.csv", "\u{FEFF}name,kind,alias,colour\nLevant Front,armed_group,Jabha Shamiya; Shamiya Front,green\n")
    let first = try Program.run(["actors", "import", "r.csv"], in: scratch.path)
    #expect(first.status == 0 && first.out == "")
    #expect(first.err == "columns not read: colour\n1 rows read: 1 new actors, 2 new aliases\n")
    #expect(try Program.run(["actors", "import", "r.csv"], in: scratch.path).err.hasSuffix("0 new actors, 0 new aliases\n"))
    let faults = [
      ("name,alias\nA,B\n", "line 1: the column “kind” is missing; columns: name, kind, alias, country, note"),
      ("name,kind\nA,army\n", "row 1, column kind: “army” is not a kind of actor; allowed: state, "),
      ("name,kind\nA\n", "line 2, column 2: expected 2 fields as in the first record, found 1"),
      ("name,name,kind\nA,B,state\n", "line 1: the column “name” stands there twice; rename one"),
    ]
    for (text, message) in faults {
      try scratch.write("bad.csv", text)
      let output = try Program.run(["actors", "import", "bad.csv"], in: scratch.path)
      #expect(output.status == 2 && output.err.hasPrefix("casus: bad.csv: \(message)"))
    }
    let input = try Program.run(["actors", "import", "-"], input: "name,kind\nMali,state\n", in: scratch.path)
    #expect(input.status == 0)
    #expect(
      try Program.run(["actors", "--kind", "state", "--format", "csv", "--columns", "name"], in: scratch.path).out == "name\r\nMali\r\n")
  }

  @Test func `Identifiers of other data sets are imported, and shown with the actor`() throws {
    let scratch = try Scratch()
    try scratch.write("r.csv", "name,kind,ucdp_id,wikidata_id\nLevant Front,armed_group,11;12,Q7\n")
    let first = try Program.run(["actors", "import", "r.csv"], in: scratch.path)
    #expect(first.err == "1 rows read: 1 new actors, 0 new aliases, 3 new identifiers of other data sets\n")
    #expect(try Program.run(["actors", "import", "r.csv"], in: scratch.path).err == "1 rows read: 0 new actors, 0 new aliases\n")
    let list = try Program.run(["actors", "--format", "csv", "--columns", "name,identifiers"], in: scratch.path)
    #expect(list.out == "name,identifiers\r\nLevant Front,\"ucdp:11; ucdp:12; wikidata:Q7\"\r\n")
    try scratch.write("bad.csv", "name,kind,ucdp_id\nIslamic State,armed_group,IS\n")
    let bad = try Program.run(["actors", "import", "bad.csv"], in: scratch.path)
    #expect(bad.status == 2)
    #expect(
      bad.err == "casus: bad.csv: row 1, column ucdp_id: “IS” is not an actor of UCDP; allowed: digits, such as 116; nothing was imported\n"
    )
  }

  @Test func `Proposals give their reason in words and name the command that decides`() throws {
    let scratch = try Scratch()
    try scratch.write("r.csv", "name,kind\nLevant Front,armed_group\nJabhat ash-Shamiyah,armed_group\n")
    #expect(try Program.run(["actors", "import", "r.csv"], in: scratch.path).status == 0)
    let output = try Program.run(["actors", "proposals"], in: scratch.path)
    #expect(output.status == 0 && output.out.contains("the same words in two languages"))
    #expect(output.err == "to decide: casus actors merge NAME NAME, or: casus actors apart NAME NAME\n")
    let unknown = try Program.run(["alliances", "--actor", "al-Jabha al-Shamiyya"], in: scratch.path)
    #expect(unknown.err.contains("did you mean “Jabhat ash-Shamiyah”, “Levant Front”?"))
  }
}
