// Whether two were in one group at the same time. Invariant: certain only where both stays are reported to hold on one and the same day;
// what the dates leave open is possible, and only what they exclude is never.

import CasusModel

/// How two stays lie to each other.
public struct Overlap: Equatable, Sendable {
  /// How sure it is that they share a day.
  public enum Certainty: String, CaseIterable, Sendable {
    /// There is a day on which both are reported to hold.
    case certain
    /// Dates that are missing or vague may hold such a day.
    case possible
    /// The dates exclude it.
    case never
  }

  /// How sure it is.
  public var certainty: Certainty
  /// Since when both held: the later of the begins; nil where one is unknown, or both never held together.
  public var start: TimeValue?
  /// Whether ``start`` is a begin, or only known since.
  public var startKind = BoundKind.exact
  /// Until when both held: the earlier of the ends; nil where none is reported.
  public var end: TimeValue?
  /// Whether ``end`` is an end, or only known until.
  public var endKind = BoundKind.exact

  /// Of two stays; moments overlap with nothing.
  public init(_ left: NetworkSpell, _ right: NetworkSpell) {
    certainty = Self.certainty(left, right)
    guard certainty != .never else { return }
    if let one = left.start, let two = right.start {
      let isLater = (one.latest, one.earliest) >= (two.latest, two.earliest)
      (start, startKind) = isLater ? (one, left.startKind) : (two, right.startKind)
      // Begun on the same day, one of them only known since: it may have been earlier, and together they began with the exact one.
      if one == two { startKind = left.startKind == .exact || right.startKind == .exact ? .exact : .attested }
    }
    // An end without a date may come before the other's.
    guard !left.isEndUndated, !right.isEndUndated else { return }
    switch (left.end, right.end) {
    case (let one?, let two?):
      let isEarlier = (one.earliest, one.latest) <= (two.earliest, two.latest)
      (end, endKind) = isEarlier ? (one, left.endKind) : (two, right.endKind)
    case (let one?, nil): (end, endKind) = (one, left.endKind)
    case (nil, let two?): (end, endKind) = (two, right.endKind)
    case (nil, nil): break
    }
  }

  private static func certainty(_ left: NetworkSpell, _ right: NetworkSpell) -> Certainty {
    guard !left.isMoment, !right.isMoment else { return .never }
    if let one = left.certainDays, let two = right.certainDays, max(one.first, two.first) <= min(one.last, two.last) { return .certain }
    // A state known since a day may have begun long before.
    func first(_ spell: NetworkSpell) -> CalendarDate? { spell.startKind == .exact ? spell.start?.earliest : nil }
    func last(_ spell: NetworkSpell) -> CalendarDate? {
      guard let end = spell.end else { return spell.isEndUndated ? spell.toldBy?.latest : nil }
      return spell.endKind == .exact ? end.latest : nil
    }
    for (one, two) in [(left, right), (right, left)] {
      if let begin = first(one), let end = last(two), end < begin { return .never }
    }
    return .possible
  }
}

extension NetworkSpell {
  /// Whether an end is reported, but not when.
  var isEndUndated: Bool { end == nil && endedBy != nil }

  /// The days on which it is reported to hold, as ``held(on:)`` has it; nil when there is none. Without a reported end, for ever.
  fileprivate var certainDays: (first: CalendarDate, last: CalendarDate)? {
    guard !isEndUndated, let first = start?.latest else { return nil }
    guard let end else { return CalendarDate(year: 9999, month: 12, day: 31).map { (first, $0) } }
    guard let last = endKind == .attested ? end.earliest : end.earliest.adding(days: -1), last >= first else { return nil }
    return (first, last)
  }
}
