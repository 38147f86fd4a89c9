// `casus rules`: the reading rules, for those who write them.

import ArgumentParser
import CasusExtract
import CasusModel
import CasusPipeline

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks, tries and lists the rules by which articles are read.",
    discussion: """
      EXAMPLE
        casus rules list
        casus rules try "The Hazzm Movement joined the Levant Front."
        casus rules check --rules my-rules/

      A rule is a sentence template with examples that prove it, in a file *.rules. Your own stand in a folder, which you name with --rules \
      here and in casus ingest.
      """,
    subcommands: [CheckRules.self, TryRules.self, ListRules.self])
}

struct CheckRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads the rule files and runs every example in them.",
    discussion: """
      EXAMPLE
        casus rules check --rules my-rules/
        casus rules check --rules my-rules/ --verbose
        casus rules check

      With --rules the examples of your folder are run, together with the shipped rules; without it those of the shipped rules. What is \
      wrong in the files is told at once, by file and line. Then each example that does not hold is one line on standard output: + must be read \
      exactly as marked, - must not be read, ? is a known gap and must still fail. Exit status 0 all hold, 2 something is wrong.
      """)

  @Flag(help: "Behind each failed example, its words as the engine sees them: number, word, lemma, tag, head and relation.")
  var verbose = false

  @OptionGroup var rules: RuleOptions

  func run() throws {
    let rules = try rules.load()
    let checked = rules.own ?? rules.all
    let failures = try RuleExampleRunner(rules: rules.all).failures(of: checked)
    var output = StandardOutput()
    for failure in failures { output.write(RulePages.failure(failure, isVerbose: verbose)) }
    output.flush()
    let examples = checked.rules.reduce(0) { $0 + $1.examples.count }
    let count = "\(checked.rules.count) \(checked.rules.count == 1 ? "rule" : "rules"), \(examples) examples"
    Messages.note("\(count): \(failures.isEmpty ? "all hold" : failures.count == 1 ? "1 fails" : "\(failures.count) fail")")
    if !failures.isEmpty { throw ExitCode(ExitStatus.failed) }
  }
}

struct TryRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Shows what is read from a sentence, by which rule, and which rules nearly read it.",
    discussion: """
      EXAMPLE
        casus rules try "The Hazzm Movement joined the Levant Front on Thursday." --date 2016-12-02
        casus rules try "Zenki threw in its lot with the Levant Front." --rules my-rules/

      First the facts. Then each verb or noun that tells of an action, with its arguments as rules see them – who does it, to whom, behind which \
      preposition –, the rules that read it, and those that its word triggers and that fail: their nearest pattern, and which slot failed and \
      why; those that ask for other words beside it ("join forces") are only counted. Exit status 1: nothing is read. casus annotate shows the words and trees.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("A sentence or more, in quotation marks.", valueName: "sentence"))
  var sentence: String

  @Option(
    name: .customLong("date"),
    help: ArgumentHelp("Day of publication: YYYY-MM-DD, YYYY-MM or YYYY.", valueName: "date"), transform: ArgumentValues.date)
  var published: TimeValue?

  @Flag(help: "Also the rules that ask for other words beside the verb or noun.")
  var verbose = false

  @OptionGroup var rules: RuleOptions

  func validate() throws {
    guard sentence.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("the sentence is empty; write one in quotation marks")
    }
  }

  func run() throws {
    let rules = try rules.load()
    let trial = try RuleExampleRunner(rules: rules.all).trial(of: sentence, published: published)
    var output = StandardOutput()
    output.write(RulePages.trial(trial, isVerbose: verbose, width: Terminal.width(of: 1), isStyled: Terminal.isStyled))
    output.flush()
    if !trial.isReading {
      Messages.note("nothing found: no rule reads it")
      throw ExitCode(ExitStatus.nothingFound)
    }
  }
}

struct ListRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the rules in the order in which they are tried.",
    discussion: """
      EXAMPLE
        casus rules list
        casus rules list --rules my-rules/ --format csv

      Of the rules of one kind, affiliations or events, the first that reads a verb or noun wins. The column pattern holds all patterns of a rule.
      """)

  @OptionGroup var rules: RuleOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let rules = try rules.load()
    try format.write(RulePages.list(rules), people: .rules)
  }
}
