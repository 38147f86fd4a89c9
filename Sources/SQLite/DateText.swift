// A date as text, at the precision that is known. Invariant: the text is YYYY, YYYY-MM or YYYY-MM-DD and names a day, month or year
// of the proleptic Gregorian calendar, so text order is time order among dates of one precision.

/// An ISO 8601 calendar date with the precision of a year, a month or a day, stored as TEXT.
public struct DateText: Hashable, Sendable, CustomStringConvertible {
  /// How much of the date is known.
  public enum Precision: Hashable, Sendable {
    /// `2016`.
    case year
    /// `2016-12`.
    case month
    /// `2016-12-01`.
    case day
  }

  /// The date as it is stored.
  public let text: String
  /// How much of the date is known.
  public let precision: Precision

  /// Checks `text`; throws `SQLiteError` of kind `.date` for another form or for a day that the calendar does not have.
  public init(_ text: String) throws {
    guard let precision = Self.precision(of: Array(text.utf8.prefix(11))) else {
      throw SQLiteError(.date, "“\(text.prefix(40))” is not a calendar date; write YYYY, YYYY-MM or YYYY-MM-DD")
    }
    self.text = text
    self.precision = precision
  }

  /// The date as it is stored.
  public var description: String { text }

  private static func precision(of bytes: [UInt8]) -> Precision? {
    guard let year = number(bytes, 0..<4) else { return nil }
    if bytes.count == 4 { return .year }
    guard bytes[4] == hyphen, let month = number(bytes, 5..<7), (1...12).contains(month) else { return nil }
    if bytes.count == 7 { return .month }
    guard bytes[7] == hyphen, let day = number(bytes, 8..<10), bytes.count == 10 else { return nil }
    return day >= 1 && day <= days(inMonth: month, of: year) ? .day : nil
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard bytes.count >= range.upperBound else { return nil }
    var result = 0
    for byte in bytes[range] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      result = result * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return result
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension DateText: ValueConvertible {
  /// A TEXT.
  public var sqlValue: Value { .text(text) }
  /// Reads a TEXT that is a date.
  public init?(sqlValue: Value) {
    guard case .text(let text) = sqlValue, let date = try? DateText(text) else { return nil }
    self = date
  }
  /// `TEXT that is a date (YYYY, YYYY-MM or YYYY-MM-DD)`.
  public static var sqlTypeName: String { "TEXT that is a date (YYYY, YYYY-MM or YYYY-MM-DD)" }
}
