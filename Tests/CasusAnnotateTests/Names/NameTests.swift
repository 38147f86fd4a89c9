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

  @Test("a capital is a place and is linked to its state")
  func linksCapitals() throws {
    let capital = try #require(try MarkedNames.annotation(of: "Kigali denied the report on Monday.").entities.first)
    #expect(capital.canonical == "Rwanda")
    #expect(capital.kind == nil)
    #expect(capital.type == .location)
  }

  @Test("a state of several words is one name")
  func findsWholeStates() throws {
    let annotation = try MarkedNames.annotation(of: "The front is funded and armed by the United Arab Emirates.")
    #expect(annotation.entities.last?.canonical == "United Arab Emirates")
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

  @Test(
    "warriors, beasts and kin name bands in reports of war",
    arguments: [
      "The militia chief met the [ORG:armed_group Haradh Eagles] and the [ORG:armed_group Sons of Segou].",
      "Rebels of the [ORG:armed_group Banner of Diyala] joined the [ORG:armed_group 23 March Battalions].",
    ])
  func findsBands(_ marked: String) throws {
    let names = MarkedNames(marked)
    #expect(try names.found() == names.expected)
  }

  @Test("the same words name teams in reports of sport")
  func leavesTeams() throws {
    let text = "The goalkeeper of the Haradh Eagles left the stadium before the army band played."
    #expect(try MarkedNames.annotation(of: text).entities.allSatisfy { $0.kind != .armedGroup })
  }

  @Test("the word before “of” is the head of a name")
  func takesHead() throws {
    let names = MarkedNames(
      "The [ORG:political_body Congress for the People's Defence] left the [ORG:alliance Union of Northern Forces] in May, rebels said.")
    #expect(try names.found() == names.expected)
  }

  @Test("a name that nothing else explains is a group in a list of groups, and a person elsewhere")
  func readsLists() throws {
    let listed = MarkedNames(
      "[ORG:armed_group Dan Ambaga], the [ORG:armed_group Liwa al-Haqq], the [ORG:armed_group Delta Hunters] and the "
        + "[ORG:armed_group Kelenya Front] joined the rebels.")
    #expect(try listed.found() == listed.expected)
    let speaker = MarkedNames("[PER Dan Ambaga], the commander of the [ORG Liwa al-Haqq] and the [ORG Kelenya Front], said so.")
    #expect(try speaker.found() == speaker.expected)
  }

  @Test("a surname that is a type word stays a surname")
  func keepsSurnames() throws {
    let names = MarkedNames("[PER Laurence Tribe] spoke to rebels.")
    #expect(try names.found() == names.expected)
  }
}
