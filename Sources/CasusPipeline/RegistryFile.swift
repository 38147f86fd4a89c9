// A registry of actors as a comma-separated file. Columns that casus does not know are kept by their owner and named to him, never read.

import CasusIngest
import CasusStore

/// The rows of an actor registry, and the columns that were not read.
public struct RegistryFile: Equatable, Sendable {
  /// The columns that are read, beside `<scheme>_id` for identifiers of other data sets; `name` and `kind` must be there.
  public static let columns = ["name", "kind", "alias", "country", "note"]

  /// One for each line below the header.
  public let rows: [RegistryRow]
  /// Other columns, in the order of the header.
  public let ignoredColumns: [String]

  /// Reads the bytes of a file.
  ///
  /// - Throws: `IngestError` for bytes that are no text, `CSVError` or ``TableError`` for text that is no such table.
  public init(bytes: [UInt8], path: String, limits: IngestLimits) throws {
    let text = try PlainTextReader.text(bytes, path: path, limits: limits)
    let table = try DelimitedTable(text)
    for column in ["name", "kind"] where !table.columns.contains(column) {
      throw TableError.missingColumn(column, allowed: Self.columns)
    }
    let schemes = table.columns.compactMap { column in RegistryRow.scheme(ofColumn: column).map { (column, $0) } }
    rows = table.rows.map { row in
      var identifiers: [String: String] = [:]
      for (column, scheme) in schemes { identifiers[scheme] = row[column] }
      return RegistryRow(
        name: row["name"] ?? "", kind: row["kind"] ?? "", alias: row["alias"], country: row["country"], note: row["note"],
        identifiers: identifiers)
    }
    ignoredColumns = table.columns.filter { column in !Self.columns.contains(column) && !schemes.contains { $0.0 == column } }
  }
}
