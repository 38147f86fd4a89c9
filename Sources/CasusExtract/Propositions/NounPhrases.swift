// A base noun phrase runs from its determiner to its head noun. Possessors ("Turkey's support") stay inside; prepositional phrases do not.

import CasusModel

extension SentenceView {
  /// The base noun phrase that begins at `start`, or nil when none does.
  func nounPhrase(at start: Int) -> Chunk? {
    var position = start
    var head: Int?
    while position < tokens.upperBound {
      if let entity = entity(at: position), !isInsideWord(entity) {
        // A demonym alone ("the Russian foreign minister") is only a modifier; a name can be the head.
        let end = entityEnd(entity, from: position)
        head = end - 1
        position = end
        continue
      }
      if time(at: position) != nil {
        guard let end = possessiveTime(at: position) else { break }
        position = end
        continue
      }
      if let quoted = quotedName(at: position) {
        head = quoted - 2
        position = quoted
        continue
      }
      guard let role = nounRole(at: position, head: head, start: start) else { break }
      if role == .head { head = position }
      position += 1
      if role == .pronoun {
        head = position - 1
        break
      }
    }
    // "one of the groups", "an official" taken for an adjective, "the wounded": the last word stands for the noun.
    if head == nil, position > start, standsAlone(start..<position) { head = position - 1 }
    guard let head else { return nil }
    // Whatever follows the head (an adjective without noun) is not part of the phrase.
    var end = head + 1
    if quotedEnd(head) == end { end += 1 }
    return Chunk(.noun, start..<end, head: head, word: word(head))
  }

  private func standsAlone(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    // "killed four."
    if range.count == 1, tag(last) == "CD", tag(last - 1).hasPrefix("VB"), time(at: last) == nil {
      return !["NN", "NNS", "JJ"].contains(tag(range.upperBound))
    }
    if word(range.upperBound) == "of" {
      return ["CD", "DT", "JJ", "JJS", "JJR", "PDT"].contains(tag(last)) && !["such", "ahead"].contains(word(last))
    }
    return range.count > 1 && ["DT", "PRP$", "POS"].contains(tag(range.lowerBound)) && ["JJ", "CD", "VBN", "JJS"].contains(tag(last))
  }

  private enum NounRole {
    case modifier
    case head
    case pronoun
  }

  private func nounRole(at position: Int, head: Int?, start: Int) -> NounRole? {
    let tag = tag(position)
    let word = word(position)
    // A mark is no noun, whatever the tagger took it for.
    guard word.unicodeScalars.contains(where: { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "$" }) || tag == "POS"
    else { return nil }
    switch tag {
    case "NN", "NNS", "NNP", "NNPS": return .head
    case "PRP", "EX": return position == start ? .pronoun : nil
    case "DT", "PDT", "PRP$":
      if head == nil, ["this", "that", "those", "these", "both", "all", "some", "each"].contains(word), !opensNoun(position + 1) {
        return position == start ? .pronoun : nil
      }
      return head == nil || endsWithPossessive(position) ? .modifier : nil
    case "POS": return head == position - 1 ? .modifier : nil
    case "CD", "JJ", "JJR", "JJS", "$":
      return head == nil || endsWithPossessive(position) || opensNoun(position + 1) && !isClosed(position) ? .modifier : nil
    case "VBN", "VBG": return head == nil && position > start && opensNoun(position + 1) && !isRelationVerb(position) ? .modifier : nil
    // The tagger takes it for an adverb in -ly.
    case "RB" where word == "ally": return .head
    // "Assad's ally Russia": behind a possessor stands a noun, whatever the tagger took it for.
    case "RB" where self.tag(position - 1) == "POS" && !["JJ", "VBN", "CD"].contains(self.tag(position + 1)): return .head
    case "RB", "RBR", "RBS":
      return head == nil && position > start && ["JJ", "VBN", "CD"].contains(self.tag(position + 1)) ? .modifier : nil
    default: return nil
    }
  }

  /// A participle behind a determiner, adjective or possessive modifies the noun ("a newly formed alliance").
  private func isRelationVerb(_ position: Int) -> Bool {
    !["DT", "JJ", "PRP$", "RB", "CD", "POS"].contains(tag(position - 1))
  }

  private func endsWithPossessive(_ position: Int) -> Bool {
    tag(position - 1) == "POS"
      || (["CD", "JJ", "JJS", "DT", "PRP$", "PDT"].contains(tag(position - 1)) && position - 1 >= tokens.lowerBound)
  }

  /// An adjective behind a finished noun starts something new unless a noun follows directly.
  private func isClosed(_ position: Int) -> Bool {
    tag(position) == "CD"
  }

  private func opensNoun(_ position: Int) -> Bool {
    entity(at: position).map { !isInsideWord($0) } == true
      || ["NN", "NNS", "NNP", "NNPS", "JJ", "CD", "VBN", "VBG"].contains(tag(position)) || quotedName(at: position) != nil
  }

  private func entityEnd(_ entity: Int, from position: Int) -> Int {
    min(annotation.entities[entity].tokens.upperBound, tokens.upperBound)
  }

  /// Behind a possessive time ("Thursday's attack"), the position of the next word.
  private func possessiveTime(at position: Int) -> Int? {
    guard let time = time(at: position) else { return nil }
    var end = position
    while end < tokens.upperBound, self.time(at: end) == time { end += 1 }
    if tag(end - 1) == "POS" { return end }
    return tag(end) == "POS" ? end + 1 : nil
  }

  private static let opening: Set<String> = ["\"", "“", "``", "'", "‘", "«"]
  private static let closing: Set<String> = ["\"", "”", "''", "'", "’", "»"]

  /// Behind a name in quotation marks (the "Aleppo Army"), the position of the next word.
  private func quotedName(at position: Int) -> Int? {
    guard Self.opening.contains(word(position)), let entity = entity(at: position + 1) else { return nil }
    let end = entityEnd(entity, from: position + 1)
    return Self.closing.contains(word(end)) ? end + 1 : nil
  }

  private func quotedEnd(_ head: Int) -> Int? {
    guard let entity = entity(at: head) else { return nil }
    let first = annotation.entities[entity].tokens.lowerBound
    return Self.opening.contains(word(first - 1)) && Self.closing.contains(word(head + 1)) ? head + 1 : nil
  }
}
