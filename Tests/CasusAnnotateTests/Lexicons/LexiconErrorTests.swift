// A faulty list is refused with a message that shows where to put the cursor and what may stand there.

import CasusModel
import Testing

@testable import CasusAnnotate

struct LexiconErrorTests {
  @Test(arguments: [
    (
      LexiconFile.groups, "name\tkind\taliases\n# a comment\nFoo\tarmy\n",
      "own.tsv:3: column kind: \"army\" is not known; "
        + "allowed: armed_group, alliance, political_body, government_force, intergovernmental_body, media"
    ),
    (
      .groups, "name\tkind\taliases\nFoo\n",
      "own.tsv:2: column kind: must not be empty; "
        + "allowed: armed_group, alliance, political_body, government_force, intergovernmental_body, media"
    ),
    (.groups, "name\tkind\taliases\n\tarmed_group\n", "own.tsv:2: column name: must not be empty"),
    (.groups, "name\tkind\taliases\nFoo\talliance\tBar\tBaz\n", "own.tsv:2: 4 columns, but only 3 are known: name, kind, aliases"),
    (
      .groups, "name\tkind\taliases\nFoo\talliance\tBar; ;Baz\n",
      "own.tsv:2: column aliases: \"Bar; ;Baz\" has an empty value; separate values by \"; \""
    ),
    (
      .groups, "name\tkind\taliases\nFoo\talliance\nBar\talliance\tfo'o\n",
      "own.tsv:3: column aliases: \"fo'o\" stands already in line 2"
    ),
    (.media, "name\taliases\nFoo\nFoo\n", "own.tsv:3: column name: \"Foo\" stands already in line 2"),
    (.media, "name\taliases\n'\n", "own.tsv:2: column name: \"'\" has no letter or digit"),
    (
      .media, "name\taliases\na b c d e f g h i j k l m\n",
      "own.tsv:2: column name: \"a b c d e f g h i j k l m\" has 13 words; allowed: at most 12"
    ),
    (
      .media, "Reuters\n",
      "own.tsv:1: the first line must name the columns, separated by tabs: name, aliases; found: Reuters"
    ),
    (.media, "# nothing\n", "own.tsv: is empty; the first line must name the columns, separated by tabs: name, aliases"),
    (
      .organisationTypes, "word\tkind\tposition\nfoo\t\tmiddle\n",
      "own.tsv:2: column position: \"middle\" is not known; allowed: first, last, any"
    ),
    (.titles, "word\tuse\tleads\tspeaks\nfoo\tjob\n", "own.tsv:2: column use: \"job\" is not known; allowed: title, role, both"),
    (.titles, "word\tuse\tleads\tspeaks\nfoo\trole\tno\n", "own.tsv:2: column leads: \"no\" is not known; allowed: yes, or nothing"),
    (.nameParticles, "word\tuse\nfoo\tkin\n", "own.tsv:2: column use: \"kin\" is not known; allowed: kunya, patronymic, article"),
    (
      .states, "name\taliases\tadjectives\tpeople\tcapital\tiso3\nFoo\t\t\t\t\tFo\n",
      "own.tsv:2: column iso3: \"Fo\" is not three capital letters (ISO 3166-1 alpha-3)"
    ),
    (
      .states, "name\taliases\tadjectives\tpeople\tcapital\tiso3\nFoo\t\t\t\t\tFOO\nBar\t\t\t\t\tFOO\n",
      "own.tsv:3: column iso3: FOO stands already in line 2, for Foo"
    ),
    (
      .places, "name\ttype\tstate\taliases\nFoo\tcity\tXYZ\n",
      "own.tsv:2: column state: \"XYZ\" is the iso3 code of no state in the list of states; leave it empty for a place in several states"
    ),
    (
      .places, "name\ttype\tstate\taliases\nFoo\ttown\n",
      "own.tsv:2: column type: \"town\" is not known; "
        + "allowed: city, province, district, region, camp, site, island, mountain, river, lake, sea, strait, world_region"
    ),
  ])
  func `a faulty line is named with what may stand there`(file: LexiconFile, content: String, message: String) {
    #expect(errorText(file, Array(content.utf8)) == message)
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(errorText(.media, [0x6E, 0xFF]) == "own.tsv: is not UTF-8 text")
  }

  private func errorText(_ file: LexiconFile, _ bytes: [UInt8]) -> String? {
    do {
      _ = try Lexicons(texts: [LexiconText(file: file, path: "own.tsv", bytes: bytes)])
      return nil
    } catch {
      return error.description
    }
  }
}

struct OwnLexiconTests {
  @Test func `a list of one's own overrides the shipped one, also for the other spellings`() throws {
    #expect(try Lexicons.shipped().group(named: "Hizbollah") == .armedGroup)
    let lexicons = try shipped(and: .groups, "name\tkind\taliases\nHezbollah\tpolitical_body\nNew Group\talliance\tNG1\n")
    #expect(lexicons.group(named: "Hezbollah") == .politicalBody)
    #expect(lexicons.group(named: "Hizbollah") == .politicalBody)
    #expect(lexicons.group(named: "NG1") == .alliance)
    #expect(lexicons.group(named: "Hamas") == .armedGroup)
  }

  @Test func `lists may come in any order`() throws {
    let shipped = try LexiconText.shipped()
    let lexicons = try Lexicons(texts: shipped.reversed())
    #expect(lexicons.place(named: "Aleppo")?.state == "SYR")
  }

  @Test func `a new state may be named by a place`() throws {
    let state = LexiconText(
      file: .states, path: "a.tsv", bytes: Array("name\taliases\tadjectives\tpeople\tcapital\tiso3\nNewland\t\t\t\tNewtown\tNEW\n".utf8))
    let place = LexiconText(file: .places, path: "b.tsv", bytes: Array("name\ttype\tstate\taliases\nNewport\tcity\tNEW\n".utf8))
    let lexicons = try Lexicons(texts: [place, state])
    #expect(lexicons.place(named: "newport")?.state == "NEW")
    #expect(lexicons.state(capital: "Newtown")?.name == "Newland")
  }

  @Test func `Windows line ends and a byte order mark are read over`() throws {
    let lexicons = try Lexicons(texts: [
      LexiconText(file: .media, path: "own.tsv", bytes: [0xEF, 0xBB, 0xBF] + Array("name\taliases\r\nFoo\tBar\r\n".utf8))
    ])
    #expect(lexicons.isMedia("Bar"))
    #expect(lexicons.isMedia("Foo"))
  }

  private func shipped(and file: LexiconFile, _ content: String) throws -> Lexicons {
    try Lexicons(texts: LexiconText.shipped() + [LexiconText(file: file, path: "own.tsv", bytes: Array(content.utf8))])
  }
}
