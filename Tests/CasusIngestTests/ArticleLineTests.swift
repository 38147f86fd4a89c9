import CasusModel
import Testing

@testable import CasusIngest

@Suite struct ArticleLineTests {
  private func line(_ text: String) -> ArticleLine { ArticleLine(Array(text.utf8)) }

  private func error(_ text: String) -> String? {
    if case .failure(let error) = line(text).article { error.description } else { nil }
  }

  @Test func `A line gives its text and what it states; null and the empty string are not known`() throws {
    let read = line(
      #"{"id": 7, "text": "T\u00e9xt", "title": "Head", "author": "", "publisher": null, "published": "2016-12", "#
        + #""url": "u", "tags": [1], "b": 1}"#
    )
    #expect(read.id == .number(7) && read.unknownKeys == ["b", "tags"])
    let article = try read.article.get()
    #expect(article.text == "Téxt")
    #expect(article.metadata == GivenMetadata(title: "Head", published: TimeValue("2016-12"), url: "u"))
    #expect(line(#"{"id": "a", "text": ""}"#).id == .text("a") && line(#"{"text": "x"}"#).id == nil)
  }

  @Test func `A time of day behind the day of publication is left out`() throws {
    for written in ["2016-12-01T23:59:00+02:00", "2016-12-01 10:00", "2016-12-01"] {
      #expect(try line("{\"text\": \"x\", \"published\": \"\(written)\"}").article.get().metadata.published == TimeValue("2016-12-01"))
    }
  }

  @Test(
    arguments: [
      (#"{"id": 1}"#, #"no "text"; give the article's text there"#), (#"{"text": null}"#, #"no "text"; give the article's text there"#),
      (#"{"text": ["a"]}"#, #""text" is an array; allowed: a string"#),
      (#"{"text": "x", "url": 3}"#, #""url" is a number; allowed: a string, null"#),
      (#"{"text": "x", "id": 1.5}"#, #""id" is a number; allowed: a string, a whole number of 64 bits, null"#),
      (
        #"{"text": "x", "published": "Thursday"}"#,
        #""published": "Thursday" is not a date; allowed: YYYY-MM-DD (a time of day may follow), YYYY-MM, YYYY"#
      ),
      (
        #"{"text": "x", "published": "2016-02-30T10:00"}"#,
        #""published": "2016-02-30T10:00" is not a date; allowed: YYYY-MM-DD (a time of day may follow), YYYY-MM, YYYY"#
      ),
      (#"{"text": "x", "text": "y"}"#, #"byte 14: not JSON: the key "text" stands there twice"#),
      (#"{"text": "x""#, "byte 12: not JSON: the line ends too early"),
    ]) func `What is wrong is told with what is allowed`(_ text: String, _ expected: String)
  {
    #expect(error(text) == expected)
  }

  @Test func `A refused line tells its id where that can be read`() {
    #expect(line(#"{"id": "a", "text": 3}"#).id == .text("a"))
    #expect(line(#"{"id": "a", "text": "x"#).id == .text("a"))
    let damaged = ArticleLine(Array(#"{"id": "a", "text": "x"#.utf8) + [0xFF] + Array("\"}".utf8))
    #expect(damaged.id == .text("a"))
    #expect(damaged.article == .failure(ArticleLineError(description: "byte 22: not UTF-8; give JSON Lines in UTF-8")))
    let unnamed = ArticleLine(Array(#"{"id": "a"#.utf8) + [0xFF] + Array(#"", "text": "x"}"#.utf8))
    #expect(unnamed.id == nil)
  }
}
