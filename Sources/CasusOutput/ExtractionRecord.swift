// The extraction record: what one article says, as one line of JSON. Invariants: every record has the same keys, whatever its status; keys
// are sorted; offsets count Unicode code points of the article's text; what is not known is null.

import CasusModel

/// One record; ``line`` is its text.
///
/// `status` is `ok`, `empty` (read, but no affiliation, event or claim in it) or `error`. `valid_from` and `valid_to` are null or
/// `{"value", "kind"}`, kind `exact`, or `known_since`, `known_until` where the text shows only that it was so then. In an event `actor`
/// and `recipient` are names, `actor_ref` and `recipient_ref` the actors in the same order, null for words that name nobody. `about` of a
/// claim lists what is stated inside its content: `{"affiliation": 0}` or `{"event": 2}`, by place in the lists of the record. Adjectives
/// of states ("Syrian") are no entities. Of a time, `value` is EDTF and `timex` TIMEX3.
///
/// The record is whole: from `document` (with the text), `actors`, `affiliations`, `events` and `claims` the same facts can be made again.
/// For that, `…_text` and `…_span` give the words for somebody and their place, `alias_evidence` the words that show each alias, and every piece
/// of evidence its rule and `trigger_span`. What is stated twice (`member` beside `member_ref`, `rule` beside that of the first evidence) is for
/// the convenience of readers.
public struct ExtractionRecord: Sendable {
  /// What made the record.
  public struct Versions: Hashable, Sendable {
    /// Version of the program.
    public let casus: String
    /// Names the rules.
    public let ruleset: String
    /// SHA-256 of the weights.
    public let models: String

    /// Makes a set of versions.
    public init(casus: String, ruleset: String, models: String) {
      self.casus = casus
      self.ruleset = ruleset
      self.models = models
    }
  }

  /// What became of an article.
  public enum Outcome: Sendable {
    /// What it states, and what the language engine saw in it.
    case read(ArticleFacts, Annotation)
    /// Why it could not be read, and where.
    case failed(String)
  }

  /// The values of `status`.
  public enum Status: String, CaseIterable, Sendable {
    case ok
    case empty
    case error
  }

  /// The article's name: a string, a whole number or null.
  public let id: JSONValue
  /// What made it.
  public let versions: Versions
  /// What became of the article.
  public let outcome: Outcome

  /// Makes a record.
  public init(id: JSONValue, versions: Versions, outcome: Outcome) {
    self.id = id
    self.versions = versions
    self.outcome = outcome
  }

  /// Whether anything was found.
  public var status: Status {
    switch outcome {
    case .failed: .error
    case .read(let facts, _): facts.affiliations.isEmpty && facts.events.isEmpty && facts.claims.isEmpty ? .empty : .ok
    }
  }

  /// One line of JSON, without a line feed behind it.
  public var line: String { json.line }

  /// The record as a value.
  public var json: JSONValue {
    var members: [String: JSONValue] = [
      "id": id, "status": .string(status.rawValue), "casus": .string(versions.casus), "ruleset": .string(versions.ruleset),
      "models": .string(versions.models),
    ]
    switch outcome {
    case .failed(let error):
      members["error"] = .string(error)
      members["document"] = .null
      for list in ["actors", "affiliations", "events", "claims", "entities", "times"] { members[list] = .array([]) }
    case .read(let facts, let annotation):
      members["error"] = .null
      members.merge(ExtractionLists(facts, annotation).members) { first, _ in first }
    }
    return .object(members)
  }
}
