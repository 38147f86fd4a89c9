// A meaning is what the words say before any date is known; the same meaning gives different values for different references.

import CasusModel

/// What a time expression says, independent of when it was published.
indirect enum TimeMeaning: Sendable, Hashable {
  /// Said without being fixed ("several years ago", a duration, a set).
  case unknown
  /// A full date in figures whose order of day and month the text leaves open.
  case ambiguous
  /// A value fixed by the words alone.
  case value(TimeValue)
  /// Something that comes again every year or week.
  case recurring(Recurring, Turn)
  /// The unit that holds the reference, moved by a number of units: yesterday is `(.day, -1)`.
  case unit(TimeUnit, Int)
  /// The one occurrence inside another period: March of next year, Thursday of last week.
  case within(Recurring, of: TimeMeaning)
  /// A part of a period.
  case part(TimePart, of: TimeMeaning)
  /// From one time to another.
  case range(TimeMeaning, TimeMeaning)
  /// Relative to the last date told, not to publication.
  case narrative(TimeMeaning)
}

/// Something that comes again every year, or every week.
enum Recurring: Sendable, Hashable {
  case day(month: Int, day: Int)
  case month(Int)
  case season(Season)
  case quarter(Int)
  case ramadan
  case weekday(Int)
  case weekend
}

/// Which occurrence of something recurring is meant.
enum Turn: Sendable, Hashable {
  /// Bare: in news the latest that has begun, unless the caller asks for the forward reading.
  case plain
  /// The first that is not over, whatever the tense ("by Friday").
  case coming
  /// The latest that is over ("last").
  case last
  /// The first that has not begun ("next").
  case next
  /// The one around the reference, else the one of its year or week ("this").
  case this
}

/// Part of a period.
enum TimePart: Sendable, Hashable {
  case early, mid, late
  /// "Beginning of", "start of".
  case start
  /// "End of".
  case end
  /// First or second half.
  case half(Int)
  /// First to fourth week of a month; 5 is the last.
  case week(Int)
  /// Named without narrowing ("earlier this month"): the period stays as precise as it is told.
  case whole
}

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
    default: false
    }
  }

  /// Whether any part hangs on the last date told.
  var isNarrative: Bool {
    switch self {
    case .unknown, .ambiguous, .value, .recurring, .unit: false
    case .within(_, let container): container.isNarrative
    case .part(_, let whole): whole.isNarrative
    case .range(let start, let end): start.isNarrative || end.isNarrative
    case .narrative: true
    }
  }
}
