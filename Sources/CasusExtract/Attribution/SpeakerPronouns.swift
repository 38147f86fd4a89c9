// "A preacher warned the rebels. … he said": who is only described has no name by which the resolver could find him, so his description takes the
// pronoun's place here. One who is named is left to the resolver.

import CasusModel

/// Finds the described person for whom "he" or "she" stands.
struct SpeakerPronouns {
  let view: DocumentView
  /// Whole quotations with their marks: whom a speaker tells of is not who speaks.
  let quoted: SpanIndex

  /// So many sentences back.
  private static let reach = 3

  /// The same claim with the description in the place of the pronoun.
  func described(_ found: ClaimReader.Found) -> ClaimReader.Found {
    guard let source = found.claim.source, source.referent == .pronoun, ["he", "she"].contains(view.word(source.head)),
      let person = lastPerson(before: source), person.referent == .describedPerson
    else { return found }
    var found = found
    found.claim.source = person
    found.claim.sourceSpan = nil
    return found
  }

  /// The last single person who is the subject of something, in the sentences before.
  private func lastPerson(before phrase: Phrase) -> Phrase? {
    let sentence = view.sentence(of: phrase.head)
    for index in Range(from: max(0, sentence - Self.reach), to: sentence).reversed() {
      for token in view.annotation.sentences[index].tokens.reversed() {
        guard ["nsubj", "nsubj:pass"].contains(view.trees.relation(token)), !["NNS", "NNPS"].contains(view.trees.fineTag(token)),
          quoted.overlapping(view.annotation.tokens[token].span).isEmpty
        else { continue }
        let person = view.phrase(token)
        if person.referent == .person || person.referent == .describedPerson { return person }
      }
    }
    return nil
  }
}
