// `casus ask`: a question in English, read by the rules by which articles are read, or refused.

import ArgumentParser
import CasusAsk
import CasusModel
import CasusOutput
import CasusPipeline
import CasusQuery

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers a question in English, with the sentences behind the answer.",
    discussion: """
      EXAMPLE
        casus ask "which factions joined which alliances when"
        casus ask "was Hazzm Movement a member of the Levant Front in March 2015"
        casus ask who attacked Hazzm Movement, and where
        casus ask "what did Mazen Barakji say about the Levant Front" --format json

      The question is turned into the statement that would answer it, and that is read by the rules of articles: whatever they read in \
      an article can be asked (see: casus rules list). Capitals and the question mark may be left out; names are looked up in the knowledge \
      base, put what must be a name in quotation marks. The equivalent command is told on standard error.

      Nothing is guessed: when a word of the question would have to be ignored, it is named, and the exit status is 64. “No report says so” \
      is no “no”: exit status 1. What is planned, called for or denied is never told as done.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("The question, in quotation marks or not; - reads it from standard input.", valueName: "question"))
  var question: [String]

  @Option(
    help: ArgumentHelp("The day of asking, for “last year” and the like: YYYY-MM-DD.", valueName: "day"), transform: ArgumentValues.day)
  var today: CalendarDate?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToRead()
    let reader = try QuestionReader(rules: rules.load().all)
    let read: ReadQuestion
    do {
      read = try reader.read(text(), today: today, in: base)
    } catch let error as AskError {
      Messages.error("\(error)")
      Messages.note("questions that can be read, such as:")
      for example in AskError.examples { Messages.note("  casus ask \"\(example)\"") }
      throw ExitCode(ExitStatus.usage)
    }
    let answer = try base.answer(read)
    let page = AnswerPage(answer: answer)
    if format.format == .table {
      var output = StandardOutput()
      output.write(page.opening(width: format.availableWidth, isStyled: Terminal.isStyled))
      output.flush()
    } else {
      Messages.note(answer.sentence)
    }
    if !answer.rows.rows.isEmpty || format.format != .table { try format.write(answer.rows, people: page.table) }
    if format.format == .table {
      var output = StandardOutput()
      output.write(try page.evidence(in: base, width: format.availableWidth, isStyled: Terminal.isStyled))
      output.flush()
    }
    for note in answer.notes { Messages.note(note) }
    for command in read.commands { Messages.note("the same as a command: \(command)") }
    if !answer.isFound { throw ExitCode(ExitStatus.nothingFound) }
  }

  /// The question; from standard input no more than may be asked.
  private func text() -> String {
    guard question == ["-"] else { return question.joined(separator: " ") }
    var text = ""
    while text.utf8.count <= QuestionLimits.bytes, let line = readLine(strippingNewline: false) { text += line }
    return text
  }
}
