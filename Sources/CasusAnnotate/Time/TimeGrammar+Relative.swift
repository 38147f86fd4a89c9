// Days and units told from publication ("yesterday", "last week") and from the story itself ("the previous day", "that month").

import CasusModel

extension TimeGrammar {
  func relative(_ place: Int) -> TimeMatch? {
    relativeDay(place) ?? dayBeforeOrAfter(place) ?? dayPart(place) ?? narrowed(place) ?? relativeUnit(place)
  }

  /// "yesterday", "late yesterday", "tonight", "tomorrow morning".
  private func relativeDay(_ place: Int) -> TimeMatch? {
    let start = isWord(place, in: ["early", "late", "later", "earlier"]) ? place + 1 : place
    guard let word = word(start), word.kind == .word else { return nil }
    switch word.key {
    case "today":
      // USA Today, Pakistan Today.
      if followsName(start), word.isCapital { return nil }
      return withDayPart(start + 1, .unit(.day, 0))
    case "yesterday": return withDayPart(start + 1, .unit(.day, -1))
    case "tomorrow": return withDayPart(start + 1, .unit(.day, 1))
    case "tonight": return TimeMatch(start + 1, .unit(.day, 0), .time)
    case "overnight" where start == place: return TimeMatch(start + 1, .unknown, .time)
    default: break
    }
    // "early Thursday", "late last Thursday"
    return start > place ? weekday(start) : nil
  }

  /// "the day before yesterday", "the day after tomorrow", "the day before" at the end of a phrase.
  private func dayBeforeOrAfter(_ place: Int) -> TimeMatch? {
    guard isWord(place, "the"), isWord(place + 1, in: ["day", "week", "month", "year", "night", "evening"]) else { return nil }
    let isBefore = isWord(place + 2, "before")
    guard isBefore || isWord(place + 2, "after") else { return nil }
    if isWord(place + 1, "day"), isBefore, isWord(place + 3, "yesterday") { return TimeMatch(place + 4, .unit(.day, -2)) }
    if isWord(place + 1, "day"), !isBefore, isWord(place + 3, "tomorrow") { return TimeMatch(place + 4, .unit(.day, 2)) }
    guard isPhraseEnd(place + 3) else { return nil }
    let unit = TimeVocabulary.units[key(place + 1)]
    return TimeMatch(place + 3, .narrative(.unit(unit ?? .day, isBefore ? -1 : 1)), unit == nil ? .time : .date)
  }

  /// "this morning", "last night", "that evening", "the same night", "the next morning".
  private func dayPart(_ place: Int) -> TimeMatch? {
    let start = isWord(place, in: ["early", "late", "later", "earlier"]) ? place + 1 : place
    if isWord(start, "this"), isWord(start + 1, in: TimeVocabulary.dayParts) { return TimeMatch(start + 2, .unit(.day, 0), .time) }
    if isWord(start, "last"), isWord(start + 1, in: ["night", "evening"]) { return TimeMatch(start + 2, .unit(.day, -1), .time) }
    guard let (count, next) = narrativeStep(start), isWord(next, in: TimeVocabulary.dayParts) else { return nil }
    return TimeMatch(next + 1, .narrative(.unit(.day, count)), .time)
  }

  /// "earlier this month", "later that year", "early last week", "late next year", "earlier in the year".
  private func narrowed(_ place: Int) -> TimeMatch? {
    guard isWord(place, in: ["earlier", "later", "sometime", "early", "late"]) else { return nil }
    let isNarrow = isWord(place, in: ["early", "late"])
    if isWord(place + 1, "in"), isWord(place + 2, "the"), let unit = TimeVocabulary.units[key(place + 3)], unit.isLong,
      isPhraseEnd(place + 4) || !isNarrow
    {
      return TimeMatch(place + 4, .part(isNarrow ? early(place) : .whole, of: .unit(unit, 0)))
    }
    let start = isWord(place + 1, in: ["in", "on"]) && !isNarrow ? place + 2 : place + 1
    guard let unit = relativeUnit(start), unit.type == .date, let meaning = unit.meaning else { return nil }
    return TimeMatch(unit.end, .part(isNarrow ? early(place) : .whole, of: meaning))
  }

  private func early(_ place: Int) -> TimePart { isWord(place, "early") ? .early : .late }

  /// "last week", "this year", "next month", "the previous day", "the same year", "that month".
  ///
  /// "The last year" and "the past week" last; they are durations and belong to another family.
  func relativeUnit(_ place: Int) -> TimeMatch? {
    if let (count, next) = narrativeStep(place), let unit = TimeVocabulary.units[key(next)], unit.isDayOrLonger {
      return TimeMatch(next + 1, .narrative(.unit(unit, count)))
    }
    guard !isWord(place - 1, "the"), let unit = TimeVocabulary.units[key(place + 1)], unit.isLong else { return nil }
    switch key(place) {
    case "last": return TimeMatch(place + 2, .unit(unit, -1))
    case "this": return TimeMatch(place + 2, .unit(unit, 0))
    case "next": return TimeMatch(place + 2, .unit(unit, 1))
    default: return nil
    }
  }

  /// How far "the previous", "the same", "that", "the next" move from the last date told.
  private func narrativeStep(_ place: Int) -> (count: Int, next: Int)? {
    if isWord(place, "that") { return (0, isWord(place + 1, in: ["same", "very"]) ? place + 2 : place + 1) }
    let start = isWord(place, "the") ? place + 1 : place
    switch key(start) {
    case "previous", "preceding", "prior": return (-1, start + 1)
    case "following": return (1, start + 1)
    case "same" where start > place: return (0, start + 1)
    case "next" where start > place: return (1, start + 1)
    default: return nil
    }
  }
}

extension TimeUnit {
  /// Units of which "last", "this" and "next" name one period.
  var isLong: Bool { ![.minute, .hour, .day, .fortnight].contains(self) }

  /// Units that make a date.
  var isDayOrLonger: Bool { ![.minute, .hour].contains(self) }
}
