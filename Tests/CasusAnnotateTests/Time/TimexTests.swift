// The TIMEX3 face, published on Thursday 1 December 2016 unless the test says otherwise. Forms are those of TimeML 1.2.1.

import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct TimexTests {
  private func check(_ marked: String, published: String? = "2016-12-01", _ location: SourceLocation = #_sourceLocation) {
    let text = MarkedTimes(marked)
    #expect(text.foundTimex(published: published) == text.expected, sourceLocation: location)
  }

  @Test func `calendar units have their own forms`() {
    check("On [26 January 2017=2017-01-26], in [January 2017=2017-01], since [2014=2014], in [the 1990s=199], in [the 20th century=19].")
    check("[Last week=2016-W47], [this week=2016-W48]; over [the weekend=2016-W47-WE]; [the week of March 6=2016-W09].")
    check("In [the third quarter=2016-Q3], [Q1 2015=2015-Q1], [H1 2015=2015-H1], [the second half of 2014=2014-H2].")
    check("In [spring 2014=2014-SP], [the summer of 2014=2014-SU], [last fall=2016-FA], [winter 2014=2014-WI].")
  }

  @Test func `ISO weeks belong to the year of their Thursday`() {
    check("[This week=2016-W52] it began.", published: "2017-01-01")
  }

  @Test func `parts are modifiers of the whole`() {
    check("In [late January 2017=2017-01/END], [early 2015=2015/START], [mid-2014=2014/MID], [the mid-1980s=198/MID].")
    check("At [the end of last year=2015/END], [earlier this month=2016-12], [early next year=2017/START], [late last week=2016-W47/END].")
    check("[About two years ago=2014/APPROX], [more than three years ago=2013/BEFORE], [at least two years ago=2014/ON_OR_BEFORE].")
  }

  @Test func `vague words are references and have no value`() {
    check("They are [now=PRESENT_REF] [currently=PRESENT_REF] here; [recently=PAST_REF] they were not, and [soon=FUTURE_REF] they go.")
    check("In [the past=PAST_REF], in [recent years=PAST_REF], in [the near future=FUTURE_REF], in [the coming days=FUTURE_REF].")
    check(
      "The [recent=PAST_REF] attack and the [current=PRESENT_REF] leader; [several years ago=PAST_REF/APPROX]; [these days=PRESENT_REF].")
    let times = TimeReader(published: TimeValue("2016-12-01")).times(
      in: "They now hold it since 2014; years ago they did not.", Span(0, 52))
    #expect(times.map(\.isVague) == [true, false, false])
    #expect(times.map(\.value) == [nil, TimeValue("2014"), nil])
  }

  @Test func `lengths are told in their own unit`() {
    check("For [three days=DURATION P3D], [two weeks=DURATION P2W], [18 months=DURATION P18M], [two decades=DURATION P2E].")
    check("Within [24 hours=DURATION PT24H], for [90 minutes=DURATION PT90M], [half an hour=DURATION PT30M], for [decades=DURATION PXE].")
    check("For [two and a half years=DURATION P2Y6M], [a year and a half=DURATION P1Y6M], [several weeks=DURATION PXW].")
    check("In [the past two years=DURATION P2Y], [the first nine months=DURATION P9M], [the next few weeks=DURATION PXW].")
    check("For [more than two months=DURATION P2M/MORE_THAN], [no more than sixty days=DURATION P60D/EQUAL_OR_LESS].")
    check("A [two-year=DURATION P2Y] war; for [about a decade=DURATION P1E/APPROX]; [two thousand years=DURATION P2000Y].")
  }

  @Test func `sets tell what comes again`() {
    check("[Every day=SET P1D], [every Friday=SET XXXX-WXX-5], on [Fridays=SET XXXX-WXX-5], [each year=SET P1Y], shelled [daily=SET P1D].")
    check(
      "[Every two weeks=SET P2W], [every other day=SET P2D], twice [a week=SET P1W], [each January=SET XXXX-01], [every morning=SET XXXX-XX-XXTMO]."
    )
  }

  @Test func `times of the day hang on their day`() {
    check(
      "[This morning=TIME 2016-12-01TMO], [last night=TIME 2016-11-30TNI], [Monday evening=TIME 2016-11-28TEV], [tonight=TIME 2016-12-01TNI]."
    )
    check("At [10:30 a.m. on Friday=TIME 2016-11-25T10:30], [0900 GMT=TIME T09:00], [5 p.m. EST Nov. 9=TIME 2016-11-09T17:00].")
    check("At [noon=TIME T12:00], at [midnight Friday=TIME 2016-11-25T24:00], [12:15 a.m.=TIME T00:15], [9 p.m.=TIME T21:00].")
    check("On [the night of 5 March=TIME 2016-03-05TNI] and on [Monday=2016-11-28] at [9:15 p.m.=TIME 2016-11-28T21:15].")
  }

  @Test func `the ends of a range are two`() {
    check(
      "Fought between [2012=2012] and [2014=2014], from [2012=2012] until [early 2014=2014/START], [Nov. 1=2016-11-01] to [Dec. 1=2016-12-01]."
    )
    check(
      "From [May=2014-05] to [June 2014=2014-06]; from [Friday=2016-11-25] to [Monday=2016-11-28]; in [March=2014-03]-[April 2014=2014-04]."
    )
  }

  @Test func `years may be written out`() {
    check(
      "In [nineteen ninety-four=1994], in [January nineteen ninety-seven=1997-01], by [the year two thousand=2000], in ['86=1986].",
      published: nil)
    check("[The summer of nineteen eighty=1980-SU] saw nineteen twenty-year-olds and two thousand men.", published: nil)
  }

  @Test func `figures are compared with the quarter reported`() {
    check(
      "[Third-quarter=2016-Q3] profit rose to $4 million from $3 million [a year earlier=2015-Q3]. Sales fell in [the quarter=2016-Q3].")
    check("Profit rose in [the third quarter=2016-Q3]. In [the year-ago period=2015-Q3] it fell 3%, in [the 2014 quarter=2014-Q3] more.")
    check("It expects to report a [third-quarter=2016-Q3] loss. [A year ago=2015] he came.")
  }

  @Test func `what the words do not say is presumed only for the annotation`() {
    let text = MarkedTimes("Rain fell for [the week=2016-W48] and in [the year=2016], over [the past year=2015].")
    #expect(text.foundTimex(published: "2016-12-01") == text.expected)
    #expect(TimeReader(published: TimeValue("2016-12-01")).times(in: text.text, text.whole).allSatisfy { $0.value == nil && !$0.isVague })
  }

  @Test func `without a publication date templates keep what is told`() {
    check(
      "On [Thursday=XXXX-WXX-4], in [January=XXXX-01], on [26 January=XXXX-01-26], [last week=?], [yesterday=?], [now=PRESENT_REF].",
      published: nil)
  }

  @Test func `feasts stand for their days`() {
    check("On [Christmas Day=2015-12-25] he left, on [Thanksgiving=2016-11-24] she came, on [New Year's Eve=2015-12-31] it snowed.")
  }

  @Test(arguments: ["2016-12-01", "2014-02-28", "2012-12-31"])
  func `a TIMEX3 date and the EDTF value never part`(_ published: String) {
    let text = """
      On Monday, last week, in March, in the third quarter, last summer, two weeks ago, three days ago, on 5 May, in 2012, in the 1990s, \
      this year, yesterday, next month, in early 2014, late last week, over the weekend, Q1 2015, a year ago, in January last year.
      """
    let times = TimeReader(published: TimeValue(published)).times(in: text, Span(0, text.utf8.count))
    #expect(times.count >= 18)
    for time in times {
      guard let value = time.value, let timex = time.timex, time.modifier == nil else { continue }
      #expect(value.timex == timex, "\(text.quote(time.span))")
    }
  }
}
