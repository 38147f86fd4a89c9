// Facts of a statement with slots → typed queries. What the statement says stays what is asked: "joined" asks for joining, "plans to join" for plans.

import CasusModel
import CasusQuery

/// Makes queries of facts.
struct Understanding {
  let parts: QuestionParts

  init(_ parts: QuestionParts) { self.parts = parts }

  /// The question that facts with open slots are; nil when it asks for what is not kept.
  func question(_ facts: [StatedFact]) -> ReadQuestion? {
    let affiliations = facts.filter(\.isAffiliation)
    guard !facts.isEmpty else { return nil }
    return affiliations.isEmpty ? self.events(facts) : alliances(affiliations)
  }

  /// "what did X say".
  func claims(_ source: Piece?, _ cue: String) -> ReadQuestion? {
    guard parts.place == nil else { return nil }
    var query = ClaimQuery()
    query.source = name(source)
    query.about = parts.about.map { parts.names[$0].query }
    query.since = parts.period?.first
    query.until = parts.period?.last
    guard query.source != nil || query.about != nil else { return nil }
    var asked: AskedColumns = [.rows]
    if isAsked(source) { asked.insert(.source) }
    if parts.asks.contains(.date) { asked.insert(.date) }
    if parts.asks.contains(.count) { asked.insert(.count) }
    let isPlain = ["say", "tell", "state", "remark", "add", "speak", "talk", "comment", "think"].contains(cue)
    return ReadQuestion(queries: [.claims(query)], asked: asked, period: parts.period, refinement: isPlain ? .none : .cue(cue))
  }

  // MARK: Alliances

  private func alliances(_ facts: [StatedFact]) -> ReadQuestion? {
    // Where a group joined is not kept.
    guard parts.place == nil, !parts.asks.contains(.place) else { return nil }
    var asked = common
    var queries: [AskedQuery] = []
    var relations: Set<Relation> = []
    var members: Set<Piece> = []
    var hasOpenGroup = true
    for case .affiliation(let relation, let member, let group, let status, let source) in facts {
      relations.insert(relation)
      if isAsked(member) { asked.insert(.member) }
      if isAsked(group) { asked.insert(.group) }
      if isAsked(source), source != member { asked.insert(.source) }
      if case .name? = member { members.insert(member ?? .filler) }
      if name(group) != nil { hasOpenGroup = false }
      queries += self.queries(relation, name(member), name(group), status, hasSource: source != nil && source != member)
    }
    var read = ReadQuestion(queries: queries, asked: asked, period: parts.period)
    if queries.count > 1 { read.queries = queries.filter { !$0.isOfAll } }
    // "with whom did X form Y": a fact that names nobody, beside those that do, is no part of what is asked.
    guard
      !queries.contains(where: \.isOfAll) || parts.names.isEmpty || relations.contains(.formed) && queries.count - read.queries.count == 1
    else {
      return nil
    }
    let isFounding = relations.contains(.formed) && relations.isSubset(of: [.formed, .joined])
    if isFounding, !asked.isDisjoint(with: [.member, .group]) || relations.contains(.joined) {
      read.refinement = .founders
    } else if members.count > 1, hasOpenGroup {
      read.refinement = .shared
    } else if isHolding(queries) {
      read.refinement = .holding
    }
    return read
  }

  private func queries(_ relation: Relation, _ member: String?, _ group: String?, _ status: FactStatus, hasSource: Bool) -> [AskedQuery] {
    if relation == .memberOf, status.isFactual, !hasSource {
      var query = MembershipQuery()
      query.member = member
      query.group = group
      query.asOf = parts.period?.day
      return [.memberships(query)]
    }
    var query = AllianceQuery()
    query.relations = [relation]
    if relation == .alliedWith, member == nil || group == nil {
      query.actor = member ?? group
    } else {
      (query.member, query.group) = (member, group)
    }
    switch status {
    case .planned, .calledFor, .denied: query.statuses = [status]
    case .announced, .reported, .claimed, .historical: if hasSource { query.includeNonFactual = false }
    }
    // A state is not dated by its change but by when it held.
    if relation.isChange || relation == .pledgedAllegiance {
      query.since = parts.period?.first
      query.until = parts.period?.last
    }
    guard relation == .alliedWith, member != nil, group != nil else { return [.alliances(query)] }
    var other = query
    (other.member, other.group) = (group, member)
    return [.alliances(query), .alliances(other)]
  }

  private func isHolding(_ queries: [AskedQuery]) -> Bool {
    guard parts.period != nil else { return false }
    return queries.allSatisfy { query in
      switch query {
      case .memberships: true
      case .alliances(let query): query.since == nil && query.until == nil
      case .events, .claims, .actor: false
      }
    }
  }

  // MARK: Events

  private func events(_ facts: [StatedFact]) -> ReadQuestion? {
    var asked = common
    if parts.asks.contains(.place) { asked.insert(.place) }
    var queries: [AskedQuery] = []
    var others: [String] = []
    for case .event(let type, let mode, let doers, let recipients, let status, _, let rule) in facts {
      var query = EventQuery()
      query.types = [type]
      query.mode = mode
      var isMutual = [.consult, .agree, .cooperate].contains(type)
      if type == .assault, mode == nil {
        switch rule {
        case "event.assault.attack": break
        case "event.assault.fight": isMutual = true
        case "event.assault.kill": query.isDeadly = true
        default: query.rule = rule
        }
      }
      query.place = parts.place
      query.since = parts.period?.first
      query.until = parts.period?.last
      if !status.isFactual { query.statuses = [status] }
      if doers.contains(where: isAsked) { asked.insert(.doer) }
      if recipients.contains(where: isAsked) { asked.insert(.recipient) }
      let sides = (doers.compactMap(name), recipients.compactMap(name))
      guard isMutual, !(sides.0 + sides.1).isEmpty else {
        queries += pairs(query, sides.0, sides.1)
        continue
      }
      // Whoever talks or fights with somebody is talked to or fought, too.
      query.actor = (sides.0 + sides.1).first
      others += (sides.0 + sides.1).dropFirst()
      if doers.contains(where: isAsked) || recipients.contains(where: isAsked) { asked.formUnion([.doer, .recipient]) }
      queries.append(.events(query))
    }
    guard !queries.isEmpty else { return nil }
    return ReadQuestion(queries: queries, asked: asked, period: parts.period, refinement: others.isEmpty ? .none : .with(others))
  }

  /// Every doer with every recipient.
  private func pairs(_ query: EventQuery, _ doers: [String], _ recipients: [String]) -> [AskedQuery] {
    let left: [String?] = doers.isEmpty ? [nil] : doers
    let right: [String?] = recipients.isEmpty ? [nil] : recipients
    return left.flatMap { doer in
      right.map { recipient in
        var one = query
        (one.doer, one.recipient) = (doer, recipient)
        return .events(one)
      }
    }
  }

  // MARK: Pieces

  private var common: AskedColumns {
    var asked: AskedColumns = []
    if parts.asks.contains(.date) { asked.insert(.date) }
    if parts.asks.contains(.count) { asked.insert(.count) }
    if parts.asks.contains(.rows) { asked.insert(.rows) }
    return asked
  }

  private func name(_ piece: Piece?) -> String? {
    if case .name(let name)? = piece { return parts.names[name].query }
    return nil
  }

  private func isAsked(_ piece: Piece?) -> Bool {
    if case .open(let slot)? = piece { return parts.opens[slot].isAsked }
    return false
  }
}
