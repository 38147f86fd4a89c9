// A sentence is a run of whole tokens inside one region; together a region's sentences hold all of its tokens. White space, single line
// ends among it, never decides; an empty line does.

import CasusModel

/// Groups the tokens of one region into sentences.
public enum SentenceSplitter {
  /// No sentence is longer, so that what follows is bounded.
  public static let longest = 400

  /// Ranges of `tokens`, in order, without gaps. `tokens` are spans into `text`, in text order.
  public static func sentences(of text: String, tokens: [Span]) -> [Range<Int>] {
    sentences(in: ArraySlice(Array(text.utf8)), tokens: tokens)
  }

  static func sentences(in bytes: ArraySlice<UInt8>, tokens: [Span]) -> [Range<Int>] {
    let view = TokenView(bytes: bytes, tokens: tokens)
    var out: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      let end = view.sentenceEnd(at: index)
      index = end ?? index + 1
      if end != nil || index == tokens.count || view.isEmptyLine(before: index) {
        bounded(start..<index, view, into: &out)
        start = index
      }
    }
    return out
  }

  /// Cuts what is too long, behind the last clause mark of its last quarter where there is one.
  private static func bounded(_ range: Range<Int>, _ view: TokenView, into out: inout [Range<Int>]) {
    var start = range.lowerBound
    while range.upperBound - start > longest {
      let tail = (start + longest * 3 / 4)..<(start + longest)
      let cut = tail.last(where: { view.isClauseMark($0) }).map { $0 + 1 } ?? tail.upperBound
      out.append(start..<cut)
      start = cut
    }
    if start < range.upperBound { out.append(start..<range.upperBound) }
  }
}
