// An example is a sentence with its answer marked in it. Spans count in the sentence as a reader of news sees it, without the marks.

import CasusModel

/// One `+`, `-` or `?` line of a rule.
public struct RuleExample: Hashable, Sendable {
  /// Name of its rule.
  public let rule: String
  /// What it proves.
  public let kind: Kind
  /// The sentence without marks.
  public let text: String
  /// The marked phrases, in text order; empty for `-`.
  public let fillers: [Filler]
  /// The marked trigger; nil for `-`.
  public let trigger: Span?
  /// How the sentence stands to the fact.
  public let status: FactStatus
  /// Where it is written.
  public let place: RulePlace

  /// What an example proves.
  public enum Kind: String, CaseIterable, Sendable {
    /// The rule makes exactly what is marked.
    case reads = "+"
    /// The rule makes nothing.
    case silent = "-"
    /// A known gap: what is marked is right, and the rule does not make it yet.
    case gap = "?"
  }

  /// A phrase and what it becomes.
  public struct Filler: Hashable, Sendable {
    /// The role.
    public let role: RuleRole
    /// Bytes of the sentence.
    public let span: Span

    /// Makes a filler.
    public init(_ role: RuleRole, _ span: Span) {
      self.role = role
      self.span = span
    }
  }
}

/// A fact that the engine found in the sentence of an example, before names are resolved.
public struct FoundFact: Hashable, Sendable {
  /// Name of the rule that made it.
  public let rule: String
  /// Its phrases; one fact for each pair of an affiliation, one with all its phrases for an event.
  public let fillers: [RuleExample.Filler]
  /// The triggering words.
  public let trigger: Span
  /// How the sentence stands to it.
  public let status: FactStatus

  /// Makes a found fact; spans count bytes of ``RuleExample/text``.
  public init(rule: String, fillers: [RuleExample.Filler], trigger: Span, status: FactStatus) {
    self.rule = rule
    self.fillers = fillers
    self.trigger = trigger
    self.status = status
  }
}
