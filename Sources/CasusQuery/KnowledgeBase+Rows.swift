// Rows of a statement as cells. Every list is read through here.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// Runs a query and keeps its rows.
  ///
  /// - Parameter limit: at most so many rows; the second result says whether there are more.
  func rows(_ sql: String, _ values: [any ValueConvertible], limit: Int? = nil) throws -> (RowSet, Bool) {
    // One row more than wanted tells whether any is missing.
    let sql = limit == nil ? sql : "\(sql) LIMIT ?"
    let values = values + (limit.map { [max(0, $0) &+ 1] } ?? [])
    return try connection.withStatement(sql) { statement in
      var result = RowSet(columns: statement.columnNames.map(ColumnStyle.column))
      let lists = result.columns.map { Self.lists.contains($0.name) }
      try statement.each(values) { row in
        result.rows.append(try lists.indices.map { Self.cell(try row.value(.index($0)), isList: lists[$0]) })
      }
      guard let limit, result.rows.count > max(0, limit) else { return (result, false) }
      result.rows.removeLast(result.rows.count - max(0, limit))
      return (result, true)
    }
  }

  /// Columns of the views that join several names by "; ".
  static let lists: Set<String> = ["actor", "recipient", "identifiers"]

  static func cell(_ value: Value, isList: Bool = false) -> Cell {
    switch value {
    case .null: isList ? .list([]) : .null
    case .integer(let number): .integer(number)
    case .real(let number): .real(number)
    case .text(let text): isList ? .list(split(text)) : .text(text)
    // Bytes have no cell of their own; hexadecimal digits are what SQL's hex() gives.
    case .blob(let bytes): .text(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined())
    }
  }

  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == ";", rest.first == " " {
        rest.removeFirst()
        parts.append(part)
        part = ""
      } else {
        part.unicodeScalars.append(scalar)
      }
    }
    return parts + [part]
  }

  /// A view computed over a part of `affiliation_report`: the view's own definition, with the base narrowed before it groups.
  ///
  /// A condition outside of a view that groups would be tried only after everything was grouped. The narrowed base takes the name of the
  /// full one; inside it, `main.` still means the full one. TRAP: a base without all reports of a change gives other rows than the view
  /// does.
  func narrowed(view: String, to condition: Condition) throws -> String {
    // A view inside a view would look at the full base: it becomes one more part of the WITH.
    let inner = view == "alliance" ? ",\nalliance_report AS (\(try body(of: "alliance_report")))" : ""
    return """
      WITH affiliation_report AS (SELECT * FROM main.affiliation_report WHERE \(condition.sql))\(inner)
      SELECT * FROM (\(try body(of: view)))
      """
  }

  private func body(of view: String) throws -> String {
    let definition = try connection.first("SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = ?", [view]) { try $0.text(0) } ?? ""
    // The head is "CREATE VIEW name AS" on a line of its own.
    return definition.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
  }
}
