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
        casus events --by "al-Nusra Front" --against "Hazzm Movement"

      Only what is stated as having happened is listed; a line on standard error counts the rest. The sentence behind a row: casus show ID.
      """)

  @Option(help: ArgumentHelp("Only this type; may be repeated.", valueName: "type"))
  var type: [EventType] = []

  @Option(help: ArgumentHelp("Who did it or whom it befell: any name, alias or id.", valueName: "name"))
  var actor: String?

  @Option(help: ArgumentHelp("Who did it: any name, alias or id.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("Whom it befell: any name, alias or id.", valueName: "name"))
  var against: String?

  @Option(help: ArgumentHelp("Only this mode, such as aerial or withdraw.", valueName: "mode"))
  var mode: String?

  @Option(help: ArgumentHelp("Only what this rule read (see: casus rules list).", valueName: "rule"))
  var rule: String?

  @Flag(help: "Only with dead that are counted.")
  var deadly = false

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
    query.doer = by
    query.recipient = against
    query.mode = mode
    query.rule = rule
    query.isDeadly = deadly
    query.place = place
    query.statuses = Set(status)
    query.includeNonFactual = all
    query.since = period.first
    query.until = period.last
    query.limit = limit.limit
    let base = try database.openToRead()
    for name in [actor, by, against] { try Notes.actor(name, in: base) }
    let result = try base.events(query)
    try format.write(result.rows, people: .events)
    Notes.cut(result.isCut, limit.limit)
    Notes.notListed(result.notListed)
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }
}
