// `casus events`: what happened between actors.

import ArgumentParser
import CasusModel
import CasusQuery

struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists events (PLOVER types): attacks, talks, seizures, ceasefires …",
    discussion: """
      EXAMPLE
        casus events --actor "Levant Front" --since 2016-11
        casus events --type assault --type coerce --place Aleppo --format csv

      Only what is stated as having happened is listed; a line on standard error counts the rest. The sentence behind a row: casus show ID.
      """)

  @Option(help: ArgumentHelp("Only this type; may be repeated.", valueName: "type"))
  var type: [EventType] = []

  @Option(help: ArgumentHelp("Who did it or whom it befell: any name, alias or id.", valueName: "name"))
  var actor: String?

  @Option(help: ArgumentHelp("The place contains these words.", valueName: "words"))
  var place: String?

  @Option(help: ArgumentHelp("Only this status; may be repeated.", valueName: "status"))
  var status: [FactStatus] = []

  @Flag(help: "List also what is planned, called for or denied.")
  var all = false

  @OptionGroup var period: PeriodOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if all, !status.isEmpty { throw ValidationError("--all and --status exclude each other") }
  }

  func run() throws {
    var query = EventQuery()
    query.types = Set(type)
    query.actor = actor
    query.place = place
    query.statuses = Set(status)
    query.includeNonFactual = all
    query.since = period.first
    query.until = period.last
    query.limit = limit.limit
    let base = try database.openToRead()
    try Notes.actor(actor, in: base)
    let result = try base.events(query)
    try format.write(result.rows, people: .events)
    Notes.cut(result.isCut, limit.limit)
    Notes.notListed(result.notListed)
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }
}
