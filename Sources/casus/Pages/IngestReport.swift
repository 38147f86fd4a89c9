// What `casus ingest` tells: rows to standard output where they are asked for; the rest to standard error, for people or for programs.
// Invariant: memory does not grow with the number of articles.

import CasusIngest
import CasusModel
import CasusOutput
import CasusPipeline

/// How much is told on standard error.
enum IngestVoice {
  case normal
  /// Errors alone.
  case quiet
  /// One JSON object a line.
  case json
}

/// Tells what becomes of articles.
struct IngestReport {
  /// After so many warnings of one run the others are only counted.
  private static let mostWarnings = 100
  /// As in `casus extract`: a file with more foreign keys than this is not JSON Lines of articles.
  private static let mostUnknownKeys = 20
  /// Where there is no terminal: seconds before the first line of progress, and between two.
  private static let plain = (first: 10.0, then: 30.0)

  private let voice: IngestVoice
  /// Whether something is given about the articles, which known ones do not take.
  private let isGiven: Bool
  private var rows: RowStream?
  private let showsBar: Bool
  private var rate = ProgressRate()
  private var nextLine: Double
  private var warnings = 0
  private var undated = 0
  private var unread: [String: Int] = [:]
  private var unknownKeys: Set<String> = []
  /// Articles of earlier rounds of a watch.
  private var before = 0
  private var failedBefore = 0

  init(voice: IngestVoice, isGiven: Bool, format: OutputFormat?) {
    self.voice = voice
    self.isGiven = isGiven
    rows = format.map { RowStream($0, columns: Self.columns) }
    // Rows on the same terminal are progress enough.
    showsBar = voice == .normal && !(format != nil && Terminal.width(of: 1) != nil)
    nextLine = MonotonicClock.seconds + Self.plain.first
  }

  // MARK: One article

  /// Tells what became of an article.
  mutating func add(_ article: IngestedArticle) throws {
    let row = Self.row(article)
    try rows?.add(row)
    if article.isUndated { undated += 1 }
    if case .stored(let stored) = article.outcome, let language = stored.unreadLanguage { unread[language, default: 0] += 1 }
    if voice == .json { event("article", Dictionary(zip(Self.columns.map(\.name), row.map { .cell($0) })) { first, _ in first }) }
    for warning in article.warnings { warn(warning) }
    for key in article.unknownKeys { tellUnknownKey(key, of: article.path) }
    switch article.outcome {
    case .failed(let text): if voice != .json { Messages.error(text) }
    case .known(let id) where isGiven: warn("\(article.path): known already as \(id); what is given about it now is not stored")
    case .stored, .known: break
    }
  }

  private mutating func tellUnknownKey(_ key: String, of place: String) {
    guard unknownKeys.count <= Self.mostUnknownKeys, unknownKeys.insert(key).inserted else { return }
    warn(
      unknownKeys.count > Self.mostUnknownKeys
        ? "\(place): more than \(Self.mostUnknownKeys) different keys are not read; the others are not named"
        : "\(place): the key “\(key)” is not read; keys: \(ArticleLine.keys.joined(separator: ", "))")
  }

  // MARK: Sentences

  /// Something that stops nothing.
  mutating func warn(_ text: String) {
    switch voice {
    case .quiet: break
    case .json: event("warning", ["text": .string(text)])
    case .normal:
      warnings += 1
      if warnings <= Self.mostWarnings { Messages.warning(text) }
      if warnings == Self.mostWarnings + 1 {
        Messages.warning("more than \(Self.mostWarnings) warnings; the others are not shown (--log-json tells all)")
      }
    }
  }

  /// Something for people to know.
  func note(_ text: String) {
    switch voice {
    case .quiet: break
    case .json: event("note", ["text": .string(text)])
    case .normal: Messages.note(text)
    }
  }

  /// Something that failed as a whole.
  func fail(_ text: String) {
    if voice == .json { event("error", ["text": .string(text)]) } else { Messages.error(text) }
  }

  // MARK: Progress

  /// Tells how far it is: always on a terminal, in a file every half minute.
  mutating func progress(_ progress: IngestProgress) {
    rows?.flush()
    let done = before + progress.summary.done
    let time = MonotonicClock.seconds
    let perSecond = rate.rate(done: done, at: time)
    let taken = progress.inputs - progress.inputsLeft
    let line = ProgressLine(
      done: done, failed: failedBefore + progress.summary.failed,
      // A file of many articles does not tell how many; where each was one, the others will be too.
      total: before == 0 && progress.inputsLeft > 0 && taken == progress.summary.done ? progress.inputs : nil, rate: perSecond)
    if showsBar, Messages.showsProgress { return Messages.progress(width: line.text) }
    guard time >= nextLine else { return }
    nextLine = time + Self.plain.then
    switch voice {
    case .quiet: break
    case .normal: Messages.note(line.sentence)
    case .json:
      event(
        "progress",
        [
          "done": .integer(done), "failed": .integer(line.failed), "inputs": .integer(progress.inputs),
          "inputs_left": .integer(progress.inputsLeft), "per_second": perSecond.map { .cell(.real(Double(Int($0 * 10)) / 10)) } ?? .null,
        ])
    }
  }

  // MARK: The end

  /// Tells the sums of a run.
  mutating func finish(_ summary: IngestSummary) {
    before += summary.done
    failedBefore += summary.failed
    if voice == .json { return event("summary", Self.values(summary)) }
    note(Self.text(summary))
  }

  /// Writes what is held back, and what all runs have in common.
  mutating func end() {
    rows?.end()
    if let text = LanguageNote.text(unread) { note(text) }
    guard undated > 0, voice != .json else { return }
    let articles = undated == 1 ? "1 article has" : "\(undated) articles have"
    note(
      "\(articles) no publication date: give it with --date YYYY-MM-DD or in a manifest.csv. An article that is stored is not read again; "
        + "start a new knowledge base (--db) for that")
  }

  private static func text(_ summary: IngestSummary) -> String {
    let articles =
      "\(summary.stored) \(summary.stored == 1 ? "article" : "articles") read, \(summary.known) already known, \(summary.failed) failed"
    let facts =
      ": \(summary.actors) actors, \(summary.affiliations) affiliations, \(summary.events) events, \(summary.claims) claims"
    return (summary.isStopped ? "stopped: " : "") + articles + (summary.stored == 0 ? "" : facts)
  }

  private static func values(_ summary: IngestSummary) -> [String: JSONValue] {
    [
      "stored": .integer(summary.stored), "known": .integer(summary.known), "failed": .integer(summary.failed),
      "actors": .integer(summary.actors), "affiliations": .integer(summary.affiliations), "events": .integer(summary.events),
      "claims": .integer(summary.claims), "stopped": .bool(summary.isStopped),
    ]
  }

  private func event(_ name: String, _ values: [String: JSONValue]) {
    Messages.data(JSONValue.object(values.merging(["event": .string(name), "time": .string(SystemClock.now())]) { $1 }).line)
  }

  // MARK: Rows

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

/// Rows on their way to standard output, one after the other.
private struct RowStream {
  private var format: any RowFormat
  private var output = StandardOutput()

  init(_ format: OutputFormat, columns: [Column]) {
    self.format = format.makeFormat(columns: columns, options: .init(width: Terminal.width(of: 1), isStyled: Terminal.isStyled))
    self.format.begin(into: &output)
  }

  mutating func add(_ row: [Cell]) throws { try format.row(row, into: &output) }

  mutating func flush() { output.flush() }

  mutating func end() {
    format.end(into: &output)
    output.flush()
  }
}
