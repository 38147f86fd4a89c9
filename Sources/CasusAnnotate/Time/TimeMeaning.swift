// A meaning is what the words say before any date is known; the same meaning gives different values for different references.

import CasusModel

/// What a time expression says, independent of when it was published.
indirect enum TimeMeaning: Sendable, Hashable {
  /// Said without being fixed ("days later").
  case unknown
  /// A full date in figures whose order of day and month the text leaves open.
  case ambiguous
  /// Only before, at or after the telling ("now", "several years ago").
  case vague(VagueTime)
  /// How long something lasts.
  case duration(TimeLength)
  /// What comes again and again.
  case repeated(Repetition)
  /// A value fixed by the words alone.
  case value(TimeValue)
  /// Something that comes again every year or week.
  case recurring(Recurring, Turn)
  /// The unit that holds the reference, moved by a number of units: yesterday is `(.day, -1)`.
  case unit(TimeUnit, Int)
  /// The one occurrence inside another period: March of next year, Thursday of last week.
  case within(Recurring, of: TimeMeaning)
  /// The unit that holds another time: the week of 6 March.
  case holding(TimeUnit, of: TimeMeaning)
  /// A part of a period.
  case part(TimePart, of: TimeMeaning)
  /// An hour or a part of another time's day.
  case clock(ClockTime, of: TimeMeaning)
  /// From one time to another.
  case range(TimeMeaning, TimeMeaning)
  /// Relative to the last date told, not to publication.
  case narrative(TimeMeaning)
  /// The quarter that a text reports on, moved by years: "the quarter", "the year-ago quarter".
  case reported(years: Int)
  /// The same quarter in another year: "the 1988 period".
  case reportedIn(TimeMeaning)
  /// A year told in relation to figures: that of the reported quarter where there is one, else as the second meaning says.
  case compared(years: Int, else: TimeMeaning)
  /// A time told only nearly; a bound ("more than two years ago") leaves it without a value.
  case hedged(TimeModifier, TimeMeaning)
  /// What the annotation standard takes the words to mean though they do not say it ("the year"): no value for facts.
  case presumed(TimeMeaning)
}

/// The vague references of TIMEX3.
enum VagueTime: String, Sendable, Hashable {
  case present = "PRESENT_REF"
  case past = "PAST_REF"
  case future = "FUTURE_REF"
}

/// Something that comes again every year, or every week.
enum Recurring: Sendable, Hashable {
  case day(month: Int, day: Int)
  case month(Int)
  case season(Season)
  case quarter(Int)
  case half(Int)
  case islamic(IslamicPeriod)
  case weekday(Int)
  case weekend
  case feast(Feast)

  static var ramadan: Recurring { .islamic(.month(9)) }
}

/// Days told by name that come once in every civil year.
enum Feast: Sendable, Hashable {
  case newYear, newYearEve, christmasEve, christmas
  /// Fourth Thursday of November.
  case thanksgiving
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
  /// First to fourth of a weekday in a month; 5 is the last.
  case weekday(Int, Int)
  /// Named without narrowing ("earlier this month"): the period stays as precise as it is told.
  case whole
}

/// What happens again and again.
enum Repetition: Sendable, Hashable {
  /// "every two weeks".
  case length(TimeLength)
  /// "every Friday", "on Fridays".
  case occurrence(Recurring)
  /// "every morning".
  case part(DayPart)
}
