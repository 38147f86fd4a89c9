import CasusModel
import Testing

@testable import CasusIngest

@Suite struct PlainTextReaderTests {
  @Test("The text is kept code point for code point: byte order mark, CR LF, decomposed letters, no-break spaces")
  func exactText() throws {
    let text = "\u{FEFF}Rebels merge\r\n\r\nJe\u{0301}ro\u{302}me said\u{A0}so on Friday in Idlib.\r\n"
    let document = try ingest(text).document
    #expect(Array(document.text.utf8) == Array(text.utf8))
    #expect(document.dump == ["title | Rebels merge", "paragraph | Je\u{0301}ro\u{302}me said\u{A0}so on Friday in Idlib."])
    #expect(document.regions.first?.span == Span(3, 15))
  }

  @Test("Origin carries path, address, time of retrieval and hash as given")
  func origin() throws {
    let given = GivenMetadata(url: "https://example.org/1", retrievedAt: "2017-01-27T10:00:00Z")
    let origin = try ingest("Two groups merged on Friday in Idlib.", given, path: "a/b.txt").document.origin
    #expect(
      origin
        == Origin(
          path: "a/b.txt", url: "https://example.org/1", retrievedAt: "2017-01-27T10:00:00Z", sha256: String(repeating: "0", count: 64)))
  }

  @Test("Title, author, date, place and publisher are found with the words that state them")
  func metadata() throws {
    let text = """
      Two factions merge in Idlib

      By Lina Haddad and Omar Aziz in Beirut
      Published 26 January 2017 09:15 UTC

      GAZIANTEP, Turkey, Jan 26 (Orontes) - Two factions merged on Thursday, they said.

      © 2017 Orontes News Agency. All rights reserved.
      """
    let result = try ingest(text)
    let document = result.document
    #expect(document.title?.value == "Two factions merge in Idlib")
    #expect(document.author?.value == "Lina Haddad and Omar Aziz")
    #expect(document.published?.value.description == "2017-01-26")
    #expect(document.dateline?.value == "GAZIANTEP, Turkey")
    #expect(document.publisher?.value == "Orontes News Agency")
    for span in [document.title?.span, document.author?.span, document.dateline?.span, document.publisher?.span] {
      #expect(span != nil)
    }
    #expect(document.published?.span.map { text.quote($0) } == "26 January 2017")
    #expect(document.language == nil)
    #expect(result.warnings.isEmpty)
  }

  @Test(
    "The publisher is the holder of the copyright, never a word about rights",
    arguments: [
      ("© 2017 Orontes News Agency. All rights reserved.", "Orontes News Agency"),
      ("© Gulf Press Agency 2023. Reproduction prohibited without permission.", "Gulf Press Agency"),
      ("© 2023. Reproduction prohibited without permission.", nil),
    ])
  func holder(_ line: String, _ expected: String?) throws {
    let text = "Two factions merge in Idlib\n\nTwo factions merged on Thursday, they said in a statement read out in the town.\n\n\(line)\n"
    #expect(try ingest(text).document.publisher?.value == expected)
  }

  @Test("What the user gives wins and has no span")
  func givenWins() throws {
    let given = GivenMetadata(
      title: "Given title", author: "Given Author", publisher: "Given Publisher", published: TimeValue("2017-01-26"), url: nil)
    let document = try ingest("Two factions merge in Idlib\n\nBy Lina Haddad\n\nTwo factions merged on Thursday, they said.", given)
      .document
    #expect(document.title == Stated("Given title"))
    #expect(document.author == Stated("Given Author"))
    #expect(document.publisher == Stated("Given Publisher"))
    #expect(document.published?.value.description == "2017-01-26")
    #expect(document.published?.span == nil)
    #expect(document.dump.first == "title | Two factions merge in Idlib")
  }

  @Test("The value of a wrapped headline is one line; its span keeps the break")
  func wrappedTitle() throws {
    let text = """
      Two factions in Idlib province announce merger under single command as
      talks falter

      Two of the largest rebel factions in Idlib province said on Thursday
      that they had merged under a single command.
      """
    let title = try ingest(text).document.title
    #expect(title?.value == "Two factions in Idlib province announce merger under single command as talks falter")
    #expect(title?.span == Span(0, 83))
  }

  @Test(
    "A date that the text contradicts, leaves open or dates from another week is a warning",
    arguments: [
      (
        "Rebels merge in Idlib\n\n27 January 2017\n\nTwo factions merged on Friday, they said.", "2017-02-03",
        ["page.txt: the text says that it was published on 2017-01-27 (\"27 January 2017\"); the date given, 2017-02-03, is used"]
      ),
      (
        "Rebels merge in Idlib\n\n03/04/2017\n\nTwo factions merged on Friday, they said.", nil,
        ["page.txt: \"03/04/2017\" may be two different days; give the day with --date YYYY-MM-DD"]
      ),
      (
        "Rebels merge in Idlib\n\nMonday, 27 January 2017\n\nTwo factions merged on Friday, they said.", nil,
        ["page.txt: \"Monday, 27 January 2017\" names a weekday that the date does not fall on"]
      ),
      (
        "IDLIB, Dec 30 (Orontes) - Two factions merged on Friday, they said.", "2017-01-27",
        ["page.txt: the dateline \"IDLIB, Dec 30 (Orontes) -\" is 28 days from the publication date 2017-01-27"]
      ),
      ("IDLIB, Dec 30 (Orontes) - Two factions merged on Friday, they said.", "2017-01-02", []),
      ("Rebels merge in Idlib\n\n27 January 2017\n\nTwo factions merged on Friday, they said.", "2017-01", []),
    ] as [(String, String?, [String])])
  func warnings(text: String, date: String?, expected: [String]) throws {
    #expect(try ingest(text, GivenMetadata(published: date.flatMap { TimeValue($0) })).warnings == expected)
  }

  @Test("A dateline dates the article only with its year and only where no line does")
  func datelineDate() throws {
    let full = "IDLIB, 1 December 2016 (Orontes) - Two factions merged on Thursday, they said."
    #expect(try ingest(full).document.published?.value.description == "2016-12-01")
    #expect(try ingest("IDLIB, Dec 1 (Orontes) - Two factions merged on Thursday, they said.").document.published == nil)
    let both = "Rebels merge in Idlib\n\n2 December 2016\n\n" + full
    #expect(try ingest(both).document.published?.value.description == "2016-12-02")
  }

  @Test("The dates of a timeline head its entries and do not date the article")
  func timeline() throws {
    let page = """
      Timeline: alliances in Idlib

      24 March 2015

      Seven groups form the Army of Conquest, they say.

      28 January 2017

      Five groups merge and form a new body, they say.

      15 February 2018

      Two groups merge and form a new front, they say.
      """
    let document = try ingest(page).document
    #expect(document.published == nil)
    #expect(document.regions.map(\.kind.rawValue) == ["title", "heading", "paragraph", "heading", "paragraph", "heading", "paragraph"])
  }

  @Test("A publisher is taken from a copyright line with a year, never from a dateline")
  func publisher() throws {
    func publisher(_ tail: String) throws -> String? {
      try ingest("IDLIB, Dec 1 (Orontes) - Two factions merged on Thursday, they said.\n\n" + tail).document.publisher?.value
    }
    #expect(try publisher("He did not say more.") == nil)
    #expect(try publisher("Copyright 2016 The Associated Wire. All rights reserved.") == "The Associated Wire")
    #expect(try publisher("(c) 2014-2016 Voice of Idlib") == "Voice of Idlib")
    #expect(try publisher("All rights reserved.") == nil)
  }
}
