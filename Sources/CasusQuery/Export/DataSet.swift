// Events under the column names of other data sets: the views of migration 0011, whole and in stable order.

import CasusModel
import CasusStore
import SQLite

/// A data set whose columns researchers' scripts expect. The raw value is the word on the command line.
public enum DataSet: String, CaseIterable, Sendable {
  /// Armed Conflict Location & Event Data.
  case acled
  /// Georeferenced Event Dataset of the Uppsala Conflict Data Program.
  case ucdp
  /// Political Event Classification, Attributes, and Types.
  case polecat

  /// The view.
  public var view: String {
    switch self {
    case .acled: "acled_event"
    case .ucdp: "ucdp_ged"
    case .polecat: "polecat_event"
    }
  }

  /// The column that carries our own id.
  fileprivate var key: String {
    switch self {
    case .acled: "event_id_cnty"
    case .ucdp: "relid"
    case .polecat: "Event ID"
    }
  }
}

extension KnowledgeBase {
  /// Hands over the columns once, then the rows one by one, ordered by id.
  public func export(_ set: DataSet, columns: ([CasusModel.Column]) throws -> Void, row body: ([Cell]) throws -> Void) throws {
    try connection.withStatement("SELECT * FROM \(set.view) ORDER BY \"\(set.key)\"") { statement in
      let names = statement.columnNames
      try columns(names.map { .text($0) })
      try statement.each { row in try body(try names.indices.map { Self.cell(try row.value(.index($0))) }) }
    }
  }
}
