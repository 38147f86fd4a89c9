// `casus alliances`: which factions joined which alliances when.

import ArgumentParser
import CasusModel
import CasusOutput
import CasusQuery
import CasusStore

struct Alliances: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Which factions joined, left, formed or led which alliances, and when.",
    discussion: """
      EXAMPLE
        casus alliances --actor "Jabha Shamiya"
        casus alliances --relation joined --since 2015-01 --until 2015-06
        casus alliances --group "Levant Front" --as-of 2015-02-01 --format csv
        casus alliances --group "Levant Front" --as-of 2015-02-01 --nested
        casus alliances --group "Levant Front" --as-of 2015-02-01 --known-by 2015-01-31

      Only what is stated as having happened is listed; a line on standard error counts what is planned, called for or denied. The date \
      “by 2016-12-01” means: known to be so on that day, nobody says since when.

      A row is one change, told by so many reports; sources are those that do not print the same words. A vaguer date goes with the one exact \
      date that it can mean. conflict says that reports contradict each other: casus conflicts shows both sides.

      With --as-of, the memberships that had begun on a day and that no report ends by then. With --known-by, only what articles had told by a \
      day; both together: what one could know on that day of another one. The sentence behind each row: casus show ID.
      """)

  @Option(help: ArgumentHelp("Member or group: any name, alias or id.", valueName: "name"))
  var actor: String?

  @Option(help: ArgumentHelp("The member: any name, alias or id.", valueName: "name"))
  var member: String?

  @Option(help: ArgumentHelp("The group or alliance: any name, alias or id.", valueName: "name"))
  var group: String?

  @Option(help: ArgumentHelp("Only this relation; may be repeated.", valueName: "relation"))
  var relation: [Relation] = []

  @Option(help: ArgumentHelp("Only this status; may be repeated.", valueName: "status"))
  var status: [FactStatus] = []

  @Flag(help: "List also what is planned, called for or denied.")
  var all = false

  @OptionGroup var period: PeriodOptions

  @Option(
    help: ArgumentHelp("Who was part of what on this day: YYYY-MM-DD.", valueName: "day"), transform: ArgumentValues.day)
  var asOf: CalendarDate?

  @Flag(help: "With --as-of: list instead what may have held, but whose dates are not known well enough.")
  var possible = false

  @Flag(help: "With --as-of and a name: also who is part of the members, and what the group is part of, step by step.")
  var nested = false

  @OptionGroup var known: KnownOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if nested, asOf == nil || (actor == nil && member == nil && group == nil) {
      throw ValidationError("--nested goes with --as-of and one of --actor, --member, --group")
    }
    if nested, possible { throw ValidationError("--nested and --possible exclude each other") }
    if possible, asOf == nil { throw ValidationError("--possible goes with --as-of") }
    if all, !status.isEmpty { throw ValidationError("--all and --status exclude each other") }
    if asOf != nil, all || !status.isEmpty || !relation.isEmpty || period.isGiven {
      throw ValidationError(
        "--as-of lists memberships on one day; it cannot be combined with --relation, --status, --all, --since, --until")
    }
  }

  func run() throws {
    let base = try database.openToRead()
    for name in [actor, member, group] { try Notes.actor(name, in: base) }
    let rows = asOf == nil ? try affiliations(base) : try memberships(base)
    if Notes.nothingFound(rows) { throw ExitCode(ExitStatus.nothingFound) }
  }

  private func affiliations(_ base: borrowing KnowledgeBase) throws -> RowSet {
    var query = AllianceQuery()
    query.actor = actor
    query.member = member
    query.group = group
    query.relations = Set(relation)
    query.statuses = Set(status)
    query.includeNonFactual = all
    query.since = period.first
    query.until = period.last
    query.knownBy = known.day
    query.limit = limit.limit
    let result = try base.alliances(query)
    try format.write(result.rows, people: .alliances)
    Notes.cut(result.isCut, limit.limit)
    Notes.notListed(result.notListed)
    return result.rows
  }

  private func memberships(_ base: borrowing KnowledgeBase) throws -> RowSet {
    var query = MembershipQuery()
    query.actor = actor
    query.member = member
    query.group = group
    query.asOf = asOf
    query.knownBy = known.day
    query.limit = possible ? nil : limit.limit
    let result = nested ? try base.nestedMemberships(query) : try base.memberships(query)
    Notes.notListed(result.notListed)
    guard possible else {
      try format.write(result.rows, people: nested ? .nested : .memberships)
      Notes.cut(result.isCut, limit.limit)
      let count = result.possible.rows.count
      if count > 0 {
        let words = count == 1 ? "1 more may hold on that day: its dates are" : "\(count) more may hold on that day: their dates are"
        Messages.note("\(words) not known well enough; --possible lists \(count == 1 ? "it" : "them")")
      }
      return result.rows
    }
    var rows = result.possible
    if let limit = limit.limit, rows.rows.count > limit {
      rows.rows.removeLast(rows.rows.count - limit)
      Notes.cut(true, limit)
    }
    try format.write(rows, people: .memberships)
    let count = result.rows.rows.count
    if count > 0 { Messages.note("\(count) \(count == 1 ? "is" : "are") reported to hold on that day; leave out --possible for the list") }
    return rows
  }
}
