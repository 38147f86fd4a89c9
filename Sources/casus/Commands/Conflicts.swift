// `casus conflicts`: reports that cannot all be true.

import ArgumentParser
import CasusModel
import CasusQuery
import CasusStore

struct Conflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists contradicting reports: two dates of one change, a denial of what is stated, two lists of who formed a group.",
    discussion: """
      EXAMPLE
        casus conflicts
        casus conflicts --actor "Levant Front"
        casus conflicts --format json

      Each row has both sides, each with its article and its id. Two dates are no contradiction where the change was undone in between: a \
      group may be left and joined again. Neither is a denial of something later, nor a list that says “including”. Nothing here decides who \
      is right. The sentences: casus show ID.
      """)

  @Option(help: ArgumentHelp("Only about this actor: any name, alias or id.", valueName: "name"))
  var actor: String?

  @OptionGroup var known: KnownOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    var query = ConflictQuery()
    query.actor = actor
    query.knownBy = known.day
    query.limit = limit.limit
    let base = try database.openToRead()
    try Notes.actor(actor, in: base)
    let result = try base.conflicts(query)
    try format.write(result.rows, people: .conflicts)
    Notes.cut(result.isCut, limit.limit)
    Notes.notListed(result.notListed)
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }
}
