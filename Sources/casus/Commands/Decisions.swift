// `casus decisions`: the log of what people ruled. It is only ever added to, and it travels as a file.

import ArgumentParser
import CasusIngest
import CasusModel
import CasusQuery
import CasusStore

extension Ruling.Kind: VocabularyArgument {}
extension DecisionQuery.State: VocabularyArgument {}

struct Decisions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists decisions; undoes, exports and imports them.",
    usage: """
      casus decisions <options>
      casus decisions undo <id>
      casus decisions export <file>
      casus decisions import <file>
      """,
    discussion: """
      EXAMPLE
        casus decisions
        casus decisions --state without_target --format csv
        casus decisions undo dec-7k2m9qxd
        casus decisions export decisions.jsonl

      A decision holds, is overruled by a later one about the same, is undone, or is without a target: nothing that was read is what it is \
      about. Decisions are kept by content – names, and words of an article –, so they hold again when an article is read anew.
      """,
    subcommands: [UndoDecision.self, ExportDecisions.self, ImportDecisions.self])

  @Option(help: ArgumentHelp("Only this kind; may be repeated.", valueName: "kind"))
  var kind: [Ruling.Kind] = []

  @Option(help: ArgumentHelp("Only in this state; may be repeated.", valueName: "state"))
  var state: [DecisionQuery.State] = []

  @Option(help: ArgumentHelp("Only decisions of this person.", valueName: "person"))
  var by: String?

  @Option(help: ArgumentHelp("Only about this fact.", valueName: "id"))
  var fact: String?

  @OptionGroup var limit: LimitOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToRead()
    var query = DecisionQuery()
    query.kinds = Set(kind)
    query.states = Set(state)
    query.by = by
    query.fact = try fact.map { try DecisionArguments.fact($0, in: base).id }
    query.limit = limit.limit
    let result = try base.decisions(query)
    try format.write(result.rows, people: .decisions)
    Notes.cut(result.isCut, limit.limit)
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }
}

struct UndoDecision: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Undoes a decision, as if it had never been made.",
    discussion: """
      EXAMPLE
        casus decisions undo dec-7k2m9qxd

      Undoing is a decision too and stays in the log. It cannot be undone: decide again instead.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("Id of the decision (dec-).", valueName: "id"))
  var id: String

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToDecide()
    let undone = try base.decision(beginning: id)
    DecisionNote.tell(try decision.decide(.undo(undone.id), in: base), "it was: \(undone.ruling.kind.rawValue) \(undone.about)")
  }
}

struct ExportDecisions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes all decisions as JSON Lines, for others to import.",
    discussion: """
      EXAMPLE
        casus decisions export decisions.jsonl
        casus decisions export - | gzip > decisions.jsonl.gz

      The same decisions give the same bytes, whoever made them in whatever order they came.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"), completion: .file(extensions: ["jsonl"]))
  var file: String

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let log = try database.openToRead().decisionLog()
    if file == "-" {
      var output = StandardOutput()
      for decision in log { output.write(decision.line + "\n") }
      output.flush()
    } else {
      var output = try NewFile(file)
      for decision in log { output.write(decision.line + "\n") }
      try output.finish()
      Messages.note("\(file): \(log.count) \(log.count == 1 ? "decision" : "decisions")")
    }
    if log.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}

struct ImportDecisions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Applies decisions that others made.",
    discussion: """
      EXAMPLE
        casus decisions import colleague.jsonl
        casus decisions import - < colleague.jsonl

      All or nothing: every line is checked first. The same file again changes nothing, and the order of several files makes no difference. \
      Where two people decided otherwise, the later decision holds, and both are told. A decision about an article that is not here waits \
      for it.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("The file to read; - is standard input.", valueName: "file"), completion: .file(extensions: ["jsonl"]))
  var file: String

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let bytes = try InputBytes.read(Input(path: file), limits: IngestLimits(maximumBytes: 64 << 20))
    let base = try database.openToWrite()
    let report: DecisionImport
    do { report = try base.importDecisions(bytes, at: SystemClock.now()) } catch let error as DecisionError {
      throw Failure("\(file): \(error)")
    }
    for conflict in report.conflicts {
      Messages.warning(
        "\(conflict.added) and \(conflict.present) contradict each other about \(conflict.about); \(conflict.holds), the later, holds")
    }
    let count = report.added.count
    Messages.note(
      "\(count) \(count == 1 ? "decision" : "decisions") added, \(report.known) known already"
        + (report.withoutTarget == 0 ? "" : "; \(report.withoutTarget) without a target here: casus decisions --state without_target"))
  }
}
