// Months, years, seasons, quarters, decades and their parts. A bare number is a year only where the words before it say so.

import CasusModel

extension TimeGrammar {
  /// A period or a part of one, in running text.
  func period(_ place: Int) -> TimeMatch? {
    part(place) ?? yearThenPeriod(place) ?? wholePeriod(place) ?? bareYear(place)
  }

  /// Any period that needs no context before it.
  func wholePeriod(_ place: Int) -> TimeMatch? {
    monthPeriod(place) ?? recurringPeriod(place) ?? decade(place) ?? century(place)
  }

  /// "January 2017", "in January", "last January", "March next year".
  private func monthPeriod(_ place: Int) -> TimeMatch? {
    let (turn, narrative, start) = turn(place)
    guard let (month, next) = month(start), word(start)?.isCapital == true || word(start)?.key.count ?? 0 > 5 else { return nil }
    // "January 30" is a day; where that was no date ("In May 30 people …"), the month stands alone.
    let (year, end) = yearBehind(next)
    if let year, turn == nil {
      if isName(from: place, to: end, meaning: nil) { return TimeMatch(end, nil) }
      return TimeMatch(end, fixed(month: month, year))
    }
    guard word(start)?.isCapital == true, isMonthAlone(start, month, next, hasTurn: turn != nil) else { return nil }
    if isName(from: place, to: next, meaning: nil) { return TimeMatch(next, nil) }
    guard let turn else { return TimeMatch(next, .recurring(.month(month), .plain)) }
    return TimeMatch(next, narrative ? .narrative(.recurring(.month(month), turn)) : .recurring(.month(month), turn))
  }

  private func fixed(month: Int, _ year: TimeMeaning) -> TimeMeaning { .within(.month(month), of: year) }

  /// Whether a month's name without day or year is the month, not a verb or a person.
  private func isMonthAlone(_ place: Int, _ month: Int, _ next: Int, hasTurn: Bool) -> Bool {
    if hasTurn { return true }
    let isLed = isWord(place - 1, in: TimeVocabulary.timeLeads)
    if isMark(next, "-"), word(next)?.isGlued == true, word(next + 1)?.kind == .number { return false }
    if isWord(place - 1, in: TimeVocabulary.nameLeads), word(place - 1)?.isCapital == true { return false }
    // "Jan" is a name, "Jan." behind a preposition is not.
    if TimeVocabulary.months[key(place)] == nil { return isLed && next == place + 2 }
    if TimeVocabulary.doubtfulMonths.contains(month), !isLed, !(month == 3 && isWord(place - 1, in: ["a", "s"])) { return false }
    if followsName(place) { return false }
    let isBeforeName = word(next)?.kind == .word && word(next)?.isCapital == true
    return isLed || !isBeforeName
  }

  /// "summer 2014", "last spring", "the third quarter", "Q1 2015", "Ramadan 2014", "during Ramadan".
  private func recurringPeriod(_ place: Int) -> TimeMatch? {
    let (turn, narrative, start) = turn(place)
    guard let (what, next) = recurring(isWord(start, "the") ? start + 1 : start) else { return nil }
    let (year, end) = yearBehind(next)
    if let year, turn == nil { return TimeMatch(end, .within(what, of: year)) }
    if let turn { return TimeMatch(next, narrative ? .narrative(.recurring(what, turn)) : .recurring(what, turn)) }
    guard standsAlone(what, place) else { return nil }
    return TimeMatch(next, .recurring(what, .plain))
  }

  /// "last year's spring", "the 2014 third quarter", "2014's Ramadan".
  private func yearThenPeriod(_ place: Int) -> TimeMatch? {
    let start = isWord(place, "the") ? place + 1 : place
    var container: TimeMatch?
    if let year = year(start), !isJoined(before: start) { container = value(year: year).map { TimeMatch(start + 1, $0) } }
    if container == nil, let unit = relativeUnit(place), unit.meaning?.isYear == true { container = unit }
    guard let container, let year = container.meaning else { return nil }
    let isPossessive = isMark(container.end, "'") && isWord(container.end + 1, "s")
    guard let (what, end) = recurring(isPossessive ? container.end + 2 : container.end) else { return nil }
    return TimeMatch(end, .within(what, of: year))
  }

  private func recurring(_ place: Int) -> (Recurring, Int)? {
    guard let word = word(place) else { return nil }
    if let season = TimeVocabulary.seasons[word.key] {
      // Operation Peace Spring, the Arab Spring.
      return word.isCapital && followsName(place) ? nil : (.season(season), place + 1)
    }
    if word.key == "ramadan" { return (.ramadan, place + 1) }
    if let number = TimeVocabulary.ordinals[word.key] {
      let next = isMark(place + 1, "-") ? place + 2 : place + 1
      if isWord(next, "quarter") { return (.quarter(number), next + 1) }
    }
    return ["q1", "q2", "q3", "q4"].firstIndex(of: word.key).map { (.quarter($0 + 1), place + 1) }
  }

  /// Whether something recurring is a time without a year: "in the summer", "during Ramadan", "the third quarter".
  private func standsAlone(_ what: Recurring, _ place: Int) -> Bool {
    switch what {
    case .quarter: return true
    case .ramadan: return isWord(place - 1, in: TimeVocabulary.timeLeads)
    case .season:
      if !isWord(place, "the"), !isWord(place - 1, "the") { return isWord(place - 1, "in") && !isWord(place, "fall") }
      let lead = isWord(place, "the") ? place - 1 : place - 2
      let name = isWord(place, "the") ? place + 1 : place
      return isWord(lead, in: ["in", "during", "since", "until", "by", "into", "throughout"]) && !isWord(name, "fall")
        && word(name)?.isCapital == false
    default: return false
    }
  }

  /// "the 1990s", "the '90s", "the nineties".
  private func decade(_ place: Int) -> TimeMatch? {
    let start = isWord(place, "the") ? place + 1 : place
    let number = isMark(start, "'") ? start + 1 : start
    guard let word = word(number), !isJoined(before: number) else { return nil }
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
  private func century(_ place: Int) -> TimeMatch? {
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
  private func bareYear(_ place: Int) -> TimeMatch? {
    let isLabelled = isWord(place, "the") && isWord(place + 1, "year")
    let start = isLabelled ? place + 2 : isWord(place, "fiscal") ? place + 1 : place
    guard let word = word(start), word.kind == .number, word.digits == 4, word.key.isEmpty, (1000...2999).contains(word.number),
      !isJoined(after: start + 1), isJoined(before: start) == false, let meaning = value(year: word.number)
    else { return nil }
    let isName = isName(from: start, to: start + 1, meaning: .within(.month(1), of: .unknown))
    if isName { return TimeMatch(start + 1, nil) }
    return start > place || isYear(word, start) ? TimeMatch(start + 1, meaning) : nil
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
    if isMark(place - 1, "("), isMark(place + 1, ")") || isMark(place + 1, ",") || isMark(place + 1, "-") { return true }
    if isWord(place - 1, in: TimeVocabulary.determiners) || (isWord(place - 1, "s") && isMark(place - 2, "'")) {
      return self.word(place + 1)?.kind == .word
    }
    // "in 2012 and 2013", "2012, 2013"
    let isListed = isWord(place - 1, in: ["and", "or"]) || isMark(place - 1, ",")
    return isListed && year(place - 2).map { (1800...2099).contains($0) } == true
  }

  private func isTotal(_ place: Int) -> Bool { isWord(place, in: ["total", "number", "group", "maximum", "minimum", "sum", "up"]) }
}
