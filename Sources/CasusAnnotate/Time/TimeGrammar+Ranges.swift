// Two times joined to an interval. Each side is read by the families for single times, so nothing here nests.

import CasusModel

extension TimeGrammar {
  /// "between 2012 and 2014", "from May 2014 to June 2015", "2012–2014", "May to July 2014".
  func range(_ place: Int) -> TimeMatch? {
    let isBetween = isWord(place, "between")
    let isFrom = isWord(place, "from")
    let start = isBetween || isFrom ? place + 1 : place
    if let days = splitDays(start, isLed: isBetween || isFrom, isBetween: isBetween) { return days }
    guard let first = side(start, isLed: isBetween || isFrom), let from = first.meaning, first.type == .date else { return nil }
    let isDash = isMark(first.end, "-")
    guard isBetween ? isWord(first.end, "and") : isDash || isWord(first.end, in: ["to", "through", "until", "till"]) else { return nil }
    // Without "from", words join only what names itself as a date: "moved on Monday to Tuesday's …" does not.
    if !isBetween, !isFrom, !isDash, !isWord(first.end, in: ["to", "through"]) { return nil }
    let second = first.end + 1
    if isDash, let short = shortYear(second, after: from) { return short }
    guard let last = side(second, isLed: true), let to = last.meaning, last.type == .date, from.isSimilar(to) else { return nil }
    var match = TimeMatch(last.end, .range(from, to))
    match.ends = (start..<first.end, second..<last.end)
    return match
  }

  /// One side of a range. Years stand alone here only when led or joined by a dash.
  private func side(_ place: Int, isLed: Bool) -> TimeMatch? {
    if let match = calendarDate(place) ?? numericDate(place) ?? weekday(place) ?? part(place) ?? wholePeriod(place) { return match }
    guard let year = year(place), (1800...2099).contains(year), !isJoined(before: place) || isMark(place - 1, "-"),
      isLed || isMark(place + 1, "-") || isMark(place + 1, "/"), let meaning = value(year: year)
    else { return nil }
    return TimeMatch(place + 1, meaning)
  }

  /// "from 3 to 5 May 2014", "between 3 and 5 May": the first day borrows month and year from the second.
  private func splitDays(_ place: Int, isLed: Bool, isBetween: Bool) -> TimeMatch? {
    guard isLed, let first = dayNumber(place), let second = secondDay(place + 1, after: first), isBetween == isWord(place + 1, "and"),
      let match = calendarDate(place), match.end > second.end
    else { return nil }
    return match
  }

  /// "2012-14": the second year borrows its century.
  private func shortYear(_ place: Int, after start: TimeMeaning) -> TimeMatch? {
    guard case .value(let first) = start, first.precision == .year, let word = word(place), word.kind == .number, word.isGlued,
      word.digits == 2, word.key.isEmpty, word.number > first.start.year % 100, !isJoined(after: place + 1)
    else { return nil }
    return value(year: first.start.year / 100 * 100 + word.number).map { TimeMatch(place + 1, .range(start, $0)) }
  }
}

extension TimeMeaning {
  /// Whether two sides are told alike enough to be the ends of one interval.
  fileprivate func isSimilar(_ other: TimeMeaning) -> Bool {
    func grain(_ meaning: TimeMeaning) -> Int {
      switch meaning {
      case .recurring(.weekday, _), .within(.weekday, _): 0
      case .recurring(.day, _), .within(.day, _), .recurring(.feast, _), .within(.feast, _): 1
      case .recurring(.month, _), .within(.month, _): 2
      case .recurring, .within: 3
      case .value(let value): value.precision == .day ? 1 : value.precision == .month ? 2 : 4
      case .part(_, let whole): grain(whole)
      default: 5
      }
    }
    return grain(self) == grain(other) && grain(self) < 5
  }
}
