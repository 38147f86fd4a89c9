// What storing costs beside reading, and what threads gain: the same articles extracted and ingested, everything included, by one thread and
// by several. Figures by the clock need an idle machine.

import CasusEvaluate
import CasusExtract
import CasusIngest
import CasusPipeline
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Articles in a file of JSON Lines.
struct IngestBench {
  private let texts: [String]

  init(_ texts: [String]) {
    self.texts = texts
  }

  private struct Time {
    let wall: Double
    let cpu: Double

    init(_ body: () throws -> Void) rethrows {
      let (wall, cpu) = (Clocks.wall(), Clocks.process())
      try body()
      self.wall = max(Clocks.wall() - wall, 1e-9)
      self.cpu = max(Clocks.process() - cpu, 1e-9)
    }
  }

  /// - Parameter threads: compared with one.
  func figures(threads: Int) throws -> [Figure] {
    let folder = FileManager.default.temporaryDirectory.path + "/casus-bench-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let encoder = JSONEncoder()
    // Equal texts are one article.
    let lines = try Set(texts).sorted().map {
      try String(decoding: encoder.encode(["text": $0, "published": "2016-12-01"]), as: UTF8.self)
    }
    let file = folder + "/articles.jsonl"
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file))
    let rules = try RuleSet.shipped()
    func extracted(_ jobs: Int) throws -> Time {
      let extractor = try ArticleExtractor(rules: rules)
      let queue = Mutex(ArticleQueue(DocumentReader().inputs([file])))
      return Time {
        OrderedWork.run(
          jobs: jobs, next: { queue.withLock { $0.next() } }, work: { (article: QueuedArticle) in _ = extractor.extract(article) },
          deliver: { (_: Void) in })
      }
    }
    func ingested(_ jobs: Int) throws -> Time {
      let ingestor = Ingestor(rules: rules, now: { "2026-01-01T00:00:00Z" })
      let base = IngestBase("\(folder)/\(jobs).db", now: { "2026-01-01T00:00:00Z" })
      return try Time { _ = try ingestor.ingest(DocumentReader().inputs([file]), jobs: jobs, base: base, report: { _ in }) }
    }
    _ = try extracted(1)
    let (extraction, ingest) = (try extracted(1), try ingested(1))
    func note(_ one: Time, _ other: Time) -> String {
      "\(lines.count) articles; by the clock \(Figure.text(one.wall)) s and \(Figure.text(other.wall)) s, "
        + "CPU \(Figure.text(one.cpu)) s and \(Figure.text(other.cpu)) s"
    }
    var figures = [
      Figure("ingest against extraction, CPU", extraction.cpu / ingest.cpu, note: note(extraction, ingest)),
      Figure("ingest against extraction, 1 thread", extraction.wall / ingest.wall, note: "by the clock"),
    ]
    guard threads > 1 else { return figures }
    let (many, stored) = (try extracted(threads), try ingested(threads))
    figures += [
      Figure("ingest against extraction, \(threads) threads", many.wall / stored.wall, note: note(many, stored)),
      Figure("ingest, \(threads) threads against one", ingest.wall / stored.wall, note: "by the clock"),
    ]
    return figures
  }
}
