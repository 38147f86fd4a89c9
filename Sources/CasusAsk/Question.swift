// A question as words. Bounded before anything else looks at it: whatever is typed or piped in, reading it costs milliseconds.

import CasusModel

/// How long a question may be.
public enum QuestionLimits {
  /// UTF-8 bytes, before anything is read.
  public static let bytes = 1_000
  /// Words and marks.
  public static let words = 60
}

/// One word or mark of a question.
struct QuestionWord: Hashable {
  /// As typed.
  let text: String
  /// In lower case, with a plain apostrophe.
  let lower: String
  /// In ``Question/text``.
  let span: Span

  /// Whether it is more than a mark.
  var isWord: Bool { text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }
}

/// One question.
struct Question {
  /// On one line, without what ends it.
  let text: String
  /// Its words and marks.
  let words: [QuestionWord]
  /// Whether it ends in a question mark.
  let isMarked: Bool

  init(_ raw: String) throws(AskError) {
    guard raw.utf8.count <= QuestionLimits.bytes else { throw .tooLong }
    var line = Self.line(raw)
    var isMarked = false
    while let last = line.unicodeScalars.last, "?!. ".unicodeScalars.contains(last) {
      if last == "?" { isMarked = true }
      if last == ".", Self.isAbbreviation(line) { break }
      line.unicodeScalars.removeLast()
    }
    guard !line.contains("?") else { throw .several }
    let words = Self.words(of: line)
    guard words.contains(where: \.isWord) else { throw .empty }
    guard words.count <= QuestionLimits.words else { throw .tooLong }
    text = line
    self.words = words
    self.isMarked = isMarked
  }

  /// The text of a run of words, as typed.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return text.quote(words[first].span.union(words[last].span))
  }

  /// White space and control characters as single spaces; typographic apostrophes and quotation marks plain.
  private static func line(_ raw: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "’", "‘", "ʼ": line.append("'")
      case "“", "”", "„", "«", "»": line.append("\"")
      case "？": line.append("?")
      default:
        let isSpace = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        if !isSpace { line.append(scalar) } else if let last = line.last, last != " " { line.append(" ") }
      }
    }
    return String(line)
  }

  private static func isAbbreviation(_ line: String) -> Bool {
    guard let word = line.split(separator: " ").last else { return false }
    return word.dropLast().contains(".")
  }

  private static func words(of line: String) -> [QuestionWord] {
    var words: [QuestionWord] = []
    var start = 0
    func add(_ text: Substring, at offset: Int) {
      guard !text.isEmpty else { return }
      words.append(QuestionWord(text: String(text), lower: text.lowercased(), span: Span(offset, offset + text.utf8.count)))
    }
    for piece in line.split(separator: " ", omittingEmptySubsequences: false) {
      Self.addMarked(piece, at: start) { add($0, at: $1) }
      start += piece.utf8.count + 1
    }
    return words
  }

  /// A word with the marks around it, and "'s" apart.
  private static func addMarked(_ piece: Substring, at start: Int, _ add: (Substring, Int) -> Void) {
    let marks: Set<Character> = [",", ";", ":", "(", ")", "\"", "!", "/", "[", "]", "{", "}"]
    var rest = piece
    var offset = start
    while let first = rest.first, marks.contains(first) {
      add(rest.prefix(1), offset)
      offset += first.utf8.count
      rest = rest.dropFirst()
    }
    var behind: [Substring] = []
    while let last = rest.last, marks.contains(last) {
      behind.append(rest.suffix(1))
      rest = rest.dropLast()
    }
    var clitic: Substring?
    for ending in ["'s", "'S", "'re", "'ve", "'d", "'ll", "n't", "'"] where rest.hasSuffix(ending) && rest.count > ending.count {
      clitic = rest.suffix(ending.count)
      rest = rest.dropLast(ending.count)
      break
    }
    add(rest, offset)
    offset += rest.utf8.count
    if let clitic {
      add(clitic, offset)
      offset += clitic.utf8.count
    }
    for mark in behind.reversed() {
      add(mark, offset)
      offset += mark.utf8.count
    }
  }
}
