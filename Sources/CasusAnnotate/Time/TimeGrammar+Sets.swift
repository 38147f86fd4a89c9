// What happens again and again is marked as a set and has no value for facts.

import CasusModel

extension TimeGrammar {
  /// "every Friday", "each year", "every two weeks", "annually", "daily", "every other day".
  func frequency(_ place: Int) -> TimeMatch? {
    // "Shelled daily", not "the daily Granma" or "daily life".
    if let unit = Self.adverbs[key(place)], word(place)?.isCapital == false,
      isPhraseEnd(place + 1)
        || isWord(place + 1, in: ["in", "on", "at", "by", "from", "to", "through", "since", "for", "outside", "and", "basis"])
    {
      return set(place + 1, .length(TimeLength(1, unit)))
    }
    guard isWord(place, in: ["every", "each"]) else { return nil }
    let counted = isWord(place + 1, "other") ? 2 : TimeVocabulary.numbers[key(place + 1)] ?? plainNumber(place + 1)
    let next = counted == nil ? place + 1 : place + 2
    let name = key(next)
    if word(next)?.isCapital == true {
      if let weekday = TimeVocabulary.weekdays[name] { return set(next + 1, .occurrence(.weekday(weekday))) }
      if let month = TimeVocabulary.months[name] { return set(next + 1, .occurrence(.month(month))) }
    }
    if let unit = TimeVocabulary.units[name] ?? (counted == nil ? nil : TimeVocabulary.pluralUnits[name]) {
      return set(next + 1, .length(TimeLength(counted ?? 1, unit)))
    }
    if let part = TimeVocabulary.dayParts[name] { return set(next + 1, .part(part)) }
    guard counted == nil else { return nil }
    if let season = TimeVocabulary.seasons[name] { return set(next + 1, .occurrence(.season(season))) }
    if name == "weekend" { return set(next + 1, .occurrence(.weekend)) }
    return TimeVocabulary.islamicMonths[name].map { TimeMatch(next + 1, .repeated(.occurrence(.islamic(.month($0)))), .set) }
  }

  private static let adverbs: [String: TimeUnit] = ["annually": .year, "daily": .day]

  func set(_ end: Int, _ repetition: Repetition) -> TimeMatch { TimeMatch(end, .repeated(repetition), .set) }

  private func plainNumber(_ place: Int) -> Int? {
    guard let word = word(place), word.kind == .number, word.key.isEmpty, word.digits <= 4 else { return nil }
    return word.number
  }
}
