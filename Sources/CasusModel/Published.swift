// What leaves the knowledge base as a graph: actors, ties between them, events and the words behind each. Public ids only; a tie to somebody
// who is only described ("rebels") has no node to go to and is not among them.

/// An actor with its names.
public struct PublishedActor: Hashable, Sendable {
  /// Public id.
  public var id: String
  /// Name by which it is shown.
  public var name: String
  /// What it is.
  public var kind: ActorKind
  /// ISO 3166-1 alpha-3, if the registry says.
  public var country: String?
  /// Note of the registry.
  public var note: String?
  /// Other names that hold outside of a single article, sorted.
  public var otherNames: [String]
  /// Identifiers of other data sets, sorted.
  public var identifiers: [Identifier]

  /// An identifier of another data set.
  public struct Identifier: Hashable, Sendable {
    /// The data set: acled, ucdp, wikidata …
    public var scheme: String
    /// The identifier.
    public var value: String

    /// Makes an identifier.
    public init(scheme: String, value: String) {
      self.scheme = scheme
      self.value = value
    }
  }

  /// Describes an actor.
  public init(
    id: String, name: String, kind: ActorKind, country: String? = nil, note: String? = nil, otherNames: [String] = [],
    identifiers: [Identifier] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.country = country
    self.note = note
    self.otherNames = otherNames
    self.identifiers = identifiers
  }
}

/// An article, without its text.
public struct PublishedArticle: Hashable, Sendable {
  /// Public id.
  public var id: String
  /// Headline.
  public var title: String?
  /// Byline.
  public var author: String?
  /// Who published it.
  public var publisher: String?
  /// When, at the precision told.
  public var published: TimeValue?
  /// Its address.
  public var url: String?
  /// When it was fetched, as it was given.
  public var retrievedAt: String?
  /// BCP 47.
  public var language: String?

  /// Describes an article.
  public init(
    id: String, title: String? = nil, author: String? = nil, publisher: String? = nil, published: TimeValue? = nil, url: String? = nil,
    retrievedAt: String? = nil, language: String? = nil
  ) {
    self.id = id
    self.title = title
    self.author = author
    self.publisher = publisher
    self.published = published
    self.url = url
    self.retrievedAt = retrievedAt
    self.language = language
  }
}

/// What one article says of one thing, and in which words.
public struct PublishedReport: Hashable, Sendable {
  /// The article.
  public var article: PublishedArticle
  /// The words.
  public var sentence: String
  /// How the article stands to it.
  public var status: FactStatus

  /// Describes a report.
  public init(article: PublishedArticle, sentence: String, status: FactStatus) {
    self.article = article
    self.sentence = sentence
    self.status = status
  }
}

/// A tie between two actors, or a change of one. Only what happened as far as is told.
public struct PublishedTie: Hashable, Sendable {
  /// Public id of the first report's fact.
  public var id: String
  /// How the member stands to the group.
  public var relation: Relation
  /// Public id; nil where a group forms or dissolves.
  public var member: String?
  /// Public id.
  public var group: String
  /// When the change took effect.
  public var date: TimeValue?
  /// Begin.
  public var from: ValidTime.Bound?
  /// End.
  public var to: ValidTime.Bound?
  /// The first report.
  public var report: PublishedReport

  /// Describes a tie.
  public init(
    id: String, relation: Relation, member: String?, group: String, date: TimeValue? = nil, from: ValidTime.Bound? = nil,
    to: ValidTime.Bound? = nil, report: PublishedReport
  ) {
    self.id = id
    self.relation = relation
    self.member = member
    self.group = group
    self.date = date
    self.from = from
    self.to = to
    self.report = report
  }
}

/// An event. Only what happened as far as is told.
public struct PublishedEvent: Hashable, Sendable {
  /// Public id.
  public var id: String
  /// Type of PLOVER.
  public var type: EventType
  /// Mode of PLOVER.
  public var mode: String?
  /// When.
  public var date: TimeValue?
  /// Where, as the article names it.
  public var place: String?
  /// Who did it: names, or the article's words.
  public var actorNames: [String]
  /// To whom.
  public var recipientNames: [String]
  /// Public ids of all actors among them, each once.
  public var involved: [String]
  /// The report.
  public var report: PublishedReport

  /// Describes an event.
  public init(
    id: String, type: EventType, mode: String? = nil, date: TimeValue? = nil, place: String? = nil, actorNames: [String] = [],
    recipientNames: [String] = [], involved: [String] = [], report: PublishedReport
  ) {
    self.id = id
    self.type = type
    self.mode = mode
    self.date = date
    self.place = place
    self.actorNames = actorNames
    self.recipientNames = recipientNames
    self.involved = involved
    self.report = report
  }
}

/// A piece of evidence with the place where it stands, in Unicode code points.
public struct PublishedEvidence: Hashable, Sendable {
  /// Public id of the affiliation, event or claim.
  public var fact: String
  /// Place among the fact's pieces of evidence; 0 is the most specific.
  public var position: Int
  /// The fact in a few words, its status among them.
  public var label: String
  /// Public id of the article.
  public var document: String
  /// Its address.
  public var url: String?
  /// The words.
  public var exact: String
  /// Up to 32 code points before them.
  public var prefix: String
  /// Up to 32 code points behind them.
  public var suffix: String
  /// Code points of the article's text.
  public var range: Range<Int>
  /// The rule that read it.
  public var rule: String
  /// Version of the rules.
  public var ruleset: String

  /// Describes a piece of evidence.
  public init(
    fact: String, position: Int, label: String, document: String, url: String?, exact: String, prefix: String, suffix: String,
    range: Range<Int>, rule: String, ruleset: String
  ) {
    self.fact = fact
    self.position = position
    self.label = label
    self.document = document
    self.url = url
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.range = range
    self.rule = rule
    self.ruleset = ruleset
  }
}
