// Who states a given predicate: of all claims that hold a word the shortest. Each word is given its claim once, so that a look-up is
// constant and the whole is linear in the text and its claims (but for sorting these), however they are nested.

import CasusModel

/// Who says something, by what word, how.
struct Speech: Hashable {
  /// The speaker; nil when the text leaves it open.
  let source: Phrase?
  /// The introducing word; nil where a quotation goes on without one.
  let cue: Int?
  /// The introducing word where it is a verb.
  let verb: Int?
  /// The words said.
  let content: Range<Int>
  /// Direct, indirect or mixed.
  let form: ClaimForm
}

/// Look-ups from predicates to who states them.
struct SpeechIndex {
  private let speeches: [Speech]
  /// For each word the innermost speech that holds it, or -1.
  private let owner: [Int32]

  /// `found` as ``ClaimReader/found()`` gives it; only what the source asserts counts.
  init(_ found: [ClaimReader.Found], view: DocumentView) {
    let wordCount = view.annotation.tokens.count
    let asserted = found.filter(\.asserts)
    var owner = [Int32](repeating: -1, count: wordCount)
    // The next word at or behind each that has no owner yet.
    var free = Array(0...wordCount)
    func nextFree(_ word: Int) -> Int {
      var root = word
      while free[root] != root { root = free[root] }
      var node = word
      while free[node] != root { (node, free[node]) = (free[node], root) }
      return root
    }
    let order = asserted.indices.sorted { (asserted[$0].words.count, $0) < (asserted[$1].words.count, $1) }
    for index in order {
      let words = asserted[index].words.clamped(to: 0..<wordCount)
      var word = nextFree(words.lowerBound)
      while word < words.upperBound {
        // The attribution's own words are the writer's.
        if let gap = asserted[index].gap, gap.contains(word) {
          word = nextFree(gap.upperBound)
          continue
        }
        owner[word] = Int32(index)
        free[word] = word + 1
        word = nextFree(word)
      }
    }
    self.owner = owner
    speeches = asserted.map { found in
      let verb = found.cue.flatMap { view.trees.tag($0) == .verb ? $0 : nil }
      return Speech(source: found.claim.source, cue: found.cue, verb: verb, content: found.words, form: found.claim.form)
    }
  }

  /// Who states what the word at `predicate` tells; nil when the writer does.
  func speech(at predicate: Int) -> Speech? {
    guard owner.indices.contains(predicate), owner[predicate] >= 0 else { return nil }
    return speeches[Int(owner[predicate])]
  }
}
