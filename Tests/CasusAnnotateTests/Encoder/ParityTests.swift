import CEncoder
import CasusModel
import FoundationEssentials
import Testing

@testable import CasusAnnotate

/// Stored sentences with what the training framework says of them in 32-bit floats; Training/encoder/export.py writes them with the weights.
@Suite struct ParityTests {
  private struct Row {
    var word: String
    var pieces: [Int32]
    var shape: Int32
    var tag: String
    var fineTag: String
    var name: String
    var head: Int
    var relation: String
    /// How far the best head lies above the second.
    var margin: Double
  }

  private let sentences: [[Row]]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/parity.tsv")
    var sentences: [[Row]] = []
    var current = ""
    for line in String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t").map(String.init)
      if cells[0] != current { sentences.append([]) }
      current = cells[0]
      sentences[sentences.count - 1].append(
        Row(
          word: cells[1], pieces: cells[2].split(separator: " ").compactMap { Int32($0) }, shape: Int32(cells[3]) ?? -1, tag: cells[4],
          fineTag: cells[5], name: cells[6], head: Int(cells[7]) ?? -1, relation: cells[8], margin: Double(cells[9]) ?? 0))
    }
    self.sentences = sentences
  }

  @Test("Words are cut into the pieces and shapes of the training") func pieces() throws {
    let model = try EncoderModel(UnsafeRawBufferPointer(start: casus_encoder_weights(), count: casus_encoder_weights_length()))
    for sentence in sentences {
      let cut = model.pieces.pieces(of: sentence.map(\.word))
      #expect(Array(cut.pieces.dropFirst()) == sentence.flatMap(\.pieces))
      for (row, start) in zip(sentence, cut.starts) { #expect(cut.shapes[Int(start)] == 2 * row.shape) }
    }
  }

  @Test("8 bits give the tags, trees and names of 32 bits, but where two heads are nearly equal", arguments: KernelPath.available)
  func readings(path: KernelPath) throws {
    let readings = try LanguageEngine(path: path).read(sentences.map { $0.map(\.word) })
    var words = 0
    var tags = 0
    var names = 0
    var trees = 0
    for (sentence, reading) in zip(sentences, readings) {
      let labels = NameDecoder.labels(reading.nameScores).map { NameDecoder.labels[Int($0)] }
      for (index, row) in sentence.enumerated() {
        words += 1
        tags += reading.tags[index].rawValue == row.tag && reading.fineTags[index] == row.fineTag ? 1 : 0
        names += labels[index] == row.name ? 1 : 0
        trees += row.margin < 0.5 || reading.heads[index] == row.head && reading.relations[index] == row.relation ? 1 : 0
      }
    }
    #expect(words > 80)
    #expect(tags * 100 >= words * 97)
    #expect(names * 100 >= words * 95)
    #expect(trees * 100 >= words * 97)
  }

  @Test("All instructions give the same readings, bit by bit") func paths() throws {
    let words = sentences.map { $0.map(\.word) }
    let expected = try LanguageEngine(path: .portable).read(words)
    for path in KernelPath.available { #expect(try LanguageEngine(path: path).read(words) == expected) }
  }
}
