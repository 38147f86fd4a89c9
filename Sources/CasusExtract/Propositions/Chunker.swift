// Chunks cover every token of the sentence once, in order. Names and time expressions are never cut.

import CasusModel

extension SentenceView {
  /// The sentence as a row of chunks.
  func chunks() -> [Chunk] {
    var chunks: [Chunk] = []
    var position = tokens.lowerBound
    while position < tokens.upperBound {
      let chunk = chunk(at: position, after: chunks.last)
      if chunk.kind == .time, let last = chunks.last, last.kind == .preposition, Self.timePrepositions.contains(last.word) {
        chunks[chunks.count - 1] = Chunk(.time, last.tokens.lowerBound..<chunk.tokens.upperBound, head: chunk.head, word: last.word)
      } else {
        chunks.append(chunk)
      }
      position = chunk.tokens.upperBound
    }
    return chunks
  }

  /// Several words that are one adverb, whatever their tags.
  private static let fixedAdverbs = [
    ["no", "longer"], ["as", "a", "whole"], ["at", "least"], ["so", "far"], ["of", "course"], ["in", "full"],
  ]

  private static let timePrepositions: Set<String> = [
    "in", "on", "at", "during", "since", "by", "until", "till", "from", "before", "after", "for", "over", "within", "through", "of",
    "around",
  ]

  private func chunk(at position: Int, after last: Chunk?) -> Chunk {
    if let bracket = parenthesis(at: position) { return bracket }
    for words in Self.fixedAdverbs where words.indices.allSatisfy({ word(position + $0) == words[$0] }) {
      return Chunk(.adverb, position..<min(tokens.upperBound, position + words.count), head: position, word: words[0])
    }
    if let noun = nounPhrase(at: position) { return noun }
    if let end = timeEnd(at: position) { return Chunk(.time, position..<end, head: position, word: word(position)) }
    if !["including", "according"].contains(word(position)), let verb = verbGroup(at: position) { return verb }
    return Chunk(function(at: position, after: last), position..<(position + 1), head: position, word: word(position))
  }

  /// The end of the time expression at `position`; a possessive behind it ("Thursday's attack") belongs to a noun phrase instead.
  private func timeEnd(at position: Int) -> Int? {
    guard let time = time(at: position) else { return nil }
    var end = position
    while end < tokens.upperBound, self.time(at: end) == time { end += 1 }
    return end
  }

  private func function(at position: Int, after last: Chunk?) -> Chunk.Kind {
    let word = word(position)
    let tag = tag(position)
    if ["\"", "“", "”", "''", "``", "«", "»", "'", "‘", "’"].contains(word), tag != "POS" { return .quote }
    switch word {
    case ",": return .comma
    case ";", ":", "–", "—", "--", ".", "?", "!", "…": return .stop
    case "-": return .stop
    case "and", "or", "but", "nor", "&": return .conjunction
    case "which", "who", "whom", "whose", "where": return .relative
    case "that":
      if let last, last.kind == .noun, Self.nounsOfSaying.contains(last.word) { return .complementizer }
      if tag == "WDT" { return .relative }
      if let last, last.kind == .noun, tag == "IN", !Self.nounsOfSaying.contains(last.word) { return .relative }
      return .complementizer
    case "whether": return .subordinator
    case "if", "unless", "because", "while", "although", "though", "when", "once", "whereas", "so":
      return .subordinator
    case "as", "after", "before", "since", "until":
      return opensClause(behind: position) ? .subordinator : .preposition
    default: break
    }
    if tag == "POS" { return .possessive }
    if tag == "RP" { return .adverb }
    if tag == "TO" || tag == "IN" { return .preposition }
    if ["including", "comprising", "according"].contains(word) { return .preposition }
    if tag.hasPrefix("RB") || tag == "WRB" { return .adverb }
    if tag.hasPrefix("JJ") || tag == "CD" { return .adjective }
    return .other
  }

  private static let nounsOfSaying: Set<String> = [
    "report", "reports", "claim", "claims", "statement", "rumour", "rumours", "rumor", "rumors", "allegation", "allegations", "fact",
    "suggestion", "suggestions", "announcement", "news", "evidence", "sign", "signs", "indication", "indications", "proof", "possibility",
    "hope", "hopes",
    "belief", "doubt", "doubts", "fear", "fears", "speculation", "idea", "confirmation", "assurance", "assurances", "condition",
    "agreement",
  ]

  /// Whether a finite verb follows before the clause can end: "as fighters begin …" against "as the leader".
  private func opensClause(behind position: Int) -> Bool {
    var index = position + 1
    let limit = min(tokens.upperBound, position + 14)
    while index < limit {
      if [",", ";", ":", "."].contains(word(index)) { return false }
      let tag = tag(index)
      if ["VBD", "VBZ", "VBP", "MD"].contains(tag), entity(at: index) == nil { return index > position + 1 }
      if ["VBG", "TO", "WDT", "WP"].contains(tag) { return false }
      index += 1
    }
    return false
  }

  private func parenthesis(at position: Int) -> Chunk? {
    let pairs = ["(": ")", "[": "]", "-lrb-": "-rrb-"]
    guard let close = pairs[word(position)] else { return nil }
    let limit = min(tokens.upperBound, position + 40)
    guard let end = (position..<limit).first(where: { word($0) == close }) else { return nil }
    return Chunk(.parenthesis, position..<(end + 1), head: position, word: "(")
  }
}
