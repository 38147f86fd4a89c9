// `casus sql`: any question that reads. Rows are written as they come, so a large result needs no memory.

import ArgumentParser
import CasusModel
import CasusOutput
import CasusQuery
import SQLite

struct RunSQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Runs one SQL statement that reads, within a time limit.",
    discussion: """
      EXAMPLE
        casus sql "SELECT group_name, count(*) FROM membership GROUP BY 1 ORDER BY 2"
        casus sql "SELECT name, sql FROM sqlite_schema WHERE type = 'view'"
        casus sql - --format csv < question.sql

      Views to ask: alliance, membership, affiliation_list, event_list, claim_list, actor_list, actor_name, actor_identifier_list, document_list, \
      evidence_text, proposal_list. A statement that could write is refused.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("One SELECT; - reads it from standard input.", valueName: "statement"))
  var statement: String

  @Option(help: ArgumentHelp("Stop after so many seconds.", valueName: "seconds"))
  var timeLimit: Double = 30

  @OptionGroup var limit: LimitOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  private struct EnoughRows: Error {}

  func validate() throws {
    if !(timeLimit > 0 && timeLimit <= 86_400) { throw ValidationError("--time-limit allows more than 0 and at most 86400 seconds") }
    if format.columns != nil { throw ValidationError("--columns does not go with casus sql; name the columns in the SELECT") }
  }

  func run() throws {
    let statement = try statement == "-" ? StatementInput.read() : statement
    let base = try database.openToRead()
    var output = StandardOutput()
    var writer: (any RowFormat)?
    var count = 0
    var isCut = false
    do {
      try base.sql(
        statement, timeLimit: .milliseconds(Int64(timeLimit * 1000)),
        columns: { columns in
          var format = format.format.makeFormat(columns: columns, options: format.options)
          format.begin(into: &output)
          writer = format
        },
        row: { cells in
          if let limit = limit.limit, count >= limit { throw EnoughRows() }
          count += 1
          try writer?.row(cells, into: &output)
        })
    } catch is EnoughRows {
      isCut = true
    } catch let error as SQLiteError {
      output.flush()
      throw Failure(Self.text(error))
    }
    writer?.end(into: &output)
    output.flush()
    Notes.cut(isCut, limit.limit)
    guard count > 0 else {
      Messages.note("nothing found")
      throw ExitCode(ExitStatus.nothingFound)
    }
  }

  private static func text(_ error: SQLiteError) -> String {
    switch error.kind {
    case .notReadOnly: "\(error.message); what is known changes only by casus ingest and casus actors import"
    case .timeLimit: "\(error.message); narrow the question or raise --time-limit"
    case .sqlite: "\(error); the columns of a view: casus sql \"SELECT * FROM alliance LIMIT 1\""
    default: error.description
    }
  }
}
