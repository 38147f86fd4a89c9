// Expressions are disjoint and in text order; a value is never guessed: what the text and its date do not fix stays nil.

import CasusModel

/// Finds English time expressions in running text and resolves them against the publication date and the story's own dates.
///
/// The types are TIMEX3's. Values are EDTF at the precision told: weeks, seasons, quarters and parts of months are intervals; durations,
/// sets and vague words have none. Conventions: weeks run from Monday to Sunday (ISO 8601); seasons are northern and meteorological; for
/// parts of months, years and decades see ``TimePart``; Islamic months and feasts follow the tabular calendar, a day wider at both ends.
public struct TimeReader: Sendable {
  /// How two times that are joined ("from 2012 to 2014") are told.
  public enum Ranges: Sendable {
    /// As one expression whose value is the interval.
    case joined
    /// As two, which is how TIMEX3 marks them.
    case split
  }

  let published: TimeValue?

  /// Makes a reader for a text published at `published`; with nil nothing is resolved that hangs on that date.
  public init(published: TimeValue?) {
    self.published = published
  }

  /// The expressions inside one span, read without anything that was told before it.
  public func times(in text: String, _ span: Span) -> [TimeExpression] {
    times(in: text, spans: [span])
  }

  /// The expressions inside disjoint spans in text order, as sentences or paragraphs.
  ///
  /// "Two days earlier" and "that month" are resolved from the last date told before them, across spans. A date that cannot itself be
  /// resolved leaves them without a value, since they hang on it and not on the one before.
  public func times(in text: String, spans: [Span], ranges: Ranges = .joined) -> [TimeExpression] {
    var text = text
    return text.withUTF8 { bytes in
      var resolver = TimeResolver(published: published)
      var times: [TimeExpression] = []
      for span in spans {
        let range = max(0, min(span.start, bytes.count))..<max(0, min(span.end, bytes.count))
        guard !range.isEmpty else { continue }
        let grammar = TimeGrammar(words: TimeWord.scan(bytes[range]))
        read(grammar, ranges, &resolver, into: &times)
      }
      return times
    }
  }

  private func read(_ grammar: TimeGrammar, _ ranges: Ranges, _ resolver: inout TimeResolver, into times: inout [TimeExpression]) {
    var place = 0
    var before: (end: Int, value: TimeValue?) = (-1, nil)
    while place < grammar.words.count {
      guard let match = grammar.expression(at: place) else {
        place += 1
        continue
      }
      if var meaning = match.meaning, !grammar.isDistrict(meaning, place..<match.end, resolver) {
        resolver.tense = meaning.isTensed ? grammar.tense(place, match.end) : .open
        if let day = grammar.day(of: meaning, at: place, before) { meaning = day }
        let value = resolver.value(of: meaning)
        let split = ranges == .split ? grammar.ends(of: match, resolver) : nil
        times.append(contentsOf: split ?? [grammar.expression(place..<match.end, match.type, meaning, resolver)])
        if match.type == .date { before = (match.end, value?.isDay == true ? value : nil) }
        resolver.told(meaning, value, match.type)
      }
      place = match.end
    }
  }
}

extension TimeGrammar {
  fileprivate func expression(
    _ places: Range<Int>, _ type: TimeType, _ meaning: TimeMeaning, _ resolver: TimeResolver
  ) -> TimeExpression {
    let timex = resolver.timex(of: meaning)
    let span = words[places.lowerBound].span.union(words[places.upperBound - 1].span)
    return TimeExpression(span: span, type: type, value: resolver.value(of: meaning), timex: timex.text, modifier: timex.modifier)
  }

  /// The two ends of a range as expressions of their own; nil for anything else.
  fileprivate func ends(of match: TimeMatch, _ resolver: TimeResolver) -> [TimeExpression]? {
    guard let ends = match.ends, case .range(let start, let end) = match.meaning else { return nil }
    let values = resolver.ends(start, end)
    return [(ends.first, start, values?.first), (ends.last, end, values?.last)].map { places, meaning, value in
      // In the light of the other end the meaning may have changed: its value is then all that is known.
      let isSame = value == nil || resolver.value(of: meaning) == value
      return expression(places, match.type, isSame ? meaning : value.map { .value($0) } ?? meaning, resolver)
    }
  }

  /// Whether "the quarter" is one of a town: no quarter of a year has been told, and no figures stand near.
  fileprivate func isDistrict(_ meaning: TimeMeaning, _ places: Range<Int>, _ resolver: TimeResolver) -> Bool {
    guard case .reported = meaning, resolver.quarter == nil else { return false }
    return !hasFigures((places.lowerBound - 14)..<(places.upperBound + 14))
  }

  /// What the day told just before makes of a meaning; nil where it has no bearing.
  fileprivate func day(of meaning: TimeMeaning, at place: Int, _ before: (end: Int, value: TimeValue?)) -> TimeMeaning? {
    guard let day = before.value else { return nil }
    // "Thursday at 9 a.m." gives the hour its day.
    if case .clock(let clock, of: .unknown) = meaning, isClose(before.end, to: place) { return .clock(clock, of: .value(day)) }
    // "26 January 2017 (Thursday)" names the day twice.
    if case .recurring(.weekday(let weekday), .plain) = meaning, before.end == place - 1, isMark(place - 1, "("),
      day.earliest.weekday == weekday
    {
      return .value(day)
    }
    return nil
  }

  /// Whether only "at", "around", "about" or a comma stand between two expressions.
  private func isClose(_ end: Int, to place: Int) -> Bool {
    guard end >= 0, place - end <= 3 else { return false }
    return (end..<place).allSatisfy {
      isMark($0, ",") || isWord($0, in: ["at", "around", "about", "just", "after", "before", "in", "the"])
    }
  }
}

extension TimeResolver {
  /// Takes note of what later "earlier", "later" and "the quarter" hang on.
  ///
  /// Vague words and steps back ("a year earlier") move nothing; a date without a value, as a weekday in a text without a date, takes the
  /// anchor away.
  fileprivate mutating func told(_ meaning: TimeMeaning, _ value: TimeValue?, _ type: TimeType) {
    guard type == .date, !meaning.isPassing, !meaning.isFlashback else { return }
    // Figures are compared with a quarter that is over.
    if meaning.isQuarter, let value, published.map({ value.latest < $0.latest }) ?? true { quarter = value }
    if !meaning.isComparison { anchor = value }
  }
}

extension TimeMeaning {
  /// Whether the tense of the words around has any bearing.
  fileprivate var isTensed: Bool {
    switch self {
    case .recurring(_, .plain): true
    case .part(_, let inner), .clock(_, let inner), .hedged(_, let inner): inner.isTensed
    case .range(let start, let end): start.isTensed || end.isTensed
    default: false
    }
  }

  fileprivate var isQuarter: Bool {
    switch self {
    case .recurring(.quarter, _), .within(.quarter, _), .holding(.quarter, _), .unit(.quarter, _): true
    default: false
    }
  }

  fileprivate var isComparison: Bool {
    switch self {
    case .compared, .reported, .reportedIn: true
    default: false
    }
  }
}
