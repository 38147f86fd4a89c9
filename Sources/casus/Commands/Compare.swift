// `casus compare`: how two actors relate over time.

import ArgumentParser
import CasusModel
import CasusQuery

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How two actors relate over time: with each other, in common groups, towards others, in events and in words.",
    discussion: """
      EXAMPLE
        casus compare "Ahrar al-Sham" "Nour al-Din al-Zenki"
        casus compare Turkey "Levant Front" --format json

      Groups of both: “certain” where both are reported to have been members on one and the same day, “possible” where dates are missing \
      or vague, “never” where the dates exclude it. A membership without a reported end counts as going on. Events are counted as they \
      are reported: three articles on one attack are three. A claim is listed where one names the other in what it says.

      csv, tsv, json, jsonl and markdown: one row for each finding; the column section says of what kind it is. Exit status 1 when \
      nothing is known of the two together.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("The one: any name, alias or id.", valueName: "name"))
  var first: String

  @ArgumentParser.Argument(help: ArgumentHelp("The other: any name, alias or id.", valueName: "other-name"))
  var second: String

  @Flag(help: "List also what is planned, called for or denied between the two.")
  var all = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToRead()
    for name in [first, second] { try Notes.actor(name, in: base) }
    let comparison = try base.compare(first, second, includeNonFactual: all)
    if format.format == .table && format.columns == nil {
      var output = StandardOutput()
      output.write(ComparisonPage(comparison: comparison).text(width: format.availableWidth, isStyled: Terminal.isStyled))
      output.flush()
    } else {
      try format.write(comparison.rows)
    }
    Notes.notListed(comparison.notListed)
    if comparison.isEmpty {
      Messages.note("nothing found")
      throw ExitCode(ExitStatus.nothingFound)
    }
  }
}
