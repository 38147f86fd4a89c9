// One row of an answer by the names of its columns, and its times. Invariant: what is unknown stays unknown; no bound is read into a date.

import CasusModel

/// A row of a view.
struct AnswerRow {
  private let values: [String: Cell]

  init(_ columns: [Column], _ cells: [Cell]) {
    values = Dictionary(zip(columns.map(\.name), cells)) { first, _ in first }
  }

  /// The text; a list as one text; nil for NULL, numbers and empty lists.
  func text(_ name: String) -> String? {
    switch values[name] {
    case .text(let text): text
    case .list(let texts): texts.isEmpty ? nil : texts.joined(separator: ", ")
    case .integer, .real, .null, nil: nil
    }
  }

  func list(_ name: String) -> [String] {
    switch values[name] {
    case .text(let text): [text]
    case .list(let texts): texts
    case .integer, .real, .null, nil: []
    }
  }

  func number(_ name: String) -> Int64? {
    if case .integer(let number) = values[name] { return number }
    return nil
  }

  var status: FactStatus { text("status").flatMap { FactStatus(rawValue: $0) } ?? .reported }

  /// Whether another report denies what this one states.
  var isDenied: Bool { status.isFactual && (text("conflict") ?? "").contains("denied") }

  /// When it happened, or since when it is known: `2015-01-30`, `by 2016-12-02`; nil where nobody tells.
  var happened: String? {
    if let date = text("date") { return date }
    if let relation = text("relation"), ["left", "split_from", "dissolved"].contains(relation), let told = text("first_published") {
      return "by \(told)"
    }
    return text("valid_from").map { text("valid_from_kind") == "known_since" ? "by \($0)" : $0 }
  }

  /// ` on 2015-01-30`, ` in 2015-02`, ` by 2016-12-02`; empty where nobody tells.
  var when: String { happened.map(Self.phrase) ?? "" }

  static func phrase(_ date: String) -> String {
    guard let value = TimeValue(date) else { return " \(date)" }
    switch value.precision {
    case .day: return " on \(value)"
    case .month, .year: return " in \(value)"
    case .interval: return " between \(value.start) and \(value.end ?? value.start)"
    }
  }

  /// `from 2015-01-30 until 2015-04-18`, as far as it is told.
  var span: String {
    var span = ""
    if let from = text("valid_from") {
      span = text("valid_from_kind") == "known_since" ? ", known since \(from)" : " from \(from)"
    }
    if let to = text("valid_to") {
      span += text("valid_to_kind") == "known_until" ? " until at least \(to)" : " until \(to)"
    } else if text("ended_by") != nil {
      span += ", since ended"
    }
    return span
  }

  // MARK: Holding

  /// Whether a state held at some time of a period.
  enum Holding { case certain, possible, no }

  /// What is first known later than the period is no answer: it may have begun long before somebody wrote of it. An end that nobody reported is
  /// not known.
  func holding(in period: AskedPeriod) -> Holding {
    let begin = (text("valid_from") ?? text("date")).flatMap { TimeValue($0) }
    let end = text("valid_to").flatMap { TimeValue($0) }
    let isAttestedEnd = text("valid_to_kind") == "known_until"
    if let begin, let last = period.last, begin.earliest > last { return .no }
    if let end, let first = period.first, !isAttestedEnd, end.latest <= first { return .no }
    guard let begin, period.last.map({ begin.latest <= $0 }) ?? true else { return .possible }
    guard let end else { return text("ended_by") == nil ? .certain : .possible }
    guard let first = period.first else { return .certain }
    return isAttestedEnd ? (end.earliest >= first ? .certain : .possible) : end.earliest > max(first, begin.earliest) ? .certain : .possible
  }
}
