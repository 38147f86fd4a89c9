// How two actors relate. Every part starts from the two by index: their affiliations, their events, their claims.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// What is known of two actors together.
  ///
  /// Throws ``QueryError`` when nobody has a name, or both are the same actor.
  public func compare(_ left: String, _ right: String, includeNonFactual: Bool = false) throws -> Comparison {
    let (one, two) = (try actors(named: left), try actors(named: right))
    if let same = one.first(where: { two.contains($0) }) { throw QueryError.sameActor(left, right, name: same.name, id: same.id) }
    return try snapshot {
      var result = Comparison(left: one, right: two, direct: RowSet(columns: []), claims: try claims(of: one, two))
      try addDirect(left, right, includeNonFactual, to: &result)
      let (mine, theirs) = (try one.flatMap { try links(of: $0.id) }, try two.flatMap { try links(of: $0.id) })
      result.groups = Self.sharedGroups(mine, theirs, one, two)
      result.relations = Self.sharedRelations(mine, theirs, one, two)
      result.opponents = try commonOpponents(one, two)
      result.events = try eventCounts(one, two)
      return result
    }
  }

  private func addDirect(_ left: String, _ right: String, _ includeNonFactual: Bool, to result: inout Comparison) throws {
    var counts: [FactStatus: Int] = [:]
    var seen: Set<Cell> = []
    for (member, group) in [(left, right), (right, left)] {
      var query = AllianceQuery()
      query.member = member
      query.group = group
      query.includeNonFactual = includeNonFactual
      let found = try alliances(query)
      for each in found.notListed.statuses { counts[each.status, default: 0] += each.count }
      result.direct.columns = found.rows.columns
      let id = found.rows.columns.firstIndex { $0.name == "id" }
      result.direct.rows += found.rows.rows.filter { row in id.map { seen.insert(row[$0]).inserted } ?? true }
    }
    result.notListed.statuses = FactStatus.allCases.compactMap { status in
      counts[status].map { NotListed.StatusCount(status: status, count: $0) }
    }
    let names = result.direct.columns.map(\.name)
    func text(_ row: [Cell], _ name: String) -> String {
      if let place = names.firstIndex(of: name), case .text(let text) = row[place] { return text }
      return ""
    }
    func key(_ row: [Cell]) -> (String, String, String, String) {
      let time = [text(row, "date"), text(row, "valid_from"), "~"].first { !$0.isEmpty } ?? ""
      return (time, text(row, "relation"), text(row, "member_name"), text(row, "id"))
    }
    result.direct.rows.sort { key($0) < key($1) }
  }

  private static func sharedGroups(
    _ mine: [LinkRow], _ theirs: [LinkRow], _ one: [ActorMatch], _ two: [ActorMatch]
  ) -> [Comparison.SharedGroup] {
    func stays(_ rows: [LinkRow], _ actors: [ActorMatch]) -> [String: [LinkRow]] {
      let ids = Set(actors.map(\.id))
      return Dictionary(grouping: rows.filter { $0.isMembership && !$0.isDescribed && ids.contains($0.member) }, by: \.group)
    }
    let (left, right) = (stays(mine, one), stays(theirs, two))
    let order = Overlap.Certainty.allCases
    func rank(_ group: Comparison.SharedGroup) -> (Int, String, String, String) {
      (
        order.firstIndex(of: group.overlap.certainty) ?? 0, group.overlap.start?.earliest.description ?? "~", group.left.id, group.right.id
      )
    }
    return left.keys.sorted().compactMap { id in
      var all: [Comparison.SharedGroup] = []
      for mine in left[id] ?? [] {
        for theirs in right[id] ?? [] {
          all.append(
            Comparison.SharedGroup(
              id: id, name: mine.groupName, overlap: Overlap(mine.spell, theirs.spell), left: mine.spell, right: theirs.spell))
        }
      }
      return all.min { rank($0) < rank($1) }
    }.sorted { (rank($0).1, $0.name, $0.id) < (rank($1).1, $1.name, $1.id) }
  }

  private static func sharedRelations(
    _ mine: [LinkRow], _ theirs: [LinkRow], _ one: [ActorMatch], _ two: [ActorMatch]
  ) -> [Comparison.SharedRelation] {
    let relations: [Relation] = [.leads, .supports, .alliedWith, .pledgedAllegiance, .splitFrom]
    struct Key: Hashable {
      let relation: Int
      let areMembers: Bool
      let id: String
    }
    let both = Set((one + two).map(\.id))
    func links(_ rows: [LinkRow], _ actors: [ActorMatch]) -> [Key: LinkRow] {
      let ids = Set(actors.map(\.id))
      var result: [Key: LinkRow] = [:]
      for row in rows where row.isFactual && !row.isMembership && !row.isDescribed {
        guard let relation = relations.firstIndex(of: row.relation) else { continue }
        let isMember = ids.contains(row.member)
        let other = isMember ? row.group : row.member
        if both.contains(other) { continue }
        let key = Key(relation: relation, areMembers: isMember || row.relation.isSymmetric, id: other)
        // The first told stands for all: rows come in order of time.
        if result[key] == nil { result[key] = row }
      }
      return result
    }
    let (left, right) = (links(mine, one), links(theirs, two))
    return left.compactMap { key, mine in
      right[key].map { theirs in
        Comparison.SharedRelation(
          relation: relations[key.relation], areMembers: key.areMembers, id: key.id,
          name: mine.member == key.id ? mine.memberName : mine.groupName, left: mine.spell, right: theirs.spell)
      }
    }.sorted {
      (relations.firstIndex(of: $0.relation) ?? 0, $0.areMembers ? 0 : 1, $0.name, $0.id)
        < (relations.firstIndex(of: $1.relation) ?? 0, $1.areMembers ? 0 : 1, $1.name, $1.id)
    }
  }

  /// What one says in whose words the other is named.
  private func claims(of one: [ActorMatch], _ two: [ActorMatch]) throws -> RowSet {
    func keys(_ source: [ActorMatch], _ other: [ActorMatch]) throws -> [String] {
      // The plus keeps SQLite from going through everything that names the other: the claim's own article is looked at.
      try connection.query(
        """
        SELECT claim.key FROM claim
        WHERE claim.source_id IN (\(Condition.articleActors(source.count))) AND claim.retracted_at IS NULL AND EXISTS (
          SELECT 1 FROM document_actor AS other JOIN mention ON mention.document_actor_id = other.id
          WHERE other.document_id = claim.document_id AND +other.actor_id IN (\(Condition.marks(other.count)))
            AND other.retracted_at IS NULL AND other.decision_key IS NULL
            AND mention.span_start >= claim.content_start AND mention.span_end <= claim.content_end
        )
        """, (source + other).map(\.row)
      ) { try $0.text(0) }
    }
    let found = Set(try keys(one, two) + keys(two, one)).sorted()
    var result = try rows("SELECT * FROM claim_list WHERE 0", []).0
    // SQLite takes a limited number of values at once.
    for start in stride(from: 0, to: found.count, by: 500) {
      let some = Array(found[start..<min(start + 500, found.count)])
      result.rows += try rows("SELECT * FROM claim_list WHERE id IN (\(Condition.marks(some.count)))", some).0.rows
    }
    let places = ["published", "source", "content", "id"].map { name in result.columns.firstIndex { $0.name == name } }
    func key(_ row: [Cell]) -> [String] {
      places.map { place in
        if let place, case .text(let text) = row[place] { return text }
        return "~"
      }
    }
    result.rows.sort { key($0).lexicographicallyPrecedes(key($1)) }
    return result
  }

  private static let factual = FactStatus.allCases.filter(\.isFactual).map(\.rawValue)

  private func commonOpponents(_ one: [ActorMatch], _ two: [ActorMatch]) throws -> [Comparison.CommonOpponent] {
    func opponents(_ actors: [ActorMatch]) throws -> [String: (name: String, count: Int)] {
      let types = EventType.allCases.filter { $0.quad == 4 }.map(\.rawValue)
      var result: [String: (name: String, count: Int)] = [:]
      try connection.each(
        """
        SELECT actor.key, actor.name, count(DISTINCT event.id)
        FROM event_participant AS own
        JOIN event ON event.id = own.event_id
        JOIN document ON document.id = event.document_id
        JOIN event_participant AS other ON other.event_id = own.event_id AND other.role <> own.role
        JOIN document_actor ON document_actor.id = other.document_actor_id
        JOIN actor ON actor.id = document_actor.actor_id
        WHERE own.document_actor_id IN (\(Condition.articleActors(actors.count))) AND +event.type IN (\(Condition.marks(types.count)))
          AND +event.status IN (\(Condition.marks(Self.factual.count))) AND event.retracted_at IS NULL AND document.retracted_at IS NULL
          AND actor.kind NOT IN ('civilians', 'media')
        GROUP BY actor.id
        """, actors.map(\.row) + types + Self.factual
      ) { row in result[try row.text(0)] = (try row.text(1), try row.int(2)) }
      return result
    }
    let both = Set((one + two).map(\.id))
    let (left, right) = (try opponents(one), try opponents(two))
    return left.compactMap { id, mine in
      guard let theirs = right[id], !both.contains(id) else { return nil }
      return Comparison.CommonOpponent(id: id, name: mine.name, left: mine.count, right: theirs.count)
    }.sorted { ($1.left + $1.right, $0.name, $0.id) < ($0.left + $0.right, $1.name, $1.id) }
  }

  private func eventCounts(_ one: [ActorMatch], _ two: [ActorMatch]) throws -> [Comparison.EventCount] {
    struct Key: Hashable {
      let year: Int?
      let direction: Comparison.EventCount.Direction
      let quad: Int
    }
    var counts: [Key: Int] = [:]
    try connection.each(
      """
      SELECT DISTINCT event.id, event.type, event.date_earliest, event.date_latest, own.role, other.role
      FROM event_participant AS own
      JOIN event ON event.id = own.event_id
      JOIN document ON document.id = event.document_id
      JOIN event_participant AS other ON other.event_id = own.event_id
      JOIN document_actor ON document_actor.id = other.document_actor_id
      WHERE own.document_actor_id IN (\(Condition.articleActors(one.count))) AND +document_actor.actor_id IN (\(Condition.marks(two.count)))
        AND +event.status IN (\(Condition.marks(Self.factual.count))) AND event.retracted_at IS NULL AND document.retracted_at IS NULL
      """, (one + two).map(\.row) + Self.factual
    ) { row in
      guard let type = EventType(rawValue: try row.text(1)) else { return }
      let years = [try row.optionalText(2), try row.optionalText(3)].map { $0.flatMap { CalendarDate($0)?.year } }
      let roles = (try row.text(4), try row.text(5))
      let direction: Comparison.EventCount.Direction =
        roles.0 == roles.1 ? .together : roles.0 == "actor" ? .leftToRight : .rightToLeft
      counts[Key(year: years[0] == years[1] ? years[0] : nil, direction: direction, quad: type.quad), default: 0] += 1
    }
    let order = Comparison.EventCount.Direction.allCases
    return counts.map { Comparison.EventCount(year: $0.year, direction: $0.direction, quad: $0.quad, count: $1) }.sorted {
      ($0.year ?? 99_999, order.firstIndex(of: $0.direction) ?? 0, $0.quad) < (
        $1.year ?? 99_999, order.firstIndex(of: $1.direction) ?? 0, $1.quad
      )
    }
  }
}
