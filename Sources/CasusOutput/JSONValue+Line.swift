// The same value on one line, for things of which there are thousands.

extension JSONValue {
  /// The value on one line, keys sorted, without a line feed behind it.
  public var line: String {
    var text = ""
    appendLine(to: &text)
    return text
  }

  private func appendLine(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .string(let string): JSONText.appendString(string, to: &text)
    case .integer(let number): text += String(number)
    case .bool(let value): text += value ? "true" : "false"
    case .cell(let cell): JSONText.append(cell, listComma: ", ", to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        value.appendLine(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { text += ", " }
        JSONText.appendString(member.key, to: &text)
        text += ": "
        member.value.appendLine(to: &text)
      }
      text += "}"
    }
  }
}
