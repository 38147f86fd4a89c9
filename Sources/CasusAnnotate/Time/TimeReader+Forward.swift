// The forward reading changes only what the words leave open; absolute values and those of the story stay as they are.

import CasusModel

extension TimeReader {
  /// Bytes read on either side of an expression, for the words that decide what it is.
  private static let margin = 96

  /// The value of an expression of a planned fact: "will merge on Monday" means the next Monday, "in March" the next March.
  ///
  /// `text` is the text that the expression was read from. A day that is the publication's own stays that day.
  public func resolveForward(_ expression: TimeExpression, in text: String) -> TimeValue? {
    guard expression.type == .date || expression.type == .time else { return expression.value }
    var text = text
    let meaning: TimeMeaning? = text.withUTF8 { bytes in
      let start = max(0, min(expression.span.start - Self.margin, bytes.count))
      let end = min(bytes.count, max(start, expression.span.end + Self.margin))
      let grammar = TimeGrammar(words: TimeWord.scan(bytes[start..<end]))
      return grammar.words.firstIndex { $0.span.start == expression.span.start }.flatMap { grammar.expression(at: $0)?.meaning }
    }
    guard let meaning, !meaning.isNarrative else { return expression.value }
    // A value that the words alone do not give came from their neighbours, or is forward already.
    let isOwn = Tense.allCases.contains { TimeResolver(published: published, tense: $0).value(of: meaning) == expression.value }
    guard isOwn else { return expression.value }
    return TimeResolver(published: published, tense: .future).value(of: meaning) ?? expression.value
  }
}
