// The text around a span, cut at paragraphs and words, never inside a character.

import CasusModel

struct Surroundings {
  let before: String
  let after: String

  /// At most `reach` bytes on either side of `span`.
  init(of span: Span, in text: String, reach: Int = 200) {
    let bytes = Array(text.utf8)
    let start = min(max(span.start, 0), bytes.count)
    let end = min(max(span.end, start), bytes.count)
    var low = start
    while low > 0, start - low < reach, bytes[low - 1] != Self.newline { low -= 1 }
    // In the middle of a line: forward to the next word.
    if low > 0, bytes[low - 1] != Self.newline { while low < start, bytes[low - 1] != Self.space { low += 1 } }
    var high = end
    while high < bytes.count, high - end < reach, bytes[high] != Self.newline { high += 1 }
    if high < bytes.count, bytes[high] != Self.newline { while high > end, bytes[high] != Self.space { high -= 1 } }
    before = String(decoding: bytes[low..<start], as: UTF8.self)
    after = String(decoding: bytes[end..<high], as: UTF8.self)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")
}
