// `casus-lab scale`: a knowledge base of any size, outside of the repository, and what it costs to store it.

import ArgumentParser
import CasusEvaluate
import CasusExtract
import CasusPipeline
import CasusStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct Scale: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a large knowledge base and measures storing.",
    discussion: """
      EXAMPLE
        casus-lab scale --documents 1000000 --out /tmp/million.casus
        casus-lab scale --questions /tmp/million.casus --casus .build/release/casus --check

      Articles of ten facts each, made of the rules' own examples with other names in them. The same seed makes the same knowledge base.
      """)

  @Option(help: ArgumentHelp("How many articles.", valueName: "count"))
  var documents: Int = 10_000

  @Option(help: ArgumentHelp("Decides all names and dates.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The file to make; it must not exist.", valueName: "file"))
  var out: String?

  @Option(help: ArgumentHelp("Instead: how fast questions to this file are answered, beside the sqlite3 shell.", valueName: "file"))
  var questions: String?

  @Option(help: ArgumentHelp("The program that answers them.", valueName: "program"))
  var casus = ".build/release/casus"

  @Flag(help: "Fail (exit status 1) where a pinned limit is not kept.")
  var check = false

  func validate() throws {
    if (out == nil) == (questions == nil) { throw ValidationError("give one of --out and --questions") }
    if documents < 1 { throw ValidationError("--documents allows 1, 2, 3 …") }
  }

  func run() throws {
    if let questions {
      let figures = try Questions(database: questions, casus: casus).figures()
      Streams.out("questions\n\(try Tables.text(figures))\n")
      if check, Tables.complain(figures) { throw ExitCode(1) }
    }
    if let out { try make(out) }
  }

  private func make(_ out: String) throws {
    guard access(out, F_OK) != 0 else { throw ValidationError("\(out) exists; name another file") }
    let articles = GeneratedArticles(count: documents, seed: seed, rules: try .shipped(), digest: Digests.sha256)
    let base = try KnowledgeBase.open(writing: out, appliedAt: "2026-01-01T00:00:00Z", digest: Digests.sha256)
    let began = Clocks.wall()
    let run = try StoringRun(articles, count: documents, in: base) { count in
      if count % 20_000 == 0 { Streams.note("\(count) of \(documents) articles, \(Int(Clocks.wall() - began)) s") }
    }
    var figures = [
      Figure(
        "articles stored per second", Double(documents) / run.total,
        note: "\(documents) articles with \(run.facts) facts in \(Figure.text(run.total)) CPU-seconds")
    ]
    if run.seconds.count >= 20 {
      figures.append(
        Figure(
          "cost of the last articles against the first", run.average(run.seconds.count - 10..<run.seconds.count) / run.average(0..<10),
          note: "CPU time of the last 10,000 articles against the first 10,000"))
    }
    figures.append(Figure("peak memory while storing, MB", run.peak, note: "making the articles included"))
    if documents > StoringRun.early {
      figures.append(
        Figure("peak memory against that after 10,000 articles", run.peak / run.earlyPeak, note: "\(Figure.text(run.earlyPeak)) MB then"))
    }
    Streams.out("scale\n\(try Tables.text(figures))\n")
  }
}
