// The thirteen columns of a time of the world, in the order of the schema.

import CasusModel
import SQLite

extension ValidTime {
  /// The columns' names, comma-separated.
  static let columnNames = """
    date, date_text, date_earliest, date_latest, date_precision, valid_from, valid_from_kind, valid_from_earliest, valid_from_latest, \
    valid_to, valid_to_kind, valid_to_earliest, valid_to_latest
    """

  /// Their values.
  var columns: [any ValueConvertible] {
    [date?.description, dateText, date?.earliest.description, date?.latest.description, date?.precision.rawValue] as [String?]
      + Self.columns(from, attested: "known_since") + Self.columns(to, attested: "known_until")
  }

  private static func columns(_ bound: Bound?, attested: String) -> [String?] {
    guard let bound else { return [nil, nil, nil, nil] }
    let kind =
      switch bound.kind {
      case .exact: "exact"
      case .attested: attested
      }
    return [bound.value.description, kind, bound.value.earliest.description, bound.value.latest.description]
  }
}
