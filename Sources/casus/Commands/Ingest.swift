// `casus ingest`: reads articles into the knowledge base. One bad file never stops the others.

import ArgumentParser
import CasusIngest
import CasusModel
import CasusOutput
import CasusPipeline
import SQLite

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads articles and stores what they say.",
    discussion: """
      EXAMPLE
        casus ingest article.txt --date 2016-12-01 --publisher "Middle East Eye"
        casus ingest articles/
        casus ingest crawl.warc.gz feed.xml mails.mbox
        casus ingest corpus.jsonl --field text=body --jobs 4
        casus ingest articles/ --rules my-rules/
        casus ingest --watch incoming/
        pbpaste | casus ingest - --from text --date 2016-12-01

      Articles are text, saved web pages, mails (.eml) and PDF documents (read by pdftotext, where that is installed), alone or many in \
      one: JSON Lines, tables (.csv, .tsv), feeds (RSS, Atom), crawls (.warc, .wacz), mailboxes (.mbox), ZIP and tar archives, any of \
      them packed with gzip. The first bytes and the name tell what a file is; standard input is one text unless its first bytes say \
      otherwise, or --from does. A folder stands for all of these in it and below; a file manifest.csv in it tells what they are. Its \
      columns: file (relative to the folder), published, publisher, title, author, url.

      A line of JSON Lines is an object, and a table's first line names the columns: \(ArticleLine.keys.joined(separator: ", ")). Only text \
      is needed; other keys are not read, and --field maps those that have other names.

      Articles in other languages than English are stored with their language and not read (casus documents --language ar).

      What is given by an option holds for all articles of the call and wins over line and manifest, and those over what the text shows. \
      Without a date of publication, words such as “on Thursday” stay without a date.

      An article that is known already, byte for byte, is not read again and changes nothing. Articles are stored in their order, so any \
      number of jobs gives the same knowledge base. About every second what was read is stored for good: after a kill, and after Ctrl-C, \
      which finishes the articles at hand (a second one does not), the same command goes on from there.

      What cannot be read is set aside with its reason (casus documents --failed), the rest goes on; it is tried again when it is given \
      again. A text of more than \(IngestLimits.defaultTextBytes >> 20) MB is no article: it is read only where --max-size allows its size.

      --watch reads what is in a folder and in folders below, then what arrives, until Ctrl-C: a file once nobody has written to it for a \
      second, and again when it has changed. Its row in manifest.csv must be there before it.

      Standard error tells how far it is: a bar on a terminal, elsewhere a line every half minute. With --log-json each line is an object \
      with the keys event and time: article (the columns of --format), warning, error and note (text), progress (done, failed, inputs, \
      inputs_left, per_second), summary (stored, known, failed, actors, affiliations, events, claims, stopped).

      Nothing goes to standard output unless --format is given: then one row for each article. Exit status: 0 everything was read or \
      known, 2 something failed (the others are stored), 130 Ctrl-C came first; --watch ends by Ctrl-C with 0 or 2.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"),
    completion: .file(extensions: InputForm.allExtensions))
  var paths: [String] = []

  @Option(help: ArgumentHelp("Read what arrives in this folder, until Ctrl-C.", valueName: "folder"), completion: .directory)
  var watch: String?

  @OptionGroup(title: "About the articles") var metadata: MetadataOptions

  @OptionGroup var form: FormOptions

  @OptionGroup var jobs: JobOptions

  @Option(help: ArgumentHelp("Write one row for each article to standard output.", valueName: "format"))
  var format: OutputFormat?

  @Flag(help: "Tell errors alone: no progress, no warnings, no sums.")
  var quiet = false

  @Flag(help: "Tell everything as JSON Lines on standard error.")
  var logJson = false

  @OptionGroup var rules: RuleOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if paths.isEmpty == (watch == nil) {
      throw ValidationError(
        watch == nil
          ? "nothing to read: give files or folders, - for standard input, or --watch FOLDER"
          : "--watch takes its folder alone; give other paths to a call of their own")
    }
    if quiet, logJson { throw ValidationError("--quiet and --log-json do not go together") }
  }

  func run() throws {
    let rules = try rules.load()
    Interruption.hold()
    var report = IngestReport(
      voice: logJson ? .json : quiet ? .quiet : .normal, isGiven: metadata.given != GivenMetadata(), format: format)
    let ingestor = Ingestor(limits: metadata.limits, given: metadata.given, rules: rules.all, now: SystemClock.now)
    let base = IngestBase(database.path, now: SystemClock.now)
    let status: Int32
    do {
      status = try watch.map { try follow($0, ingestor, base, &report) } ?? read(ingestor, base, &report)
    } catch let error as ExitCode {
      throw error
    } catch {
      // A full disk or a lock: what was stored before stays, and is accounted for.
      report.end()
      report.fail((error as? SQLiteError)?.withAdvice ?? "\(error)")
      status = ExitStatus.failed
    }
    if status != ExitStatus.answered { throw ExitCode(status) }
  }

  /// Reads what is given; the exit status.
  private func read(_ ingestor: Ingestor, _ base: IngestBase, _ report: inout IngestReport) throws -> Int32 {
    let inputs = DocumentReader(limits: metadata.limits).inputs(paths)
    let summary = try ingest(inputs, ingestor, base, &report)
    report.end()
    report.finish(summary)
    if summary.isStopped { return Interruption.exitStatus }
    return summary.failed > 0 ? ExitStatus.failed : ExitStatus.answered
  }

  private func ingest(
    _ inputs: InputList, _ ingestor: Ingestor, _ base: IngestBase, _ report: inout IngestReport
  ) throws -> IngestSummary {
    var done = 0
    do {
      var failure: (any Error)?
      let summary = try ingestor.ingest(
        inputs, form: form.from, fields: form.fields, jobs: jobs.count, base: base, shouldStop: { Interruption.isPending },
        report: { article in
          done += 1
          do { try report.add(article) } catch { failure = failure ?? error }
        }, progress: { report.progress($0) })
      if let failure { throw failure }
      return summary
    } catch {
      report.note(
        "stopped: \(done) \(done == 1 ? "article was" : "articles were") dealt with before; the same command goes on from there")
      throw error
    }
  }

  /// Reads what arrives in a folder; the exit status.
  private func follow(_ folder: String, _ ingestor: Ingestor, _ base: IngestBase, _ report: inout IngestReport) throws -> Int32 {
    let reader = DocumentReader(limits: metadata.limits)
    var watch = try FolderWatch(folder, limits: metadata.limits)
    report.note("watching \(folder)\(watch.isNotified ? "" : ", looking every two seconds"); Ctrl-C ends it")
    var waiting: [String] = []
    var fault: IngestError?
    var hasFailed = false
    while !Interruption.isPending {
      let files = try watch.next(within: .seconds(1), shouldStop: { Interruption.isPending })
      guard !files.isEmpty || !waiting.isEmpty else { continue }
      waiting += files
      guard let inputs = inputs(&waiting, of: folder, reader, &fault, report) else { continue }
      let summary = try ingest(inputs, ingestor, base, &report)
      report.finish(summary)
      hasFailed = hasFailed || summary.failed > 0
    }
    report.end()
    return hasFailed ? ExitStatus.failed : ExitStatus.answered
  }

  /// Takes the files that wait; nil while the folder's manifest is wrong, which is told once.
  private func inputs(
    _ waiting: inout [String], of folder: String, _ reader: DocumentReader, _ fault: inout IngestError?, _ report: IngestReport
  ) -> InputList? {
    do throws(IngestError) {
      let inputs = try reader.inputs(waiting, of: folder)
      waiting = []
      fault = nil
      return inputs
    } catch {
      if fault != error { report.fail("\(error); the files wait until it is put right") }
      fault = error
      return nil
    }
  }
}
