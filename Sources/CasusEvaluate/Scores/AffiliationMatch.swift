// When a read affiliation is a marked one. A group without a name is met by no name, by a generic description, or by another member of it.

import CasusModel

/// How much must agree.
public enum AffiliationMode: String, CaseIterable, Sendable {
  /// Relation, member and group; being a member and joining are one.
  case exact
  /// Joining and merging into are one, leaving and splitting off are one, founding with a member is joining; alternatives count.
  case strict
  /// Member and group only.
  case lenient
}

/// The marked and read facts of one report, ready to be compared.
struct AffiliationMatch {
  /// A marked fact.
  struct Gold {
    let fact: GoldAffiliation
    let relation: Relation
    let relations: Set<Relation>
    let member: ActorName?
    let members: [ActorName]
    let group: ActorName?
    let groups: [ActorName]

    /// Whether the group has no name in the text.
    var isUnnamed: Bool { group?.isPlaceholder ?? false }
  }

  /// A read fact.
  struct Read {
    let fact: ReadAffiliation
    let relation: Relation
    let member: ActorName?
    let group: ActorName?

    /// The same with the sides exchanged.
    var exchanged: Read { Read(fact: fact, relation: relation, member: group, group: member) }
  }

  private let names: ActorNames
  /// Required facts, in the order of the report.
  let required: [Gold]
  /// Optional facts.
  let optional: [Gold]
  /// Read facts; of several that say the same, the first.
  let read: [Read]
  /// The members of each group without a name.
  private let unnamed: [String: [ActorName]]

  init(_ report: GoldReport, _ record: ReadRecord) {
    let names = ActorNames(report.actors)
    self.names = names
    let gold = report.affiliations.map { fact in
      Gold(
        fact: fact, relation: Self.canonical(fact.relation), relations: Set(fact.relations.map(Self.canonical)),
        member: fact.member.map(names.name), members: fact.members.map(names.name), group: fact.group.map(names.name),
        groups: fact.groups.map(names.name))
    }
    required = gold.filter { !$0.fact.isOptional }
    optional = gold.filter(\.fact.isOptional)
    var unnamed: [String: [ActorName]] = [:]
    for one in gold {
      if let group = one.group, group.isPlaceholder {
        unnamed[group.text, default: []] += [one.member].compactMap { $0 } + one.members
      }
    }
    self.unnamed = unnamed
    var seen: Set<[[String]]> = []
    read = record.affiliations.compactMap { fact in
      let relation = Self.canonical(fact.relation)
      let member = fact.member.map { names.name(record.name($0)) }
      let group = fact.group.map { names.name(record.name($0)) }
      var sides = [member?.full ?? [], group?.full ?? []]
      if relation.isSymmetric { sides.sort { $0.lexicographicallyPrecedes($1) } }
      return seen.insert([[relation.rawValue]] + sides).inserted ? Read(fact: fact, relation: relation, member: member, group: group) : nil
    }
  }

  /// Joining is told as a change, being a member as a state: the guideline counts them as one.
  private static func canonical(_ relation: Relation) -> Relation { relation == .memberOf ? .joined : relation }

  /// Whether the read fact is the marked one.
  func matches(_ read: Read, _ gold: Gold, _ mode: AffiliationMode) -> Bool {
    (mode == .lenient || relationMatches(read, gold, mode)) && sidesMatch(read, gold, isLenient: mode == .lenient)
  }

  func relationMatches(_ read: Read, _ gold: Gold, _ mode: AffiliationMode) -> Bool {
    if read.relation == gold.relation { return true }
    guard mode != .exact else { return false }
    if gold.relations.contains(read.relation) { return true }
    for alike in [[Relation.joined, .mergedInto], [.left, .splitFrom]] where alike.contains(read.relation) {
      if alike.contains(gold.relation) || !gold.relations.isDisjoint(with: alike) { return true }
    }
    return read.relation == .formed && [.joined, .mergedInto].contains(gold.relation) && read.fact.member != nil
  }

  func sidesMatch(_ read: Read, _ gold: Gold, isLenient: Bool) -> Bool {
    guard let member = gold.member else {
      let isAllowed = gold.relation != .formed || read.relation == .formed || (isLenient && read.member == nil)
      return isAllowed && groupMatches(read, gold)
    }
    let isMember =
      read.member.denotes(member, or: gold.members) || (gold.relation == .formed && read.relation == .formed && read.member == nil)
    if isMember, groupMatches(read, gold) { return true }
    let isSymmetric = gold.relation.isSymmetric || gold.relations.contains(where: \.isSymmetric)
    guard (isSymmetric && read.relation.isSymmetric) || (gold.isUnnamed && read.relation == .mergedInto) else { return false }
    let other = read.exchanged
    return other.member.denotes(member, or: gold.members) && groupMatches(other, gold)
  }

  func groupMatches(_ read: Read, _ gold: Gold) -> Bool {
    let isOpen = read.group?.isUnnamed ?? true || read.group?.isGenericAlliance ?? false
    guard gold.isUnnamed, let group = gold.group else {
      if isOpen, gold.groups.contains(where: \.isPlaceholder) { return true }
      return read.group.denotes(gold.group, or: gold.groups)
    }
    if isOpen || read.group.denotes(nil, or: gold.groups) { return true }
    // Said in pairs: "A allied with B", where both are members of the same alliance without a name.
    return (unnamed[group.text] ?? []).contains { read.group.denotes($0) } && !read.group.denotes(gold.member)
  }

  /// Whether a fact that is not marked is left out of the count: leading anything but an armed group, alliance, party or tribe.
  func isIgnored(_ read: Read) -> Bool {
    guard read.relation == .leads else { return false }
    return read.group.map { names.kinds($0).isDisjoint(with: Self.ledKinds) } ?? true
  }

  private static let ledKinds: Set<String> = ["alliance", "armed_group", "political_alliance", "political_party", "tribe"]
}
