// The clause that a verb of saying brings: behind it ("said the alliance would help"), or before it ("…, two officials said").

import CasusModel

extension SentencePropositions {
  /// The phrase that says: the subject, or what stands behind an inverted verb ("said X").
  func speaker(of index: Int) -> Phrase? {
    if let agent = propositions[index].phrases(.agent).first { return row.identified(agent) }
    // "…, said its spokesman, X": the speaker stands behind the verb.
    return outerSaying == index ? propositions[index].phrases(.patient).first.map(row.identified) : nil
  }

  /// Whether proposition `index` tells that something was said: "said", "saying", not "to say" or "threatening to".
  func isAssertedSaying(_ index: Int) -> Bool {
    guard let verb = row.chunks[chunkOf[index]].verb else { return false }
    return verb.isFinite
      || ["say", "add", "announce", "claim", "declare"].contains(propositions[index].lemma) && verb.participle == .present
  }

  /// People, bodies and papers say things; "according to plan" says nothing.
  private func canSpeak(_ phrase: Phrase) -> Bool {
    guard row.view.referent(of: phrase) == .thing else { return true }
    let noun = row.view.lemma(phrase.head)
    return !["plan", "law", "rule", "custom", "tradition", "schedule", "need", "size", "age"].contains(noun)
  }

  /// "According to X, …" and "…, according to X".
  func accordingClaim() -> (source: Phrase, cue: Range<Int>, content: Range<Int>)? {
    guard let start = row.chunks.indices.first(where: { row.word($0) == "according" }) else { return nil }
    let next = row.word(start + 1) == "to" ? start + 2 : start + 1
    guard let phrase = row.phrase(at: next), canSpeak(phrase.phrase) else { return nil }
    let cue = row.chunks[start].tokens.lowerBound..<row.chunks[next].tokens.lowerBound
    let tokens = row.view.tokens
    if start == 0 {
      let begin = row.kind(phrase.end) == .comma ? phrase.end + 1 : phrase.end
      guard begin < row.chunks.count else { return nil }
      return trimmed(row.chunks[begin].tokens.lowerBound..<tokens.upperBound).map { (phrase.phrase, cue, $0) }
    }
    let end = row.kind(start - 1) == .comma ? start - 1 : start
    guard end > 0 else { return nil }
    return trimmed(tokens.lowerBound..<row.chunks[end].tokens.lowerBound).map { (phrase.phrase, cue, $0) }
  }

  /// The tokens of what proposition `index` says, without the sentence's final mark; nil when it governs no clause.
  func content(of index: Int) -> Range<Int>? {
    if let clause = clauseBehind(index) { return trimmed(clause) }
    guard outerSaying == index else { return nil }
    let start = row.view.tokens.lowerBound
    guard let comma = row.chunks[..<chunkOf[index]].lastIndex(where: { $0.kind == .comma }) else { return nil }
    return trimmed(start..<row.chunks[comma].tokens.lowerBound)
  }

  /// The postposed verb of saying of the sentence.
  func findOuterSaying() -> Int? {
    propositions.indices.lazy.compactMap { self.outerAttribution(of: $0)?.saying }.first
  }

  /// From behind the verb, its addressee and its times to the end of the sentence, when a verb below depends on it.
  private func clauseBehind(_ index: Int) -> Range<Int>? {
    let below = propositions.indices.first { propositions[$0].governor == index && chunkOf[$0] > chunkOf[index] && !isBareInfinitive($0) }
    guard let below else { return nil }
    let subject = row.subject(of: chunkOf[below]).first?.tokens.lowerBound ?? propositions[below].trigger.lowerBound
    var start = subject > propositions[index].trigger.lowerBound ? subject : row.chunks[chunkOf[below]].tokens.lowerBound
    if row.view.word(start - 1) == "not" { start -= 1 }
    // Words between a complementizer and the subject ("that in March the group …") belong to the clause.
    if let that = row.chunks[chunkOf[index]..<chunkOf[below]].first(where: { $0.kind == .complementizer }) {
      start = min(start, that.tokens.upperBound)
    }
    return start..<row.view.tokens.upperBound
  }

  private func isBareInfinitive(_ index: Int) -> Bool {
    propositions[index].mood.isInfinitive
      && !["urge", "promise", "pledge", "threaten", "vow", "call", "agree"].contains(
        propositions[propositions[index].governor ?? index].lemma)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, [".", "!", "?", ",", ";", ":", "”", "\""].contains(row.view.word(end - 1)) { end -= 1 }
    var start = range.lowerBound
    while start < end, [",", "“", "\"", "that"].contains(row.view.word(start)) { start += 1 }
    return start < end ? start..<end : nil
  }
}
