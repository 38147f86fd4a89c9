// The first rule of each kind that matches and makes something wins: one predicate never states two relations between the same parties.

import CasusModel

/// Matches the rules with the propositions of one document.
public struct RuleMatcher: Sendable {
  private let rules: RuleSet
  private let words: PhraseWords

  /// A matcher over the document whose propositions will be asked about.
  public init(_ rules: RuleSet, in annotation: Annotation) {
    self.rules = rules
    words = PhraseWords(annotation)
  }

  /// What the rules make of a proposition: at most one affiliation rule, then at most one event rule.
  public func match(_ proposition: Proposition) -> [RuleMatch] {
    var first: [RuleMakes.Kind: RuleMatch] = [:]
    for candidate in rules.candidates(for: proposition) {
      let kind = rules.rules[candidate.rule].makes.kind
      guard first[kind] == nil, let match = trial(candidate, proposition).match else { continue }
      first[kind] = match
      if first.count == RuleMakes.Kind.allCases.count { break }
    }
    return RuleMakes.Kind.allCases.compactMap { first[$0] }
  }

  /// For every rule that the predicate triggers and that does not read the proposition: its nearest pattern, and why it fails. In rule order.
  public func explain(_ proposition: Proposition) -> [NearMiss] {
    let winners = match(proposition)
    var nearest: [(rule: Int, miss: NearMiss)] = []
    for candidate in rules.candidates(for: proposition) {
      let rule = rules.rules[candidate.rule]
      guard !winners.contains(where: { $0.rule == rule.name }) else { continue }
      let (failures, match) = trial(candidate, proposition)
      var reasons = failures.map { words.reason($0) }
      if match != nil { reasons = winners.filter { $0.makes.kind == rule.makes.kind }.map { "\($0.rule) comes first" } }
      let miss = NearMiss(
        rule: rule.name, pattern: candidate.pattern, text: rule.patterns[candidate.pattern].description, reasons: reasons,
        isShadowed: match != nil, lacksWords: failures.contains(where: \.isLackOfWords))
      if let last = nearest.last, last.rule == candidate.rule {
        if miss.distance < last.miss.distance { nearest[nearest.count - 1].miss = miss }
      } else {
        nearest.append((candidate.rule, miss))
      }
    }
    return nearest.map(\.miss)
  }

  private func trial(_ candidate: RuleSet.Candidate, _ proposition: Proposition) -> (failures: [PatternTrial.Failure], match: RuleMatch?) {
    let rule = rules.rules[candidate.rule]
    let trial = PatternTrial(rule.patterns[candidate.pattern], on: proposition, words: words)
    guard trial.failures.isEmpty else { return (trial.failures, nil) }
    let match = RuleMatch(
      rule: rule.name, pattern: candidate.pattern, makes: rule.makes, trigger: proposition.trigger, fillers: trial.fillers)
    return rule.makes.kind == .affiliation && match.pairs.isEmpty ? ([.sameName], nil) : ([], match)
  }
}
