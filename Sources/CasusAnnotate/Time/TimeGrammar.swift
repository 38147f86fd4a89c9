// Every pattern looks at a bounded number of words from where it begins, so that a text is read in linear time and constant depth.

import CasusModel

/// What a pattern found: the words up to `end`, and what they say.
struct TimeMatch: Sendable {
  /// Index of the word behind the last.
  var end: Int
  var type: TimeType
  /// Nil for words that look like a time and are none (the 14 February Coalition): they are stepped over.
  var meaning: TimeMeaning?
  /// The words of a range's two ends; nil for anything else, and for days that share their month.
  var ends: (first: Range<Int>, last: Range<Int>)?

  init(_ end: Int, _ meaning: TimeMeaning?, _ type: TimeType = .date) {
    self.end = end
    self.meaning = meaning
    self.type = type
  }
}

/// Finds time expressions in the words of one sentence or paragraph.
struct TimeGrammar: Sendable {
  let words: [TimeWord]

  /// The longest expression that begins at word `place`; the family named first wins where two are equally long.
  func expression(at place: Int) -> TimeMatch? {
    let first = words[place]
    guard canOpen(first), !TimeVocabulary.weakOpenings.contains(first.key) || canFollow(place + 1) else { return nil }
    var best = TimeMatch(place, nil)
    func consider(_ match: TimeMatch?) {
      if let match, match.end > best.end { best = match }
    }
    consider(range(place))
    consider(calendarDate(place))
    consider(numericDate(place))
    consider(clock(place))
    consider(measured(place))
    if first.kind == .word || first.kind == .mark {
      consider(weekday(place))
      consider(countedWeekday(place))
      consider(relative(place))
      consider(partOfDay(place))
      consider(reportPeriod(place))
      consider(frequency(place))
      consider(vague(place))
    }
    consider(period(place))
    return best.end > place ? best : nil
  }
}

extension TimeGrammar {
  /// Most words are passed over here, before any pattern is tried.
  private func canOpen(_ word: TimeWord) -> Bool {
    switch word.kind {
    case .number: true
    case .mark: word.key == "'"
    case .word, .other: TimeVocabulary.openings.contains(word.key)
    }
  }

  /// Whether an article or its like can open an expression with the word that stands at `place`.
  private func canFollow(_ place: Int) -> Bool {
    guard let word = word(place) else { return false }
    return canOpen(word) || TimeVocabulary.followers.contains(word.key)
  }

  /// The word at `place`, or nil outside of the text.
  func word(_ place: Int) -> TimeWord? { words.indices.contains(place) ? words[place] : nil }

  /// The key at `place`; empty outside of the text and for words without one.
  func key(_ place: Int) -> String { words.indices.contains(place) ? words[place].key : "" }

  /// Whether a lower-cased word or mark stands at `place`.
  func isWord(_ place: Int, _ key: String) -> Bool { self.key(place) == key && word(place)?.kind == .word }

  /// Whether one of these words stands at `place`.
  func isWord(_ place: Int, in keys: Set<String>) -> Bool { word(place)?.kind == .word && keys.contains(key(place)) }

  /// The same for a short list written in place: a set would be built anew at every call.
  func isWord(_ place: Int, in keys: [String]) -> Bool { word(place)?.kind == .word && keys.contains(key(place)) }

  func isMark(_ place: Int, _ mark: String) -> Bool { word(place)?.kind == .mark && key(place) == mark }

  /// Whether `place` is behind the last word, or holds a mark that ends a phrase.
  func isPhraseEnd(_ place: Int) -> Bool {
    guard let word = word(place) else { return true }
    return word.kind == .mark && [",", ".", ";", ":", ")", "\"", "-", "?", "!"].contains(word.key)
  }

  /// Whether the word is joined to its neighbour by a hyphen, slash or nothing at all ("AK-47", "2014-strong").
  func isJoined(after place: Int) -> Bool {
    guard let next = word(place), next.isGlued else { return false }
    if next.kind != .mark { return true }
    if next.key == "%" { return true }
    return (next.key == "-" || next.key == "/") && word(place + 1)?.isGlued == true && word(place + 1)?.kind != .mark
  }

  /// Whether something stands glued before the word that no date follows: "$2,015", "AK-47", "#14".
  func isJoined(before place: Int) -> Bool {
    guard let word = word(place), word.isGlued, let before = self.word(place - 1) else { return false }
    if before.kind != .mark { return true }
    return ["$", "#", "-", "/", ".", "@", "_", ":", "+", "&"].contains(before.key)
  }

  /// Whether the word before stands in the same phrase and begins with a capital without being a leading preposition ("Theresa May").
  func followsName(_ place: Int) -> Bool {
    guard let before = word(place - 1), before.kind == .word, before.isCapital else { return false }
    return !TimeVocabulary.timeLeads.contains(before.key) && !TimeVocabulary.determiners.contains(before.key)
      && !["on", "and", "or", "for", "every", "each", "late", "early", "at", "as", "when", "but", "over"].contains(before.key)
      && TimeVocabulary.weekdays[before.key] == nil && TimeVocabulary.months[before.key] == nil
  }

  /// A four-digit year at `place`, wherever the words around already make it one.
  func year(_ place: Int) -> Int? {
    guard let word = word(place), word.kind == .number, word.digits == 4, word.key.isEmpty, (1000...2999).contains(word.number),
      !isWord(place + 1, in: TimeVocabulary.countedThings)
    else { return nil }
    if isJoined(after: place + 1), !isMark(place + 1, "-") { return nil }
    return word.number
  }

  /// A year as a meaning.
  func value(year: Int, month: Int? = nil, day: Int? = nil) -> TimeMeaning? {
    TimePoint(year: year, month: month, day: day).map { .value(TimeValue($0)) }
  }
}
