// Who says a whole sentence: "…, two officials said", "X said …", "According to X, …".

import CasusModel

/// A source that stands over a whole sentence.
struct OuterAttribution {
  let source: Phrase?
  /// The proposition of saying; nil for "according to".
  let saying: Int?
  let verb: Proposition?
}

extension SentencePropositions {
  /// The source to whom the sentence attributes proposition `index` from outside of its clause.
  func outerAttribution(of index: Int) -> OuterAttribution? {
    if let phrase = accordingSource { return OuterAttribution(source: phrase, saying: nil, verb: nil) }
    guard let last = postposedSaying, last != index, chunkOf[index] < chunkOf[last], !hasOwnSaying(index, below: last) else { return nil }
    return OuterAttribution(source: postposedSource(last), saying: last, verb: propositions[last])
  }

  /// A verb of saying behind the last comma, with nothing to say behind it: "…, X said on Thursday." or "…, said X."
  func findPostposedSaying() -> Int? {
    for index in propositions.indices.reversed() {
      let proposition = propositions[index]
      guard Verbs.cues.contains(proposition.lemma), row.chunks[chunkOf[index]].verb?.isFinite == true else { continue }
      let comma = row.chunks[..<chunkOf[index]].lastIndex { $0.kind == .comma || $0.kind == .quote }
      guard let comma, comma > 0, row.chunks[..<comma].contains(where: { $0.verb?.isFinite == true }) else { return nil }
      // "Turkey, which …, has not commented": the subject stands before the comma, and nothing is said. "announced its end": it has an object.
      if let subject = proposition.phrases(.agent).first {
        guard subject.tokens.lowerBound >= row.chunks[comma].tokens.upperBound else { return nil }
        // "contrary to what X has claimed".
        if ["what", "as", "than", "which"].contains(row.view.word(subject.tokens.lowerBound - 1)) { return nil }
        guard proposition.phrases(.patient).isEmpty || ["tell", "inform"].contains(proposition.lemma) else { return nil }
      }
      let between = row.chunks[(comma + 1)..<chunkOf[index]]
      guard !between.contains(where: { [.verb, .relative, .subordinator, .complementizer, .conjunction].contains($0.kind) }) else {
        return nil
      }
      let behind = row.complements(of: chunkOf[index]).end
      guard behind >= row.chunks.count || [.stop, .comma, .quote].contains(row.chunks[behind].kind) else { return nil }
      return index
    }
    return nil
  }

  private func postposedSource(_ index: Int) -> Phrase? {
    if let agent = propositions[index].phrases(.agent).first { return agent }
    return propositions[index].phrases(.patient).first
  }

  private func hasOwnSaying(_ index: Int, below limit: Int) -> Bool {
    var current = propositions[index].governor
    var steps = 0
    while let position = current, steps < 8 {
      if position == limit { return true }
      if Verbs.cues.contains(propositions[position].lemma) { return true }
      current = propositions[position].governor
      steps += 1
    }
    return false
  }
}
