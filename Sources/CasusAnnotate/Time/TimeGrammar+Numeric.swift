// Dates in figures. Day and month are read only where no other order is possible; otherwise the date is marked and left unresolved.

import CasusModel

extension TimeGrammar {
  /// "2017-01-26", "26/01/2017", "26.01.2017".
  func numericDate(_ place: Int) -> TimeMatch? {
    guard let (first, second, third, mark) = threeNumbers(place), !isJoined(before: place) else { return nil }
    var end = place + 5
    guard !isMark(end, mark) || word(end + 1)?.isGlued != true else { return nil }
    if first.digits == 4 {
      guard mark != ".", let value = value(year: first.number, month: second.number, day: third.number) else { return nil }
      // The hour of 2017-01-26T09:15Z belongs to the expression, which stays a day.
      if isWord(end, "t"), let hour = clockFace(end + 1) { end = hour.end }
      return TimeMatch(end, value)
    }
    guard third.digits == 4, (1000...2999).contains(third.number) else { return nil }
    let dayFirst = TimePoint(year: third.number, month: second.number, day: first.number)
    let monthFirst = TimePoint(year: third.number, month: first.number, day: second.number)
    // Points are written between day, month and year only where the day comes first.
    if mark == "." { return dayFirst.map { TimeMatch(end, .value(TimeValue($0))) } }
    switch (dayFirst, monthFirst) {
    case (nil, nil): return nil
    case (let point?, nil), (nil, let point?): return TimeMatch(end, .value(TimeValue(point)))
    case (let point?, let other?): return TimeMatch(end, point == other ? .value(TimeValue(point)) : .ambiguous)
    }
  }

  /// Three plain numbers joined twice by the same mark, without gaps.
  private func threeNumbers(_ place: Int) -> (TimeWord, TimeWord, TimeWord, String)? {
    guard place + 4 < words.count else { return nil }
    let found = words[place..<(place + 5)]
    let numbers = [words[place], words[place + 2], words[place + 4]]
    let mark = words[place + 1].key
    guard ["-", "/", "."].contains(mark), words[place + 3].key == mark, found.dropFirst().allSatisfy(\.isGlued),
      numbers.allSatisfy({ $0.kind == .number && $0.key.isEmpty }), (1...2).contains(numbers[1].digits)
    else { return nil }
    return (numbers[0], numbers[1], numbers[2], mark)
  }
}
