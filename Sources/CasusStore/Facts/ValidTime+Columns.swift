// The thirteen columns of a time of the world, in the order of the schema.

import CasusModel
import SQLite

extension ValidTime {
  /// The columns' names, comma-separated.
  static let columnNames = """
    date, date_text, date_earliest, date_latest, date_precision, valid_from, valid_from_kind, valid_from_earliest, valid_from_latest, \
    valid_to, valid_to_kind, valid_to_earliest, valid_to_latest
    """

  /// Appends their values.
  func append(to values: inout [Value]) {
    values += [
      Value(date?.description), Value(dateText), Value(date?.earliest.description), Value(date?.latest.description),
      Value(date?.precision.rawValue),
    ]
    Self.append(from, attested: "known_since", to: &values)
    Self.append(to, attested: "known_until", to: &values)
  }

  private static func append(_ bound: Bound?, attested: String, to values: inout [Value]) {
    guard let bound else { return values += [.null, .null, .null, .null] }
    let kind =
      switch bound.kind {
      case .exact: "exact"
      case .attested: attested
      }
    values += [
      .text(bound.value.description), .text(kind), .text(bound.value.earliest.description), .text(bound.value.latest.description),
    ]
  }
}
