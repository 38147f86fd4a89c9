// Belonging told by nouns: "A, part of X", "A is a member of X", "the alliance, including A and B", "under the X banner", "The members were …".

import CasusModel

extension SentencePropositions {
  /// Memberships that nouns and prepositions state.
  func nounMemberships() -> [AffiliationMention] {
    row.chunks.indices.flatMap { partBeside($0) + including($0) + allianceOf($0) }
      + propositions.indices.flatMap { partByVerb($0) + membersByVerb($0) + underBanner($0) + bringingTogether($0) } + amongThem()
  }

  private func belongs(
    _ member: Phrase, _ group: Phrase, trigger: Range<Int>, rule: String, relation: Relation = .memberOf, index: Int? = nil
  ) -> AffiliationMention? {
    guard member.head != group.head else { return nil }
    let reading = index.map { self.reading(of: $0) } ?? Reading(status: .reported)
    guard let reading else { return nil }
    let statement = Statement(
      sentence: row.view.index, trigger: trigger, rule: rule, status: reading.status, attributedTo: reading.source,
      time: index.flatMap { row.view.time(in: propositions[$0].clause, near: trigger.lowerBound) })
    return AffiliationMention(relation: relation, member: member, group: group, statement: statement)
  }

  private static let parts: Set<String> = [
    "part", "member", "component", "branch", "affiliate", "wing", "arm", "constituent", "offshoot", "splinter", "faction",
  ]

  /// The group of "a member **of X**", "**X**'s branch in Syria".
  private func whole(of part: Phrase) -> Phrase? {
    var links = row.links(of: part)
    // "one **of the three members** of X".
    if links.count > 2, row.view.word(part.head) == "one" { links.removeFirst() }
    guard let first = links.first, Self.parts.contains(row.view.lemma(first.head)), row.view.entity(at: first.head) == nil else {
      return nil
    }
    if links.count > 1 {
      let isAlliance =
        row.view.referent(of: links[1]) == .describedGroup && isAlliance(links[1]) && row.view.word(links[1].tokens.lowerBound) == "the"
      return Set<Referent>.named.contains(row.view.referent(of: links[1])) || isAlliance ? links[1] : nil
    }
    guard let owner = row.view.possessor(of: part), Set<Referent>.named.contains(row.view.referent(ofName: owner)) else { return nil }
    let tokens = row.view.annotation.entities[owner].tokens
    return Phrase(tokens: tokens, head: tokens.upperBound - 1)
  }

  private func isFormer(_ phrase: Phrase) -> Bool {
    phrase.tokens.contains { $0 < phrase.head && ["former", "ex", "one-time", "erstwhile"].contains(row.view.word($0)) }
  }

  private func relation(of part: Phrase, becoming: Bool) -> Relation {
    if ["offshoot", "splinter"].contains(row.view.lemma(part.head)) { return .splitFrom }
    return becoming ? .joined : .memberOf
  }

  /// "A, part of the X alliance, …".
  private func partBeside(_ position: Int) -> [AffiliationMention] {
    guard row.kind(position) == .noun, let pair = row.apposition(at: position),
      Set<Referent>.named.contains(row.view.referent(of: pair.first)), let group = whole(of: pair.second)
    else { return [] }
    var mention = belongs(
      pair.first, group, trigger: pair.second.head..<(pair.second.head + 1), rule: "affiliation.member_of.part",
      relation: relation(of: pair.second, becoming: false))
    if isFormer(pair.second) { mention?.statement.status = .historical }
    return [mention].compactMap { $0 }
  }

