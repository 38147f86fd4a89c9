// `casus reread`: all stored articles, read by this version. What people decided holds afterwards too.

import ArgumentParser
import CasusModel
import CasusOutput
import CasusPipeline
import CasusStore

struct Reread: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads all stored articles again with this version and these rules.",
    discussion: """
      EXAMPLE
        casus reread
        casus reread --dry-run
        casus reread --rules my-rules/ --format csv > changes.csv

      Facts that are read as before stay untouched; what is no longer found is retracted, what is new is added; decisions hold again. Articles \
      that this version has read already are passed over, so a run that was stopped goes on where it was; --all reads them too.

      With --format, one row for each fact that is added, gone or changed.
      """)

  @Flag(help: "Also articles that this version has read already.")
  var all = false

  @Flag(help: "Only tell what would change.")
  var dryRun = false

  @Option(help: ArgumentHelp("Write one row for each changed fact to standard output.", valueName: "format"))
  var format: OutputFormat?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let rules = try rules.load()
    let base = try database.openToDecide()
    Interruption.hold()
    var options = Rereader.Options()
    options.all = all
    options.isTrial = dryRun
    var rows = RowSet(columns: RereadReport.columns)
    var count = 0
    let summary = try Rereader(rules: rules.all, now: SystemClock.now).reread(
      in: base, options: options, shouldStop: { Interruption.isPending },
      report: { id, result in
        count += 1
        Messages.progress("[\(count)] \(id)")
        switch result {
        case .success(let changes):
          rows.rows += RereadReport.rows(changes)
          if format == nil, let text = RereadReport.text(changes) { Messages.note(text) }
        case .failure(let error): Messages.error("\(id): \(error)")
        }
      })
    if let format {
      var output = StandardOutput()
      output.write(try format.text(of: rows, options: .init(width: Terminal.width(of: 1), isStyled: Terminal.isStyled)))
      output.flush()
    }
    Messages.note(RereadReport.text(summary, isTrial: dryRun))
    if summary.isStopped { throw ExitCode(ExitStatus.interrupted) }
    if summary.failed > 0 { throw ExitCode(ExitStatus.failed) }
  }
}
