// Saved web pages: each is read by the closure, and the main text is compared with the one that people marked.

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Measures the reading of web pages.
public struct PageEvaluation: Sendable {
  private let data: DataFolder
  private let errors: Int

  /// - Parameter errors: at most so many pages are told, the worst first.
  public init(data: DataFolder, errors: Int = 0) {
    self.data = data
    self.errors = errors
  }

  /// The figures.
  ///
  /// - Parameters:
  ///   - read: the main text of a page; empty where it has none.
  ///   - seconds: a clock of CPU time, asked before and after the pages are read.
  ///   - report: told of the worst pages, one line each.
  /// - Throws: ``EvaluationError``.
  public func figures(
    read: ([UInt8]) -> String, seconds: () -> Double, report: (String) -> Void = { _ in }
  ) throws(EvaluationError) -> [Figure] {
    let file = "html/ground-truth.json"
    let text = try data.text(file, what: "main texts of saved pages")
    guard let gold = try? JSONDecoder().decode([String: GoldPage].self, from: Data(text.utf8)) else {
      throw .malformed(path: "\(data.path)/\(file)", line: 0, reason: "is not an object of pages, each with its articleBody")
    }
    var pages: [(id: String, gold: String, bytes: [UInt8])] = []
    for (id, page) in gold.sorted(by: { $0.key < $1.key }) {
      let path = "\(data.path)/html/pages/\(id).html"
      guard let bytes = FileManager.default.contents(atPath: path) else { throw .missing(path: path, what: "a saved page") }
      pages.append((id, page.articleBody, Array(bytes)))
    }
    let start = seconds()
    let texts = pages.map { read($0.bytes) }
    let time = seconds() - start
    var score = ShingleScore()
    var wrong: [(f1: Double, line: String)] = []
    for (page, text) in zip(pages, texts) {
      let (precision, recall) = score.add(gold: page.gold, read: text)
      let sum = precision + recall
      if sum < 2 {
        wrong.append(
          (
            sum == 0 ? 0 : 2 * precision * recall / sum,
            "saved pages: \(page.id): P \(Figure.text(precision * 100)) R \(Figure.text(recall * 100))"
          ))
      }
    }
    for page in wrong.sorted(by: { ($0.f1, $0.line) < ($1.f1, $1.line) }).prefix(errors) { report(page.line) }
    return [
      Figure(
        "saved pages: main text F1", score.f1 * 100,
        note: "P \(Figure.text(score.precision * 100)) R \(Figure.text(score.recall * 100)), \(score.pages) pages"),
      Figure("saved pages: pages per CPU-second", time > 0 ? Double(pages.count) / time : .infinity, note: "one thread"),
    ]
  }
}

/// A page of the ground truth.
private struct GoldPage: Decodable {
  let articleBody: String
}
