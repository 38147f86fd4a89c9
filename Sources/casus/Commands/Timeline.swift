// `casus timeline`: everything about one actor, in order of time.

import ArgumentParser
import CasusModel
import CasusQuery
import CasusStore

struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists everything about one actor in order of time: its alliances, its leaders, its members, its events.",
    discussion: """
      EXAMPLE
        casus timeline "Levant Front"
        casus timeline Zenki --since 2015 --until 2016-06
        casus timeline "Levant Front" --known-by 2015-01-31 --format csv

      The date “by 2016-12-01” means: it was so on that day, nobody says since when. With --known-by, only what articles had told by that day. \
      Only what is stated as having happened is listed; a line on standard error counts the rest. The sentence behind a row: casus show ID.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("Whose history: any name, alias or id.", valueName: "actor"))
  var actor: String

  @Flag(help: "List also what is planned, called for or denied.")
  var all = false

  @OptionGroup var period: PeriodOptions
  @OptionGroup var known: KnownOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    var query = TimelineQuery(actor: actor)
    query.includeNonFactual = all
    query.since = period.first
    query.until = period.last
    query.knownBy = known.day
    query.limit = limit.limit
    let base = try database.openToRead()
    try Notes.actor(actor, in: base)
    let result = try base.timeline(query)
    try format.write(result.rows, people: .timeline)
    Notes.cut(result.isCut, limit.limit)
    Notes.notListed(result.notListed)
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }
}
