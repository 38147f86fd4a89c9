// Everything about one actor in order of time: what it formed, joined, left, led or backed, who did so to it, and the events it took part in.

import CasusModel
import CasusStore
import SQLite

/// A question about the history of an actor.
public struct TimelineQuery: Equatable, Sendable {
  /// Whose history, by any name or id.
  public var actor: String
  /// List also what is planned, called for or denied.
  public var includeNonFactual = false
  /// On this day or later, or may have been.
  public var since: CalendarDate?
  /// On this day or earlier, or may have been.
  public var until: CalendarDate?
  /// Only what articles published on this day or earlier told; articles without a date are left out, and counted.
  public var knownBy: CalendarDate?
  /// At most so many rows.
  public var limit: Int?

  /// The whole history of an actor.
  public init(actor: String) { self.actor = actor }
}

extension KnowledgeBase {
  /// Changes (rows of `alliance`) and events of one actor, by the first day of their date, else by the day by which they were so; what has
  /// neither comes last. Columns: `date`, `valid_from`, `valid_from_kind`, `first_published`, `what` (relation, or type of event), `mode`,
  /// `actor` and `recipient` (lists; of an affiliation its member and its group), `place`, `status`, `reports`, `sources`, `conflict`,
  /// `evidence`, `document`, `id`.
  public func timeline(_ query: TimelineQuery) throws -> QueryResult {
    var alliances = AllianceQuery()
    alliances.actor = query.actor
    alliances.includeNonFactual = query.includeNonFactual
    (alliances.since, alliances.until, alliances.knownBy) = (query.since, query.until, query.knownBy)
    let changes = try self.alliances(alliances)
    var events = EventQuery()
    events.actor = query.actor
    events.includeNonFactual = query.includeNonFactual
    (events.since, events.until, events.knownBy) = (query.since, query.until, query.knownBy)
    let happened = try self.events(events)

    var entries = changes.rows.rows.map { Entry(change: Fields(changes.rows.columns, $0)) }
    entries += happened.rows.rows.map { Entry(event: Fields(happened.rows.columns, $0)) }
    entries.sort { $0.order < $1.order }
    let isCut = query.limit.map { entries.count > max(0, $0) } ?? false
    if let limit = query.limit, isCut { entries.removeLast(entries.count - max(0, limit)) }
    return QueryResult(
      rows: RowSet(columns: Entry.columns, rows: entries.map(\.cells)), notListed: changes.notListed + happened.notListed,
      actors: changes.actors, isCut: isCut)
  }
}

/// Cells by the names of their columns.
struct Fields {
  private let cells: [String: Cell]

  init(_ columns: [CasusModel.Column], _ cells: [Cell]) {
    self.cells = Dictionary(zip(columns.map(\.name), cells)) { first, _ in first }
  }

  subscript(name: String) -> Cell { cells[name] ?? .null }

  func text(_ name: String) -> String {
    if case .text(let text) = self[name] { return text }
    return ""
  }

  /// A list of one name, or of none.
  func list(_ name: String) -> Cell {
    if case .text(let text) = self[name] { return .list([text]) }
    return .list([])
  }
}

private struct Entry {
  static let columns = [
    "date", "valid_from", "valid_from_kind", "first_published", "what", "mode", "actor", "recipient", "place", "status", "reports",
    "sources",
    "conflict", "evidence", "document", "id",
  ].map(ColumnStyle.column)

  let cells: [Cell]
  /// First possible day (unknown last), last possible day, what, who and id.
  let order: (String, String, String, String)

  init(change: Fields) {
    cells = [
      change["date"], change["valid_from"], change["valid_from_kind"], change["first_published"], change["relation"], .null,
      change.list("member_name"), change.list("group_name"), .null, change["status"], change["reports"], change["sources"],
      change["conflict"], change["evidence"], change["document"], change["id"],
    ]
    let told = [change.text("date_earliest"), change.text("valid_from"), change.text("first_published")].first { !$0.isEmpty }
    order = (told ?? "9999", change.text("date_latest"), change.text("relation"), change.text("member_name") + change.text("id"))
  }

  init(event: Fields) {
    cells = [
      event["date"], .null, .null, event["published"], event["type"], event["mode"], event["actor"], event["recipient"], event["place"],
      event["status"], .integer(1), .integer(1), .null, event["evidence"], event["document"], event["id"],
    ]
    let told = [event.text("date_earliest"), event.text("published")].first { !$0.isEmpty }
    order = (told ?? "9999", event.text("date_latest"), event.text("type"), event.text("id"))
  }
}

extension NotListed {
  /// What either leaves out.
  static func + (left: NotListed, right: NotListed) -> NotListed {
    var sum = NotListed(
      statuses: FactStatus.allCases.compactMap { status in
        let count = (left.statuses + right.statuses).filter { $0.status == status }.reduce(0) { $0 + $1.count }
        return count == 0 ? nil : StatusCount(status: status, count: count)
      }, undated: left.undated + right.undated)
    sum.isUndatedAtLeast = left.isUndatedAtLeast || right.isUndatedAtLeast
    sum.unpublished = left.unpublished + right.unpublished
    return sum
  }
}
