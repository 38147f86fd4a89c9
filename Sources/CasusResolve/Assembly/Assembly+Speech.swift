// Who speaks, and for whom: a fact that its own parties tell is announced, not reported.

import CasusModel

extension Assembly {
  /// Whether the parties themselves say it: one of them, its spokesman, "they" of the same sentence, or a statement that is nobody else's.
  ///
  /// What a party says of others is not its own word: that they back it, or who leads a group.
  func isOwnWord(_ source: Side, of parties: [Int?], _ statement: Statement) -> Bool {
    if let node = source.node, let groups = discourse.groupsOfPerson[node],
      groups.contains(where: { parties.contains(discourse.clusters.root($0.node)) })
    {
      return true
    }
    if let node = speaksFor(source) { return parties.contains(node) }
    guard let phrase = source.phrase else { return false }
    if let owner = organOwner(phrase) { return parties.contains(owner) }
    let head = annotation.tokens[phrase.head].lemma.lowercased()
    if isToldOfThemselves(phrase, statement) { return true }
    if phrase.referent == .pronoun { return head == "they" && phrase.head > statement.trigger.lowerBound }
    guard ["statement", "communique", "declaration", "announcement"].contains(head), phrase.owner == nil else { return false }
    let next = phrase.head + 1
    return next >= annotation.tokens.count || !["by", "from", "of"].contains(annotation.tokens[next].text.lowercased())
  }

  /// "**the coalition's** military council", "**the group's** spokesman": the described body whose organ or speaker it is.
  private func organOwner(_ phrase: Phrase) -> Int? {
    guard
      let noun = phrase.tokens.first(where: { token in
        annotation.tokens[token].head == phrase.head && annotation.tokens[token].dependency == "nmod:poss"
      }),
      noun > phrase.tokens.lowerBound, ["the", "this"].contains(discourse.word(phrase.tokens.lowerBound))
    else { return nil }
    var owner = Phrase(tokens: phrase.tokens.lowerBound..<noun + 1, head: noun)
    owner.referent = .describedGroup
    return discourse.node(of: owner).map(discourse.clusters.root)
  }

  /// "Eight rebel **groups** say **they** have formed X": a plural of groups, and the subject of what they say.
  private func isToldOfThemselves(_ source: Phrase, _ statement: Statement) -> Bool {
    let verb = statement.trigger.lowerBound
    let noun = annotation.tokens[source.head].lemma.lowercased()
    guard source.referent == .describedGroup, annotation.tokens[source.head].fineTag == "NNS",
      Discourse.groups.contains(noun) || ["rebel", "fighter", "insurgent"].contains(noun)
    else { return false }
    return (max(source.head, verb - 8)..<max(source.head, verb)).contains { token in
      annotation.tokens[token].head == verb && annotation.tokens[token].dependency == "nsubj" && discourse.word(token) == "they"
    }
  }

  /// "According to **the army** X has joined Y": one side of the war on others.
  func isPartisan(_ source: Side, of relation: Relation) -> Bool {
    guard let phrase = source.phrase else { return false }
    // "Moscow has sent them tanks, **Kiev** said": of who backs its enemies a state is no witness.
    if relation == .supports || relation == .alliedWith {
      if let name = phrase.name, annotation.entities[name].type == .location, phrase.referent != .person {
        return annotation.entities[name].kind == .state || annotation.entities[name].canonical != nil
      }
      let noun = annotation.tokens[phrase.head].lemma.lowercased()
      if phrase.name == nil, noun == "government" || phrase.owner.map({ annotation.entities[$0].kind }) == .state && noun == "service" {
        return true
      }
    }
    guard phrase.name == nil else { return false }
    return ["army", "military", "junta"].contains(annotation.tokens[phrase.head].lemma.lowercased())
  }

  /// The actor in whose name a source speaks: itself, or whose spokesman it is.
  private func speaksFor(_ side: Side) -> Int? {
    guard let phrase = side.phrase else { return side.node }
    return discourse.spokenFor(phrase) ?? side.node
  }
}
