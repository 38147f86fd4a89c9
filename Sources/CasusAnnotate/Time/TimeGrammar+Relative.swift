// Days and units told from publication ("yesterday", "last week") and from the story itself ("the previous day", "that month").

import CasusModel

extension TimeGrammar {
  func relative(_ place: Int) -> TimeMatch? {
    relativeDay(place) ?? dayBeforeOrAfter(place) ?? dayPart(place) ?? narrowed(place) ?? relativeUnit(place)
  }

  /// "yesterday", "late yesterday", "tonight", "tomorrow morning", "late on Thursday".
  private func relativeDay(_ place: Int) -> TimeMatch? {
    let part = narrowing(place)
    let start = part == nil ? place : isWord(place + 1, "on") ? place + 2 : place + 1
    guard let word = word(start), word.kind == .word else { return nil }
    let day: Int
    switch word.key {
    case "today":
      // USA Today, Pakistan Today.
      if followsName(start), word.isCapital { return nil }
      day = 0
    case "yesterday": day = -1
    case "tomorrow": day = 1
    case "tonight": return TimeMatch(start + 1, .clock(.part(.night), of: .unit(.day, 0)), .time)
    case "overnight" where start == place: return TimeMatch(start + 1, .clock(.part(.night), of: .unknown), .time)
    default:
      // "early Thursday", "late last Thursday"
      guard let part, var match = weekday(start) else { return nil }
      if match.type == .date { match.meaning = match.meaning.map { .part(part, of: $0) } }
      return match
    }
    guard let part else { return withDayPart(start + 1, .unit(.day, day)) }
    var match = withDayPart(start + 1, .unit(.day, day))
    if match.type == .date { match.meaning = .part(part, of: .unit(.day, day)) }
    return match
  }

  /// What "early" or "later" before a day or unit makes of it.
  private func narrowing(_ place: Int) -> TimePart? {
    guard word(place)?.kind == .word else { return nil }
    switch key(place) {
    case "early": return .early
    case "late": return .late
    case "earlier", "later", "sometime": return .whole
    default: return nil
    }
  }

  /// "the day before yesterday", "the day after tomorrow", "the day before" at the end of a phrase.
  private func dayBeforeOrAfter(_ place: Int) -> TimeMatch? {
    guard isWord(place, "the"), isWord(place + 1, in: ["day", "week", "month", "year", "night", "evening"]),
      word(place + 1)?.isCapital == false
    else { return nil }
    let isBefore = isWord(place + 2, "before")
    guard isBefore || isWord(place + 2, "after") else { return nil }
    if isWord(place + 1, "day"), isBefore, isWord(place + 3, "yesterday") { return TimeMatch(place + 4, .unit(.day, -2)) }
    if isWord(place + 1, "day"), !isBefore, isWord(place + 3, "tomorrow") { return TimeMatch(place + 4, .unit(.day, 2)) }
    guard isPhraseEnd(place + 3) else { return nil }
    let step = isBefore ? -1 : 1
    if let part = TimeVocabulary.dayParts[key(place + 1)] {
      return TimeMatch(place + 3, .clock(.part(part), of: .narrative(.unit(.day, step))), .time)
    }
    return TimeVocabulary.units[key(place + 1)].map { TimeMatch(place + 3, .narrative(.unit($0, step))) }
  }

  /// "this morning", "last night", "that evening", "the same night", "the next morning".
  private func dayPart(_ place: Int) -> TimeMatch? {
    let start = narrowing(place) == nil ? place : place + 1
    if isWord(start, "this"), let part = TimeVocabulary.dayParts[key(start + 1)] {
      return TimeMatch(start + 2, .clock(.part(part), of: .unit(.day, 0)), .time)
    }
    if isWord(start, "last"), isWord(start + 1, in: ["night", "evening"]), let part = TimeVocabulary.dayParts[key(start + 1)] {
      return TimeMatch(start + 2, .clock(.part(part), of: .unit(.day, -1)), .time)
    }
    guard let (count, next) = narrativeStep(start), let part = TimeVocabulary.dayParts[key(next)] else { return nil }
    return TimeMatch(next + 1, .clock(.part(part), of: .narrative(.unit(.day, count))), .time)
  }

  /// "earlier this month", "later that year", "early last week", "late next year", "earlier in the year".
  private func narrowed(_ place: Int) -> TimeMatch? {
    guard let part = narrowing(place) else { return nil }
    let isNarrow = part != .whole
    if isWord(place + 1, "in"), isWord(place + 2, "the"), let unit = TimeVocabulary.units[key(place + 3)], unit.isLong,
      isPhraseEnd(place + 4) || !isNarrow
    {
      return TimeMatch(place + 4, .part(part, of: .unit(unit, 0)))
    }
    let start = isWord(place + 1, in: ["in", "on"]) && !isNarrow ? place + 2 : place + 1
    guard let unit = relativeUnit(start), unit.type == .date, let meaning = unit.meaning else { return nil }
    return TimeMatch(unit.end, .part(part, of: meaning))
  }

  /// "last week", "this year", "next month", "the current fiscal year", "the previous day", "the same year", "that month".
  ///
  /// "The last year" and "the past week" last; they are durations and belong to another family.
  func relativeUnit(_ place: Int) -> TimeMatch? {
    if let (count, next) = narrativeStep(place), let unit = TimeVocabulary.units[key(next)], unit.isDayOrLonger, unit != .weekend {
      return TimeMatch(next + 1, .narrative(.unit(unit, count)))
    }
    let isDefinite = isWord(place, "the")
    let start = isDefinite ? place + 1 : place
    let name = isWord(start + 1, in: ["fiscal", "calendar", "financial"]) ? start + 2 : start + 1
    // "This Week" is a title.
    guard let unit = TimeVocabulary.units[key(name)], unit.isLong, word(name)?.isCapital == false else { return nil }
    if isWord(start, "current") { return TimeMatch(name + 1, .unit(unit, 0)) }
    if isWord(start, "latest"), unit != .quarter { return TimeMatch(name + 1, .presumed(.unit(unit, 0))) }
    guard !isDefinite, !isWord(place - 1, "the") else { return nil }
    switch key(start) {
    case "last": return TimeMatch(name + 1, .unit(unit, -1))
    case "this": return TimeMatch(name + 1, .unit(unit, 0))
    case "next": return TimeMatch(name + 1, .unit(unit, 1))
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
  var isLong: Bool { ![.second, .minute, .hour, .day, .fortnight, .weekend].contains(self) }

  /// Units that make a date.
  var isDayOrLonger: Bool { ![.second, .minute, .hour].contains(self) }
}
