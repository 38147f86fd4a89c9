// Periods are exact calendar arithmetic; the conventions that are a choice (parts, seasons) say so beside the numbers.

import CasusModel

extension TimeUnit {
  /// The unit around `day`, moved by `count` units; nil outside of the calendar and for units below a day.
  func period(around day: CalendarDate, movedBy count: Int) -> TimeValue? {
    guard (-20_000...20_000).contains(count) else { return nil }
    switch self {
    case .second, .minute, .hour: return nil
    case .day: return day.adding(days: count).map(TimeValue.init(day:))
    case .week: return week(around: day, movedBy: count)
    case .fortnight: return week(around: day, movedBy: 2 * count)
    case .weekend:
      return day.adding(days: 7 * count + 6 - day.weekday).flatMap { TimeValue(from: $0, days: 2) }
    case .month:
      let months = day.year * 12 + day.month - 1 + count
      return months < 12 ? nil : TimePoint(year: months / 12, month: months % 12 + 1).map(TimeValue.init)
    case .quarter:
      let quarters = day.year * 4 + (day.month - 1) / 3 + count
      return quarters < 4 ? nil : TimeValue(year: quarters / 4, months: quarters % 4 * 3 + 1, through: quarters % 4 * 3 + 3)
    case .year: return TimePoint(year: day.year + count).map(TimeValue.init)
    case .decade: return TimeValue(years: (day.year / 10 + count) * 10, count: 10)
    // The first century is 1 to 100: the 20th, 1901 to 2000.
    case .century: return TimeValue(years: ((day.year - 1) / 100 + count) * 100 + 1, count: 100)
    }
  }

  /// ISO 8601 week, Monday to Sunday.
  private func week(around day: CalendarDate, movedBy count: Int) -> TimeValue? {
    guard let monday = day.adding(days: 7 * count + 1 - day.weekday) else { return nil }
    return TimeValue(from: monday, days: 7)
  }
}

extension TimeValue {
  /// `count` whole years from `first`.
  init?(years first: Int, count: Int) {
    guard let start = TimePoint(year: first), let end = TimePoint(year: first + count - 1) else { return nil }
    self.init(from: start, to: end)
  }

  /// Whole months of one year.
  init?(year: Int, months first: Int, through last: Int) {
    guard let start = TimePoint(year: year, month: first), let end = TimePoint(year: year, month: last) else { return nil }
    self.init(from: start, to: end)
  }

  /// `count` days from `first`.
  init?(from first: CalendarDate, days count: Int) {
    guard let last = first.adding(days: count - 1) else { return nil }
    self.init(from: TimePoint(day: first), to: TimePoint(day: last))
  }

  /// The smallest interval from the first day of one value to the last of another, at their precision.
  init?(from first: TimeValue, through last: TimeValue) {
    self.init(from: first.start, to: last.end ?? last.start)
  }
}

extension TimePart {
  /// The part of `whole`; the whole itself where no narrower convention exists (days, weeks, centuries).
  ///
  /// Conventions: a month's early, mid and late are days 1–10, 11–20 and 21 to its end, and so are its beginning, middle and end; a
  /// year's are its thirds by months (01–04, 05–08, 09–12), but its beginning is January and its end December; a decade's are its years
  /// 0–3, 4–6 and 7–9; a season's or quarter's are its three months.
  func cut(_ whole: TimeValue) -> TimeValue? {
    switch (whole.precision, self) {
    case (_, .whole), (.day, _): whole
    case (_, .weekday(let number, let weekday)): whole.precision == .month ? cut(month: whole.start, number, weekday) : nil
    case (.month, _): cut(month: whole.start)
    case (.year, _): cut(year: whole.start.year) ?? whole
    case (.interval, _): cut(interval: whole) ?? whole
    }
  }

  private func cut(month point: TimePoint) -> TimeValue? {
    guard let month = point.month else { return nil }
    let length = CalendarDate.days(inMonth: month, of: point.year)
    let days: ClosedRange<Int> =
      switch self {
      case .early, .start: 1...10
      case .mid: 11...20
      case .late, .end: 21...length
      case .half(let half): half == 1 ? 1...15 : 16...length
      case .week(5): (length - 6)...length
      case .week(let week): (week * 7 - 6)...(week * 7)
      case .whole, .weekday: 1...length
      }
    guard let first = CalendarDate(year: point.year, month: month, day: days.lowerBound) else { return nil }
    return TimeValue(from: first, days: days.count)
  }

  /// One weekday of a month; 5 is the last, be it the fourth or fifth.
  private func cut(month point: TimePoint, _ number: Int, _ weekday: Int) -> TimeValue? {
    let days = (1...31).compactMap { TimePoint(year: point.year, month: point.month, day: $0) }.filter { $0.earliest.weekday == weekday }
    guard number < 5 else { return days.last.map(TimeValue.init) }
    return number <= days.count ? TimeValue(days[number - 1]) : nil
  }

  private func cut(year: Int) -> TimeValue? {
    switch self {
    case .early: TimeValue(year: year, months: 1, through: 4)
    case .mid: TimeValue(year: year, months: 5, through: 8)
    case .late: TimeValue(year: year, months: 9, through: 12)
    case .start: TimeValue(year: year, months: 1, through: 1)
    case .end: TimeValue(year: year, months: 12, through: 12)
    case .half(let half): TimeValue(year: year, months: half * 6 - 5, through: half * 6)
    case .week, .weekday, .whole: nil
    }
  }

  private func cut(interval: TimeValue) -> TimeValue? {
    guard let end = interval.end, let position else { return nil }
    let start = interval.start
    if start.month == nil, end.month == nil, end.year == start.year + 9 {
      let years = [0...3, 4...6, 7...9][position]
      return TimeValue(years: start.year + years.lowerBound, count: years.count)
    }
    guard let first = start.month, start.day == nil, let last = end.month, end.day == nil,
      end.year * 12 + last - start.year * 12 - first == 2
    else { return nil }
    let month = start.year * 12 + first - 1 + position
    return TimePoint(year: month / 12, month: month % 12 + 1).map(TimeValue.init)
  }

  /// Which third: 0, 1 or 2.
  private var position: Int? {
    switch self {
    case .early, .start: 0
    case .mid: 1
    case .late, .end: 2
    case .half, .week, .weekday, .whole: nil
    }
  }
}
