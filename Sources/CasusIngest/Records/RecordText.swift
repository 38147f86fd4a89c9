// From code points of a record to bytes of the program. A span that does not quote the words at its place is somebody's mistake or somebody's
// lie; either way the fact has no evidence.

import CasusModel

/// The text that the spans of one record count in.
struct RecordText {
  let text: String
  private let places: CodePoints
  /// Number of code points.
  private let count: Int

  init(_ text: String) {
    self.text = text
    places = CodePoints(text)
    count = places.codePoint(atByte: text.utf8.count)
  }

  /// `start` and `end` of an object, and `exact`, which must be the words there.
  func quoted(_ object: RecordObject, mayBeEmpty: Bool = false) throws(RecordFault) -> Span {
    let span = try span(try object.count("start"), try object.count("end"), mayBeEmpty: mayBeEmpty)
    let exact = try object.text("exact")
    let found = text.quote(span)
    guard found.utf8.elementsEqual(exact.utf8) else {
      throw RecordFault("“\(Self.shown(exact))” does not stand there; the text has “\(Self.shown(found))”", at: "exact")
    }
    return span
  }

  /// `[start, end]`.
  func pair(_ object: RecordObject, _ key: String) throws(RecordFault) -> Span {
    let numbers = try object.each(key) { number throws(RecordFault) in try RecordObject.count(number) }
    guard numbers.count == 2 else { throw RecordFault("\(numbers.count) elements; two are expected, start and end", at: key) }
    do throws(RecordFault) { return try span(numbers[0], numbers[1], mayBeEmpty: false) } catch { throw error.below(key) }
  }

  private func span(_ start: Int, _ end: Int, mayBeEmpty: Bool) throws(RecordFault) -> Span {
    guard end <= count else { throw RecordFault("\(end) lies behind the text's end; it has \(count) code points", at: "end") }
    guard start < end || (mayBeEmpty && start == end) else { throw RecordFault("\(end) is not behind start, \(start)", at: "end") }
    return Span(places.byte(atCodePoint: start), places.byte(atCodePoint: end))
  }

  private static func shown(_ words: String) -> String {
    IngestError.shown(String(words.prefix(60))) + (words.count > 60 ? "…" : "")
  }
}
