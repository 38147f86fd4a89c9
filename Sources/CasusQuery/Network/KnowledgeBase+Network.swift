// Who is connected with whom. Around an actor, the network is walked step by step through the indexes; the network of everybody streams,
// ordered by pairs, and nothing but the ids of its nodes is kept.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// The network as a whole.
  ///
  /// Throws ``QueryError`` when nobody has the name, or the period is empty.
  public func network(_ query: NetworkQuery) throws -> Network {
    if query.actor != nil { return try snapshot { try networkAround(query) } }
    var result = Network()
    result.notes = try network(query) {
      result.nodes.append($0)
    } edge: {
      result.edges.append($0)
    }
    return result
  }

  /// The network of everybody, node by node and then edge by edge, in order of ids; `query.actor` and `query.depth` are not looked at. With a
  /// limit of nodes, those with the most connections.
  public func network(
    _ query: NetworkQuery, node: (NetworkNode) throws -> Void, edge: (NetworkEdge) throws -> Void
  ) throws -> NetworkNotes {
    try Period.check(query.since, query.until)
    return try snapshot {
      var degrees: [String: Int] = [:]
      var notes = try everyEdge(query) { edge in
        degrees[edge.member, default: 0] += 1
        degrees[edge.group, default: 0] += 1
      }
      if let limit = query.nodeLimit, degrees.count > max(0, limit) {
        let kept = degrees.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(max(0, limit))
        degrees = Dictionary(kept.map { ($0.key, $0.value) }) { first, _ in first }
        notes.isCut = true
      }
      for id in degrees.keys.sorted() { try node(try networkNode(id)) }
      _ = try everyEdge(query) { each in
        if degrees[each.member] != nil && degrees[each.group] != nil { try edge(each) }
      }
      return notes
    }
  }

  private func networkAround(_ query: NetworkQuery) throws -> Network {
    try Period.check(query.since, query.until)
    let centre = try query.actor.map { try actors(named: $0) } ?? []
    var filter = NetworkFilter(query)
    var result = Network()
    result.centre = centre.map(\.id)
    var names = Dictionary(centre.map { ($0.id, $0.name) }) { first, _ in first }
    var seenPairs: Set<[String]> = []
    var frontier = result.centre
    var isReached = Set(frontier)
    var isCut = false
    let limit = max(1, query.nodeLimit ?? .max)
    for _ in 0..<min(max(query.depth, NetworkQuery.depths.lowerBound), NetworkQuery.depths.upperBound) {
      var next: [String] = []
      for id in frontier where id.hasPrefix("act-") {
        var pairs: [[String]: [LinkRow]] = [:]
        for row in try links(of: id) {
          let pair = [min(row.member, row.group), max(row.member, row.group)]
          if !seenPairs.contains(pair) { pairs[pair, default: []].append(row) }
        }
        seenPairs.formUnion(pairs.keys)
        let kept = pairs.compactMap { pair, rows -> (rows: [LinkRow], other: String, reports: Int)? in
          let rows = LinkPair.distinct(rows).filter { filter.accepts($0) }
          return rows.isEmpty ? nil : (rows, pair[0] == id ? pair[1] : pair[0], rows.reduce(0) { $0 + $1.spell.reports })
        }
        // Where the limit cuts, what is told most often stays.
        for (rows, other, _) in kept.sorted(by: { ($1.reports, $0.other) < ($0.reports, $1.other) }) {
          let edges = LinkPair.edges(rows)
          guard !edges.isEmpty else { continue }
          if names[other] == nil {
            guard names.count < limit else {
              isCut = true
              continue
            }
            names[other] = rows.first.map { $0.member == other ? $0.memberName : $0.groupName }
          }
          // What is planned or denied leads nowhere.
          if !isReached.contains(other), edges.contains(where: { $0.nonFactualStatus == nil }) {
            isReached.insert(other)
            next.append(other)
          }
          result.edges += edges
        }
      }
      frontier = next.sorted()
    }
    result.edges.sort {
      ($0.member, $0.group, $0.relation.rawValue, $0.spells.first?.id ?? "") < (
        $1.member, $1.group, $1.relation.rawValue, $1.spells.first?.id ?? ""
      )
    }
    result.nodes = try names.keys.sorted().map { try networkNode($0) }
    result.notes = filter.finished
    result.notes.isCut = isCut
    return result
  }

  /// All rows that connect an actor with anybody.
  func links(of id: String) throws -> [LinkRow] {
    var memberships = MembershipQuery()
    memberships.actor = id
    var alliances = AllianceQuery()
    alliances.actor = id
    alliances.includeNonFactual = true
    func read(_ rows: RowSet, isMembership: Bool) throws -> [LinkRow] {
      let places = Dictionary(rows.columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
      return try rows.rows.compactMap { cells in
        func value(_ name: String) -> String? {
          if let place = places[name], case .text(let text) = cells[place] { return text }
          return nil
        }
        var reports = 0
        if let place = places["reports"], case .integer(let number) = cells[place] { reports = Int(number) }
        // The answer about an actor's memberships may hold rows that explain them and are of others.
        guard var row = LinkRow(reports: reports, isMembership: isMembership, value), row.member == id || row.group == id else {
          return nil
        }
        if row.spell.status == nil { row.spell.status = try status(of: row.spell.id) }
        return row
      }
    }
    return try read(try self.memberships(memberships).rows, isMembership: true)
      + read(try self.alliances(alliances).rows, isMembership: false)
  }

  private func status(of id: String) throws -> FactStatus? {
    try connection.first("SELECT status FROM affiliation WHERE key = ? AND retracted_at IS NULL", [id]) { try $0.text(0) }
      .flatMap { FactStatus(rawValue: $0) }
  }

  private func networkNode(_ id: String) throws -> NetworkNode {
    let found = try connection.first("SELECT name, kind, country FROM actor WHERE key = ?", [id]) {
      NetworkNode(id: id, name: try $0.text(0), kind: ActorKind(rawValue: try $0.text(1)), country: try $0.optionalText(2))
    }
    // Somebody only described: the document's id, a colon, the words.
    return found ?? NetworkNode(id: id, name: id.split(separator: ":", maxSplits: 1).last.map(String.init) ?? id, kind: nil)
  }

  /// Every edge of the whole network, in order of the pairs.
  private func everyEdge(_ query: NetworkQuery, _ body: (NetworkEdge) throws -> Void) throws -> NetworkNotes {
    var filter = NetworkFilter(query)
    var pair: [String] = []
    var rows: [LinkRow] = []
    func finish() throws {
      for edge in LinkPair.edges(LinkPair.distinct(rows).filter { filter.accepts($0) }) { try body(edge) }
      rows.removeAll(keepingCapacity: true)
    }
    try connection.withStatement(Self.everyLink) { statement in
      let places = Dictionary(statement.columnNames.enumerated().map { ($1, $0) }) { first, _ in first }
      try statement.each { found in
        guard let isMembership = places["is_membership"], let reports = places["reports"] else { return }
        let link = try LinkRow(
          reports: try found.int(.index(reports)), isMembership: try found.int(.index(isMembership)) == 1
        ) { name in try places[name].flatMap { try found.optionalText(.index($0)) } }
        guard let link else { return }
        let ends = [min(link.member, link.group), max(link.member, link.group)]
        if ends != pair {
          try finish()
          pair = ends
        }
        rows.append(link)
      }
    }
    try finish()
    return filter.finished
  }

  private static let everyLink = """
    SELECT *, coalesce(member_id, document || ':' || member_name) AS member_key, coalesce(group_id, document || ':' || group_name) AS group_key
    FROM (
      SELECT 1 AS is_membership, id, 'member_of' AS relation, member_id, group_id, member_name, group_name, document,
        (SELECT status FROM affiliation WHERE affiliation.key = membership.id AND affiliation.retracted_at IS NULL) AS status, NULL AS date,
        valid_from, valid_from_kind, valid_to, valid_to_kind, started_by, ended_by, valid_to_latest, NULL AS first_published, reports
      FROM membership
      UNION ALL
      SELECT 0, id, relation, member_id, group_id, member_name, group_name, document, status, date,
        valid_from, valid_from_kind, valid_to, valid_to_kind, NULL, NULL, NULL, first_published, reports
      FROM alliance
      WHERE relation NOT IN ('dissolved') AND member_name IS NOT NULL AND group_name IS NOT NULL
    )
    ORDER BY min(member_key, group_key), max(member_key, group_key)
    """
}
