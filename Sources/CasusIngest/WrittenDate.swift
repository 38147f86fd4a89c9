// A date is taken only as it is written; what it leaves open stays open. 03/04/2017 is two different days, so it is none.

import CasusModel

/// A date somewhere in a run of pieces.
struct WrittenDate: Hashable {
  /// Nil where the text gives only month and day ("Dec 1").
  var year: Int?
  var month: Int
  var day: Int?
  /// ISO weekday, 1 Monday to 7 Sunday, where the text names one.
  var weekday: Int?
  /// Whether day and month may be exchanged (03/04/2017); then ``value`` is nil.
  var isAmbiguous = false
  /// The pieces it is made of.
  var range: Range<Int>

  /// The date, where it is stated with its year.
  var value: TimeValue? {
    guard let year, !isAmbiguous else { return nil }
    return TimePoint(year: year, month: month, day: day).map { TimeValue($0) }
  }

  /// The date that begins at piece `start`, or nil.
  static func parse(_ pieces: [Piece], at start: Int) -> WrittenDate? {
    var reader = Reader(pieces: pieces, index: start)
    let weekday = reader.name(in: weekdays)
    if weekday != nil { reader.skipMarks() }
    guard var date = reader.iso() ?? reader.dayFirst() ?? reader.monthFirst() ?? reader.slashed() else { return nil }
    guard CalendarDate(year: date.year ?? 2000, month: date.month, day: date.day ?? 1) != nil else { return nil }
    date.weekday = weekday
    date.range = start..<reader.index
    return date
  }

  /// Whether the weekday that the text names is that of the date; true where it names none.
  var agreesWithWeekday: Bool {
    guard let weekday, let value, value.isDay else { return true }
    return value.earliest.weekday == weekday
  }

  static let weekdays = [
    ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed"], ["thursday", "thu", "thur", "thurs"], ["friday", "fri"],
    ["saturday", "sat"], ["sunday", "sun"],
  ]
  static let months = [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"], ["july", "jul"],
    ["august", "aug"], ["september", "sep", "sept"], ["october", "oct"], ["november", "nov"], ["december", "dec"],
  ]
}

/// Reads one form after the other; a form that does not fit leaves `index` where it was.
private struct Reader {
  let pieces: [Piece]
  var index: Int

  private var current: Piece? { index < pieces.count ? pieces[index] : nil }

  mutating func skipMarks() {
    while let piece = current, [",", "."].contains(piece.text) { index += 1 }
  }

  /// The number, from 1, of the list that holds the current word; an abbreviation's full stop goes with it.
  mutating func name(in lists: [[String]]) -> Int? {
    guard let piece = current, let found = lists.firstIndex(where: { $0.contains(piece.lower) }) else { return nil }
    index += 1
    if let next = current, next.text == ".", !next.isSpaced { index += 1 }
    return found + 1
  }

  mutating func day() -> Int? {
    guard var word = current?.lower else { return nil }
    for suffix in ["st", "nd", "rd", "th"] where word.hasSuffix(suffix) { word.removeLast(2) }
    guard word.utf8.count <= 2, let day = Int(word), (1...31).contains(day) else { return nil }
    index += 1
    return day
  }

  mutating func year() -> Int? {
    guard let piece = current, piece.text.utf8.count == 4, let year = piece.number, (1900...2100).contains(year) else { return nil }
    index += 1
    return year
  }

  /// `2017-01-26`, also with a clock behind it: `2017-01-26T09:15:00Z`.
  mutating func iso() -> WrittenDate? {
    guard let word = current?.lower, word.utf8.count == 10 || word.dropFirst(10).hasPrefix("t"),
      let point = TimePoint(String(word.prefix(10))), let month = point.month, let day = point.day
    else { return nil }
    index += 1
    while let next = current, !next.isSpaced, next.isWord || next.text == "+" || next.text == ":" { index += 1 }
    return WrittenDate(year: point.year, month: month, day: day, range: 0..<0)
  }

  /// `26 January 2017`, `26th of January, 2017`, `26 January`.
  mutating func dayFirst() -> WrittenDate? {
    let start = index
    guard let day = day() else { return nil }
    if current?.lower == "of" { index += 1 }
    guard let month = name(in: WrittenDate.months) else {
      index = start
      return nil
    }
    return WrittenDate(year: yearBehindComma(), month: month, day: day, range: 0..<0)
  }

  /// `January 26, 2017`, `Jan. 26`, `January 2017`.
  mutating func monthFirst() -> WrittenDate? {
    let start = index
    guard let month = name(in: WrittenDate.months) else { return nil }
    if let day = day() { return WrittenDate(year: yearBehindComma(), month: month, day: day, range: 0..<0) }
    if let year = yearBehindComma() { return WrittenDate(year: year, month: month, day: nil, range: 0..<0) }
    index = start
    return nil
  }

  private mutating func yearBehindComma() -> Int? {
    let start = index
    skipMarks()
    if let year = year() { return year }
    index = start
    return nil
  }

  /// `27/01/2017` or `01/27/2017` where only one reading is a day of the calendar.
  mutating func slashed() -> WrittenDate? {
    guard let parts = current?.text.split(whereSeparator: { $0 == "/" || $0 == "." }), parts.count == 3,
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2]), (1900...2100).contains(year),
      (1...31).contains(first), (1...31).contains(second), first <= 12 || second <= 12
    else { return nil }
    index += 1
    let isDayFirst = second <= 12
    return WrittenDate(
      year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second,
      isAmbiguous: first <= 12 && second <= 12 && first != second, range: 0..<0)
  }
}
