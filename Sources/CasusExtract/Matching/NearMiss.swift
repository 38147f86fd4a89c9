// Whoever writes a rule asks why it does not read a sentence. The answer names the slot, what stands there and what was wanted.

import CasusModel

/// A rule whose predicate is in the sentence and that makes nothing of it.
public struct NearMiss: Hashable, Sendable {
  /// Name of the rule.
  public let rule: String
  /// Number of its nearest pattern in ``Rule/patterns``, from 0.
  public let pattern: Int
  /// The pattern.
  public let text: String
  /// Why it fails, one line each, in the order of its parts; at least one.
  public let reasons: [String]
  /// Whether the pattern matches and only a rule before it won.
  public let isShadowed: Bool
  /// Whether the sentence lacks words that the pattern spells out: an object, a particle, a compound. Then the rule is about something else.
  public let lacksWords: Bool

  /// How far the pattern is from winning.
  var distance: Int { isShadowed ? 0 : reasons.count }
}

extension PhraseWords {
  /// A failure in words.
  func reason(_ failure: PatternTrial.Failure) -> String {
    switch failure {
    case .open(let slot, let roles, let standing):
      let wanted = slot.types.map(\.wanted).oneOf
      let found = standing.map { phrase in
        slot.accepts(phrase) ? "\(quote(phrase)) fills another slot" : "\(quote(phrase)) is \((phrase.referent ?? .thing).named)"
      }
      let there = found.isEmpty ? "nothing stands \(Self.unique(roles.map(\.placed)).oneOf)" : found.joined(separator: ", ")
      return "\(slot.role?.rawValue ?? "_"): \(there); wanted \(wanted)"
    case .otherWord(let compounds): return "the word is not \(compounds.map(\.inQuotes).oneOf)"
    case .noIdiom(let idioms): return "\(idioms.map(\.inQuotes).oneOf) does not stand beside it"
    case .noParticle(let particles): return "the verb stands without \(particles.map(\.inQuotes).oneOf)"
    case .otherObject(let heads, let standing):
      let there = standing.isEmpty ? "there is no object" : "the object is \(standing.map(quote).joined(separator: ", "))"
      return "\(there); wanted \(heads.map(\.inQuotes).oneOf)"
    case .refusedWord(let word): return "\(word.inQuotes) is refused"
    case .refusedObject(let phrase): return "object \(quote(phrase)) is \((phrase.referent ?? .thing).named), which is refused"
    case .passive: return "the verb is passive, which is refused"
    case .nothingMade: return "no role is filled"
    case .sameName: return "member and group are the same name"
    }
  }

  private static func unique(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { seen, text in if !seen.contains(text) { seen.append(text) } }
  }
}

extension FillerType {
  /// The type in an explanation.
  fileprivate var wanted: String {
    switch self {
    case .named: "named group"
    case .any: "anything"
    case .group, .person, .state, .media, .place, .leader, .party, .people, .actor, .thing: rawValue
    }
  }
}

extension Referent {
  /// In words, with an article: "a named group".
  public var named: String {
    switch self {
    case .person: "a named person"
    case .group: "a named group"
    case .state: "a state"
    case .media: "a news medium"
    case .place: "a place"
    case .name: "a name of unknown kind"
    case .describedGroup: "a described group"
    case .describedPerson: "a described person"
    case .pronoun: "a pronoun"
    case .thing: "a thing"
    }
  }
}

extension Proposition.Role {
  /// The place in an explanation.
  fileprivate var placed: String {
    switch self {
    case .agent: "as the one who does it"
    case .patient: "as the object"
    case .recipient: "as the one who is given or told"
    case .predicative: "as the complement"
    case .bearer: "as the one who is it"
    case .owner: "as the possessor"
    case .oblique(let preposition): "behind \(preposition.inQuotes)"
    }
  }
}
