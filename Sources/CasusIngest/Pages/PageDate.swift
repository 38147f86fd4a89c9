// A date is taken as its writer wrote it: the day before the `T`, whatever the zone behind it. What may be two days is none.

import CasusModel

/// Reads the dates of pages' data and lines.
enum PageDate {
  /// The date in a value of a page's data: ISO 8601 in all its dress, `20161201`, seconds or milliseconds since 1970, or written in words.
  static func value(_ text: String) -> TimeValue? {
    let bytes = Array(PageText.trimmed(Array(text.utf8.prefix(120))[...]))
    guard bytes.count >= 4 else { return nil }
    if let date = numeric(bytes) { return date }
    let text = String(decoding: bytes, as: UTF8.self)
    return written(Piece.pieces(of: text, in: Span(0, text.utf8.count), limit: 40))
  }

  /// The first date with its year among the pieces, `Mon Nov 18 10:05:00 EST 2019` included.
  ///
  /// - Parameter isDayFirst: whether 03/04/2017 is the third of April, as in all languages but English.
  static func written(_ pieces: [Piece], isDayFirst: Bool = false) -> TimeValue? {
    for start in pieces.indices {
      guard pieces[start].isWord, var date = WrittenDate.parse(pieces, at: start) else { continue }
      if date.year == nil {
        date.year = pieces[date.range.upperBound...].prefix(10).last { $0.isYear }.flatMap(\.number)
      }
      if date.isAmbiguous, isDayFirst { date.isAmbiguous = false }
      // Year 1 is what software writes for a date that it has not.
      if let value = date.value, value.earliest.year >= 1900 { return value }
    }
    return nil
  }

  private static func numeric(_ bytes: [UInt8]) -> TimeValue? {
    let digits = bytes.prefix { (48...57).contains($0) }.count
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (48...57).contains($0) }) else { return nil }
      return bytes[range].reduce(0) { $0 * 10 + Int($1 - 48) }
    }
    func day(_ year: Int?, _ month: Int?, _ day: Int?) -> TimeValue? {
      guard let year, let month, let day, (1900...2100).contains(year) else { return nil }
      return CalendarDate(year: year, month: month, day: day).map { TimeValue(day: $0) }
    }
    switch digits {
    case 4 where bytes.count >= 7 && (bytes[4] == UInt8(ascii: "-") || bytes[4] == UInt8(ascii: "/")):
      let parts = bytes[5...].split(separator: bytes[4], maxSplits: 1, omittingEmptySubsequences: false)
      let month = parts.first.flatMap { part in (1...2).contains(part.count) ? number(part.startIndex..<part.endIndex) : nil }
      if parts.count > 1 {
        let dayDigits = parts[1].prefix { (48...57).contains($0) }
        guard (1...2).contains(dayDigits.count) else { return nil }
        return day(number(0..<4), month, number(dayDigits.startIndex..<dayDigits.endIndex))
      }
      guard let year = number(0..<4), (1900...2100).contains(year), let month, bytes.count == 7 else { return nil }
      return TimePoint(year: year, month: month).map { TimeValue($0) }
    case 8 where bytes.count == 8 || !(bytes[8] == UInt8(ascii: "/") || bytes[8] == UInt8(ascii: "-")):
      return day(number(0..<4), number(4..<6), number(6..<8))
    case 10 where bytes.count == 10, 13 where bytes.count == 13:
      guard let seconds = number(0..<10), seconds > 631_152_000 else { return nil }
      return CalendarDate(dayNumber: seconds / 86_400).map { TimeValue(day: $0) }
    case 14 where bytes.count == 14: return day(number(0..<4), number(4..<6), number(6..<8))
    default: return nil
    }
  }

  /// The date in an address: `/2016/12/01/`, `/2016/dec/01/`, `/2016-12-01-`, `/20161201/`; `/2016/12/` gives the month.
  static func address(_ url: String) -> TimeValue? {
    guard let scheme = url.range(of: "//") ?? url.range(of: "/") else { return nil }
    let path = url[scheme.upperBound...].split(separator: "?", maxSplits: 1).first ?? ""
    let parts = path.split(separator: "/").dropFirst().map { String($0).lowercased() }
    func number(_ text: some StringProtocol, _ digits: ClosedRange<Int>) -> Int? {
      digits.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
    func year(_ text: some StringProtocol) -> Int? { number(text, 4...4).flatMap { (1990...2100).contains($0) ? $0 : nil } }
    func month(_ text: String) -> Int? {
      number(text, 1...2) ?? WrittenDate.months.firstIndex { $0.contains(text) }.map { $0 + 1 }
    }
    for (index, part) in parts.enumerated() {
      if let year = year(part), index + 2 < parts.count, let month = month(parts[index + 1]), let day = number(parts[index + 2], 1...2),
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return TimeValue(day: date)
      }
      if number(part, 8...8) != nil, let date = numeric(Array(part.utf8)) { return date }
      let words = part.split(separator: "-")
      for start in words.indices where start + 2 < words.count {
        if let year = year(words[start]), let month = number(words[start + 1], 2...2), let day = number(words[start + 2], 2...2),
          let date = CalendarDate(year: year, month: month, day: day)
        {
          return TimeValue(day: date)
        }
      }
    }
    for (index, part) in parts.enumerated() {
      if let year = year(part), index + 1 < parts.count, let month = month(parts[index + 1]),
        let point = TimePoint(year: year, month: month)
      {
        return TimeValue(point)
      }
    }
    return nil
  }
}

extension String {
  fileprivate func range(of mark: String) -> Range<String.Index>? { firstRange(of: mark) }
}
