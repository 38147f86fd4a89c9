// The reports of one change put together: a row of the view `alliance`, without its words.

import CasusModel

/// One change – relation, member, group and date – with all that tell it.
struct ReportedChange {
  /// The report that stands for all: a date of its own, known since longest, strongest status, first published.
  let standing: ArticleReport
  /// Ids of all its reports.
  let ids: [String]
  /// The strongest.
  let status: FactStatus
  let reports: Int
  let sources: Int
  let firstPublished: String?
  let validTo: String?
  let validToKind: String?
  let hasOtherDate: Bool
  let isDisputed: Bool

  /// As the column `conflict` has it.
  var conflict: String? {
    hasOtherDate ? (isDisputed ? "date, denied" : "date") : isDisputed ? "denied" : nil
  }

  /// - Parameter reports: at least one; each with the days of the date under which all of them go, "" for none, "?" for any of several.
  init?(_ reports: [ArticleReport], slot: String, hasOtherDate: Bool, isDisputed: Bool) {
    func rank(_ report: ArticleReport) -> (Int, String, Int, String, String) {
      let isOpen = slot.count < 2
      let isOwn = isOpen || report.moment.map { $0.earliest + $0.latest } == slot
      return (
        isOwn ? 1 : 2, isOpen ? report.validFrom?.earliest ?? Self.never : Self.never, Self.standingRank(report.status),
        report.published?.earliest ?? Self.never, report.id
      )
    }
    func end(_ report: ArticleReport) -> (String, String, String)? {
      guard let end = report.validTo, let kind = report.validToKind else { return nil }
      return (kind, end.earliest, end.value)
    }
    guard let standing = reports.min(by: { rank($0) < rank($1) }) else { return nil }
    self.standing = standing
    ids = reports.map(\.id)
    status = reports.map(\.status).min { Self.strength($0) < Self.strength($1) } ?? standing.status
    self.reports = Set(reports.map(\.document)).count
    sources = Set(reports.map(\.original)).count
    firstPublished = reports.compactMap(\.published).min { ($0.earliest, $0.value) < ($1.earliest, $1.value) }?.value
    // "exact" comes before "known_until".
    let end = reports.compactMap(end).min { $0 < $1 }
    validTo = standing.validTo?.value ?? end?.2
    validToKind = standing.validToKind ?? end?.0
    self.hasOtherDate = hasOtherDate
    self.isDisputed = isDisputed
  }

  private static let never = "9999-12-31"

  private static func standingRank(_ status: FactStatus) -> Int {
    switch status {
    case .announced: 1
    case .reported: 2
    case .historical: 3
    default: 4
    }
  }

  private static func strength(_ status: FactStatus) -> (Int, String) {
    let rank = standingRank(status)
    return rank < 4 ? (rank, "") : (status == .claimed ? 4 : 5, status.rawValue)
  }
}
