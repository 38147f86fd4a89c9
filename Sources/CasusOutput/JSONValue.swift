// Nested JSON for single things (`casus show`, `casus document`); lists of rows stream through `JSONFormat` instead.
// Invariant: keys are sorted, strings carry the same escapes as rows, and the text ends with a line feed.

import CasusModel

/// A JSON value.
public enum JSONValue: Equatable, Sendable {
  /// `null`: not known.
  case null
  /// A string.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// True or false.
  case bool(Bool)
  /// A value of a row.
  case cell(Cell)
  /// An array.
  case array([JSONValue])
  /// An object.
  case object([String: JSONValue])

  /// A string, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A row as an object, by the names of its columns.
  public static func row(_ columns: [Column], _ cells: [Cell]) -> JSONValue {
    .object(Dictionary(zip(columns.map(\.name), cells.map { .cell($0) })) { first, _ in first })
  }

  /// The document, indented by two spaces.
  public var text: String {
    var text = ""
    append(to: &text, indent: 0)
    return text + "\n"
  }

  private func append(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .string(let string): JSONText.appendString(string, to: &text)
    case .integer(let number): text += String(number)
    case .bool(let value): text += value ? "true" : "false"
    case .cell(let cell): JSONText.append(cell, listComma: ", ", to: &text)
    case .array(let values):
      Self.appendAll(values, "[", "]", to: &text, indent: indent) { $0.append(to: &$1, indent: indent + 1) }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      Self.appendAll(sorted, "{", "}", to: &text, indent: indent) { member, text in
        JSONText.appendString(member.key, to: &text)
        text += ": "
        member.value.append(to: &text, indent: indent + 1)
      }
    }
  }

  private static func appendAll<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout String, indent: Int, _ append: (Element, inout String) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      text += (index > 0 ? ",\n" : "\n") + String(repeating: "  ", count: indent + 1)
      append(element, &text)
    }
    text += elements.isEmpty ? close : "\n" + String(repeating: "  ", count: indent) + close
  }
}
