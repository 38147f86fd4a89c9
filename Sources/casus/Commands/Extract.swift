// `casus extract`: articles in, one JSON record for each out, in the same order. One bad article never stops the others; nothing is stored.

import ArgumentParser
import CasusIngest
import CasusOutput
import CasusPipeline
import Synchronization

extension InputForm: VocabularyArgument {}

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes what articles say as JSON Lines, one record for each. Stores nothing.",
    discussion: """
      EXAMPLE
        casus extract article.txt --date 2016-12-01
        casus extract articles/ > records.jsonl
        casus extract - < corpus.jsonl | jq -c '.affiliations[]'
        casus extract --from text - < article.txt
        casus extract articles/ --rules my-rules/

      Articles are UTF-8 text files and folders of them, as casus ingest takes them, or lines of JSON: on standard input, and in files \
      whose name ends in .jsonl, each line is an object with the keys \(ArticleLine.keys.joined(separator: ", ")). Only text is needed; \
      other keys are not read. What is given by an option holds for all articles and wins over line and manifest. --max-size holds for a \
      text or a line.

      A record has the keys actors, affiliations, casus, claims, document, entities, error, events, id, models, ruleset, status, times. \
      Its status is ok, empty (no affiliation, event or claim) or error (error says what is wrong and where; the other articles are read \
      all the same). id is that of the line, or the path of the file. Offsets count Unicode code points of the text; what is not known \
      is null.

      Records come in the order of the articles, each as soon as its turn comes, and are the same for any number of jobs. Exit status: 0 \
      something was found and every article read, 1 nothing was found in any, 2 some could not be read. Ctrl-C finishes the articles at \
      hand.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("Text files, JSON Lines files and folders; - is standard input.", valueName: "path"),
    completion: .file(extensions: ["txt", "text", "jsonl"]))
  var paths: [String]

  @OptionGroup(title: "About the articles") var metadata: MetadataOptions

  @Option(
    help: ArgumentHelp("Form of every input (default: jsonl for standard input and *.jsonl, text for other files).", valueName: "form"))
  var from: InputForm?

  @Option(
    help: ArgumentHelp("Articles to read at once, 1 to 64 (default: one for each processor, 8 at most).", valueName: "count"),
    transform: Self.jobs)
  var jobs: Int?

  @OptionGroup var rules: RuleOptions

  func run() throws {
    let rules = try rules.load().all
    Interruption.hold()
    let extractor = try ArticleExtractor(limits: metadata.limits, given: metadata.given, rules: rules)
    let versions = ExtractionRecord.Versions(
      casus: CasusVersion.program, ruleset: CasusVersion.ruleset(rules), models: CasusVersion.models())
    let inputs = DocumentReader(limits: metadata.limits).inputs(paths)
    let queue = Mutex(
      ArticleQueue(inputs, form: from, limits: metadata.limits, shouldStop: { Interruption.isPending }))
    let report = Mutex(ExtractionReport())
    OrderedWork.run(
      jobs: jobs ?? min(SystemProcessors.count, 8),
      next: { queue.withLock { $0.next() } },
      work: { article in ExtractionReport.Entry(extractor.extract(article), versions: versions) },
      deliver: { entry in report.withLock { $0.add(entry) } })
    try report.withLock { report in
      report.finish(isStopped: Interruption.isPending)
      if let status = report.exitStatus(isStopped: Interruption.isPending) { throw ExitCode(status) }
    }
  }

  private static func jobs(_ text: String) throws -> Int {
    guard let number = Int(text), (1...64).contains(number) else {
      throw ValidationError("“\(text)” is not a number of jobs; allowed: 1 to 64")
    }
    return number
  }
}
