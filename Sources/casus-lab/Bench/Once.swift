// Hidden: what `casus-lab bench` runs as a process of its own.

import ArgumentParser
import CasusAnnotate
import CasusEvaluate

struct Once: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Loads the engine and annotates one text of a given size.",
    discussion: """
      EXAMPLE
        casus-lab once --size 10485760 --one-line
      """,
    shouldDisplay: false)

  /// About a line of news; repeated for larger texts.
  private static let sentence = "Fighters of the Levant Front seized the town of Tal Rifaat on Wednesday, two officials said. "

  @Option(help: ArgumentHelp("Size of the text.", valueName: "bytes"))
  var size: Int = 96

  @Flag(help: "One paragraph on one line; otherwise ten sentences a paragraph.")
  var oneLine = false

  func run() throws {
    let annotator = try Annotator()
    let paragraph = oneLine ? Self.sentence : String(repeating: Self.sentence, count: size < 1000 ? 1 : 10) + "\n\n"
    var text = ""
    text.reserveCapacity(size + paragraph.utf8.count)
    while text.utf8.count < size { text += paragraph }
    let words = annotator.parts(of: RawDocument.document(text)).reduce(0) { $0 + $1.tokens.count }
    guard words > 0 else { throw ValidationError("the engine found no word") }
  }
}
