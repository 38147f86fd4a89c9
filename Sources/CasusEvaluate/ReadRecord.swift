// What was read from one document, in the shape of the extraction record: the scorers know nothing else of the reading. All places count
// Unicode code points of the document's text.

import CasusModel

/// What was read from one document.
public struct ReadRecord: Hashable, Sendable {
  /// Actors; ``ReadParticipant/actor`` counts in this array.
  public var actors: [ReadActor]
  /// Affiliations.
  public var affiliations: [ReadAffiliation]
  /// Events.
  public var events: [ReadEvent]
  /// Claims.
  public var claims: [ReadClaim]

  /// Makes a record; empty by default.
  public init(
    actors: [ReadActor] = [], affiliations: [ReadAffiliation] = [], events: [ReadEvent] = [], claims: [ReadClaim] = []
  ) {
    self.actors = actors
    self.affiliations = affiliations
    self.events = events
    self.claims = claims
  }

  /// The name of a participant: its actor's, else its own words.
  public func name(_ participant: ReadParticipant) -> String {
    actor(participant)?.name ?? participant.text
  }

  /// Every name of a participant: its actor's with its aliases, else its own words.
  public func names(_ participant: ReadParticipant) -> [String] {
    actor(participant).map { [$0.name] + $0.aliases } ?? [participant.text]
  }

  private func actor(_ participant: ReadParticipant) -> ReadActor? {
    participant.actor.flatMap { actors.indices.contains($0) ? actors[$0] : nil }
  }
}

/// A stretch of the text with its words.
public struct ReadSpan: Hashable, Sendable {
  /// First code point.
  public var start: Int
  /// Behind the last code point.
  public var end: Int
  /// The words as they stand.
  public var exact: String

  /// Makes a span.
  public init(_ start: Int, _ end: Int, exact: String) {
    self.start = start
    self.end = max(start, end)
    self.exact = exact
  }
}

/// An actor as one document names it.
public struct ReadActor: Hashable, Sendable {
  /// The fullest name.
  public var name: String
  /// What it is.
  public var kind: ActorKind
  /// Other names.
  public var aliases: [String]

  /// Makes an actor.
  public init(_ name: String, _ kind: ActorKind, aliases: [String] = []) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
  }
}

/// One who takes part in a fact.
public struct ReadParticipant: Hashable, Sendable {
  /// The words of the phrase.
  public var text: String
  /// Index into ``ReadRecord/actors``; nil when only described.
  public var actor: Int?
  /// Where the phrase stands; nil when not known.
  public var span: ReadSpan?

  /// Makes a participant.
  public init(_ text: String, actor: Int? = nil, span: ReadSpan? = nil) {
    self.text = text
    self.actor = actor
    self.span = span
  }
}

/// Member – relation – group.
public struct ReadAffiliation: Hashable, Sendable {
  /// How the member stands to the group.
  public var relation: Relation
  /// Nil where nobody in particular is the member.
  public var member: ReadParticipant?
  /// Nil where the group is unnamed.
  public var group: ReadParticipant?
  /// EDTF value of the change; nil when unknown.
  public var date: String?
  /// How the text stands to it.
  public var status: FactStatus
  /// The words that state it.
  public var evidence: [ReadSpan]

  /// Makes an affiliation.
  public init(
    _ relation: Relation, member: ReadParticipant?, group: ReadParticipant?, date: String? = nil, status: FactStatus,
    evidence: [ReadSpan] = []
  ) {
    self.relation = relation
    self.member = member
    self.group = group
    self.date = date
    self.status = status
    self.evidence = evidence
  }
}

/// Something that happened between actors.
public struct ReadEvent: Hashable, Sendable {
  /// PLOVER type.
  public var type: EventType
  /// PLOVER mode.
  public var mode: String?
  /// Who did it.
  public var actor: [ReadParticipant]
  /// To whom.
  public var recipient: [ReadParticipant]
  /// Where, as the text names it.
  public var place: String?
  /// EDTF value; nil when unknown.
  public var date: String?
  /// How the text stands to it.
  public var status: FactStatus
  /// The words that state it.
  public var evidence: [ReadSpan]

  /// Makes an event.
  public init(
    _ type: EventType, mode: String? = nil, actor: [ReadParticipant] = [], recipient: [ReadParticipant] = [], place: String? = nil,
    date: String? = nil, status: FactStatus = .reported, evidence: [ReadSpan] = []
  ) {
    self.type = type
    self.mode = mode
    self.actor = actor
    self.recipient = recipient
    self.place = place
    self.date = date
    self.status = status
    self.evidence = evidence
  }
}

/// Somebody says something.
public struct ReadClaim: Hashable, Sendable {
  /// Who; nil when the text leaves it open.
  public var source: ReadParticipant?
  /// The word that introduces it.
  public var cue: ReadSpan?
  /// What is said; in several stretches where the cue interrupts it.
  public var content: [ReadSpan]
  /// Direct, indirect or mixed.
  public var form: ClaimForm

  /// Makes a claim.
  public init(source: ReadParticipant?, cue: ReadSpan?, content: [ReadSpan], form: ClaimForm) {
    self.source = source
    self.cue = cue
    self.content = content
    self.form = form
  }
}
