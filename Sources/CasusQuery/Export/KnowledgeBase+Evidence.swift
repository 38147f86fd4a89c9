// Every piece of evidence with its quotation and place in code points, article by article: one article's text is in memory at a time.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// Ordered by article, place, fact. `label` makes the few words for a fact from its row of `affiliation_list`, `event_list` or
  /// `claim_list`.
  public func eachEvidence(
    label: (FoundID.Subject, [CasusModel.Column], [Cell]) -> String, _ body: (PublishedEvidence) throws -> Void
  ) throws {
    let documents = """
      SELECT key, url, text, id FROM document
      WHERE retracted_at IS NULL AND EXISTS (SELECT 1 FROM evidence WHERE document_id = document.id) ORDER BY key
      """
    try connection.each(documents) { row in
      let text = try row.text(2)
      let document = try row.text(0)
      let url = try row.optionalText(1)
      let points = CodePoints(text)
      var labels: [String: String] = [:]
      for subject in [FoundID.Subject.affiliation, .event, .claim] {
        try self.each("SELECT * FROM \(subject.factList) WHERE document = ?", [document]) { columns, cells in
          guard case .text(let id)? = cells.first else { return }
          labels[id] = label(subject, columns, cells)
        }
      }
      try connection.each(Self.evidenceOfDocument, [try row.int64(3)]) { row in
        let span = Span(try row.int(2), try row.int(3))
        let fact = try row.text(0)
        let (start, end) = (points.codePoint(atByte: span.start), points.codePoint(atByte: span.end))
        let before = Span(points.byte(atCodePoint: max(0, start - Self.contextLength)), span.start)
        let after = Span(span.end, points.byte(atCodePoint: end + Self.contextLength))
        try body(
          PublishedEvidence(
            fact: fact, position: try row.int(1), label: labels[fact] ?? "", document: document, url: url, exact: text.quote(span),
            prefix: text.quote(before), suffix: text.quote(after), range: Range(from: start, to: end), rule: try row.text(4),
            ruleset: try row.text(5)))
      }
    }
  }

  /// Code points of context on either side of a quotation.
  private static let contextLength = 32

  private static let evidenceOfDocument = """
    SELECT coalesce(affiliation.key, event.key, claim.key) AS fact, evidence.position, span_start, span_end, rule, ruleset
    FROM evidence
    LEFT JOIN affiliation ON affiliation.id = evidence.affiliation_id
    LEFT JOIN event ON event.id = evidence.event_id
    LEFT JOIN claim ON claim.id = evidence.claim_id
    WHERE evidence.document_id = ? AND coalesce(affiliation.retracted_at, event.retracted_at, claim.retracted_at) IS NULL
    ORDER BY span_start, span_end, fact, evidence.position
    """

  private func each(_ sql: String, _ values: [any ValueConvertible], _ body: ([CasusModel.Column], [Cell]) throws -> Void) throws {
    try connection.withStatement(sql) { statement in
      let columns = statement.columnNames.map(ColumnStyle.column)
      let lists = columns.map { Self.lists.contains($0.name) }
      try statement.each(values) { row in
        try body(columns, try lists.indices.map { Self.cell(try row.value(.index($0)), isList: lists[$0]) })
      }
    }
  }
}

extension FoundID.Subject {
  /// The view that lists such facts.
  fileprivate var factList: String {
    switch self {
    case .affiliation: "affiliation_list"
    case .event: "event_list"
    case .claim: "claim_list"
    case .document: "document_list"
    case .actor: "actor_list"
    }
  }
}
