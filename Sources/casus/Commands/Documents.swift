// `casus documents`: which articles the knowledge base has read.

import ArgumentParser
import CasusModel
import CasusQuery

struct Documents: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the articles that were read.",
    discussion: """
      EXAMPLE
        casus documents --text "levant front" --since 2014-12
        casus documents --publisher "Middle East Eye" --format csv
        casus documents --language ar
        casus documents --failed

      Articles that are not in English are stored and not read; --language names them: ar, ru, fr; und for those whose script alone is known.

      --failed lists what casus ingest could not read, why, and when it was tried last. A row goes when the same path, or the same bytes \
      from elsewhere, could be read.
      """)

  @Option(help: ArgumentHelp("Title or text hold all of these words.", valueName: "words"))
  var text: String?

  @Option(help: ArgumentHelp("The publisher contains this text.", valueName: "name"))
  var publisher: String?

  @Option(help: ArgumentHelp("Language of the text, a code such as en or ar; unknown for those not recognised.", valueName: "code"))
  var language: String?

  @Flag(help: "List what could not be read instead.")
  var failed = false

  @OptionGroup(title: "Period of the article") var period: PeriodOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if failed, text != nil || publisher != nil || language != nil || period.isGiven {
      throw ValidationError("--failed lists everything that failed: it goes with --limit, --format and --columns alone")
    }
  }

  func run() throws {
    if failed { return try listFailed() }
    var query = DocumentQuery()
    query.text = text
    query.publisher = publisher
    query.language = language
    query.since = period.first
    query.until = period.last
    query.limit = limit.limit
    let base = try database.openToRead()
    let result = try base.documents(query)
    try format.write(result.rows, people: .documents)
    Notes.cut(result.isCut, limit.limit)
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }

  private func listFailed() throws {
    let base = try database.openToRead()
    let result = try base.failedInputs(limit: limit.limit)
    try format.write(result.rows, people: .failedInputs)
    Notes.cut(result.isCut, limit.limit)
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }
}
