// `casus-lab bench`: how fast the engine is. Words are the words of the annotation; what `wc -w` would count is told beside them.

import ArgumentParser
import CasusAnnotate
import CasusEvaluate
import CasusModel
import CasusPipeline
import Dispatch
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension KernelPath: ExpressibleByArgument {}

struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures speed, start-up and memory.",
    discussion: """
      EXAMPLE
        casus-lab bench
        casus-lab bench --words 50000 --threads 2 --check

      From raw text (MUC-4 reports, PolNeAR articles) to the full annotation. A word is a token of the annotation (a UD word); words between \
      spaces are counted beside them. Speed is words per CPU-second of one thread, which other work on the machine changes little; the gain of \
      several threads is by the clock, so measure it on an idle machine. Start-up and memory are those of a process of its own.
      """)

  @OptionGroup var data: DataOptions

  @Option(help: ArgumentHelp("Compare one thread with so many.", valueName: "count"))
  var threads: Int = 2

  @Option(help: ArgumentHelp("Read about so many words, taken evenly from all texts; 0 is all.", valueName: "count"))
  var words: Int = 200_000

  @Option(help: ArgumentHelp("Size of the text that memory is measured on.", valueName: "bytes"))
  var memorySize: Int = 10 * 1024 * 1024

  @Option(help: ArgumentHelp("Use these instructions (default: the fastest of this machine).", valueName: "name"))
  var kernel: KernelPath = .best

  @Flag(help: "Fail (exit status 1) where a pinned floor is not reached.")
  var check = false

  func validate() throws {
    if !(1...64).contains(threads) { throw ValidationError("--threads allows 1 to 64") }
    if !KernelPath.available.contains(kernel) {
      throw ValidationError(
        "this machine has no \(kernel.rawValue); allowed: \(KernelPath.available.map(\.rawValue).joined(separator: ", "))")
    }
    if words < 0 { throw ValidationError("--words allows 0, 1, 2 …") }
    if memorySize < 1 { throw ValidationError("--memory-size allows 1, 2, 3 …") }
  }

  func run() throws {
    let folder = try DataFolder(option: data.data, environment: ProcessInfo.processInfo.environment)
    let documents = Self.sample(try RawTexts.forSpeed(folder), words: words).map { RawDocument.document($0) }
    let engine = try Engine.shipped(path: kernel)
    // The first text pays for pages and caches.
    for document in documents.prefix(3) { _ = engine.annotate(document) }
    let one = Run(documents, engine, threads: 1)
    var figures = [
      Figure(
        "speed, \(engine.kernel ?? "no kernels")", Double(one.tokens) / one.cpu,
        note: "\(one.tokens) words in \(Figure.text(one.cpu)) CPU-seconds, one thread"),
      Figure("speed, words between spaces", Double(one.spaced) / one.cpu, note: "\(one.spaced) words as wc -w counts"),
    ]
    if threads > 1 {
      let many = Run(documents, engine, threads: threads)
      let name = threads == 2 ? "two threads against one" : "\(threads) threads against one"
      figures.append(
        Figure(name, one.wall / many.wall, note: "by the clock: \(Figure.text(one.wall)) s and \(Figure.text(many.wall)) s"))
      figures.append(Figure("speed with \(threads) threads", Double(many.tokens) / many.cpu, note: "words per CPU-second"))
    }
    figures.append(try Self.reading(documents, annotating: one))
    figures += try IngestBench(documents.map(\.text)).figures(threads: threads)
    figures += try Self.processes(memorySize: memorySize)
    Streams.out("bench\n\(try Tables.text(figures))\n")
    try stages(documents, engine)
    if check, Tables.complain(figures) { throw ExitCode(1) }
  }

  /// How fast facts are read, annotation included, against the annotation alone in the same run.
  private static func reading(_ documents: [Document], annotating: Run) throws -> Figure {
    let reader = try ArticleReader()
    for document in documents.prefix(3) { _ = reader.read(document) }
    let start = Clocks.thread()
    var facts = 0
    for document in documents {
      let read = reader.read(document)
      facts += read.affiliations.count + read.events.count + read.claims.count
    }
    let seconds = max(Clocks.thread() - start, 1e-9)
    return Figure(
      "reading against annotation alone", annotating.cpu / seconds,
      note: "\(Figure.text(Double(annotating.tokens) / seconds)) words per CPU-second to \(facts) facts, one thread, shipped kernels")
  }

  /// Every so manieth text, so that about `words` words are read; the same texts each time.
  static func sample(_ texts: [String], words: Int) -> [String] {
    let all = texts.reduce(0) { $0 + spacedWords($1) }
    guard words > 0, words < all else { return texts }
    // As Bresenham draws a line: a text is taken whenever its share of `words` is due.
    var seen = 0
    var taken = 0
    return texts.filter { text in
      let count = spacedWords(text)
      seen += count
      guard Double(taken) + Double(count) / 2 <= Double(words) * Double(seen) / Double(all) else { return false }
      taken += count
      return count > 0
    }
  }

  static func spacedWords(_ text: String) -> Int {
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }

  private static func processes(memorySize: Int) throws -> [Figure] {
    let starts = try (0..<11).map { _ in try ChildProcess.run(["once"]).seconds * 1000 }.sorted()
    let article = try ChildProcess.run(["once", "--size", "20000"])
    // One line is the harder form: nothing in it can be read apart.
    let large = try ChildProcess.run(["once", "--size", "\(memorySize)", "--one-line"])
    func megabytes(_ bytes: Int) -> Double { Double(bytes) / 1e6 }
    return [
      Figure(
        "start-up, milliseconds", starts[starts.count / 2],
        note: "process start to end with one sentence; median of 11, least \(Figure.text(starts[0]))"),
      Figure("memory for an article, MB", megabytes(article.peakMemory), note: "20 kB of text"),
      Figure(
        "peak memory, MB", megabytes(large.peakMemory), note: "\(memorySize) bytes on one line, read in \(Figure.text(large.seconds)) s"),
    ]
  }

  /// Shares of time, where the engine tells its stages apart.
  private func stages(_ documents: [Document], _ engine: Engine) throws {
    guard let annotate = engine.annotateTimed else { return }
    var stages = Stages(clock: Clocks.thread)
    let start = Clocks.thread()
    var tokens = 0
    for document in documents { tokens += annotate(document, &stages).tokens.count }
    let all = Clocks.thread() - start
    let named = stages.seconds.reduce(0) { $0 + $1.seconds }
    let rows = (stages.seconds + [("everything else", all - named)]).map { stage in
      Figure(
        "\(stage.name), µs a word", stage.seconds / Double(max(tokens, 1)) * 1e6,
        note: "\(Figure.text(stage.seconds / max(all, 1e-9) * 100)) % of the time")
    }
    Streams.out("stages\n\(try Tables.text(rows))\n")
  }
}

/// One pass over all documents.
private struct Run {
  let tokens: Int
  let spaced: Int
  let cpu: Double
  let wall: Double

  init(_ documents: [Document], _ engine: Engine, threads: Int) {
    let totals = Mutex((tokens: 0, cpu: 0.0, next: 0))
    let start = Clocks.wall()
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      let began = Clocks.thread()
      var tokens = 0
      // Each thread takes the next document: no thread waits for another that drew the long ones.
      while let index = totals.withLock({ totals -> Int? in
        defer { totals.next += 1 }
        return totals.next < documents.count ? totals.next : nil
      }) {
        tokens += engine.annotate(documents[index]).tokens.count
      }
      let (count, took) = (tokens, Clocks.thread() - began)
      totals.withLock {
        $0.tokens += count
        $0.cpu += took
      }
    }
    wall = Clocks.wall() - start
    (tokens, cpu) = totals.withLock { ($0.tokens, max($0.cpu, 1e-9)) }
    spaced = documents.reduce(0) { $0 + Bench.spacedWords($1.text) }
  }
}
