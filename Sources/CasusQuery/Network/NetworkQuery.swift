// A question about who is connected with whom, and its answer.

import CasusModel

/// A question about connections.
public struct NetworkQuery: Equatable, Sendable {
  /// Around this actor, by any name or id; nil is everybody.
  public var actor: String?
  /// So many steps from the actor, ``depths``. At 1, the actor's own connections.
  public var depth = 1
  /// Only these relations; empty is all of ``relationsOfEdges``. `memberOf` stands for all that begins and ends a membership.
  public var relations: Set<Relation> = []
  /// Only what held on this day, as far as reported. Changes (split from, renamed) hold on no day.
  public var asOf: CalendarDate?
  /// Only what held on this day or later, or may have.
  public var since: CalendarDate?
  /// Only what held on this day or earlier, or may have.
  public var until: CalendarDate?
  /// Also what is planned, called for or denied, as edges of their own.
  public var includeNonFactual = false
  /// Also with somebody only described (“rebels”), each a node of its own.
  public var includeDescribed = false
  /// At most so many nodes; nil is all.
  public var nodeLimit: Int?

  /// Everything about everybody.
  public init() {}

  /// The depths that can be asked for.
  public static let depths = 1...5

  /// The relations that edges have, besides those of what is planned, called for or denied.
  public static let relationsOfEdges: [Relation] = [
    .memberOf, .splitFrom, .renamed, .leads, .alliedWith, .supports, .pledgedAllegiance,
  ]
}

/// The answer to a ``NetworkQuery``.
public struct Network: Equatable, Sendable {
  /// In order of id.
  public var nodes: [NetworkNode] = []
  /// In order of member, group, relation and status.
  public var edges: [NetworkEdge] = []
  /// The nodes that were asked about.
  public var centre: [String] = []
  /// What is not among it.
  public var notes = NetworkNotes()

  /// Nothing.
  public init() {}
}

/// What fits a question about connections but is not in the answer.
public struct NetworkNotes: Equatable, Sendable {
  /// Planned, called for, denied; without a date, where a period was asked for.
  public var notListed = NotListed()
  /// Connections that may have held on the day, their dates not being known well enough.
  public var possible = 0
  /// Connections with somebody only described.
  public var described = 0
  /// Whether the limit of nodes left somebody out.
  public var isCut = false

  /// Nothing.
  public init() {}
}

extension Network {
  /// One row for each time of each connection: names, relation, the dates as the views have them, and both ids.
  public var rows: RowSet {
    let names = Dictionary(nodes.map { ($0.id, $0.name) }) { first, _ in first }
    var result = RowSet(
      columns: [
        "id", "relation", "member_name", "group_name", "status", "valid_from", "valid_from_kind", "valid_to", "valid_to_kind", "told_by",
        "started_by", "ended_by", "reports", "member_id", "group_id",
      ].map(ColumnStyle.column))
    func cell(_ text: String?) -> Cell { text.map { .text($0) } ?? .null }
    for edge in edges {
      for spell in edge.spells {
        result.rows.append([
          .text(spell.id), .text(edge.relation.rawValue), cell(names[edge.member]), cell(names[edge.group]), cell(spell.status?.rawValue),
          cell(spell.start?.description), cell(spell.start.map { _ in spell.startKind == .exact ? "exact" : "known_since" }),
          cell(spell.end?.description), cell(spell.end.map { _ in spell.endKind == .exact ? "exact" : "known_until" }),
          cell(spell.toldBy?.description), cell(spell.startedBy?.rawValue), cell(spell.endedBy?.rawValue), .integer(Int64(spell.reports)),
          .text(edge.member), .text(edge.group),
        ])
      }
    }
    return result
  }
}
