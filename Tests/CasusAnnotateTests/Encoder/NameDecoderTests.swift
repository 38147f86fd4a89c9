import CasusModel
import TestSupport
import Testing

@testable import CasusAnnotate

@Suite struct NameDecoderTests {
  /// Rows of scores from letters: each word's favoured label gets `by`, all others 0.
  private func rows(_ labels: [Int], by: Float = 4) -> [Float] {
    labels.flatMap { label in (0..<7).map { $0 == label ? by : 0 } }
  }

  @Test("Names are runs of B and I")
  func names() {
    let found = NameDecoder.names(rows([1, 2, 0, 5, 3, 4, 4]))
    #expect(
      found == [
        .init(words: 0..<2, type: .person), .init(words: 3..<4, type: .location), .init(words: 4..<7, type: .organisation),
      ])
  }

  @Test("I without B becomes B, or nothing, whichever scores more")
  func constraint() {
    #expect(NameDecoder.labels([0, 3, 5, 0, 0, 0, 0]) == [1])
    // I-ORG after B-PER is not allowed: the sum of B-ORG I-ORG is greater than that of B-PER I-PER.
    let scores: [Float] = [0, 5, 0, 4, 0, 0, 0, 0, 0, 1, 0, 6, 0, 0]
    #expect(NameDecoder.labels(scores) == [3, 4])
  }

  @Test("Equal scores give the lowest labels")
  func ties() {
    #expect(NameDecoder.labels(Array(repeating: 1, count: 21)) == [0, 0, 0])
    #expect(NameDecoder.labels([]) == [])
    #expect(NameDecoder.names([]) == [])
  }

  @Test("As good as trying every sequence")
  func bruteForce() {
    var random = SplitMix(seed: 11)
    for _ in 0..<60 {
      let count = Int.random(in: 1...4, using: &random)
      // Quarters, so that sums are exact in any order.
      let scores = (0..<(count * 7)).map { _ in Float(Int.random(in: -8...8, using: &random)) / 4 }
      let found = NameDecoder.labels(scores)
      let sum = { (labels: [UInt8]) in labels.enumerated().reduce(Float(0)) { $0 + scores[$1.offset * 7 + Int($1.element)] } }
      let isAllowed = { (labels: [UInt8]) in
        labels.indices.allSatisfy { word in
          let label = labels[word]
          guard label > 0, label % 2 == 0 else { return true }
          return word > 0 && (labels[word - 1] == label || labels[word - 1] == label - 1)
        }
      }
      var best = -Float.infinity
      for code in 0..<Int([7, 49, 343, 2401][count - 1]) {
        var rest = code
        let labels = (0..<count).map { _ -> UInt8 in
          defer { rest /= 7 }
          return UInt8(rest % 7)
        }
        if isAllowed(labels) { best = max(best, sum(labels)) }
      }
      #expect(isAllowed(found))
      #expect(sum(found) == best)
    }
  }
}
