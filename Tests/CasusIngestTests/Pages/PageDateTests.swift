// When a page says that it was published.

import CasusModel
import Testing

@testable import CasusIngest

struct PageDateTests {
  private static func published(_ head: String, above: String = "", _ given: GivenMetadata = GivenMetadata()) throws -> String? {
    try page(page(head: head, above: above), given).published?.value.description
  }

  @Test(arguments: [
    ("2016-12-02", "2016-12-02"), ("2016-12-02T23:59:00-05:00", "2016-12-02"), ("2016/12/02 10:00", "2016-12-02"),
    ("20161202", "2016-12-02"),
    ("20161202T101500Z", "2016-12-02"), ("2016-12-2", "2016-12-02"), ("2016-12", "2016-12"), ("1480636800", "2016-12-02"),
    ("1480636800000", "2016-12-02"), ("Fri, 02 Dec 2016 10:15:00 GMT", "2016-12-02"), ("December 2, 2016 10:15 am", "2016-12-02"),
    ("Fri Dec 02 10:15:00 EST 2016", "2016-12-02"), ("2 December 2016", "2016-12-02"),
  ])
  func `Dates are read in the forms in which pages write them`(written: String, value: String) {
    #expect(PageDate.value(written)?.description == value)
  }

  @Test(arguments: ["", "today", "02/12/2016", "2016-13-02", "2016-02-30", "0001-01-01T00:00:00", "20169999", "12345678901", "9999-99-99"])
  func `What is no day, or may be two, is no date`(written: String) { #expect(PageDate.value(written) == nil) }

  @Test(arguments: [
    ("https://a.example/2016/12/02/brigade", "2016-12-02"), ("https://a.example/world/2016/dec/02/brigade", "2016-12-02"),
    ("https://a.example/brigade-2016-12-02-enters", "2016-12-02"), ("https://a.example/20161202/brigade", "2016-12-02"),
    ("https://a.example/2016/12/brigade.html", "2016-12"), ("https://a.example/news/20169999", nil),
    ("https://a.example/?d=2016/12/02/", nil),
    ("https://a.example/2016/99/brigade", nil), ("", nil),
  ])
  func `An address may hold the date`(url: String, value: String?) { #expect(PageDate.address(url)?.description == value) }

  @Test func `A date of change is never the date of publication`() throws {
    let changed =
      "<meta property=\"article:modified_time\" content=\"2016-12-05\"><meta property=\"og:updated_time\" content=\"2016-12-05\">"
    #expect(try Self.published(changed) == nil)
    #expect(try Self.published("", above: "<div>Last updated: 5 December 2016, 10:00</div>") == nil)
    #expect(try Self.published("", above: "<p class=\"updated\">Updated <time datetime=\"2016-12-05\">5 Dec</time></p>") == nil)
    #expect(try Self.published("", above: "<div>Published 2 December 2016, updated 5 December 2016</div>") == "2016-12-02")
    // Both names, one day; the address knows of an earlier one.
    let both = changed + "<meta property=\"article:published_time\" content=\"2016-12-05\">"
    #expect(try Self.published(both, GivenMetadata(url: "https://a.example/2016/12/02/brigade")) == "2016-12-02")
  }

  @Test func `A page is not published behind the day on which it was fetched or last changed`() throws {
    let head = "<meta property=\"article:published_time\" content=\"2017-06-01\"><meta name=\"pubdate\" content=\"2016-12-02\">"
    #expect(try Self.published(head, GivenMetadata(retrievedAt: "2016-12-20T10:00:00Z")) == "2016-12-02")
    #expect(try Self.published(head + "<meta name=\"last-modified\" content=\"2016-12-03\">") == "2016-12-02")
    #expect(try Self.published(head) == "2017-06-01")
  }

  @Test func `The day is the writer's: what the page shows wins over Greenwich by one day`() throws {
    let head = "<meta property=\"article:published_time\" content=\"2016-12-03T02:00:00+00:00\">"
    #expect(try Self.published(head) == "2016-12-03")
    #expect(try Self.published(head, above: "<div>December 2, 2016</div>") == "2016-12-02")
    #expect(try Self.published(head, GivenMetadata(url: "https://a.example/2016/12/02/brigade")) == "2016-12-02")
    #expect(try Self.published(head, above: "<div>December 20, 2016</div>") == "2016-12-03")
  }

  @Test func `Dates of teasers and comments are not the article's`() throws {
    let other = """
      <div class="related"><time datetime="2015-01-01">1 Jan</time></div><div class="comments"><time datetime="2015-02-01">1 Feb</time></div>
      """
    #expect(try Self.published("", above: other) == nil)
  }

  @Test func `Outside of English the day stands before the month`() throws {
    let html = """
      <html lang="pt-BR"><body><h1>Brigada entra em Kafr Zita</h1><div>Publicado em 03/04/2016</div>
      <p>Combatentes da brigada entraram na cidade na sexta-feira, segundo dois comandantes.</p></body></html>
      """
    #expect(try page(html).published?.value.description == "2016-04-03")
    #expect(try page(html.replacing("pt-BR", with: "en")).published == nil)
  }
}
