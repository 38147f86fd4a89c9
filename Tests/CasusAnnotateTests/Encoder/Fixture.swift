import FoundationEssentials
import Testing

@testable import CasusAnnotate

/// A small encoder with random weights, sentences, and what the definition of the int8 scheme gives for them, computed elsewhere.
struct Fixture {
  let bytes: [UInt8]
  /// The same, never freed: models use them in place.
  let weights: UnsafeRawBufferPointer
  let sentences: [Sentence]

  struct Sentence {
    var input = EncoderInput(pieces: [], shapes: [], words: [])
    var upos: [Int32] = []
    var xpos: [Int32] = []
    var names: [Float] = []
    var arcs: [Int32] = []
    var heads: [Int] = []
    var relations: [Int32] = []
  }

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    bytes = [UInt8](try Data(contentsOf: folder.appending(path: "tiny.encoder")))
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    copy.copyBytes(from: bytes)
    weights = UnsafeRawBufferPointer(copy)
    let text = String(decoding: try Data(contentsOf: folder.appending(path: "tiny.expected")), as: UTF8.self)
    var sentences: [Sentence] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      let numbers = try fields.dropFirst().map { try #require(Float($0)) }
      let integers = numbers.map { Int32($0) }
      if fields[0] == "pieces" { sentences.append(Sentence()) }
      let last = sentences.count - 1
      switch fields[0] {
      case "pieces": sentences[last].input.pieces = integers
      case "shapes": sentences[last].input.shapes = integers.map { UInt8($0) }
      case "words":
        sentences[last].input.words = stride(from: 0, to: integers.count, by: 2).map { Int(integers[$0])..<Int(integers[$0 + 1]) }
      case "upos": sentences[last].upos = integers
      case "xpos": sentences[last].xpos = integers
      case "names": sentences[last].names = numbers
      case "arcs": sentences[last].arcs = integers
      case "heads": sentences[last].heads = integers.map { Int($0) }
      case "relations": sentences[last].relations = integers
      default: Issue.record("line \(fields[0])")
      }
    }
    self.sentences = sentences
  }
}

/// Calls `body` with `bytes` at one place, aligned as embedded weights are; a model made of them must not leave it.
func withFixed<Result, Failure: Error>(
  _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
) throws(Failure) -> Result {
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
  defer { buffer.deallocate() }
  buffer.copyBytes(from: bytes)
  return try body(UnsafeRawBufferPointer(buffer))
}
