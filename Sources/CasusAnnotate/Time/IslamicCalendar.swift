// The tabular Islamic calendar stands in for sighted moons, which may differ by a day: its months are widened by a day at both ends.

import CasusModel

/// The arithmetical (civil, type II) Islamic calendar: 30-year cycles of 10,631 days, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29.
enum IslamicCalendar {
  /// 1 Muharram 1 as days since 1970-01-01: 16 July 622 of the Julian calendar, 19 July of the proleptic Gregorian.
  private static let epoch = -492_148

  /// First day of `month` of `year`, as days since 1970-01-01.
  static func dayNumber(year: Int, month: Int) -> Int {
    let leapDays = (11 * year + 3) / 30
    let monthDays = (59 * (month - 1) + 1) / 2
    return epoch + (year - 1) * 354 + leapDays + monthDays
  }

  /// Ramadan of an Islamic year as an interval of days, a day wider at both ends.
  static func ramadan(ofIslamicYear year: Int) -> TimeValue? {
    guard (1...9000).contains(year), let first = CalendarDate(dayNumber: dayNumber(year: year, month: 9) - 1) else { return nil }
    return TimeValue(from: first, days: 32)
  }

  /// The Islamic year that is current about the middle of a Gregorian one, give or take one.
  static func year(near gregorian: Int) -> Int { (gregorian - 622) * 33 / 32 + 1 }
}
