// The article that the project began with is third-party text and no part of the project: without it these tests are skipped, visibly.

import CasusModel
import Foundation
import Testing

@Suite("The first article", .enabled(if: sharedFolder != nil, "needs the development data beside the checkout"))
struct SeedTests {
  private func read(published: String?) throws -> ArticleFacts {
    let folder = try #require(sharedFolder)
    return try facts(of: folder.appending(path: "seed/article.txt"), published: published)
  }

  @Test("with its date: the alliance, its leader, his group, its second name, its backer, and whose ally Russia is")
  func alliances() throws {
    let facts = try read(published: "2016-12-01")
    #expect(facts.states(.formed, nil, "Aleppo Army", status: [.announced], date: "2016-12-01"))
    #expect(facts.states(.leads, "Abu Abdelrahman Nour", "Aleppo Army", status: [.announced, .planned]))
    #expect(facts.states(.leads, "Abu Abdelrahman Nour", "Levant Front", status: [.reported, .announced]))
    #expect(facts.states(.memberOf, "Levant Front", "Free Syrian Army", status: [.reported]))
    #expect(facts.states(.supports, "Turkey", "Levant Front", status: [.reported]))
    #expect(facts.states(.alliedWith, "Russia", "Bashar al-Assad", status: [.reported]))
    let front = try #require(facts.actors.first { $0.name == "Levant Front" || $0.aliases.contains { $0.name == "Levant Front" } })
    #expect(Set([front.name] + front.aliases.map(\.name)).isSuperset(of: ["Levant Front", "Jabha Shamiya"]))
    #expect(front.aliases.contains { $0.basis == .stated })
  }

  @Test("the other named actors are there, with their kinds")
  func actors() throws {
    let facts = try read(published: "2016-12-01")
    let kinds = Dictionary(facts.actors.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    #expect(kinds["Aleppo Army"] == .alliance)
    for person in ["Abu Abdelrahman Nour", "Zakaria Malahifji", "Mikhail Bogdanov", "Ali Sheikh Omar", "Bashar al-Assad"] {
      #expect(kinds[person] == .person, "\(person)")
    }
    for state in ["Russia", "Turkey", "Syria"] { #expect(kinds[state] == .state, "\(state)") }
    for medium in ["Reuters", "Financial Times"] { #expect(kinds[medium] == .media, "\(medium)") }
    #expect(kinds["Fastaqim"] == .armedGroup)
  }

  @Test("every direct quotation has its speaker")
  func quotations() throws {
    let facts = try read(published: "2016-12-01")
    let spoken = facts.claims.filter { $0.form == .direct }.map { claim in
      let speaker = claim.source.map { $0.actor.map { facts.actors[$0].name } ?? $0.text } ?? "?"
      return "\(speaker): \(facts.document.text.quote(claim.content).prefix(24))"
    }
    #expect(
      spoken == [
        "Mikhail Bogdanov: We are hoping for this o", "Mikhail Bogdanov: We need to force these t",
        "Zakaria Malahifji: This is the decision of ",
        "one opposition figure who asked not to be identified: The Russians and Turks a", "Ali Sheikh Omar: Negotiations are being d",
      ])
  }

  @Test("nothing that must not be read is read", arguments: ["2016-12-01", nil])
  func mustNot(_ published: String?) throws {
    let facts = try read(published: published)
    let names = facts.actors.flatMap { [$0.name] + $0.aliases.map(\.name) }
    for words in ["Stay informed", "MEE's newsletters", "Skip to main content", "Sign up", "Turkey Unpacked", "READ"] {
      #expect(!names.contains { $0.contains(words) }, "\(words)")
    }
    #expect(!facts.states(.joined, "Russia", "Aleppo Army", status: Set(FactStatus.allCases)))
    #expect(!facts.states(.alliedWith, "Turkey", "Russia", status: Set(FactStatus.allCases)))
    #expect(!facts.states(.alliedWith, "Russia", "Turkey", status: Set(FactStatus.allCases)))
    #expect(!facts.affiliations.contains { $0.relation == .leads && facts.names($0.member).contains("reuters") })
    #expect(!facts.events.contains { $0.actor.contains { facts.names($0).contains("middle east eye") } })
  }

  @Test("without a date the same alliances, but no Thursday becomes a calendar day; its words are kept")
  func withoutDate() throws {
    let facts = try read(published: nil)
    #expect(facts.states(.formed, nil, "Aleppo Army", status: [.announced]))
    #expect(facts.states(.leads, "Abu Abdelrahman Nour", "Levant Front", status: [.reported, .announced]))
    #expect(facts.states(.supports, "Turkey", "Levant Front", status: [.reported]))
    #expect(facts.affiliations.allSatisfy { $0.time.date == nil && $0.time.from == nil && $0.time.to == nil })
    #expect(facts.events.allSatisfy { $0.time.date == nil })
    #expect(facts.affiliations.contains { $0.relation == .formed && $0.time.dateText == "Thursday" })
  }
}
