// Numbers with units: a distance from publication ("ago"), a distance in the story ("later"), else a duration, which has no value.

import CasusModel

extension TimeGrammar {
  /// "two weeks ago", "a day later", "three months", "the past two years", "in the coming days".
  func measured(_ place: Int) -> TimeMatch? {
    stretch(place) ?? amount(place) ?? bareUnits(place)
  }

  /// A number of units; `count` is nil where it is vague or only bounded.
  private func quantity(_ place: Int) -> (count: Int?, unit: TimeUnit, end: Int, isSingle: Bool)? {
    var next = place
    var isExact = true
    if isWord(next, in: TimeVocabulary.approximations) { next += 1 }
    if isWord(next, in: ["more", "less", "fewer"]), isWord(next + 1, "than") { (isExact, next) = (false, next + 2) }
    if isWord(next, in: ["over", "under"]) { (isExact, next) = (false, next + 1) }
    if isWord(next, "at"), isWord(next + 1, in: ["least", "most"]) { (isExact, next) = (false, next + 2) }
    guard let (count, afterNumber) = number(next) else { return nil }
    // "One day" is as often no measure as "a day" is.
    let isArticle = afterNumber == next + 1 && (isWord(next, in: ["a", "an"]) || (isWord(next, "one") && isWord(next + 1, "day")))
    next = afterNumber
    if isWord(next, in: ["more", "full", "whole", "consecutive", "long", "straight"]) { (isExact, next) = (false, next + 1) }
    if isMark(next, "-") { next += 1 }
    guard let unit = TimeVocabulary.units[key(next)] ?? TimeVocabulary.pluralUnits[key(next)], word(next)?.kind == .word else {
      return nil
    }
    // "in the 1988 quarter" names a quarter; "in a quarter" is rarely one of a year.
    if unit == .quarter, isArticle || word(next - 1)?.digits == 4 { return nil }
    // "a year and a half", "two years old", "12-year-old".
    if isWord(next + 1, "and"), isWord(next + 2, "a"), isWord(next + 3, "half") { return (nil, unit, next + 4, false) }
    if isWord(next + 1, "old") || (isMark(next + 1, "-") && isWord(next + 2, "old")) { return nil }
    return (isExact ? count : nil, unit, next + 1, isArticle)
  }

  /// A number in digits or words; nil inside the pair is a vague one.
  private func number(_ place: Int) -> (count: Int?, end: Int)? {
    guard let word = word(place) else { return nil }
    if word.kind == .number, word.key.isEmpty, word.digits <= 4, !isJoined(before: place) {
      // "2 1/2 years", "two to three weeks", "10-15 years": no single number.
      if self.word(place + 1)?.kind == .number, isMark(place + 2, "/") { return (nil, place + 4) }
      if isWord(place + 1, in: ["to", "or"]), self.word(place + 2)?.kind == .number || TimeVocabulary.numbers[key(place + 2)] != nil {
        return (nil, place + 3)
      }
      if isMark(place + 1, "-"), self.word(place + 2)?.kind == .number { return (nil, place + 3) }
      return (word.number, place + 1)
    }
    guard word.kind == .word else { return nil }
    if TimeVocabulary.vagueNumbers.contains(word.key) { return (nil, place + 1) }
    if word.key == "a" || word.key == "an" {
      if isWord(place + 1, in: ["few", "couple", "dozen", "half"]) {
        return (nil, isWord(place + 2, "of") ? place + 3 : place + 2)
      }
      return (1, place + 1)
    }
    guard var count = TimeVocabulary.numbers[word.key] else { return nil }
    var next = place + 1
    let unitPlace = isMark(next, "-") ? next + 1 : next
    if count >= 20, count % 10 == 0, let ones = TimeVocabulary.numbers[key(unitPlace)], ones < 10 {
      (count, next) = (count + ones, unitPlace + 1)
    }
    if isWord(next, "and"), isWord(next + 1, "a"), isWord(next + 2, "half") { return (nil, next + 3) }
    if isWord(next, in: ["to", "or"]), let upper = TimeVocabulary.numbers[key(next + 1)], upper > count { return (nil, next + 2) }
    return (count, next)
  }

