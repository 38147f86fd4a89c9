// `casus-lab evaluate`: the tables of what is right, and the gate.

import ArgumentParser
import CasusEvaluate

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension EvaluationPart: ExpressibleByArgument {}

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints how right the engine is, and fails under the pinned floors.",
    discussion: """
      EXAMPLE
        casus-lab evaluate
        casus-lab evaluate --only names --errors 40

      trees: UPOS, XPOS, lemmas, UAS and LAS over the given words of UD English EWT and GUM dev, punctuation excluded, also in lower and \
      title case. tokens: words and sentences from raw text. names: exact span and type, over given words (UNER EWT dev, CrossNER politics \
      dev) and from raw text (re3d). times: TimeBank as TempEval-3 scores it. predicates: the project's own sentences.
      """)

  @OptionGroup var data: DataOptions

  @Option(help: ArgumentHelp("Only this part.", valueName: "part"))
  var only: EvaluationPart?

  @Option(help: ArgumentHelp("Show at most so many errors for each corpus of names, times and predicates.", valueName: "count"))
  var errors: Int = 0

  @Option(help: ArgumentHelp("The project's own sentences.", valueName: "file"), completion: .file(extensions: ["txt"]))
  var predicates: String = "Tests/Evaluation/predicates.txt"

  func validate() throws {
    if errors < 0 { throw ValidationError("--errors allows 0, 1, 2 …") }
  }

  func run() throws {
    let folder = try DataFolder(option: data.data, environment: ProcessInfo.processInfo.environment)
    let evaluation = Evaluation(data: folder, predicates: predicates, engine: try Engine.shipped(), errors: errors)
    var isBroken = false
    for part in only.map({ [$0] }) ?? EvaluationPart.allCases {
      var lines: [String] = []
      let figures = try evaluation.figures(part) { lines.append($0) }
      Streams.out("\(part.rawValue)\n\(try Tables.text(figures))\n")
      for line in lines { Streams.out(line + "\n") }
      if !lines.isEmpty { Streams.out("\n") }
      isBroken = Tables.complain(figures) || isBroken
    }
    if isBroken { throw ExitCode(1) }
  }
}
