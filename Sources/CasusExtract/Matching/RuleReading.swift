// What the rules see in a document, predicate by predicate, before events are merged and names resolved: for examples, and for whoever writes
// rules and asks why one does not read a sentence.

import CasusModel

/// One predicate, the rules that read it and those that nearly do.
public struct RuleReading: Sendable {
  /// The predicate with its logical arguments.
  public let proposition: Proposition
  /// What rules make of it; one affiliation and one event at most.
  public let matches: [StatedMatch]
  /// Rules that its word triggers and that make nothing of it.
  public let misses: [NearMiss]
  /// Whether the sentence states nothing by it: a question, an idle possibility.
  public let isUnstated: Bool
}

/// A match of which facts are made.
public struct StatedMatch: Hashable, Sendable {
  /// The rule with its phrases.
  public let match: RuleMatch
  /// Status, attribution and time. Its rule is the one that stands beside the fact, which may differ: who "is no longer a member" has left.
  public let statement: Statement
}

extension Extractor {
  /// All predicates of the document with what the rules make of them, in text order.
  ///
  /// - Parameter annotation: over words as written (`Annotation.asWritten()`).
  public func readings(in annotation: Annotation) -> [RuleReading] {
    let view = DocumentView(annotation)
    let reader = reader(view, ClaimReader(view: view).found())
    return Self.readSentences(view).flatMap { reader.readings($0) }
  }

  /// The matches of the document of which facts are made, in text order.
  ///
  /// - Parameter annotation: over words as written (`Annotation.asWritten()`).
  public func matches(in annotation: Annotation) -> [StatedMatch] {
    let view = DocumentView(annotation)
    let reader = reader(view, ClaimReader(view: view).found())
    return Self.readSentences(view).flatMap { index in
      reader.propositions.propositions(ofSentence: index).flatMap { reader.stated($0) }
    }
  }
}

extension SentenceReader {
  fileprivate func readings(_ index: Int) -> [RuleReading] {
    propositions.propositions(ofSentence: index).map { proposition in
      RuleReading(
        proposition: proposition, matches: stated(proposition), misses: matcher.explain(proposition),
        isUnstated: statements.statement(of: proposition.head, trigger: proposition.trigger, rule: "") == nil)
    }
  }

  fileprivate func stated(_ proposition: Proposition) -> [StatedMatch] {
    matcher.match(proposition).compactMap { match in
      guard let statement = statements.statement(of: proposition.head, trigger: match.trigger, rule: match.rule) else { return nil }
      switch match.makes.fact {
      case .affiliation(let relation):
        let made = AffiliationReader(view: view).affiliations(match, relation, statement)
        return made.first.map { StatedMatch(match: match, statement: $0.statement) }
      case .event: return StatedMatch(match: match, statement: statement)
      }
    }
  }
}
