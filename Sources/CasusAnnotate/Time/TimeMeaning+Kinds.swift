// Questions about a meaning's form alone; none of them needs a date.

import CasusModel

extension TimeMeaning {
  /// Whether it is a day of a month without a year, or begins with one: how near it lies tells more than the tense of a word before it.
  var isDayOfYear: Bool {
    switch self {
    case .recurring(.day, _), .range(.recurring(.day, _), _): true
    default: false
    }
  }

  /// Whether it steps back in the story ("the previous day"): told as background, while the story stays where it is.
  var isFlashback: Bool {
    switch self {
    case .narrative(.unit(_, let count)): count < 0
    case .narrative(.recurring(_, let turn)): turn == .last
    case .compared(_, let otherwise): otherwise.isFlashback
    case .clock(_, let inner), .hedged(_, let inner): inner.isFlashback
    default: false
    }
  }

  /// Whether any part hangs on what was told before.
  var isNarrative: Bool {
    switch self {
    case .unknown, .ambiguous, .value, .recurring, .unit, .vague, .duration, .repeated: false
    case .within(_, let inner), .part(_, let inner), .holding(_, let inner), .clock(_, let inner), .hedged(_, let inner): inner.isNarrative
    case .presumed(let inner): inner.isNarrative
    case .range(let start, let end): start.isNarrative || end.isNarrative
    case .narrative, .reported, .reportedIn, .compared: true
    }
  }

  /// Whether it names one day.
  var isDay: Bool {
    switch self {
    case .value(let value): value.isDay
    case .recurring(.day, _), .recurring(.weekday, _), .within(.day, _), .within(.weekday, _), .unit(.day, _): true
    case .recurring(.feast, _), .within(.feast, _): true
    case .narrative(let inner), .part(_, let inner): inner.isDay
    default: false
    }
  }

  /// Whether it is a year told in relation to another.
  var isYear: Bool {
    switch self {
    case .unit(.year, _): true
    case .narrative(let inner): inner.isYear
    default: false
    }
  }

  /// Whether it stands for no date and leaves the story where it is: vague words, durations, sets, presumptions.
  var isPassing: Bool {
    switch self {
    case .unknown, .vague, .duration, .repeated, .presumed, .clock(_, of: .unknown): true
    case .hedged(_, let inner): inner.isPassing
    default: false
    }
  }
}
