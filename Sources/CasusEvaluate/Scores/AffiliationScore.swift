// Alliance facts by the project's guideline. Required facts count for recall; a reading that meets an optional fact, or says who leads
// something that is no armed group, counts neither as right nor as wrong. Dates and status are asked of strict matches only.

import CasusModel

/// How well alliance facts are read.
public struct AffiliationScore: Hashable, Sendable {
  /// Same relation, member and group.
  public var exact = HitCounts()
  /// The headline: relations that say the same are one.
  public var strict = HitCounts()
  /// Member and group only.
  public var lenient = HitCounts()
  /// Dates of strict matches.
  public var dates = Dates()
  /// Statuses of strict matches.
  public var statuses = Statuses()
  /// What was missed and what is wrong, in the order of the reports: in each, missed facts, then other facts, then leaks and statuses.
  public private(set) var errors: [ReadingError] = []

  /// Zeros.
  public init() {}

  /// Dates of strict matches.
  public struct Dates: Hashable, Sendable {
    /// Matches whose fact has a date.
    public var gold = 0
    /// The same value.
    public var exact = 0
    /// The same at the coarser precision of the two.
    public var compatible = 0
    /// Read without a date.
    public var missing = 0
    /// Matches whose fact has no date.
    public var undated = 0
    /// Of those, read with one.
    public var undatedRead = 0

    /// Share of the dated that is exact, 0 to 1.
    public var accuracy: Double { gold == 0 ? 0 : Double(exact) / Double(gold) }
    /// Share of the dated that is compatible, 0 to 1.
    public var compatibility: Double { gold == 0 ? 0 : Double(compatible) / Double(gold) }
  }

  /// Statuses of strict matches.
  public struct Statuses: Hashable, Sendable {
    /// Strict matches.
    public var gold = 0
    /// The marked status.
    public var exact = 0
    /// The marked status or one that is as right.
    public var acceptable = 0
    /// Right as to whether it is so, is meant to be, or is denied.
    public var coarse = 0
    /// Matches of facts that are only planned, called for or denied.
    public var notFactual = 0
    /// Of those, read as facts: the worst error there is.
    public var leaks = 0

    /// Share that is acceptable, 0 to 1.
    public var accuracy: Double { gold == 0 ? 0 : Double(acceptable) / Double(gold) }
  }

  /// At most so many errors, one line each.
  public func errors(_ limit: Int) -> [String] { errors.prefix(max(0, limit)).map(\.description) }

  /// Scores what was read from one report.
  public mutating func add(_ report: GoldReport, _ record: ReadRecord) {
    let match = AffiliationMatch(report, record)
    exact += counts(match, .exact)
    strict += counts(match, .strict)
    lenient += counts(match, .lenient)
    let passages = Passages(report.text)
    func words(_ gold: AffiliationMatch.Gold) -> String {
      passages.best([gold.fact.trigger, gold.fact.member, gold.fact.group].filter { $0?.hasPrefix("@") != true })
    }
    var later: [ReadingError] = []
    for gold in match.required {
      let met = match.read.filter { match.matches($0, gold, .strict) }
      guard !met.isEmpty else {
        errors.append(ReadingError(report.id, "missed \(gold.text): \(match.why(gold))", words: words(gold)))
        continue
      }
      for problem in date(met, gold) + status(met, gold) { later.append(ReadingError(report.id, problem, words: words(gold))) }
    }
    for read in match.read where match.isWrong(read, .strict) {
      errors.append(
        ReadingError(report.id, "wrong \(read.text): \(match.whyWrong(read))", words: read.fact.evidence.first?.exact ?? ""))
    }
    errors += later
  }

  private func counts(_ match: AffiliationMatch, _ mode: AffiliationMode) -> HitCounts {
    var counts = HitCounts(gold: match.required.count)
    for read in match.read {
      if match.required.contains(where: { match.matches(read, $0, mode) }) {
        counts.right += 1
        counts.predicted += 1
      } else if match.isWrong(read, mode) {
        counts.predicted += 1
      }
    }
    counts.found = match.required.count { gold in match.read.contains { match.matches($0, gold, mode) } }
    return counts
  }

