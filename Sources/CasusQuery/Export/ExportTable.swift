// The tables of an export. Invariant: the same articles give the same bytes, in whatever order they were stored: rows are ordered by public
// ids and content, and no number of a row leaves the database.

import CasusModel
import CasusStore
import SQLite

/// One table to export.
public struct ExportTable: Equatable, Sendable {
  /// Singular; the file's name without its extension.
  public let name: String
  /// The columns, in order.
  public let columns: [CasusModel.Column]
  let sql: String

  private init(_ name: String, _ columns: String, from source: String, orderedBy order: String) {
    let names = columns.split(separator: ",").map { $0.drop(while: \.isWhitespace) }
    self.name = name
    self.columns = names.map { ColumnStyle.column(String($0)) }
    sql = "SELECT \(names.map { "\"\($0)\"" }.joined(separator: ", ")) FROM \(source) ORDER BY \(order)"
  }

  /// All tables, in the order in which a reader may want them.
  public static let all: [ExportTable] = [
    ExportTable(
      "document", "id, title, author, publisher, published, url, path, dateline, language, sha256, retrieved_at, recorded_at",
      from: "document_list", orderedBy: "id"),
    ExportTable("actor", "id, name, kind, country, basis, note", from: "actor_list", orderedBy: "id"),
    ExportTable(
      "alias", "id, actor_name, name, basis, document, evidence, rule", from: "actor_name",
      orderedBy: "id, name, basis, document, evidence, rule"),
    ExportTable(
      "affiliation",
      """
      id, date, relation, member_name, group_name, status, valid_from, valid_from_kind, valid_to, valid_to_kind, attributed_to, published, \
      evidence, rule, document, publisher, member_id, group_id, attributed_to_id, member_text, group_text, attributed_to_text, date_text, \
      date_earliest, date_latest, date_precision
      """, from: "affiliation_list", orderedBy: "id"),
    ExportTable(
      "event",
      """
      id, date, type, mode, actor, recipient, place, killed, injured, status, attributed_to, published, evidence, rule, document, publisher, \
      quad, date_text, date_earliest, date_latest, date_precision
      """, from: "event_list", orderedBy: "id"),
    ExportTable(
      "event_participant", "event_id, role, position, actor_id, actor_name, text",
      from: """
        (
          SELECT event.key AS event_id, role, event_participant.position, actor.key AS actor_id, actor.name AS actor_name,
            event_participant.text
          FROM event_participant
          JOIN event ON event.id = event_participant.event_id
          LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
          LEFT JOIN actor ON actor.id = document_actor.actor_id
          WHERE event.key IN (SELECT id FROM event_list)
        )
        """, orderedBy: "event_id, role, position"),
    ExportTable(
      "claim", "id, published, source, cue, content, form, evidence, rule, document, publisher, source_id, source_text", from: "claim_list",
      orderedBy: "id"),
    ExportTable(
      "evidence", "fact, position, document, span_start, span_end, evidence, trigger_start, trigger_end, trigger_text, rule, ruleset",
      from: "evidence_text", orderedBy: "fact, position"),
  ]
}

extension KnowledgeBase {
  /// All tables that can be exported.
  public func exportTables() -> [ExportTable] { ExportTable.all }

  /// Hands over the rows of a table one by one.
  public func export(_ table: ExportTable, _ body: ([Cell]) throws -> Void) throws {
    let lists = table.columns.map { Self.lists.contains($0.name) }
    try connection.each(table.sql) { row in
      try body(try lists.indices.map { Self.cell(try row.value(.index($0)), isList: lists[$0]) })
    }
  }

  /// Runs `body` on one unchanging state of the file, whatever another process writes meanwhile: for several queries that must agree.
  public func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    try connection.transaction(.deferred, body)
  }
}
