// What can undo a change between two dates, so that both may be true.

import CasusModel

/// What undoes changes, by whose change it undoes: of one member in one group, of every member of a group, of a member in every group.
struct Undoing {
  /// What is undone.
  enum Kind {
    /// A begin: by leaving, and by the end of the group or the member.
    case begin
    /// A leaving: by another begin.
    case end
    /// A dissolution: by anything told of the group later.
    case dissolution

    init(of relation: Relation) {
      switch relation {
      case .left, .splitFrom: self = .end
      case .dissolved: self = .dissolution
      default: self = .begin
      }
    }
  }

  struct Days {
    let earliest: String
    let latest: String
  }

  private struct Place: Hashable {
    let kind: Kind
    let words: String
  }

  private var days: [Place: [Days]] = [:]

  /// What the reports tell themselves.
  init(_ reports: [ArticleReport], kinds: Set<Kind>) {
    for report in reports where report.standing == nil {
      guard let days = Self.days(of: report) else { continue }
      let (member, group) = (report.member.key, report.group.key)
      if kinds.contains(.begin) {
        switch report.relation {
        case .left, .splitFrom: add(.begin, "\(member) \(group)", days)
        case .mergedInto: add(.begin, " \(member)", days)
        case .dissolved:
          add(.begin, " \(group)", days)
          add(.begin, "\(group) ", days)
        default: break
        }
      }
      if kinds.contains(.end), [.formed, .joined, .memberOf, .mergedInto].contains(report.relation) {
        add(.end, "\(member) \(group)", days)
      }
      // A group of which anything is told is alive again.
      if kinds.contains(.dissolution), ![.left, .splitFrom, .renamed, .dissolved].contains(report.relation), report.status != .historical,
        report.moment != nil || report.validFromKind == "known_since"
      {
        add(.dissolution, " \(group)", days)
        if report.relation != .mergedInto { add(.dissolution, " \(member)", days) }
      }
    }
  }

  /// What else is known of the ends of some actors.
  mutating func add(_ ends: [String: GroupEnds]) {
    for (id, ends) in ends {
      for end in ends.dissolved + ends.merged + ends.formed {
        guard let latest = end.latest else { continue }
        let days = Days(earliest: end.days?.earliest ?? latest, latest: latest)
        if end.relation == .formed {
          add(.end, " \(id)", days)
          continue
        }
        add(.begin, " \(id)", days)
        if end.relation == .dissolved { add(.begin, "\(id) ", days) }
      }
    }
  }

  /// Whether something undid a change of a member in a group on days that fit.
  func undid(_ kind: Kind, _ member: String, _ group: String, _ fits: (Days) -> Bool) -> Bool {
    ["\(member) \(group)", " \(group)", "\(member) "].contains { days[Place(kind: kind, words: $0)]?.contains(where: fits) ?? false }
  }

  private mutating func add(_ kind: Kind, _ words: String, _ days: Days) {
    self.days[Place(kind: kind, words: words), default: []].append(days)
  }

  private static func days(of report: ArticleReport) -> Days? {
    if let moment = report.moment { return Days(earliest: moment.earliest, latest: moment.latest) }
    return report.knownBy.map { Days(earliest: $0, latest: $0) }
  }
}
