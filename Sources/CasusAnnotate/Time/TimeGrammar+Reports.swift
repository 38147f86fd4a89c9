// Periods that a report leaves to its reader: "the quarter", "the year-earlier period", "the week". The words alone fix no value.

import CasusModel

extension TimeGrammar {
  /// "the quarter", "the latest period", "the year-ago quarter", "the 1988 period", "the year", "the week of 6 March".
  func reportPeriod(_ place: Int) -> TimeMatch? {
    yearAgoPeriod(place) ?? datedPeriod(place) ?? unitOfDate(place) ?? latestPeriod(place) ?? plainUnit(place)
  }

  /// "the year-earlier quarter", "year-ago results", "the year-earlier third quarter".
  private func yearAgoPeriod(_ place: Int) -> TimeMatch? {
    let start = isWord(place, "the") ? place + 1 : place
    guard isWord(start, "year"), isMark(start + 1, "-"), isWord(start + 2, in: ["ago", "earlier"]) else { return nil }
    let end = start + 3
    if let (quarter, next) = ordinalQuarter(end) { return TimeMatch(next, .within(.quarter(quarter), of: .unit(.year, -1))) }
    return TimeMatch(isWord(end, in: TimeVocabulary.plainPeriods) ? end + 1 : end, .compared(years: -1, else: .presumed(.unit(.year, -1))))
  }

  /// "the 1988 quarter", "the 1988 period", "the quarter a year ago".
  private func datedPeriod(_ place: Int) -> TimeMatch? {
    guard isWord(place, "the") else { return nil }
    if let year = year(place + 1), isWord(place + 2, in: TimeVocabulary.plainPeriods), let meaning = value(year: year) {
      return TimeMatch(place + 3, .reportedIn(meaning))
    }
    if isWord(place + 1, in: TimeVocabulary.plainPeriods), isWord(place + 2, "a"), isWord(place + 3, "year"),
      isWord(place + 4, in: ["ago", "earlier", "before"])
    {
      return TimeMatch(place + 5, .compared(years: -1, else: .presumed(.unit(.year, -1))))
    }
    return nil
  }

  /// "the week of March 6", "the quarter ended Sept. 30", "the year ended March 31".
  private func unitOfDate(_ place: Int) -> TimeMatch? {
    let start = isWord(place, "the") ? place + 1 : place
    guard let unit = TimeVocabulary.units[key(start)], unit == .week || unit == .quarter || unit == .year || unit == .month else {
      return nil
    }
    let isEnd = isWord(start + 1, in: ["ended", "ending"])
    guard isEnd || (isWord(start + 1, "of") && unit == .week), let date = calendarDate(start + 2), let day = date.meaning else {
      return nil
    }
    // A business year's days are told by its end: how long it was is all that the standard keeps.
    if unit == .year { return TimeMatch(start + 1, .duration(TimeLength(1, .year)), .duration) }
    if isEnd { return TimeMatch(start + 1, .holding(unit, of: day)) }
    return TimeMatch(date.end, .holding(unit, of: day))
  }

  private func latestPeriod(_ place: Int) -> TimeMatch? {
    let start = isWord(place, "the") ? place + 1 : place
    guard isWord(start, "latest"), isWord(start + 1, in: TimeVocabulary.plainPeriods) else { return nil }
    return TimeMatch(start + 2, .reported(years: 0))
  }

  /// "the quarter", "the full year", "the fiscal year", "the week" behind a preposition or before a pause.
  private func plainUnit(_ place: Int) -> TimeMatch? {
    guard isWord(place, "the") else { return nil }
    let name = isWord(place + 1, in: ["full", "fiscal", "financial", "current"]) ? place + 2 : place + 1
    guard let unit = TimeVocabulary.units[key(name)], word(name)?.isCapital == false, [.week, .month, .quarter, .year].contains(unit)
    else { return nil }
    let isLed = isWord(place - 1, in: ["in", "for", "during", "over", "throughout", "through", "within", "since", "into"])
    let isOpen = isPhraseEnd(name + 1) || isMark(name + 1, "'") || isWord(name + 1, in: ["and", "on", "from", "to", "as", "by", "with"])
    guard isLed || isOpen || name > place + 1, !isJoined(after: name + 1) else { return nil }
    // "the first months of the year", not "the man of the year".
    if isWord(place - 1, "of"), TimeVocabulary.pluralUnits[key(place - 2)] == nil,
      !isWord(place - 2, in: ["rest", "remainder", "course", "most"])
    {
      return nil
    }
    // "the week before the vote", "the year that changed all": no reader could tell.
    if isWord(name + 1, in: ["before", "after", "that", "when", "of", "he", "she", "they", "it", "preceding", "following", "leading"]) {
      return nil
    }
    if !isOpen, let next = word(name + 1), next.kind != .word || next.isCapital { return nil }
    return TimeMatch(name + 1, unit == .quarter ? .reported(years: 0) : .presumed(.unit(unit, 0)))
  }

  /// "third quarter", "third-quarter", "fiscal third quarter", "fiscal-third quarter".
  func ordinalQuarter(_ place: Int) -> (Int, end: Int)? {
    let isFiscal = isWord(place, "fiscal")
    let start = isFiscal ? (isMark(place + 1, "-") ? place + 2 : place + 1) : place
    guard let number = TimeVocabulary.ordinals[key(start)] else { return nil }
    let next = isMark(start + 1, "-") ? start + 2 : start + 1
    return isWord(next, "quarter") ? (number, next + 1) : nil
  }
}
