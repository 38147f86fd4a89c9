// A comma-separated file with a header as rows by column name. What the header says twice cannot be told apart, so it is an error.

import DelimitedText

/// A table with named columns.
public struct DelimitedTable: Equatable, Sendable {
  /// The header, in order.
  public let columns: [String]
  /// One dictionary by column for each record.
  public let rows: [[String: String]]

  /// Reads a whole file.
  ///
  /// - Throws: `CSVError` with the place of the fault, ``TableError`` for the header.
  public init(_ text: String) throws {
    let records = try CSVReader.records(text)
    guard let header = records.first?.texts, header != [""] else { throw TableError.noHeader }
    var seen: Set<String> = []
    for column in header where !seen.insert(column).inserted { throw TableError.repeatedColumn(column) }
    columns = header
    // The reader has checked that every record is as long as the header.
    rows = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0.texts)) }
  }
}

/// Why a header cannot be used.
public enum TableError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file is empty.
  case noHeader
  /// A column's name stands in the header twice.
  case repeatedColumn(String)
  /// A column that is needed is not there.
  case missingColumn(String, allowed: [String])

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .noHeader: "the table is empty; its first line names the columns"
    case .repeatedColumn(let name): "line 1: the column “\(name)” stands there twice; rename one"
    case .missingColumn(let name, let allowed):
      "line 1: the column “\(name)” is missing; columns: \(allowed.joined(separator: ", "))"
    }
  }
}
