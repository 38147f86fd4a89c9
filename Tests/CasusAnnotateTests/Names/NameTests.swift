// What the shipped engine takes for names: encoder, lists, signs and the rest of the document together.

import CasusModel
import Testing

@testable import CasusAnnotate

@Suite("Names")
struct NameTests {
  @Test(
    "persons, organisations and places",
    arguments: [
      "[PER Vorik Dunlap], the commander of the [ORG Levant Front], was killed near [LOC Aleppo].",
      "Fighters of [ORG Ahrar al-Sham] left [LOC Deir al-Zor], said [PER Abu Omar al-Halabi].",
      "The [ORG Syrian Observatory for Human Rights] and [ORG Reuters] reported clashes in [LOC Idlib].",
      "The [ORG 14th Front] and [ORG Division 30] fought the [ORG March 8 Alliance].",
    ])
  func finds(_ marked: String) throws {
    let names = MarkedNames(marked)
    #expect(try names.found() == names.expected)
  }

  @Test(
    "the kind comes from lists, type words, and the expansion of letters in brackets",
    arguments: [
      "[ORG:media Reuters] said the [ORG:alliance Islamic Front] met the [ORG:intergovernmental_body United Nations] in [LOC:state Turkey].",
      "The [ORG:armed_group Lowland Front for Justice] ([ORG:armed_group LFJ]) took the town. [ORG:armed_group LFJ] fighters then left.",
    ])
  func findsKinds(_ marked: String) throws {
    let names = MarkedNames(marked)
    #expect(try names.found() == names.expected)
  }

  @Test(
    "an adjective of a state is a reference, not a name",
    arguments: [
      "[ADJ Turkish] soldiers met [ADJ Russian] officers in [LOC Damascus].",
      "[ADJ Turkish]-backed rebels fled.",
    ])
  func marksAdjectives(_ marked: String) throws {
    let names = MarkedNames(marked)
    #expect(try names.found() == names.expected)
  }

  @Test("an adjective of a state is linked to the state")
  func linksAdjectives() throws {
    let adjective = try #require(try MarkedNames.annotation(of: "Turkish soldiers left.").entities.first)
    #expect(adjective.canonical == "Turkey")
    #expect(adjective.kind == .state)
    #expect(adjective.isAdjective)
  }

  @Test(
    "a compound holds the name before its last hyphen, or behind its prefix",
    arguments: [
      "[LOC Turkey]-backed rebels fought [ORG al-Qaeda]-linked fighters.",
      "[LOC Iran]-allied militias met the [LOC US]-led coalition.",
      "The [ORG Houthis] met the anti-[ORG Houthi] forces.",
      "The [LOC UK]-[LOC France] summit ended.",
    ])
  func cutsCompounds(_ marked: String) throws {
    let names = MarkedNames(marked)
    #expect(try names.found() == names.expected)
  }

  @Test(
    "faiths and peoples are no names",
    arguments: ["Sunni and Shiite fighters met.", "The Saudis and the Yazidis refused.", "The Hutus fled."])
  func leavesPeoples(_ text: String) throws {
    #expect(try MarkedNames(text).found() == [])
  }

  @Test("a surname is the person whose full name the document gives")
  func carriesSurnames() throws {
    let names = MarkedNames("Gen. [PER Abboud Qanbar] was posted in [LOC Basra]. [PER Qanbar] announced the plan.")
    #expect(try names.found() == names.expected)
  }

  @Test("names of times are no names")
  func leavesTimes() throws {
    let names = MarkedNames("[LOC Syria] agreed in January and on Thursday.")
    #expect(try names.found() == names.expected)
  }
}
