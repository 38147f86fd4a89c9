import CasusModel
import Testing

@testable import CasusIngest

@Suite struct ArticleTableTests {
  @Test func `Rows are articles; each fault costs its row`() throws {
    let table = """
      id,body,day,other
      1,"He said ""yes"",
      and left.",2015-01-31,x
      2,short
      3,"bad" x,2015-01-31,x

      4,Four.,31/01/2015,
      5,Five.,2015-02-01T10:00:00,
      """.replacing("\n", with: "\r\n")
    let file = TestFile("t.csv", table)
    #expect(
      try queued(file, fields: ["text=body", "published=day"]) == [
        "t.csv, line 2 | text | He said \"yes\",\r\nand left.", "t.csv, line 4: 2 fields where the header names 4",
        "t.csv: line 5, column 8: expected a comma or the end of the line after the closing quote; write a \" inside a quoted field as "
          + "\"\"",
        "t.csv, line 7: \"day\": \"31/01/2015\" is not a date; allowed: YYYY-MM-DD (a time of day may follow), YYYY-MM, YYYY",
        "t.csv, line 8 | text | Five.",
      ])
    let rows = try articles(file, fields: ["text=body", "published=day"])
    #expect(rows.first?.metadata.published?.description == "2015-01-31" && rows.first?.id == .text("1"))
    #expect(rows.first?.unknownKeys == ["other"])
    #expect(
      try queued(file) == ["t.csv: line 1: no column “text”; columns: id, body, day, other; say which one holds what: --field text=COLUMN"])
  }

  @Test func `Tabs part the fields of a tsv`() throws {
    #expect(try queued(TestFile("t.tsv", "text\ttitle\nOne, two.\tT\n")) == ["t.tsv, line 2 | text | One, two."])
  }

  @Test func `A giant field is passed over in bounded memory, the next row is read`() throws {
    let table = "text\n\"" + String(repeating: "x,\n", count: 100_000) + "\"\nShort.\n"
    #expect(
      try queued(TestFile("t.csv", table), limits: IngestLimits(maximumBytes: 1000)) == [
        "t.csv, line 2: too large: more than 1000 bytes; raise the limit with --max-size BYTES", "t.csv, line 100003 | text | Short.",
      ])
  }
}

@Suite struct FieldMappingTests {
  private func fault(_ assignments: [String]) -> String? {
    do throws(FieldMapping.Fault) { _ = try FieldMapping(assignments) } catch { return error.description }
    return nil
  }

  @Test func `A mapping that cannot be says what is allowed`() {
    let allowed = "allowed: id, text, title, author, publisher, published, url, retrieved_at"
    #expect(fault(["body=text"]) == "unknown field “body”; \(allowed)")
    #expect(fault(["text"]) == "“text” maps nothing; write FIELD=KEY, as in text=body; fields \(allowed)")
    #expect(fault(["text="]) == "“text=” maps nothing; write FIELD=KEY, as in text=body; fields \(allowed)")
    #expect(fault(["text=a", "text=b"]) == "the field “text” is mapped twice; keep one")
  }

  @Test func `Dots lead into nested objects, and what stands beside there is no unknown key`() throws {
    let fields = try FieldMapping(["text=a.b.c", "published=meta.date"])
    let line = ArticleLine(
      Array("{\"a\":{\"b\":{\"c\":\"Text\",\"d\":1},\"e\":[{}]},\"meta\":{\"date\":\"2015-01-31\"},\"text\":\"no\",\"f\":{\"c\":1}}".utf8),
      fields: fields)
    #expect(try line.article.get().text == "Text")
    #expect(try line.article.get().metadata.published?.description == "2015-01-31")
    #expect(line.unknownKeys == ["f", "text"])
    #expect(
      ArticleLine(Array("{\"a\":1}".utf8), fields: fields).article.failure?.description
        == "no \"a.b.c\"; give the article's text there")
  }
}
