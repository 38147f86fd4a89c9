// How one field of tab-separated text is written: there is no quoting, so four characters are escaped.
// Invariant: a written field holds no tab and no line break; `unescaped(escaped(x)) == x`.

/// Tab-separated text with backslash escapes (the escapes of PostgreSQL's COPY text form and of Linear TSV).
public enum TSVText {
  /// What ends a record.
  public static let recordEnd = "\n"

  /// What stands between two fields.
  public static let separator = "\t"

  /// Writes tab, line feed, carriage return and backslash as `\t`, `\n`, `\r` and `\\`; everything else stays.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Undoes `escaped`. A backslash before any other character stands for itself.
  public static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in text.unicodeScalars {
      if !isEscape {
        if scalar == "\\" { isEscape = true } else { result.append(scalar) }
        continue
      }
      isEscape = false
      switch scalar {
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "\\": result.append("\\")
      default:
        result.append("\\")
        result.append(scalar)
      }
    }
    if isEscape { result.append("\\") }
    return String(result)
  }
}
