// The change in one sentence, those who make it in the next: "Five groups have joined X. A, B and C announced **the move**", "Five groups
// **signed the founding document**: A, B and C". The group is the one of the last change told, which the resolver finds.

import CasusModel

extension SentencePropositions {
  /// Members who announce, or sign, a step that was told before.
  func sharedSteps() -> [AffiliationMention] {
    propositions.indices.flatMap { index -> [AffiliationMention] in
      let proposition = propositions[index]
      guard let step = proposition.phrases(.patient).first, isStep(step, of: proposition.lemma), let reading = reading(of: index) else {
        return []
      }
      let members = proposition.phrases(.agent).flatMap(row.enumerated).filter(row.isNamedOrPart)
      guard members.count > 1 else { return [] }
      var statement = statement(index, reading: reading, rule: "affiliation.joined.step", trigger: step.head..<(step.head + 1))
      if statement.status == .reported { statement.status = .announced }
      return members.map { AffiliationMention(relation: .joined, member: $0, group: step, statement: statement) }
    }
  }

  private func isStep(_ phrase: Phrase, of verb: String) -> Bool {
    let noun = row.view.lemma(phrase.head)
    let isDefinite = ["the", "this", "their"].contains(row.view.word(phrase.tokens.lowerBound))
    if ["announce", "confirm", "declare"].contains(verb) {
      return isDefinite && ["move", "step", "merger", "decision", "union", "fusion", "unification"].contains(noun)
    }
    return verb == "sign" && isDefinite
      && ["document", "statement", "charter", "declaration", "agreement", "pact", "communique", "deal"].contains(noun)
  }
}
