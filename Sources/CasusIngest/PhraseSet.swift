// Phrases match whole words in order, without regard to case and marks between them.

/// A set of phrases, looked up by first word.
struct PhraseSet: Sendable {
  private let phrases: [String: [[String]]]

  init(_ texts: [String]) {
    phrases = Dictionary(grouping: texts.map { $0.split(separator: " ").map(String.init) }) { $0.first ?? "" }
  }

  /// How many different phrases occur in `words`, not counting one that overlaps the one before.
  func count(in words: [String]) -> Int {
    var found: Set<[String]> = []
    var index = 0
    while index < words.count {
      if let phrase = match(words, at: index) {
        found.insert(phrase)
        index += phrase.count
      } else {
        index += 1
      }
    }
    return found.count
  }

  /// Length in words of the longest phrase that `words` begin with; nil for none.
  func lead(of words: [String]) -> Int? { match(words, at: 0)?.count }

  /// Whether `words` are one phrase and nothing else.
  func isWhole(_ words: [String]) -> Bool { phrases[words.first ?? ""]?.contains(words) ?? false }

  private func match(_ words: [String], at index: Int) -> [String]? {
    guard index < words.count else { return nil }
    return phrases[words[index]]?.filter { words[index...].starts(with: $0) }.max { $0.count < $1.count }
  }
}
