// A text that a spreadsheet would run as a formula gets an apostrophe in front, which makes spreadsheets take it as text.
// Invariant: `unguarded(guarded(x)) == x` for every text, because a text that looks guarded already is guarded once more.

/// Protection against formula injection ("CSV injection", OWASP).
public enum FormulaGuard {
  /// Whether Excel, LibreOffice or Google Sheets might run the text.
  ///
  /// A formula begins with `=`, `+`, `-`, `@`, their full-width forms, a tab, or a line break. Programs differ in what they trim before
  /// they look, so spaces, quotes, apostrophes and invisible format characters in front do not hide it.
  public static func isNeeded(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": return true
      case "\"", "'": continue
      default:
        if scalar.value < 0x20 || scalar.properties.isWhitespace || scalar.properties.generalCategory == .format { continue }
        return false
      }
    }
    return false
  }

  /// The text, with an apostrophe in front if it is needed.
  public static func guarded(_ text: String) -> String {
    isNeeded(text) ? "'" + text : text
  }

  /// Takes one apostrophe away that `guarded` has put there.
  public static func unguarded(_ text: String) -> String {
    // Scalars: an apostrophe followed by a combining mark is one Character.
    guard text.unicodeScalars.first == "'" else { return text }
    let rest = String(text.unicodeScalars.dropFirst())
    return isNeeded(rest) ? rest : text
  }
}
