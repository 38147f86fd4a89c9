// The scanner's view: which listed name begins at a word, and how far it reaches.

import CasusModel
import Testing

@testable import CasusAnnotate

struct LexiconMatchingTests {
  let lexicons: Lexicons

  init() throws { lexicons = try shippedLexicons.get() }

  @Test func `the longest name wins`() throws {
    let match = try #require(find("Islamic State West Africa Province fighters"))
    #expect(match.entry == LexiconEntry(category: .group, kind: .armedGroup, name: "Islamic State West Africa Province"))
    #expect(match.length == 5)
    #expect(try #require(find("Islamic State fighters")).entry.name == "ISIL")
  }

  @Test(arguments: ["Deir al-Zor city", "Deir al - Zor city", "Deir al Zor city"])
  func `hyphens may be inside a token, a token or missing`(sentence: String) throws {
    let match = try #require(find(sentence))
    #expect(match.entry == LexiconEntry(category: .place, kind: nil, name: "Deir al-Zor", state: "SYR"))
    #expect(match.length == sentence.split(separator: " ").count - 1)
  }

  @Test(arguments: [
    "Sudan People 's Liberation Army", "Sudan People's Liberation Army", "Kurdistan Workers ' Party", "Kurdistan Workers' Party",
  ])
  func `an apostrophe may be split off`(sentence: String) throws {
    #expect(try #require(find(sentence)).length == sentence.split(separator: " ").count)
  }

  @Test func `a name does not reach over a comma or brackets`() {
    #expect(find("Islamic , State") == nil)
    #expect(find("Nusra ( Front")?.length == 1)
  }

  @Test func `a hyphen behind a name is not part of it`() {
    #expect(find("Hezbollah - affiliated fighters")?.length == 1)
  }

  @Test func `the order of the categories decides between senses of the same words`() {
    let georgian = find("Georgian forces", categories: [.adjective, .people])
    #expect(georgian?.entry == LexiconEntry(category: .adjective, kind: .state, name: "Georgia", state: "GEO"))
    #expect(find("Chinese", categories: [.people, .adjective])?.entry.category == .people)
    #expect(find("Chinese", categories: [.adjective, .people])?.entry.category == .adjective)
    #expect(find("Chinese", categories: [.title]) == nil)
  }

  @Test func `titles and type words are found when asked for`() {
    #expect(find("deputy prime minister Ali", categories: [.title])?.length == 3)
    #expect(find("Operations Room", categories: [.organisationType])?.entry.kind == .alliance)
  }

  @Test func `headlines in capitals are read`() {
    #expect(find("SYRIA TALKS FAIL")?.entry.name == "Syria")
    #expect(find("BOKO HARAM ATTACK")?.length == 2)
  }

  @Test func `a small word that spells an acronym is no name`() {
    #expect(find("us and them") == nil)
    #expect(find("US and them")?.entry.state == "USA")
  }

  @Test func `nothing is found outside the sentence`() {
    #expect(lexicons.longestMatch(in: [], at: 0) == nil)
    #expect(lexicons.longestMatch(in: ["syria"], at: 1) == nil)
    #expect(lexicons.longestMatch(in: ["", "syria"], at: 0) == nil)
  }

  @Test func `no listed name has more parts than maxWords`() {
    #expect(lexicons.rows.keys.map { $0.split(separator: " ").count }.max() == lexicons.maxWords)
  }

  private func find(
    _ sentence: String, categories: [LexiconCategory] = LexiconCategory.names
  ) -> (entry: LexiconEntry, length: Int)? {
    let words = sentence.split(separator: " ").map { Lexicons.fold($0) }
    return lexicons.longestMatch(in: words, at: 0, categories: categories)
  }
}

struct LexiconFoldingTests {
  @Test(arguments: [
    ("Hay'at", "hayat"), ("Ségou", "segou"), ("al-Bab", "al bab"), ("Ḥizb", "hizb"), ("U.S.", "US"), ("US", "US"), ("Us", "us"),
    ("People's", "people s"), ("US's", "US s"), ("Workers'", "workers"), ("-", ""), ("’", ""), (",", ","), ("M23", "M23"), ("m23", "m23"),
    ("A", "a"), ("YBŞ", "YBS"), ("ISIS-K", "ISIS k"), ("İstanbul", "istanbul"), ("Diyarbakır", "diyarbakir"), ("Ürümqi", "urumqi"),
    ("Київ", "київ"), ("", ""), ("Chișinău", "chisinau"), ("Ta\u{02BF}izz", "taizz"), ("e\u{301}", "e"),
  ])
  func `words are folded for looking up`(word: String, folded: String) {
    #expect(Lexicons.fold(word) == folded)
  }

  @Test(arguments: LexiconFile.allCases)
  func `folding a folded name changes nothing`(file: LexiconFile) throws {
    for text in try LexiconText.shipped() where text.file == file {
      for row in try LexiconRows(text).rows {
        let folded = Lexicons.fold(row.cell(0))
        #expect(Lexicons.fold(folded) == folded)
      }
    }
  }
}
