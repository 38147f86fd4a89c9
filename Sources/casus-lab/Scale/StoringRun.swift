// How fast articles are stored, and whether the millionth costs what the first did.

import CasusModel
import CasusPipeline
import CasusStore

/// Stores made-up articles in batches and takes the time.
struct StoringRun {
  /// Articles of one transaction, as `casus load` and parallel reading store them.
  static let batch = 1000

  /// CPU-seconds for each thousand articles, in order; making the articles is not counted.
  private(set) var seconds: [Double] = []
  private(set) var facts = 0
  /// The most memory that the process had, in MB, after so many articles, and at the end.
  private(set) var (earlyPeak, peak): (Double, Double) = (0, 0)
  static let early = 10_000

  init(_ articles: GeneratedArticles, count: Int, in base: borrowing KnowledgeBase, progress: (Int) -> Void) throws {
    let run = IngestRun(startedAt: Self.time, casusVersion: CasusVersion.program, ruleset: "generated")
    var block = 0.0
    for start in stride(from: 0, to: count, by: Self.batch) {
      let batch = (start..<min(count, start + Self.batch)).map(articles.article)
      facts += batch.reduce(0) { $0 + $1.affiliations.count + $1.events.count + $1.claims.count }
      let began = Clocks.thread()
      for case .failed(let error) in try base.store(batch, run: run, recordedAt: Self.time) { throw error }
      block += Clocks.thread() - began
      if (start + batch.count) % 1000 == 0 || start + batch.count == count {
        seconds.append(block)
        block = 0
        peak = Clocks.peakMemory()
        if start + batch.count <= Self.early { earlyPeak = peak }
        progress(start + batch.count)
      }
    }
  }

  /// CPU-seconds of all.
  var total: Double { seconds.reduce(0, +) }

  /// Average CPU-seconds of the thousands in a range.
  func average(_ range: Range<Int>) -> Double {
    let part = seconds[range.clamped(to: seconds.indices)]
    return part.reduce(0, +) / Double(max(1, part.count))
  }

  private static let time = "2026-01-01T00:00:00Z"
}
