import CasusAnnotate
import CasusModel

extension FuzzTarget {
  /// Dates and intervals: printed and read they are the same, and they do not end before they begin.
  static let dates = FuzzTarget("dates", seeds: ["lines:Tests/Fuzz/Seeds/dates.txt"], mostBytes: 64) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    if let value = TimeValue(text) {
      require(value.earliest <= value.latest, "\(value) ends before it begins")
      require(TimeValue(value.description) == value, "\(value) is not read again")
    }
    if let day = CalendarDate(text) {
      require(CalendarDate(dayNumber: day.dayNumber) == day, "\(day) has another number")
      require(CalendarDate(day.description) == day, "\(day) is not read again")
    }
    if let point = TimePoint(text) { require(TimePoint(point.description) == point, "\(point) is not read again") }
  }

  /// Time expressions in running text: spans lie in the text, values are read again.
  static let times = FuzzTarget("times", seeds: ["SampleData/articles/*.txt", "lines:Tests/Fuzz/Seeds/times.txt"], mostBytes: 512) {
    bytes in
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.isEmpty else { return }
    for published in [nil, TimeValue("2016-02-29"), TimeValue("2016-12"), TimeValue("0001-01-01"), TimeValue("9999-12-31")] {
      for time in TimeReader(published: published).times(in: text, Span(0, bytes.count)) {
        Soundness.check(time.span, in: bytes, "time")
        guard let value = time.value else { continue }
        require(value.earliest <= value.latest, "\(value) ends before it begins")
        require(TimeValue(value.description) == value, "\(value) is not read again")
      }
    }
  }
}
