// Numbers with units: a distance from publication ("ago"), a distance in the story ("later"), else a duration, which dates nothing.

import CasusModel

extension TimeGrammar {
  /// "two weeks ago", "a day later", "three months", "the past two years", "in the coming days".
  func measured(_ place: Int) -> TimeMatch? {
    stretch(place) ?? amount(place) ?? bareUnits(place)
  }

  private func amount(_ place: Int) -> TimeMatch? {
    guard let quantity = quantity(place) else { return nil }
    if let match = displaced(quantity, place) { return match }
    if !quantity.isSingle { return TimeMatch(quantity.end, .duration(quantity.length), .duration) }
    let isHedged = !isWord(place, in: ["a", "an", "one"])
    if isHedged || isWord(place - 1, in: ["for", "within", "after", "in", "than", "over", "lasted", "nearly", "under"]) {
      return TimeMatch(quantity.end, .duration(quantity.length), .duration)
    }
    // "twice a week", "200 a day", "$3 million a year": a rate; elsewhere "a year" is no time of its own.
    return isRate(place) ? set(quantity.end, .length(quantity.length)) : nil
  }

  private func isRate(_ place: Int) -> Bool {
    word(place - 1)?.kind == .number || isMark(place - 1, "%")
      || isWord(place - 1, in: ["once", "twice", "times", "million", "billion", "thousand", "percent", "dollars"])
  }

  /// "ago", "earlier", "later" and their like behind a quantity.
  private func displaced(_ quantity: TimeQuantity, _ place: Int) -> TimeMatch? {
    let end = quantity.end
    switch key(end) {
    case "ago": return match(quantity, place, end + 1, -1, isNarrative: false)
    case "earlier", "previously", "beforehand": return match(quantity, place, end + 1, -1, isNarrative: true)
    case "later", "afterwards", "afterward": return match(quantity, place, end + 1, 1, isNarrative: true)
    // "two days before." but not "two days before the attack".
    case "before" where isPhraseEnd(end + 1): return match(quantity, place, end + 1, -1, isNarrative: true)
    case "after" where isPhraseEnd(end + 1): return match(quantity, place, end + 1, 1, isNarrative: true)
    case "from" where isWord(end + 1, "now"): return match(quantity, place, end + 2, 1, isNarrative: false)
    default: return nil
    }
  }

  private func match(_ quantity: TimeQuantity, _ place: Int, _ end: Int, _ sign: Int, isNarrative: Bool) -> TimeMatch {
    let type: TimeType = quantity.unit.isDayOrLonger ? .date : .time
    guard let count = quantity.count, quantity.unit.isDayOrLonger else {
      // "Several years ago" is past, "several days later" lies anywhere.
      return TimeMatch(end, isNarrative || type == .time ? .unknown : .hedged(.approximate, .vague(sign < 0 ? .past : .future)), type)
    }
    // Decades ago are told in round numbers: a year is nearly what is meant, and no value.
    switch quantity.unit {
    case .decade, .century:
      let years = sign * count * (quantity.unit == .decade ? 10 : 100)
      return TimeMatch(end, isNarrative ? .unknown : .presumed(.unit(.year, years)), type)
    default: break
    }
    let moved = TimeMeaning.unit(quantity.unit, sign * count)
    var meaning = isNarrative ? .narrative(moved) : moved
    if quantity.unit == .year, sign < 0, count == 1, isComparison(place, end) { meaning = .compared(years: -1, else: moved) }
    if let modifier = quantity.length.modifier { meaning = .hedged(sign < 0 ? modifier.ofDatePast : modifier, meaning) }
    return TimeMatch(end, meaning, type)
  }

  /// Whether figures stand just before, which "a year earlier" is compared with: "up 15% from $4 million a year earlier".
  private func isComparison(_ place: Int, _ end: Int) -> Bool {
    // "A year earlier, net income was $2.1 million."
    isSentenceStart(place) ? hasFigures(end..<(end + 10)) : hasFigures((place - 14)..<place)
  }

