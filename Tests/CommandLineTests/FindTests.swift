import Testing

@Suite struct FindTests {
  @Test func `Search shows the place that was hit, the best article first`() throws {
    let output = try Sample.run(["search", "\"levant front\" zenki* -nusra", "--format", "tsv", "--columns", "published,snippet"])
    #expect(output.status == 0 && output.err == "")
    #expect(output.lines.dropFirst().first == "2015-06-19\tTwo months after it was disbanded, the ›Levant Front‹ is back.")
  }

  @Test func `A search that finds nothing is 1, one that cannot be asked is 64`() throws {
    #expect(try Sample.run(["search", "nosuchword"]).status == 1)
    let output = try Sample.run(["search", "…"])
    #expect(output.status == 64 && output.err == "casus: “…” holds no word to search for\n" && output.out == "")
  }

  @Test func `A network is a tree, and its rows have ids that can be shown`() throws {
    let tree = try Sample.run(["network", "--actor", "Jabha Shamiya"])
    #expect(tree.status == 0 && tree.lines.first?.hasPrefix("Levant Front, armed_group, SYR, act-") == true)
    #expect(tree.lines.last?.hasPrefix("└─ supported by Turkey: by 2015-06-19 (2 reports, aff-") == true)
    #expect(tree.err.contains("denied not listed; add --all\n"))
    let ids = try Sample.run(["network", "--actor", "Levant Front", "--format", "tsv", "--columns", "id"]).lines.dropFirst()
    #expect(!ids.isEmpty)
    for id in ids { #expect(try Sample.run(["show", String(id)]).status == 0) }
  }

  @Test(arguments: ["dot", "gexf"]) func `A drawing is the same every time`(_ format: String) throws {
    let output = try Sample.run(["network", "--format", format])
    #expect(
      output.status == 0 && output.out.hasPrefix(format == "dot" ? "digraph casus {\n" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
    #expect(try Sample.run(["network", "--format", format]).out == output.out)
  }

  @Test func `What cannot go together is refused with what is allowed`() throws {
    let depth = try Sample.run(["network", "--actor", "Turkey", "--depth", "6"])
    #expect(depth.status == 64 && depth.err.hasPrefix("casus: --depth 6 is not a number of steps; allowed: 1, 2, 3, 4, 5\n"))
    let day = try Sample.run(["network", "--as-of", "2015-02-01", "--since", "2014"])
    #expect(day.status == 64 && day.err.hasPrefix("casus: --as-of cannot be combined with --since, --until, --all\n"))
    let columns = try Sample.run(["network", "--format", "gexf", "--columns", "id"])
    #expect(columns.err.hasPrefix("casus: --columns goes with rows (table, csv, tsv, json, jsonl, markdown), not with gexf\n"))
  }

  @Test func `Two actors share groups, backers and facts; nothing known is 1, one actor twice is 64`() throws {
    let output = try Sample.run(["compare", "Ahrar al-Sham", "Levant Front"])
    #expect(output.status == 0 && output.out.hasPrefix("Ahrar al-Sham and Levant Front\n\nIn the same groups\n"))
    #expect(output.out.contains("both supported by Turkey") && output.err.contains("1 denied not listed; add --all"))
    #expect(try Sample.run(["compare", "Turkey", "United States"]).status == 1)
    #expect(try Sample.run(["compare", "Levant Front", "Jabha Shamiya"]).status == 64)
  }
}
