// A clock time has the value of its day; without a day beside it, it is marked and has none.

import CasusModel

extension TimeGrammar {
  /// "9 a.m.", "09:15 GMT", "noon", "5 p.m. EST, Nov. 9", "midnight Friday".
  func clock(_ place: Int) -> TimeMatch? {
    guard let (clock, end) = clockFace(place) ?? clockWord(place), !isJoined(before: place) else { return nil }
    var next = isWord(end, in: TimeVocabulary.timeZones) ? end + 1 : end
    if isMark(next, "("), isWord(next + 1, in: TimeVocabulary.timeZones) || clockFace(next + 1) != nil {
      // "9 a.m. (0600 GMT)"
      let inside = clockFace(next + 1)?.end ?? next + 1
      let close = isWord(inside, in: TimeVocabulary.timeZones) ? inside + 1 : inside
      if isMark(close, ")") { next = close + 1 }
    }
    let day = isMark(next, ",") ? next + 1 : next
    let start = isWord(day, "on") ? day + 1 : day
    if let match = calendarDate(start) ?? numericDate(start) ?? weekday(start) ?? relative(start), let meaning = match.meaning,
      meaning.isDay
    {
      return TimeMatch(match.end, .clock(clock, of: meaning), .time)
    }
    return TimeMatch(next, .clock(clock, of: .unknown), .time)
  }

  /// "9 a.m.", "9:15", "09:15:30", "2130 GMT".
  func clockFace(_ place: Int) -> (ClockTime, end: Int)? {
    guard let hour = word(place), hour.kind == .number, hour.number < 2400 else { return nil }
    if let isAfternoon = halfDay(hour.key) {
      return (1...12).contains(hour.number) ? (time(hour.number, nil, isAfternoon), place + 1) : nil
    }
    guard hour.key.isEmpty else { return nil }
    if hour.digits == 4, hour.number % 100 < 60, isWord(place + 1, in: ["gmt", "utc", "hours", "hrs"]) {
      return (.time(hour: hour.number / 100, minute: hour.number % 100), place + 2)
    }
    guard hour.digits <= 2, hour.number < 25 else { return nil }
    var end = place + 1
    var minute: Int?
    while end < place + 5, isMark(end, ":"), word(end)?.isGlued == true, let part = word(end + 1), part.isGlued, part.kind == .number,
      part.digits == 2, part.number < 60
    {
      minute = minute ?? part.number
      end += 2
      if let isAfternoon = halfDay(part.key) { return (time(hour.number, minute, isAfternoon), end) }
      if part.key == "z" { return (.time(hour: hour.number, minute: minute), end) }
    }
    if let (isAfternoon, half) = halfDay(end) { return (time(hour.number, minute, isAfternoon), half) }
    // "3:15 of the second half": minutes are told with two digits, and scores ("2:10") seldom with both.
    return minute == nil ? nil : (.time(hour: hour.number, minute: minute), end)
  }

  /// The hour of the day: 12 a.m. is 0, 12 p.m. is 12.
  private func time(_ hour: Int, _ minute: Int?, _ isAfternoon: Bool) -> ClockTime {
    .time(hour: hour <= 12 ? hour % 12 + (isAfternoon ? 12 : 0) : hour, minute: minute)
  }

  private func halfDay(_ key: String) -> Bool? { key == "am" ? false : key == "pm" ? true : nil }

  /// "a.m." or "pm", and the word behind.
  private func halfDay(_ place: Int) -> (isAfternoon: Bool, end: Int)? {
    if word(place)?.kind == .word, let half = halfDay(key(place)) { return (half, place + 1) }
    guard isWord(place, in: ["a", "p"]), isMark(place + 1, "."), isWord(place + 2, "m") else { return nil }
    return (isWord(place, "p"), isMark(place + 3, ".") && word(place + 3)?.isGlued == true ? place + 4 : place + 3)
  }

  private func clockWord(_ place: Int) -> (ClockTime, end: Int)? {
    guard isWord(place, in: ["noon", "midnight", "midday"]), !followsName(place), !isMark(place + 1, "-") else { return nil }
    guard word(place + 1)?.isCapital != true || TimeVocabulary.weekdays[key(place + 1)] != nil else { return nil }
    return (.time(hour: isWord(place, "midnight") ? 24 : 12, minute: nil), place + 1)
  }

  /// "the night of 5 March", "the morning of March 5", "mid-afternoon", "in the morning".
  func partOfDay(_ place: Int) -> TimeMatch? {
    let isDefinite = isWord(place, "the")
    let isMid = isWord(place, "mid") && !isDefinite
    let start = isMid ? (isMark(place + 1, "-") ? place + 2 : place + 1) : isDefinite ? place + 1 : place
    guard let part = TimeVocabulary.dayParts[key(start)], word(start)?.isCapital == false || isSentenceStart(start) else { return nil }
    if isWord(start + 1, in: ["of", "on"]),
      let match = calendarDate(start + 2) ?? weekday(start + 2) ?? numericDate(start + 2), let day = match.meaning,
      isDefinite || isWord(start + 1, "of")
    {
      return TimeMatch(match.end, .clock(.part(part), of: day), .time)
    }
    let isLed = isDefinite && isWord(place - 1, in: ["in", "during"])
    return isMid || isLed ? TimeMatch(start + 1, .clock(.part(part), of: .unknown), .time) : nil
  }
}
