// Finds listed names of several words in a sentence. The longest name wins, so that "Islamic State" is not read inside
// "Islamic State West Africa Province"; among senses of one length the caller's order decides.

extension Lexicons {
  /// The longest listed name that begins at the word `start`, and how many words it takes; nil where none begins there.
  ///
  /// - Parameters:
  ///   - words: The words of one sentence, each through ``fold(_:)``. It does not matter whether hyphens and `'s` were split off.
  ///   - start: The number of the first word.
  ///   - categories: The senses to look for, the most believed first.
  ///
  /// Capitals are gone from folded words, so the caller checks that the text writes the name in capitals ("Hit", "Nice", "Major").
  /// Time: at most ``maxWords`` look-ups.
  public func longestMatch(
    in words: [String], at start: Int, categories: [LexiconCategory] = LexiconCategory.names
  ) -> (entry: LexiconEntry, length: Int)? {
    guard words.indices.contains(start), let limit = greatestLength(from: words[start]) else { return nil }
    var key = ""
    var parts = 0
    var best: (entry: LexiconEntry, length: Int)?
    for index in start..<words.count {
      let word = words[index]
      // A hyphen or apostrophe that is a token of its own; bounded, lest a row of hyphens be walked from each of its members.
      if word.isEmpty {
        if index - start > 2 * limit { break }
        continue
      }
      parts += word.utf8.count(where: { $0 == UInt8(ascii: " ") }) + 1
      if parts > limit { break }
      if !key.isEmpty { key += " " }
      key += word
      guard let slots = slots(key) else { continue }
      for category in categories {
        if let entry = entry(slots, category) {
          best = (entry, index - start + 1)
          break
        }
      }
    }
    return best
  }

  /// How many parts a name that begins with `word` may have; nil where none begins so.
  private func greatestLength(from word: String) -> Int? {
    if word.isEmpty { return nil }
    var head = word
    if let space = word.utf8.firstIndex(of: UInt8(ascii: " ")) { head = String(word[..<space]) }
    let asWritten = rows[head]?.greatestLength
    guard head.utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return asWritten }
    let lowered = rows[head.lowercased()]?.greatestLength
    return asWritten.map { max($0, lowered ?? 0) } ?? lowered
  }
}
