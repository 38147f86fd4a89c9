// The only clocks of the program. `SOURCE_DATE_EPOCH` (https://reproducible-builds.org) sets it, for output that is the same every time.

import CasusModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The time to record.
enum SystemClock {
  /// UTC to the second, ISO 8601: `2026-01-31T12:00:00Z`.
  static func now() -> String { text(SystemEnvironment["SOURCE_DATE_EPOCH"].flatMap { Int($0) } ?? Int(time(nil))) }

  /// Seconds since 1970 as text.
  static func text(_ seconds: Int) -> String {
    let second = ((seconds % 86_400) + 86_400) % 86_400
    let day = CalendarDate(dayNumber: (seconds - second) / 86_400)?.description ?? "1970-01-01"
    let parts = [second / 3600, second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }
}

/// Time that passes, whatever the clock on the wall says.
enum MonotonicClock {
  /// Seconds since some moment.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
