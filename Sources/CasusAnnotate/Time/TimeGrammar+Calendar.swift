// Calendar dates in words: day and month, with or without a year. A date that opens a proper name is stepped over, never reported.

import CasusModel

extension TimeGrammar {
  /// "26 January 2017", "January 26", "Thursday, the 26th of January", "3–5 May 2014".
  func calendarDate(_ place: Int) -> TimeMatch? {
    if let match = bracketedDate(place) { return match }
    var start = place
    if isWeekdayName(place) {
      start = place + 1
      if isMark(start, ".") { start += 1 }
      if isMark(start, ",") { start += 1 }
      if isWord(start, "the") { start += 1 }
    }
    guard var match = dayThenMonth(start) ?? monthThenDay(start) ?? turnedDay(place) else { return nil }
    // "by 5 March" is met before it is over.
    if isWord(place - 1, "by"), case .recurring(let day, .plain) = match.meaning { match.meaning = .recurring(day, .coming) }
    return isName(from: place, to: match.end, meaning: match.meaning) ? TimeMatch(match.end, nil) : match
  }

  /// "Thursday (26 January)": the date in brackets says which Thursday.
  private func bracketedDate(_ place: Int) -> TimeMatch? {
    guard isWeekdayName(place), isMark(place + 1, "("), let date = dayThenMonth(place + 2) ?? monthThenDay(place + 2), isMark(date.end, ")")
    else { return nil }
    return TimeMatch(date.end + 1, date.meaning)
  }

  private func isWeekdayName(_ place: Int) -> Bool {
    guard let word = word(place), word.kind == .word, word.isCapital else { return false }
    return TimeVocabulary.weekdays[word.key] != nil || TimeVocabulary.shortWeekdays.contains(word.key)
  }

  /// A month's name with its number and the word behind it.
  func month(_ place: Int) -> (month: Int, end: Int)? {
    guard let word = word(place), word.kind == .word, !word.key.isEmpty else { return nil }
    if let month = TimeVocabulary.months[word.key] { return (month, place + 1) }
    guard let month = TimeVocabulary.shortMonths[word.key], word.isCapital else { return nil }
    return (month, isMark(place + 1, ".") && self.word(place + 1)?.isGlued == true ? place + 2 : place + 1)
  }

  /// A day of the month in digits, at most 31.
  func dayNumber(_ place: Int) -> Int? {
    guard let word = word(place), word.kind == .number, word.digits <= 2, (1...31).contains(word.number),
      ["", "st", "nd", "rd", "th"].contains(word.key)
    else { return nil }
    return word.number
  }

  /// A second day behind "-", "–", "to", "and", "or" or "through".
  func secondDay(_ place: Int, after first: Int) -> (day: Int, end: Int)? {
    guard isMark(place, "-") || isMark(place, "/") || isWord(place, in: ["to", "and", "through", "until"]), let day = dayNumber(place + 1),
      day > first
    else {
      return nil
    }
    return (day, place + 2)
  }

  private func dayThenMonth(_ place: Int) -> TimeMatch? {
    guard let first = dayNumber(place), !isJoined(before: place) else { return nil }
    var next = place + 1
    var last = first
    if let second = secondDay(next, after: first) { (last, next) = second }
    let behindFirst = next
    if isWord(next, "of") { next += 1 }
    if isMark(next, "-"), word(next)?.isGlued == true, month(next + 1) != nil { next += 1 }
    guard let (month, end) = month(next) else { return nil }
    // "2 may have died", "30 march on": a doubtful month needs its capital even behind a number.
    guard word(next)?.isCapital == true || !TimeVocabulary.doubtfulMonths.contains(month) else { return nil }
    next = end
    // "14 February 2014": a dash is taken only together with the year.
    if isMark(next, "-"), word(next)?.isGlued == true, year(next + 1) != nil { next += 1 }
    return dated(month, first, last, at: next).map { $0.split(place..<(place + 1), from: first == last ? nil : behindFirst - 1) }
  }

