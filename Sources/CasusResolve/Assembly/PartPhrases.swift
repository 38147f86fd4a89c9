// Parts of groups have no name of their own: "the Idlib branch of the Levant Front", "the Levant Front in western Aleppo". What tells them from
// the whole stands behind their head, so their words reach to its end.

import CasusModel

extension Phrase {
  /// Whether it is the name of a group that is narrowed to a place: "the Levant Front **in western Aleppo**".
  func isPlaced(in annotation: Annotation) -> Bool {
    guard referent == .describedGroup, name == nil, let owner, annotation.entities[owner].tokens.contains(head) else { return false }
    return true
  }

  /// The end of the words that say of what, or where, a part is.
  func endOfWhole(in index: NameIndex) -> Int {
    guard let owner else { return tokens.upperBound }
    let whole = index.annotation.entities[owner].tokens
    // "branch **of the Levant Front**": behind the head, at most an article away.
    if whole.lowerBound > head { return whole.lowerBound - head <= 3 ? max(whole.upperBound, tokens.upperBound) : tokens.upperBound }
    let near = (whole.upperBound..<whole.upperBound + 4).clamped(to: index.annotation.sentences[index.sentences[head]].tokens)
    guard let first = near.first, index.annotation.tokens[first].text.lowercased() == "in",
      let place = near.lazy.compactMap(index.entity).first, index.annotation.entities[place].type == .location
    else { return tokens.upperBound }
    return max(index.annotation.entities[place].tokens.upperBound, tokens.upperBound)
  }
}