  /// Whether figures of a business or its words stand among these words.
  func hasFigures(_ places: Range<Int>) -> Bool {
    places.clamped(to: words.indices).contains { isMark($0, "%") || isMark($0, "$") || isWord($0, in: Self.figures) }
  }

  private static let figures: Set<String> = [
    "million", "billion", "percent", "cents", "share", "points", "profit", "sales", "earnings", "revenue", "income", "company", "loss",
    "quarter",
  ]

  /// "the past two years", "the last 24 hours", "the first nine months", "the next few days".
  private func stretch(_ place: Int) -> TimeMatch? {
    let isDefinite = isWord(place, "the")
    let start = isDefinite ? place + 1 : place
    guard isWord(start, in: ["past", "last", "next", "coming", "recent", "first", "final", "previous", "latest"]) else { return nil }
    let isVague = isWord(start, in: ["coming", "recent"])
    if !isWord(start + 1, in: ["a", "an"]), let (count, isHalf, end) = number(start + 1),
      let unit = TimeVocabulary.pluralUnits[key(end)] ?? TimeVocabulary.units[key(end)]
    {
      if isVague, unit.isDayOrLonger { return TimeMatch(end + 1, .vague(isWord(start, "recent") ? .past : .future)) }
      let length = isHalf ? TimeLength(halves: count ?? 0, unit) : TimeLength(count, unit)
      return TimeMatch(end + 1, .duration(length), .duration)
    }
    if let unit = TimeVocabulary.pluralUnits[key(start + 1)] {
      if isVague, unit.isDayOrLonger { return TimeMatch(start + 2, .vague(isWord(start, "recent") ? .past : .future)) }
      return isWord(start, "past") && isDefinite ? TimeMatch(start + 2, .duration(TimeLength(nil, unit)), .duration) : nil
    }
    if isDefinite, isWord(start, in: ["past", "last", "coming"]), let unit = TimeVocabulary.units[key(start + 1)], unit != .quarter {
      // TimeBank takes "the past year" for the calendar year before; it is the twelve months up to now, and no value for facts.
      if !isWord(start, "coming"), [.week, .month, .year].contains(unit) { return TimeMatch(start + 2, .presumed(.unit(unit, -1))) }
      return TimeMatch(start + 2, .duration(TimeLength(1, unit)), .duration)
    }
    return nil
  }

  /// "years ago", "days later", "for decades", "over the years".
  private func bareUnits(_ place: Int) -> TimeMatch? {
    if isWord(place, "the"), let unit = TimeVocabulary.pluralUnits[key(place + 1)], unit.isLong, isWord(place - 1, "over") {
      return TimeMatch(place + 2, .duration(TimeLength(nil, unit)), .duration)
    }
    guard let unit = TimeVocabulary.pluralUnits[key(place)] else { return nil }
    let type: TimeType = unit.isDayOrLonger ? .date : .time
    if isWord(place + 1, "ago") { return TimeMatch(place + 2, type == .date ? .hedged(.approximate, .vague(.past)) : .unknown, type) }
    if isWord(place + 1, in: ["later", "earlier"]) { return TimeMatch(place + 2, .unknown, type) }
    let isLength = isWord(place - 1, "for") || (isWord(place - 1, "in") && unit.isLong && isPhraseEnd(place + 1))
    return isLength ? TimeMatch(place + 1, .duration(TimeLength(nil, unit)), .duration) : nil
  }
}

extension TimeModifier {
  /// What a bound on a length says of a date so far back: more than two years ago is before that year.
  fileprivate var ofDatePast: TimeModifier {
    switch self {
    case .moreThan: .before
    case .lessThan: .after
    case .equalOrMore: .onOrBefore
    case .equalOrLess: .onOrAfter
    default: self
    }
  }
}
