// Hidden: what Training/boundaries learns from. The features of a border have one definition, the program's; training reads them from here.

import ArgumentParser
import CasusAnnotate
import CasusModel
import Foundation

struct Borders: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the features of every border between tokens, as 32-bit numbers, little endian.",
    discussion: """
      First the number of features. Then for each token 2 where a text begins, 1 where another sentence does, else 0, and the features of \
      the border before it.

      EXAMPLE
        casus-lab borders texts > features
      """,
    shouldDisplay: false)

  @ArgumentParser.Argument(help: "The texts, as the training script writes them.")
  var file: String

  @Flag(help: "Read each document as one text, without its paragraphs.")
  var whole = false

  func run() throws {
    let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    var out: [UInt32] = [UInt32(borderFeatureCount)]
    for text in GoldText.read(data, whole: whole) {
      let tokens = Tokenizer.tokens(of: String(decoding: text.bytes, as: UTF8.self), in: Span(0, text.bytes.count))
      let starts = Set(text.sentences.map(\.lowerBound))
      let features = borderFeatures(of: text.bytes, tokens: tokens)
      for (index, token) in tokens.enumerated() {
        out.append(index == 0 ? 2 : starts.contains(token.start) ? 1 : 0)
        if index == 0 {
          out += repeatElement(0, count: borderFeatureCount)
        } else {
          out += features[((index - 1) * borderFeatureCount)..<(index * borderFeatureCount)]
        }
      }
    }
    out.map(\.littleEndian).withUnsafeBytes { FileHandle.standardOutput.write(Data($0)) }
  }
}
