// The closed classes of a pattern's literal words. Which class a word is in decides how the word before or behind a slot is read.

/// Prepositions and particles that a pattern may use.
enum PatternWords {
  /// Words before a slot. Not `up`, `out`, `down`, `away`: before actors they belong to the verb ("set up <group>").
  static let prepositions: Set<String> = [
    "about", "above", "across", "after", "against", "along", "alongside", "amid", "amidst", "among", "amongst", "around", "as", "at",
    "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "by", "concerning", "despite", "during", "except",
    "for", "from", "in", "inside", "into", "like", "near", "of", "off", "on", "onto", "opposite", "outside", "over", "past", "per",
    "regarding", "round", "since", "through", "throughout", "to", "toward", "towards", "under", "underneath", "unlike", "until", "upon",
    "versus", "via", "with", "within", "without",
  ]

  /// Words beside a verb that are no phrase of their own.
  static let particles: Set<String> = ["apart", "away", "back", "down", "in", "jointly", "off", "on", "out", "over", "together", "up"]

  /// Whether a word may stand before a slot. Words joined by `_` are one preposition when the last of them is: `away_from`, `because_of`.
  static func isPreposition(_ word: String) -> Bool {
    word.split(separator: "_").last.map { prepositions.contains(String($0)) } ?? false
  }

  /// Whether a word before a slot still belongs to the verb: "set **up** <group>".
  static func isOnlyParticle(_ word: String) -> Bool { particles.contains(word) && !prepositions.contains(word) }

  /// Whether words joined by `_` are a preposition with its noun, an idiom without a slot: `on_trial`, `under_arrest`.
  static func isIdiom(_ word: String) -> Bool {
    let parts = word.split(separator: "_")
    guard parts.count > 1, let last = parts.last else { return false }
    return prepositions.contains(String(parts[0])) && !prepositions.contains(String(last))
  }

  /// Whether `word` can be the dictionary form of a word: lower case, letters, digits, hyphens, apostrophes and underscores.
  static func isWord(_ word: some StringProtocol) -> Bool {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic, word == word.lowercased() else { return false }
    return word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark || ("0"..."9").contains(scalar)
        || ["-", "'", "’", "_"].contains(scalar)
    }
  }
}
