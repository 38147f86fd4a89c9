// One article against what a careful reader takes from it. Every required fact is asked for by itself: one reading may answer several.

import CasusModel

/// What was missed and what must not have been read.
public struct ArticleScore: Hashable, Sendable {
  /// Required facts that are read, and all of them.
  public var required = Counts()
  /// The same by section.
  public var sections: [Section: Counts] = [:]
  /// Required facts that are missing, in the order of the file: what, and the nearest reading.
  public private(set) var missed: [String] = []
  /// Forbidden facts that are read, in the order of the file.
  public private(set) var broken: [String] = []
  /// Other names of listed actors that are not read; not required by themselves.
  public private(set) var missedAliases: [String] = []

  /// A part of the record.
  public enum Section: String, CaseIterable, Sendable {
    /// Who is named.
    case actors
    /// Who belongs to whom.
    case affiliations
    /// What happened.
    case events
    /// Who says what.
    case claims
  }

  /// At most so many errors, one line each: what is broken first.
  public func errors(_ limit: Int) -> [String] {
    let all = broken.map { "must not be read: \($0)" } + missed.map { "missed \($0)" } + missedAliases.map { "missed name \($0)" }
    return Array(all.prefix(max(0, limit)))
  }

  /// Scores what was read from the article.
  public init(_ expected: ArticleExpectation, _ record: ReadRecord) {
    let match = ArticleMatch(expected, record)
    for actor in expected.actors { add(actor, match) }
    for fact in expected.affiliations.must {
      let isRead = record.affiliations.contains { match.meets($0, fact, isForbidden: false) }
      let near = record.affiliations.first { match.meets($0, ArticleExpectation.Affiliation(sidesOf: fact), isForbidden: false) }
      add(isRead, .affiliations, Self.text(fact), near: near.map { "read as \($0.status.rawValue), \($0.date ?? "no date")" })
    }
    for fact in expected.events.must {
      let isRead = record.events.contains { match.meets($0, fact, isForbidden: false) }
      let near = record.events.filter { event in fact.type.allows { event.type.rawValue == $0 } }.map(Self.text)
      add(isRead, .events, Self.text(fact), near: near.isEmpty ? nil : "read \(near.joined(separator: "; "))")
    }
    for fact in expected.claims.must {
      let isRead = record.claims.contains { match.meets($0, fact) }
      let near = record.claims.first { claim in
        fact.content.map { text in claim.content.contains { ArticleMatch.holds($0.exact, text) } } ?? false
      }
      add(
        isRead, .claims, Self.text(fact),
        near: near.map { "read from \($0.source?.text ?? "–"), \($0.cue?.exact ?? "no cue"), \($0.form.rawValue)" })
    }
    let names = record.actors.flatMap { [$0.name] + $0.aliases }
    broken += expected.forbiddenNames.flatMap { words in names.filter { ArticleMatch.holds($0, words) }.prefix(1) }.map { "actor “\($0)”" }
    broken += expected.affiliations.forbidden.filter { fact in
      record.affiliations.contains { match.meets($0, fact, isForbidden: true) }
    }.map(Self.text)
    broken += expected.events.forbidden.filter { fact in record.events.contains { match.meets($0, fact, isForbidden: true) } }.map(
      Self.text)
    broken += expected.claims.forbidden.filter { fact in record.claims.contains { match.meets($0, fact) } }.map(Self.text)
  }

  private mutating func add(_ isRead: Bool, _ section: Section, _ text: String, near: String?) {
    let counts = Counts(right: isRead ? 1 : 0, predicted: 0, gold: 1)
    required += counts
    sections[section, default: Counts()] += counts
    if !isRead { missed.append("\(section.rawValue): \(text): \(near ?? "nothing like it read")") }
  }

  private mutating func add(_ actor: ArticleExpectation.Actor, _ match: ArticleMatch) {
    let same = match.actors(actor)
    let ofKind = same.filter { one in actor.kind.allows { one.kind.rawValue == $0 } }
    add(!ofKind.isEmpty, .actors, "\(actor.name), \(actor.kind)", near: same.first.map { "read as \($0.kind.rawValue)" })
    let read = Set(ofKind.flatMap { [$0.name] + $0.aliases }.map(NameFold.fold))
    for alias in actor.aliases where !ofKind.isEmpty && !read.contains(NameFold.fold(alias)) {
      missedAliases.append("“\(alias)” of \(actor.name)")
    }
  }

  private static func text(_ fact: ArticleExpectation.Affiliation) -> String {
    let side = { (choice: ArticleExpectation.Choice?) in choice?.description ?? "–" }
    return ["\(fact.relation.value.rawValue) \(side(fact.member)) → \(side(fact.group))", fact.status?.description, fact.date].compactMap {
      $0
    }
    .joined(separator: ", ")
  }

  private static func text(_ fact: ArticleExpectation.Event) -> String {
    let sides = "\(fact.type) \(fact.actor?.description ?? "*") → \(fact.recipient?.description ?? "*")"
    return [sides, fact.place?.description, fact.status?.description, fact.date].compactMap { $0 }.joined(separator: ", ")
  }

  private static func text(_ event: ReadEvent) -> String {
    func list(_ sides: [ReadParticipant]) -> String { sides.isEmpty ? "–" : sides.map(\.text).joined(separator: " and ") }
    return [
      "\(list(event.actor)) → \(list(event.recipient))", event.place, event.status.rawValue, event.date,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func text(_ fact: ArticleExpectation.Claim) -> String {
    [fact.source?.description ?? "*", fact.cue?.description, fact.form?.value.rawValue, fact.content.map { "“\($0)”" }].compactMap { $0 }
      .joined(separator: ", ")
  }
}

extension ArticleExpectation.Affiliation {
  /// The same relation and sides, whatever the status and the date.
  fileprivate init(sidesOf fact: Self) {
    relation = fact.relation
    member = fact.member
    group = fact.group
    date = nil
    status = nil
  }
}
