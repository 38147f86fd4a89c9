// `casus-lab evaluate`: the tables of what is right, and the gate.

import ArgumentParser
import CasusEvaluate

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A part of the tables, of the language engine or of reading.
enum TablePart: String, CaseIterable, ExpressibleByArgument {
  case trees, tokens, names, times, predicates, article, affiliations, events, claims, pages
}

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints how right the engine is, and fails under the pinned floors.",
    discussion: """
      EXAMPLE
        casus-lab evaluate
        casus-lab evaluate --only names --errors 40

      trees: UPOS, XPOS, lemmas, UAS and LAS over the given words of UD English EWT and GUM dev, punctuation excluded, also in lower and \
      title case. tokens: words and sentences from raw text. names: exact span and type, over given words (UNER EWT dev, CrossNER politics \
      dev) and from raw text (re3d). times: TimeBank as TempEval-3 scores it. predicates: the project's own sentences. article: the facts that a careful reader takes from the \
      first article. affiliations: re3d, and the project's own reports, whose unseen half shows figures and no errors. events: the gold \
      standard records of PLOVER. claims: PolNeAR dev. pages: main text of saved news pages, and how many are read in a second.
      """)

  @OptionGroup var data: DataOptions

  @Option(help: ArgumentHelp("Only this part.", valueName: "part"))
  var only: TablePart?

  @Option(help: ArgumentHelp("Show at most so many errors for each corpus.", valueName: "count"))
  var errors: Int = 0

  @Option(help: ArgumentHelp("The project's own sentences.", valueName: "file"), completion: .file(extensions: ["txt"]))
  var predicates: String = "Tests/Evaluation/predicates.txt"

  @Option(help: ArgumentHelp("The project's own reports.", valueName: "file"), completion: .file(extensions: ["jsonl"]))
  var reports: String = "Tests/Evaluation/reports.jsonl"

  func validate() throws {
    if errors < 0 { throw ValidationError("--errors allows 0, 1, 2 …") }
  }

  func run() throws {
    let folder = try DataFolder(option: data.data, environment: ProcessInfo.processInfo.environment)
    let language = Evaluation(data: folder, predicates: predicates, engine: try Engine.shipped(), errors: errors)
    let reading = ReadingEvaluation(data: folder, reports: reports, errors: errors)
    let reader = try ShippedReader()
    var isBroken = false
    for part in only.map({ [$0] }) ?? TablePart.allCases {
      var lines: [String] = []
      let figures =
        if let part = EvaluationPart(rawValue: part.rawValue) {
          try language.figures(part) { lines.append($0) }
        } else if let part = ReadingPart(rawValue: part.rawValue) {
          try reading.figures(part, read: reader.read, readFile: reader.readFile) { lines.append($0) }
        } else if part == .pages {
          try PageEvaluation(data: folder, errors: errors).figures(read: reader.mainText, seconds: Clocks.process) { lines.append($0) }
        } else {
          [Figure]()
        }
      Streams.out("\(part.rawValue)\n\(try Tables.text(figures))\n")
      for line in lines { Streams.out(line + "\n") }
      if !lines.isEmpty { Streams.out("\n") }
      isBroken = Tables.complain(figures) || isBroken
    }
    if isBroken { throw ExitCode(1) }
  }
}
