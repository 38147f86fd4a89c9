// Mergers, departures and dissolutions told by nouns: "the merger of A and B", "A's defection from B", "the dissolution of X".

import CasusModel

extension SentencePropositions {
  func nounChanges() -> [AffiliationMention] {
    row.chunks.indices.flatMap { position -> [AffiliationMention] in
      guard row.kind(position) == .noun, row.view.entity(at: row.chunks[position].head) == nil else { return [] }
      let noun = row.view.lemma(row.chunks[position].head)
      guard let frame = Self.frames[noun] else { return [] }
      return mentions(of: frame, at: position)
    }
  }

  /// Which prepositions bring the two sides of a noun of change.
  private struct NounFrame {
    let name: String
    let relation: Relation
    /// Prepositions of the group; without any the noun speaks of the group itself.
    let group: [String]
  }

  private static let frames: [String: NounFrame] = [
    "merger": NounFrame(name: "affiliation.merged_into.noun", relation: .mergedInto, group: ["into", "with"]),
    "integration": NounFrame(name: "affiliation.merged_into.noun", relation: .mergedInto, group: ["into"]),
    "accession": NounFrame(name: "affiliation.joined.noun", relation: .joined, group: ["to"]),
    "defection": NounFrame(name: "affiliation.left.noun", relation: .left, group: ["from"]),
    "departure": NounFrame(name: "affiliation.left.noun", relation: .left, group: ["from"]),
    "withdrawal": NounFrame(name: "affiliation.left.noun", relation: .left, group: ["from"]),
    "expulsion": NounFrame(name: "affiliation.left.noun", relation: .left, group: ["from"]),
    "split": NounFrame(name: "affiliation.split_from.noun", relation: .splitFrom, group: ["from"]),
    "dissolution": NounFrame(name: "affiliation.dissolved.noun", relation: .dissolved, group: []),
    "disbandment": NounFrame(name: "affiliation.dissolved.noun", relation: .dissolved, group: []),
    "alliance": NounFrame(name: "affiliation.allied_with.noun", relation: .alliedWith, group: ["with"]),
  ]

  private func mentions(of frame: NounFrame, at position: Int) -> [AffiliationMention] {
    let carrier = carrier(of: position)
    guard let reading = nominalReading(carrier: carrier) else { return [] }
    let head = row.chunks[position].head
    let statement = Statement(
      sentence: row.view.index, trigger: head..<(head + 1), rule: frame.name, status: reading.status, attributedTo: reading.source,
      time: nominalTime(carrier: carrier, near: head), saidTime: carrier.flatMap { saidTime(of: $0, reading: reading) })
    let sides = sides(at: position, group: frame.group, carrier: carrier)
    if frame.relation == .dissolved {
      return sides.members.map { AffiliationMention(relation: .dissolved, member: nil, group: $0, statement: statement) }
    }
    guard !sides.groups.isEmpty else { return between(frame, sides.members, statement) }
    return sides.groups.flatMap { group in
      sides.members.filter { $0.head != group.head }.map {
        AffiliationMention(relation: frame.relation, member: $0, group: group, statement: statement)
      }
    }
  }

  /// "a merger of A and B", "an alliance between A and B".
  private func between(_ frame: NounFrame, _ members: [Phrase], _ statement: Statement) -> [AffiliationMention] {
    guard members.count > 1, let first = members.first else { return [] }
    switch frame.relation {
    case .alliedWith:
      return members.dropFirst().map { AffiliationMention(relation: .alliedWith, member: first, group: $0, statement: statement) }
    case .mergedInto:
      return members.map { AffiliationMention(relation: .mergedInto, member: $0, group: nil, statement: statement) }
    default: return []
    }
  }

  /// The two sides of the noun at chunk `position`: possessor, `of`, `between` and `by` name the members; whoever announces "its" own change does too.
  private func sides(at position: Int, group: [String], carrier: Int?) -> (members: [Phrase], groups: [Phrase]) {
    var members: [Phrase] = []
    var groups: [Phrase] = []
    let chunk = row.chunks[position]
    if let owner = row.view.possessor(of: Phrase(tokens: chunk.tokens, head: chunk.head)) {
      let tokens = row.view.annotation.entities[owner].tokens
      members.append(Phrase(tokens: tokens, head: tokens.upperBound - 1))
    } else if row.view.tag(chunk.tokens.lowerBound) == "PRP$", let carrier {
      members += propositions[carrier].phrases(.agent)
    }
    var next = position + 1
    while row.kind(next) == .preposition || row.kind(next) == .time || row.kind(next) == .parenthesis {
      guard row.kind(next) == .preposition else {
        next += 1
        continue
      }
      guard let list = row.list(at: next + 1) else { break }
      if ["of", "between", "by", "among"].contains(row.word(next)) {
        members += list.phrases
      } else if group.contains(row.word(next)) {
        groups += list.phrases
      } else {
        break
      }
      next = list.end
    }
    let isMember: (Phrase) -> Bool = { Set<Referent>.named.union([.pronoun, .state]).contains(row.view.referent(of: $0)) }
    return (members.filter(isMember), groups.filter { Set<Referent>.named.union([.state]).contains(row.view.referent(of: $0)) })
  }
}
