// Whatever the text: regions are sorted and disjoint and hold every character that is not white space, and reading is deterministic.

import CasusModel
import TestSupport
import Testing

@testable import CasusIngest

@Suite struct RegionPropertyTests {
  private static let lines = [
    "Skip to main content", "Home > World", "Rebels merge in Idlib", "By Lina Haddad in Beirut", "27 January 2017 09:15 UTC", "By",
    "READ: Who fights whom",
    "GAZIANTEP, Turkey, Jan 27 (Orontes) - Two factions merged on Friday.",
    "Two of the largest factions in the province said on Thursday that", "they had merged.",
    "- Levant Front", "•", "The groups are:", "Soldiers in Aleppo (Reuters)", "\"Follow us,\" he said.", "“", "...", "\u{A0}", "", "", "",
    "   ", "\t", "\u{FEFF}",
    "Sign up for our newsletter", "Leave a Reply", "© 2017 Orontes. All rights reserved.",
    "(Reporting by Lina Haddad; Editing by Sam Porter)", "Ümit’s café 你好。", "e\u{301}",
    "Most read", "Orontes is an independent newsroom.", "(", "Related:", "Dec", "1/2/2017", "(AP) -", "\u{200B}", "🇸🇾 flag",
  ]
  private static let ends = ["\n", "\n\n", "\r\n", "\r", " ", "", "\u{2028}"]

  private func check(_ text: String) throws {
    let document = try ingest(text).document
    let bytes = Array(text.utf8)
    var covered = [Bool](repeating: false, count: bytes.count)
    var end = 0
    for region in document.regions {
      #expect(region.span.start >= end && !region.span.isEmpty && region.span.end <= bytes.count)
      end = region.span.end
      for offset in region.span.start..<region.span.end { covered[offset] = true }
      let quote = text.quote(region.span).unicodeScalars
      #expect(quote.first?.isBlank == false && quote.last?.isBlank == false)
      #expect(Array(text.quote(region.span).utf8) == Array(bytes[region.span.start..<region.span.end]))
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if !scalar.isBlank { #expect(!covered[offset..<(offset + width)].contains(false)) }
      offset += width
    }
    for span in [document.title?.span, document.author?.span, document.publisher?.span, document.dateline?.span, document.published?.span] {
      if let span { #expect(span.end <= bytes.count && !span.isEmpty) }
    }
    #expect(try ingest(text).document == document)
  }

  @Test("Holds for random pages", arguments: 0..<8)
  func randomPages(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<60 {
      var text = "x"
      for _ in 0..<Int.random(in: 1...25, using: &random) {
        text += (Self.lines.randomElement(using: &random) ?? "") + (Self.ends.randomElement(using: &random) ?? "")
      }
      try check(text)
    }
  }

  @Test("Holds for pages with single scalars removed, doubled or replaced", arguments: 0..<4)
  func mutations(seed: UInt64) throws {
    var random = SplitMix(seed: 100 + seed)
    let page = Array(Self.lines.joined(separator: "\n").unicodeScalars)
    let marks: [Unicode.Scalar] = ["\n", "\r", " ", "(", ")", ":", "-", "—", "\"", ".", "\u{301}", "A", "1", "\u{FEFF}"]
    for _ in 0..<40 {
      var mutated = page
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let index = Int.random(in: 0..<mutated.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutated.remove(at: index)
        case 1: mutated.insert(mutated[index], at: index)
        default: mutated[index] = marks.randomElement(using: &random) ?? " "
        }
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: mutated)
      try check(text)
    }
  }

  @Test("Long and odd pages take time in proportion to their length")
  func hostile() throws {
    let pages = [
      String(repeating: "a", count: 100_000), String(repeating: "a\n", count: 6_000), String(repeating: "(", count: 30_000),
      String(repeating: "Dec ", count: 20_000), String(repeating: "- \n", count: 6_000), String(repeating: "Read more\n", count: 3_000),
      String(repeating: "Foo is an independent newsroom of journalism.\n", count: 1_500),
      String(repeating: "The groups are:\n", count: 3_000),
    ]
    let time = try ContinuousClock().measure {
      for page in pages {
        let regions = try ingest(page).document.regions
        #expect(!regions.isEmpty)
      }
    }
    // Ten times what an unoptimised build takes; quadratic work would take hours.
    #expect(time < .seconds(60))
  }
}
