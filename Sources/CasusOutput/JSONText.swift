// How one value and one object are written as JSON (RFC 8259), the same for `json` and `jsonl`.
// Written by hand because a row then streams without an encoder, a Codable type and a dictionary for each object, and because the
// escapes below go further than an encoder's: the output can be shown on a terminal or pasted into a script without harm.

import CasusModel

enum JSONText {
  /// A value: lists as arrays, NULL and non-finite numbers as null, reals in the shortest form that reads back the same.
  static func append(_ cell: Cell, listComma: String, to output: inout String) {
    switch cell {
    case .text(let text): appendString(text, to: &output)
    case .list(let texts):
      output += "["
      for (index, text) in texts.enumerated() {
        if index > 0 { output += listComma }
        appendString(text, to: &output)
      }
      output += "]"
    case .null, .integer, .real: output += cell.plainText ?? "null"
    }
  }

  /// A string literal. Beside what JSON demands, C1 controls, DEL, U+2028, U+2029 and bidirectional controls are escaped too.
  static func appendString(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default:
        if TerminalText.isHarmless(scalar) {
          output.unicodeScalars.append(scalar)
        } else {
          appendEscape(scalar, to: &output)
        }
      }
    }
    output += "\""
  }

  private static func appendEscape(_ scalar: Unicode.Scalar, to output: inout String) {
    // Two escapes, a surrogate pair, above U+FFFF.
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

/// The columns as an object's members: sorted by key (UTF-8 order), keys already written as literals.
struct JSONMembers {
  private let members: [(literal: String, index: Int)]

  /// A name that occurs again gets `_2`, `_3`…: an object with a repeated key would lose a value in most readers.
  init(columns: [Column]) {
    var taken = Set(columns.map(\.name))
    var seen: Set<String> = []
    var keys: [(key: String, index: Int)] = []
    for (index, column) in columns.enumerated() {
      var key = column.name
      var number = 2
      if seen.contains(key) {
        while taken.contains(key) {
          key = "\(column.name)_\(number)"
          number += 1
        }
      }
      taken.insert(key)
      seen.insert(key)
      keys.append((key, index))
    }
    members = keys.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { member in
      var literal = ""
      JSONText.appendString(member.key, to: &literal)
      return (literal, member.index)
    }
  }

  /// One object; the caller chooses the white space.
  func append(_ cells: [Cell], _ style: JSONObjectStyle, to output: inout String) {
    output += style.opening
    for (position, member) in members.enumerated() {
      if position > 0 { output += style.comma }
      output += member.literal + style.colon
      JSONText.append(cells[member.index], listComma: style.listComma, to: &output)
    }
    output += style.closing
  }
}

/// The white space of one object.
struct JSONObjectStyle {
  var opening: String
  var colon: String
  var comma: String
  var listComma: String
  var closing: String
}
