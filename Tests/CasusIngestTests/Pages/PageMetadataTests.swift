// What a page says about itself.

import CasusModel
import Testing

@testable import CasusIngest

struct PageMetadataTests {
  private static func data(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

  @Test func `JSON-LD in a graph names title, authors, publisher and dates`() throws {
    let head = Self.data(
      """
      {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "A site"}, {"@type": ["NewsArticle"],
      "headline": "Brigade enters Kafr Zita", "author": [{"@type": "Person", "name": "Lina Haddad"}, {"name": "By Omar Aziz"}],
      "publisher": {"@type": "Organization", "name": "Orontes Post"}, "datePublished": "2016-12-02T23:30:00+03:00",
      "dateModified": "2016-12-04"}]}
      """)
    let document = try page(page(head: head))
    #expect(document.title?.value == "Brigade enters Kafr Zita")
    #expect(document.author == Stated("Lina Haddad, Omar Aziz", field: "JSON-LD author"))
    #expect(document.publisher == Stated("Orontes Post", field: "JSON-LD publisher"))
    #expect(document.published == Stated(TimeValue("2016-12-02")!, field: "JSON-LD datePublished"))
    #expect(document.updated == Stated(TimeValue("2016-12-04")!, field: "JSON-LD dateModified"))
    #expect(document.language == "en-GB")
  }

  @Test func `JSON-LD that is broken gives what can be read of it`() throws {
    let head = Self.data(
      "<!-- /*<![CDATA[*/ [{\"@type\": \"Article\", \"author\": \"Lina \\u0048addad\",, \"headline\": \"A\nB\", \"datePublished\": \"2016-12-02\", \"x\": [1, {"
    )
    let document = try page(page(head: head))
    #expect(document.author?.value == "Lina Haddad" && document.published?.value.description == "2016-12-02")
    #expect(PageJSON.read(Array(String(repeating: "[", count: 100_000).utf8)) != nil)
    #expect(PageJSON.read(Array("no data".utf8)) == nil)
    #expect(PageJSON.read(Array(#"{"a": "\ud83d\ude00\ud800", "a": 2, "b": true}"#.utf8))?["a"]?.text == "😀\u{FFFD}")
  }

  @Test func `OpenGraph and meta elements serve where there is no JSON-LD`() throws {
    let head = """
      <title>Brigade enters Kafr Zita - Orontes Post</title><meta property="og:site_name" content="Orontes Post">
      <meta property="article:published_time" content="2016-12-02T08:00:00Z"><meta name="author" content="By Lina Haddad">
      <meta property="article:modified_time" content="2016-12-03T08:00:00Z"><meta property="og:url" content="https://orontes.example/a">
      """
    let document = try page(page(head: head))
    #expect(document.title?.value == "Brigade enters Kafr Zita")
    #expect(document.author == Stated("Lina Haddad", field: "author"))
    #expect(document.publisher == Stated("Orontes Post", field: "og:site_name"))
    #expect(document.published == Stated(TimeValue("2016-12-02")!, field: "article:published_time"))
    #expect(document.updated?.value.description == "2016-12-03" && document.origin.url == "https://orontes.example/a")
  }

  @Test func `What the page shows serves where it has no data`() throws {
    let above = "<div class=\"meta\"><span>By Lina Haddad and Omar Aziz</span></div><div>Published 2 December 2016, 09:15</div>"
    let document = try page(page(above: above))
    #expect(document.author?.value == "Lina Haddad and Omar Aziz" && document.published?.value.description == "2016-12-02")
    #expect(document.regions.count == 2)
  }

  @Test func `Microdata and time elements are read`() throws {
    let item = "<span itemprop=\"author\">Lina Haddad</span> <meta itemprop=\"datePublished\" content=\"2016-12-02\">"
    let document = try page(page(above: "<div>\(item)</div>"))
    #expect(document.author?.value == "Lina Haddad" && document.published?.field == "itemprop datepublished")
    let timed = try page(page(above: "<div><time datetime=\"2016-12-02T10:00\">yesterday</time></div>"))
    #expect(timed.published == Stated(TimeValue("2016-12-02")!, field: "time"))
  }

  @Test func `What the user states wins, and a contradiction is told`() throws {
    let given = GivenMetadata(title: "T", author: "A", publisher: "P", published: TimeValue("2016-12-05"), url: "https://x.example/")
    let read = try page(Array(page(head: "<meta property=\"article:published_time\" content=\"2016-12-02\">").utf8), given)
    let document = read.document
    #expect([document.title, document.author, document.publisher] == [Stated("T"), Stated("A"), Stated("P")])
    #expect(document.published == Stated(TimeValue("2016-12-05")!) && document.origin.url == "https://x.example/")
    #expect(
      read.warnings == ["page.html: the page says that it was published on 2016-12-02; the date given, 2016-12-05, is used"])
  }

  @Test func `A title loses the site's name, not its own words`() {
    #expect(PageTitle.withoutSite("Brigade splits | Orontes Post", site: nil) == "Brigade splits")
    #expect(PageTitle.withoutSite("Brigade splits - Orontes Post", site: "Orontes Post") == "Brigade splits")
    #expect(PageTitle.withoutSite("Orontes Post: Brigade splits", site: "Orontes post") == "Brigade splits")
    #expect(PageTitle.withoutSite("War - and peace", site: "Orontes Post") == "War - and peace")
  }

  @Test func `Names that are none are not taken for the author`() throws {
    for name in ["https://orontes.example/lina", "admin", "Orontes Post", "{author}"] {
      let head = "<meta property=\"og:site_name\" content=\"Orontes Post\"><meta name=\"author\" content=\"\(name)\">"
      #expect(try page(page(head: head)).author == nil)
    }
  }

  @Test func `A language is taken as it is written, and what is no language is not`() throws {
    #expect(try page("<html lang='ar'><body>\(story)</body></html>").language == "ar")
    #expect(try page("<html><head><meta property='og:locale' content='en_US'></head><body>\(story)</body></html>").language == "en-US")
    #expect(try page("<html lang='english, please'><body>\(story)</body></html>").language == nil)
  }
}