  /// "A is part of X", "A became a member of X".
  private func partByVerb(_ index: Int) -> [AffiliationMention] {
    let proposition = propositions[index]
    let isCopula = ["be", "become", "remain", "form"].contains(proposition.lemma)
    let isAs = ["end", "wind", "fight", "operate", "act", "serve", "function", "work"].contains(proposition.lemma)
    guard isCopula || isAs else { return [] }
    let parts = isCopula ? proposition.phrases(.patient) : proposition.phrases(.oblique("as"))
    return parts.flatMap { part -> [AffiliationMention] in
      guard let group = whole(of: part) else { return [] }
      let members = proposition.phrases(.agent).map(row.namedByApposition).filter {
        Set<Referent>.members.contains(row.view.referent(of: $0))
      }
      // "is no longer part of": it has left, which is not the same as never having been in.
      if Range(from: proposition.trigger.upperBound, to: part.head).contains(where: { row.view.word($0) == "longer" }) {
        return members.compactMap { left($0, group, index) }
      }
      let becoming = ["become", "end", "wind"].contains(proposition.lemma)
      return members.compactMap { member in
        var mention = belongs(
          member, group, trigger: part.head..<(part.head + 1), rule: "affiliation.member_of.part",
          relation: relation(of: part, becoming: becoming),
          index: index)
        if isFormer(part), mention?.statement.status == .reported { mention?.statement.status = .historical }
        return mention
      }
    }
  }

  private func left(_ member: Phrase, _ group: Phrase, _ index: Int) -> AffiliationMention? {
    guard member.head != group.head, var reading = reading(of: index) else { return nil }
    // The negation is part of what is stated, not a denial of it.
    if reading.status == .denied || reading.status == .historical { reading.status = .reported }
    return AffiliationMention(
      relation: .left, member: member, group: group, statement: statement(index, reading: reading, rule: "affiliation.left.no_longer"))
  }

  /// "the alliance, including A and B": only of an alliance, never of "rebel groups".
  private func including(_ position: Int) -> [AffiliationMention] {
    guard row.kind(position) == .preposition, ["including", "comprising"].contains(row.word(position)),
      let list = row.list(at: position + 1)
    else { return [] }
    let end = row.kind(position - 1) == .comma ? position - 1 : position
    guard let whole = row.phrase(before: end)?.phrase, isAlliance(whole) else { return [] }
    let trigger = row.chunks[position].tokens
    return list.phrases.filter { Set<Referent>.named.contains(row.view.referent(of: $0)) }.compactMap {
      belongs($0, whole, trigger: trigger, rule: "affiliation.member_of.including", index: carrier(of: position - 1))
    }
  }

  /// "an alliance of A, B and C".
  private func allianceOf(_ position: Int) -> [AffiliationMention] {
    guard row.kind(position) == .noun, row.view.entity(at: row.chunks[position].head) == nil,
      ["alliance", "coalition", "merger", "union", "bloc", "grouping"].contains(row.view.lemma(row.chunks[position].head)),
      row.word(position + 1) == "of",
      let list = row.list(at: position + 2)
    else { return [] }
    let members = list.phrases.filter { Set<Referent>.named.contains(row.view.referent(of: $0)) }
    guard members.count > 1 else { return [] }
    let chunk = row.chunks[position]
    let whole = Phrase(tokens: chunk.tokens, head: chunk.head)
    let carrier = carrier(of: position)
    guard let reading = carrier.map({ self.reading(of: $0) }) ?? Reading(status: .reported) else { return [] }
    let statement = Statement(
      sentence: row.view.index, trigger: chunk.head..<(chunk.head + 1), rule: "affiliation.member_of.alliance_of", status: reading.status,
      attributedTo: reading.source)
    return members.map { AffiliationMention(relation: .memberOf, member: $0, group: named(whole), statement: statement) }
  }

  /// "X, an alliance of A and B": the name before the comma is the alliance.
  private func named(_ whole: Phrase) -> Phrase {
    guard let position = row.chunks.firstIndex(where: { $0.tokens.contains(whole.head) }), row.kind(position - 1) == .comma,
      let before = row.phrase(before: position - 1)?.phrase, row.view.referent(of: before) == .group
    else { return whole }
    return before
  }

  private func isAlliance(_ phrase: Phrase) -> Bool {
    if let entity = row.view.entity(at: phrase.head) { return row.view.annotation.entities[entity].kind == .alliance }
    return ["alliance", "coalition", "front", "bloc", "room", "body", "grouping", "command", "platform"].contains(
      row.view.lemma(phrase.head)) && row.view.tag(phrase.head) == "NN"
  }

