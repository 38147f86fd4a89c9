// The log as a list: what was decided about what, by whom, and whether it holds.

import CasusModel
import CasusStore
import SQLite

/// A question about decisions.
public struct DecisionQuery: Equatable, Sendable {
  /// What became of a decision.
  public enum State: String, CaseIterable, Sendable {
    /// It holds.
    case holds
    /// A later decision about the same says otherwise.
    case overruled
    /// Somebody undid it.
    case undone
    /// Nothing here is what it is about, now.
    case withoutTarget = "without_target"
  }

  /// Only these kinds.
  public var kinds: Set<Ruling.Kind> = []
  /// Only these states.
  public var states: Set<State> = []
  /// Only by this person.
  public var by: String?
  /// Only about this fact, by its whole id.
  public var fact: String?
  /// At most so many rows.
  public var limit: Int?

  /// The question about everything.
  public init() {}
}

extension KnowledgeBase {
  /// Rows of the view `decision_list`, with what each is about and rules in words; in the order in which decisions hold.
  public func decisions(_ query: DecisionQuery) throws -> QueryResult {
    var condition = Condition()
    if !query.kinds.isEmpty { condition.add("kind", in: Ruling.Kind.allCases.filter(query.kinds.contains).map(\.rawValue)) }
    if !query.states.isEmpty { condition.add("state", in: DecisionQuery.State.allCases.filter(query.states.contains).map(\.rawValue)) }
    if let by = query.by { condition.add("decided_by = ?", [by]) }
    if let fact = query.fact { condition.add("fact = ?", [fact]) }
    var (rows, isCut) = try self.rows(
      """
      SELECT id, kind, state, decided_at, decided_by, NULL AS about, NULL AS ruling, note, fact, undoes, undone_by, subject, content
      FROM decision_list WHERE \(condition.sql) ORDER BY decided_at, turn, id
      """, condition.values, limit: query.limit)
    for index in rows.rows.indices {
      guard case .text(let id) = rows.rows[index][0], let decision = try decision(id) else { continue }
      rows.rows[index][5] = .text(decision.about)
      rows.rows[index][6] = decision.ruled.map { .text($0) } ?? .null
    }
    return QueryResult(rows: rows, isCut: isCut)
  }

  /// A decision by its id or an unambiguous beginning of it.
  ///
  /// Throws ``QueryError`` when there is no such decision.
  public func decision(beginning text: String) throws -> Decision {
    let begin = text.lowercased()
    guard begin.hasPrefix("dec-"), (8...16).contains(begin.utf8.count),
      begin.dropFirst(4).allSatisfy({ "0123456789abcdefghjkmnpqrstvwxyz".contains($0) })
    else { throw QueryError.malformedDecision(text) }
    let found = try connection.query("SELECT key FROM decision WHERE key >= ? AND key < ? ORDER BY key LIMIT 6", [begin, begin + "~"]) {
      try $0.text(0)
    }
    guard let key = found.first else { throw QueryError.noDecision(text) }
    guard found.count == 1 else { throw QueryError.ambiguousID(text, candidates: Array(found.prefix(5))) }
    guard let decision = try decision(key) else { throw QueryError.noDecision(text) }
    return decision
  }
}

extension Decision {
  /// What it is about, in words.
  public var about: String {
    switch ruling {
    case .merge(let left, let right): return "“\(left.name)” and “\(right.name)”"
    case .split(let names, let others): return "\(Self.list(names)) and \(Self.list(others))"
    case .rename(let name, _): return "“\(name.name)”"
    case .undo(let key): return key
    case .accept(let fact), .reject(let fact), .correct(let fact, _):
      let sides =
        switch fact.kind {
        case .affiliation: [fact.names("member"), fact.names("group")]
        case .event: [fact.names("actor"), fact.names("recipient")]
        case .claim: [fact.names("source")]
        }
      return "\(fact.sort): " + sides.map { $0.isEmpty ? "–" : $0.joined(separator: ", ") }.joined(separator: " → ")
    }
  }

  /// What it rules beside its kind; nil when the kind says it all.
  public var ruled: String? {
    switch ruling {
    case .rename(_, let text): return "called “\(text)”"
    case .correct(_, let correction):
      return Correction.Field.allCases.compactMap { field in
        correction.values[field].map { "\(field.rawValue) \(Self.text($0))" }
      }.joined(separator: ", ")
    case .merge, .split, .accept, .reject, .undo: return nil
    }
  }

  private static func list(_ names: [NameReference]) -> String {
    let shown = names.prefix(3).map { "“\($0.name)”" }.joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }

  private static func text(_ value: Correction.Value) -> String {
    switch value {
    case .unknown: "none"
    case .time(let time): time.description
    case .word(let word): word
    case .number(let number): String(number)
    case .actors(let actors): actors.isEmpty ? "none" : actors.map(\.name.name).joined(separator: "; ")
    }
  }
}