  private mutating func date(_ met: [AffiliationMatch.Read], _ gold: AffiliationMatch.Gold) -> [String] {
    let read = met.compactMap(\.fact.date)
    guard let due = gold.fact.date else {
      dates.undated += 1
      dates.undatedRead += read.isEmpty ? 0 : 1
      return read.first.map { ["wrong date of \(gold.text): \($0), not open"] } ?? []
    }
    let best = read.map { PartialDate.agreement($0, due) }.max() ?? PartialDate.Agreement()
    dates.gold += 1
    dates.exact += best.isExact ? 1 : 0
    dates.compatible += best.isCompatible ? 1 : 0
    dates.missing += read.isEmpty ? 1 : 0
    return best.isExact ? [] : ["wrong date of \(gold.text): \(read.first ?? "open"), not \(due)"]
  }

  private mutating func status(_ met: [AffiliationMatch.Read], _ gold: AffiliationMatch.Gold) -> [String] {
    let read = met.map(\.fact.status)
    let due = [gold.fact.status] + gold.fact.statuses
    let isAcceptable = read.contains(where: due.contains)
    statuses.gold += 1
    statuses.exact += read.contains(gold.fact.status) ? 1 : 0
    statuses.acceptable += isAcceptable ? 1 : 0
    statuses.coarse += read.contains { one in due.contains { Self.sort($0) == Self.sort(one) } } ? 1 : 0
    let isLeak = !due.contains(where: \.isFactual) && read.contains(where: \.isFactual)
    statuses.notFactual += due.contains(where: \.isFactual) ? 0 : 1
    statuses.leaks += isLeak ? 1 : 0
    guard isLeak || !isAcceptable else { return [] }
    return ["\(isLeak ? "LEAK" : "wrong status") of \(gold.text): read as \(read.map(\.rawValue).joined(separator: ", "))"]
  }

  /// So, meant to be, or denied.
  private static func sort(_ status: FactStatus) -> Int { status.isFactual ? 0 : status == .denied ? 2 : 1 }
}

extension AffiliationMatch {
  /// Whether the read fact is neither a marked fact nor left out of the count.
  func isWrong(_ read: Read, _ mode: AffiliationMode) -> Bool {
    guard !required.contains(where: { matches(read, $0, mode) }), !isIgnored(read) else { return false }
    // Optional facts are met strictly at the least, however exact the count of the required ones is.
    return !optional.contains { matches(read, $0, mode) || (mode != .lenient && matches(read, $0, .strict)) }
  }

  /// Why nothing that was read meets the marked fact: the nearest reading.
  fileprivate func why(_ gold: Gold) -> String {
    if let other = read.first(where: { sidesMatch($0, gold, isLenient: true) }) { return "wrong relation, \(other.relation.rawValue)" }
    if read.contains(where: { sidesMatch($0.exchanged, gold, isLenient: false) }) { return "member and group exchanged" }
    let sameRelation = read.filter { relationMatches($0, gold, .strict) }
    if let member = gold.member, let one = sameRelation.first(where: { $0.member.denotes(member, or: gold.members) }) {
      return "only the member found, with \(one.group?.text ?? "no group")"
    }
    if let one = sameRelation.first(where: { groupMatches($0, gold) }) {
      return "only the group found, with \(one.member?.text ?? "no member")"
    }
    return "nothing read"
  }

  /// Why the read fact is none: the nearest marked fact.
  fileprivate func whyWrong(_ read: Read) -> String {
    let gold = required + optional
    if let one = gold.first(where: { sidesMatch(read, $0, isLenient: true) }) { return "the relation is \(one.relation.rawValue)" }
    if gold.contains(where: { sidesMatch(read.exchanged, $0, isLenient: false) }) { return "member and group exchanged" }
    let sameRelation = gold.filter { relationMatches(read, $0, .strict) }
    if let one = sameRelation.first(where: { gold in gold.member != nil && read.member.denotes(gold.member, or: gold.members) }) {
      return "the group is \(one.group?.text ?? "open")"
    }
    if let one = sameRelation.first(where: { groupMatches(read, $0) }) { return "the member is \(one.member?.text ?? "open")" }
    return "no such fact"
  }
}

extension AffiliationMatch.Gold {
  /// `joined Zenki → Levant Front (announced)`.
  fileprivate var text: String {
    "\(fact.relation.rawValue) \(fact.member ?? "–") → \(fact.group ?? "–") (\(fact.status.rawValue))"
  }
}

extension AffiliationMatch.Read {
  /// The same of a read fact.
  fileprivate var text: String {
    "\(fact.relation.rawValue) \(member?.text ?? "–") → \(group?.text ?? "–") (\(fact.status.rawValue))"
  }
}
