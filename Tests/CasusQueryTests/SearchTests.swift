import CasusModel
import CasusStore
import StoreTestSupport
import Testing

@testable import CasusQuery

@Suite struct SearchTests {
  private func found(_ words: String, in base: borrowing KnowledgeBase, limit: Int = 20) throws -> [String] {
    var query = SearchQuery(words)
    query.limit = limit
    return try base.search(query).rows.lines("snippet")
  }

  private func base(_ texts: [String]) throws -> KnowledgeBase {
    let base = try emptyBase()
    _ = try base.store(texts.map { ArticleBuilder($0).facts }, run: testRun, recordedAt: testTime)
    return base
  }

  @Test func `All words must be there, in any order and case; hits are marked`() throws {
    let base = try Fixture.base()
    #expect(
      try found("FRONT zenki", in: base) == [
        "Nour al-Din al-›Zenki‹ and Ahrar 100% formed the Levant ›Front‹ on 25 December 2014. More news."
      ])
    #expect(try found("zenki nosuchword", in: base).isEmpty)
  }

  @Test func `Columns are stable`() throws {
    let rows = try Fixture.base().search(SearchQuery("february")).rows
    #expect(
      rows.columns.map(\.name) == ["document", "published", "publisher", "title", "snippet", "hits", "span_start", "span_end", "url"])
    #expect(rows.lines("published", "publisher", "title", "hits", "url") == ["2015-03-02 | Test Wire | Title | 1 | https://example.org/1"])
  }

  @Test func `A phrase stands side by side, an excluded word is not there, a star finds longer words`() throws {
    let base = try base(["The Front of Levant. One.", "The Levant Front. Two.", "The Levant Front and Nusra. Three.", "Levantine. Four."])
    #expect(try found("\"levant front\"", in: base).count == 2)
    #expect(try found("“levant front” -nusra", in: base) == ["The ›Levant Front‹. Two."])
    #expect(try found("levant -\"levant front\"", in: base) == ["The Front of ›Levant‹. One."])
    #expect(try found("levanti*", in: base) == ["›Levantine‹. Four."])
    #expect(try found("\"the lev\"*", in: base).count == 2)
    #expect(try found("levant*", in: base).count == 4)
  }

  @Test(
    "What is an operator of the index's language is a word like any other",
    arguments: [
      "levant NOT front", "levant OR nothing", "text:levant", "NEAR(levant front)", "{title}:levant", "levant AND (", "^levant AND x",
    ])
  func operators(words: String) throws {
    #expect(try found(words, in: base(["The Levant Front."])).isEmpty)
  }

  @Test(
    "Each term is quoted for the index",
    arguments: [
      ("a b", "\"a\" AND \"b\""), ("al-Sham", "\"al-Sham\""), ("a\"b", "\"a\" AND \"b\""),
      ("a -b -\"c d\"", "(\"a\") NOT (\"b\" OR \"c d\")"),
      ("a*", "\"a*\"*"), ("* a -", "\"a\""), ("--a", "\"--a\""), ("a\u{0}b", "\"a\" AND \"b\""), ("\"a\u{0}b", "\"a b\""), ("**", ""),
      ("مُحمد", "(\"مُحمد\" OR \"محمد\")"),
    ])
  func expression(words: String, expected: String) throws {
    #expect((try? SearchTerms(words).expression) ?? "" == expected)
  }

  @Test func `Diacritics and Arabic vowel signs make no difference`() throws {
    let base = try base(["Die Jabhat aš-Šāmiyya.", "الجبهة الشامية"])
    #expect(try found("samiyya", in: base) == ["Die Jabhat aš-›Šāmiyya‹."])
    #expect(try found("الجَبهة", in: base) == ["›الجبهة‹ الشامية"])
  }

  @Test func `A search that cannot be asked says why`() throws {
    let base = try emptyBase()
    func message(_ words: String) throws -> String {
      "\(try #require(throws: QueryError.self) { _ = try found(words, in: base) })"
    }
    #expect(try message("… !? \u{0}") == "“… !? \u{0}” holds no word to search for")
    #expect(try message("-nusra") == "“-nusra” says only what must not be there; add a word that must, such as: front -nusra")
    #expect(try message(String(repeating: "a ", count: 65)) == "65 words and phrases to search for; at most 64 are allowed")
    #expect(try message(String(repeating: "a", count: 1 << 20)) == "the search is 1048576 bytes long; at most 4096 are allowed")
    #expect(try found(String(repeating: "a-", count: 2048), in: base).isEmpty)
    #expect(try found(String(repeating: "a* ", count: 64), in: base).isEmpty)
  }

  @Test func `Articles as good as each other stand by date, whatever order they were stored in`() throws {
    let articles = [("2016-02", "a"), ("2015", "b"), (nil, "c"), ("2016-01-01", "d")].map {
      ArticleBuilder("The Front, report \($0.1).", published: $0.0).facts
    }
    for order in [articles, articles.reversed()] {
      let base = try emptyBase()
      for article in order { _ = try base.store(article, run: testRun, recordedAt: testTime) }
      let result = try base.search(SearchQuery("front"))
      #expect(result.rows.lines("published") == ["2015", "2016-01-01", "2016-02", "–"])
    }
  }

  @Test func `A word that every article holds still ranks them`() throws {
    let base = try base([
      "The front. " + String(repeating: "Other words. ", count: 50), "The front is the front.", "A front and nothing else at all.",
    ])
    #expect(try found("front", in: base).first == "The ›front‹ is the ›front‹.")
  }

  @Test func `Period, publisher and limit narrow the list`() throws {
    let base = try Fixture.base()
    var query = SearchQuery("front")
    query.publisher = "first"
    query.since = CalendarDate("2015-01-01")
    #expect(try base.search(query).rows.lines("published") == ["2015-01-31"])
    query = SearchQuery("front")
    query.limit = 2
    let result = try base.search(query)
    #expect(result.rows.rows.count == 2 && result.isCut)
  }
}

