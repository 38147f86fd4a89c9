// The encoder reads at most 200 words or 255 pieces at once. A longer sentence is read in windows, each parsed alone, and its trees are
// joined into one. Invariant: windows are not empty, follow each other without gap, and their trees together have one root.

/// Cuts long sentences, and joins what was read.
public enum SentenceWindows {
  /// Words of a window at most.
  public static let maximumWords = 200
  /// Pieces of a window at most, `[CLS]` included.
  public static let maximumPieces = 256

  /// The windows of a sentence, by its words and the number of pieces of each (1 to 16): the whole sentence where it fits.
  ///
  /// A cut is made behind the last semicolon, colon or full stop of the window's second half, else behind its last comma there, else
  /// where the window is full. Linear: a word is looked at again only by the windows that it stands in the second half of, one.
  public static func windows(of words: [String], pieces: [Int]) -> [Range<Int>] {
    let count = min(words.count, pieces.count)
    var out: [Range<Int>] = []
    var start = 0
    while start < count {
      var end = start
      var sum = 1
      while end < count, end - start < maximumWords, sum + pieces[end] <= maximumPieces {
        sum += pieces[end]
        end += 1
      }
      // One word alone always goes: without it, a word of too many pieces would never end.
      end = max(end, start + 1)
      if end < count { end = cut(words, start, end) }
      out.append(start..<end)
      start = end
    }
    return out
  }

  private static func cut(_ words: [String], _ start: Int, _ end: Int) -> Int {
    var comma: Int?
    for last in stride(from: end - 1, through: start + (end - start) / 2, by: -1) {
      switch words[last] {
      case ";", ":", ".": return last + 1
      case ",": comma = comma ?? last + 1
      default: break
      }
    }
    return comma ?? end
  }

  /// One tree of the windows' trees: heads as word numbers from 1, 0 for the root, each window's counted within it.
  ///
  /// The roots of later windows hang on the first window's root, as `parataxis`.
  public static func joined(_ trees: [(heads: [Int32], relations: [String])]) -> (heads: [Int32], relations: [String]) {
    guard var (heads, relations) = trees.first, trees.count > 1 else { return trees.first ?? ([], []) }
    let root = Int32((heads.firstIndex(of: 0) ?? 0) + 1)
    for tree in trees.dropFirst() {
      let shift = Int32(heads.count)
      for (head, relation) in zip(tree.heads, tree.relations) {
        heads.append(head == 0 ? root : head + shift)
        relations.append(head == 0 ? "parataxis" : relation)
      }
    }
    return (heads, relations)
  }
}
