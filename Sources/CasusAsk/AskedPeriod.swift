// The time of a question: one period, at the precision that was typed. Times are read by the reader of articles; what depends on the day of
// asking is asked back for, not guessed.

import CasusModel

/// From when to when something is asked for.
struct AskedPeriod: Hashable {
  /// From the first day of this.
  var since: TimeValue?
  /// To the last day of this.
  var until: TimeValue?
  /// As typed: "in June 2015".
  var words: String

  /// First day.
  var first: CalendarDate? { since?.earliest }
  /// Last day.
  var last: CalendarDate? { until?.latest }
  /// The one day that it is.
  var day: CalendarDate? { first == last ? first : nil }
}

/// Finds the period of a question.
struct QuestionTimes {
  let question: Question
  /// Words that are taken.
  let taken: Set<Int>
  /// Times as the engine reads them in ``Self/readable(_:)``.
  let times: [TimeExpression]
  /// The day of asking, if it was given.
  let today: CalendarDate?

  /// The question with months and weekdays in capitals, as the reader of articles knows them; no byte moves.
  static func readable(_ question: Question) -> String {
    var bytes = Array(question.text.utf8)
    for (index, word) in question.words.enumerated() where AskedWords.months.contains(word.lower) {
      let beside = [index - 1, index + 1].filter(question.words.indices.contains).map { question.words[$0].lower }
      let isSure = !["may", "march", "mar"].contains(word.lower)
      guard isSure || beside.contains(where: { $0.utf8.allSatisfy { (48...57).contains($0) } || $0 == "in" || $0 == "since" }),
        (97...122).contains(bytes[word.span.start])
      else { continue }
      bytes[word.span.start] -= 32
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The period and the words that tell it; nil without one.
  func period() throws(AskError) -> (period: AskedPeriod, words: Set<Int>)? {
    var found: [(period: AskedPeriod, words: Range<Int>)] = []
    for (range, value) in try values() { found.append(period(of: value, range)) }
    guard let first = found.first else { return nil }
    guard found.count > 1 else { return (first.period, Set(first.words)) }
    let second = found[1]
    let words = [first.period.words, second.period.words]
    // "since 2014 and before 2016".
    guard found.count == 2, first.period.until == nil, second.period.since == nil else { throw .severalTimes(words) }
    let both = AskedPeriod(since: first.period.since, until: second.period.until, words: words.joined(separator: " and "))
    var taken = Set(first.words).union(second.words)
    if second.words.lowerBound == first.words.upperBound + 1 { taken.insert(first.words.upperBound) }
    return (both, taken)
  }

  private func values() throws(AskError) -> [(Range<Int>, TimeValue)] {
    var found: [(Range<Int>, TimeValue)] = []
    for time in times {
      let words = question.words.indices.filter { question.words[$0].span.overlaps(time.span) }
      guard let first = words.first, let last = words.last, taken.isDisjoint(with: words) else { continue }
      if let value = time.value {
        found.append((first..<last + 1, value))
      } else if time.isVague, time.timex == "PRESENT_REF", let today {
        found.append((first..<last + 1, TimeValue(day: today)))
      } else if time.type == .date || time.type == .time {
        throw .relativeTime(question.text(first..<last + 1))
      }
    }
    let known = Set(found.flatMap { Array($0.0) })
    for (index, word) in question.words.enumerated() where !known.contains(index) && !taken.contains(index) {
      // "2015-06", and a year alone behind its preposition.
      if let point = TimePoint(word.text), word.text.utf8.count > 4 || (1900...2100).contains(point.year) {
        found.append((index..<index + 1, TimeValue(point)))
      }
    }
    return found.sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  private func period(of value: TimeValue, _ range: Range<Int>) -> (AskedPeriod, Range<Int>) {
    var start = range.lowerBound
    func lower(_ index: Int) -> String { question.words.indices.contains(index) ? question.words[index].lower : "" }
    while lower(start - 1) == "the" || lower(start - 1) == "early" || lower(start - 1) == "year"
      || lower(start - 1) == "of" && lower(start - 2) != "as"
        && lower(start - 2) != "because"
    {
      guard lower(start - 1) != "of" || ["month", "year", "start", "end"].contains(lower(start - 2)) else { break }
      start -= 1
    }
    let from = TimeValue(value.start)
    let to = TimeValue(value.end ?? value.start)
    var period = AskedPeriod(since: from, until: to, words: "")
    switch lower(start - 1) {
    case "since", "from", "starting", "beginning":
      if value.end == nil || lower(start - 1) == "since" { period.until = nil }
      start -= 1
    case "after":
      period = AskedPeriod(since: value.latest.adding(days: 1).map { TimeValue(day: $0) }, until: nil, words: "")
      start -= 1
    case "before":
      period = AskedPeriod(since: nil, until: value.earliest.adding(days: -1).map { TimeValue(day: $0) }, words: "")
      start -= 1
    case "until", "till", "by":
      period.since = nil
      start -= 1
    case "to" where lower(start - 2) == "up":
      period.since = nil
      start -= 2
    case "to" where lower(start - 2) == "prior":
      period = AskedPeriod(since: nil, until: value.earliest.adding(days: -1).map { TimeValue(day: $0) }, words: "")
      start -= 2
    case "of" where lower(start - 2) == "as": start -= 2
    case "in", "on", "at", "during", "throughout", "for", "within": start -= 1
    default: break
    }
    if lower(start - 1) == "ever", period.until == nil { start -= 1 }
    period.words = question.text(start..<range.upperBound)
    return (period, start..<range.upperBound)
  }
}
