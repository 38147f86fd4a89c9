// Parties without names of their own: the state's side, parts of groups, and the group in whose name a leader acts.

import CasusModel

extension Assembly {
  /// "the army", "the government": a party that the text leaves without a name.
  func isStateSide(_ phrase: Phrase?) -> Bool {
    guard let phrase, phrase.referent == .describedGroup || phrase.referent == .state else { return false }
    return phrase.referent == .state && annotation.tokens[phrase.head].dependency != "compound"
      && ["forces", "force", "navy"].contains(annotation.tokens[phrase.head].lemma.lowercased())
      || ["army", "government", "military", "police", "junta"].contains(annotation.tokens[phrase.head].lemma.lowercased())
      || isOfficial(phrase)
  }

  /// "**soldiers**", "**government forces**", "army **troops**": those of the state, where nothing else is said of them.
  func isOfficial(_ phrase: Phrase) -> Bool {
    guard phrase.owner == nil, annotation.tokens[phrase.head].fineTag == "NNS",
      ["soldier", "troop", "force"].contains(annotation.tokens[phrase.head].lemma.lowercased())
    else { return false }
    // "troops **loyal to** X" are X's.
    if ["loyal", "allied", "opposed", "under", "from", "of"].contains(discourse.word(phrase.head + 1)) { return false }
    let words = phrase.tokens.filter { $0 < phrase.head }.map(discourse.word).filter { $0 != "the" }
    let isBare = words.isEmpty && annotation.tokens[phrase.head].lemma.lowercased() != "force"
    return isBare || !words.isEmpty && words.allSatisfy { ["government", "army", "security", "regular", "state", "federal"].contains($0) }
  }

  /// "the Idlib branch of the front", "the front in Idlib": a part of a named group.
  func isPart(_ phrase: Phrase?) -> Bool {
    guard let phrase, phrase.owner != nil else { return false }
    return ["branch", "wing", "chapter"].contains(annotation.tokens[phrase.head].lemma.lowercased()) || phrase.isPlaced(in: annotation)
  }

  /// The one group that a person by name leads, as told so far.
  func ledBy(_ phrase: Phrase, _ person: Int?) -> Int? {
    guard phrase.referent == .person || phrase.referent == .pronoun, let groups = person.flatMap({ discourse.groupsOfPerson[$0] }) else {
      return nil
    }
    return discourse.only(groups.filter { $0.token < phrase.head + 40 }.map { discourse.clusters.root($0.node) })
  }
}
