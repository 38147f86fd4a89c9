// A part is named before its period: "late January", "mid-2014", "the end of last year", "the second half of 2015".

import CasusModel

extension TimeGrammar {
  /// A part of a month, year, season, quarter or decade.
  func part(_ place: Int) -> TimeMatch? {
    let start = isWord(place, "the") ? place + 1 : place
    if let (part, next) = adverbialPart(start), let whole = partable(next, isDefinite: false) {
      return whole.meaning.map { TimeMatch(whole.end, .part(part, of: $0)) }
    }
    if isWord(start, "year"), let end = [1, 2, 3].map({ start + $0 }).first(where: { isWord($0, "end") }),
      ((start + 1)..<end).allSatisfy({ isMark($0, "-") || isMark($0, "'") || isWord($0, "s") })
    {
      return TimeMatch(end + 1, .part(.end, of: .unit(.year, 0)))
    }
    guard let (part, next) = nominalPart(start), isWord(next, "of"), let whole = partable(next + 1, isDefinite: true) else {
      return nil
    }
    return whole.meaning.map { TimeMatch(whole.end, .part(part, of: $0)) }
  }

  private func adverbialPart(_ place: Int) -> (TimePart, Int)? {
    let next = isMark(place + 1, "-") ? place + 2 : place + 1
    switch key(place) {
    case "early": return (.early, next)
    case "mid": return (.mid, next)
    case "late": return (.late, next)
    default: return nil
    }
  }

  private func nominalPart(_ place: Int) -> (TimePart, Int)? {
    let next = place + 1
    switch key(place) {
    case "start", "beginning": return (.start, next)
    case "middle": return (.mid, next)
    case "end", "close": return (.end, next)
    case "first", "second", "third", "fourth", "last":
      let number = TimeVocabulary.ordinals[key(place)] ?? 5
      if isWord(next, "half"), number <= 2 { return (.half(number), next + 1) }
      return isWord(next, "week") ? (.week(number), next + 1) : nil
    default: return nil
    }
  }

  /// The period that a part can be of; "the year", "the month" only behind "of".
  private func partable(_ place: Int, isDefinite: Bool) -> TimeMatch? {
    if let match = wholePeriod(place) ?? relativeUnit(place), match.type == .date { return match }
    if let year = year(place), let meaning = value(year: year) { return TimeMatch(place + 1, meaning) }
    if let season = TimeVocabulary.seasons[key(place)] { return TimeMatch(place + 1, .recurring(.season(season), .plain)) }
    guard isDefinite else { return nil }
    if isWord(place, "the"), let unit = TimeVocabulary.units[key(place + 1)], unit.isLong {
      return TimeMatch(place + 2, .unit(unit, 0))
    }
    return nil
  }
}
