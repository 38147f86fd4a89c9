// A clock time has the value of its day; without a day beside it, it is marked and has none.

import CasusModel

extension TimeGrammar {
  /// "9 a.m.", "09:15 GMT", "noon", "5 p.m. EST, Nov. 9", "midnight Friday".
  func clock(_ place: Int) -> TimeMatch? {
    guard let end = clockFace(place) ?? clockWord(place), !isJoined(before: place) else { return nil }
    var next = isWord(end, in: TimeVocabulary.timeZones) ? end + 1 : end
    if isMark(next, "("), isWord(next + 1, in: TimeVocabulary.timeZones) || clockFace(next + 1) != nil {
      // "9 a.m. (0600 GMT)"
      let inside = clockFace(next + 1) ?? next + 1
      let close = isWord(inside, in: TimeVocabulary.timeZones) ? inside + 1 : inside
      if isMark(close, ")") { next = close + 1 }
    }
    let day = isMark(next, ",") ? next + 1 : next
    let start = isWord(day, "on") ? day + 1 : day
    if let match = calendarDate(start) ?? numericDate(start) ?? weekday(start) ?? relative(start), let meaning = match.meaning,
      meaning.isDay
    {
      return TimeMatch(match.end, meaning, .time)
    }
    return TimeMatch(next, .unknown, .time)
  }

  /// The word behind "9 a.m.", "9:15", "09:15:30", "2130 GMT".
  func clockFace(_ place: Int) -> Int? {
    guard let hour = word(place), hour.kind == .number, hour.number < 2400 else { return nil }
    if ["am", "pm"].contains(hour.key) { return (1...12).contains(hour.number) ? place + 1 : nil }
    guard hour.key.isEmpty else { return nil }
    if hour.digits == 4, hour.number % 100 < 60, isWord(place + 1, in: ["gmt", "utc", "hours", "hrs"]) { return place + 2 }
    guard hour.digits <= 2, hour.number < 25 else { return nil }
    var end = place + 1
    var hasMinutes = false
    while end < place + 5, isMark(end, ":"), word(end)?.isGlued == true, let part = word(end + 1), part.isGlued, part.kind == .number,
      part.digits == 2, part.number < 60
    {
      hasMinutes = true
      end += 2
      if ["am", "pm", "z"].contains(part.key) { return end }
    }
    if let half = halfDay(end) { return half }
    // "3:15 of the second half": minutes are told with two digits, and scores ("2:10") seldom with both.
    return hasMinutes ? end : nil
  }

  /// The word behind "a.m." or "pm".
  private func halfDay(_ place: Int) -> Int? {
    if isWord(place, in: ["am", "pm"]) { return place + 1 }
    guard isWord(place, in: ["a", "p"]), isMark(place + 1, "."), isWord(place + 2, "m") else { return nil }
    return isMark(place + 3, ".") && word(place + 3)?.isGlued == true ? place + 4 : place + 3
  }

  private func clockWord(_ place: Int) -> Int? {
    guard isWord(place, in: ["noon", "midnight", "midday"]), !followsName(place) else { return nil }
    return word(place + 1)?.isCapital != true || isWeekdayAt(place + 1) ? place + 1 : nil
  }

  private func isWeekdayAt(_ place: Int) -> Bool { TimeVocabulary.weekdays[key(place)] != nil }
}

extension TimeMeaning {
  /// Whether it names one day.
  var isDay: Bool {
    switch self {
    case .value(let value): value.isDay
    case .recurring(.day, _), .recurring(.weekday, _), .within(.day, _), .within(.weekday, _), .unit(.day, _): true
    case .narrative(let inner): inner.isDay
    default: false
    }
  }
}
