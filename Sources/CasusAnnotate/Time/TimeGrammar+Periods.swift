// Months, years, seasons, quarters, decades and their parts. A bare number is a year only where the words before it say so.

import CasusModel

extension TimeGrammar {
  /// A period or a part of one, in running text.
  func period(_ place: Int) -> TimeMatch? {
    part(place) ?? yearThenPeriod(place) ?? wholePeriod(place) ?? bareYear(place) ?? spelledYear(place) ?? shortenedYear(place)
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
    guard let turn else { return TimeMatch(next, .recurring(.month(month), isDeadline(place, next) ? .coming : .plain)) }
    return TimeMatch(next, narrative ? .narrative(.recurring(.month(month), turn)) : .recurring(.month(month), turn))
  }

  /// Whether "mid-" or its like is joined to the word ("mid-March", "mid-1980s").
  func isPartPrefix(before place: Int) -> Bool {
    isMark(place - 1, "-") && isWord(place - 2, in: ["mid", "early", "late"])
  }

  /// Whether "as early as", "as late as", "as far back as" or the like stands before.
  func isAsEarlyAs(before place: Int) -> Bool {
    isWord(place - 1, "as") && isWord(place - 2, in: ["early", "late", "recently", "back", "soon"])
  }

  /// Whether "by" stands before, and no past perfect behind ("by March they had fled").
  func isDeadline(_ place: Int, _ next: Int) -> Bool {
    let lead = isWord(place - 1, in: ["late", "early"]) ? place - 2 : place - 1
    guard isWord(lead, "by") || (isWord(lead, "as") && isWord(lead - 1, in: ["soon", "early"])) else { return false }
    return !(next..<(next + 5)).prefix { word($0)?.kind != .mark }.contains { isWord($0, in: ["had", "was", "were"]) }
  }

  private func fixed(month: Int, _ year: TimeMeaning) -> TimeMeaning { .within(.month(month), of: year) }

  /// Whether a month's name without day or year is the month, not a verb or a person.
  private func isMonthAlone(_ place: Int, _ month: Int, _ next: Int, hasTurn: Bool) -> Bool {
    if hasTurn { return true }
    let isLed = isWord(place - 1, in: TimeVocabulary.timeLeads) || isPartPrefix(before: place) || isAsEarlyAs(before: place)
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
    guard let word = word(place), word.kind != .mark, !word.key.isEmpty else { return nil }
    if let season = TimeVocabulary.seasons[word.key] {
      // Operation Peace Spring, the Arab Spring.
      return word.isCapital && followsName(place) ? nil : (.season(season), place + 1)
    }
    if let (quarter, end) = ordinalQuarter(place) { return (.quarter(quarter), end) }
    if let half = ordinalHalf(place) { return half }
    if let quarter = TimeVocabulary.quarters[word.key] { return (.quarter(quarter), place + 1) }
    if let half = TimeVocabulary.halves[word.key] { return (.half(half), place + 1) }
    return islamic(place) ?? feast(place)
  }

  private func ordinalHalf(_ place: Int) -> (Recurring, Int)? {
    guard let half = TimeVocabulary.ordinals[key(place)], half <= 2 else { return nil }
    let next = isMark(place + 1, "-") ? place + 2 : place + 1
    return isWord(next, "half") ? (.half(half), next + 1) : nil
  }

  /// Whether something recurring is a time without a year: "in the summer", "during Ramadan", "the third quarter".
  private func standsAlone(_ what: Recurring, _ place: Int) -> Bool {
    switch what {
    case .quarter: return true
    case .islamic, .feast: return isFeastAlone(place)
    case .season:
      if !isWord(place, "the"), !isWord(place - 1, "the") {
        if isWord(place, "fall") { return false }
        return isWord(place - 1, "in") || (isWord(place - 1, in: ["by", "until", "since"]) && !isWord(place, "spring"))
      }
      let lead = isWord(place, "the") ? place - 1 : place - 2
      let name = isWord(place, "the") ? place + 1 : place
      return isWord(lead, in: ["in", "during", "since", "until", "by", "into", "throughout"])
        && (!isWord(name, "fall") || isPhraseEnd(name + 1)) && word(name)?.isCapital == false
    default: return false
    }
  }
}
