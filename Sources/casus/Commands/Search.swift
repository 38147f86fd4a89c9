// `casus search`: which articles say something, with the place that says it.

import ArgumentParser
import CasusModel
import CasusQuery

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Searches the full text of the articles; shows where the words stand.",
    discussion: """
      EXAMPLE
        casus search levant front
        casus search '"levant front" zenki* -nusra' --since 2014-12
        casus search "الجبهة الشامية" --format jsonl

      Title or text must hold all of the words, in any order, without regard to case and diacritics. "In quotation marks" they must stand \
      side by side; begin* also finds longer words; -word must not be there (a search that begins with - comes after --). Words that \
      were hit stand ›so‹. The best come first. The article's facts: casus show with its id.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("What to find: words, \"a phrase\", begin*, -without.", valueName: "words"))
  var words: [String]

  @Option(help: ArgumentHelp("The publisher contains this text.", valueName: "name"))
  var publisher: String?

  @OptionGroup(title: "Period of the article") var period: PeriodOptions

  @Option(help: ArgumentHelp("At most so many articles.", valueName: "count"), transform: ArgumentValues.count)
  var limit: Int = 20

  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    var query = SearchQuery(words.joined(separator: " "))
    query.publisher = publisher
    query.since = period.first
    query.until = period.last
    query.limit = limit
    let base = try database.openToRead()
    let result = try base.search(query)
    try format.write(result.rows, people: .search)
    Notes.cut(result.isCut, limit)
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }
}
