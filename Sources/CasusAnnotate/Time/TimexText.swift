// The TIMEX3 text is read off the resolved value wherever the value has a shape of its own, so that the two faces cannot part.

import CasusModel

extension TimeValue {
  /// The TIMEX3 value of a calendar unit: `1998-01-08`, `1998-W05`, `1998-W05-WE`, `1998-Q3`, `1998-SU`, `1998-H1`, `199`, `19`.
  ///
  /// Nil for an interval that is no unit of the standard.
  var timex: String? {
    guard let end else { return start.description }
    switch (start.month, start.day, end.month, end.day) {
    case (nil, nil, nil, nil): return timexOfYears(end.year - start.year + 1)
    case (let first?, nil, let last?, nil): return timexOfMonths(first, through: last, years: end.year - start.year)
    case (_?, _?, _?, _?): return timexOfDays
    default: return nil
    }
  }

  /// Decades (`198`) and centuries (`19`, told as 1901 to 2000 or as 1900 to 1999).
  private func timexOfYears(_ count: Int) -> String? {
    if count == 10, start.year % 10 == 0 { return padded(start.year / 10, 3) }
    return count == 100 && start.year % 100 <= 1 ? padded(start.year / 100, 2) : nil
  }

  private func timexOfMonths(_ first: Int, through last: Int, years: Int) -> String? {
    let year = padded(start.year, 4)
    switch (first, last, years) {
    case (1, 6, 0): return year + "-H1"
    case (7, 12, 0): return year + "-H2"
    case (3, 5, 0): return year + "-SP"
    case (6, 8, 0): return year + "-SU"
    case (9, 11, 0): return year + "-FA"
    case (12, 2, 1): return year + "-WI"
    // "Winter 2014" is open between two winters and still told by one year.
    case (12, 2, 2): return padded(start.year + 1, 4) + "-WI"
    case (1, 3, 0), (4, 6, 0), (7, 9, 0), (10, 12, 0): return year + "-Q" + String(last / 3)
    default: return nil
    }
  }

  private var timexOfDays: String? {
    let length = latest.dayNumber - earliest.dayNumber + 1
    let (year, week) = earliest.isoWeek
    let text = padded(year, 4) + "-W" + padded(week, 2)
    if length == 7, earliest.weekday == 1 { return text }
    return length == 2 && earliest.weekday == 6 ? text + "-WE" : nil
  }
}

extension CalendarDate {
  /// ISO 8601 week and the year that it is counted in: the one that holds its Thursday.
  var isoWeek: (year: Int, week: Int) {
    guard let thursday = adding(days: 4 - weekday), let first = CalendarDate(year: thursday.year, month: 1, day: 1) else {
      return (year, 1)
    }
    return (thursday.year, (thursday.dayNumber - first.dayNumber) / 7 + 1)
  }
}

extension Recurring {
  /// What is known of an occurrence whose year or week is not: `XXXX-WXX-1`, `XXXX-01-26`, `XXXX-SU`.
  var template: String? {
    switch self {
    case .day(let month, let day): "XXXX-" + padded(month, 2) + "-" + padded(day, 2)
    case .month(let month): "XXXX-" + padded(month, 2)
    case .season(let season): "XXXX-" + ["SP", "SU", "FA", "WI"][season.rawValue]
    case .quarter(let quarter): "XXXX-Q\(quarter)"
    case .half(let half): "XXXX-H\(half)"
    case .weekday(let weekday): "XXXX-WXX-\(weekday)"
    case .weekend: "XXXX-WXX-WE"
    case .feast(let feast): feast.fixedDay.map { "XXXX-" + padded($0.month, 2) + "-" + padded($0.day, 2) } ?? "XXXX-11-WXX-4"
    case .islamic: nil
    }
  }
}

extension Repetition {
  var timex: String? {
    switch self {
    case .length(let length): length.timex
    case .occurrence(let recurring): recurring.template
    case .part(let part): "XXXX-XX-XX" + ClockTime.part(part).timex
    }
  }
}

extension TimePart {
  /// TimeML 1.2.1: `START`, `MID`, `END`; halves and weeks have none.
  var modifier: TimeModifier? {
    switch self {
    case .early, .start: .start
    case .mid: .mid
    case .late, .end: .end
    case .half(let half): half == 1 ? .start : .end
    case .week(1): .start
    case .week(5): .end
    case .week, .weekday, .whole: nil
    }
  }
}
