// A quantity is a number of one unit; where the number is vague or only bounded, no exact count is given.

import CasusModel

/// "About three weeks", "more than two and a half years".
struct TimeQuantity: Sendable {
  var length: TimeLength
  /// The number to count with; nil where it is untold or not whole.
  var count: Int?
  var unit: TimeUnit
  /// Index of the word behind.
  var end: Int
  /// Whether it is told with an article ("a year"), which is as often no measure.
  var isSingle: Bool
}

extension TimeGrammar {
  /// A number of units with its hedge.
  func quantity(_ place: Int) -> TimeQuantity? {
    var (modifier, next) = hedge(place)
    guard let (count, isHalf, afterNumber) = number(next) else { return halfUnit(next, modifier, place) }
    // "One day" is as often no measure as "a day" is.
    let isArticle = afterNumber == next + 1 && (isWord(next, in: ["a", "an"]) || (isWord(next, "one") && isWord(next + 1, "day")))
    let isYearNumber = word(next)?.digits == 4
    next = afterNumber
    var isCounted = true
    if isWord(next, in: ["more", "full", "whole", "consecutive", "long", "straight", "trading", "working", "business"]) {
      (isCounted, next) = (false, next + 1)
    }
    if isMark(next, "-") { next += 1 }
    guard let unit = TimeVocabulary.units[key(next)] ?? TimeVocabulary.pluralUnits[key(next)], word(next)?.kind == .word else {
      return nil
    }
    // "in the 1988 quarter" names a quarter; "in a quarter" is rarely one of a year.
    if unit == .quarter, isArticle || isYearNumber { return nil }
    // A capital in the middle is a title's: "60 Minutes", "28 Days Later".
    if word(next)?.isCapital == true { return nil }
    // "two years old", "12-year-old".
    if isWord(next + 1, "old") || (isMark(next + 1, "-") && isWord(next + 2, in: ["old", "olds"])) { return nil }
    // "a year and a half".
    if isWord(next + 1, "and"), isWord(next + 2, "a"), isWord(next + 3, "half") {
      return TimeQuantity(length: TimeLength(halves: count ?? 0, unit, modifier: modifier), unit: unit, end: next + 4, isSingle: false)
    }
    let length = isHalf ? TimeLength(halves: count ?? 0, unit, modifier: modifier) : TimeLength(count, unit, modifier: modifier)
    return TimeQuantity(length: length, count: isCounted && !isHalf ? count : nil, unit: unit, end: next + 1, isSingle: isArticle)
  }

  /// "half an hour", "half a year".
  private func halfUnit(_ place: Int, _ modifier: TimeModifier?, _ first: Int) -> TimeQuantity? {
    guard isWord(place, "half"), isWord(place + 1, in: ["a", "an"]), let unit = TimeVocabulary.units[key(place + 2)] else { return nil }
    return TimeQuantity(length: TimeLength(halves: 0, unit, modifier: modifier), unit: unit, end: place + 3, isSingle: false)
  }

  /// "about", "more than", "at least" and their TIMEX3 modifiers.
  private func hedge(_ place: Int) -> (TimeModifier?, Int) {
    if isWord(place, in: TimeVocabulary.approximations) {
      return (isWord(place, in: ["exactly", "just"]) ? nil : .approximate, place + 1)
    }
    if isWord(place, "no"), isWord(place + 2, "than") { return (isWord(place + 1, "more") ? .equalOrLess : .equalOrMore, place + 3) }
    if isWord(place, "more"), isWord(place + 1, "than") { return (.moreThan, place + 2) }
    if isWord(place, in: ["less", "fewer"]), isWord(place + 1, "than") { return (.lessThan, place + 2) }
    if isWord(place, "over") { return (.moreThan, place + 1) }
    if isWord(place, "under") { return (.lessThan, place + 1) }
    if isWord(place, "at"), isWord(place + 1, "least") { return (.equalOrMore, place + 2) }
    if isWord(place, "at"), isWord(place + 1, "most") { return (.equalOrLess, place + 2) }
    return (nil, place)
  }

  /// A number in digits or words, and whether a half follows it; nil inside is a vague one.
  func number(_ place: Int) -> (count: Int?, isHalf: Bool, end: Int)? {
    guard let word = word(place) else { return nil }
    if word.kind == .number, word.key.isEmpty, word.digits <= 4, !isJoined(before: place) {
      // "2 1/2 years", "two to three weeks", "10-15 years": no single number.
      if self.word(place + 1)?.kind == .number, isMark(place + 2, "/") { return (word.number, true, place + 4) }
      if isWord(place + 1, in: ["to", "or"]), self.word(place + 2)?.kind == .number || TimeVocabulary.numbers[key(place + 2)] != nil {
        return (nil, false, place + 3)
      }
      if isMark(place + 1, "-"), self.word(place + 2)?.kind == .number { return (nil, false, place + 3) }
      return (word.number, false, place + 1)
    }
    guard word.kind == .word else { return nil }
    if TimeVocabulary.vagueNumbers.contains(word.key) {
      guard word.key == "couple" else { return (nil, false, place + 1) }
      return (2, false, isWord(place + 1, "of") ? place + 2 : place + 1)
    }
    if word.key == "a" || word.key == "an" { return numberBehindArticle(place) }
    guard let (count, next) = cardinal(place) else { return nil }
    if isWord(next, "and"), isWord(next + 1, "a"), isWord(next + 2, "half") { return (count, true, next + 3) }
    if isWord(next, in: ["to", "or"]), let upper = TimeVocabulary.numbers[key(next + 1)], upper > count { return (nil, false, next + 2) }
    return (count, false, next)
  }

  private func numberBehindArticle(_ place: Int) -> (count: Int?, isHalf: Bool, end: Int) {
    let next = isWord(place + 2, "of") ? place + 3 : place + 2
    switch key(place + 1) {
    // A couple is two in TIMEX3, and "a couple of years ago" no exact date.
    case "couple": return (2, false, next)
    case "few", "dozen": return (isWord(place + 1, "dozen") ? 12 : nil, false, next)
    case "half": return (0, true, next)
    default: return (1, false, place + 1)
    }
  }

  /// "seven", "twenty-four", "two hundred".
  private func cardinal(_ place: Int) -> (Int, end: Int)? {
    guard var count = TimeVocabulary.numbers[key(place)] else { return nil }
    var next = place + 1
    let ones = isMark(next, "-") ? next + 1 : next
    if count >= 20, count % 10 == 0, let number = TimeVocabulary.numbers[key(ones)], number < 10 {
      (count, next) = (count + number, ones + 1)
    }
    if isWord(next, "hundred") { (count, next) = (count * 100, next + 1) }
    if isWord(next, "thousand") { (count, next) = (count * 1000, next + 1) }
    return (count, next)
  }
}
