// What is skipped, and above all what is not: the same words in a story's sentence stay.

import Testing

@testable import CasusIngest

/// A story of three paragraphs with `line` before, between or behind them; the kinds of the regions that hold the line.
private func kind(of line: String, in place: Boilerplate.Place) throws -> String? {
  let story = [
    "Two factions in Idlib merged on Friday, they said.", "Their leaders met in Ankara for three days.", "They did not say who paid.",
  ]
  let blocks =
    switch place {
    case .head: ["Two factions in Idlib merge", line] + story
    case .body: ["Two factions in Idlib merge"] + story[..<2] + [line] + story[2...]
    case .tail: ["Two factions in Idlib merge"] + story + [line]
    }
  return try dump(blocks.joined(separator: "\n\n")).first { $0.hasSuffix("| " + line) }?.split(separator: " ").first.map(String.init)
}

@Suite struct BoilerplateTests {
  @Test(
    "The page's own lines are skipped between paragraphs too",
    arguments: [
      "Skip to main content", "READ: Aleppo is falling while opposition weighs its options", "READ MORE: Five questions about Idlib",
      "READ MORE Five questions about Idlib", "Read more: who is who in Idlib?", "Related: The battle for Aleppo",
      "See also: Talks in Astana",
      "WATCH: Inside Idlib's camps (2:35)", "ALSO READ | Who fights whom", "More on this story", "Advertisement", "ADVERTISEMENT",
      "Share this article",
      "Sign up for our daily newsletter", "Sign up to get the latest alerts, insights and analysis in your inbox",
      "Stay informed with our newsletters",
      "Get our best journalism in your inbox every morning. No spam.", "Follow us on Twitter", "Subscribe to our channel",
      "Story continues below",
      "Tags: Syria, Idlib", "Home > World > Middle East", "12 comments", "Last updated 3 December 2016 10:00 GMT", "5 min read",
      "3 hours ago",
      "© 2017 Orontes News Agency", "Orontes Newspapers © Copyright Orontes, Inc.", "Copyright 2017 Orontes. All rights reserved.",
      "We use cookies to improve your experience on our website.",
      "Please enable JavaScript to view the comments.", "* * *", "https://example.org/story/1", "Editor's note: This story was updated.",
    ])
  func skippedAnywhere(line: String) throws {
    #expect(try kind(of: line, in: .body) == "skipped")
    #expect(try kind(of: line, in: .tail) == "skipped")
  }

  @Test(
    "Behind the story the publisher's and the author's words about themselves are skipped",
    arguments: [
      "Orontes delivers independent and unrivalled coverage of the region.", "Orontes is a nonprofit newsroom funded by its readers.",
      "To learn more about republishing this content, please fill out this form.", "Tell us what you think: write to the address below.",
      "Support independent journalism with a small gift.", "Most read", "Syria",
      "If you enjoyed this article, please share it with friends.",
      "Lina Haddad is an award-winning reporter whose journalism covers Syria.", "Copyright © 2017 Orontes", "27 January 2017",
    ])
  func skippedBehind(line: String) throws {
    #expect(try kind(of: line, in: .tail) == "skipped")
  }

  @Test(
    "Sentences of the story stay, wherever they stand",
    arguments: [
      "Read the statement aloud, he said.", "\"Follow us,\" one commander told his men.", "“Sign up now and join us,” the leaflet said.",
      "\"Read: the truce is over,\" the spokesman said.", "Help us, residents wrote to the United Nations.", "He did not elaborate.",
      "You can follow the group's statements on its Telegram channel, which has 4,000 subscribers.",
      "Join or die was the choice that they had.",
      "The Levant Voice is an outlet that supports the Levant Front.", "Amaq is a news agency linked to the group.",
      "The Syrian Observatory is a Britain-based group with sources on the ground.", "Share of power was the question of the day.",
      "Donations from the Gulf paid for the newsletter that the brigade prints.", "We urge all parties to support our efforts.",
      "Related groups in Aleppo did not join.", "More on the front line had heard of it, a fighter said.",
      "Live fire was heard in the town all night.",
      "The brigade's website was down, and its Facebook page was gone.", "Subscribers to the channel saw the video first, at noon.",
      "The following groups joined:", "- Levant Front, led by Abu Nour since the spring",
    ])
  func kept(line: String) throws {
    #expect(try kind(of: line, in: .body) == "paragraph")
    #expect(try kind(of: line, in: .tail) == "paragraph")
  }

  @Test("A name that the story knows is not taken for the publisher's by one word of praise more or less")
  func knownName() throws {
    let story = "Orontes reported on Friday that two factions had merged in Idlib.\n\nTheir leaders met in Ankara, it said.\n\n"
    #expect(try dump(story + "Orontes is an independent outlet.").last == "paragraph | Orontes is an independent outlet.")
    let given = GivenMetadata(publisher: "Orontes")
    #expect(try dump(story + "Orontes is an independent outlet.", given).last == "skipped | Orontes is an independent outlet.")
  }

  @Test("Headlines below a line that announces them are skipped until the story goes on")
  func markerInside() throws {
    let page = """
      Two factions in Idlib merge

      Two factions in Idlib merged on Friday, they said.

      Related stories
      Who fights whom in Idlib
      Five questions about the talks

      Their leaders met in Ankara for three days.
      """
    #expect(try dump(page).map { $0.split(separator: " ").first } == ["title", "paragraph", "skipped", "skipped", "skipped", "paragraph"])
  }
}
