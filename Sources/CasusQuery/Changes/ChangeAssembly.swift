// Reports → changes, as the view `alliance` puts them together. Invariant: given all reports of some two, it makes of them the rows that the
// view makes; what befell either of the two elsewhere is only asked for where two dates or a denial leave it open.

import CasusModel

/// Reports, sorted by what they tell, and what is still to be looked up.
struct ChangeAssembly {
  private struct Two: Hashable {
    let side: String
    let other: String
  }

  private struct Told {
    let two: Two
    let relation: Relation
    let standing: FactStatus?
    var reports: [ArticleReport] = []
    var dates = ChangeDates([])
  }

  private var told: [Told] = []
  /// Denials and what they may contradict, of the same two.
  private var denied: [(denial: ArticleReport, statements: [ArticleReport])] = []

  /// Whose ends decide whether dates or a denial contradict: public ids with rows of `actor`.
  private(set) var ended: [String: Int64] = [:]
  /// Of whom any later word decides it.
  private(set) var dissolved: [String: Int64] = [:]
  private var kinds: Set<Undoing.Kind> = []

  init(_ reports: [ArticleReport]) {
    struct Key: Hashable {
      let two: Two
      let relation: Relation
      let standing: FactStatus?
    }
    var places: [Key: Int] = [:]
    var statements: [Two: [ArticleReport]] = [:]
    var denials: [Two: [ArticleReport]] = [:]
    for report in reports {
      let two = Two(side: report.side, other: report.otherSide)
      let key = Key(two: two, relation: report.relation, standing: report.standing)
      if let place = places[key] {
        told[place].reports.append(report)
      } else {
        places[key] = told.count
        told.append(Told(two: two, relation: report.relation, standing: report.standing, reports: [report]))
      }
      if report.standing == .denied { denials[two, default: []].append(report) }
    }
    for index in told.indices {
      told[index].dates = ChangeDates(told[index].reports)
      // Only what denies needs the statements beside it.
      if told[index].standing == nil, denials[told[index].two] != nil {
        statements[told[index].two, default: []] += told[index].reports
      }
      if told[index].standing == nil, Self.mayBeApart(told[index].dates), let report = told[index].reports.first { look(at: report) }
    }
    for two in denials.keys.sorted(by: { ($0.side, $0.other) < ($1.side, $1.other) }) {
      for denial in denials[two] ?? [] {
        let contradicted = (statements[two] ?? []).filter { Self.contradicts(denial, $0) }
        guard !contradicted.isEmpty else { continue }
        denied.append((denial, contradicted))
        look(at: denial)
      }
    }
  }

  private mutating func look(at report: ArticleReport) {
    let kind = Undoing.Kind(of: report.relation)
    kinds.insert(kind)
    for side in [report.member, report.group] {
      guard let id = side.id, let actor = side.actor else { continue }
      switch kind {
      case .begin, .end: ended[id] = actor
      case .dissolution: dissolved[id] = actor
      }
    }
  }

  /// The changes, in no order.
  ///
  /// - Parameters:
  ///   - reports: all that is known; those of ``dissolved`` among them.
  ///   - ends: of ``ended``.
  func changes(_ reports: [ArticleReport], ends: [String: GroupEnds]) -> [ReportedChange] {
    var undoing = Undoing(kinds.isEmpty ? [] : reports, kinds: kinds)
    undoing.add(ends)
    var disputed: Set<String> = []
    for (denial, statements) in denied {
      let hit = statements.filter { !Self.isUndone($0, before: denial, undoing) }
      if !hit.isEmpty { disputed.insert(denial.id) }
      disputed.formUnion(hit.map(\.id))
    }
    return told.flatMap { told in
      let twice = told.standing == nil ? Self.datedTwice(told.dates, told.reports[0], undoing) : []
      return Dictionary(grouping: told.reports) { told.dates.slot(of: $0) }.compactMap { slot, reports in
        ReportedChange(
          reports, slot: slot, hasOtherDate: twice.contains(slot), isDisputed: reports.contains { disputed.contains($0.id) })
      }
    }
  }

  private static func mayBeApart(_ dates: ChangeDates) -> Bool {
    zip(dates.specific, dates.specific.dropFirst()).contains { $0.happensOnce && $1.happensOnce && $1.earliest > $0.latest }
  }

  /// Dates of what can have happened only once, as nothing told in between undid it.
  private static func datedTwice(_ dates: ChangeDates, _ report: ArticleReport, _ undoing: Undoing) -> Set<String> {
    var slots: Set<String> = []
    for (this, next) in zip(dates.specific, dates.specific.dropFirst())
    where this.happensOnce && next.happensOnce && next.earliest > this.latest {
      let isUndone = undoing.undid(Undoing.Kind(of: report.relation), report.member.key, report.group.key) { days in
        days.latest >= this.earliest && days.earliest <= next.latest
          && (report.relation != .dissolved || (days.earliest > this.latest && days.latest < next.earliest))
      }
      if !isUndone { slots.formUnion([this.slot, next.slot]) }
    }
    return slots
  }

  /// Whether a denial is about what a report states, and about its time: not what came later.
  private static func contradicts(_ denial: ArticleReport, _ stated: ArticleReport) -> Bool {
    let leaving: Set<Relation> = [.left, .splitFrom]
    guard
      denial.relation == stated.relation
        || ([.joined, .memberOf].contains(denial.relation) && [.joined, .memberOf, .formed, .mergedInto].contains(stated.relation))
        || (leaving.contains(denial.relation) && leaving.contains(stated.relation))
    else { return false }
    if let no = denial.moment, let yes = stated.moment { return no.earliest <= yes.latest && no.latest >= yes.earliest }
    guard let begin = stated.moment?.earliest ?? stated.knownBy, let day = denial.moment?.latest ?? denial.published?.latest else {
      return true
    }
    return begin <= day
  }

  /// Whether what was stated had ended before the denial.
  private static func isUndone(_ stated: ArticleReport, before denial: ArticleReport, _ undoing: Undoing) -> Bool {
    guard let begin = stated.moment?.earliest ?? stated.knownBy, let day = denial.moment?.latest ?? denial.published?.latest,
      let end = stated.moment?.latest ?? stated.knownBy
    else { return false }
    return undoing.undid(Undoing.Kind(of: denial.relation), denial.member.key, denial.group.key) { days in
      days.latest >= begin && days.earliest <= day && (denial.relation != .dissolved || days.earliest > end)
    }
  }
}
