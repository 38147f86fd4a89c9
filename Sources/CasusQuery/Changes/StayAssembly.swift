// Reports → memberships, as the view `membership` puts them together; the steps have the names that they have there.

import CasusModel

/// Stays while they are put together: first their begins, then their ends, which are looked up for all who take part.
struct StayAssembly {
  private let begins: [ArticleReport]
  /// Leavings, by whom they end.
  private var leavings: [Stay.Pair: [GroupEnd]] = [:]

  init(_ reports: [ArticleReport]) {
    begins = reports.filter { report in
      [.formed, .joined, .mergedInto, .memberOf].contains(report.relation) && report.standing == nil && report.member.key != ""
        && report.group.key != ""
    }
    for report in reports where [.left, .splitFrom].contains(report.relation) && report.standing == nil {
      let pair = Stay.Pair(member: report.member.key, group: report.group.key)
      leavings[pair, default: []].append(
        GroupEnd(id: report.id, relation: report.relation, days: report.moment, latest: report.moment?.latest ?? report.knownBy))
    }
  }

  /// Whose ends are to be known, besides those in `ends`, before ``stays(_:)`` is right: public ids with rows of `actor`.
  func asked(besides ends: [String: GroupEnds]) -> [String: Int64] {
    var asked: [String: Int64] = [:]
    var seen: Set<Stay.Pair> = []
    for begin in begins {
      for name in named(begin.member, begin.group, ends, &seen) {
        for side in [name.member, name.group] {
          if let id = side.id, let actor = side.actor, ends[id] == nil { asked[id] = actor }
        }
      }
    }
    return asked
  }

  /// All stays.
  func stays(_ ends: [String: GroupEnds]) -> [ListedStay] {
    var stays = Self.told(begins)
    var seen: Set<Stay.Pair> = []
    for begin in begins { stays += named(begin.member, begin.group, ends, &seen).compactMap(\.stay) }
    stays.sort { Self.number($0, $1) }
    for index in stays.indices { stays[index].end = end(of: stays[index], ends) }
    return Self.listed(whole(stays))
  }

  /// Reports that tell one begin in the same way.
  private static func told(_ begins: [ArticleReport]) -> [Stay] {
    struct Key: Hashable {
      let pair: Stay.Pair
      let value: String?
      let kind: String?
      let validTo: String?
      let validToKind: String?
    }
    func begin(_ report: ArticleReport) -> (days: ArticleReport.Days?, kind: String?) {
      if let from = report.validFrom { return (from, report.validFromKind) }
      guard report.relation != .memberOf, let moment = report.moment else { return (nil, nil) }
      return (moment, "exact")
    }
    func first(_ report: ArticleReport) -> (String, String) { (report.published?.earliest ?? "9999-12-31", report.id) }
    let groups = Dictionary(grouping: begins) { report in
      let (days, kind) = begin(report)
      return Key(
        pair: Stay.Pair(member: report.member.key, group: report.group.key), value: days?.value, kind: kind,
        validTo: report.validTo?.value, validToKind: report.validToKind)
    }
    return groups.values.compactMap { reports in
      guard let best = reports.min(by: { first($0) < first($1) }) else { return nil }
      let (days, kind) = begin(best)
      var stay = Stay(
        member: best.member, group: best.group, begin: days, beginKind: kind, told: best.validTo, toldKind: best.validToKind, id: best.id,
        row: best.row, isMerger: reports.contains { $0.relation == .mergedInto })
      stay.documents = Set(reports.map(\.document))
      stay.originals = Set(reports.map(\.original))
      return stay
    }
  }

  /// Under which names a membership may go on. Names are finitely many, so names that change in a circle end too.
  private func named(
    _ member: ArticleReport.Side, _ group: ArticleReport.Side, _ ends: [String: GroupEnds], _ seen: inout Set<Stay.Pair>
  ) -> [(member: ArticleReport.Side, group: ArticleReport.Side, stay: Stay?)] {
    var names: [(member: ArticleReport.Side, group: ArticleReport.Side, stay: Stay?)] = []
    var open = [(member, group)]
    while let (member, group) = open.popLast() {
      let pair = Stay.Pair(member: member.key, group: group.key)
      guard seen.insert(pair).inserted else { continue }
      names.append((member, group, nil))
      func goesOn(_ renaming: Renaming, _ member: ArticleReport.Side, _ group: ArticleReport.Side) {
        var stay = Stay(
          member: member, group: group, begin: renaming.days, beginKind: renaming.kind, told: nil, toldKind: nil, id: renaming.id,
          row: renaming.row, isMerger: false)
        stay.former = pair
        names.append((member, group, stay))
        open.append((member, group))
      }
      for renaming in ends[member.key]?.renamed ?? [] { goesOn(renaming, renaming.new, group) }
      for renaming in ends[group.key]?.renamed ?? [] { goesOn(renaming, member, renaming.new) }
    }
    return names
  }

