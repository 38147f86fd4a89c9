// A value is given only when every day that the reference may stand for gives the same one.

import CasusModel

/// Turns meanings into values against a publication date and the last date told.
struct TimeResolver: Sendable {
  /// When the text was published, at its precision; nil is unknown.
  var published: TimeValue?
  /// The last date told before the expression; nil is none.
  var anchor: TimeValue?
  /// The last quarter told, which figures are compared with; nil is none.
  var quarter: TimeValue?
  /// What the words around say of the time.
  var tense = Tense.open

  /// The value of `meaning`, or nil where the references do not fix it.
  func value(of meaning: TimeMeaning) -> TimeValue? {
    switch meaning {
    case .unknown, .ambiguous, .vague, .duration, .repeated, .presumed: nil
    case .value(let value): value
    case .recurring(let recurring, let turn): agreed(published) { recurring.occurrence(turn, on: $0, tense: tense) }
    case .unit(let unit, let count): agreed(published) { unit.period(around: $0, movedBy: count) }
    case .within(let recurring, let container): value(of: container).flatMap(recurring.only(in:))
    case .holding(let unit, let inner): agreed(value(of: inner)) { unit.period(around: $0, movedBy: 0) }
    case .part(let part, let whole): value(of: whole).flatMap(part.cut)
    case .clock(_, let day): value(of: day)
    case .range(let start, let end): ends(start, end).flatMap { TimeValue(from: $0.first, through: $0.last) }
    case .narrative(let inner): TimeResolver(published: anchor, anchor: anchor).value(of: inner)
    case .reported(let years): reported(years)
    case .reportedIn(let year): quarter.flatMap { quarter in value(of: year).flatMap { reported($0.start.year - quarter.start.year) } }
    case .compared(let years, let otherwise): quarter == nil ? value(of: otherwise) : reported(years)
    case .hedged(.approximate, let inner): value(of: inner)
    case .hedged: nil
    }
  }

  /// The TIMEX3 value and modifier of `meaning`.
  ///
  /// Where ``value(of:)`` gives a value, this is that value's text, or the text of the whole of which it is a part.
  func timex(of meaning: TimeMeaning) -> (text: String?, modifier: TimeModifier?) {
    switch meaning {
    case .vague(let vague): return (vague.rawValue, nil)
    case .duration(let length): return (length.timex, length.modifier)
    case .repeated(let repetition): return (repetition.timex, nil)
    case .part(let part, let whole): return timex(of: part, whole)
    case .clock(let clock, let day):
      let text = timex(of: day)
      return (day == .unknown ? clock.timex : text.text.map { $0 + clock.timex }, text.modifier)
    case .narrative(let inner): return TimeResolver(published: anchor, anchor: anchor).timex(of: inner)
    case .range: return (nil, nil)
    case .hedged(let modifier, let inner): return (timex(of: inner).text, modifier)
    case .presumed(let inner): return timex(of: inner)
    case .compared(_, let otherwise) where quarter == nil: return timex(of: otherwise)
    // Reports are written about the quarter that has just ended.
    case .reported(let years) where quarter == nil: return timex(of: .unit(.quarter, 4 * years - 1))
    case .recurring(let recurring, _): return (value(of: meaning)?.timex ?? recurring.template, nil)
    default: return (value(of: meaning)?.timex, nil)
    }
  }

  private func timex(of part: TimePart, _ whole: TimeMeaning) -> (text: String?, modifier: TimeModifier?) {
    if case .weekday = part { return (value(of: .part(part, of: whole))?.timex, nil) }
    if case .half = part, let value = value(of: .part(part, of: whole)), let text = value.timex { return (text, nil) }
    return (timex(of: whole).text, part.modifier)
  }

  private func reported(_ years: Int) -> TimeValue? {
    guard let start = quarter?.start, let month = start.month else { return nil }
    return TimeValue(year: start.year + years, months: month, through: month + 2)
  }

  /// What `resolve` gives for the first and for the last day of `reference`, when it is the same.
  ///
  /// Every resolution moves only forward with its reference, so what both ends agree on holds for all days between.
  private func agreed(_ reference: TimeValue?, _ resolve: (CalendarDate) -> TimeValue?) -> TimeValue? {
    guard let reference, let first = resolve(reference.earliest) else { return nil }
    return reference.isDay || resolve(reference.latest) == first ? first : nil
  }

  /// The values of a range's two ends, each read in the light of the other.
  func ends(_ start: TimeMeaning, _ end: TimeMeaning) -> (first: TimeValue, last: TimeValue)? {
    // "From May to June 2014": the end names the year, and the start is the last such before it.
    if case .recurring(let recurring, .plain) = start, case .within = end {
      guard let end = value(of: end), let start = recurring.occurrence(.plain, on: end.earliest, tense: .past) else { return nil }
      return (start, end)
    }
    guard let first = value(of: start) else { return nil }
    let last: TimeValue? =
      if case .recurring(let recurring, .plain) = end {
        // "From Friday to Monday": the end is the next such after the start.
        recurring.occurrence(.plain, on: first.latest, tense: .future)
      } else {
        value(of: end)
      }
    return last.map { (first, $0) }
  }
}

/// What the words around an expression say of when it lies.
enum Tense: Sendable, Hashable, CaseIterable {
  case past
  /// Certainly ahead, as the caller knows.
  case future
  /// Ahead by the words around, which may belong to something else.
  case leaning
  /// Nothing is said.
  case open
}
