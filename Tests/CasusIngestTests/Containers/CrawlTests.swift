import CasusModel
import Testing

@testable import CasusIngest

@Suite struct CrawlTests {
  private func record(_ type: String, _ block: [UInt8], length: Int? = nil, media: String = "application/http") -> [UInt8] {
    let head =
      "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: <http://example.org/a>\r\nWARC-Date: 2020-01-02T03:04:05Z\r\n"
      + "Content-Type: \(media)\r\nContent-Length: \(length ?? block.count)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private func page(_ body: [UInt8], _ fields: String = "", status: Int = 200, media: String = "text/html; charset=utf-8") -> [UInt8] {
    Array("HTTP/1.1 \(status) X\r\nContent-Type: \(media)\r\n\(fields)\r\n".utf8) + body
  }

  @Test func `Pages that were fetched are articles; requests, images, errors and repetitions are none`() throws {
    let body = Array("<p>Page".utf8)
    let crawl: [UInt8] =
      record("warcinfo", Array("a: b".utf8)) + record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8)) + record("response", page(body))
      + record("response", page(body, status: 404)) + record("response", page(body, media: "image/png"))
      + record("response", page(body, "Transfer-Encoding: chunked\r\n")) + record("revisit", page([]))
      + record("response", page(Array("4;x=y\r\n<p>P\r\n3\r\nage\r\n0\r\n\r\n".utf8), "Transfer-Encoding: chunked\r\n"))
      + record("response", page(gzip(body), "Content-Encoding: gzip\r\n")) + record("response", page(body, "Content-Encoding: gzip\r\n"))
      + record("conversion", Array("Text.".utf8), media: "text/plain") + record("response", page([1, 2], "Content-Encoding: br\r\n"))
    let all = try queued(TestFile("x.warc", crawl))
    #expect(
      all == [3, 6, 8, 9, 10].map { "x.warc, record \($0) | page | <p>Page" } + [
        "x.warc, record 11 | text | Text.", "x.warc, record 12: packed as “br”, which is not read; allowed: gzip, identity",
      ])
    let first = try #require(try articles(TestFile("x.warc", crawl)).first)
    #expect(first.metadata == GivenMetadata(url: "http://example.org/a", retrievedAt: "2020-01-02T03:04:05Z"))
  }

  @Test func `Records that lie about their length cost themselves`() throws {
    let block = page(Array("<p>Page".utf8))
    let wrong = "the record is not as long as it says; it is not read"
    #expect(
      try queued(TestFile("x.warc", record("response", block, length: block.count - 3) + record("response", block))) == [
        "x.warc, record 1: \(wrong)", "x.warc, record 2 | page | <p>Page",
      ])
    #expect(
      try queued(TestFile("x.warc", record("response", block, length: 1_000_000) + record("response", block))) == [
        "x.warc, record 1: \(wrong)", "x.warc, record 2 | page | <p>Page",
      ])
    #expect(
      try queued(TestFile("x.warc", record("response", block, length: -1) + record("response", block))) == [
        "x.warc, record 1: no Content-Length; the record is not read", "x.warc, record 2 | page | <p>Page",
      ])
    #expect(
      try queued(TestFile("x.warc", record("response", block) + Array("rubbish\n".utf8) + record("response", block))) == [
        "x.warc, record 1 | page | <p>Page", "x.warc, record 2: no WARC record begins here; what is before the next one is not read",
        "x.warc, record 3 | page | <p>Page",
      ])
    #expect(
      try queued(TestFile("x.warc", record("response", page(Array(repeating: 0x61, count: 100)))), limits: IngestLimits(maximumBytes: 99))
        == ["x.warc, record 1: too large: 100 bytes, the limit is 99; allow it with --max-size 100"])
  }
}
