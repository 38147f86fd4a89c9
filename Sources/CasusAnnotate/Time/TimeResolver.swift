// A value is given only when every day that the reference may stand for gives the same one.

import CasusModel

/// Turns meanings into values against a publication date and the last date told.
struct TimeResolver: Sendable {
  /// When the text was published, at its precision; nil is unknown.
  var published: TimeValue?
  /// The last date told before the expression; nil is none.
  var anchor: TimeValue?
  /// Whether a bare "in March" or "on Monday" lies ahead.
  var isForward = false

  /// The value of `meaning`, or nil where the references do not fix it.
  func value(of meaning: TimeMeaning) -> TimeValue? {
    switch meaning {
    case .unknown, .ambiguous: nil
    case .value(let value): value
    case .recurring(let recurring, let turn): agreed(published) { recurring.occurrence(turn, on: $0, forward: isForward) }
    case .unit(let unit, let count): agreed(published) { unit.period(around: $0, movedBy: count) }
    case .within(let recurring, let container): value(of: container).flatMap(recurring.only(in:))
    case .part(let part, let whole): value(of: whole).flatMap(part.cut)
    case .range(let start, let end): range(start, end)
    case .narrative(let inner): TimeResolver(published: anchor, anchor: anchor).value(of: inner)
    }
  }

  /// What `resolve` gives for the first and for the last day of `reference`, when it is the same.
  ///
  /// Every resolution moves only forward with its reference, so what both ends agree on holds for all days between.
  private func agreed(_ reference: TimeValue?, _ resolve: (CalendarDate) -> TimeValue?) -> TimeValue? {
    guard let reference, let first = resolve(reference.earliest) else { return nil }
    return reference.isDay || resolve(reference.latest) == first ? first : nil
  }

  private func range(_ start: TimeMeaning, _ end: TimeMeaning) -> TimeValue? {
    // "From May to June 2014": the end names the year, and the start is the last such before it.
    if case .recurring(let recurring, .plain) = start, case .within = end {
      guard let end = value(of: end), let start = recurring.occurrence(.plain, on: end.earliest, forward: false) else { return nil }
      return TimeValue(from: start, through: end)
    }
    guard let first = value(of: start) else { return nil }
    let last: TimeValue? =
      if case .recurring(let recurring, .plain) = end {
        // "From Friday to Monday": the end is the next such after the start.
        recurring.occurrence(.plain, on: first.latest, forward: true)
      } else {
        value(of: end)
      }
    return last.flatMap { TimeValue(from: first, through: $0) }
  }
}
