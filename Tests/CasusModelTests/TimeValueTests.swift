import CasusModel
import Testing

@Suite("Time values")
struct TimeValueTests {
  @Test(
    "what is read is written again",
    arguments: ["2016", "2016-12", "2016-12-01", "2016-11-21/2016-11-27", "1990/1999", "2015-02/2015-04-18"])
  func roundTrip(_ text: String) {
    #expect(TimeValue(text)?.description == text)
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "16", "2016-1", "2016-13", "2016-02-30", "2016-12-01T10:00", "2016/2015", "2016/", "/2016", "2016/2017/2018", "２０１６", "-2016",
      "2016-12-1", "0000",
    ])
  func refused(_ text: String) {
    #expect(TimeValue(text) == nil)
  }

  @Test("a month runs from its first to its last day, leap years included")
  func bounds() throws {
    let month = try #require(TimeValue("2016-02"))
    #expect(month.earliest.description == "2016-02-01")
    #expect(month.latest.description == "2016-02-29")
    #expect(try #require(TimeValue("2015/2016")).latest.description == "2016-12-31")
  }

  @Test("an interval of equal ends is the point itself")
  func equalEnds() {
    #expect(TimeValue("2016-12/2016-12")?.description == "2016-12")
  }

  @Test(
    "precision is what was stated", arguments: [("2016", "year"), ("2016-12", "month"), ("2016-12-01", "day"), ("2016/2017", "interval")])
  func precision(_ text: String, _ expected: String) {
    #expect(TimeValue(text)?.precision.rawValue == expected)
  }

  @Test("values sort by first day, the exact before the vague")
  func order() {
    let texts = ["2016", "2016-01-02", "2015-12", "2016-01", "2016-01-01"]
    #expect(texts.compactMap(TimeValue.init).sorted().map(\.description) == ["2015-12", "2016-01-01", "2016-01", "2016", "2016-01-02"])
  }
}
