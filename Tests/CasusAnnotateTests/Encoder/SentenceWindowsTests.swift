import TestSupport
import Testing

@testable import CasusAnnotate

@Suite struct SentenceWindowsTests {
  private func words(_ count: Int, marks: [Int: String] = [:]) -> [String] { (0..<count).map { marks[$0] ?? "word" } }
  private func ones(_ count: Int) -> [Int] { Array(repeating: 1, count: count) }

  @Test("A sentence that fits is one window")
  func whole() {
    #expect(SentenceWindows.windows(of: words(200), pieces: ones(200)) == [0..<200])
    #expect(SentenceWindows.windows(of: [], pieces: []) == [])
  }

  @Test("A cut is made behind the last strong mark of the second half, else behind a comma, else at the end")
  func cuts() {
    #expect(SentenceWindows.windows(of: words(250), pieces: ones(250)) == [0..<200, 200..<250])
    #expect(SentenceWindows.windows(of: words(250, marks: [150: ",", 20: ";"]), pieces: ones(250)) == [0..<151, 151..<250])
    #expect(SentenceWindows.windows(of: words(250, marks: [150: ",", 120: ";"]), pieces: ones(250)) == [0..<121, 121..<250])
  }

  @Test("256 pieces fill a window, the sentence's own included")
  func pieces() {
    #expect(SentenceWindows.windows(of: words(51), pieces: Array(repeating: 5, count: 51)) == [0..<51])
    #expect(SentenceWindows.windows(of: words(52), pieces: Array(repeating: 5, count: 52)) == [0..<51, 51..<52])
  }

  @Test("Windows follow each other, are within the limits and never empty, for any sentence")
  func covering() {
    var random = SplitMix(seed: 3)
    for _ in 0..<200 {
      let count = Int.random(in: 0...900, using: &random)
      let words = (0..<count).map { _ in ["word", "word", "word", ",", ";"].randomElement(using: &random) ?? "" }
      let pieces = (0..<count).map { _ in Int.random(in: 1...16, using: &random) }
      var next = 0
      for window in SentenceWindows.windows(of: words, pieces: pieces) {
        #expect(window.lowerBound == next && !window.isEmpty && window.count <= 200)
        #expect(pieces[window].reduce(1, +) <= 256)
        next = window.upperBound
      }
      #expect(next == count)
    }
  }

  @Test("A word of impossibly many pieces stands alone")
  func tooMany() {
    #expect(SentenceWindows.windows(of: words(3), pieces: [1, 900, 1]) == [0..<1, 1..<2, 2..<3])
  }

  @Test("Later roots hang on the first root as parataxis")
  func joined() {
    let tree = SentenceWindows.joined([
      (heads: [2, 0, 2], relations: ["nsubj", "root", "punct"]), (heads: [0, 1], relations: ["root", "obj"]),
      (heads: [0], relations: ["root"]),
    ])
    #expect(tree.heads == [2, 0, 2, 2, 4, 2])
    #expect(tree.relations == ["nsubj", "root", "punct", "parataxis", "obj", "parataxis"])
    #expect(TreeDecoder.isTree(tree.heads))
    #expect(SentenceWindows.joined([]).heads == [])
  }
}
