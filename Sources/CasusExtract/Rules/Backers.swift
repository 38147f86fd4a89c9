// Backing and alliance told inside noun phrases: "the Turkish-backed Levant Front", "Assad's ally Russia", "Russia, an ally of Assad".

import CasusModel

extension SentencePropositions {
  func nounBackers() -> [AffiliationMention] {
    row.view.tokens.flatMap { compound($0) } + row.chunks.indices.flatMap { ally($0) + allyBeside($0) }
      + propositions.indices.flatMap { withSupport($0) + isAlly($0) }
  }

  /// A narrator's plain attribute: reported, undated.
  private func attribute(_ relation: Relation, _ member: Phrase, _ group: Phrase, trigger: Int, rule: String) -> AffiliationMention {
    let statement = Statement(sentence: row.view.index, trigger: trigger..<(trigger + 1), rule: rule, status: .reported)
    return AffiliationMention(relation: relation, member: member, group: group, statement: statement)
  }

  /// "Turkey-backed X", "US-led X": the first part of the compound is the member; the resolver reads it.
  private func compound(_ token: Int) -> [AffiliationMention] {
    let word = row.view.word(token)
    guard let hyphen = word.lastIndex(of: "-"), let entity = row.view.entity(at: token), row.view.isInsideWord(entity),
      let relation = Self.suffixes[String(word[word.index(after: hyphen)...])]
    else {
      return []
    }
    guard let chunk = row.chunks.first(where: { $0.kind == .noun && $0.tokens.contains(token) }) else { return [] }
    let phrase = row.namedByApposition(Phrase(tokens: chunk.tokens, head: chunk.head))
    guard Set<Referent>.named.contains(row.view.referent(of: phrase)) else { return [] }
    let member = Phrase(tokens: token..<(token + 1), head: token)
    return [attribute(relation, member, phrase, trigger: token, rule: "affiliation.\(relation.rawValue).compound")]
  }

  private static let suffixes: [String: Relation] = [
    "backed": .supports, "supported": .supports, "funded": .supports, "armed": .supports, "trained": .supports, "sponsored": .supports,
    "financed": .supports,
    "led": .leads, "commanded": .leads, "allied": .alliedWith, "aligned": .alliedWith,
  ]

  /// "X is an ally of Y", "X was the main sponsor of Y".
  private func isAlly(_ index: Int) -> [AffiliationMention] {
    let proposition = propositions[index]
    guard ["be", "remain", "become"].contains(proposition.lemma), let noun = proposition.phrases(.patient).first,
      let relation = Self.partners[row.view.lemma(noun.head)], let other = row.links(of: noun).dropFirst().first,
      Set<Referent>.parties.contains(row.view.referent(of: other)), let reading = reading(of: index)
    else { return [] }
    return proposition.phrases(.agent).filter { Set<Referent>.parties.contains(row.view.referent(of: $0)) && $0.head != other.head }.map {
      AffiliationMention(
        relation: relation, member: $0, group: other,
        statement: statement(index, reading: reading, rule: "affiliation.\(relation.rawValue).copula", trigger: noun.head..<(noun.head + 1))
      )
    }
  }

  private static let partners: [String: Relation] = [
    "ally": .alliedWith, "sponsor": .supports, "backer": .supports, "patron": .supports, "supporter": .supports, "financier": .supports,
  ]

  /// "X controls the east **with the support of Y**".
  private func withSupport(_ index: Int) -> [AffiliationMention] {
    let proposition = propositions[index]
    let words: Set<String> = ["support", "backing", "help", "aid", "assistance", "blessing"]
    return proposition.phrases(.oblique("with")).filter { words.contains(row.view.lemma($0.head)) }.flatMap {
      help -> [AffiliationMention] in
      var backers = Array(row.links(of: help).dropFirst().prefix(1)) + proposition.phrases(.oblique("from"))
      if let owner = row.view.possessor(of: help) ?? row.view.nameBeforeHead(of: help) {
        let tokens = row.view.annotation.entities[owner].tokens
        backers.append(Phrase(tokens: tokens, head: tokens.upperBound - 1))
      }
      guard let reading = reading(of: index) else { return [] }
      let groups = proposition.phrases(.agent).filter { Set<Referent>.named.contains(row.view.referent(of: $0)) }
      return backers.filter { Set<Referent>.parties.contains(row.view.referent(of: $0)) }.flatMap { backer in
        groups.filter { $0.head != backer.head }.map {
          AffiliationMention(
            relation: .supports, member: backer, group: $0,
            statement: statement(index, reading: reading, rule: "affiliation.supports.with_support", trigger: help.head..<(help.head + 1)))
        }
      }
    }
  }

  /// "Assad's ally Russia", "the group's Russian allies": possessor, the word ally, a name.
  private func ally(_ position: Int) -> [AffiliationMention] {
    guard row.kind(position) == .noun, let name = row.view.entity(at: row.chunks[position].head) else { return [] }
    let tokens = row.chunks[position].tokens
    let nameTokens = row.view.annotation.entities[name].tokens
    guard let word = tokens.last(where: { ["ally", "allies"].contains(row.view.word($0)) && $0 < nameTokens.lowerBound }),
      let owner = tokens.reversed().first(where: { $0 < word && row.view.entity(at: $0) != nil }).flatMap({ row.view.entity(at: $0) })
    else { return [] }
    let other = row.view.annotation.entities[owner].tokens
    return [
      attribute(
        .alliedWith, Phrase(tokens: nameTokens, head: nameTokens.upperBound - 1), Phrase(tokens: other, head: other.upperBound - 1),
        trigger: word,
        rule: "affiliation.allied_with.ally")
    ]
  }

  /// "Russia, an ally of Assad," and "Russia, Assad's closest ally,".
  private func allyBeside(_ position: Int) -> [AffiliationMention] {
    guard row.kind(position) == .noun, let pair = row.apposition(at: position),
      Set<Referent>.parties.contains(row.view.referent(of: pair.first)), let relation = Self.partners[row.view.lemma(pair.second.head)]
    else { return [] }
    let links = row.links(of: pair.second)
    var other = links.count > 1 ? links[1] : nil
    if other == nil, let owner = row.view.possessor(of: pair.second) {
      let tokens = row.view.annotation.entities[owner].tokens
      other = Phrase(tokens: tokens, head: tokens.upperBound - 1)
    }
    guard let other, Set<Referent>.parties.contains(row.view.referent(of: other)) else { return [] }
    return [
      attribute(relation, pair.first, other, trigger: pair.second.head, rule: "affiliation.\(relation.rawValue).ally")
    ]
  }
}
