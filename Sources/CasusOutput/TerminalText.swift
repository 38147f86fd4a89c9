// Text from articles is untrusted: shown on a terminal it could move the cursor, set the title or turn the reading order around.
// Invariant: `visible(x)` holds no control character, no line break and no bidirectional control; all other text is left as it is.

/// Makes untrusted text safe to print on a terminal.
public enum TerminalText {
  /// The text on one line, with what would act on the terminal shown instead.
  ///
  /// Line breaks (LF, CR, CRLF, VT, FF, U+0085, U+2028, U+2029) become `⏎`, other C0 controls and DEL their control picture (ESC is `␛`,
  /// a tab `␉`), C1 controls and bidirectional controls their code point, `⟨U+202E⟩`. Joiners stay: Persian and emoji need them.
  public static func visible(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isHarmless) { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // CRLF is one line break.
      if !(scalar == "\n" && previous == "\r") { append(scalar, to: &result) }
      previous = scalar
    }
    return String(result)
  }

  /// Whether a scalar may be passed to a terminal as it is.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: true
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: false
    // ALM, LRM, RLM; embeddings and overrides; isolates with the deprecated shaping controls.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: false
    // Interlinear annotation, which hides text, and the deprecated language tag.
    case 0xFFF9...0xFFFB, 0xE0001: false
    default: true
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: result.append("⏎")
    case 0...0x1F: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result.append("␡")
    default:
      if isHarmless(scalar) {
        result.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "⟨U+\(padding)\(digits)⟩".unicodeScalars)
      }
    }
  }
}
