// How many terminal cells a text takes.
// Invariant: the width of a text is the sum of the widths of its grapheme clusters; nothing else depends on the neighbours.
// Trap: measure after `TerminalText.visible`; a control character has no width that could be known.

/// Widths in terminal cells.
public enum DisplayWidth {
  /// The width of a text. Wide and full-width letters and emoji sequences take 2, marks and format characters 0, all else 1.
  public static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The width of one grapheme cluster.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    let sum = scalars.reduce(0) { $0 + of($1) }
    // A sequence that is drawn as one picture: joined emoji, a skin tone, a flag, a key cap, or a sign made emoji by U+FE0F.
    // A skin tone in front has no picture before it that it could change, only more of its kind behind it.
    if first.properties.isEmoji, !first.properties.isEmojiModifier, scalars.count > 1 {
      if scalars.contains("\u{FE0F}") { return 2 }
      if !first.isASCII { return min(sum, 2) }
    }
    return sum
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0...0x1F, 0x7F...0x9F: return 0
    // The soft hyphen is a format character that terminals draw.
    case 0xAD: return 1
    // Hangul vowels and final consonants are drawn into the cells of the leading consonant.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: return scalar.properties.isEmojiPresentation || EastAsianWidth.isWide(scalar) ? 2 : 1
    }
  }
}
