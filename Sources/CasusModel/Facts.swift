// What one article states, resolved inside that article. Every fact carries at least one piece of evidence; the database refuses others.

/// Everything that was read from one document.
public struct ArticleFacts: Sendable {
  /// The document.
  public let document: Document
  /// Actors, in order of first mention; ``Participant/actor`` counts in this array.
  public let actors: [Actor]
  /// Affiliations in text order of their first evidence.
  public let affiliations: [Affiliation]
  /// Events in text order of their first evidence.
  public let events: [Event]
  /// Claims in text order.
  public let claims: [Claim]

  /// Makes the facts of one article.
  public init(document: Document, actors: [Actor], affiliations: [Affiliation], events: [Event], claims: [Claim]) {
    self.document = document
    self.actors = actors
    self.affiliations = affiliations
    self.events = events
    self.claims = claims
  }
}

/// Somebody who acts, as one article names them.
public struct Actor: Hashable, Sendable {
  /// The fullest name that the article uses.
  public let name: String
  /// What it is.
  public let kind: ActorKind
  /// Other names, each with the words that state or show it; without ``name``, in text order.
  public let aliases: [Alias]
  /// Where the article names it, in text order.
  public let mentions: [Span]

  /// Makes an actor.
  public init(name: String, kind: ActorKind, aliases: [Alias], mentions: [Span]) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.mentions = mentions
  }
}

/// Another name of an actor.
public struct Alias: Hashable, Sendable {
  /// The name.
  public let name: String
  /// How the article shows it.
  public let basis: Basis
  /// The words that do.
  public let evidence: Evidence

  /// Makes an alias.
  public init(name: String, basis: Basis, evidence: Evidence) {
    self.name = name
    self.basis = basis
    self.evidence = evidence
  }

  /// How an alias is known.
  public enum Basis: String, CaseIterable, Sendable {
    /// The text says so: "X, known as Y", "X (Y)". Holds outside of the article.
    case stated
    /// A short or inflected form that only this article makes clear: a surname, "the Syrian government". Holds in the article alone.
    case local
  }
}

/// A place in the document that states a fact, and the rule that read it there.
public struct Evidence: Hashable, Sendable {
  /// The words, usually a whole sentence.
  public let span: Span
  /// The word or words inside ``span`` that triggered the rule.
  public let trigger: Span?
  /// Name of the rule, such as `affiliation.joined`.
  public let rule: String
  /// Version of the rules that found it first, where it comes from a knowledge base; nil is that of the reading at hand.
  public let ruleset: String?

  /// Makes a piece of evidence.
  public init(span: Span, trigger: Span? = nil, rule: String, ruleset: String? = nil) {
    self.span = span
    self.trigger = trigger
    self.rule = rule
    self.ruleset = ruleset
  }
}

/// One who takes part in a fact: an actor, or only the words that describe somebody ("rebels", "two officials").
public struct Participant: Hashable, Sendable {
  /// Index into ``ArticleFacts/actors``; nil when only described.
  public let actor: Int?
  /// The words at ``span``.
  public let text: String
  /// Where they stand.
  public let span: Span

  /// Makes a participant.
  public init(actor: Int?, text: String, span: Span) {
    self.actor = actor
    self.text = text
    self.span = span
  }
}

/// When something was so in the world. Recorded and reported times are kept elsewhere.
public struct ValidTime: Hashable, Sendable {
  /// The time that the text gives the change or event; nil when it gives none or it cannot be resolved.
  public var date: TimeValue?
  /// The words that give it, kept also when they cannot be resolved.
  public var dateText: String?
  /// Begin of the state.
  public var from: Bound?
  /// End of the state.
  public var to: Bound?

  /// One end of a state.
  public struct Bound: Hashable, Sendable {
    /// The day, month, year or interval.
    public let value: TimeValue
    /// Whether the bound itself is known or only that the state held then.
    public let kind: BoundKind

    /// Makes a bound.
    public init(_ value: TimeValue, _ kind: BoundKind) {
      self.value = value
      self.kind = kind
    }
  }

  /// Makes a valid time; all unknown by default.
  public init(date: TimeValue? = nil, dateText: String? = nil, from: Bound? = nil, to: Bound? = nil) {
    self.date = date
    self.dateText = dateText
    self.from = from
    self.to = to
  }
}

/// Member – relation – group, in time.
public struct Affiliation: Hashable, Sendable {
  /// How the member stands to the group.
  public let relation: Relation
  /// Nil where nobody in particular is the member: a group formed or dissolved.
  public let member: Participant?
  /// Nil where the text names no group.
  public let group: Participant?
  /// How the text stands to what it states.
  public let status: FactStatus
  /// Who says so, when the text attributes it.
  public let attributedTo: Participant?
  /// When it was so, as far as the text tells.
  public let time: ValidTime
  /// At least one; the first is the most specific.
  public let evidence: [Evidence]

  /// Makes an affiliation.
  public init(
    relation: Relation, member: Participant?, group: Participant?, status: FactStatus, attributedTo: Participant? = nil,
    time: ValidTime = ValidTime(), evidence: [Evidence]
  ) {
    self.relation = relation
    self.member = member
    self.group = group
    self.status = status
    self.attributedTo = attributedTo
    self.time = time
    self.evidence = evidence
  }
}

/// Something that happened between actors, by PLOVER type.
public struct Event: Hashable, Sendable {
  /// What happened.
  public let type: EventType
  /// One of ``EventType/modes``; nil where the text shows none.
  public let mode: String?
  /// Who did it.
  public let actor: [Participant]
  /// To whom.
  public let recipient: [Participant]
  /// Where, as the text names it.
  public let place: String?
  /// How the text stands to what it states.
  public let status: FactStatus
  /// Who says so, when the text attributes it.
  public let attributedTo: Participant?
  /// When it was so, as far as the text tells.
  public let time: ValidTime
  /// People killed, when the text counts them.
  public let killed: Int?
  /// People injured, when the text counts them.
  public let injured: Int?
  /// At least one.
  public let evidence: [Evidence]

  /// Makes an event.
  public init(
    type: EventType, mode: String? = nil, actor: [Participant], recipient: [Participant], place: String? = nil, status: FactStatus,
    attributedTo: Participant? = nil, time: ValidTime = ValidTime(), killed: Int? = nil, injured: Int? = nil, evidence: [Evidence]
  ) {
    self.type = type
    self.mode = mode
    self.actor = actor
    self.recipient = recipient
    self.place = place
    self.status = status
    self.attributedTo = attributedTo
    self.time = time
    self.killed = killed
    self.injured = injured
    self.evidence = evidence
  }
}

/// Somebody says something. A claim is not a fact.
public struct Claim: Hashable, Sendable {
  /// Who says it; nil when the text leaves it open.
  public let source: Participant?
  /// The word that introduces it ("said"); nil when the quotation stands alone.
  public let cue: Span?
  /// What is said: the words between the marks, or the clause.
  public let content: Span
  /// Whether words are repeated.
  public let form: ClaimForm
  /// At least one.
  public let evidence: [Evidence]

  /// Makes a claim.
  public init(source: Participant?, cue: Span?, content: Span, form: ClaimForm, evidence: [Evidence]) {
    self.source = source
    self.cue = cue
    self.content = content
    self.form = form
    self.evidence = evidence
  }
}
