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
      """)

  @Option(help: ArgumentHelp("Title or text hold all of these words.", valueName: "words"))
  var text: String?

  @Option(help: ArgumentHelp("The publisher contains this text.", valueName: "name"))
  var publisher: String?

  @OptionGroup(title: "Period of the article") var period: PeriodOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    var query = DocumentQuery()
    query.text = text
    query.publisher = publisher
    query.since = period.first
    query.until = period.last
    query.limit = limit.limit
    let base = try database.openToRead()
    let result = try base.documents(query)
    try format.write(result.rows, people: .documents)
    Notes.cut(result.isCut, limit.limit)
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }
}
