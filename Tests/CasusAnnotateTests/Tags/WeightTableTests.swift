import CTagger
import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct WeightTableTests {
  private let good = Array(UnsafeRawBufferPointer(start: casus_tagger_weights(), count: casus_tagger_weights_length()))

  private func problem(_ bytes: [UInt8]) -> String? {
    bytes.withUnsafeBytes { buffer -> String? in
      do {
        _ = try Tagger(weights: buffer)
        return nil
      } catch {
        return String(describing: error)
      }
    }
  }

  private let advice = "; make them again with `python3 Training/tagger.py --data FOLDER --out Sources/CTagger/tagger.bin`"

  @Test("The program's weights are usable and small") func usable() {
    #expect(problem(good) == nil)
    #expect(good.count <= 3_000_000)
  }

  @Test("Too few bytes are refused") func short() {
    #expect(problem([]) == "the tagger's weights cannot be used: 0 bytes are shorter than a header of 64" + advice)
  }

  @Test("Another file is refused") func magic() {
    let other = [UInt8](repeating: 0x41, count: 100)
    #expect(problem(other) == "the tagger's weights cannot be used: they do not begin with CASUSTAG" + advice)
  }

  @Test("Another version is refused") func version() {
    var bytes = good
    bytes[8] = 9
    #expect(problem(bytes) == "the tagger's weights cannot be used: version 9, expected 1" + advice)
  }

  @Test("A truncated file is refused") func truncated() {
    let bytes = Array(good.dropLast(10))
    #expect(problem(bytes) == "the tagger's weights cannot be used: \(bytes.count) bytes, the header says \(good.count)" + advice)
  }

  @Test("Table lengths that do not add up are refused") func lengths() {
    var bytes = good
    bytes[27] = 0x7F
    #expect(problem(bytes)?.contains("the tables take") == true)
  }

  @Test("Labels that no treebank has are refused") func labels() {
    var bytes = good
    bytes[64] = UInt8(ascii: "|")
    #expect(problem(bytes)?.contains("is not XPOS|UPOS") == true)
  }

  @Test("Random tables behind a good header give tags, not crashes", arguments: 1...5) func noise(_ seed: UInt8) throws {
    var bytes = good
    let labels = Int(bytes[16])
    var state = UInt32(seed)
    for index in (64 + 16 * labels)..<bytes.count {
      state = state &* 1_664_525 &+ 1_013_904_223
      bytes[index] = UInt8(state >> 24)
    }
    try bytes.withUnsafeBytes { buffer in
      let tagger = try Tagger(weights: buffer)
      #expect(tagger.tag(["The", "rebels", "left", "."]).count == 4)
    }
  }
}
