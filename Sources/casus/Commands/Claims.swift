// `casus claims`: who said what. A claim is not a fact.

import ArgumentParser
import CasusModel
import CasusQuery

struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists who said what, in quotation or paraphrase.",
    discussion: """
      EXAMPLE
        casus claims --source "Syrian Observatory for Human Rights"
        casus claims --about "Levant Front" --since 2015
        casus claims --text ceasefire --form direct --format json
      """)

  @Option(help: ArgumentHelp("Who says it: any name, alias or id.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("Whom the words are about: any name, alias or id.", valueName: "name"))
  var about: String?

  @Option(help: ArgumentHelp("What is said contains this text.", valueName: "text"))
  var text: String?

  @Option(help: ArgumentHelp("Quotation (direct), paraphrase (indirect) or both (mixed); may be repeated.", valueName: "form"))
  var form: [ClaimForm] = []

  @OptionGroup(title: "Period of the article") var period: PeriodOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    var query = ClaimQuery()
    query.source = source
    query.about = about
    query.text = text
    query.forms = Set(form)
    query.since = period.first
    query.until = period.last
    query.limit = limit.limit
    let base = try database.openToRead()
    for name in [source, about] { try Notes.actor(name, in: base) }
    let result = try base.claims(query)
    try format.write(result.rows, people: .claims)
    Notes.cut(result.isCut, limit.limit)
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }
}
