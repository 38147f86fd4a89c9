import Testing

/// The hardest end of a run: the process is killed in the middle.
@Suite struct KillTests {
  @Test func `A killed run leaves whole articles that can be searched, and the next run reads the rest`() throws {
    let scratch = try Scratch()
    for number in 0..<120 { try scratch.write("in/\(number).txt", Article.text + "\n\nNumber \(number).\n") }
    let killed = try Program.shell(
      """
      "$CASUS" ingest in --date 2015-01-31 2>/dev/null & pid=$!
      for try in $(seq 100); do
        n=$("$CASUS" sql "SELECT count(*) FROM document" --format csv 2>/dev/null | tail -n 1 | tr -d '\\r')
        [ "${n:-0}" -gt 0 ] 2>/dev/null && break
        sleep 0.05
      done
      kill -KILL $pid; wait $pid
      """, in: scratch.path)
    #expect(killed.status == 137)
    let state = try Program.run(
      [
        "sql",
        """
        SELECT count(*) > 0 AS some, count(*) < 120 AS not_all, sum(affiliation_count = 0) AS halves,
          count(*) = (SELECT count(*) FROM document_text WHERE document_text MATCH 'hazzm') AS indexed
        FROM document_list
        """, "--format", "csv",
      ], in: scratch.path)
    #expect(state.lines.last == "1,1,0,1")
    let rest = try Program.run(["ingest", "in", "--date", "2015-01-31"], in: scratch.path)
    #expect(rest.status == 0)
    #expect(try Program.run(["sql", "SELECT count(*) FROM document", "--format", "csv"], in: scratch.path).lines.last == "120")
  }
}
