// When something that was read is what a careful reader expects. An actor that the reader lists is met by any of its names; anybody else by
// words that agree ("rebel groups in the city"). What is forbidden is met by names alone, so that no mere likeness breaks it.

import CasusModel

/// What was read from one article, ready to be compared with what is expected.
struct ArticleMatch {
  let record: ReadRecord
  private let names: ActorNames
  /// Names that the reader lists: they are met as names, not as words.
  private let listed: Set<String>

  init(_ expected: ArticleExpectation, _ record: ReadRecord) {
    self.record = record
    names = ActorNames(expected.actors.map { GoldActor($0.name, $0.kind.allowed?.first ?? "", aliases: $0.aliases) })
    listed = Set(expected.actors.flatMap { [$0.name] + $0.aliases })
  }

  /// The actors that bear a name of the expected one, whatever their kind.
  func actors(_ expected: ArticleExpectation.Actor) -> [ReadActor] {
    let gold = names.name(expected.name)
    return record.actors.filter { ([$0.name] + $0.aliases).contains { names.name($0).denotes(gold) } }
  }

  func meets(_ fact: ReadAffiliation, _ expected: ArticleExpectation.Affiliation, isForbidden: Bool) -> Bool {
    guard
      fact.relation == expected.relation.value
        || (isForbidden && Self.isMembership(fact.relation) && Self.isMembership(expected.relation.value)),
      expected.status?.allows({ fact.status.rawValue == $0 }) ?? true, expected.date == nil || expected.date == fact.date
    else { return false }
    func sides(_ member: ReadParticipant?, _ group: ReadParticipant?) -> Bool {
      meets(member, expected.member, isForbidden: isForbidden) && meets(group, expected.group, isForbidden: isForbidden)
    }
    return sides(fact.member, fact.group) || (fact.relation.isSymmetric && sides(fact.group, fact.member))
  }

  /// Forbidding that one joined forbids as much that it is a member or merged.
  private static func isMembership(_ relation: Relation) -> Bool { [.joined, .memberOf, .mergedInto].contains(relation) }

  private func meets(_ side: ReadParticipant?, _ expected: ArticleExpectation.Choice?, isForbidden: Bool) -> Bool {
    guard let expected else { return side == nil }
    guard let side else { return expected.allowed == nil }
    return expected.allows { isMet($0, by: side, isForbidden: isForbidden) }
  }

  func meets(_ event: ReadEvent, _ expected: ArticleExpectation.Event, isForbidden: Bool) -> Bool {
    func isMet(_ sides: [ReadParticipant], _ choice: ArticleExpectation.Choice?) -> Bool {
      choice?.allows { name in sides.contains { self.isMet(name, by: $0, isForbidden: isForbidden) } } ?? true
    }
    return expected.type.allows { event.type.rawValue == $0 } && isMet(event.actor, expected.actor)
      && isMet(event.recipient, expected.recipient)
      && expected.place?.allows { name in event.place.map { Self.holds($0, name) } ?? false } ?? true
      && expected.status?.allows { event.status.rawValue == $0 } ?? true && (expected.date == nil || expected.date == event.date)
  }

  func meets(_ claim: ReadClaim, _ expected: ArticleExpectation.Claim) -> Bool {
    (expected.form == nil || expected.form?.value == claim.form)
      && expected.source?.allows { name in claim.source.map { isMet(name, by: $0, isForbidden: false) } ?? false } ?? true
      && expected.cue?.allows { word in claim.cue.map { Self.holds($0.exact, word) } ?? false } ?? true
      && expected.content.map { text in claim.content.contains { Self.holds($0.exact, text) } } ?? true
  }

  /// Whether the participant is the one named.
  private func isMet(_ name: String, by side: ReadParticipant, isForbidden: Bool) -> Bool {
    let gold = names.name(name)
    let read = record.names(side)
    if read.contains(where: { names.name($0).denotes(gold) }) { return true }
    guard !isForbidden, !listed.contains(name) else { return false }
    let phrase = ActorPhrase(name)
    return ([side.text] + read).contains { ActorPhrase($0).matches(phrase, .lenient) }
  }

  /// Whether the text holds the words, whatever the case, the spaces and the marks.
  static func holds(_ text: String, _ words: String) -> Bool {
    " \(NameFold.fold(text)) ".contains(" \(NameFold.fold(words)) ")
  }
}
