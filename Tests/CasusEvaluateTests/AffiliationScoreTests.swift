// Alliance facts, on reports small enough to count by hand.

import CasusModel
import Testing

@testable import CasusEvaluate

struct AffiliationScoreTests {
  private static func report(_ facts: [GoldAffiliation]) -> GoldReport {
    GoldReport(
      id: "r", text: "Zenki joined the Levant Front on Monday. Ahrar said it will join the Levant Front.\nAbu Omar leads Ahrar.",
      actors: [
        GoldActor("Zenki", "armed_group"), GoldActor("Ahrar", "armed_group", aliases: ["Ahrar al-Sham"]),
        GoldActor("Levant Front", "alliance"), GoldActor("Abu Omar", "person"), GoldActor("Turkey", "state"),
      ], affiliations: facts)
  }

  private static func read(
    _ relation: Relation, _ member: String?, _ group: String?, _ status: FactStatus = .reported, date: String? = nil
  ) -> ReadAffiliation {
    ReadAffiliation(
      relation, member: member.map { ReadParticipant($0) }, group: group.map { ReadParticipant($0) }, date: date, status: status,
      evidence: [ReadSpan(0, 5, exact: "The\n words")])
  }

  private static func score(_ gold: [GoldAffiliation], _ read: [ReadAffiliation]) -> AffiliationScore {
    var score = AffiliationScore()
    score.add(report(gold), ReadRecord(affiliations: read))
    return score
  }

  private static let zenki = GoldAffiliation(.joined, member: "Zenki", group: "Levant Front", date: "2016-11-28", status: .reported)

  @Test func `Exact asks for the relation, strict for one that says the same, lenient for the sides alone`() {
    for (relation, exact, strict, lenient) in [
      (Relation.joined, 1, 1, 1), (.memberOf, 1, 1, 1), (.mergedInto, 0, 1, 1), (.formed, 0, 1, 1), (.left, 0, 0, 1),
    ] {
      let score = Self.score([Self.zenki], [Self.read(relation, "Zenki", "the Levant Front")])
      #expect(score.exact.found == exact && score.strict.found == strict && score.lenient.found == lenient, "\(relation)")
      #expect(score.strict == HitCounts(right: strict, predicted: 1, found: strict, gold: 1))
    }
  }

  @Test func `Optional facts, a state's leaders and repetitions count neither as right nor as wrong`() {
    var optional = Self.zenki
    optional.isOptional = true
    let gold = [optional, GoldAffiliation(.leads, member: "Abu Omar", group: "Ahrar", status: .reported)]
    let score = Self.score(
      gold,
      [
        Self.read(.joined, "Zenki", "Levant Front"), Self.read(.leads, "Erdogan", "Turkey"), Self.read(.leads, "Omar", "Ahrar al-Sham"),
        Self.read(.leads, "OMAR", "Ahrar Sham"),
      ])
    #expect(score.strict == HitCounts(right: 1, predicted: 1, found: 1, gold: 1) && score.strict.f1 == 1)
    #expect(score.errors.isEmpty)
  }

  @Test func `Alternatives of relation, member and group are as right`() {
    var gold = GoldAffiliation(.supports, member: "Zenki", group: "Levant Front", status: .reported)
    gold.relations = [.alliedWith]
    gold.members = ["Ahrar"]
    gold.groups = ["@front"]
    #expect(Self.score([gold], [Self.read(.alliedWith, "Ahrar", "Levant Front")]).strict.found == 1)
    // Allied is symmetric, supporting is not.
    #expect(Self.score([gold], [Self.read(.alliedWith, "Levant Front", "Ahrar")]).strict.found == 1)
    #expect(Self.score([gold], [Self.read(.supports, "Levant Front", "Ahrar")]).strict.found == 0)
    #expect(Self.score([gold], [Self.read(.supports, "Zenki", nil)]).strict.found == 1)
    #expect(Self.score([gold], [Self.read(.supports, "Zenki", "a new alliance")]).strict.found == 1)
    #expect(Self.score([gold], [Self.read(.supports, "Turkey", nil)]).strict.found == 0)
  }

  @Test func `A group without a name is met by no name, by a description, or by another member of it`() {
    let gold = ["Zenki", "Ahrar"].map { GoldAffiliation(.joined, member: $0, group: "@pact", status: .reported) }
    #expect(Self.score(gold, [Self.read(.joined, "Zenki", nil), Self.read(.joined, "Ahrar", "a joint command")]).strict.found == 2)
    #expect(Self.score(gold, [Self.read(.joined, "Zenki", "Ahrar")]).strict.found == 1)
    #expect(Self.score(gold, [Self.read(.mergedInto, "Zenki", "Ahrar")]).strict.found == 2)
    #expect(Self.score(gold, [Self.read(.joined, "Zenki", "Levant Front")]).strict.found == 0)
  }