@Suite struct SnippetTests {
  private func snippet(_ text: String, _ words: [String], _ regions: [Region] = []) -> String? {
    let bytes = Array(text.utf8)
    var hits: [Span] = []
    for word in words {
      let wanted = Array(word.utf8)
      for start in 0...max(0, bytes.count - wanted.count) where bytes[start...].starts(with: wanted) {
        hits.append(Span(start, start + wanted.count))
      }
    }
    return Snippet(bytes, hits: hits.sorted { $0.start < $1.start }, regions: regions)?.text
  }

  @Test func `A long paragraph is cut at words around the most different hits`() throws {
    let filler = String(repeating: "word ", count: 60)
    let text = try #require(snippet("front \(filler)the front met zenki there \(filler)front", ["front", "zenki"]))
    #expect(text.hasPrefix("… word ") && text.hasSuffix(" word …") && text.contains("the ›front‹ met ›zenki‹ there"))
    #expect(text.utf8.count < 280)
  }

  @Test func `A paragraph is preferred to a title, and never left`() {
    let regions = [Region(Span(0, 5), .title), Region(Span(6, 16), .paragraph), Region(Span(17, 22), .skipped)]
    #expect(snippet("front\nthe\nfront.\nfront", ["front"], regions) == "the ›front‹.")
    #expect(snippet("front\nthe\nzenki.\nfront", ["front"], regions) == "›front‹")
  }

  @Test func `Without hits the first paragraph is shown, and nothing of an empty text`() {
    #expect(snippet("one\ntwo", []) == "one two")
    #expect(snippet("", []) == nil)
  }

  @Test func `Letters of several bytes are never cut, also where there are no spaces`() throws {
    let text = try #require(snippet(String(repeating: "家", count: 200) + "族" + String(repeating: "家", count: 200), ["族"]))
    #expect(!text.unicodeScalars.contains("\u{FFFD}") && text.contains("›族‹") && text.hasPrefix("… 家") && text.hasSuffix("家 …"))
  }

  @Test func `Marks in the text itself are no hits`() {
    let text = Array("\u{1}a\u{2} b".utf8)
    #expect(Highlight.hits(in: Array("\u{1}a\u{2} \u{1}b\u{2}".utf8), of: text) == [Span(4, 5)])
    #expect(Highlight.hits(in: Array("\u{1}\u{1}a\u{2}\u{2} b".utf8), of: text).count == 1)
  }
}
