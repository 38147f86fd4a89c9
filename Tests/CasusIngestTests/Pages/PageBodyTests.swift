// The story of a page and nothing else of it.

import CasusModel
import Testing

@testable import CasusIngest

struct PageBodyTests {
  @Test func `The story is read; menus, sharing, captions, related links, comments and footers are not`() throws {
    let html = """
      <html><head><title>Brigade enters Kafr Zita | Orontes Post</title><style>p { color: red }</style></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/syria">Syria</a></li></ul></nav>
      <div class="content-with-sidebar">
        <h1>Brigade enters Kafr Zita</h1>
        <div class="byline">By Lina Haddad</div><div class="share-tools"><a href="#">Share this story with all of your friends.</a></div>
        <figure><img src="a.jpg"><figcaption>Fighters rest at a checkpoint near the town on Thursday, after days of shelling.</figcaption></figure>
        <p>Fighters of the Orontes Brigade entered the town of Kafr Zita on Friday, two of its commanders said.</p>
        <div class="related"><p><a href="/b">Brigade leaves the Northern Front after months of quarrels over its money</a></p></div>
        <h2>Who they are</h2>
        <p>The brigade left the Northern Front in May,<br>and gave no figures of its losses.</p>
        <ul><li>It has about 300 men.</li><li>Two of its leaders were killed in 2015.</li></ul>
        <blockquote>We will stay in the town, whatever comes.</blockquote>
        <script>var p = "<p>Not a word of this is read by anybody at all.</p>";</script>
        <p>Sign up for our newsletter and get the news in your inbox every morning.</p>
        <p>READ MORE: <a href="/c">The long war for the valley</a></p>
      </div>
      <div id="comments"><p>I was there on Friday, and what you write is not true. Nobody entered the town.</p></div>
      <footer><p>Orontes Post is an independent newsroom. All rights reserved by the publisher, 2016.</p></footer></body></html>
      """
    let document = try page(html)
    #expect(
      document.dump == [
        "paragraph | Fighters of the Orontes Brigade entered the town of Kafr Zita on Friday, two of its commanders said.",
        "heading | Who they are",
        "paragraph | The brigade left the Northern Front in May,⏎and gave no figures of its losses.",
        "paragraph | It has about 300 men.", "paragraph | Two of its leaders were killed in 2015.",
        "paragraph | We will stay in the town, whatever comes.",
      ])
    #expect(document.title == Stated("Brigade enters Kafr Zita", field: "heading"))
    #expect(document.author?.value == "Lina Haddad")
  }

  @Test func `Paragraphs are parted by an empty line, and two line breaks make one too`() throws {
    let html = """
      <body><h1>Brigade enters Kafr Zita</h1><div>Fighters entered the town on Friday, its commanders said.<br><br>
      They had left the front in May, and gave&nbsp;no  figures of their losses.</div></body>
      """
    #expect(
      try page(html).text
        == "Fighters entered the town on Friday, its commanders said.\n\nThey had left the front in May, and gave no figures of their losses."
    )
  }

  @Test func `A short article is found among longer teasers of others`() throws {
    let teaser = """
      <article class="box"><h2><a href="/x">Another story</a></h2><p>A teaser of another article tells at some length what it is about, so \
      that people go on to read it, and then a little more about it.</p></article>
      """
    let html = """
      <body><article><h1>Brigade enters Kafr Zita</h1>\(story)\(story)</article><div>\(String(repeating: teaser, count: 9))</div></body>
      """
    let document = try page(html)
    #expect(document.regions.count == 4 && document.text.hasPrefix("Fighters of the Orontes Brigade"))
    #expect(!document.text.contains("teaser"))
  }

  @Test func `A paragraph that is hidden, and words inside buttons and forms' fields, are not read`() throws {
    let html = page(
      above: "<p style=\"display: none\">You are reading this article as a guest, so log in to read all of it.</p>",
      below: "<button>Load all of the comments of our readers now.</button><textarea>Write what you think about it here, please.</textarea>"
    )
    #expect(try page(html).regions.count == 2)
  }

  @Test func `A dateline is its own region and names the place`() throws {
    let html = """
      <body><h1>Brigade enters Kafr Zita</h1><p>HAMA, Dec 2 (Orontes Post) – Fighters of the brigade entered the town, its commanders \
      said.</p><p>They had left the front in May and gave no figures of their losses.</p></body>
      """
    let document = try page(html)
    #expect(document.regions.map(\.kind) == [.dateline, .paragraph, .paragraph])
    #expect(document.dateline?.value == "HAMA")
    #expect(document.dateline?.span.map { document.text.quote($0) } == "HAMA")
  }

  @Test func `A page without an article says so`() {
    let links = String(repeating: "<li><a href='/x'>A headline of some other article</a></li>", count: 20)
    #expect(
      refusal("<html><body><ul>\(links)</ul></body></html>")
        == "page.html: no article's text on this web page; save the article's own page, or its text as a .txt file")
    #expect(refusal(" \n ") == "page.html: the text is empty; nothing to read")
  }

  @Test func `The same bytes give the same document`() throws {
    let html = page(head: "<title>Brigade enters Kafr Zita</title>")
    #expect(try page(html) == page(html))
  }

  @Test func `Pages are recognised by their bytes, and by their names where the bytes say nothing`() {
    func form(_ text: String, _ name: String) -> InputForm? { InputForm.signed(Array(text.utf8)[...]) ?? InputForm.named(name) }
    #expect(form(page(), "saved.txt") == .html)
    #expect(form("<div>\(story)</div>", "part.HTM") == .html)
    #expect(form("Fighters entered the town on Friday, they said.", "a.txt") == .text)
    #expect(InputForm.named("a/B.XHTML") == .html && InputForm.named("html.txt") == .text)
  }
}
