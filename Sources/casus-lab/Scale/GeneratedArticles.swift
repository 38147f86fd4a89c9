// A made-up war of any size, for measuring. Invariant: article number n depends on the seed and n alone, so articles can be made in any order
// and a run can be repeated. Sentences are the positive examples of the rules with other names in them: the real vocabulary, real triggers.

import CasusExtract
import CasusModel
import CasusStore
import TestSupport

/// Makes articles with facts, as reading would give them.
struct GeneratedArticles: Sendable {
  /// So many facts has every article: affiliations, events and claims together.
  static let factsPerArticle = 10
  /// So many different actors an article names for ten facts, and so many of a hundred facts are affiliations and events: as the sample
  /// articles do (11.4 actors, 7.9 affiliations, 4.8 events and 7.4 claims in each).
  private static let actorsPerArticle = 6
  private static let affiliationShare: UInt64 = 40
  private static let eventShare: UInt64 = 24

  /// How many different actors occur.
  let actorCount: Int
  private let count: Int
  private let seed: UInt64
  private let digest: Digest
  private let affiliations: [Sentence]
  private let events: [Sentence]

  /// - Parameters:
  ///   - count: how many articles there will be; more articles name more actors.
  ///   - rules: where the sentences come from.
  init(count: Int, seed: UInt64, rules: RuleSet, digest: @escaping Digest) {
    actorCount = max(200, count / 50)
    self.count = max(1, count)
    self.seed = seed
    self.digest = digest
    let sentences = rules.rules.flatMap { rule in
      rule.examples.filter { $0.kind == .reads && $0.trigger != nil && !$0.fillers.isEmpty }.map {
        Sentence(example: $0, makes: rule.makes)
      }
    }
    affiliations = sentences.filter { $0.makes.kind == .affiliation }
    events = sentences.filter { $0.makes.kind == .event }
  }

  /// Article number `index`. Later ones are of later days, as archives are kept.
  func article(_ index: Int) -> ArticleFacts {
    var random = SplitMix(seed: seed &+ UInt64(index) &* 0x2545_F491_4F6C_DD1D)
    var draft = ArticleDraft(day: 14_600 + Int(Int64(index) * 5_500 / Int64(count)) + Int(random.next() % 7), number: index)
    let cast = (0..<Self.actorsPerArticle).map { _ in rank(&random) }
    func anybody() -> Int { cast[Int(random.next() % UInt64(cast.count))] }
    while draft.factCount < Self.factsPerArticle {
      switch random.next() % 100 {
      case ..<Self.affiliationShare: add(affiliations)
      case ..<(Self.affiliationShare + Self.eventShare): add(events)
      default: draft.addClaim(by: actorName(rank: anybody()), about: actorName(rank: anybody()))
      }
    }
    func add(_ sentences: [Sentence]) {
      let sentence = sentences[Int(random.next() % UInt64(sentences.count))]
      let names = sentence.fillers.indices.map { actorName(rank: participant($0, of: sentence, anybody())) }
      draft.add(sentence, names: names, delay: Int(random.next() % 40), fixed: sentence.isChangeOfGroup ? names : [])
    }
    return draft.facts(digest: digest)
  }

  /// The name of the actor that is the `rank`-th most frequent.
  func actorName(rank: Int) -> String {
    let (type, rest) = (Self.types[rank % Self.types.count], rank / Self.types.count)
    let (place, number) = (Self.places[rest % Self.places.count], rest / Self.places.count)
    // Syllables and not numbers: names are resolved by their letters.
    return "\(place)\(number == 0 ? "" : " " + Self.syllables(number)) \(type)"
  }

  /// Who stands where a phrase of a sentence stood. What ends or changes a group happens to one group of ten, and always in the same way: many
  /// articles tell of few such changes, as they do of the world.
  private func participant(_ filler: Int, of sentence: Sentence, _ rank: Int) -> Int {
    guard case .affiliation(let relation) = sentence.makes.fact else { return rank }
    let ten = min(rank - rank % 10, actorCount - 10)
    let isMember = sentence.fillers[filler].role == .member
    switch relation {
    case .renamed: return ten + (isMember ? 0 : 1)
    case .mergedInto: return ten + (isMember ? 4 + filler % 6 : 2)
    case .dissolved: return ten + 3
    default: return rank
    }
  }

  /// Few names often, most rarely: the cube of an even number between 0 and 1, times the number of actors.
  private func rank(_ random: inout SplitMix) -> Int {
    let even = Double(random.next() >> 11) / Double(1 << 53)
    return min(actorCount - 1, Int(even * even * even * Double(actorCount)))
  }

  private static func syllables(_ number: Int) -> String {
    let syllables = ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "ru"]
    let text = String(number).utf8.map { syllables[Int($0) - 48] }.joined()
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let types = ["Brigade", "Front", "Movement", "Army", "Battalions", "Council", "Union", "Legion"]
  private static let places = [
    "Aven", "Borsa", "Calden", "Dorim", "Eskal", "Farun", "Gorval", "Hesta", "Ilmar", "Jorund", "Kestrin", "Lodra", "Marhan", "Nuvel",
    "Ostra",
    "Pelin", "Quoran", "Rastav", "Soldan", "Tirmes",
  ]
}

/// A positive example of a rule, as something to fill with other names.
struct Sentence: Sendable {
  let rule: String
  let makes: RuleMakes
  let status: FactStatus
  let fillers: [RuleExample.Filler]
  let trigger: Span
  let text: String

  /// Whether it tells what happens to a group once.
  var isChangeOfGroup: Bool {
    guard case .affiliation(let relation) = makes.fact else { return false }
    return [.renamed, .mergedInto, .dissolved, .formed].contains(relation)
  }

  init(example: RuleExample, makes: RuleMakes) {
    rule = example.rule
    self.makes = makes
    status = example.status
    fillers = example.fillers
    trigger = example.trigger ?? Span(0, 1)
    text = example.text
  }
}
