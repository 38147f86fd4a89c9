import CasusModel
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test("a day number and its date are the same day, over four centuries and both ends")
  func roundTrip() throws {
    for number in stride(from: -719_162, through: 2_932_896, by: 977) {
      let date = try #require(CalendarDate(dayNumber: number))
      #expect(date.dayNumber == number)
    }
    #expect(CalendarDate(dayNumber: -719_162)?.description == "0001-01-01")
    #expect(CalendarDate(dayNumber: 2_932_896)?.description == "9999-12-31")
    #expect(CalendarDate(dayNumber: 2_932_897) == nil)
  }

  @Test("successive day numbers are successive days")
  func successive() throws {
    var previous = try #require(CalendarDate(year: 1999, month: 12, day: 28))
    for _ in 0..<800 {
      let next = try #require(previous.adding(days: 1))
      #expect(previous < next)
      #expect(next.weekday == previous.weekday % 7 + 1)
      previous = next
    }
  }

  @Test(
    "known weekdays", arguments: [("2016-12-01", 4), ("1970-01-01", 4), ("2000-02-29", 2), ("2013-11-22", 5), ("2025-01-29", 3)])
  func weekday(_ text: String, _ expected: Int) throws {
    #expect(try #require(CalendarDate(text)).weekday == expected)
  }

  @Test(
    "days that the calendar has not do not exist",
    arguments: [(2015, 2, 29), (2016, 13, 1), (2016, 0, 1), (2016, 4, 31), (0, 1, 1), (10000, 1, 1), (2016, 1, 0)])
  func impossible(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }
}
