// Lengths and hours are written as ISO 8601 writes them, with an X for a number that is not told.

import CasusModel

/// How long something lasts: units with counts, largest first.
struct TimeLength: Sendable, Hashable {
  /// One count of a unit; nil is an untold number.
  struct Amount: Sendable, Hashable {
    var count: Int?
    var unit: TimeUnit
  }

  var amounts: [Amount]
  /// "more than", "about" and their like.
  var modifier: TimeModifier?

  init(_ count: Int?, _ unit: TimeUnit, modifier: TimeModifier? = nil) {
    amounts = [Amount(count: count, unit: unit)]
    self.modifier = modifier
  }

  /// A whole number and a half of a unit; the half is told in the next smaller unit where that is whole.
  init(halves count: Int, _ unit: TimeUnit, modifier: TimeModifier? = nil) {
    let half: Amount? =
      switch unit {
      case .year: Amount(count: 6, unit: .month)
      case .decade: Amount(count: 5, unit: .year)
      case .century: Amount(count: 50, unit: .year)
      case .day: Amount(count: 12, unit: .hour)
      case .hour: Amount(count: 30, unit: .minute)
      case .minute: Amount(count: 30, unit: .second)
      case .second, .week, .fortnight, .month, .quarter, .weekend: nil
      }
    amounts =
      half.map { count == 0 ? [$0] : [Amount(count: count, unit: unit), $0] } ?? [Amount(count: count == 0 ? nil : count, unit: unit)]
    self.modifier = modifier
  }

  /// `P3D`, `PT2H`, `P2Y6M`, `PXW`.
  var timex: String {
    var date = ""
    var time = ""
    for amount in amounts {
      let count = amount.count.map { amount.unit == .fortnight ? 2 * $0 : $0 }.map(String.init) ?? "X"
      if amount.unit.isDayOrLonger { date += count + amount.unit.letter } else { time += count + amount.unit.letter }
    }
    return "P" + date + (time.isEmpty ? "" : "T" + time)
  }
}

extension TimeUnit {
  /// The designator of TIMEX3: ISO 8601's, and `Q`, `E` (decade), `C` and `WE` beside them.
  fileprivate var letter: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day: "D"
    case .week, .fortnight: "W"
    case .weekend: "WE"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "E"
    case .century: "C"
    }
  }
}

/// An hour, or a part of the day.
enum ClockTime: Sendable, Hashable {
  case part(DayPart)
  /// 24 with zero minutes is midnight at the end of the day.
  case time(hour: Int, minute: Int?)

  /// What follows the day in TIMEX3: `TMO`, `T09:15`.
  var timex: String {
    switch self {
    case .part(let part): "T" + part.rawValue
    case .time(let hour, let minute): "T" + padded(hour, 2) + ":" + padded(minute ?? 0, 2)
    }
  }
}

/// Parts of the day, by their TIMEX3 codes.
enum DayPart: String, Sendable, Hashable {
  case morning = "MO"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
