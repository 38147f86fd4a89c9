// Propositions made by hand over a sentence, so that matching is tested without an engine. Phrases are found by their words.

import CasusModel
import Testing

@testable import CasusExtract

/// A sentence of words with single spaces between them.
struct Sketch {
  let annotation: Annotation

  /// `lemmas` gives dictionary forms of words that are not their own; `time` marks one time expression.
  init(_ text: String, lemmas: [String: String] = [:], time: String? = nil) {
    var place = 0
    let tokens = text.split(separator: " ").map { word in
      let span = Span(place, place + word.utf8.count)
      place = span.end + 1
      return Token(span: span, text: String(word), lemma: lemmas[String(word)] ?? word.lowercased(), tag: .noun, fineTag: "NN")
    }
    let document = Document(text: text, origin: Origin(path: "-", sha256: ""))
    let span = Span(0, text.utf8.count)
    let times = tokens.filter { $0.text == time }.map { TimeExpression(span: $0.span, type: .date, value: nil) }
    annotation = Annotation(
      document: document, tokens: tokens,
      sentences: [Sentence(span: span, tokens: tokens.indices, region: .paragraph, regionIndex: 0)], entities: [], times: times)
  }

  /// The words as a phrase whose head is the last of them; an empty one at the begin when they are not in the sentence.
  func phrase(_ words: String, _ referent: Referent?, name: Int? = nil) -> Phrase {
    let wanted = words.split(separator: " ").map(String.init)
    let texts = annotation.tokens.map(\.text)
    let start = texts.indices.first { texts[$0...].starts(with: wanted) }
    if start == nil { Issue.record("“\(words)” is not in the sentence") }
    let tokens = (start ?? 0)..<((start ?? 0) + wanted.count)
    var phrase = Phrase(tokens: tokens, head: tokens.upperBound - 1)
    phrase.referent = referent
    phrase.name = name
    return phrase
  }

  /// A proposition whose head is the word `head`.
  func proposition(
    _ head: String, _ lemma: String, as category: Proposition.Category = .verb, particles: [String] = [], isPassive: Bool = false,
    _ arguments: [(Proposition.Role, [(String, Referent)])]
  ) -> Proposition {
    let place = annotation.tokens.firstIndex { $0.text == head } ?? 0
    return Proposition(
      sentence: 0, head: place, trigger: place..<place + 1, lemma: lemma, particles: particles, category: category, isPassive: isPassive,
      arguments: arguments.map { role, phrases in Argument(role: role, phrases: phrases.map { phrase($0, $1) }) })
  }

  /// The texts of phrases.
  func texts(_ phrases: [Phrase]) -> [String] {
    phrases.map { $0.tokens.map { annotation.tokens[$0].text }.joined(separator: " ") }
  }

  /// What `rules` make of a proposition, as "rule#pattern role: phrase, phrase; role: phrase".
  func reading(_ proposition: Proposition, by rules: RuleSet) -> [String] {
    RuleMatcher(rules, in: annotation).match(proposition).map { match in
      let roles = match.fillers.map { "\($0.role.rawValue): \(texts($0.phrases).joined(separator: ", "))" }
      return "\(match.rule)#\(match.pattern) \(roles.joined(separator: "; "))"
    }
  }

  /// Why rules do not read a proposition, as "rule#pattern: reason; reason".
  func misses(_ proposition: Proposition, by rules: RuleSet) -> [String] {
    RuleMatcher(rules, in: annotation).explain(proposition).map { "\($0.rule)#\($0.pattern) \($0.reasons.joined(separator: "; "))" }
  }
}
