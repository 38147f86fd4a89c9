// What a careful reader takes from the sample articles (SampleData/expected/gold.jsonl) against what casus reads. Precision before recall:
// a fact that the reader did not take is nearly always an error, a missing one is only a gap. The floors are what was reached on
// 2026-11-23; they may rise, and fall only by a decision that says why.

import CasusModel
import Foundation
import Testing

@Suite("The sample articles against a careful reader")
struct SampleGoldTests {
  @Test("nearly everything read is right, most is found, and no plan, call or denial appears as done")
  func floors() throws {
    var score = GoldScore()
    for article in try GoldArticle.all() {
      let file = packageFolder.appending(path: "SampleData/articles/\(article.id)")
      score.add(try facts(of: file, published: article.published), article)
    }
    #expect(score.leaks == [], "listed as done, but not done")
    #expect(score.precision >= 0.98, "\(score.summary)")
    #expect(score.recall >= 0.83, "\(score.summary)")
  }
}

/// One article as a careful reader read it.
struct GoldArticle: Decodable {
  let id: String
  let published: String?
  let actors: [Name]
  let affiliations: [Fact]

  struct Name: Decodable {
    let name: String
    let aliases: [String]
  }

  struct Fact: Decodable {
    let relation: String
    let member: String?
    let group: String?
    let status: String
    let optional: Bool?
    let memberAlternatives: [String?]?
    let groupAlternatives: [String?]?
    let relationAlternatives: [String]?
    let statusAlternatives: [String]?

    enum CodingKeys: String, CodingKey {
      case relation, member, group, status, optional
      case memberAlternatives = "member_alt"
      case groupAlternatives = "group_alt"
      case relationAlternatives = "relation_alt"
      case statusAlternatives = "status_alt"
    }
  }

  static func all() throws -> [GoldArticle] {
    let text = try String(contentsOf: packageFolder.appending(path: "SampleData/expected/gold.jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(GoldArticle.self, from: Data($0.utf8)) }
  }

  /// The folded names of an actor with its aliases, and the alternatives that are accepted.
  func names(_ name: String?, or others: [String?]?) -> Set<String> {
    let all = ([name] + (others ?? [])).compactMap { $0 }
    let aliases = all.flatMap { one in actors.filter { $0.name == one || $0.aliases.contains(one) }.flatMap { [$0.name] + $0.aliases } }
    return Set((all + aliases).map(NameFold.fold))
  }
}

/// Right, wrong, found, missed and leaked facts over all articles.
struct GoldScore {
  private(set) var right = 0
  private(set) var wrong: [String] = []
  private(set) var found = 0
  private(set) var missed: [String] = []
  /// Read as done where the reader found a plan, a call or a denial and nothing that is done.
  private(set) var leaks: [String] = []

  var precision: Double { Double(right) / Double(max(1, right + wrong.count)) }
  var recall: Double { Double(found) / Double(max(1, found + missed.count)) }
  var summary: String { "precision \(precision), recall \(recall); wrong: \(wrong); missed: \(missed)" }

  mutating func add(_ facts: ArticleFacts, _ article: GoldArticle) {
    for fact in facts.affiliations {
      let matching = article.affiliations.filter { matches(fact, $0, facts, article) }
      let line =
        "\(article.id): \(fact.relation.rawValue) \(facts.names(fact.member).sorted()) \(facts.names(fact.group).sorted()) \(fact.status.rawValue)"
      if matching.isEmpty { wrong.append(line) } else { right += 1 }
      let statuses = matching.flatMap { [$0.status] + ($0.statusAlternatives ?? []) }.compactMap(FactStatus.init)
      if fact.status.isFactual, !matching.isEmpty, statuses.allSatisfy({ !$0.isFactual }) { leaks.append(line) }
    }
    for gold in article.affiliations where gold.optional != true {
      if facts.affiliations.contains(where: { matches($0, gold, facts, article) }) {
        found += 1
      } else {
        missed.append("\(article.id): \(gold.relation) \(gold.member ?? "-") → \(gold.group ?? "-") \(gold.status)")
      }
    }
  }

  /// Joining, being a member and merging into are one here, as are leaving and splitting off; founding with a member is joining.
  private func matches(_ fact: Affiliation, _ gold: GoldArticle.Fact, _ facts: ArticleFacts, _ article: GoldArticle) -> Bool {
    let relations = Set(([gold.relation] + (gold.relationAlternatives ?? [])).flatMap(Self.alike))
    guard relations.contains(fact.relation.rawValue) || (fact.relation == .formed && fact.member != nil && relations.contains("joined"))
    else { return false }
    let isUnnamed = gold.group?.hasPrefix("@") ?? true
    let group =
      isUnnamed
      ? fact.group?.actor == nil : !facts.names(fact.group).isDisjoint(with: article.names(gold.group, or: gold.groupAlternatives))
    guard gold.member != nil else { return group && (fact.member == nil || gold.relation != "formed") }
    let member = !facts.names(fact.member).isDisjoint(with: article.names(gold.member, or: gold.memberAlternatives))
    return member && group
  }

  private static func alike(_ relation: String) -> [String] {
    switch relation {
    case "joined", "member_of", "merged_into": ["joined", "member_of", "merged_into"]
    case "left", "split_from": ["left", "split_from"]
    default: [relation]
    }
  }
}
