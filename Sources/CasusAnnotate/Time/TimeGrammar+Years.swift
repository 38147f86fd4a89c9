// Years, decades and centuries. A bare number is a year only where the words before it say so.

import CasusModel

extension TimeGrammar {
  /// "the 1990s", "the '90s", "the nineties".
  func decade(_ place: Int) -> TimeMatch? {
    let start = isWord(place, "the") ? place + 1 : place
    let number = isMark(start, "'") ? start + 1 : start
    guard let word = word(number), !isJoined(before: number) || isPartPrefix(before: number) else { return nil }
    if let first = TimeVocabulary.decades[word.key], start > place { return years(number + 1, first, 10) }
    guard word.kind == .number, word.number % 10 == 0 else { return nil }
    let isPlural = word.key == "s" || (isMark(number + 1, "'") && isWord(number + 2, "s") && self.word(number + 1)?.isGlued == true)
    guard isPlural else { return nil }
    let end = word.key == "s" ? number + 1 : number + 3
    // The 1900s are a century, the 2000s as yet a decade.
    if word.digits == 4, number == start { return years(end, word.number, word.number % 100 == 0 && word.number < 2000 ? 100 : 10) }
    guard word.digits == 2, (20...90).contains(word.number), start > place || number > start else { return nil }
    return years(end, 1900 + word.number, 10)
  }

  /// "the 20th century": 1901 to 2000.
  func century(_ place: Int) -> TimeMatch? {
    let start = isWord(place, "the") ? place + 1 : place
    var next = start
    let number: Int
    if isWord(start, "twenty"), isMark(start + 1, "-"), isWord(start + 2, "first") {
      (number, next) = (21, start + 3)
    } else if let spelled = TimeVocabulary.centuryOrdinals[key(start)] {
      (number, next) = (spelled, start + 1)
    } else if let word = word(start), word.kind == .number, (1...21).contains(word.number), ["st", "nd", "rd", "th"].contains(word.key) {
      (number, next) = (word.number, start + 1)
    } else {
      return nil
    }
    if isMark(next, "-") { next += 1 }
    return isWord(next, "century") ? years(next + 1, (number - 1) * 100 + 1, 100) : nil
  }

  private func years(_ end: Int, _ first: Int, _ count: Int) -> TimeMatch? {
    TimeValue(years: first, count: count).map { TimeMatch(end, .value($0)) }
  }

  /// "in 2015", "since 2014", "(2014)", "the 2014 war".
  func bareYear(_ place: Int) -> TimeMatch? {
    let isLabelled = isWord(place, "the") && isWord(place + 1, "year")
    let start = isLabelled ? place + 2 : isWord(place, "fiscal") ? place + 1 : place
    guard let word = word(start), word.kind == .number, word.digits == 4, word.key.isEmpty, (1000...2999).contains(word.number),
      !isJoined(after: start + 1), isJoined(before: start) == false, let meaning = value(year: word.number)
    else { return nil }
    let isName = isName(from: start, to: start + 1, meaning: .within(.month(1), of: .unknown))
    if isName { return TimeMatch(start + 1, nil) }
    return start > place || isYear(word, start) ? TimeMatch(start + 1, meaning) : nil
  }

  /// "in '86", "the summer of '05": a year within fifty of 1980.
  func shortenedYear(_ place: Int) -> TimeMatch? {
    guard isMark(place, "'"), let word = word(place + 1), word.isGlued, word.kind == .number, word.digits == 2, word.key.isEmpty,
      isWord(place - 1, in: ["in", "of", "since", "until", "by", "during", "early", "late"]), !isJoined(after: place + 2)
    else { return nil }
    return value(year: word.number + (word.number < 30 ? 2000 : 1900)).map { TimeMatch(place + 2, $0) }
  }

  private func isYear(_ word: TimeWord, _ place: Int) -> Bool {
    let isCount = isWord(place + 1, in: TimeVocabulary.countedThings)
    let before = self.word(place - 1)
    // "a total of 1700", "from 1200 to 1500": weak prepositions lead to years only of our time.
    let isRecent = (1800...2099).contains(word.number)
    guard let before else { return isPhraseEnd(place + 1) && isRecent }
    if before.kind == .word, TimeVocabulary.timeLeads.contains(before.key) {
      return TimeVocabulary.weakLeads.contains(before.key)
        ? isRecent && !isCount && !isTotal(place - 2)
        // "Since 1200 men left": only years of our time are followed by anything.
        : isRecent || (word.number < 1800 && isPhraseEnd(place + 1))
    }
    guard isRecent, !isCount else { return false }
    if isAsEarlyAs(before: place) { return true }
    if isMark(place - 1, "("), isMark(place + 1, ")") || isMark(place + 1, ",") || isMark(place + 1, "-") { return true }
    if isWord(place - 1, in: TimeVocabulary.determiners) || (isWord(place - 1, "s") && isMark(place - 2, "'")) {
      return self.word(place + 1)?.kind == .word
    }
    // "in 2012 and 2013", "2012, 2013"
    let isListed = isWord(place - 1, in: ["and", "or"]) || isMark(place - 1, ",")
    return isListed && year(place - 2).map { (1800...2099).contains($0) } == true
  }

  private func isTotal(_ place: Int) -> Bool { isWord(place, in: ["total", "number", "group", "maximum", "minimum", "sum", "up"]) }

  /// "nineteen ninety-seven", "the year two thousand".
  func spelledYear(at place: Int) -> (year: Int, end: Int)? {
    if isWord(place, "two"), isWord(place + 1, "thousand") {
      let next = isWord(place + 2, "and") ? place + 3 : place + 2
      guard let (ones, end) = spelledNumber(next), ones < 100 else { return (2000, place + 2) }
      return (2000 + ones, end)
    }
    guard let century = TimeVocabulary.spelledCenturies[key(place)], let (rest, end) = spelledNumber(place + 1), rest >= 10 else {
      return nil
    }
    return (century + rest, end)
  }

  /// One to ninety-nine in words.
  private func spelledNumber(_ place: Int) -> (Int, end: Int)? {
    guard let number = TimeVocabulary.numbers[key(place)] else { return nil }
    let next = isMark(place + 1, "-") ? place + 2 : place + 1
    guard number >= 20, number % 10 == 0, let ones = TimeVocabulary.numbers[key(next)], ones < 10 else { return (number, place + 1) }
    return (number + ones, next + 1)
  }

  /// A year in words: "nineteen" and tens are one wherever nothing is counted, "two thousand" only behind "year" or a preposition.
  func spelledYear(_ place: Int) -> TimeMatch? {
    let isLabelled = isWord(place, "the") && isWord(place + 1, "year")
    let start = isLabelled ? place + 2 : place
    guard let (year, end) = spelledYear(at: start), !isMark(end, "-") else { return nil }
    let isNamed = isLabelled || isWord(place - 1, "year")
    let isLed = isWord(place - 1, in: ["in", "since", "by", "until", "of", "during", "from"]) && isPhraseEnd(end)
    if isWord(start, in: ["two", "twenty"]), !isNamed, !isLed { return nil }
    if TimeVocabulary.countedThings.contains(key(end)) || TimeVocabulary.pluralUnits[key(end)] != nil { return nil }
    return value(year: year).map { TimeMatch(end, $0) }
  }
}
