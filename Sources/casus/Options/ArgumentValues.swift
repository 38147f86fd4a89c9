// How words on the command line become values. What is refused is answered with all that is allowed.

import ArgumentParser
import CasusModel
import CasusOutput

/// A closed vocabulary as an argument: without regard to case, and with - for _.
public protocol VocabularyArgument: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension VocabularyArgument {
  /// Reads a word of the vocabulary.
  public init?(argument: String) {
    func plain(_ text: String) -> String { String(text.lowercased().map { $0 == "-" ? "_" : $0 }) }
    guard let value = Self.allCases.first(where: { plain($0.rawValue) == plain(argument) }) else { return nil }
    self = value
  }

  /// What is allowed, for help, errors and completions.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }

  /// A default in the help.
  public var defaultValueDescription: String { rawValue }
}

extension Relation: VocabularyArgument {}
extension FactStatus: VocabularyArgument {}
extension ActorKind: VocabularyArgument {}
extension EventType: VocabularyArgument {}
extension ClaimForm: VocabularyArgument {}
extension OutputFormat: VocabularyArgument {}

/// Dates and numbers as arguments.
enum ArgumentValues {
  /// A day, month or year; no interval.
  static func date(_ text: String) throws -> TimeValue {
    guard let value = TimeValue(text), value.end == nil else {
      throw ValidationError("“\(text)” is not a date; allowed: YYYY-MM-DD, YYYY-MM, YYYY")
    }
    return value
  }

  /// A day.
  static func day(_ text: String) throws -> CalendarDate {
    guard let value = CalendarDate(text) else { throw ValidationError("“\(text)” is not a day; allowed: YYYY-MM-DD") }
    return value
  }

  /// A day, or a day with a time of day (ISO 8601), kept as it is written.
  static func moment(_ text: String) throws -> String {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let isTime =
      parts.count < 2 || (parts[1].utf8.count >= 5 && parts[1].utf8.allSatisfy { (48...58).contains($0) || "+-.Z".utf8.contains($0) })
    guard let day = parts.first, CalendarDate(day) != nil, isTime else {
      throw ValidationError("“\(text)” is not a time; allowed: YYYY-MM-DD, YYYY-MM-DDThh:mm, YYYY-MM-DDThh:mm:ssZ")
    }
    return text
  }

  /// A number of bytes, with K, M or G for 1024, 1024² and 1024³.
  static func bytes(_ text: String) throws -> Int {
    let unit = text.last.flatMap { ["k": 10, "m": 20, "g": 30][$0.lowercased()] }
    guard let number = Int(unit == nil ? text : String(text.dropLast())), number > 0, number <= Int.max >> (unit ?? 0) else {
      throw ValidationError("“\(text)” is not a number of bytes; allowed: a whole number above 0, also with K, M or G (20M)")
    }
    return number << (unit ?? 0)
  }

  /// A number of rows.
  static func count(_ text: String) throws -> Int {
    guard let number = Int(text), number > 0 else { throw ValidationError("“\(text)” is not a number of rows; allowed: 1, 2, 3 …") }
    return number
  }
}
