// `casus extract`: articles in, one JSON record for each out, in the same order. One bad article never stops the others; nothing is stored.

import ArgumentParser
import CasusIngest
import CasusOutput
import CasusPipeline
import Synchronization

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

      Articles are text, saved web pages, mails (.eml) and PDF documents (read by pdftotext, where that is installed), alone or many in \
      one: JSON Lines, tables (.csv, .tsv), feeds (RSS, Atom), crawls (.warc, .wacz), mailboxes (.mbox), ZIP and tar archives, any of \
      them packed with gzip; and folders of all these. The first bytes and the name tell what a file is; standard input is JSON Lines \
      unless its first bytes say otherwise, or --from does.

      A line of JSON Lines is an object, and a table's first line names the columns: \(ArticleLine.keys.joined(separator: ", ")). Only text \
      is needed; other keys are not read, and --field maps those that have other names. What is given by an option holds for all articles \
      and wins over line and manifest. --max-size holds for each article.

      Articles in other languages than English are not read: they have status empty and their language in document.language.

      A record has the keys actors, affiliations, casus, claims, document, entities, error, events, id, models, ruleset, status, times. \
      Its status is ok, empty (no affiliation, event or claim) or error (error says what is wrong and where; the other articles are read \
      all the same). id is that of the line, or the path of the file. Offsets count Unicode code points of the text; what is not known \
      is null.

      Records come in the order of the articles, each as soon as its turn comes, and are the same for any number of jobs. Exit status: 0 \
      something was found and every article read, 1 nothing was found in any, 2 some could not be read. Ctrl-C finishes the articles at \
      hand.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"),
    completion: .file(extensions: InputForm.allExtensions))
  var paths: [String]

  @OptionGroup(title: "About the articles") var metadata: MetadataOptions

  @OptionGroup var form: FormOptions

  @OptionGroup var jobs: JobOptions
  @OptionGroup var rules: RuleOptions

  func run() throws {
    let rules = try rules.load().all
    Interruption.hold()
    let extractor = try ArticleExtractor(limits: metadata.limits, given: metadata.given, rules: rules)
    let versions = ExtractionRecord.Versions(
      casus: CasusVersion.program, ruleset: CasusVersion.ruleset(rules), models: CasusVersion.models())
    let inputs = DocumentReader(limits: metadata.limits).inputs(paths)
    let fields = try form.fields
    let queue = Mutex(
      ArticleQueue(inputs, form: form.from, fields: fields, limits: metadata.limits, shouldStop: { Interruption.isPending }))
    let report = Mutex(ExtractionReport())
    OrderedWork.run(
      jobs: jobs.count,
      next: { queue.withLock { $0.next() } },
      work: { article in ExtractionReport.Entry(extractor.extract(article), versions: versions) },
      deliver: { entry in report.withLock { $0.add(entry) } })
    try report.withLock { report in
      report.finish(isStopped: Interruption.isPending)
      if let status = report.exitStatus(isStopped: Interruption.isPending) { throw ExitCode(status) }
    }
  }
}
