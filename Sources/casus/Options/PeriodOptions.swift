// A period of the calendar. A month or year stands for its first day in --since and its last in --until.

import ArgumentParser
import CasusModel

/// `--since` and `--until`.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only what happened, or may have, on this day or later: YYYY-MM-DD, YYYY-MM or YYYY.", valueName: "date"),
    transform: ArgumentValues.date)
  var since: TimeValue?

  @Option(
    help: ArgumentHelp("Only what happened, or may have, on this day or earlier: YYYY-MM-DD, YYYY-MM or YYYY.", valueName: "date"),
    transform: ArgumentValues.date)
  var until: TimeValue?

  /// First day.
  var first: CalendarDate? { since?.earliest }

  /// Last day.
  var last: CalendarDate? { until?.latest }

  /// Whether there is any bound.
  var isGiven: Bool { since != nil || until != nil }
}

/// `--known-by`.
struct KnownOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what articles published on this day or earlier told: YYYY-MM-DD, YYYY-MM or YYYY.", valueName: "date"),
    transform: ArgumentValues.date)
  var knownBy: TimeValue?

  /// The last day whose articles count.
  var day: CalendarDate? { knownBy?.latest }
}

/// `--limit`.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("At most so many rows.", valueName: "count"), transform: ArgumentValues.count)
  var limit: Int?
}
