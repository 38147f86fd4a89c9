// Expected times stand in the test's own text: "He left on [Thursday=2016-12-01]." Nothing is counted by hand.

import CasusModel

@testable import CasusAnnotate

/// A text whose expected expressions are marked as `[words=value]`, `[words=?]` (a date without value) or `[words=TYPE value]`.
struct MarkedTimes {
  let text: String
  let expected: [String]

  init(_ marked: String) {
    var text = ""
    var expected: [String] = []
    for piece in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard piece.offset > 0, let close = piece.element.firstIndex(of: "]"), let equals = piece.element.lastIndex(of: "=") else {
        text += piece.element
        continue
      }
      let words = String(piece.element[..<equals])
      let note = piece.element[piece.element.index(after: equals)..<close]
      let start = text.utf8.count
      text += words
      let parts = note.split(separator: " ")
      let type = parts.count == 2 ? String(parts[0]) : "DATE"
      expected.append("\(start) \(words) \(type) \(parts.last.map(String.init) ?? "?")")
      text += piece.element[piece.element.index(after: close)...]
    }
    self.text = text
    self.expected = expected
  }

  /// The whole text as one span.
  var whole: Span { Span(0, text.utf8.count) }

  /// What the reader finds, written as ``expected`` is.
  func found(published: String?) -> [String] {
    TimeReader(published: published.flatMap { TimeValue($0) }).times(in: text, whole).map(describe)
  }

  /// Whether exactly the marked expressions are found.
  func holds(_ published: String?) -> Bool { found(published: published) == expected }

  /// The same for expressions taken forward.
  func foundForward(published: String?) -> [String] {
    let reader = TimeReader(published: published.flatMap { TimeValue($0) })
    return reader.times(in: text, whole).map {
      describe(TimeExpression(span: $0.span, type: $0.type, value: reader.resolveForward($0, in: text)))
    }
  }

  /// The TIMEX3 face, each end of a range by itself: `2014/START`, `P3D`, `PRESENT_REF`.
  func foundTimex(published: String?) -> [String] {
    let reader = TimeReader(published: published.flatMap { TimeValue($0) })
    return reader.times(in: text, spans: [whole], ranges: .split).map { time in
      let timex = (time.timex ?? "?") + (time.modifier.map { "/" + $0.rawValue } ?? "")
      return "\(time.span.start) \(text.quote(time.span)) \(time.type.rawValue) \(timex)"
    }
  }

  private func describe(_ time: TimeExpression) -> String {
    "\(time.span.start) \(text.quote(time.span)) \(time.type.rawValue) \(time.value?.description ?? "?")"
  }
}
