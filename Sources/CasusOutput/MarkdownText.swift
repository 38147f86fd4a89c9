// Text as it must stand in Markdown to be read as just that text (CommonMark: a backslash before ASCII punctuation).
// Invariant: no unescaped character that begins markup, HTML, an entity, mathematics or a table cell; no line break.

enum MarkdownText {
  static func escaped(_ text: String) -> String {
    let scalars = Array(TerminalText.visible(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      if needsEscape(scalar, before: before, after: after) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func needsEscape(_ scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "\\", "`", "|", "<", ">", "[", "]", "*", "~", "&", "$": return true
    // Between letters or digits it cannot begin emphasis, and `valid_from` stays readable.
    case "_": return !(isWord(before) && isWord(after))
    // Marks of headings, lists, rules and alignments, for readers that do not know tables.
    case "#", "+", "-", "=", ":": return before == nil
    default: return false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, scalar.isASCII else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
