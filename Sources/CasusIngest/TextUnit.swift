// A unit knows its words once; every judgement about it reads them and never the text around it.

import CasusModel

/// A paragraph, heading, caption or other stretch that stands for itself.
struct TextUnit {
  /// Where it stands.
  let span: Span
  /// Its pieces; at most the first 4,000, which no heading, caption or box reaches.
  let pieces: [Piece]
  /// Its words in lower case.
  let words: [String]
  /// Its text as it stands.
  let text: String
  /// Whether it begins with the mark of a list item.
  let isItem: Bool
  /// Whether it ends as sentences do, closing quotes and brackets aside.
  let endsSentence: Bool

  private let isUnspaced: Bool

  init(_ span: Span, in document: String) {
    self.span = span
    text = document.quote(span)
    pieces = Piece.pieces(of: document, in: span)
    words = pieces.filter(\.isWord).map(\.lower)
    isItem = pieces.count > 1 && pieces[1].isSpaced && pieces[0].text.unicodeScalars.first.map(TextLine.itemMarks.contains) == true
    let last = text.unicodeScalars.last { !TextLine.closings.contains($0) }
    endsSentence = last.map(TextLine.stops.contains) ?? false
    // Scripts without spaces give few "words"; their full stop alone shows prose.
    isUnspaced = last.map { ["。", "！", "？"].contains($0) } ?? false
  }

  /// The text of `span`, which lies in the unit.
  func documentText(_ span: Span) -> String { text.quote(Span(span.start - self.span.start, span.end - self.span.start)) }

  /// Whether double quotation marks, or a single one before its first word, show that somebody speaks.
  var hasQuotation: Bool {
    pieces.contains { ["\"", "“", "”", "„", "«"].contains($0.text) } || pieces.first?.text == "'" || pieces.first?.text == "‘"
  }

  /// Whether somebody is said to say, write or ask it.
  var hasAttribution: Bool { words.contains { Self.speech.contains($0) } }

  /// List items belong to a story's body; in head and tail they may be menus.
  func isItemOfStory(in place: Boilerplate.Place) -> Bool { isItem && place == .body && !words.isEmpty && words.count > 6 }

  /// Whether it reads like a paragraph of prose.
  var isProse: Bool {
    if words.count >= 40 { return true }
    if endsSentence { return words.count >= 6 || hasQuotation || isUnspaced }
    switch pieces.last?.text {
    case ":": return words.count >= 3
    case ",", ";": return words.count >= 5
    default: return hasInnerStop && words.count >= 8
    }
  }

  /// Whether it can be a headline: at most 200 code points, no full stop, at least two words.
  var isHeadline: Bool {
    guard (2...40).contains(words.count), text.unicodeScalars.count <= 200, !isItem, !hasInnerStop else { return false }
    guard let last = pieces.last?.text, ![".", ",", ";", ":"].contains(last) else { return false }
    return !(endsSentence && words.count > 20)
  }

  /// Whether it can be a heading between paragraphs.
  var isHeading: Bool {
    guard (1...14).contains(words.count), text.unicodeScalars.count <= 110, !isItem, !endsSentence, !hasInnerStop else { return false }
    guard let last = pieces.last?.text, let first = pieces.first else { return false }
    let opens = first.isCapitalised || first.number != nil || ["\"", "“", "'", "‘", "«"].contains(first.text)
    return opens && ![",", ";", ":"].contains(last)
  }

  /// Whether a sentence ends before the unit does: a full stop, then a capitalised word.
  private var hasInnerStop: Bool {
    zip(pieces, pieces.dropFirst()).enumerated().contains { number, pair in
      guard [".", "!", "?"].contains(pair.0.text), pair.1.isSpaced, pair.1.isCapitalised, number > 0 else { return false }
      // "Gen. Votel", "U.S. Army", "No. 7": a short capitalised word before the stop is an abbreviation.
      let before = pieces[number - 1]
      return !(before.isCapitalised && before.text.unicodeScalars.count <= 4)
    }
  }

  private static let speech: Set<String> = [
    "said", "says", "told", "tells", "added", "according", "wrote", "stated", "urged", "announced", "claimed", "reported", "warned",
    "denied",
    "confirmed", "insisted", "explained", "argued", "called",
  ]
}