  /// "The signatories were A, B and C", "Its members include A and B", "Among them are A and B".
  private func membersByVerb(_ index: Int) -> [AffiliationMention] {
    let proposition = propositions[index]
    guard ["be", "include"].contains(proposition.lemma), let subject = proposition.phrases(.agent).first,
      ["signatory", "signatories", "member", "participant", "founder", "component", "constituent"].contains(row.view.lemma(subject.head))
    else { return [] }
    let links = row.links(of: subject)
    var group = links.count > 1 ? links[1] : subject
    // "X, **whose members** include A and B".
    if let position = row.chunks.firstIndex(where: { $0.tokens.contains(subject.head) }), row.word(position - 1) == "whose" {
      guard let whole = row.antecedent(of: position - 1).last else { return [] }
      group = whole
    }
    let members = proposition.phrases(.patient).filter { Set<Referent>.named.contains(row.view.referent(of: $0)) }
    return members.compactMap {
      belongs($0, group, trigger: subject.head..<(subject.head + 1), rule: "affiliation.member_of.members", index: index)
    }
  }

  /// "Among them are A and B": of whom the sentence before speaks.
  private func amongThem() -> [AffiliationMention] {
    guard row.word(0) == "among", row.kind(1) == .noun, row.kind(2) == .verb, row.word(2) == "be", let list = row.list(at: 3),
      let index = chunkOf.firstIndex(of: 2)
    else { return [] }
    let whole = Phrase(tokens: row.chunks[1].tokens, head: row.chunks[1].head)
    guard row.view.referent(of: whole) == .pronoun || row.view.tag(whole.tokens.lowerBound) == "PRP$" else { return [] }
    return list.phrases.filter { Set<Referent>.named.contains(row.view.referent(of: $0)) }.compactMap {
      belongs($0, whole, trigger: row.chunks[0].tokens, rule: "affiliation.member_of.among", index: index)
    }
  }

  /// "A fights under the X banner", "under the banner of X".
  private func underBanner(_ index: Int) -> [AffiliationMention] {
    let proposition = propositions[index]
    return proposition.phrases(.oblique("under")).flatMap { phrase -> [AffiliationMention] in
      guard ["banner", "umbrella", "flag", "command", "leadership"].contains(row.view.lemma(phrase.head)) else { return [] }
      var group: Phrase?
      if let entity = row.view.nameBeforeHead(of: phrase) ?? row.view.possessor(of: phrase),
        Set<Referent>.named.contains(row.view.referent(ofName: entity))
      {
        let tokens = row.view.annotation.entities[entity].tokens
        group = Phrase(tokens: tokens, head: tokens.upperBound - 1)
      } else if let link = row.links(of: phrase).dropFirst().first, Set<Referent>.named.contains(row.view.referent(of: link)) {
        group = link
      }
      guard let group else { return [] }
      return proposition.phrases(.agent).compactMap { described(by: $0) }.compactMap {
        belongs($0, group, trigger: phrase.head..<(phrase.head + 1), rule: "affiliation.member_of.banner", index: index)
      }
    }
  }

  /// "X, known as Y and **one of the groups** fighting …": the group that the description is said of.
  private func described(by phrase: Phrase) -> Phrase? {
    let referent = row.view.referent(of: phrase)
    if Set<Referent>.named.contains(referent) { return phrase }
    guard row.view.word(phrase.tokens.lowerBound) == "one" else { return referent == .describedGroup ? phrase : nil }
    let before = row.chunks.filter { $0.kind == .noun && $0.tokens.upperBound <= phrase.tokens.lowerBound }
    return before.last { Set<Referent>.named.contains(row.view.referent(of: Phrase(tokens: $0.tokens, head: $0.head))) }
      .map { Phrase(tokens: $0.tokens, head: $0.head) }
  }

  /// "It brings together A, B and C", "The pact unites A and B".
  private func bringingTogether(_ index: Int) -> [AffiliationMention] {
    let proposition = propositions[index]
    guard ["bring", "draw", "pull", "join"].contains(proposition.lemma), row.view.word(proposition.trigger.upperBound) == "together" else {
      return []
    }
    return proposition.phrases(.agent).filter { Set<Referent>.groups.union([.pronoun]).contains(row.view.referent(of: $0)) }.flatMap {
      group in
      proposition.phrases(.patient).filter { Set<Referent>.named.contains(row.view.referent(of: $0)) }.compactMap {
        belongs($0, group, trigger: proposition.trigger, rule: "affiliation.member_of.brings_together", index: index)
      }
    }
  }
}