  private func amount(_ place: Int) -> TimeMatch? {
    guard let (count, unit, end, isSingle) = quantity(place) else { return nil }
    if let match = displaced(count, unit, end) { return match }
    if isSingle {
      let lead = isWord(place, in: TimeVocabulary.approximations) || key(place) == "more" || key(place) == "less"
      if isWord(place - 1, in: ["for", "within", "after", "in", "than", "over", "lasted", "nearly", "under"]) || lead {
        return TimeMatch(end, .unknown, .duration)
      }
      // "twice a week", "200 a day": a rate; elsewhere "a year" is no time of its own.
      let isRate = isWord(place - 1, in: ["once", "twice", "times"]) || word(place - 1)?.kind == .number
      return isRate ? TimeMatch(end, .unknown, .set) : nil
    }
    return TimeMatch(end, .unknown, .duration)
  }

  /// "ago", "earlier", "later" and their like behind a quantity.
  private func displaced(_ count: Int?, _ unit: TimeUnit, _ end: Int) -> TimeMatch? {
    let type: TimeType = unit.isDayOrLonger ? .date : .time
    func match(_ next: Int, _ sign: Int, isNarrative: Bool) -> TimeMatch {
      // Decades ago are told in round numbers: no year follows.
      guard let count, unit.isDayOrLonger, unit != .decade, unit != .century else { return TimeMatch(next, .unknown, type) }
      let meaning = TimeMeaning.unit(unit, sign * count)
      return TimeMatch(next, isNarrative ? .narrative(meaning) : meaning, type)
    }
    switch key(end) {
    case "ago": return match(end + 1, -1, isNarrative: false)
    case "earlier", "previously", "beforehand": return match(end + 1, -1, isNarrative: true)
    case "later", "afterwards", "afterward": return match(end + 1, 1, isNarrative: true)
    // "two days before." but not "two days before the attack".
    case "before" where isPhraseEnd(end + 1): return match(end + 1, -1, isNarrative: true)
    case "after" where isPhraseEnd(end + 1): return match(end + 1, 1, isNarrative: true)
    case "from" where isWord(end + 1, "now"): return match(end + 2, 1, isNarrative: false)
    default: return nil
    }
  }

  /// "the past two years", "the last 24 hours", "recent weeks", "the coming days".
  private func stretch(_ place: Int) -> TimeMatch? {
    let isDefinite = isWord(place, "the")
    let start = isDefinite ? place + 1 : place
    guard isWord(start, in: ["past", "last", "next", "coming", "recent", "first", "final", "previous"]) else { return nil }
    let isVague = isWord(start, in: ["coming", "recent"])
    if let (_, end) = number(start + 1), let unit = TimeVocabulary.pluralUnits[key(end)] ?? TimeVocabulary.units[key(end)],
      !isWord(start + 1, in: ["a", "an"])
    {
      return TimeMatch(end + 1, .unknown, isVague && unit.isDayOrLonger ? .date : .duration)
    }
    if TimeVocabulary.pluralUnits[key(start + 1)] != nil, isVague || isWord(start, "past") {
      return TimeMatch(start + 2, .unknown, isVague ? .date : .duration)
    }
    if isDefinite, isWord(start, in: ["past", "last", "coming"]), let unit = TimeVocabulary.units[key(start + 1)], unit != .quarter {
      return TimeMatch(start + 2, .unknown, .duration)
    }
    return nil
  }

  /// "years ago", "days later", "for decades".
  private func bareUnits(_ place: Int) -> TimeMatch? {
    guard let unit = TimeVocabulary.pluralUnits[key(place)] else { return nil }
    if isWord(place + 1, in: ["ago", "later", "earlier"]) { return TimeMatch(place + 2, .unknown, unit.isDayOrLonger ? .date : .time) }
    return isWord(place - 1, "for") ? TimeMatch(place + 1, .unknown, .duration) : nil
  }
}
