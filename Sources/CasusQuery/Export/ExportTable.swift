// The tables of an export. Invariant: the same articles give the same bytes, in whatever order they were stored: rows are ordered by public
// ids and content, and no number of a row leaves the database.

import CasusModel
import CasusStore
import SQLite

/// One table to export.
public struct ExportTable: Equatable, Sendable {
  /// What the table and its columns mean.
  public let schema: TableSchema
  /// The columns, in order.
  public let columns: [CasusModel.Column]
  let sql: String

  /// Singular; the file's name without its extension.
  public var name: String { schema.name }

  /// - Parameters:
  ///   - source: a view, or a SELECT in parentheses, that has all columns.
  ///   - order: columns that no two rows have equal, so that no order is left to chance.
  init(
    _ name: String, _ description: String, from source: String, orderedBy order: String, primaryKey: [String], _ fields: [FieldSchema]
  ) {
    schema = TableSchema(name: name, description: description, fields: fields, primaryKey: primaryKey)
    columns = fields.map { ColumnStyle.column($0.name) }
    sql = "SELECT \(fields.map { "\"\($0.name)\"" }.joined(separator: ", ")) FROM \(source) ORDER BY \(order)"
  }

  /// All tables, in the order in which a reader may want them.
  public static let all: [ExportTable] = [
    document, actor, actorIdentifier, alias, affiliation, event, eventParticipant, claim, claimFact, evidence, decision,
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
