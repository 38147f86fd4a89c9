// Words that look like times and are none, and texts that are hostile.

import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct TimeTrapTests {
  @Test(
    arguments: [
      "They may march on Sat; the second man sat in the Sun.",
      "The March 8 Alliance and the 14 February Coalition met the February 23 Brigade.",
      "The July 26 Movement, the 30 March Movement and the rival March-14 bloc spoke.",
      "The March 14 coalition and the April 6 Youth Movement marched; the 1920 Revolution Brigades did not.",
      "He held 1,500 men, an AK-47, an M23 card, 2,015 rounds and $2015.",
      "Some 2015 fighters and 1987 others; No. 2014; Resolution 2254; unit 2001.",
      "Theresa May said so. May God help. March to Damascus! April Smith and August Wilson agreed.",
      "Operation Peace Spring, Black Friday, the Sunday Times, USA Today.",
      "He is back here. Jan came.",
      "A 12-year-old and a man 30 years old; version 1.2.2014.5; score 26/13.",
      "One day they will be 50 a group; that third column.",
      "He finished second, one of a total of 2015 men.",
    ])
  func `nothing is marked in words that only look like times`(_ text: String) {
    let found = TimeReader(published: TimeValue("2016-12-01")).times(in: text, Span(0, text.utf8.count))
    #expect(found.map { text.quote($0.span) } == [])
  }

  @Test(
    arguments: [
      "January", "Jan. 26", "26 January", "Thursday", "last week", "today", "two weeks ago", "a year ago", "next March", "last summer",
      "the end of the year", "this month", "late January", "by Friday", "two days earlier", "the previous month", "last year",
    ])
  func `without a publication date words are kept and nothing relative is resolved`(_ words: String) {
    let text = "They came in \(words), they said."
    let times = TimeReader(published: nil).times(in: text, Span(0, text.utf8.count))
    #expect(times.count == 1)
    #expect(times.allSatisfy { $0.value == nil })
  }

  @Test func `a vague publication date resolves only what follows from it`() {
    #expect(MarkedTimes("in [January=2016-01] on [Thursday=?], [last month=2016-04]; [yesterday=?]; [last year=2015]").holds("2016-05"))
    #expect(MarkedTimes("in [January=2016-01], in [June=?], [last month=?], [last year=2015]").holds("2016"))
  }

  @Test func `the attacks of September 11 have no year of their own`() {
    #expect(MarkedTimes("after the [September 11=?] attacks").holds("2016-12-01"))
  }

  @Test func `numbers of things are not days or years`() {
    #expect(MarkedTimes("In [May=2016-05] 30 people died; on [May 30=2016-05-30] rebels came.").holds("2016-12-01"))
  }

  @Test func `an impossible day is not a date`() {
    #expect(MarkedTimes("on 30 February 2017 and 2017-02-30").found(published: nil).allSatisfy { !$0.contains("DATE 2017-02-30") })
    #expect(MarkedTimes("on [29 February=2016-02-29]").holds("2017-12-01"))
  }

  @Test func `an absolute expression read alone has the same value`() {
    let text = """
      On 26 January 2017 and Jan. 26, 2017, in January 2017, since 2014, in the 1990s, mid-2014, late January 2017, between 2012 and 2014, \
      from 3 to 5 May 2014, May 3-5, 2014, 2017-01-26, spring 2014, the second half of 2015, Q1 2015, the end of 2015, Ramadan 2014.
      """
    let reader = TimeReader(published: TimeValue("2016-12-01"))
    let times = reader.times(in: text, Span(0, text.utf8.count))
    #expect(times.count == 16)
    for time in times {
      #expect(time.value != nil)
      #expect(reader.times(in: text, time.span) == [time], "\(text.quote(time.span))")
      #expect(reader.resolveForward(time, in: text) == time.value)
    }
  }

  @Test(
    arguments: [
      "1", "1 ", "1/", "from 2012 to ", "two and ", "the ", "2014-", "\u{2019}", "May ", "1.", "é", "a few of one to ", "1 to ", "1.1.",
      "from May to ", "2014, ",
    ])
  func `hostile text is read in linear time`(_ piece: String) {
    let text = String(repeating: piece, count: (piece == "1" ? 1_000_000 : 50_000) / piece.utf8.count)
    let start = ContinuousClock.now
    let times = TimeReader(published: TimeValue("2016-12-01")).times(in: text, Span(0, text.utf8.count))
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(zip(times, times.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
  }

  @Test func `spans count bytes, whatever the script and the punctuation`() {
    let text = MarkedTimes(
      "Çelebi’s men – الجبهة – left [Monday=2016-11-28]’s camp\u{00A0}on [26\u{00A0}January\u{00A0}2017=2017-01-26].")
    #expect(text.holds("2016-12-01"))
  }

  @Test func `spans outside of the text are clamped`() {
    #expect(TimeReader(published: nil).times(in: "2014", spans: [Span(-5, 90), Span(7, 9), Span(2, 2)]).map(\.span) == [Span(0, 4)])
  }
}
