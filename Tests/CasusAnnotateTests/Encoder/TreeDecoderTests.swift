import TestSupport
import Testing

@testable import CasusAnnotate

@Suite struct TreeDecoderTests {
  /// Sum of a tree's scores.
  private func sum(_ heads: [Int32], _ scores: [Int32]) -> Int64 {
    heads.enumerated().reduce(0) { $0 + Int64(scores[$1.offset * (heads.count + 1) + Int($1.element)]) }
  }

  /// The best sum of all single-root trees, by trying every choice of heads.
  private func bestSum(_ scores: [Int32], _ count: Int) -> Int64 {
    var heads = Array(repeating: Int32(0), count: count)
    var best = Int64.min
    while true {
      if TreeDecoder.isTree(heads) { best = max(best, sum(heads, scores)) }
      var word = 0
      while word < count {
        heads[word] += 1
        if heads[word] <= Int32(count) { break }
        heads[word] = 0
        word += 1
      }
      if word == count { return best }
    }
  }

  @Test("A tree of best heads is taken as it is")
  func bestHeads() {
    // "she saw him": both depend on the verb, the verb on the root.
    #expect(TreeDecoder.heads([0, 0, 9, 1, 9, 2, 0, 1, 0, 1, 9, 0], count: 3) == [2, 0, 2])
  }

  @Test("A cycle is opened where it costs least")
  func cycle() {
    // Words 1 and 2 want each other; entering at 2 loses 1, at 1 loses 5.
    #expect(TreeDecoder.heads([5, 0, 10, 9, 10, 0], count: 2) == [2, 0])
  }

  @Test("Two words that both want the root: the better pair of root and head wins")
  func oneRoot() {
    #expect(TreeDecoder.heads([100, 0, 1, 90, 50, 0], count: 2) == [0, 1])
    #expect(TreeDecoder.heads([100, 0, 70, 90, 50, 0], count: 2) == [2, 0])
  }

  @Test("Equal scores: the same tree each time, the lower heads first")
  func ties() {
    let zeros = Array(repeating: Int32(0), count: 12)
    let first = TreeDecoder.heads(zeros, count: 3)
    #expect(TreeDecoder.isTree(first))
    #expect(first == [0, 1, 1])
  }

  @Test("Sentences of no word and of one, and scores of the wrong number")
  func edges() {
    #expect(TreeDecoder.heads([], count: 0) == [])
    #expect(TreeDecoder.heads([-7, 0], count: 1) == [0])
    #expect(TreeDecoder.heads([1, 2, 3], count: 3) == [0, 1, 2])
    #expect(TreeDecoder.heads([], count: -1) == [])
  }

  @Test("As good as trying every tree", arguments: 2...5)
  func bruteForce(count: Int) {
    var random = SplitMix(seed: UInt64(count))
    for round in 0..<(count == 5 ? 120 : 400) {
      // Few different values make ties and cycles frequent.
      let reach = Int32([2, 5, 40, 1_000_000][round % 4])
      let scores = (0..<(count * (count + 1))).map { _ in Int32.random(in: -reach...reach, using: &random) }
      let heads = TreeDecoder.heads(scores, count: count)
      #expect(TreeDecoder.isTree(heads))
      #expect(sum(heads, scores) == bestSum(scores, count), "\(scores) gave \(heads)")
    }
  }

  @Test("Scores at the ends of Int32 do not overflow")
  func extremes() {
    var random = SplitMix(seed: 7)
    for count in 2...4 {
      for _ in 0..<100 {
        let scores = (0..<(count * (count + 1))).map { _ in [Int32.min, .max, 0].randomElement(using: &random) ?? 0 }
        let heads = TreeDecoder.heads(scores, count: count)
        #expect(sum(heads, scores) == bestSum(scores, count))
      }
    }
  }

  /// The same search the slow and plain way: for each word as only root, Chu and Liu's recursion over dictionaries.
  private func plainBestSum(_ scores: [Int32], _ count: Int) -> Int64 {
    func tree(_ nodes: [Int], _ weight: [[Int64?]], _ root: Int) -> Int64? {
      var total: Int64 = 0
      var head: [Int: Int] = [:]
      for node in nodes where node != root {
        let possible = nodes.filter { $0 != node && weight[node][$0] != nil }
        guard let best = possible.max(by: { (weight[node][$0] ?? 0) < (weight[node][$1] ?? 0) }) else { return nil }
        head[node] = best
        total += weight[node][best] ?? 0
      }
      var found: [Int]?
      for start in nodes where start != root && found == nil {
        var seen: [Int] = []
        var node = start
        while node != root, !seen.contains(node) {
          seen.append(node)
          node = head[node] ?? root
        }
        if node != root, let first = seen.firstIndex(of: node) { found = Array(seen[first...]) }
      }
      guard let cycle = found else { return total }
      let inside = cycle.reduce(Int64(0)) { $0 + (weight[$1][head[$1] ?? 0] ?? 0) }
      let merged = weight.count
      var next = weight.map { $0 + [nil] } + [Array(repeating: nil, count: merged + 1)]
      let outside = nodes.filter { !cycle.contains($0) }
      for other in outside {
        let gains = cycle.compactMap { member in weight[member][other].map { $0 - (weight[member][head[member] ?? 0] ?? 0) } }
        next[merged][other] = gains.max()
        next[other][merged] = cycle.compactMap { weight[other][$0] }.max()
      }
      return tree(outside + [merged], next, root).map { $0 + inside }
    }
    return (1...count).compactMap { only in
      var weight = (0...count).map { row in (0...count).map { row > 0 && $0 != row ? Int64(scores[(row - 1) * (count + 1) + $0]) : nil } }
      for row in 1...count where row != only { weight[row][0] = nil }
      for column in 1...count { weight[only][column] = nil }
      return tree(Array(0...count), weight, 0)
    }.max() ?? .min
  }

  @Test("As good as the plain search over all roots", arguments: [8, 13, 21])
  func plainSearch(count: Int) {
    var random = SplitMix(seed: UInt64(count) * 31)
    for reach in [1, 3, 30, 100_000] as [Int32] {
      for _ in 0..<6 {
        let scores = (0..<(count * (count + 1))).map { _ in Int32.random(in: -reach...reach, using: &random) }
        let heads = TreeDecoder.heads(scores, count: count)
        #expect(TreeDecoder.isTree(heads))
        #expect(sum(heads, scores) == plainBestSum(scores, count))
      }
    }
  }

  @Test("Two hundred words in nested cycles take well under a second")
  func worstCase() {
    let count = 200
    // Each word wants its neighbour, pairs want pairs, and so on: contractions all the way up.
    let scores = (0..<count).flatMap { row in
      (0...count).map { column -> Int32 in
        if column == 0 { return -1_000_000 }
        let bits = Int32((row ^ (column - 1)).leadingZeroBitCount)
        return bits * 1000 - Int32(column)
      }
    }
    let clock = ContinuousClock()
    var heads: [Int32] = []
    let time = clock.measure { heads = TreeDecoder.heads(scores, count: count) }
    #expect(TreeDecoder.isTree(heads))
    #expect(time < .seconds(1))
  }
}
