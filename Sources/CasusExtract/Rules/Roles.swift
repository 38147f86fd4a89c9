// Who leads what, told by nouns: "X leader P", "P, the commander of X,", "P is X's leader", "named P head of X".
// Deputies lead nothing; former leaders are background.

import CasusModel

extension SentencePropositions {
  /// Leaderships that nouns of role state.
  func roleAffiliations() -> [AffiliationMention] {
    row.chunks.indices.flatMap { rolesInside($0) + roleBeside($0) } + propositions.indices.flatMap { roleByVerb($0) }
  }

  private func leads(_ person: Phrase, _ group: Phrase, role: Int, rule: String, status: FactStatus? = nil, index: Int? = nil)
    -> [AffiliationMention]
  {
    guard person.head != group.head, !isDeputy(role) else { return [] }
    var reading = index.flatMap { self.reading(of: $0) } ?? Reading(status: .reported)
    if index == nil, let status { reading.status = status }
    if isFormer(role), reading.status.isFactual { reading.status = .historical }
    if near(role, ["next", "future", "incoming", "designated"]) { reading.weaken(to: .planned) }
    let statement = Statement(
      sentence: row.view.index, trigger: role..<(role + 1), rule: rule, status: reading.status, attributedTo: reading.source,
      time: index.flatMap { row.view.time(in: propositions[$0].clause, near: role) })
    return [AffiliationMention(relation: .leads, member: person, group: group, statement: statement)]
  }

  private func isRole(_ token: Int) -> Bool { ActorNouns.leading.contains(row.view.lemma(token)) }

  private func isDeputy(_ role: Int) -> Bool {
    near(role, ["deputy", "vice", "assistant", "acting", "local", "field", "regional", "would-be"])
  }

  private func isFormer(_ role: Int) -> Bool { near(role, ["former", "ex", "late", "ousted", "slain", "previous", "one-time", "then"]) }

  private func near(_ role: Int, _ words: Set<String>) -> Bool {
    (max(row.view.tokens.lowerBound, role - 4)..<role).contains { token in
      words.contains(row.view.word(token))
        && !(token + 1..<role).contains { row.view.entity(at: $0).map { row.view.referent(ofName: $0) } == .person }
    }
  }

  /// "Ahrar al-Sham leader Abu Yahya", "the Jabha Shamiya's commander Abu Omar": all in one noun phrase.
  private func rolesInside(_ position: Int) -> [AffiliationMention] {
    guard row.kind(position) == .noun, let person = row.view.entity(at: row.chunks[position].head),
      row.view.referent(ofName: person) == .person
    else {
      return []
    }
    let tokens = row.chunks[position].tokens
    guard let role = tokens.last(where: { isRole($0) && row.view.entity(at: $0) == nil }), let group = groupBefore(role, in: tokens) else {
      return []
    }
    let name = row.view.annotation.entities[person].tokens
    return leads(Phrase(tokens: name, head: name.upperBound - 1), group, role: role, rule: "affiliation.leads.title")
  }

  /// The named group before a role word: "**Ahrar al-Sham** leader", "**the group**'s leader".
  private func groupBefore(_ role: Int, in tokens: Range<Int>) -> Phrase? {
    for token in tokens.reversed() where token < role {
      if row.view.tag(token) == "PRP$" { return Phrase(tokens: token..<(token + 1), head: token) }
      if let entity = row.view.entity(at: token) {
        guard row.view.referent(ofName: entity) == .group else { return nil }
        let tokens = row.view.annotation.entities[entity].tokens
        return Phrase(tokens: tokens, head: tokens.upperBound - 1)
      }
      if row.view.tag(token) == "POS", ActorNouns.groups.contains(row.view.lemma(token - 1)) {
        return Phrase(tokens: tokens.lowerBound..<token, head: token - 1)
      }
    }
    return nil
  }

  /// "P, the commander of X," and "the commander of X, P,".
  private func roleBeside(_ position: Int) -> [AffiliationMention] {
    guard row.kind(position) == .noun, let pair = row.apposition(at: position) else {
      return []
    }
    // "P, leader of X, and Q": a list of people is no apposition.
    let pairs = [(pair.first, pair.second), (pair.second, pair.first)]
    for (person, role) in pairs where row.view.referent(of: person) == .person && row.view.entity(at: role.head) == nil {
      if isRole(role.head), let group = group(of: role) {
        return leads(person, group, role: role.head, rule: "affiliation.leads.apposition")
      }
      if ["founder", "co-founder"].contains(row.view.lemma(role.head)), let group = group(of: role) {
        let statement = Statement(
          sentence: row.view.index, trigger: role.head..<(role.head + 1), rule: "affiliation.formed.founder", status: .historical)
        return [AffiliationMention(relation: .formed, member: person, group: group, statement: statement)]
      }
    }
    return []
  }

  /// The group that a role phrase names: "leader **of X**", "**X**'s leader", "the **X** leader".
  func group(of role: Phrase) -> Phrase? {
    // "X, **whose chief**, P, …".
    if let position = row.chunks.firstIndex(where: { $0.tokens.contains(role.head) }), row.word(position - 1) == "whose" {
      return row.antecedent(of: position - 1).last.flatMap { row.view.referent(of: $0) == .group ? $0 : nil }
    }
    let links = row.links(of: role)
    if links.count > 1 {
      // The first link only: the head of a party's political office does not head the party.
      let next = links[1]
      return Set<Referent>.groups.contains(row.view.referent(of: next)) ? next : nil
    }
    if row.view.tag(role.tokens.lowerBound) == "PRP$" {
      return Phrase(tokens: role.tokens.lowerBound..<(role.tokens.lowerBound + 1), head: role.tokens.lowerBound)
    }
    return groupBefore(role.head, in: role.tokens)
  }

  /// "P is the leader of X", "P was named leader of X", "X chose P as its leader".
  private func roleByVerb(_ index: Int) -> [AffiliationMention] {
    let proposition = propositions[index]
    let isChoice = Self.choosing.contains(proposition.lemma)
    guard isChoice || ["be", "become", "remain"].contains(proposition.lemma) else { return [] }
    let roles = proposition.phrases(.oblique("as")) + proposition.phrases(.predicative) + (isChoice ? [] : proposition.phrases(.patient))
    // "whose chief is P", "the leader of X is P": the role may be the subject.
    let sides = isChoice ? roles : roles + proposition.phrases(.agent)
    guard let role = sides.first(where: { row.view.entity(at: $0.head) == nil && isRole($0.head) }) else { return [] }
    let people = isChoice ? proposition.phrases(.patient) : proposition.phrases(.agent) + proposition.phrases(.patient)
    guard let person = people.first(where: { row.view.referent(of: $0) == .person }) else { return [] }
    // "selected as the leader": of what, the article must tell; the role itself stands for the group.
    let group = group(of: role) ?? (row.links(of: role).count == 1 ? role : nil)
    guard let group else { return [] }
    return leads(person, group, role: role.head, rule: isChoice ? "affiliation.leads.chosen" : "affiliation.leads.copula", index: index)
  }

  private static let choosing: Set<String> = [
    "name", "appoint", "select", "choose", "elect", "designate", "nominate", "install", "confirm", "make",
  ]
}