  private static func number(_ left: Stay, _ right: Stay) -> Bool {
    func texts(_ stay: Stay) -> [String?] {
      [stay.member.key, stay.group.key, stay.id, stay.begin?.earliest, stay.begin?.value, stay.told?.value, stay.beginKind, stay.toldKind]
    }
    return TextOrder.precedes(texts(left), texts(right))
  }

  /// The first end that can lie after the begin; of reports that can mean the same one, that with the most exact date.
  private func end(of stay: Stay, _ ends: [String: GroupEnds]) -> GroupEnd? {
    var all = leavings[stay.pair] ?? []
    if let group = ends[stay.group.key] { all += group.dissolved + group.merged + group.renamed.map(\.end) }
    if let member = ends[stay.member.key] {
      // Who dissolves to merge into a group becomes part of it.
      all += (stay.isMerger ? [] : member.dissolved) + member.renamed.map(\.end)
    }
    all.removeAll { end in
      guard let latest = end.latest, let begin = stay.begin?.earliest else { return false }
      // What is attested on a day was not ended by what had happened, at some time, by that day.
      return latest < begin || (end.days == nil && stay.beginKind == "known_since" && latest <= begin)
    }
    let first = all.compactMap(\.latest).min()
    func rank(_ end: GroupEnd) -> (Int, Int, String, String, String) {
      let isLater = end.days.map { days in first.map { days.earliest > $0 } ?? false } ?? false
      // The later begin of a date is the more exact one: digits turned round.
      let turned = String(decoding: (end.days?.earliest ?? "").utf8.map { 105 - $0 }, as: UTF8.self)
      return (isLater ? 1 : 0, end.days == nil ? 1 : 0, end.latest ?? "", turned, end.id)
    }
    return all.min { rank($0) < rank($1) }
  }

  /// A new name takes over only where nothing else ended the stay under the old one.
  private func whole(_ stays: [Stay]) -> [Stay] {
    struct Heir: Hashable {
      let former: Stay.Pair
      let id: String
    }
    var heirs: [Heir: [Int]] = [:]
    for (index, stay) in stays.enumerated() {
      if let former = stay.former { heirs[Heir(former: former, id: stay.id), default: []].append(index) }
    }
    var isWhole = stays.map { $0.former == nil }
    var open = stays.indices.filter { isWhole[$0] }
    while let index = open.popLast() {
      guard let end = stays[index].end, end.relation == .renamed else { continue }
      for heir in heirs[Heir(former: stays[index].pair, id: end.id)] ?? [] where !isWhole[heir] {
        isWhole[heir] = true
        open.append(heir)
      }
    }
    return stays.indices.filter { isWhole[$0] }.map { stays[$0] }
  }

  /// Without a vaguer begin of a stay whose more exact one is told, and "known since" with an earlier begin. `whole` in order of number.
  private static func listed(_ whole: [Stay]) -> [ListedStay] {
    struct Key: Hashable {
      let pair: Stay.Pair
      let end: String
    }
    let groups = Dictionary(grouping: whole.indices) { Key(pair: whole[$0].pair, end: whole[$0].endKey) }
    return groups.values.flatMap { indices -> [ListedStay] in
      var isListed: Set<Int> = []
      var inner: String?
      // The last begin first; NULL comes last.
      let backwards = indices.sorted { left, right in
        let (one, two) = (whole[left].begin, whole[right].begin)
        if one?.earliest != two?.earliest { return TextOrder.precedes([two?.earliest], [one?.earliest]) }
        return one?.latest != two?.latest ? TextOrder.precedes([one?.latest], [two?.latest]) : left < right
      }
      for index in backwards where whole[index].beginKind == "exact" {
        guard let latest = whole[index].begin?.latest else { continue }
        if inner.map({ $0 > latest }) ?? true { isListed.insert(index) }
        inner = min(inner ?? latest, latest)
      }
      var covered: String?
      let forwards = indices.sorted { left, right in
        func rank(_ index: Int) -> (Int, String, Int, Int) {
          let stay = whole[index]
          return (stay.begin == nil ? 1 : 0, stay.begin?.earliest ?? "", stay.beginKind == "exact" ? 0 : 1, index)
        }
        return rank(left) < rank(right)
      }
      for index in forwards {
        let until = whole[index].coveredUntil
        if whole[index].beginKind != "exact", covered.map({ $0 < until }) ?? true { isListed.insert(index) }
        covered = max(covered ?? until, until)
      }
      let exact = isListed.count { whole[$0].beginKind == "exact" }
      let told = indices.filter { whole[$0].former == nil }.map { whole[$0] }
      return isListed.map { index in
        let stay = whole[index]
        let isAll = isListed.count == 1 && stay.former == nil
        return ListedStay(
          stay: stay, reports: isAll ? told.reduce(into: []) { $0.formUnion($1.documents) } : stay.documents,
          sources: isAll ? told.reduce(into: []) { $0.formUnion($1.originals) } : stay.originals,
          hasOtherDate: stay.beginKind == "exact" && exact > 1)
      }
    }
  }
}
