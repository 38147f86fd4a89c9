// From arc scores to one tree. Most sentences need no search: where every word's best head gives a tree, no other tree is better.

/// Finds the best tree over the words of a sentence.
public enum TreeDecoder {
  /// The heads of the tree with the greatest sum of scores among all trees in which exactly one word hangs on the root.
  ///
  /// `scores` has a row for each of `count` words, with `count + 1` columns: row i, column j is the score of word i + 1 depending on j,
  /// where 0 is the root. The column of the word itself is not read. The result has the head of each word, 0 for the root.
  /// Where words have heads of equal score the lower one is taken; the same scores always give the same tree. At most of the order of
  /// count² steps. Scores of another number than `count · (count + 1)` give a chain of words, each on the one before.
  public static func heads(_ scores: [Int32], count: Int) -> [Int32] {
    guard count > 1, scores.count == count * (count + 1) else { return (0..<max(count, 0)).map(Int32.init) }
    let best = bestHeads(scores, count)
    if isTree(best) { return best }
    var search = Arborescence(scores, count: count)
    return search.heads()
  }

  /// Each word's best head, without regard to the others.
  static func bestHeads(_ scores: [Int32], _ count: Int) -> [Int32] {
    (0..<count).map { row in
      var head = 0
      var best = scores[row * (count + 1)]
      for column in 1...count where column != row + 1 {
        let score = scores[row * (count + 1) + column]
        if score > best { (head, best) = (column, score) }
      }
      return Int32(head)
    }
  }

  /// Whether exactly one word hangs on the root and every word leads there. Linear.
  static func isTree(_ heads: [Int32]) -> Bool {
    // 0 is not seen yet; else the number of the walk that saw the word, plus 1.
    var seen = Array(repeating: 0, count: heads.count + 1)
    var roots = 0
    for start in 1...heads.count {
      var node = start
      while node != 0, seen[node] == 0 {
        seen[node] = start
        node = Int(heads[node - 1])
        if node == 0 { roots += 1 }
      }
      if roots > 1 || (node != 0 && seen[node] == start) { return false }
    }
    return roots == 1
  }
}
