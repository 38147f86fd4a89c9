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
  static func ramadan(ofIslamicYear year: Int) -> TimeValue? { value(of: .month(9), islamicYear: year) }

  /// A month or feast of an Islamic year as an interval of days, a day wider at both ends.
  static func value(of period: IslamicPeriod, islamicYear year: Int) -> TimeValue? {
    guard (1...9000).contains(year) else { return nil }
    let (month, day, length) =
      switch period {
      case .month(let month): (month, 1, month % 2 == 1 ? 30 : 29)
      // Three days from 1 Shawwal; four from 10 Dhu al-Hijja; 10 Muharram.
      case .eidAlFitr: (10, 1, 3)
      case .eidAlAdha: (12, 10, 4)
      case .ashura: (1, 10, 1)
      }
    guard let first = CalendarDate(dayNumber: dayNumber(year: year, month: month) + day - 2) else { return nil }
    return TimeValue(from: first, days: length + 2)
  }

  /// The Islamic year that is current about the middle of a Gregorian one, give or take one.
  static func year(near gregorian: Int) -> Int { (gregorian - 622) * 33 / 32 + 1 }
}

/// What is told by the Islamic calendar.
enum IslamicPeriod: Sendable, Hashable {
  /// 1 Muharram to 12 Dhu al-Hijja.
  case month(Int)
  case eidAlFitr, eidAlAdha, ashura
}
