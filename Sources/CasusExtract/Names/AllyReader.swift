// Alliance told by a possessor alone: "government forces and **their** Hezbollah **allies**", "**Russia's** ally Iran". The sentence takes it for
// granted, whatever it says of them.

import CasusModel

/// Reads alliances from noun phrases.
struct AllyReader {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  /// The alliances of one sentence, in text order.
  func affiliations(ofSentence index: Int) -> [AffiliationMention] {
    view.annotation.sentences[index].tokens.flatMap { token -> [AffiliationMention] in
      guard ["ally", "allies"].contains(view.word(token)), trees.tag(token) == .noun, view.entity(at: token) == nil, !isFormer(token),
        let party = party(of: token).map(view.phrase), isParty(party)
      else { return [] }
      let statement = Statement(
        sentence: index, trigger: token..<token + 1, rule: "affiliation.allied_with.of", status: .reported)
      return allies(token).map(view.phrase).filter { isParty($0) && $0.name != party.name }.map {
        AffiliationMention(relation: .alliedWith, member: party, group: $0, statement: statement)
      }
    }
  }

  /// Whose ally: "X and **their** allies" is X, which stands beside it in a list; a name with a genitive says it itself.
  private func party(of ally: Int) -> Int? {
    guard let owner = trees.children(of: ally, "nmod:poss").first else { return nil }
    if view.entity(at: owner) != nil { return owner }
    guard ["its", "their"].contains(view.word(owner)), trees.relation(ally) == "conj", let head = trees.heads[ally], head < ally else {
      return nil
    }
    // "A, B and their allies": of both, so of neither alone.
    return trees.children(of: head, "conj").contains { $0 < owner } ? nil : head
  }

  /// Who the ally is: "their **Hezbollah** allies", "its ally **Hezbollah**". "Its Syrian allies" may be anybody in Syria.
  private func allies(_ ally: Int) -> [Int] {
    let behind =
      trees.children(of: ally, "appos", "flat", "nmod:desc").filter { $0 > ally && view.entity(at: $0) != nil }
      .flatMap { ClauseReader(trees: view.trees).fillers($0) }.filter { view.entity(at: $0) != nil }
      + listed(ally) + origins(ally)
    guard let name = nameBefore(ally) else { return behind }
    let tokens = view.annotation.entities[name].tokens
    return [tokens.first { token in trees.heads[token].map { !tokens.contains($0) } ?? true } ?? tokens.lowerBound] + behind
  }

  /// "X and its allies, **A and B**, hold": the list of X is closed by "and", so what follows is another one, whatever the parse makes of it.
  private func listed(_ ally: Int) -> [Int] {
    guard trees.relation(ally) == "conj", let head = trees.heads[ally], trees.children(of: ally, "cc").contains(where: { $0 < ally }),
      view.word(ally + 1) == ","
    else { return [] }
    return trees.children(of: head, "conj").filter { $0 > ally && view.entity(at: $0) != nil }
  }

  /// "their allies **from the Blue Front**".
  private func origins(_ ally: Int) -> [Int] {
    trees.children(of: ally, "nmod").filter { $0 > ally && trees.markers($0) == ["from"] && view.entity(at: $0) != nil }
  }

  /// The name directly before the noun, whatever the parse hangs it on.
  private func nameBefore(_ ally: Int) -> Int? {
    guard let owner = trees.children(of: ally, "nmod:poss").first, owner < ally - 1, let name = view.entity(at: ally - 1),
      view.annotation.entities[name].tokens.lowerBound > owner, !view.annotation.entities[name].isAdjective, !view.isInsideWord(name)
    else { return nil }
    return name
  }

  private func isFormer(_ ally: Int) -> Bool {
    view.phrase(ally).tokens.contains {
      ["former", "erstwhile", "ex", "potential", "possible", "one-time", "onetime"].contains(view.word($0))
    }
  }

  /// A group or a state by name: allies of persons are politics.
  private func isParty(_ phrase: Phrase) -> Bool {
    guard let name = phrase.name else { return false }
    let isOrganisation = view.referent(ofName: name) == .name && view.annotation.entities[name].type == .organisation
    return ([.group, .state].contains(view.referent(ofName: name)) || isOrganisation)
      && view.annotation.entities[name].kind != .politicalBody
  }
}
