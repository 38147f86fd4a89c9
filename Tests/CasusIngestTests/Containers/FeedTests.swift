import CasusModel
import Testing

@testable import CasusIngest

@Suite struct FeedTests {
  private static let full = """
    <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Channel</title>
    <item><title>One &amp; two</title><link>http://example.org/1</link><pubDate>Sat, 31 Jan 2015 23:30:00 +0300</pubDate>
    <dc:creator>Lina Haddad</dc:creator><description>Short</description>
    <content:encoded><![CDATA[<p>All of it.</p><p>More&nbsp;here.</p>]]></content:encoded></item>
    <item><title>Two</title><pubDate>soon</pubDate><author>a@example.org (Omar Aziz)</author>
    <description>&lt;p&gt;A summary.&lt;/p&gt;</description></item>
    <item><title>Three</title></item></channel></rss>
    """

  @Test func `The whole article wins over the summary, and a summary alone is named`() throws {
    let items = try articles(TestFile("f.xml", Self.full))
    #expect(
      try queued(TestFile("f.xml", Self.full)) == [
        "f.xml, item 1 | fragment | <p>All of it.</p><p>More&nbsp;here.</p>", "f.xml, item 2 | fragment | <p>A summary.</p>",
        "f.xml, item 3: the item has no text; nothing to read",
      ])
    #expect(
      items[0].metadata
        == GivenMetadata(title: "One & two", author: "Lina Haddad", published: .init("2015-01-31"), url: "http://example.org/1"))
    #expect(items[0].warnings == [])
    #expect(items[1].metadata == GivenMetadata(title: "Two", author: "Omar Aziz"))
    #expect(
      items[1].warnings == [
        "f.xml, item 2: only the summary stands in the feed; the article itself was not read",
        "f.xml, item 2: “soon” is no date; give the day with --date YYYY-MM-DD",
      ])
  }

  @Test func `Atom and RSS 1.0 are feeds; an update is no publication`() throws {
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title type="html">A &lt;b&gt;b&lt;/b&gt;</title>
      <link rel="self" href="http://example.org/self"/><link href="http://example.org/a"/><author><name>Lina</name></author>
      <published>2015-01-31T23:10:00-05:00</published><updated>2016-01-01T00:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; two.</p></div></content></entry>
      <entry><title>U</title><updated>2016-01-01T00:00:00Z</updated><content>Plain.</content></entry></feed>
      """
    let entries = try articles(TestFile("f.atom", atom))
    #expect(
      entries.map(\.metadata) == [
        GivenMetadata(title: "A b", author: "Lina", published: .init("2015-01-31"), url: "http://example.org/a"), GivenMetadata(title: "U"),
      ])
    #expect(
      try queued(TestFile("f.atom", atom)) == [
        "f.atom, item 1 | fragment | <div><p>One &lt; two.</p></div>", "f.atom, item 2 | text | Plain.",
      ])
    let rdf = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="u"><title>T</title><link>http://example.org/r</link>\
      <description>Fighters left.</description><dc:date>2015-02-03T10:00:00Z</dc:date></item></rdf:RDF>
      """
    #expect(
      try articles(TestFile("f", rdf)).map(\.metadata) == [
        GivenMetadata(title: "T", published: .init("2015-02-03"), url: "http://example.org/r")
      ])
  }

  @Test func `Entities that a feed declares are not expanded, and no file is read by them`() throws {
    let names = "abcdefghij".map(String.init)
    let laughs = zip(names, names.dropFirst()).map { "<!ENTITY \($1) \"\(String(repeating: "&\($0);", count: 10))\">" }.joined()
    for body in ["&j;", "&x;", "A"] {
      let feed =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\">\(laughs)<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        + "<rss><channel><item><description>Before \(body) behind.</description></item></channel></rss>"
      let all = try queued(TestFile("f.rss", feed))
      #expect(all.count == 1 && all[0].utf8.count < 200 && !all[0].contains("haha") && !all[0].contains("root:"))
    }
  }

  @Test func `A feed that ends too early gives the items before, and other XML says what it is`() throws {
    #expect(
      try queued(TestFile("f.rss", "<rss><channel><item><description>One.</description></item><item><title>t")) == [
        "f.rss, item 1 | text | One.",
        "f.rss: line 1: not well-formed XML; the items before this place were read, those behind it not",
      ])
    #expect(try queued(TestFile("f.xml", "<urlset><url/></urlset>")) == ["f.xml: not a feed but XML of “urlset”; allowed: RSS, Atom"])
  }
}
