// A mention is what one rule reads in one place. It may still say "the group"; who that is, is decided when the article is resolved.

/// All mentions of one document, before names and references are resolved.
public struct Mentions: Sendable {
  /// Two names of one actor.
  public var aliases: [AliasMention]
  /// Affiliations as stated.
  public var affiliations: [AffiliationMention]
  /// Events as stated.
  public var events: [EventMention]
  /// Who says what.
  public var claims: [ClaimMention]
  /// Groups that are named together, in text order: what "the five factions" may stand for.
  public var lists: [GroupList]

  /// Makes a set of mentions.
  public init(
    aliases: [AliasMention] = [], affiliations: [AffiliationMention] = [], events: [EventMention] = [], claims: [ClaimMention] = [],
    lists: [GroupList] = []
  ) {
    self.lists = lists
    self.aliases = aliases
    self.affiliations = affiliations
    self.events = events
    self.claims = claims
  }
}

/// Groups that one phrase names together.
public struct GroupList: Hashable, Sendable {
  /// Their names, in text order; two at least.
  public let members: [Phrase]
  /// The plural noun that they are said to be ("the five **factions**, A, B …"), by token index; nil where they are only listed.
  public let noun: Int?

  /// Makes a list.
  public init(members: [Phrase], noun: Int?) {
    self.members = members
    self.noun = noun
  }
}

/// What a noun phrase refers to, as far as its own words tell.
public enum Referent: Hashable, Sendable {
  /// A person by name.
  case person
  /// An armed group, alliance, party, force or body by name, alone or before a group noun ("the Fastaqim rebel group").
  case group
  /// A state by name, or its government or forces by adjective ("the Syrian government").
  case state
  /// A newspaper, agency or broadcaster by name.
  case media
  /// A place by name, that is no state.
  case place
  /// A name of unknown kind.
  case name
  /// People or a body described without a name: "rebels", "the new alliance".
  case describedGroup
  /// A person described by a role: "the commander of …".
  case describedPerson
  /// "it", "he", "they".
  case pronoun
  /// Anything else: "the battle", "support".
  case thing
}

/// The text says that two phrases name the same actor: "X, known as Y".
public struct AliasMention: Hashable, Sendable {
  /// The phrase that is named.
  public var name: Phrase
  /// The tokens of the other name.
  public var alias: Phrase
  /// The words that say so, by token index.
  public let trigger: Range<Int>
  /// Name of the rule.
  public let rule: String

  /// Makes an alias mention.
  public init(name: Phrase, alias: Phrase, trigger: Range<Int>, rule: String) {
    self.name = name
    self.alias = alias
    self.trigger = trigger
    self.rule = rule
  }
}

/// What every stated fact carries beside its arguments.
public struct Statement: Hashable, Sendable {
  /// Index of the sentence.
  public let sentence: Int
  /// The triggering words, by token index.
  public let trigger: Range<Int>
  /// Name of the rule.
  public var rule: String
  /// How the text stands to it.
  public var status: FactStatus
  /// Who says so, when the text attributes it.
  public var attributedTo: Phrase?
  /// The time expression that governs it, by index into ``Annotation/times``.
  public var time: Int?
  /// The time expression of the saying that carries it ("said **on Thursday** that …"): the fact's own time only when its actors announce it.
  public var saidTime: Int?

  /// Makes a statement.
  public init(
    sentence: Int, trigger: Range<Int>, rule: String, status: FactStatus, attributedTo: Phrase? = nil, time: Int? = nil,
    saidTime: Int? = nil
  ) {
    self.sentence = sentence
    self.trigger = trigger
    self.rule = rule
    self.status = status
    self.attributedTo = attributedTo
    self.time = time
    self.saidTime = saidTime
  }
}

/// One affiliation as one place states it.
public struct AffiliationMention: Hashable, Sendable {
  /// The relation.
  public let relation: Relation
  /// The member; nil where the relation has none here.
  public var member: Phrase?
  /// The group; nil where the text leaves it unnamed.
  public var group: Phrase?
  /// Rule, status, attribution and time.
  public var statement: Statement

  /// Makes an affiliation mention.
  public init(relation: Relation, member: Phrase?, group: Phrase?, statement: Statement) {
    self.relation = relation
    self.member = member
    self.group = group
    self.statement = statement
  }
}

/// One event as one place states it.
public struct EventMention: Hashable, Sendable {
  /// PLOVER type.
  public let type: EventType
  /// PLOVER mode.
  public let mode: String?
  /// Who did it.
  public var actor: [Phrase]
  /// To whom.
  public var recipient: [Phrase]
  /// The place, by index into ``Annotation/entities``.
  public let place: Int?
  /// People killed.
  public let killed: Int?
  /// People injured.
  public let injured: Int?
  /// Rule, status, attribution and time.
  public var statement: Statement

  /// Makes an event mention.
  public init(
    type: EventType, mode: String?, actor: [Phrase], recipient: [Phrase], place: Int?, killed: Int?, injured: Int?, statement: Statement
  ) {
    self.type = type
    self.mode = mode
    self.actor = actor
    self.recipient = recipient
    self.place = place
    self.killed = killed
    self.injured = injured
    self.statement = statement
  }
}

/// Who says what, in one place.
public struct ClaimMention: Hashable, Sendable {
  /// The speaker; nil when the text leaves it open. May be a pronoun.
  public var source: Phrase?
  /// The speaker as the text describes him, with all that belongs to his phrase: "an official **with a second rebel group**".
  public var sourceSpan: Span?
  /// The word that introduces the content.
  public let cue: Span?
  /// What is said.
  public let content: Span
  /// Direct, indirect or mixed.
  public let form: ClaimForm
  /// Index of the sentence in which the content begins.
  public let sentence: Int
  /// Name of the rule.
  public let rule: String

  /// Makes a claim mention.
  public init(
    source: Phrase?, sourceSpan: Span? = nil, cue: Span?, content: Span, form: ClaimForm, sentence: Int, rule: String
  ) {
    self.source = source
    self.sourceSpan = sourceSpan
    self.cue = cue
    self.content = content
    self.form = form
    self.sentence = sentence
    self.rule = rule
  }
}
