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
    let fields = zip(rows.columns, row).filter { !$0.0.name.hasSuffix("_key") }.map { Detail.Field(column: $0, value: $1) }
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
      var alliances = AllianceQuery()
      alliances.actor = found.key
      alliances.includeNonFactual = true
      return [names, Detail.Section(name: "affiliation", rows: try self.alliances(alliances).rows)]
    case .affiliation:
      return [
        try section(
          "other_report",
          """
          SELECT other.id, other.published, other.publisher, other.document, other.evidence
          FROM affiliation_list AS this JOIN affiliation_list AS other
            ON other.relation = this.relation AND other.status = this.status AND other.date IS this.date
            AND other.member_key = this.member_key AND other.group_key = this.group_key AND other.id <> this.id
          WHERE this.id = ?
          ORDER BY other.published IS NULL, other.published, other.id
          """)
      ]
    case .event, .claim: return []
    }
  }

  private func evidence(of found: FoundID) throws -> [EvidenceDetail] {
    guard [.affiliation, .event, .claim].contains(found.subject) else { return [] }
    let table = found.subject == .affiliation ? "affiliation" : found.subject == .event ? "event" : "claim"
    return try connection.query(
      """
      SELECT document.text, evidence.span_start, evidence.span_end, evidence.trigger_start, evidence.trigger_end, evidence.rule,
        evidence.ruleset, document.key, document.title, document.publisher, document.published, document.url
      FROM \(table) JOIN evidence ON evidence.\(table)_id = \(table).id JOIN document ON document.id = evidence.document_id
      WHERE \(table).key = ? ORDER BY evidence.position
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
