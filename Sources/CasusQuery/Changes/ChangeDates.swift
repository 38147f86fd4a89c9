// The dates that are told of one change. Invariant: no specific date holds another; a vaguer one goes with the one specific date that it can
// mean, and stays apart where it can mean several.

import CasusModel

/// The dates under which the reports of one relation of the same two go.
struct ChangeDates {
  /// A date that holds no other.
  struct Specific {
    let earliest: String
    let latest: String
    let happensOnce: Bool
    var slot: String { earliest + latest }
  }

  /// By their first days, which is also by their last.
  let specific: [Specific]
  /// Of each vaguer date, the specific one that it means; nil where it can mean several.
  private let meant: [String: String]

  init(_ reports: [ArticleReport]) {
    struct Told: Hashable {
      let earliest: String
      let latest: String
    }
    var told: [Told: Bool] = [:]
    for report in reports {
      guard let moment = report.moment else { continue }
      told[Told(earliest: moment.earliest, latest: moment.latest), default: false] =
        told[Told(earliest: moment.earliest, latest: moment.latest), default: false] || Self.happensOnce(report)
    }
    // From the last to the first: a date is vaguer when one that begins no earlier does not end later.
    var inner: String?
    var specific: [Specific] = []
    var vaguer: [Told] = []
    for date in told.keys.sorted(by: { $0.earliest != $1.earliest ? $0.earliest > $1.earliest : $0.latest < $1.latest }) {
      if let inner, inner <= date.latest {
        vaguer.append(date)
      } else {
        specific.append(Specific(earliest: date.earliest, latest: date.latest, happensOnce: told[date] ?? false))
        inner = date.latest
      }
    }
    self.specific = specific.reversed()
    var meant: [String: String] = [:]
    for date in vaguer {
      let first = Self.place(self.specific) { $0.latest >= date.earliest }
      let end = Self.place(self.specific) { $0.earliest > date.latest }
      if end - first == 1 { meant[date.earliest + date.latest] = self.specific[first].slot }
    }
    self.meant = meant
  }

  /// The days of the date to which a report goes; "" for no date, "?" for a date that can be any of several.
  func slot(of report: ArticleReport) -> String {
    if let moment = report.moment {
      let own = moment.earliest + moment.latest
      return meant[own] ?? own
    }
    guard let first = specific.first else { return "" }
    if let day = report.knownBy, day < first.earliest { return "" }
    if specific.count < 2 { return first.slot }
    if let day = report.knownBy, day < specific[1].earliest { return first.slot }
    return "?"
  }

  /// What is so for a long time is told at many times; only its begin is told once.
  private static func happensOnce(_ report: ArticleReport) -> Bool {
    switch report.relation {
    case .supports, .alliedWith: false
    case .memberOf, .leads: report.validFromKind == "exact"
    default: true
    }
  }

  /// The first place from which on it is so.
  private static func place(_ dates: [Specific], _ isSo: (Specific) -> Bool) -> Int {
    var (low, high) = (0, dates.count)
    while low < high {
      let middle = (low + high) / 2
      if isSo(dates[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
