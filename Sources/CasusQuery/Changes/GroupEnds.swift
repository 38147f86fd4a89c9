// How groups ended: dissolved, merged into another, renamed. Of one that thousands of articles tell, each date is looked up once: the index
// is walked from date to date, not from report to report.

import CasusModel
import CasusStore
import SQLite

/// One end of a group.
struct GroupEnd {
  /// The report that tells it; of several with the same date the one with the least id.
  let id: String
  let relation: Relation
  /// When; nil where only a day is known by which it had happened.
  let days: ArticleReport.Days?
  /// Its last day, else that day; nil where neither is known.
  let latest: String?
}

/// That a group took another name, as the most exact report tells it.
struct Renaming {
  /// The row of `affiliation`.
  let row: Int64
  let id: String
  /// The new name.
  let new: ArticleReport.Side
  let days: ArticleReport.Days?
  /// `exact` or `known_since`.
  let kind: String?
  let knownBy: String?

  /// As an end of the old name.
  var end: GroupEnd {
    GroupEnd(id: id, relation: .renamed, days: kind == "exact" ? days : nil, latest: kind == "exact" ? days?.latest : knownBy)
  }
}

/// What is told of the end of one actor.
struct GroupEnds {
  var dissolved: [GroupEnd] = []
  var merged: [GroupEnd] = []
  /// Of a group without a word of who formed it: it is alive again for all.
  var formed: [GroupEnd] = []
  /// In order of the new name's id.
  var renamed: [Renaming] = []
}

extension KnowledgeBase {
  /// The ends of some actors, by their public ids, as far as articles had told them by `day`.
  func ends(of actors: [String: Int64], knownBy day: String?) throws -> [String: GroupEnds] {
    var found: [String: GroupEnds] = [:]
    var names = ActorNames()
    for (id, row) in actors.sorted(by: { $0.key < $1.key }) {
      var ends = GroupEnds()
      var renaming: [ArticleReport] = []
      for name in try names.names(of: row, in: self) {
        // Who dissolved is the group of a report without a member; who merged or was renamed is the member.
        for (low, high) in [(name, name), (name << 32, name << 32 + 0xFFFF_FFFF)] {
          for report in try endings(low, high, knownBy: day) {
            let end = GroupEnd(
              id: report.id, relation: report.relation, days: report.moment, latest: report.moment?.latest ?? report.knownBy)
            switch report.relation {
            case .dissolved where report.group.actor == row: ends.dissolved.append(end)
            case .formed where report.group.actor == row && report.member.key == "": ends.formed.append(end)
            case .mergedInto where report.member.actor == row: ends.merged.append(end)
            case .renamed where report.member.actor == row: renaming.append(report)
            default: break
            }
          }
        }
      }
      ends.renamed = Self.renamings(renaming)
      found[id] = ends
    }
    return found
  }

  /// One for each new name: the most exact, and of those the one with the least id.
  static func renamings(_ reports: [ArticleReport]) -> [Renaming] {
    func rank(_ report: ArticleReport) -> (Int, String, Int, String) {
      guard let moment = report.moment else { return (2, report.knownBy ?? "9999-12-31", 0, report.id) }
      let days = [moment.latest, moment.earliest].map { CalendarDate($0)?.dayNumber ?? 0 }
      return (1, "", days[0] - days[1], report.id)
    }
    let told = Dictionary(grouping: reports.filter { $0.member.key != "" && $0.group.key != "" && $0.member.key != $0.group.key }) {
      $0.group.key
    }
    return told.keys.sorted().compactMap { key in
      told[key]?.min { rank($0) < rank($1) }.map { best in
        Renaming(
          row: best.row, id: best.id, new: best.group, days: best.moment ?? best.validFrom,
          kind: best.moment != nil ? "exact" : best.validFromKind, knownBy: best.knownBy)
      }
    }
  }

  private static let isEnd = """
    affiliation.retracted_at IS NULL AND affiliation.relation IN ('dissolved', 'formed', 'merged_into', 'renamed')
    AND (affiliation.relation <> 'formed' OR affiliation.member_text IS NULL)
    AND affiliation.status IN ('announced', 'reported', 'claimed', 'historical')
    """
  private static let byEnd = "affiliation INDEXED BY affiliation_by_end"

  /// The next date of an end: after those with this pair, relation and date.
  private static let next = """
    SELECT pair, relation, date_earliest, date_latest FROM \(byEnd)
    WHERE (pair, relation, date_earliest, date_latest) > (?, ?, ?, ?) AND pair <= ? AND \(isEnd)
    ORDER BY pair, relation, date_earliest, date_latest LIMIT 1
    """
  private static let dated = ArticleReport.select(
    from: byEnd, where: "pair = ? AND relation = ? AND date_earliest = ? AND date_latest = ? AND \(isEnd)")
  private static let undated = ArticleReport.select(from: byEnd, where: "pair = ? AND relation = ? AND date_earliest IS NULL AND \(isEnd)")

  /// Reports of ends with a pair from `low` to `high`: of each date the first that counts, and all without a date.
  private func endings(_ low: Int64, _ high: Int64, knownBy day: String?) throws -> [ArticleReport] {
    var found: [ArticleReport] = []
    var last: (pair: Int64, relation: String, earliest: String, latest: String) = (low, "", "", "")
    while let step = try connection.first(
      Self.next, [last.pair, last.relation, last.earliest, last.latest, high],
      { (try $0.int64(0), try $0.text(1), try $0.optionalText(2), try $0.optionalText(3)) })
    {
      // NULL comes before every date.
      last = (step.0, step.1, step.2 ?? "", step.3 ?? "")
      if step.2 == nil {
        found += try readReports(Self.undated, [step.0, step.1]).filter { $0.isKnown(by: day) }
      } else {
        try connection.withStatement(Self.dated + " ORDER BY affiliation.key") { statement in
          struct Enough: Error {}
          do {
            try statement.each([step.0, step.1, last.earliest, last.latest]) { row in
              guard let report = try ArticleReport(row), report.isKnown(by: day) else { return }
              found.append(report)
              throw Enough()
            }
          } catch is Enough {}
        }
      }
    }
    return found
  }
}
