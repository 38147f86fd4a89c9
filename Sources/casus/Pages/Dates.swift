// Dates as people read them. “by 2016-12-01” says that it was so on that day and that nobody told since when.

import CasusModel

/// Dates of rows for people; `–` where nothing is known.
enum Dates {
  private static let unknown = "–"

  /// When a change happened, or since when a state is known.
  static func happened(_ row: NamedRow) -> String {
    if let date = row.text("date") { return date }
    // An end told without a date had come by the time of the first article that tells it.
    if let relation = row.text("relation"), ["left", "split_from", "dissolved"].contains(relation), let told = row.text("first_published") {
      return "by \(told)"
    }
    return from(row)
  }

  /// When an entry of a history happened, or by when.
  static func told(_ row: NamedRow) -> String {
    if let date = row.text("date") { return date }
    if row.text("valid_from") != nil { return from(row) }
    return row.text("first_published").map { "by \($0)" } ?? unknown
  }

  /// When a state began.
  static func from(_ row: NamedRow) -> String {
    guard let value = row.text("valid_from") else { return unknown }
    return row.text("valid_from_kind") == "known_since" ? "by \(value)" : value
  }

  /// When a state ended, or until when it is known. Without any report of an end, nothing is known of one.
  static func to(_ row: NamedRow) -> String {
    guard let value = row.text("valid_to") else {
      guard row.text("ended_by") != nil else { return unknown }
      return row.text("valid_to_latest").map { "by \($0)" } ?? "ended"
    }
    return row.text("valid_to_kind") == "known_until" ? "at least \(value)" : value
  }

  /// ` on 2016-12-01`, ` in 2016-12`, ` between a and b`; empty for nil and for what is no date.
  static func phrase(_ text: String?) -> String {
    guard let value = text.flatMap({ TimeValue($0) }) else { return "" }
    switch value.precision {
    case .day: return " on \(value)"
    case .month, .year: return " in \(value)"
    case .interval: return " between \(value.start) and \(value.end ?? value.start)"
    }
  }
}
