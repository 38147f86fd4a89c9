import CasusModel
import CasusQuery
import StoreTestSupport
import Testing

@testable import CasusStore

/// A generator that can be told again: SplitMix64.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct DecisionPropertyTests {
  private func ruling(_ base: borrowing KnowledgeBase, _ dice: inout Dice) throws -> Ruling? {
    let ids = try base.values("SELECT id FROM affiliation_list UNION SELECT id FROM event_list UNION SELECT id FROM claim_list ORDER BY 1")
    let actors = try base.values("SELECT id FROM actor_list WHERE kind <> 'person' ORDER BY 1")
    guard let id = ids.randomElement(using: &dice), let fact = try base.factReference(id), let one = actors.randomElement(using: &dice),
      let other = actors.randomElement(using: &dice), let left = try base.mainName(ofActor: one),
      let right = try base.mainName(ofActor: other)
    else { return nil }
    switch Int.random(in: 0..<7, using: &dice) {
    case 0: return .accept(fact)
    case 1: return .reject(fact)
    case 2 where fact.kind != .claim:
      return .correct(fact, try correction([.date: try time("2015-0\(Int.random(in: 1...9, using: &dice))")]))
    case 3 where fact.kind == .affiliation:
      let who = ["Suqour al-Sham", "Hazzm Movement", left.name].randomElement(using: &dice) ?? ""
      return .correct(fact, try correction([.member: .actors([ActorReference(name: who, kind: .armedGroup)])]))
    case 4 where left != right: return .merge(left, right)
    case 5 where left != right: return .split([left], from: [right])
    case 6: return .rename(left, to: "Front \(Int.random(in: 0..<1000, using: &dice))")
    default: return nil
    }
  }

  @Test(arguments: 0..<12) func `Any decisions, undone in any order, leave what was there before`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let base = try Fixture.base()
    let before = try base.views()
    var made: [Decision] = []
    for number in 0..<12 {
      guard let ruling = try ruling(base, &dice) else { continue }
      let views = try base.views()
      do {
        let decision = try base.decide(ruling, at: day(1 + number))
        // One decision alone: undone at once, it never was.
        if Int.random(in: 0..<3, using: &dice) == 0 {
          try base.decide(.undo(decision.id), at: day(1 + number))
          #expect(try base.views() == views, "\(ruling)")
        } else {
          made.append(decision)
        }
      } catch is DecisionError { continue }
    }
    #expect(try base.connection.foreignKeyViolations().isEmpty)
    #expect(made.count > 2)
    for decision in made.shuffled(using: &dice) { try base.decide(.undo(decision.id), at: day(20)) }
    #expect(try base.views() == before)
    #expect(try base.rulings() == [])
  }

  @Test(arguments: 100..<108) func `The log, replayed on the same articles, gives the same views`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let base = try Fixture.base()
    var made: [Decision] = []
    for number in 0..<14 {
      guard let ruling = try ruling(base, &dice) else { continue }
      do {
        made.append(try base.decide(ruling, by: number % 2 == 0 ? "Ada" : nil, at: day(1 + number)))
        if number % 5 == 4, let one = made.popLast() { try base.decide(.undo(one.id), at: day(1 + number)) }
      } catch is DecisionError { continue }
    }
    let other = try emptyBase()
    try Fixture.fill(other)
    _ = try other.importDecisions(
      Array(try base.decisionLog().map(\.line).shuffled(using: &dice).joined(separator: "\n").utf8), at: day(28))
    #expect(try other.views() == base.views())
    #expect(try other.rulings() == base.rulings())
  }
}
