// A time value keeps the precision at which it was stated; nothing is ever rounded to a day that the text does not give.

/// A year, a month or a day, at exactly that precision.
public struct TimePoint: Hashable, Sendable {
  /// Calendar year, 1 to 9999.
  public let year: Int
  /// Month, 1 to 12; nil when only the year is stated.
  public let month: Int?
  /// Day of the month; nil when only the month or year is stated.
  public let day: Int?

  /// Makes a point, or nil when the calendar has none such.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard day == nil || month != nil, CalendarDate(year: year, month: month ?? 1, day: day ?? 1) != nil else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A point of day precision.
  public init(day date: CalendarDate) {
    year = date.year
    month = date.month
    day = date.day
  }

  /// First day that the point covers.
  public var earliest: CalendarDate { bound(month ?? 1, day ?? 1) }

  /// Last day that the point covers.
  public var latest: CalendarDate {
    let month = month ?? 12
    return bound(month, day ?? CalendarDate.days(inMonth: month, of: year))
  }

  /// The initializer has already proved the day real; the fallback keeps the type total.
  private func bound(_ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate.epoch
  }
}

extension CalendarDate {
  /// 1970-01-01, built from its day number's own definition.
  fileprivate static var epoch: CalendarDate { CalendarDate(uncheckedYear: 1970) }

  private init(uncheckedYear year: Int) {
    self.year = year
    month = 1
    day = 1
  }
}

extension TimePoint: LosslessStringConvertible {
  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601 calendar dates), nothing else.
  public init?(_ description: String) {
    let bytes = Array(description.utf8)
    guard [4, 7, 10].contains(bytes.count) else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(into: Int?.some(0)) { sum, byte in
        sum = (48...57).contains(byte) ? sum.map { $0 * 10 + Int(byte - 48) } : nil
      }
    }
    guard let year = number(0..<4) else { return nil }
    guard bytes.count > 4 else {
      self.init(year: year)
      return
    }
    guard bytes[4] == 45, let month = number(5..<7) else { return nil }
    guard bytes.count > 7 else {
      self.init(year: year, month: month)
      return
    }
    guard bytes[7] == 45, let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// ISO 8601 at the point's precision.
  public var description: String {
    if (0...9999).contains(year) { return String(decoding: digits, as: UTF8.self) }
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }).joined(separator: "-")
  }

  /// The same for a year of four digits: times are written a dozen times for every fact.
  private var digits: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    func append(_ number: Int) {
      bytes.append(48 + UInt8(number / 10 % 10))
      bytes.append(48 + UInt8(number % 10))
    }
    append(year / 100)
    append(year)
    for part in [month, day] {
      guard let part else { continue }
      bytes.append(45)
      append(part)
    }
    return bytes
  }
}

/// An EDTF / ISO 8601 value: a point (`2016`, `2016-12`, `2016-12-01`) or a closed interval of two points (`a/b`).
///
/// An interval says that the moment lies somewhere inside it; it is not a duration over which something lasted.
public struct TimeValue: Hashable, Sendable {
  /// The point, or the interval's first.
  public let start: TimePoint
  /// The interval's last point; nil for a plain point.
  public let end: TimePoint?

  /// A plain point.
  public init(_ point: TimePoint) {
    start = point
    end = nil
  }

  /// A plain day.
  public init(day: CalendarDate) { self.init(TimePoint(day: day)) }

  /// An interval, or nil when it would end before it begins. Equal ends give the plain point.
  public init?(from start: TimePoint, to end: TimePoint) {
    guard start.earliest <= end.latest else { return nil }
    self.start = start
    self.end = start == end ? nil : end
  }

  /// First day on which the moment can lie.
  public var earliest: CalendarDate { start.earliest }

  /// Last day on which the moment can lie.
  public var latest: CalendarDate { (end ?? start).latest }

  /// Whether the value is one day.
  public var isDay: Bool { end == nil && start.day != nil }

  /// `day`, `month`, `year` or `interval`.
  public var precision: Precision {
    if end != nil { return .interval }
    if start.day != nil { return .day }
    return start.month == nil ? .year : .month
  }

  /// How exactly a time is stated.
  public enum Precision: String, CaseIterable, Sendable {
    /// A calendar day.
    case day
    /// A calendar month.
    case month
    /// A calendar year.
    case year
    /// Somewhere between two points.
    case interval
  }
}

extension TimeValue: LosslessStringConvertible {
  /// Reads a point or `point/point`; nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, let start = TimePoint(String(first)) else { return nil }
    switch parts.count {
    case 1: self.init(start)
    case 2:
      guard let end = TimePoint(String(parts[1])) else { return nil }
      self.init(from: start, to: end)
    default: return nil
    }
  }

  /// The EDTF text.
  public var description: String { end.map { "\(start)/\($0)" } ?? start.description }
}

extension TimeValue: Comparable {
  /// By first possible day, then by last: vaguer values come after exact ones that begin with them.
  public static func < (left: TimeValue, right: TimeValue) -> Bool {
    (left.earliest, left.latest, left.description) < (right.earliest, right.latest, right.description)
  }
}
