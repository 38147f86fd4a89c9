// SQL that the user writes. Invariant: it can read and nothing else, and it ends.

import CasusModel
import CasusStore
import SQLite

/// The result of a statement that the user wrote.
public struct SQLResult: Equatable, Sendable {
  /// Columns and rows.
  public var rows: RowSet
  /// Whether the row limit cut the rows.
  public var isCut: Bool
}

/// Bounds of a statement that the user wrote, beside its time.
enum SQLLimits {
  /// Bytes of one value and of one row. An article is smaller; `zeroblob(900000000)` is memory, and no step of it can be interrupted.
  static let valueBytes = 64 << 20
}

extension KnowledgeBase {
  /// Runs one SELECT (or VALUES, WITH, EXPLAIN, or a PRAGMA that describes the schema) and keeps its rows.
  ///
  /// Throws `SQLiteError`: of kind `.notReadOnly` for anything that may write, ATTACH and other PRAGMAs included; `.statement` for none or
  /// several statements; `.timeLimit` when it takes longer than `timeLimit`.
  public func sql(_ statement: String, timeLimit: Duration = .seconds(30), rowLimit: Int? = nil) throws -> SQLResult {
    var result = SQLResult(rows: RowSet(columns: []), isCut: false)
    do {
      try sql(statement, timeLimit: timeLimit, columns: { result.rows.columns = $0 }) { row in
        if let rowLimit, result.rows.rows.count >= rowLimit { throw EnoughRows() }
        result.rows.rows.append(row)
      }
    } catch is EnoughRows {
      result.isCut = true
    }
    return result
  }

  /// The same, row by row, for results too large to hold. `columns` is called once, before any row.
  public func sql(
    _ statement: String, timeLimit: Duration = .seconds(30), columns: ([CasusModel.Column]) throws -> Void,
    row body: ([Cell]) throws -> Void
  ) throws {
    let former = try connection.setLimit(.length, SQLLimits.valueBytes)
    defer { _ = try? connection.setLimit(.length, former) }
    try connection.withTimeLimit(timeLimit) {
      try connection.withStatement(statement, access: .readOnly) { statement in
        let names = statement.columnNames
        try columns(names.map(ColumnStyle.column))
        try statement.each { row in try body(try names.indices.map { Self.cell(try row.value(.index($0))) }) }
      }
    }
  }

  private struct EnoughRows: Error {}
}
