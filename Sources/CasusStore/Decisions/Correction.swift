// What a person says a fact should be. Invariant: every value is one that the schema accepts for that kind of fact.

import CasusModel

/// New values for some fields of a fact.
public struct Correction: Hashable, Sendable {
  /// A field that can be corrected; the raw value is the option of the command and the key in the log.
  public enum Field: String, CaseIterable, Sendable {
    case date, relation, status, member, group, type, mode, place, actor, recipient, killed, injured

    /// Whether facts of a kind have it.
    public func belongs(to kind: FactKind) -> Bool {
      switch self {
      case .date, .status: kind != .claim
      case .relation, .member, .group: kind == .affiliation
      case .type, .mode, .place, .actor, .recipient, .killed, .injured: kind == .event
      }
    }
  }

  /// A value.
  public enum Value: Hashable, Sendable {
    /// Not known, or nobody.
    case unknown
    case time(TimeValue)
    /// A word of a vocabulary, or a place.
    case word(String)
    case number(Int)
    case actors([ActorReference])
  }

  /// By field.
  public private(set) var values: [Field: Value] = [:]

  /// Corrects nothing.
  public init() {}

  /// Whether nothing is corrected.
  public var isEmpty: Bool { values.isEmpty }

  /// Sets a field.
  ///
  /// - Throws: ``DecisionError/invalid(_:)`` with what is allowed.
  public mutating func set(_ field: Field, _ value: Value) throws(DecisionError) {
    guard let allowed = Self.problem(field, value) else {
      values[field] = value
      return
    }
    throw .invalid("\(Self.shown(value)) is no \(field.rawValue); allowed: \(allowed)")
  }

  /// These values, and those of `later` over them.
  func merged(with later: Correction) -> Correction {
    var result = self
    result.values.merge(later.values) { $1 }
    return result
  }

  /// What is allowed, when the value is not.
  private static func problem(_ field: Field, _ value: Value) -> String? {
    func vocabulary(_ words: [String]) -> String? {
      if case .word(let word) = value, words.contains(word) { return nil }
      return words.joined(separator: ", ")
    }
    switch (field, value) {
    case (.date, .unknown), (.date, .time), (.place, .unknown), (.mode, .unknown), (.killed, .unknown), (.injured, .unknown): return nil
    case (.place, .word(let place)) where !place.isEmpty && place.utf8.count <= DecisionLimits.name: return nil
    case (.killed, .number(let number)) where number >= 0, (.injured, .number(let number)) where number >= 0: return nil
    case (.member, .unknown), (.group, .unknown), (.actor, .actors), (.recipient, .actors): return nil
    case (.member, .actors(let actors)) where actors.count == 1, (.group, .actors(let actors)) where actors.count == 1: return nil
    case (.relation, _): return vocabulary(Relation.allCases.map(\.rawValue))
    case (.status, _): return vocabulary(FactStatus.allCases.map(\.rawValue))
    case (.type, _): return vocabulary(EventType.allCases.map(\.rawValue))
    case (.mode, _): return vocabulary(Array(Set(EventType.allCases.flatMap(\.modes))).sorted())
    case (.date, _): return "YYYY-MM-DD, YYYY-MM, YYYY, an interval of two of them (a/b), none"
    case (.place, _): return "a name, none"
    case (.killed, _), (.injured, _): return "0, 1, 2 …, none"
    case (.member, _), (.group, _): return "one actor, none"
    case (.actor, _), (.recipient, _): return "actors"
    }
  }

  private static func shown(_ value: Value) -> String {
    switch value {
    case .unknown: "none"
    case .time(let time): "“\(time)”"
    case .word(let word): "“\(word)”"
    case .number(let number): "“\(number)”"
    case .actors(let actors): "“\(actors.map(\.name.name).joined(separator: "; "))”"
    }
  }
}

/// Bounds of what a decision may hold, so that a file of decisions cannot fill the knowledge base.
enum DecisionLimits {
  /// Bytes of a name.
  static let name = 1000
  /// Bytes of a note.
  static let note = 10_000
  /// Names in one decision.
  static let names = 500
  /// Pairs of names that one decision keeps apart.
  static let pairs = 2000
  /// Bytes of a file of decisions.
  static let file = 64 << 20
}
