// Public id → everything known of it.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// What is known of a document, actor, affiliation, event or claim, by its id or an unambiguous beginning of it.
  ///
  /// Throws ``QueryError`` when there is no such id.
  public func show(_ id: String) throws -> Detail {
    let found = try publicID(id)
    let view: StaticString =
      switch found.subject {
      case .document: "document_list"
      case .actor: "actor_list"
      case .affiliation: "affiliation_list"
      case .event: "event_list"
      case .claim: "claim_list"
      }
    let (rows, _) = try rows("SELECT * FROM \(view) WHERE id = ?", [found.key])
    guard let row = rows.rows.first else { throw QueryError.noID(id) }
    // Identifiers have a section of their own.
    let fields = zip(rows.columns, row).filter { !$0.0.name.hasSuffix("_key") && $0.0.name != "identifiers" }
      .map { Detail.Field(column: $0, value: $1) }
    return Detail(
      id: found.key, subject: found.subject, fields: fields, evidence: try evidence(of: found),
      sections: try sections(of: found).filter { !$0.rows.rows.isEmpty })
  }

  private func sections(of found: FoundID) throws -> [Detail.Section] {
    func section(_ name: String, _ sql: String) throws -> Detail.Section {
      Detail.Section(name: name, rows: try rows(sql, [found.key]).0)
    }
    switch found.subject {
    case .document:
      return [
        try section(
          "affiliation",
          "SELECT * FROM affiliation_list WHERE document = ? ORDER BY date IS NULL, date, relation, member_name, group_name, id"),
        try section("event", "SELECT * FROM event_list WHERE document = ? ORDER BY date IS NULL, date, type, actor, recipient, id"),
        try section("claim", "SELECT * FROM claim_list WHERE document = ? ORDER BY source, content, id"),
      ]
    case .actor:
      let names = try section(
        "name",
        """
        SELECT name, basis, count(DISTINCT document) AS document_count, min(evidence) AS evidence FROM actor_name WHERE id = ?
        GROUP BY name, basis ORDER BY name, basis
        """)
      let identifiers = try section(
        "identifier", "SELECT scheme, identifier FROM actor_identifier_list WHERE actor_id = ? ORDER BY scheme, identifier")
      var alliances = AllianceQuery()
      alliances.actor = found.key
      alliances.includeNonFactual = true
      return [names, identifiers, Detail.Section(name: "affiliation", rows: try self.alliances(alliances).rows)]
    case .affiliation:
      return [
        Detail.Section(name: "other_report", rows: try otherReports(of: found.key)), try section("claim", Self.claimsHolding),
      ]
    case .event: return [try section("claim", Self.claimsHolding)]
    case .claim: return [try section("about", Self.factsInClaim)]
    }
  }

  /// What else tells the same change, vaguer dates and weaker statuses among them: the other affiliations of its row in `alliance`.
  private func otherReports(of id: String) throws -> RowSet {
    try rows(
      """
      SELECT other.id, other.date, other.status, other.published, other.publisher, other.document, other.evidence
      FROM affiliation_list AS other
      WHERE other.id IN (SELECT value FROM json_each(?)) AND other.id <> ?
      ORDER BY other.published IS NULL, other.published, other.id
      """, [try reports(of: id), id]
    ).0
  }

  /// The ids of all affiliations that tell the same change as one of them, as a JSON array: they may be more than a statement takes values.
  func reports(of id: String) throws -> String {
    let change = try changes(try reports(besides: id), knownBy: nil).first { $0.ids.contains(id) }
    return "[\((change?.ids ?? []).map { "\"\($0)\"" }.joined(separator: ","))]"
  }

  /// All evidence of one row of `alliance`: of every article that tells the change, first published first.
  ///
  /// - Parameter id: the id of the row, or of any affiliation that belongs to it.
  ///
  /// Throws ``QueryError`` when there is no such affiliation.
  public func evidence(ofAlliance id: String) throws -> [EvidenceDetail] {
    let found = try publicID(id)
    guard found.subject == .affiliation else { throw QueryError.noID(id) }
    let reports = try reports(of: found.key)
    let keys = try connection.query(
      """
      SELECT affiliation.key FROM affiliation JOIN document ON document.id = affiliation.document_id
      WHERE affiliation.key IN (SELECT value FROM json_each(?)) AND affiliation.retracted_at IS NULL
      ORDER BY document.published_earliest IS NULL, document.published_earliest, affiliation.key
      """, [reports]
    ) { try $0.text(0) }
    return try keys.flatMap { try evidence(of: FoundID(key: $0, subject: .affiliation)) }
  }

  /// The claims in which a fact stands.
  private static let claimsHolding =
    "SELECT * FROM claim_list WHERE id IN (SELECT claim_id FROM claim_fact WHERE fact_id = ?) ORDER BY source, content, id"

  /// What a claim is about, affiliations and events as one list.
  private static let factsInClaim = """
    SELECT id, date, relation AS what, member_name AS who, group_name AS whom, status
    FROM affiliation_list WHERE id IN (SELECT fact_id FROM claim_fact WHERE claim_id = ?1)
    UNION ALL
    SELECT id, date, type || coalesce('/' || mode, ''), actor, recipient, status
    FROM event_list WHERE id IN (SELECT fact_id FROM claim_fact WHERE claim_id = ?1)
    ORDER BY id
    """

  private func evidence(of found: FoundID) throws -> [EvidenceDetail] {
    guard [.affiliation, .event, .claim].contains(found.subject) else { return [] }
    let table = found.subject == .affiliation ? "affiliation" : found.subject == .event ? "event" : "claim"
    return try connection.query(
      """
      SELECT document.text, evidence.span_start, evidence.span_end, evidence.trigger_start, evidence.trigger_end, evidence.rule,
        evidence.ruleset, document.key, document.title, document.publisher, document.published, document.url
      FROM \(table) JOIN evidence ON evidence.\(table)_id = \(table).id JOIN document ON document.id = evidence.document_id
      WHERE \(table).key = ? AND \(table).retracted_at IS NULL ORDER BY evidence.position
      """, [found.key]
    ) { row in
      let text = try row.text(0)
      let span = Span(try row.int(1), try row.int(2))
      let around = Surroundings(of: span, in: text)
      var trigger: Span?
      if let start = try row.optionalInt(3), let end = try row.optionalInt(4) { trigger = Span(start, end) }
      let points = CodePoints(text)
      func range(_ span: Span) -> Range<Int> { Range(from: points.codePoint(atByte: span.start), to: points.codePoint(atByte: span.end)) }
      return EvidenceDetail(
        before: around.before, sentence: text.quote(span), after: around.after, span: span,
        trigger: trigger.map { text.quote($0) }, triggerSpan: trigger,
        codePoints: range(span), triggerCodePoints: trigger.map(range), rule: try row.text(5), ruleset: try row.text(6),
        document: try row.text(7), title: try row.optionalText(8),
        publisher: try row.optionalText(9), published: try row.optionalText(10), url: try row.optionalText(11))
    }
  }
}
