// What a question becomes: one of the typed queries that the commands ask, so that every answer can be had again, and varied, without English.

import CasusModel
import CasusQuery

/// A typed query.
public enum AskedQuery: Equatable, Sendable {
  case alliances(AllianceQuery)
  case memberships(MembershipQuery)
  case events(EventQuery)
  case claims(ClaimQuery)
  /// Who somebody is, and under which names.
  case actor(ActorMatch)

  /// The command line that asks the same, as a shell reads it.
  ///
  /// Of memberships without a day there is no command; the changes of which they are made stand in for them.
  public var command: String {
    var words: [String] = []
    func add(_ option: String, _ value: String?) { if let value { words += ["--\(option)", Self.quoted(value)] } }
    switch self {
    case .alliances(let query):
      words = ["casus alliances"]
      add("actor", query.actor)
      add("member", query.member)
      add("group", query.group)
      for relation in Relation.allCases where query.relations.contains(relation) { add("relation", relation.rawValue) }
      for status in FactStatus.allCases where query.statuses.contains(status) { add("status", status.rawValue) }
      if query.includeNonFactual { words.append("--all") }
      add("since", query.since?.description)
      add("until", query.until?.description)
    case .memberships(let query):
      words = ["casus alliances"]
      add("member", query.member)
      add("group", query.group)
      if let day = query.asOf {
        add("as-of", day.description)
      } else {
        for relation in Self.changes { add("relation", relation.rawValue) }
      }
    case .events(let query):
      words = ["casus events"]
      for type in EventType.allCases where query.types.contains(type) { add("type", type.rawValue) }
      add("mode", query.mode)
      add("rule", query.rule)
      add("actor", query.actor)
      add("by", query.doer)
      add("against", query.recipient)
      if query.isDeadly { words.append("--deadly") }
      add("place", query.place)
      for status in FactStatus.allCases where query.statuses.contains(status) { add("status", status.rawValue) }
      add("since", query.since?.description)
      add("until", query.until?.description)
    case .claims(let query):
      words = ["casus claims"]
      add("source", query.source)
      add("about", query.about)
      add("since", query.since?.description)
      add("until", query.until?.description)
    case .actor(let actor): words = ["casus show", actor.id]
    }
    return words.joined(separator: " ")
  }

  /// A query for alliances or memberships that names nobody.
  var isOfAll: Bool {
    switch self {
    case .alliances(let query): query.actor == nil && query.member == nil && query.group == nil
    case .memberships(let query): query.member == nil && query.group == nil
    case .events, .claims, .actor: false
    }
  }

  private static let changes: [Relation] = [.formed, .joined, .memberOf, .mergedInto, .left, .splitFrom, .dissolved]

  /// A word of a command line; quoted where a shell would take it apart.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0 & 0xDF) || "-_.".utf8.contains($0) }
    guard !isPlain else { return text }
    guard text.contains("\"") || text.contains("$") || text.contains("`") || text.contains("\\") || text.contains("!") else {
      return "\"\(text)\""
    }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

/// Which columns of the rows answer.
public struct AskedColumns: OptionSet, Hashable, Sendable {
  /// The set as bits.
  public let rawValue: Int
  /// Makes a set from bits.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Of alliances: who belongs.
  public static let member = AskedColumns(rawValue: 1)
  /// Of alliances: where it belongs.
  public static let group = AskedColumns(rawValue: 2)
  /// Of events: who did it.
  public static let doer = AskedColumns(rawValue: 4)
  /// Of events: whom it befell.
  public static let recipient = AskedColumns(rawValue: 8)
  /// When.
  public static let date = AskedColumns(rawValue: 16)
  /// Where.
  public static let place = AskedColumns(rawValue: 32)
  /// Who says so.
  public static let source = AskedColumns(rawValue: 64)
  /// How many.
  public static let count = AskedColumns(rawValue: 128)
  /// The rows themselves.
  public static let rows = AskedColumns(rawValue: 256)
}

/// A question that was understood.
public struct ReadQuestion: Equatable, Sendable {
  /// What is to be looked up; the answers of several are put together.
  public var queries: [AskedQuery]
  /// Which columns answer; none for "did X …".
  public var asked: AskedColumns
  /// What else is to be known, for people: other readings, names that several bear.
  public var notes: [String] = []
  /// The period of the question.
  var period: AskedPeriod?
  /// What is done with the rows beside listing them.
  var refinement = Refinement.none

  enum Refinement: Equatable, Sendable {
    case none
    /// Only members by whom the group came into being.
    case founders
    /// Only what held in the period, or may have.
    case holding
    /// Only groups that the members of all queries share.
    case shared
    /// Only events in which these take part, too.
    case with([String])
    /// Only claims by this verb, in dictionary form.
    case cue(String)
  }

  /// The equivalent command lines, without repetition.
  public var commands: [String] {
    var seen: Set<String> = []
    return queries.map(\.command).filter { seen.insert($0).inserted }
  }
}
