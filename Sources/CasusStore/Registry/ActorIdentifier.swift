// Who an actor is in other data sets. Any scheme is kept; the forms of those that are widely used are checked, because a name in the column
// for numbers would never be found again.

/// An actor's identifier in another data set.
struct ActorIdentifier: Hashable {
  /// `acled`, `ucdp`, `wikidata` or any other.
  let scheme: String
  let value: String

  /// The scheme of a column named `<scheme>_id`: lower-case letters, digits and underscores; nil for other columns.
  static func scheme(ofColumn column: String) -> String? {
    guard column.hasSuffix("_id") else { return nil }
    let scheme = column.dropLast(3)
    guard let first = scheme.utf8.first, (97...122).contains(first),
      scheme.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
    else { return nil }
    return String(scheme)
  }

  /// Why the value cannot be one of its scheme; nil when it can.
  var fault: String? {
    switch scheme {
    case "wikidata" where !(value.hasPrefix("Q") && Self.isNumber(value.dropFirst())):
      "“\(value)” is not an item of Wikidata; allowed: Q and digits, such as Q12345"
    case "ucdp" where !Self.isNumber(value[...]):
      "“\(value)” is not an actor of UCDP; allowed: digits, such as 116"
    default:
      value.utf8.count > 200 || value.unicodeScalars.contains { $0.properties.generalCategory == .control }
        ? "it is no identifier; allowed: at most 200 bytes without control characters" : nil
    }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    (1...12).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } && text.utf8.first != 48
  }
}

extension RegistryRow {
  /// The scheme of a column that holds identifiers of another data set (`ucdp_id`: `ucdp`); nil for other columns.
  public static func scheme(ofColumn column: String) -> String? { ActorIdentifier.scheme(ofColumn: column) }
}
