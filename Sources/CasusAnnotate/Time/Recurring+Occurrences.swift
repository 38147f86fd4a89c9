// Occurrences are listed around a day and then chosen from; the list is short and always in calendar order.

import CasusModel

extension Recurring {
  /// The occurrence that `turn` means on `day`; the tense turns the plain reading toward the future.
  ///
  /// Later days never give earlier occurrences: that is what lets a vague reference be resolved by its first and its last day.
  func occurrence(_ turn: Turn, on day: CalendarDate, tense: Tense) -> TimeValue? {
    let occurrences = occurrences(around: day)
    let current = occurrences.last { $0.earliest <= day }
    let coming = occurrences.first { $0.latest >= day }
    return switch turn {
    case .plain: isAhead(coming, day, tense) ? coming : current
    case .coming: isFar(coming, day) ? current : coming
    case .last: occurrences.last { $0.latest < day }
    case .next: occurrences.first { $0.earliest > day }
    case .this: isOfPeriod(coming, day) ? coming : isOfPeriod(current, day) ? current : coming
    }
  }

  /// Whether the plain reading is the coming occurrence.
  ///
  /// "Jan. 14" written on 6 January is next week's whatever the tense: of a day almost a year ago the year would be told. So are, within
  /// half a year, days of which the words say that they lie ahead.
  private func isAhead(_ coming: TimeValue?, _ day: CalendarDate, _ tense: Tense) -> Bool {
    guard tense != .future else { return true }
    guard let coming else { return false }
    let distance = coming.earliest.dayNumber - day.dayNumber
    switch (self, tense) {
    case (.day, .leaning), (.feast, .leaning): return distance <= 183
    // Between the tenses the nearer one is meant, and a quarter of a year is as far as dates are told without their year.
    case (.day, .open), (.feast, .open): return distance <= 92
    case (.day, _): return distance <= 31
    // "Expects to report a third-quarter loss": results come in the quarter behind.
    case (.quarter, .leaning), (.half, .leaning): return distance <= 92 && distance > 0
    default: return tense == .leaning
    }
  }

  /// Whether a day of the year is so far ahead that "by 14 January" on the 15th is the day just gone.
  private func isFar(_ coming: TimeValue?, _ day: CalendarDate) -> Bool {
    guard case .day = self, let coming else { return false }
    return coming.earliest.dayNumber - day.dayNumber > 300
  }

  /// The only occurrence that begins inside `period`; nil when there is none or more than one.
  func only(in period: TimeValue) -> TimeValue? {
    if case .season(.winter) = self, period.precision == .year {
      // "Winter 2014" may be the one before or the one after: both are kept.
      guard let start = TimePoint(year: period.start.year - 1, month: 12), let end = TimePoint(year: period.start.year + 1, month: 2)
      else { return nil }
      return TimeValue(from: start, to: end)
    }
    let inside = occurrences(around: period.earliest).filter { $0.earliest >= period.earliest && $0.earliest <= period.latest }
    return inside.count == 1 ? inside.first : nil
  }

  /// Whether an occurrence belongs to the week (weekdays) or year (all else) of `day`, or holds it.
  private func isOfPeriod(_ occurrence: TimeValue?, _ day: CalendarDate) -> Bool {
    guard let occurrence else { return false }
    if occurrence.earliest <= day, day <= occurrence.latest { return true }
    switch self {
    case .weekday, .weekend:
      return occurrence.earliest.dayNumber - occurrence.earliest.weekday == day.dayNumber - day.weekday
    default: return occurrence.earliest.year == day.year
    }
  }

  /// All occurrences that any turn may mean on `day`, in order.
  private func occurrences(around day: CalendarDate) -> [TimeValue] {
    switch self {
    // 29 February comes every four years, but not in 1900.
    case .day(let month, let number):
      ((day.year - 8)...(day.year + 8)).compactMap { TimePoint(year: $0, month: month, day: number).map(TimeValue.init) }
    case .month(let month): years(day) { TimePoint(year: $0, month: month).map(TimeValue.init) }
    case .quarter(let quarter): years(day) { TimeValue(year: $0, months: quarter * 3 - 2, through: quarter * 3) }
    case .season(.winter):
      // December to February, told by the year in which it begins.
      years(day) { year in
        TimePoint(year: year, month: 12).flatMap { start in
          TimePoint(year: year + 1, month: 2).flatMap { TimeValue(from: start, to: $0) }
        }
      }
    // Northern, meteorological: spring 03–05, summer 06–08, autumn 09–11.
    case .season(let season): years(day) { TimeValue(year: $0, months: season.rawValue * 3 + 3, through: season.rawValue * 3 + 5) }
    case .half(let half): years(day) { TimeValue(year: $0, months: half * 6 - 5, through: half * 6) }
    case .feast(let feast): years(day) { feast.day(of: $0).map(TimeValue.init(day:)) }
    case .islamic(let period):
      ((IslamicCalendar.year(near: day.year) - 3)...(IslamicCalendar.year(near: day.year) + 3)).compactMap {
        IslamicCalendar.value(of: period, islamicYear: $0)
      }
    case .weekday(let weekday): weeks(day) { $0.adding(days: weekday - 1).map(TimeValue.init(day:)) }
    case .weekend: weeks(day) { $0.adding(days: 5).flatMap { TimeValue(from: $0, days: 2) } }
    }
  }

  private func years(_ day: CalendarDate, _ make: (Int) -> TimeValue?) -> [TimeValue] {
    ((day.year - 2)...(day.year + 2)).compactMap(make)
  }

  /// Makes one value for each week near `day`, from its Monday.
  private func weeks(_ day: CalendarDate, _ make: (CalendarDate) -> TimeValue?) -> [TimeValue] {
    (-2...2).compactMap { day.adding(days: 7 * $0 + 1 - day.weekday).flatMap(make) }
  }
}

extension Feast {
  /// The feast's day where it is the same in every year.
  var fixedDay: (month: Int, day: Int)? {
    switch self {
    case .newYear: (1, 1)
    case .newYearEve: (12, 31)
    case .christmasEve: (12, 24)
    case .christmas: (12, 25)
    case .thanksgiving: nil
    }
  }

  /// The feast's day in `year`.
  func day(of year: Int) -> CalendarDate? {
    if let (month, day) = fixedDay { return CalendarDate(year: year, month: month, day: day) }
    // The fourth Thursday lies between the 22nd and the 28th.
    return (22...28).lazy.compactMap { CalendarDate(year: year, month: 11, day: $0) }.first { $0.weekday == 4 }
  }
}
