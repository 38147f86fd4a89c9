// What two and more sentences tell together: the event in one, the members in the next, the name in a third. Each text was written for its test.

import CasusModel
import Foundation
import Testing

@Suite("Facts across sentences")
struct ReferenceTests {
  private func read(_ text: String) throws -> ArticleFacts {
    let file = FileManager.default.temporaryDirectory.appending(path: "casus-\(UUID().uuidString).txt")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try facts(of: file, published: "2020-02-05")
  }

  @Test("a merger in one sentence, its members in the next, its name in a third")
  func merger() throws {
    let facts = try read(
      """
      ALEPPO, Feb 3 - A merger of three rebel factions was announced in northern Syria on Sunday. The groups are the Azaz Brigade, the Sawran \
      Front and the Jarabulus Army. The new body will be known as the Northern Union (NU). It is led by Colonel Hassan Rajoub.
      """)
    #expect(facts.states(.formed, nil, "Northern Union", status: [.reported, .announced], date: "2020-02-02"))
    for member in ["Azaz Brigade", "Sawran Front", "Jarabulus Army"] {
      #expect(facts.states(.mergedInto, member, "Northern Union", status: [.reported, .announced], date: "2020-02-02"), "\(member)")
    }
    #expect(facts.states(.leads, "Hassan Rajoub", "Northern Union", status: [.reported]))
    let joined = facts.affiliations.filter { $0.relation == .mergedInto }
    #expect(joined.allSatisfy { fact in fact.evidence.contains { $0.rule.hasPrefix("coreference.") } })
  }

  @Test("the members of a planned alliance are planned members, however plainly they are listed")
  func planned() throws {
    let facts = try read(
      """
      JUBA, Feb 3 - Three groups plan to merge next month, mediators said on Friday. The new alliance would be called the Upper Nile \
      Coalition. Its members are the Shilluk Front, the Dinka Youth Brigade and the Sobat Army.
      """)
    let told = facts.affiliations.filter { [.formed, .joined, .memberOf, .mergedInto].contains($0.relation) }
    #expect(told.count == 4)
    #expect(told.allSatisfy { $0.status == .planned })
  }

  @Test("it, the group and the brigade are the one spoken of")
  func references() throws {
    let facts = try read(
      """
      MOPTI, Feb 3 - The Macina Brigade left the Sahel Coalition on Monday. It had joined the coalition in 2017. The coalition, which also \
      includes the Dogon Hunters Front, is chaired by Amadou Diallo.
      """)
    #expect(facts.states(.left, "Macina Brigade", "Sahel Coalition", status: [.reported], date: "2020-02-03"))
    #expect(facts.states(.joined, "Macina Brigade", "Sahel Coalition", status: [.historical], date: "2017"))
    #expect(facts.states(.memberOf, "Dogon Hunters Front", "Sahel Coalition", status: [.reported]))
    #expect(facts.states(.leads, "Amadou Diallo", "Sahel Coalition", status: [.reported]))
  }

  @Test("the former and the latter are the first and the second of two")
  func formerAndLatter() throws {
    let facts = try read(
      """
      GOMA, Feb 3 - The Masisi Army split from the Walikale Front in 2015. The former is backed by Uganda. The latter is supported by Rwanda.
      """)
    #expect(facts.states(.supports, "Uganda", "Masisi Army", status: [.reported]))
    #expect(facts.states(.supports, "Rwanda", "Walikale Front", status: [.reported]))
  }

  @Test("whom only a speaker names is not who is meant outside of the quotation")
  func quoted() throws {
    let facts = try read(
      """
      ZAMFARA, Feb 3 - The Rugu Brigade attacked a village on Sunday. "Boko Haram is in Borno, I am here with my cows," said its commander, \
      Buharin Daji, on the radio.
      """)
    #expect(facts.states(.leads, "Buharin Daji", "Rugu Brigade", status: [.reported]))
    #expect(!facts.states(.leads, "Buharin Daji", "Boko Haram", status: Set(FactStatus.allCases)))
  }
}
