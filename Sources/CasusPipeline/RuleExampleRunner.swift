// A rule's examples are run with the shipped models, each alone, as a one-paragraph article: what they prove is what articles will get. Phrases
// are compared as the rule took them, before names are resolved.

import CasusAnnotate
import CasusExtract
import CasusModel

/// Runs examples of rules, and tries sentences.
public struct RuleExampleRunner: Sendable {
  private let annotator: Annotator
  private let extractor: Extractor

  /// Every example is read as if published on this day, a Friday.
  public static let published = TimeValue("2016-12-02")

  /// Loads the language engine.
  ///
  /// - Parameter rules: all rules, in the order in which they are tried: an example proves its rule among the others.
  /// - Throws: an error of the engine when what is built in is damaged.
  public init(rules: RuleSet) throws {
    annotator = try Annotator()
    extractor = Extractor(rules: rules)
  }

  /// What is wrong with an example, in one line; nil when it holds.
  public func failure(of example: RuleExample) -> String? {
    example.verdict(found: found(in: annotation(of: example.text, published: Self.published)))
  }

  /// The examples that fail, in the order of the rules.
  public func failures(of rules: RuleSet) -> [RuleExampleFailure] {
    rules.rules.flatMap(\.examples).compactMap { example in
      let annotation = annotation(of: example.text, published: Self.published)
      return example.verdict(found: found(in: annotation)).map {
        RuleExampleFailure(example: example, verdict: $0, tokens: annotation.tokens)
      }
    }
  }

  /// What is read from a text, and what each rule sees in it.
  ///
  /// - Parameter published: nil leaves words such as "on Thursday" without a date.
  public func trial(of text: String, published: TimeValue?) -> RuleTrial {
    let annotation = annotation(of: text, published: published)
    return RuleTrial(annotation: annotation, mentions: extractor.mentions(in: annotation), readings: extractor.readings(in: annotation))
  }

  private func annotation(of text: String, published: TimeValue?) -> Annotation {
    let document = Document(
      text: text, origin: Origin(path: "-", sha256: ""), published: published.map { Stated($0) },
      regions: [Region(Span(0, text.utf8.count), .paragraph)])
    return annotator.annotate(document).asWritten().withNamesInContext()
  }

  private func found(in annotation: Annotation) -> [FoundFact] {
    extractor.matches(in: annotation).compactMap { stated in
      guard let trigger = annotation.span(of: stated.statement.trigger) else { return nil }
      let fillers = stated.match.fillers.flatMap { filler in
        filler.phrases.compactMap { annotation.span(of: $0.tokens) }.map { RuleExample.Filler(filler.role, $0) }
      }
      return FoundFact(rule: stated.statement.rule, fillers: fillers, trigger: trigger, status: stated.statement.status)
    }
  }
}

/// An example that does not hold.
public struct RuleExampleFailure: Sendable {
  /// The example.
  public let example: RuleExample
  /// What is wrong, in one line.
  public let verdict: String
  /// The words of its sentence as the engine sees them.
  public let tokens: [Token]
}

/// A text as rules see it.
public struct RuleTrial: Sendable {
  /// Its words, names and times.
  public let annotation: Annotation
  /// What is read from it, before names are resolved.
  public let mentions: Mentions
  /// Its predicates.
  public let readings: [RuleReading]
}

extension Annotation {
  /// The text's bytes from the first to the last of the tokens; nil for none.
  public func span(of range: Range<Int>) -> Span? {
    let range = range.clamped(to: tokens.indices)
    guard let first = range.first, let last = range.last else { return nil }
    return tokens[first].span.union(tokens[last].span)
  }
}
