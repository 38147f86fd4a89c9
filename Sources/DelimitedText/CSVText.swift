// How one field and one record of comma-separated text are written (RFC 4180, section 2).
// Invariant: what `appendField` writes, `CSVReader` reads back as the same text.

/// The writing half of RFC 4180.
public enum CSVText {
  /// "Each record is located on a separate line, delimited by a line break (CRLF)."
  public static let recordEnd = "\r\n"

  /// What stands between two fields.
  public static let separator = ","

  /// U+FEFF; in UTF-8 the three bytes by which Excel knows that a file is UTF-8.
  public static let byteOrderMark = "\u{FEFF}"

  /// Appends one field, in quotes where it needs them.
  ///
  /// Beyond what the RFC asks (comma, quote, CR, LF) a field is quoted when it is empty (so that it differs from an absent value, which
  /// the caller writes as nothing at all), when it holds a semicolon or a tab (the separators of other locales' spreadsheets), when it
  /// begins or ends with a space (some readers trim), or when it begins with U+FEFF (at the start of a file that would be dropped).
  public static func appendField(_ text: String, to output: inout String) {
    guard needsQuotes(text) else {
      output += text
      return
    }
    output += "\""
    // Scalars, not Characters: a quote that carries a combining mark is one Character different from "\"".
    for scalar in text.unicodeScalars {
      if scalar == "\"" { output += "\"" }
      output.unicodeScalars.append(scalar)
    }
    output += "\""
  }

  static func needsQuotes(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return true }
    if first == " " || last == " " || first == "\u{FEFF}" { return true }
    return text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
      default: false
      }
    }
  }
}
