import Testing

@Suite struct AllianceTests {
  @Test func `An alias finds its actor, says so on standard error, and the rows are data alone`() throws {
    let output = try Sample.run(["alliances", "--actor", "Jabha Shamiya"])
    #expect(output.status == 0)
    #expect(output.err.hasPrefix("“Jabha Shamiya” is Levant Front (act-"))
    #expect(output.err.contains("denied not listed; add --all\n"))
    #expect(output.lines.first?.split(separator: " ") == ["date", "relation", "member", "group", "status", "reports", "conflict", "id"])
    #expect(output.out.contains("Hazzm Movement") && !output.out.contains("\u{1B}"))
  }

  @Test func `What is planned or denied is listed only with --all`() throws {
    let usual = try Sample.run(["alliances", "--format", "tsv", "--columns", "status"])
    #expect(!usual.lines.contains { ["planned", "called_for", "denied"].contains($0) })
    let all = try Sample.run(["alliances", "--all", "--format", "tsv", "--columns", "status"])
    #expect(all.lines.contains("denied") && all.lines.count > usual.lines.count)
    #expect(!all.err.contains("not listed"))
  }

  @Test func `What is planned never reads as something that happened, nor what is denied`() throws {
    for (status, words) in [("planned", " to "), ("called_for", " to "), ("denied", "denied that ")] {
      let ids = try Sample.run(["alliances", "--status", status, "--format", "tsv", "--columns", "id"]).lines.dropFirst()
      #expect(!ids.isEmpty)
      for id in ids {
        let headline = try #require(try Sample.run(["show", String(id)]).lines.first)
        #expect(headline.contains(words), "\(headline)")
      }
    }
  }

  @Test func `A date that is only known since is marked in the table and has its own column in csv`() throws {
    let table = try Sample.run(["alliances", "--member", "Abu Abdelrahman Nour", "--group", "Levant Front"])
    #expect(table.out.contains("by 2016-12-02"))
    let csv = try Sample.run(["alliances", "--member", "Abu Abdelrahman Nour", "--group", "Levant Front", "--format", "csv"])
    #expect(csv.lines.first?.hasPrefix("id,date,relation,member_name,group_name,status,valid_from,valid_from_kind,") == true)
    #expect(csv.out.contains(",2016-12-02,known_since,") && !csv.out.contains("by 2016"))
  }

  @Test func `A day lists who certainly was part of what, and counts what only may have been`() throws {
    let certain = try Sample.run([
      "alliances", "--as-of", "2015-02-01", "--group", "Levant Front", "--format", "csv", "--columns", "member_name",
    ])
    #expect(certain.status == 0 && certain.out.contains("Hazzm Movement") && !certain.out.contains("Abu Amara Brigades"))
    #expect(certain.err.contains("1 more may hold on that day: its dates are not known well enough; --possible lists it"))
    let possible = try Sample.run(
      ["alliances", "--as-of", "2015-02-01", "--group", "Levant Front", "--possible", "--format", "csv", "--columns", "member_name"])
    #expect(possible.out == "member_name\r\nAbu Amara Brigades\r\n")
  }

  @Test func `What had been reported by a day, of another day`() throws {
    let known = try Sample.run([
      "alliances", "--as-of", "2015-02-01", "--known-by", "2014-12-27", "--group", "Levant Front", "--format", "csv", "--columns",
      "member_name",
    ])
    #expect(known.status == 0 && known.out.contains("Islamic Front") && !known.out.contains("Hazzm Movement"))
  }

  @Test func `A faction in a front in a coalition, step by step`() throws {
    let nested = try Sample.run([
      "alliances", "--as-of", "2014-12-30", "--member", "Suqour al-Sham", "--nested", "--format", "tsv", "--columns", "depth,path",
    ])
    #expect(nested.lines == ["depth\tpath", "1\tSuqour al-Sham < Islamic Front", "2\tSuqour al-Sham < Islamic Front < Levant Front"])
    #expect(try Sample.run(["alliances", "--nested"]).status == 64)
    #expect(try Sample.run(["alliances", "--as-of", "2014-12-30", "--nested"]).status == 64)
  }

