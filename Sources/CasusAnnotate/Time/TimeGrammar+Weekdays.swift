// A weekday is read only when written with a capital and in full; which week it lies in is the resolver's affair.

import CasusModel

extension TimeGrammar {
  /// "Thursday", "last Thursday", "the previous Friday", "Thursday last week", "Thursday evening", "Fridays".
  func weekday(_ place: Int) -> TimeMatch? {
    if word(place)?.isCapital == true, isWord(place - 1, "on"), let weekday = TimeVocabulary.pluralWeekdays[key(place)] {
      return set(place + 1, .occurrence(.weekday(weekday)))
    }
    let (turn, narrative, start) = turn(place)
    guard let (what, next) = weekdayName(isWord(start, "the") && isWord(start + 1, "weekend") ? start + 1 : start) else { return nil }
    if isNamed(start) { return TimeMatch(next, nil) }
    if let turn { return withDayPart(next, narrative ? .narrative(.recurring(what, turn)) : .recurring(what, turn)) }
    if case .weekend = what { return bareWeekend(place, next) }
    let week = isWord(next, "of") ? next + 1 : next
    if let match = relativeUnit(week), let meaning = match.meaning, match.type == .date, isWord(match.end - 1, "week") {
      return TimeMatch(match.end, .within(what, of: meaning))
    }
    let lead = isWord(place - 1, in: ["late", "early"]) ? place - 2 : place - 1
    let isDeadline = isWord(lead, "by") || (isWord(lead, "as") && isWord(lead - 1, in: ["soon", "early"]))
    // "By Monday HTS had closed the roads" tells of the past.
    let isOver = (next..<(next + 5)).prefix { word($0)?.kind != .mark }.contains { isWord($0, in: ["had", "was", "were"]) }
    return withDayPart(next, .recurring(what, isDeadline && !isOver ? .coming : .plain))
  }

  /// "the first Tuesday of November", "the last Friday in May 2014".
  func countedWeekday(_ place: Int) -> TimeMatch? {
    let start = isWord(place, "the") ? place + 1 : place
    guard let number = isWord(start, "last") ? 5 : TimeVocabulary.ordinals[key(start)], word(start + 1)?.isCapital == true,
      let weekday = TimeVocabulary.weekdays[key(start + 1)], isWord(start + 2, in: ["of", "in"]), let month = month(start + 3)
    else { return nil }
    let (year, end) = yearBehind(month.end)
    let whole: TimeMeaning = year.map { .within(.month(month.month), of: $0) } ?? .recurring(.month(month.month), .plain)
    return TimeMatch(end, .part(.weekday(number, weekday), of: whole))
  }

  /// "weekend" alone needs an article, and a preposition that makes it a time.
  private func bareWeekend(_ place: Int, _ next: Int) -> TimeMatch? {
    let isDefinite = isWord(place, "the")
    let lead = isDefinite ? place - 1 : place - 2
    guard isDefinite || isWord(place - 1, "the"), isWord(lead, in: Self.weekendLeads), word(next)?.kind != .word || isPlain(next)
    else { return nil }
    return TimeMatch(
      next, .recurring(.weekend, isWord(lead, in: ["by", "before", "until"]) ? .coming : .plain))
  }

  /// Whether a word goes on with the clause and is no noun that a time before it would belong to.
  private func isPlain(_ place: Int) -> Bool {
    isWord(
      place,
      in: ["and", "but", "in", "at", "by", "when", "as", "that", "after", "before", "with", "to", "from", "on", "he", "it", "they", "of"])
  }

  private static let weekendLeads: Set<String> = [
    "over", "at", "during", "on", "since", "by", "before", "of", "for", "through", "throughout", "until", "after", "into",
  ]

  /// "last", "the following" and their like before something recurring.
  func turn(_ place: Int) -> (turn: Turn?, isNarrative: Bool, next: Int) {
    let isDefinite = isWord(place, "the")
    let start = isDefinite ? place + 1 : place
    switch key(start) {
    case "last" where !isDefinite: return (.last, false, start + 1)
    case "past" where isDefinite && isWord(start + 1, "weekend"): return (.last, false, start + 1)
    case "this" where isWord(start + 1, "past"): return (.last, false, start + 2)
    case "this" where isWord(start + 1, "coming"): return (.next, false, start + 2)
    case "this": return (.this, false, start + 1)
    // "Next Friday" is told from today, "the next Friday" from the story.
    case "next": return (.next, isDefinite, start + 1)
    case "following": return (.next, true, start + 1)
    case "previous", "preceding": return (.last, true, start + 1)
    default: return (nil, false, place)
    }
  }

  private func weekdayName(_ place: Int) -> (Recurring, Int)? {
    guard let word = word(place), word.kind == .word else { return nil }
    if word.key == "weekend" { return (.weekend, place + 1) }
    guard word.isCapital, let weekday = TimeVocabulary.weekdays[word.key] else { return nil }
    return (.weekday(weekday), place + 1)
  }

  /// Black Friday, Bloody Sunday, the Sunday Times.
  private func isNamed(_ place: Int) -> Bool {
    if isWord(place - 1, in: TimeVocabulary.nameLeads), word(place - 1)?.isCapital == true { return true }
    return isWord(place + 1, in: TimeVocabulary.weekdayNameTails) && word(place + 1)?.isCapital == true
  }

  /// Adds "morning", "night", … and makes the day a time of day.
  func withDayPart(_ next: Int, _ meaning: TimeMeaning) -> TimeMatch {
    guard let part = TimeVocabulary.dayParts[key(next)], word(next)?.kind == .word else { return TimeMatch(next, meaning) }
    return TimeMatch(next + 1, .clock(.part(part), of: meaning), .time)
  }
}
