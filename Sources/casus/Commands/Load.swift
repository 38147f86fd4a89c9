// `casus load`: extraction records into the knowledge base, as if their articles had been read here.

import ArgumentParser
import CasusIngest
import CasusModel
import CasusPipeline

struct Load: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Stores what casus extract wrote, on this machine or on many others.",
    discussion: """
      EXAMPLE
        casus extract articles/ > records.jsonl
        casus load records.jsonl
        casus load part-1.jsonl part-2.jsonl spark-output/
        ssh other casus extract archive/ | casus load -

      The result is that of casus ingest of the same articles, in however many files the records come and in whatever order. A folder \
      stands for all files \(RecordFiles.suffixes.map { "*\($0)" }.joined(separator: ", ")) and part-* in it and below; names that begin \
      with _ or . are passed over, so the output folder of an Apache Spark job can be given as it is.

      A record is checked in full before anything of it is stored: each word of the vocabularies, each date and reference, and that the \
      words of each piece of evidence stand in the text where the record says. A record that is wrong is named with its line and key, \
      and the others are stored. A record of an article that could not be read is named too. Both make the exit status 2.

      An article that is known already, byte for byte, changes nothing: loading a file again is harmless, and after a kill or a full disk \
      the same command goes on where it stopped. Rows remember the version of casus and of the rules that wrote the record, not the one \
      that loads it.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("Files of records (JSON Lines) and folders of them; - is standard input.", valueName: "path"),
    completion: .file(extensions: RecordFiles.suffixes.map { String($0.dropFirst()) }))
  var paths: [String]

  @Option(
    help: ArgumentHelp("Largest record to read, in bytes; also 20M (default: 64M).", valueName: "bytes"), transform: ArgumentValues.bytes)
  var maxSize: Int = 64 << 20

  @OptionGroup var database: DatabaseOptions

  /// So many different keys are named.
  private static let mostUnknownKeys = 20

  func run() throws {
    Interruption.hold()
    let files = RecordFiles(paths)
    for folder in files.unfinished {
      Messages.warning("\(folder): a job that writes here has not finished; what it has completed so far is loaded")
    }
    var count = 0
    var unknown: Set<String> = []
    let summary = try Loader(limits: IngestLimits(maximumBytes: maxSize), now: SystemClock.now).load(
      files.entries, open: { try database.openToWrite() }, shouldStop: { Interruption.isPending },
      unknownKeys: { place, keys in
        for key in keys where unknown.count < Self.mostUnknownKeys && unknown.insert(key).inserted {
          Messages.warning("\(place): the key “\(key)” is not read")
        }
      },
      report: { record in
        count += 1
        Self.tell(record)
        if count % 100 == 0 { Messages.progress("[\(count)] \(record.place)") }
      })
    Messages.note(Self.text(summary))
    if summary.isStopped { throw ExitCode(ExitStatus.interrupted) }
    if summary.refused + summary.unread > 0 { throw ExitCode(ExitStatus.failed) }
    if summary.stored + summary.known == 0 { throw ExitCode(ExitStatus.nothingFound) }
  }

  private static func tell(_ record: LoadedRecord) {
    let place = record.place.isEmpty ? "" : "\(record.place): "
    switch record.outcome {
    case .stored, .known: break
    case .unread(let text): Messages.error("\(place)the article could not be read: \(text)")
    case .refused(let text): Messages.error(place + text)
    }
  }

  private static func text(_ summary: LoadSummary) -> String {
    let articles =
      "\(summary.stored) \(summary.stored == 1 ? "article" : "articles") loaded, \(summary.empty) with nothing found, \(summary.known) "
      + "already known, \(summary.unread) without a reading, \(summary.refused) refused"
    let facts = ": \(summary.affiliations) affiliations, \(summary.events) events, \(summary.claims) claims"
    return (summary.isStopped ? "stopped: " : "") + articles + (summary.stored == 0 ? "" : facts)
  }
}
