// What `casus extract` tells: records to standard output, each written out before the next is begun; the rest to standard error.

import ArgumentParser
import CasusIngest
import CasusOutput
import CasusPipeline

/// Writes entries in the order in which they come, and counts them.
struct ExtractionReport {
  /// One article, ready to be written: made where the article was read, so that writing is all that is left to do in order.
  struct Entry: Sendable {
    let record: String
    let status: ExtractionRecord.Status
    let isUndated: Bool
    let place: String
    let messages: [String]
    let error: String?
    let unknownKeys: [String]
    /// Its language, where it was not read because of that.
    let unreadLanguage: String?

    init(_ article: ExtractedArticle, versions: ExtractionRecord.Versions) {
      let outcome: ExtractionRecord.Outcome
      switch article.outcome {
      case .read(let read):
        outcome = .read(read.facts, read.annotation)
        isUndated = read.facts.document.published == nil && read.facts.document.isRead
        unreadLanguage = read.facts.document.isRead ? nil : read.facts.document.language
        error = nil
      case .failed(let text):
        outcome = .failed(text)
        isUndated = false
        unreadLanguage = nil
        error = text
      }
      let record = ExtractionRecord(id: Self.json(article.id), versions: versions, outcome: outcome)
      self.record = record.line
      status = record.status
      place = article.place
      messages = article.warnings
      unknownKeys = article.unknownKeys
    }

    private static func json(_ id: ArticleID?) -> JSONValue {
      switch id {
      case .text(let text): .string(text)
      case .number(let number): .integer(number)
      case nil: .null
      }
    }
  }

  /// Foreign keys are named once each; a file that has more of them than this is not JSON Lines of articles.
  private static let mostUnknownKeys = 20

  private var output = StandardOutput()
  private var counts: [ExtractionRecord.Status: Int] = [:]
  private var undated = 0
  private var unknownKeys: Set<String> = []
  private var unread: [String: Int] = [:]
  private let showsProgress = Terminal.width(of: 1) == nil

  private func count(_ status: ExtractionRecord.Status) -> Int { counts[status] ?? 0 }
  private var total: Int { counts.values.reduce(0, +) }

  /// Writes the record of the next article.
  mutating func add(_ entry: Entry) {
    output.write(entry.record + "\n")
    output.flush()
    counts[entry.status, default: 0] += 1
    if entry.isUndated { undated += 1 }
    if let language = entry.unreadLanguage { unread[language, default: 0] += 1 }
    tellUnknownKeys(entry)
    for message in entry.messages { Messages.warning(message) }
    if let error = entry.error { Messages.error(error) }
    if showsProgress { Messages.progress("[\(total)] \(entry.place)") }
  }

  private mutating func tellUnknownKeys(_ entry: Entry) {
    for key in entry.unknownKeys where unknownKeys.count <= Self.mostUnknownKeys && unknownKeys.insert(key).inserted {
      if unknownKeys.count > Self.mostUnknownKeys {
        Messages.warning("\(entry.place): more than \(Self.mostUnknownKeys) different keys are not read; the others are not named")
      } else {
        Messages.warning("\(entry.place): the key “\(key)” is not read; keys: \(ArticleLine.keys.joined(separator: ", "))")
      }
    }
  }

  /// Tells the sums.
  func finish(isStopped: Bool) {
    if let note = LanguageNote.text(unread) { Messages.note(note) }
    if undated > 0 {
      Messages.note(
        "\(undated == 1 ? "1 article has" : "\(undated) articles have") no publication date, so words such as “on Thursday” stay without "
          + "a date: give it with --date YYYY-MM-DD, as \"published\" in the line, or in a manifest.csv")
    }
    let read = count(.ok) + count(.empty)
    Messages.note(
      "\(isStopped ? "stopped: " : "")\(read) \(read == 1 ? "article" : "articles") read, \(count(.empty)) with nothing found, "
        + "\(count(.error)) failed")
  }

  /// The exit status; nil is answered.
  func exitStatus(isStopped: Bool) -> Int32? {
    if isStopped { return ExitStatus.interrupted }
    if count(.error) > 0 { return ExitStatus.failed }
    return count(.ok) > 0 ? nil : ExitStatus.nothingFound
  }
}
