// Dates as mails, feeds and crawls write them: the day as its writer's clock had it, or nothing.

import CasusModel

/// Reads the dates of containers.
enum ContainerDate {
  /// The day of `Thu, 01 Dec 2016 10:00:00 +0300` (RFC 5322) or of `2016-12-01T10:00:00Z` (RFC 3339); of the latter also a month or a year.
  static func day(_ written: String) -> TimeValue? {
    let text = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let value = TimeValue(text), value.end == nil { return value }
    guard text.utf8.count <= 100 else { return nil }
    let pieces = Piece.pieces(of: text, in: Span(0, text.utf8.count))
    return WrittenDate.parse(pieces, at: 0)?.value
  }
}
