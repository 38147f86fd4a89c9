// What happens again and again is marked as a set and has no value.

import CasusModel

extension TimeGrammar {
  /// "every Friday", "each year", "every two weeks", "annually".
  func frequency(_ place: Int) -> TimeMatch? {
    if isWord(place, "annually") { return TimeMatch(place + 1, .unknown, .set) }
    guard isWord(place, in: ["every", "each"]) else { return nil }
    let next =
      isWord(place + 1, "other") || TimeVocabulary.numbers[key(place + 1)] != nil || word(place + 1)?.kind == .number
      ? place + 2 : place + 1
    let isDay = TimeVocabulary.weekdays[key(next)] != nil && word(next)?.isCapital == true
    let isMonth = TimeVocabulary.months[key(next)] != nil && word(next)?.isCapital == true
    let isUnit = TimeVocabulary.units[key(next)] != nil || (next > place + 1 && TimeVocabulary.pluralUnits[key(next)] != nil)
    let isSeason = TimeVocabulary.seasons[key(next)] != nil && next == place + 1
    guard isDay || isMonth || isUnit || isSeason || isWord(next, in: TimeVocabulary.dayParts) || isWord(next, "ramadan") else { return nil }
    return TimeMatch(next + 1, .unknown, .set)
  }
}
