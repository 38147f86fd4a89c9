// A line states the publication date only when nothing else stands in it: lead words, one date, a clock and a zone.

import CasusModel

/// A line such as `Published 26 January 2017, 09:15 UTC`.
struct PublishedLine: Hashable {
  let date: WrittenDate
  /// Where the date stands.
  let span: Span
  /// Whether a word such as "Published" says what the date is.
  let isLabelled: Bool
  /// Piece number at which a byline begins behind the date, if one does.
  let byline: Int?

  /// Reads the pieces from `start` on, or gives nil.
  static func parse(_ pieces: [Piece], from start: Int = 0) -> PublishedLine? {
    guard pieces.count - start <= 40 else { return nil }
    var index = start
    while index < pieces.count, labels.contains(pieces[index].lower) || (index > start && marks.contains(pieces[index].text)) { index += 1 }
    let isLabelled = index > start
    if !isLabelled { index = placeOrPublisher(pieces, from: start) }
    var clock = index
    while clock < pieces.count, isClock(pieces, clock) || marks.contains(pieces[clock].text) { clock += 1 }
    guard let date = WrittenDate.parse(pieces, at: index) ?? WrittenDate.parse(pieces, at: clock), date.year != nil else { return nil }
    var byline: Int?
    rest: for (number, piece) in pieces.enumerated() where number >= date.range.upperBound {
      switch piece.lower {
      case "updated", "modified", "last", "edited": break rest
      case "by":
        byline = number
        break rest
      default: guard isClock(pieces, number) || marks.contains(piece.text) else { return nil }
      }
    }
    let first = pieces[date.range.lowerBound].span
    return PublishedLine(
      date: date, span: first.union(pieces[date.range.upperBound - 1].span), isLabelled: isLabelled, byline: byline)
  }

  /// `GAZIANTEP, Turkey, 27 January 2017`, `Orontes | 27 January 2017`: capitalised words, then a comma or bar before the date.
  private static func placeOrPublisher(_ pieces: [Piece], from start: Int) -> Int {
    // A weekday or month before the date is part of it, and what was updated was not published then.
    guard WrittenDate.parse(pieces, at: start) == nil, !isUpdate(pieces) else { return start }
    var index = start
    var words = 0
    while index < pieces.count, words <= 6 {
      if index > start, marks.contains(pieces[index - 1].text), WrittenDate.parse(pieces, at: index) != nil { return index }
      guard (pieces[index].isCapitalised && pieces[index].lower != "by") || marks.contains(pieces[index].text) else { break }
      words += pieces[index].isWord ? 1 : 0
      index += 1
    }
    return start
  }

  /// `09:15`, `14.03`, `10am`, a zone; a bare number only before a zone or "am": `10 am`, `0915 GMT`.
  private static func isClock(_ pieces: [Piece], _ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.isWord else { return false }
    if piece.number != nil { return index + 1 < pieces.count && zones.contains(pieces[index + 1].lower) }
    if zones.contains(piece.lower) { return true }
    let digits = piece.lower.hasSuffix("am") || piece.lower.hasSuffix("pm") ? piece.lower.dropLast(2) : piece.lower[...]
    guard digits.utf8.count <= 8, digits.first?.isNumber == true else { return false }
    return digits.utf8.allSatisfy { (48...58).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "h") }
  }

  private static let labels: Set<String> = [
    "published", "posted", "issued", "released", "date", "publication", "first", "on", "at", "pubdate", "publish", "created",
    "published-on",
  ]
  private static let marks: Set<String> = [",", ".", "|", "-", "–", "—", "·", "•", ":", "(", ")", "/", "+", "»", "●", "−"]
  private static let zones: Set<String> = [
    "gmt", "utc", "bst", "est", "edt", "et", "ct", "cst", "cdt", "pst", "pdt", "pt", "cet", "cest", "eet", "eest", "msk", "trt", "ast", "z",
    "at", "am", "pm", "a", "p", "m", "local", "time", "hrs", "h",
  ]

  /// `Last updated: 2 December 2016`, `Modified 09:15`: never the publication date.
  static func isUpdate(_ pieces: [Piece]) -> Bool {
    guard pieces.count <= 30, let first = pieces.first?.lower else { return false }
    let second = pieces.dropFirst().first?.lower ?? ""
    let isLead =
      ["updated", "modified", "edited"].contains(first)
      || (first == "last" && ["updated", "modified", "edited", "update"].contains(second))
    guard isLead else { return false }
    return pieces.contains { $0.lower.first?.isNumber == true || $0.lower == "ago" || $0.lower == "today" }
  }

  /// `3 hours ago`, `5 min read`.
  static func isAge(_ pieces: [Piece]) -> Bool {
    let words = pieces.filter(\.isWord).map(\.lower)
    guard (2...5).contains(words.count), words[0].first?.isNumber == true, let last = words.last else { return false }
    return last == "ago" || (last == "read" && words.contains { $0.hasPrefix("min") })
  }
}
