// Facts for tests. Positions are never counted: every span is the place of its words in the article's text.

import CasusModel
import CasusStore

/// Builds the facts of one small article.
public struct ArticleBuilder {
  /// The article's text.
  public let text: String
  private let published: TimeValue?
  private let publisher: String
  private var actors: [Actor] = []
  private var affiliations: [Affiliation] = []
  private var events: [Event] = []
  private var claims: [Claim] = []

  /// An article with this text; its SHA-256 is made up from the text.
  public init(_ text: String, published: String? = nil, publisher: String = "Test Wire") {
    self.text = text
    self.published = published.flatMap { TimeValue($0) }
    self.publisher = publisher
  }

  /// The place of some words; an empty span where the text does not hold them, which the database refuses.
  public func span(_ words: String) -> Span {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    for start in stride(from: 0, through: bytes.count - wanted.count, by: 1) where Array(bytes[start..<(start + wanted.count)]) == wanted {
      return Span(start, start + wanted.count)
    }
    return Span(0, 0)
  }

  /// Adds an actor; `stated` and `local` are its aliases.
  public mutating func actor(_ name: String, _ kind: ActorKind = .armedGroup, stated: [String] = [], local: [String] = []) {
    func alias(_ name: String, _ basis: Alias.Basis) -> Alias {
      Alias(name: name, basis: basis, evidence: Evidence(span: span(name), rule: "alias.\(basis.rawValue)"))
    }
    let mention = span(name)
    actors.append(
      Actor(
        name: name, kind: kind, aliases: stated.map { alias($0, .stated) } + local.map { alias($0, .local) },
        mentions: mention.isEmpty ? [] : [mention]))
  }

  /// Somebody by the words of the text: one of the actors when it has that name, else only described.
  public func participant(_ words: String) -> Participant {
    Participant(actor: actors.firstIndex { $0.name == words }, text: words, span: span(words))
  }

  /// Adds an affiliation; the whole text is its evidence unless `sentence` says otherwise.
  public mutating func affiliation(
    _ relation: Relation, _ member: String?, _ group: String?, status: FactStatus = .reported, date: String? = nil, by: String? = nil,
    from: ValidTime.Bound? = nil, to: ValidTime.Bound? = nil, trigger: String? = nil, sentence: String? = nil
  ) {
    let evidence = Evidence(
      span: sentence.map(span) ?? Span(0, text.utf8.count), trigger: trigger.map(span), rule: "affiliation.\(relation.rawValue)")
    affiliations.append(
      Affiliation(
        relation: relation, member: member.map(participant), group: group.map(participant), status: status,
        attributedTo: by.map(participant), time: ValidTime(date: date.flatMap { TimeValue($0) }, dateText: date, from: from, to: to),
        evidence: [evidence]))
  }

  /// Adds an event.
  public mutating func event(
    _ type: EventType, mode: String? = nil, _ actors: [String], _ recipients: [String], place: String? = nil, killed: Int? = nil,
    status: FactStatus = .reported, date: String? = nil, trigger: String? = nil
  ) {
    events.append(
      Event(
        type: type, mode: mode, actor: actors.map(participant), recipient: recipients.map(participant), place: place, status: status,
        time: ValidTime(date: date.flatMap { TimeValue($0) }), killed: killed,
        evidence: [
          Evidence(span: Span(0, text.utf8.count), trigger: trigger.map(span), rule: "event.\(type.rawValue.lowercased())")
        ]))
  }

  /// Adds a claim.
  public mutating func claim(_ source: String?, cue: String?, content: String, form: ClaimForm = .indirect) {
    claims.append(
      Claim(
        source: source.map(participant), cue: cue.map(span), content: span(content), form: form,
        evidence: [Evidence(span: Span(0, text.utf8.count), rule: "claim.said")]))
  }

  /// The article.
  public var facts: ArticleFacts {
    let origin = Origin(path: "article.txt", url: "https://example.org/1", sha256: TestDigest.digest(Array(text.utf8)))
    let document = Document(
      text: text, origin: origin, title: Stated("Title"), publisher: Stated(publisher), published: published.map { Stated($0) },
      regions: [Region(Span(0, text.utf8.count), .paragraph)])
    return ArticleFacts(document: document, actors: actors, affiliations: affiliations, events: events, claims: claims)
  }
}

/// What stands in for SHA-256, so that tests need no cryptography: FNV-1a (offset and prime of 64 bits) from four starting points.
public enum TestDigest {
  /// 64 hexadecimal digits.
  @Sendable public static func digest(_ bytes: [UInt8]) -> String {
    (0..<4).map { (start: UInt64) in
      let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 &+ start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
      // FNV's high bits hardly differ between short texts that end differently.
      let mixed = (hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9
      let digits = String(mixed ^ (mixed >> 32), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

/// The run that all test articles are read in.
public let testRun = IngestRun(startedAt: "2026-01-01T00:00:00Z", casusVersion: "0.0.1", ruleset: "rules")

/// The time that tests record.
public let testTime = "2026-01-01T00:00:00Z"

/// An empty knowledge base in memory.
public func emptyBase() throws -> KnowledgeBase {
  try KnowledgeBase.inMemory(appliedAt: testTime, digest: TestDigest.digest)
}
