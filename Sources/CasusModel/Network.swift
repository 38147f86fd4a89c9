// Who is connected with whom, as a graph with dates. Invariant: an edge is a pair and a relation; when it held stands in its spells, each with
// the fact that says so. Intervals are not rounded here: a bound keeps the precision at which it is told.

/// Somebody in a network.
public struct NetworkNode: Hashable, Sendable {
  /// Public id of the actor; of somebody only described, the document's id and the words: `doc-…:rebels`.
  public var id: String
  /// Display name, or the words.
  public var name: String
  /// What the actor is; nil for somebody only described.
  public var kind: ActorKind?
  /// ISO 3166-1 alpha-3 country that the registry gives.
  public var country: String?

  /// Makes a node.
  public init(id: String, name: String, kind: ActorKind?, country: String? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.country = country
  }
}

/// A connection of two.
public struct NetworkEdge: Hashable, Sendable {
  /// Id of the node that is the member, leads, supports ….
  public var member: String
  /// Id of the node that is joined, led, supported ….
  public var group: String
  /// How they are connected. Whatever begins and ends a membership is one edge, `memberOf`.
  public var relation: Relation
  /// When; at least one, the first told first.
  public var spells: [NetworkSpell]

  /// Makes an edge.
  public init(member: String, group: String, relation: Relation, spells: [NetworkSpell]) {
    self.member = member
    self.group = group
    self.relation = relation
    self.spells = spells
  }

  /// The status of a connection that is not one as far as is known: planned, called for, denied. Such spells have edges of their own.
  public var nonFactualStatus: FactStatus? {
    spells.first.flatMap { $0.status }.flatMap { $0.isFactual ? nil : $0 }
  }
}

/// One time for which a connection is told.
public struct NetworkSpell: Hashable, Sendable {
  /// Public id of the fact; of several reports the first.
  public var id: String
  /// When it began; nil is unknown.
  public var start: TimeValue?
  /// Whether it began then, or is only known since.
  public var startKind: BoundKind
  /// When it ended; nil is unknown, also whether it did.
  public var end: TimeValue?
  /// Whether it ended then, or is only known until.
  public var endKind: BoundKind
  /// Whether it is a change at one moment and no state: the moment is both ``start`` and ``end``.
  public var isMoment: Bool
  /// The day or month of the article by which a change without a date had happened; an ISO date, never the change's own.
  public var toldBy: TimeValue?
  /// What began a membership.
  public var startedBy: Relation?
  /// What ended it.
  public var endedBy: Relation?
  /// How the article stands to it.
  public var status: FactStatus?
  /// In how many articles.
  public var reports: Int

  /// Makes a spell; without arguments, at an unknown time.
  public init(
    id: String, start: TimeValue? = nil, startKind: BoundKind = .exact, end: TimeValue? = nil, endKind: BoundKind = .exact,
    isMoment: Bool = false, toldBy: TimeValue? = nil, startedBy: Relation? = nil, endedBy: Relation? = nil, status: FactStatus? = nil,
    reports: Int = 1
  ) {
    self.id = id
    self.start = start
    self.startKind = startKind
    self.end = end
    self.endKind = endKind
    self.isMoment = isMoment
    self.toldBy = toldBy
    self.startedBy = startedBy
    self.endedBy = endedBy
    self.status = status
    self.reports = reports
  }

  /// Whether nothing is known of its time.
  public var isUndated: Bool { start == nil && end == nil && toldBy == nil }

  /// Whether it can have held in the period. What is first known after the period is left out: any state may have begun long before
  /// somebody wrote of it.
  public func mayOverlap(since: CalendarDate?, until: CalendarDate?) -> Bool {
    if let since, endKind == .exact, let last = end?.latest, last < since { return false }
    if let until, let first = start?.earliest, first > until { return false }
    if let since, isMoment, let told = toldBy?.latest, told < since { return false }
    return true
  }

  /// Whether it held on the day: begun by then, and not reported to have ended by then. False for a moment.
  public func held(on day: CalendarDate) -> Bool {
    guard !isMoment, let begin = start?.latest, begin <= day else { return false }
    guard let end else { return endedBy == nil }
    return endKind == .exact ? end.earliest > day : end.earliest >= day
  }

  /// Whether it may have held on the day, as far as its dates are known. False for a moment.
  public func mayHaveHeld(on day: CalendarDate) -> Bool {
    guard !isMoment, start.map({ $0.earliest <= day }) ?? true else { return false }
    guard let end, endKind == .exact else { return true }
    return end.latest >= day
  }
}
