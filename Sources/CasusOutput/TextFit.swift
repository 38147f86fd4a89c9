// Brings a text into a given width: wrapped at spaces, or cut with `…`.
// Invariant: every line is at most `width` cells wide and, unless a single cluster is wider than that, consists of whole
// grapheme clusters. The text has been made visible before.

/// Wrapping and cutting by display width.
public enum TextFit {
  private static let ellipsis = "…"

  /// The text itself if it fits, otherwise as much as fits with `…` after it.
  public static func cut(_ text: String, to width: Int) -> String {
    DisplayWidth.of(text) <= width ? text : shortened(text, to: width)
  }

  /// As much as fits with `…` after it, even if the whole text would fit.
  private static func shortened(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    var result = ""
    var used = 0
    for character in text {
      used += DisplayWidth.of(character)
      if used > width - 1 { break }
      result.append(character)
    }
    return trimmed(result) + ellipsis
  }

  /// The text in lines of at most `width` cells, at least one line, broken at spaces, after `⏎` and beside wide letters where possible.
  ///
  /// With `maxLines`, the last line ends in `…` if more would follow. In lines of one cell a wide letter is shown as `…`.
  public static func wrap(_ text: String, to width: Int, maxLines: Int = .max) -> [String] {
    if DisplayWidth.of(text) <= width { return [text] }
    let pieces = pieces(of: text, width: width)
    var lines: [String] = []
    var start = 0
    while start < pieces.count {
      let end = lineEnd(pieces, from: start, width: max(width, 1))
      if lines.count == maxLines - 1, end < pieces.count {
        return lines + [shortened(string(pieces[start..<end]), to: width)]
      }
      lines.append(string(pieces[start..<end]))
      start = end
      while start < pieces.count, pieces[start].isSpace { start += 1 }
    }
    return lines
  }

  private struct Piece {
    var character: Character
    var width: Int
    var isSpace: Bool { character == " " }
  }

  private static func pieces(of text: String, width: Int) -> [Piece] {
    var pieces: [Piece] = []
    for character in text {
      let size = DisplayWidth.of(character)
      if size <= width {
        pieces.append(Piece(character: character, width: size))
        continue
      }
      // A cluster has no greatest width: a skin tone after a letter, or a long conjunct, is split so that nothing is lost.
      for scalar in character.unicodeScalars {
        let part = Character(scalar)
        let size = DisplayWidth.of(part)
        pieces.append(size <= width ? Piece(character: part, width: size) : Piece(character: "…", width: 1))
      }
    }
    return pieces
  }

  /// Where the line that begins at `start` ends; always after `start`.
  private static func lineEnd(_ pieces: [Piece], from start: Int, width: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    var index = start
    while index < pieces.count {
      let piece = pieces[index]
      let previous = index > start ? pieces[index - 1] : nil
      if let previous, previous.character == "⏎" || (!previous.isSpace && (piece.isSpace || piece.width == 2 || previous.width == 2)) {
        lastBreak = index
      }
      if used + piece.width > width { return lastBreak ?? max(index, start + 1) }
      used += piece.width
      index += 1
    }
    return index
  }

  private static func string(_ pieces: ArraySlice<Piece>) -> String {
    var text = ""
    for piece in pieces { text.append(piece.character) }
    return trimmed(text)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
