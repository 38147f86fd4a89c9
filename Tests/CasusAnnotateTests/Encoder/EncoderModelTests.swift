import Testing

@testable import CasusAnnotate

@Suite struct EncoderModelTests {
  /// The reference is worked in double precision and written with five digits; a byte that rounded the other way would show as 0.005.
  static let tolerance: Float = 0.001

  @Test func `answers as the definition of the scheme does`() throws {
    let fixture = try Fixture()
    let model = try EncoderModel(fixture.weights)
    var scratch = EncoderScratch()
    let outputs = model.run(fixture.sentences.map(\.input), scratch: &scratch)
    #expect(outputs.count == fixture.sentences.count)
    for (output, expected) in zip(outputs, fixture.sentences) {
      #expect(output.upos == expected.upos)
      #expect(output.xpos == expected.xpos)
      #expect(output.names.count == expected.names.count)
      #expect(zip(output.names, expected.names).allSatisfy { abs($0 - $1) < Self.tolerance })
      let count = expected.input.words.count
      #expect(output.arcs.count == expected.arcs.count)
      for (index, (found, score)) in zip(output.arcs, expected.arcs).enumerated() {
        let (word, head) = (index / (count + 1) + 1, index % (count + 1))
        if word == head { #expect(found == .min) } else { #expect(abs(Float(found - score)) < 1024 * Self.tolerance) }
      }
    }
    #expect(model.relations(of: outputs, heads: fixture.sentences.map(\.heads), scratch: &scratch) == fixture.sentences.map(\.relations))
  }

  @Test(arguments: KernelPath.available) func `all kernels give the same bits`(path: KernelPath) throws {
    let fixture = try Fixture()
    let inputs = fixture.sentences.map(\.input)
    let model = try EncoderModel(fixture.weights, path: path)
    let portable = try EncoderModel(fixture.weights, path: .portable)
    var scratch = EncoderScratch()
    #expect(model.run(inputs, scratch: &scratch) == portable.run(inputs, scratch: &scratch))
  }

  @Test func `a sentence's output does not depend on its neighbours`() throws {
    let fixture = try Fixture()
    let model = try EncoderModel(fixture.weights)
    var scratch = EncoderScratch()
    let inputs = fixture.sentences.map(\.input)
    let together = model.run(inputs + inputs.reversed(), scratch: &scratch)
    let alone = inputs.flatMap { model.run([$0], scratch: &scratch) }
    #expect(together == alone + alone.reversed())
  }

  @Test func `the longest sentence is answered`() throws {
    let fixture = try Fixture()
    let model = try EncoderModel(fixture.weights)
    var scratch = EncoderScratch()
    let count = model.maximumPieces
    let input = EncoderInput(
      pieces: (0..<count).map { Int32(2 + $0 % 40) }, shapes: (0..<count).map { UInt8($0 % 18) }, words: (1..<count).map { $0..<($0 + 1) })
    let outputs = model.run([input], scratch: &scratch)
    #expect(outputs[0].upos.count == count - 1)
    #expect(outputs[0].arcs.count == (count - 1) * count)
  }

  @Test func `a batch without words has no relations`() throws {
    let fixture = try Fixture()
    let model = try EncoderModel(fixture.weights)
    var scratch = EncoderScratch()
    let outputs = model.run([EncoderInput(pieces: [2], shapes: [16], words: [])], scratch: &scratch)
    #expect(outputs[0].arcs.isEmpty)
    #expect(model.relations(of: outputs, heads: [[]], scratch: &scratch) == [[]])
    #expect(model.run([], scratch: &scratch).isEmpty)
  }
}
