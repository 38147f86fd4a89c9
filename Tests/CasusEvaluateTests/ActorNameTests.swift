// What counts as the same name.

import Testing

@testable import CasusEvaluate

struct ActorNameTests {
  private let names = ActorNames([
    GoldActor("Levant Front", "armed_group", aliases: ["Jabha Shamiya", "LF"]), GoldActor("Abu Omar al-Nour", "person"),
    GoldActor("Turkey", "state", aliases: ["the Turkish government"]),
  ])

  @Test(
    "Case, marks, plural, article, title, generic heads and any other name of the actor do not matter",
    arguments: [
      ("THE LEVANT FRONT'S", "Levant Front"), ("levant fronts", "Levant Front"), ("Jabha Shamiya", "Levant Front"),
      ("the LF group", "Levant Front"), ("al-Qaida", "Al Qaeda fighters"), ("Ankara", "Turkey"), ("Turkish government", "Turkey"),
      ("U.S.", "United States"), ("Sheikh Nour", "Abu Omar al-Nour"), ("Général Kâmil", "General Kamil"),
    ])
  func same(read: String, gold: String) {
    #expect(names.name(read).denotes(names.name(gold)))
  }

  @Test(
    "Part of a group's name, a placeholder and an unknown name are not the same",
    arguments: [
      ("Front", "Levant Front"), ("Levant Front", "@new alliance"), ("Southern Front", "Levant Front"), ("Nour Brigade", "Levant Front"),
      ("Łódź", "Lodz"), ("group", "Levant Front"),
    ])
  func other(read: String, gold: String) {
    #expect(!names.name(read).denotes(names.name(gold)))
  }

  @Test func `A name of generic words alone keeps them`() {
    #expect(names.name("the rebel groups").specific == ["group"] && names.name("armed forces").denotes(names.name("Armed Force")))
  }

  @Test func `A description of some alliance is told from a name`() {
    #expect(names.name("a new military alliance").isGenericAlliance && !names.name("Levant Front").isGenericAlliance)
    #expect(names.name("").isUnnamed && names.name("@x").isUnnamed && names.name("Unnamed").isUnnamed && !names.name("Zenki").isUnnamed)
  }

  @Test(
    "Phrases of events match by head or half of their words, strictly by half of both",
    arguments: [
      ("rebel groups in the city", "rebel groups", true, true), ("The two U.S. officials", "officials", true, false),
      ("Iran's army", "Iran", true, true), ("the government of Syria", "Syria", true, true), ("Moscow", "Russia", false, false),
      ("Syrian forces, backed by Russia", "forces", true, false), ("", "Syria", false, false),
      ("a b c d e f g h i j k l m n rebels", "rebels", false, false),
    ])
  func phrases(read: String, gold: String, isLenient: Bool, isStrict: Bool) {
    #expect(ActorPhrase(read).matches(ActorPhrase(gold), .lenient) == isLenient)
    #expect(ActorPhrase(read).matches(ActorPhrase(gold), .strict) == isStrict)
  }

  @Test(
    "Dates are exact or compatible",
    arguments: [
      ("2016-12-01", "2016-12-01", true, true), ("2016-12", "2016-12-01", false, true), ("2017", "2016-12-01", false, false),
      ("2016-12-03", "2016-12-01/2016-12-04", false, true), ("2016-12-01", "2016-12-01/2016-12-04", true, true),
      ("2016-11-28/2016-12-04", "2016-12-01", false, true), ("2016-12-02/2016-12-04", "2016-12-01", false, false),
      ("Thursday", "2016-12-01", false, false), ("2016~", "2016", true, true),
    ])
  func dates(read: String, gold: String, isExact: Bool, isCompatible: Bool) {
    #expect(PartialDate.agreement(read, gold) == PartialDate.Agreement(isExact: isExact, isCompatible: isCompatible))
  }
}
