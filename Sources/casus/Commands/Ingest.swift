// `casus ingest`: reads articles into the knowledge base. One bad file never stops the others.

import ArgumentParser
import CasusIngest
import CasusModel
import CasusOutput
import CasusPipeline

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads articles and stores what they say.",
    discussion: """
      EXAMPLE
        casus ingest article.txt --date 2016-12-01 --publisher "Middle East Eye"
        casus ingest articles/
        casus ingest articles/ --rules my-rules/
        pbpaste | casus ingest - --date 2016-12-01

      Articles are UTF-8 text files. A folder stands for all *.txt and *.text files in it and below; a file manifest.csv in it tells what \
      they are. Its columns: file (relative to the folder), published, publisher, title, author, url.

      What is given by an option holds for all articles of the call and wins over the manifest, and that over what the text shows. \
      Without a date of publication, words such as “on Thursday” stay without a date.

      An article that is known already, byte for byte, changes nothing. Each article is stored whole or not at all; Ctrl-C finishes the \
      one at hand. Exit status 2 tells that some input failed; the others are stored.

      Nothing goes to standard output unless --format is given: then one row for each input.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("Text files and folders; - is standard input.", valueName: "path"),
    completion: .file(extensions: ["txt", "text"]))
  var paths: [String]

  @OptionGroup(title: "About the articles") var metadata: MetadataOptions

  @Option(help: ArgumentHelp("Write one row for each input to standard output.", valueName: "format"))
  var format: OutputFormat?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let rules = try rules.load()
    let reader = DocumentReader(limits: metadata.limits, given: metadata.given)
    let inputs = reader.inputs(paths)
    // Ctrl-C must still end a wait for standard input.
    if !paths.contains("-") { Interruption.hold() }
    var rows = RowSet(columns: Self.columns)
    var undated = 0
    let ingestor = Ingestor(documents: reader, rules: rules.all, now: SystemClock.now)
    let summary: IngestSummary?
    var failure: (any Error)?
    do {
      summary = try ingestor.ingest(
        inputs, open: { try database.openToWrite() }, shouldStop: { Interruption.isPending },
        starting: { Messages.progress("[\($0 + 1)/\(inputs.count)] \($1.path)") },
        report: { article in
          rows.rows.append(Self.row(article))
          if case .stored(let stored) = article.outcome, stored.published == nil { undated += 1 }
          tell(article)
        })
    } catch {
      // A full disk or a lock: what was stored before stays, and is accounted for.
      summary = nil
      failure = error
    }
    if let format {
      var output = StandardOutput()
      output.write(
        try format.text(of: rows, options: .init(width: Terminal.width(of: 1), isStyled: Terminal.isStyled)))
      output.flush()
    }
    if undated > 0 {
      let articles = undated == 1 ? "1 article has" : "\(undated) articles have"
      Messages.note(
        "\(articles) no publication date: give it with --date YYYY-MM-DD or in a manifest.csv. An article that is stored is not read again; "
          + "start a new knowledge base (--db) for that")
    }
    guard let summary else {
      let stored = rows.rows.count
      Messages.note("stopped: \(stored) \(stored == 1 ? "article was" : "articles were") read before; the same command goes on from there")
      throw failure ?? ExitCode(ExitStatus.failed)
    }
    Messages.note(Self.text(summary))
    if summary.isStopped { throw ExitCode(ExitStatus.interrupted) }
    if summary.failed > 0 { throw ExitCode(ExitStatus.failed) }
  }

  private func tell(_ article: IngestedArticle) {
    for warning in article.warnings { Messages.warning(warning) }
    switch article.outcome {
    case .failed(let text): Messages.error(text)
    case .known(let id) where metadata.given != GivenMetadata():
      Messages.warning("\(article.path): known already as \(id); what is given about it now is not stored")
    case .stored, .known: break
    }
  }

  private static func text(_ summary: IngestSummary) -> String {
    let articles =
      "\(summary.stored) \(summary.stored == 1 ? "article" : "articles") read, \(summary.known) already known, \(summary.failed) failed"
    let facts =
      ": \(summary.actors) actors, \(summary.affiliations) affiliations, \(summary.events) events, \(summary.claims) claims"
    return (summary.isStopped ? "stopped: " : "") + articles + (summary.stored == 0 ? "" : facts)
  }

  private static let columns: [Column] = [
    .text("path"), .fixed("outcome"), .fixed("id"), .fixed("published"), .text("title"), .number("affiliation_count"),
    .number("event_count"), .number("claim_count"), .prose("error"),
  ]

  private static func row(_ article: IngestedArticle) -> [Cell] {
    func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .null }
    switch article.outcome {
    case .stored(let stored):
      return [
        .text(article.path), .text("stored"), .text(stored.id), text(stored.published?.description), text(stored.title),
        .integer(Int64(stored.affiliations)), .integer(Int64(stored.events)), .integer(Int64(stored.claims)), .null,
      ]
    case .known(let id): return [.text(article.path), .text("known"), .text(id), .null, .null, .null, .null, .null, .null]
    case .failed(let error): return [.text(article.path), .text("failed"), .null, .null, .null, .null, .null, .null, .text(error)]
    }
  }
}