  @Test func `Contradicting reports stand side by side, with the ids of both`() throws {
    let output = try Sample.run(["conflicts", "--actor", "Levant Front", "--format", "tsv", "--columns", "conflict,group_name,difference"])
    #expect(output.lines.contains("members\tLevant Front\t5 members, 6 members; only the second: Liwa al-Tawhid"))
  }

  @Test func `The history of an actor is in order of time`() throws {
    let output = try Sample.run(["timeline", "Jabha Shamiya", "--until", "2015-04", "--format", "tsv", "--columns", "date"])
    let dates = output.lines.dropFirst().filter { !$0.isEmpty }
    #expect(dates.count > 8 && dates.map { $0.prefix(7) } == dates.map { $0.prefix(7) }.sorted())
    #expect(try Sample.run(["timeline", "Nobody"]).status == 1)
  }

  @Test func `Nobody of that name: suggestions, and exit status 1`() throws {
    let output = try Sample.run(["alliances", "--actor", "Levnat Front"])
    #expect(output.status == 1 && output.out == "")
    #expect(output.err == "casus: no actor is named “Levnat Front”; did you mean “Levant Front”?\n")
  }

  @Test(
    "What looks like SQL is a name like any other",
    arguments: ["'; DROP TABLE actor; --", "\" OR 1=1 --", "%", "_", "act-%", " "])
  func injection(_ name: String) throws {
    let output = try Sample.run(["alliances", "--actor=\(name)"])
    #expect(output.status == 1 && output.out == "")
    #expect(try Sample.run(["sql", "SELECT count(*) > 50 AS ok FROM actor", "--format", "csv"]).lines.last == "1")
  }

  @Test func `What cannot be combined or is no word of the vocabulary is wrong usage`() throws {
    let relation = try Sample.run(["alliances", "--relation", "married"])
    #expect(
      relation.status == 64 && relation.err.hasPrefix("casus: The value 'married' is invalid") && relation.err.contains("- merged_into"))
    let date = try Sample.run(["alliances", "--since", "2015-13"])
    #expect(date.status == 64 && date.err.contains("“2015-13” is not a date; allowed: YYYY-MM-DD, YYYY-MM, YYYY"))
    let day = try Sample.run(["alliances", "--as-of", "2015-02"])
    #expect(day.status == 64 && day.err.contains("“2015-02” is not a day; allowed: YYYY-MM-DD"))
    #expect(try Sample.run(["alliances", "--possible"]).status == 64)
    #expect(try Sample.run(["alliances", "--as-of", "2015-02-01", "--all"]).status == 64)
    let period = try Sample.run(["alliances", "--since", "2016", "--until", "2015"])
    #expect(period.status == 64 && period.err == "casus: the period begins on 2016-01-01, after its end on 2015-12-31; exchange the two\n")
  }

  @Test func `Words of the vocabulary may be typed with hyphens and in any case`() throws {
    #expect(try Sample.run(["alliances", "--relation", "Member-Of"]).status == 0)
  }

  @Test func `A limit is told`() throws {
    let output = try Sample.run(["alliances", "--limit", "2", "--format", "jsonl"])
    #expect(output.lines.count == 2 && output.err.contains("only the first 2 listed; raise --limit for more\n"))
  }

  @Test(arguments: [80, 100, 120]) func `No line of the table is wider than asked`(_ width: Int) throws {
    for command in [["alliances", "--all"], ["alliances", "--as-of", "2015-02-01"], ["actors"], ["claims"], ["documents"]] {
      let output = try Sample.run(command + ["--width", "\(width)"])
      #expect(output.lines.allSatisfy { $0.count <= width })
      #expect(output.out.contains("──"))
    }
  }
}
