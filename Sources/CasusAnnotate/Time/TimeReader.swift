// Expressions are disjoint and in text order; a value is never guessed: what the text and its date do not fix stays nil.

import CasusModel

/// Finds English time expressions in running text and resolves them against the publication date and the story's own dates.
///
/// The types are TIMEX3's. Values are EDTF at the precision told: weeks, seasons, quarters and parts of months are intervals; durations
/// and sets have none. Conventions: weeks run from Monday to Sunday (ISO 8601); seasons are northern and meteorological; for parts of
/// months, years and decades see ``TimePart``; Ramadan follows the tabular calendar, a day wider at both ends.
public struct TimeReader: Sendable {
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
  public func times(in text: String, spans: [Span]) -> [TimeExpression] {
    var text = text
    return text.withUTF8 { bytes in
      var resolver = TimeResolver(published: published)
      var times: [TimeExpression] = []
      for span in spans {
        let range = max(0, min(span.start, bytes.count))..<max(0, min(span.end, bytes.count))
        guard !range.isEmpty else { continue }
        let grammar = TimeGrammar(words: TimeWord.scan(bytes[range]))
        read(grammar, &resolver, into: &times)
      }
      return times
    }
  }

  private func read(_ grammar: TimeGrammar, _ resolver: inout TimeResolver, into times: inout [TimeExpression]) {
    var place = 0
    var before: (end: Int, value: TimeValue?) = (-1, nil)
    while place < grammar.words.count {
      guard let match = grammar.expression(at: place) else {
        place += 1
        continue
      }
      if let meaning = match.meaning {
        resolver.isForward = grammar.isAhead(place) && !meaning.isDayOfYear
        var value = resolver.value(of: meaning)
        // "Thursday at 9 a.m." gives the hour its day.
        if match.type == .time, meaning == .unknown, grammar.isClose(before.end, to: place) { value = before.value }
        // "26 January 2017 (Thursday)" names the day twice.
        if case .recurring(.weekday(let weekday), .plain) = meaning, before.end == place - 1, grammar.isMark(place - 1, "("),
          let day = before.value, day.earliest.weekday == weekday
        {
          value = day
        }
        let span = grammar.words[place].span.union(grammar.words[match.end - 1].span)
        times.append(TimeExpression(span: span, type: match.type, value: value))
        if match.type == .date {
          before = (match.end, value?.isDay == true ? value : nil)
          resolver.anchor = meaning.anchor(value, before: resolver.anchor)
        }
      }
      place = match.end
    }
  }
}

extension TimeGrammar {
  /// Whether only "at", "around", "about" or a comma stand between two expressions.
  fileprivate func isClose(_ end: Int, to place: Int) -> Bool {
    guard end >= 0, place - end <= 3 else { return false }
    return (end..<place).allSatisfy { isMark($0, ",") || isWord($0, in: ["at", "around", "about", "just", "after", "before"]) }
  }
}

extension TimeMeaning {
  /// The date that later "earlier" and "later" hang on, once this one has been told.
  ///
  /// Vague words and steps back ("a year earlier") move nothing; a date without a value, as a weekday in a text without a date, takes
  /// the anchor away.
  fileprivate func anchor(_ value: TimeValue?, before anchor: TimeValue?) -> TimeValue? {
    self == .unknown || isFlashback ? anchor : value
  }
}