  private func monthThenDay(_ place: Int) -> TimeMatch? {
    guard let (month, next) = month(place), word(place)?.isCapital == true || word(place)?.key.count ?? 0 > 5,
      let first = dayNumber(next), !isJoined(before: place)
    else { return nil }
    // "In May 30 people were killed" counts people; "on May 30 rebels attacked" is a day.
    if isWord(next + 1, in: TimeVocabulary.countedThings), word(next)?.key.isEmpty == true, isWord(place - 1, "in") { return nil }
    var end = next + 1
    if isMark(end, "%") || (isMark(end, ":") && word(end + 1)?.isGlued == true) { return nil }
    var last = first
    if let second = secondDay(end, after: first), monthBehindDay(second.end) == nil { (last, end) = second }
    return dated(month, first, last, at: end).map { $0.split(place..<(next + 1), from: first == last ? nil : end - 1) }
  }

  /// "last Oct. 23", "next March 5".
  private func turnedDay(_ place: Int) -> TimeMatch? {
    let turn: Turn
    switch key(place) {
    case "last": turn = .last
    case "this": turn = .this
    case "next": turn = .next
    default: return nil
    }
    guard var match = monthThenDay(place + 1), case .recurring(let day, .plain) = match.meaning else { return nil }
    match.meaning = .recurring(day, turn)
    return match
  }

  /// "May 3 to 5 June" gives its 5 to June.
  private func monthBehindDay(_ place: Int) -> Int? { month(isWord(place, "of") ? place + 1 : place)?.month }

  /// Adds a year, named or relative, to one or two days of a month.
  private func dated(_ month: Int, _ first: Int, _ last: Int, at place: Int) -> TimeMatch? {
    guard last <= CalendarDate.days(inMonth: month, of: 2000) else { return nil }
    let (year, end) = yearBehind(place)
    let days = [first, last].map { day -> TimeMeaning in
      guard let year else { return .recurring(.day(month: month, day: day), .plain) }
      return .within(.day(month: month, day: day), of: year)
    }
    if first != last { return TimeMatch(end, .range(days[0], days[1])) }
    // A year is not told, but the day is the attacks' in 2001 and no later anniversary.
    if month == 9, first == 11, year == nil, isWord(place, in: ["attack", "attacks", "terrorist", "terror", "hijackers", "hijackings"]) {
      return TimeMatch(place, .unknown)
    }
    return TimeMatch(end, days[0])
  }

  /// A year behind a month or day: "2017", ", 2017", "of 2017", "last year", "of the following year".
  func yearBehind(_ place: Int) -> (year: TimeMeaning?, end: Int) {
    var next = place
    if isMark(next, ",") || isWord(next, "of") { next += 1 }
    if let year = year(next), let meaning = value(year: year) { return (meaning, next + 1) }
    if let (year, end) = spelledYear(at: next), let meaning = value(year: year) { return (meaning, end) }
    next = isWord(place, "of") ? place + 1 : place
    if let match = relativeUnit(next), let meaning = match.meaning, match.end > next, isWord(match.end - 1, "year"), match.type == .date,
      meaning.isYear
    {
      return (meaning, match.end)
    }
    return (nil, place)
  }

  /// Whether the date opens a proper name: directly before a type word, or before capitalised words that end in one.
  func isName(from place: Int, to end: Int, meaning: TimeMeaning?) -> Bool {
    guard let next = word(end), next.kind == .word else { return isName(hyphenatedAt: end) }
    if next.isCapital, TimeVocabulary.nameHeads.contains(next.key) { return true }
    let hasYear = if case .within = meaning { true } else { false }
    if !next.isCapital { return !hasYear && TimeVocabulary.plainNameHeads.contains(next.key) }
    guard isWord(place - 1, "the") else { return false }
    return (end..<(end + 4)).prefix { word($0)?.kind == .word && word($0)?.isCapital == true }
      .contains { TimeVocabulary.nameHeads.contains(key($0)) }
  }

  private func isName(hyphenatedAt place: Int) -> Bool {
    isMark(place, "-") && word(place)?.isGlued == true && word(place + 1)?.kind == .word && word(place + 1)?.isGlued == true
      && month(place + 1) == nil && TimeVocabulary.weekdays[key(place + 1)] == nil
  }
}

extension TimeMatch {
  /// The same with the words of its two days; nil is a single day.
  fileprivate func split(_ first: Range<Int>, from last: Int?) -> TimeMatch {
    guard let last else { return self }
    var match = self
    match.ends = (first, last..<end)
    return match
  }
}
