// What is known of two actors together.

import CasusModel

/// How two actors relate over time.
public struct Comparison: Equatable, Sendable {
  /// Whom the first name was taken for.
  public var left: [ActorMatch]
  /// Whom the second name was taken for.
  public var right: [ActorMatch]
  /// Affiliations of one with the other, either way; rows of the view `alliance`.
  public var direct: RowSet
  /// Groups of which both are told to have been part, at one time or not.
  public var groups: [SharedGroup] = []
  /// Others to whom both are connected in the same way.
  public var relations: [SharedRelation] = []
  /// Others with whom both are told to have been in material conflict.
  public var opponents: [CommonOpponent] = []
  /// Events of both, counted.
  public var events: [EventCount] = []
  /// What one says about the other; rows of the view `claim_list`.
  public var claims: RowSet
  /// Direct affiliations that are planned, called for or denied.
  public var notListed = NotListed()

  /// A group of both.
  public struct SharedGroup: Equatable, Sendable {
    /// Its public id.
    public let id: String
    /// Its name.
    public let name: String
    /// Whether both were in it at the same time: of all stays the surest, then the earliest.
    public let overlap: Overlap
    /// The first's stay, with its fact.
    public let left: NetworkSpell
    /// The second's stay.
    public let right: NetworkSpell
  }

  /// The same relation to the same third.
  public struct SharedRelation: Equatable, Sendable {
    /// How both are connected with the third.
    public let relation: Relation
    /// Whether the two are the relation's members (both support the third) or its groups (the third supports both).
    public let areMembers: Bool
    /// The third's public id.
    public let id: String
    /// The third's name.
    public let name: String
    /// The first's connection, with its fact.
    public let left: NetworkSpell
    /// The second's connection.
    public let right: NetworkSpell
  }

  /// An opponent of both.
  public struct CommonOpponent: Equatable, Sendable {
    /// Public id.
    public let id: String
    /// Name.
    public let name: String
    /// Reported events between it and the first.
    public let left: Int
    /// Reported events between it and the second.
    public let right: Int
  }

  /// Events of one year, each report counted.
  public struct EventCount: Hashable, Sendable {
    /// Who did what to whom.
    public enum Direction: String, CaseIterable, Sendable {
      /// The first to the second.
      case leftToRight
      /// The second to the first.
      case rightToLeft
      /// Both on one side, whoever the other is.
      case together
    }
    /// The year; nil where it is not known.
    public let year: Int?
    /// Who did it to whom.
    public let direction: Direction
    /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    public let quad: Int
    /// How many.
    public let count: Int
  }

  /// Whether nothing at all is known.
  public var isEmpty: Bool {
    direct.rows.isEmpty && groups.isEmpty && relations.isEmpty && opponents.isEmpty && events.isEmpty && claims.rows.isEmpty
  }
}

extension Comparison {
  /// All of it as one list; `section` says what a row tells: `direct`, `shared_group`, `shared_relation`, `common_opponent`, `event`, `claim`.
  /// `id` is the fact of the first or of both, `other_id` that of the second; likewise `count` and `other_count`.
  public var rows: RowSet {
    let names = [
      "section", "id", "other_id", "date", "relation", "member_name", "group_name", "status", "valid_from", "valid_from_kind", "valid_to",
      "valid_to_kind", "overlap", "reports", "quad", "count", "other_count", "cue", "content", "published", "document", "evidence",
      "member_id", "group_id",
    ]
    var result = RowSet(columns: names.map(ColumnStyle.column))
    func add(_ section: String, _ values: [String: Cell]) {
      result.rows.append(names.map { $0 == "section" ? .text(section) : values[$0] ?? .null })
    }
    func copy(_ section: String, _ rows: RowSet, renaming: [String: String] = [:], _ more: ([String: Cell]) -> [String: Cell] = { $0 }) {
      for cells in rows.rows {
        add(section, more(Dictionary(zip(rows.columns.map { renaming[$0.name] ?? $0.name }, cells)) { first, _ in first }))
      }
    }
    copy("direct", direct)
    for group in groups {
      let overlap = group.overlap
      add(
        "shared_group",
        [
          "id": .text(group.left.id), "other_id": .text(group.right.id), "relation": .text(Relation.memberOf.rawValue),
          "group_name": .text(group.name), "group_id": .text(group.id), "overlap": .text(overlap.certainty.rawValue),
          "valid_from": Self.cell(overlap.start),
          "valid_from_kind": overlap.start == nil ? .null : .text(overlap.startKind == .exact ? "exact" : "known_since"),
          "valid_to": Self.cell(overlap.end),
          "valid_to_kind": overlap.end == nil ? .null : .text(overlap.endKind == .exact ? "exact" : "known_until"),
        ])
    }
    for shared in relations {
      let side = shared.areMembers ? "group" : "member"
      add(
        "shared_relation",
        [
          "id": .text(shared.left.id), "other_id": .text(shared.right.id), "relation": .text(shared.relation.rawValue),
          "\(side)_name": .text(shared.name), "\(side)_id": .text(shared.id),
        ])
    }
    for opponent in opponents {
      add(
        "common_opponent",
        [
          "group_name": .text(opponent.name), "group_id": .text(opponent.id), "quad": .integer(4), "count": .integer(Int64(opponent.left)),
          "other_count": .integer(Int64(opponent.right)),
        ])
    }
    for event in events {
      var values: [String: Cell] = ["quad": .integer(Int64(event.quad)), "count": .integer(Int64(event.count))]
      values["date"] = event.year.flatMap { TimePoint(year: $0) }.map { .text($0.description) }
      let sides = [left, right].map { $0.map(\.name).joined(separator: "; ") }
      switch event.direction {
      case .leftToRight: (values["member_name"], values["group_name"]) = (.text(sides[0]), .text(sides[1]))
      case .rightToLeft: (values["member_name"], values["group_name"]) = (.text(sides[1]), .text(sides[0]))
      case .together: values["member_name"] = .text("\(sides[0]); \(sides[1])")
      }
      add("event", values)
    }
    copy("claim", claims, renaming: ["source": "member_name", "source_id": "member_id"])
    return result
  }

  private static func cell(_ value: TimeValue?) -> Cell { value.map { .text($0.description) } ?? .null }
}
