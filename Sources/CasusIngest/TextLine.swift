// Lines cover the text without gaps or overlaps; a line's span leaves out the white space around its words.

import CasusModel

extension Unicode.Scalar {
  /// Unicode white space, and U+FEFF, which is a byte order mark at the start and an old "no-break space" elsewhere.
  var isBlank: Bool { value == 0xFEFF || properties.isWhitespace }

  /// Whether a line ends here (UAX 14: LF, VT, FF, CR, NEL, LS, PS).
  var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

/// One line of the text.
struct TextLine: Hashable {
  /// Its words, without surrounding white space; empty for a blank line.
  let span: Span
  /// White space before the first word, in code points.
  let indent: Int
  /// Code points of `span`.
  let width: Int
  /// Code points of the first word.
  let firstWordWidth: Int
  /// Whether the first word begins with a lower-case letter.
  let beginsLowercase: Bool
  /// Whether the line ends as sentences do, closing quotes and brackets aside.
  let endsSentence: Bool

  /// Whether it begins with the mark of a list item and a space.
  let isItem: Bool

  var isBlank: Bool { span.isEmpty }

  /// Marks of list items; a hyphen needs its space, or it is a minus sign or a dash.
  static let itemMarks: Set<Unicode.Scalar> = ["-", "*", "•", "‣", "▪", "◦", "–", "·", "●"]

  /// Marks that end a sentence, those of other scripts as well.
  static let stops: Set<Unicode.Scalar> = [".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।"]
  /// Marks that may stand behind them.
  static let closings: Set<Unicode.Scalar> = ["\"", "”", "’", "'", ")", "]", "»", "」"]

  /// All lines of a text, in order. Linear in the text.
  static func lines(of text: String) -> [TextLine] {
    var lines: [TextLine] = []
    var scanner = Scanner()
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.isLineEnd {
        // CR LF makes an empty second line here, which would look like a paragraph break.
        if !(scalar.value == 0x0A && scanner.lastWasReturn) { lines.append(scanner.line(at: offset)) }
        scanner = Scanner()
        scanner.lastWasReturn = scalar.value == 0x0D
      } else {
        scanner.take(scalar, at: offset)
        scanner.lastWasReturn = false
      }
      offset += UTF8.width(scalar)
    }
    lines.append(scanner.line(at: offset))
    return lines
  }

  private struct Scanner {
    var lastWasReturn = false
    private var start: Int?
    private var end = 0
    private var indent = 0
    private var seen = 0
    private var width = 0
    private var firstWordWidth: Int?
    private var beginsLowercase = false
    private var endsSentence = false
    private var isMarked = false

    mutating func take(_ scalar: Unicode.Scalar, at offset: Int) {
      if scalar.isBlank {
        if start == nil { indent += 1 } else { seen += 1 }
        if start != nil, firstWordWidth == nil { firstWordWidth = width }
        return
      }
      if start == nil {
        start = offset
        beginsLowercase = scalar.properties.isLowercase
        isMarked = TextLine.itemMarks.contains(scalar)
      }
      seen += 1
      width = seen
      end = offset + UTF8.width(scalar)
      switch scalar {
      case _ where TextLine.stops.contains(scalar): endsSentence = true
      case _ where TextLine.closings.contains(scalar): break
      default: endsSentence = false
      }
    }

    func line(at offset: Int) -> TextLine {
      TextLine(
        span: start.map { Span($0, end) } ?? Span(offset, offset), indent: indent, width: width,
        firstWordWidth: firstWordWidth ?? width, beginsLowercase: beginsLowercase, endsSentence: endsSentence,
        isItem: isMarked && firstWordWidth == 1)
    }
  }
}
