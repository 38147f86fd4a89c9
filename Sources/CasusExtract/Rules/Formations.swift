// A group comes into being: "formed the X", "X was formed by A and B", "announced the formation of X". The founders that are groups become
// its members by the same words (guideline: formed(null, D) and one fact for each member).

import CasusModel

extension SentencePropositions {
  /// Formations told by verbs and by nouns.
  func formations() -> [AffiliationMention] {
    propositions.indices.flatMap { formedByVerb($0) } + nounFormations()
  }

  private func formedByVerb(_ index: Int) -> [AffiliationMention] {
    let proposition = propositions[index]
    guard Verbs.forming.contains(proposition.lemma) else { return [] }
    // "set up X" is a formation, "set X alight" is not.
    if proposition.lemma == "set", row.view.word(proposition.trigger.upperBound) != "up" { return [] }
    if ["declare", "proclaim", "announce"].contains(proposition.lemma), !isAnnounceable(proposition.phrases(.patient).first) { return [] }
    // "formed an alliance with X": who allied with whom, and no new body.
    if !proposition.phrases(.oblique("with")).isEmpty,
      proposition.phrases(.patient).allSatisfy({ row.view.referent(of: $0) == .describedGroup })
    {
      return []
    }
    guard var reading = reading(of: index) else { return [] }
    if Verbs.announcing.contains(proposition.lemma), reading.status == .reported { reading.status = .announced }
    // Two firms that merge form a firm: a name of unknown kind needs a group among its founders.
    let hasGroup = proposition.phrases(.agent).contains { row.view.referent(of: $0) == .group }
    let groups = proposition.phrases(.patient).map(row.namedByApposition).filter {
      isBody($0) && (hasGroup || row.view.referent(of: $0) != .name)
    }
    return groups.flatMap { group in
      formation(
        of: group, by: proposition.phrases(.agent).flatMap(row.enumerated),
        statement: statement(index, reading: reading, rule: "affiliation.formed"))
    }
  }

  /// "the formation of X", with whoever announces, wants or denies it.
  private func nounFormations() -> [AffiliationMention] {
    row.chunks.indices.flatMap { position -> [AffiliationMention] in
      guard row.kind(position) == .noun, row.view.entity(at: row.chunks[position].head) == nil,
        Self.nouns.contains(row.view.lemma(row.chunks[position].head)), row.word(position + 1) == "of"
      else { return [] }
      guard let list = row.list(at: position + 2) else { return [] }
      let groups = list.phrases.filter(isBody)
      guard !groups.isEmpty else { return [] }
      let carrier = carrier(of: position)
      guard let reading = nominalReading(carrier: carrier) else { return [] }
      let head = row.chunks[position].head
      let statement = Statement(
        sentence: row.view.index, trigger: head..<(head + 1), rule: "affiliation.formed.noun", status: reading.status,
        attributedTo: reading.source,
        time: nominalTime(carrier: carrier, near: head), saidTime: carrier.flatMap { saidTime(of: $0, reading: reading) })
      var founders: [Phrase] = []
      if let carrier, Verbs.announcing.contains(propositions[carrier].lemma) || propositions[carrier].lemma == "agree" {
        founders = propositions[carrier].phrases(.agent).flatMap(row.enumerated)
      }
      return groups.flatMap { formation(of: $0, by: founders, statement: statement) }
    }
  }

  private static let nouns: Set<String> = [
    "formation", "creation", "establishment", "founding", "foundation", "birth", "launch", "launching", "emergence",
  ]

  private func formation(of group: Phrase, by founders: [Phrase], statement: Statement) -> [AffiliationMention] {
    var found = [AffiliationMention(relation: .formed, member: nil, group: group, statement: statement)]
    for founder in founders {
      switch row.view.referent(of: founder) {
      case .group, .name: found.append(AffiliationMention(relation: .joined, member: founder, group: group, statement: statement))
      case .person, .state:
        found.append(AffiliationMention(relation: .formed, member: founder, group: group, statement: statement))
      default: break
      }
    }
    return found
  }

  /// Something that can be formed: a group by name, or one body described ("a new alliance", "the front").
  private func isBody(_ phrase: Phrase) -> Bool {
    switch row.view.referent(of: phrase) {
    case .group: true
    case .pronoun: row.view.word(phrase.head) == "it"
    case .name: row.view.tag(phrase.head) != "NNS"
    case .describedGroup: ActorNouns.alliances.contains(row.view.lemma(phrase.head)) && row.view.tag(phrase.head) == "NN"
    default: false
    }
  }

  /// "announced the Levant Front", "declared a new alliance"; "announced the group" tells nothing.
  private func isAnnounceable(_ phrase: Phrase?) -> Bool {
    guard let phrase else { return false }
    if row.view.referent(of: phrase) == .group { return phrase.head + 1 == phrase.tokens.upperBound }
    return row.view.referent(of: phrase) == .describedGroup && ActorNouns.alliances.contains(row.view.lemma(phrase.head))
      && row.view.lemma(phrase.head) != "group"
  }
}
