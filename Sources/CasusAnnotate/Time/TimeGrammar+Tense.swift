// Without tags only plain words for the future count; where none stands near, news tells of what has happened.

extension TimeGrammar {
  /// How many words before an expression are searched for its tense.
  private static let reach = 12

  private static let futures: Set<String> = [
    "will", "ll", "shall", "would", "won", "scheduled", "slated", "expected", "expects", "upcoming",
  ]
  /// Tell the future only with "to" or "for" behind them.
  private static let intentions: Set<String> = [
    "set", "plans", "plan", "planned", "planning", "intends", "intend", "hopes", "hope", "ready", "about",
  ]
  private static let copulas: Set<String> = ["is", "are", "was", "were"]
  private static let pasts: Set<String> = ["was", "were", "had", "has", "have", "did", "began", "came", "took", "said", "killed"]

  /// Whether the words before `place`, in its sentence, put it in the future: "will merge on Monday", "is due to end in March".
  ///
  /// The nearest word that tells a tense decides.
  func isAhead(_ place: Int) -> Bool {
    for back in stride(from: place - 1, through: max(0, place - Self.reach), by: -1) {
      let word = words[back]
      if word.kind == .mark, [".", ";", "?", "!"].contains(word.key), !words[back + 1].isGlued, words[back + 1].isCapital { return false }
      guard word.kind == .word else { continue }
      if Self.futures.contains(word.key) { return true }
      if Self.intentions.contains(word.key), isWord(back + 1, in: ["to", "for"]) { return true }
      // "is to meet on Monday", not "is to Monday what …".
      if Self.copulas.contains(word.key), isWord(back + 1, "to"), back + 1 < place - 1 { return true }
      if Self.pasts.contains(word.key) || (word.key.count > 4 && word.key.hasSuffix("ed")) { return false }
    }
    return false
  }
}