  @Test func `A group formed by nobody in particular is met by forming alone`() {
    let gold = [GoldAffiliation(.formed, member: nil, group: "Levant Front", status: .announced)]
    #expect(Self.score(gold, [Self.read(.formed, "Zenki", "Levant Front")]).strict.found == 1)
    let joined = Self.score(gold, [Self.read(.joined, nil, "Levant Front")])
    #expect(joined.strict.found == 0 && joined.lenient.found == 1)
  }

  @Test func `Dates and statuses are asked of matches, and a plan read as done is a leak`() {
    var plan = GoldAffiliation(.joined, member: "Ahrar", group: "Levant Front", status: .planned)
    let read = [Self.read(.joined, "Zenki", "Levant Front", date: "2016-11"), Self.read(.joined, "Ahrar", "Levant Front", date: "2016")]
    let score = Self.score([Self.zenki, plan], read)
    #expect(score.dates == .init(gold: 1, exact: 0, compatible: 1, missing: 0, undated: 1, undatedRead: 1))
    #expect(score.statuses == .init(gold: 2, exact: 1, acceptable: 1, coarse: 1, notFactual: 1, leaks: 1))
    plan.statuses = [.announced]
    #expect(Self.score([plan], read).statuses.leaks == 0)
    #expect(Self.score([plan], []).statuses.gold == 0)
  }

  @Test func `Errors say what was missed and why, what is wrong, and what leaked, in one line each`() {
    let plan = GoldAffiliation(.joined, member: "Ahrar", group: "Levant Front", status: .planned)
    let score = Self.score(
      [
        Self.zenki, plan, GoldAffiliation(.leads, member: "Abu Omar", group: "Ahrar", status: .reported),
        GoldAffiliation(.supports, member: "Turkey", group: "Zenki", status: .reported),
        GoldAffiliation(.renamed, member: "Zenki", group: "Sham Corps", status: .reported),
      ],
      [
        Self.read(.left, "Zenki", "Levant Front"), Self.read(.joined, "Ahrar", "Levant Front", .announced),
        Self.read(.leads, "Abu Omar", "Zenki"), Self.read(.supports, "Zenki", "Turkey"), Self.read(.dissolved, nil, "Ahrar"),
      ])
    #expect(
      score.errors(99) == [
        "r: missed joined Zenki → Levant Front (reported): wrong relation, left | Zenki joined the Levant Front on Monday.",
        "r: missed leads Abu Omar → Ahrar (reported): only the member found, with Zenki | Abu Omar leads Ahrar.",
        "r: missed supports Turkey → Zenki (reported): member and group exchanged | Zenki joined the Levant Front on Monday.",
        "r: missed renamed Zenki → Sham Corps (reported): nothing read | Zenki joined the Levant Front on Monday.",
        "r: wrong left Zenki → Levant Front (reported): the relation is joined | The words",
        "r: wrong leads Abu Omar → Zenki (reported): the group is Ahrar | The words",
        "r: wrong supports Zenki → Turkey (reported): member and group exchanged | The words",
        "r: wrong dissolved – → Ahrar (reported): no such fact | The words",
        "r: LEAK of joined Ahrar → Levant Front (planned): read as announced | Ahrar said it will join the Levant Front.",
      ])
    #expect(score.errors(1).count == 1 && score.errors(-1).isEmpty)
  }

  @Test func `An actor's name stands for the phrase that refers to it`() {
    var score = AffiliationScore()
    let record = ReadRecord(
      actors: [ReadActor("Zenki", .armedGroup)],
      affiliations: [
        ReadAffiliation(.joined, member: ReadParticipant("the group", actor: 0), group: ReadParticipant("Levant Front"), status: .reported)
      ])
    score.add(Self.report([Self.zenki]), record)
    #expect(score.strict.found == 1 && score.dates.missing == 1)
  }
}

extension AffiliationScore.Dates {
  fileprivate init(gold: Int, exact: Int, compatible: Int, missing: Int, undated: Int, undatedRead: Int) {
    self.init()
    (self.gold, self.exact, self.compatible) = (gold, exact, compatible)
    (self.missing, self.undated, self.undatedRead) = (missing, undated, undatedRead)
  }
}

extension AffiliationScore.Statuses {
  fileprivate init(gold: Int, exact: Int, acceptable: Int, coarse: Int, notFactual: Int, leaks: Int) {
    self.init()
    (self.gold, self.exact, self.acceptable) = (gold, exact, acceptable)
    (self.coarse, self.notFactual, self.leaks) = (coarse, notFactual, leaks)
  }
}
