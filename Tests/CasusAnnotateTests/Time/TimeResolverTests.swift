// The resolver trusts that later references never give earlier values; here that is proved day by day.

import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct TimeResolverTests {
  private static let recurring: [Recurring] = [
    .day(month: 2, day: 29), .day(month: 12, day: 31), .day(month: 1, day: 5), .month(1), .month(7), .season(.winter), .season(.summer),
    .quarter(4), .ramadan, .weekday(1), .weekday(7), .weekend,
  ]

  @Test(arguments: recurring, [Turn.plain, .coming, .last, .next, .this])
  func `later days never mean earlier occurrences`(_ recurring: Recurring, _ turn: Turn) throws {
    var day = try #require(CalendarDate("2015-01-01"))
    for tense in Tense.allCases {
      var before: CalendarDate?
      for _ in 0..<1100 {
        let start = try #require(recurring.occurrence(turn, on: day, tense: tense)).earliest
        if let before { #expect(before <= start) }
        before = start
        day = try #require(day.adding(days: 1))
      }
      day = try #require(CalendarDate("2015-01-01"))
    }
  }

  @Test func `units move by their own length`() throws {
    let day = try #require(CalendarDate("2016-12-01"))
    let values = [TimeUnit.day, .week, .fortnight, .month, .quarter, .year, .decade, .century].map {
      $0.period(around: day, movedBy: -1)?.description
    }
    #expect(
      values == [
        "2016-11-30", "2016-11-21/2016-11-27", "2016-11-14/2016-11-20", "2016-11", "2016-07/2016-09", "2015", "2000/2009", "1901/2000",
      ])
    #expect(TimeUnit.hour.period(around: day, movedBy: 1) == nil)
    #expect(TimeUnit.year.period(around: day, movedBy: -2016) == nil)
  }

  @Test func `Ramadan of the tabular calendar holds the sighted one`() {
    // Declared first days, 2014 to 2017, in most Arab countries.
    for (islamic, sighted) in [(1435, "2014-06-28"), (1436, "2015-06-18"), (1437, "2016-06-06"), (1438, "2017-05-27")] {
      let ramadan = IslamicCalendar.ramadan(ofIslamicYear: islamic)
      let first = CalendarDate(sighted)
      #expect(ramadan.flatMap { value in first.map { value.earliest <= $0 && $0.dayNumber - value.earliest.dayNumber <= 2 } } == true)
    }
  }

  @Test func `a range that would end before it begins has no value`() {
    let text = "from May 2014 to March 2013"
    #expect(TimeReader(published: nil).times(in: text, Span(0, text.utf8.count)).map(\.value) == [nil])
  }
}
