// One test per family of expressions, all published on Thursday 1 December 2016 unless the test says otherwise.

import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct TimeFamilyTests {
  private static let published = "2016-12-01"

  private func check(_ marked: String, published: String? = Self.published, _ location: SourceLocation = #_sourceLocation) {
    let text = MarkedTimes(marked)
    #expect(text.found(published: published) == text.expected, sourceLocation: location)
  }

  @Test func `calendar dates with a year need no publication date`() {
    check("They met on [26 January 2017=2017-01-26] and [January 26, 2017=2017-01-26].", published: nil)
    check("On the [26th of January 2017=2017-01-26], and on [Thursday, 26 January 2017=2017-01-26]", published: nil)
    check("Signed [2017-01-26=2017-01-26], received [26/01/2017=2017-01-26], filed [26.01.2017=2017-01-26].", published: nil)
    check("Updated [2017-01-26T09:15Z=2017-01-26]; printed [Thu, 26 Jan 2017=2017-01-26].", published: nil)
    check("In [January 2017=2017-01] and [Sept. 2015=2015-09] and [December, 2014=2014-12].", published: nil)
  }

  @Test func `an order of day and month that figures leave open is marked without a value`() {
    check("Signed on [05/06/2014=?] and [05/05/2014=2014-05-05] and [06/25/2014=2014-06-25].")
  }

  @Test func `a day without a year is the last one, or the coming one when it is near`() {
    check("It was founded on [Jan. 26=2016-01-26] and split on the [26th of November=2016-11-26].")
    check("A vote is held on [20 December=2016-12-20]. He was shot [last Oct. 23=2016-10-23].")
  }

  @Test func `a bare month is the most recent one that has begun`() {
    check("They merged in [January=2016-01] and parted in [December=2016-12].")
    check("It broke up in [May=2016-05], was banned [last March=2016-03] and will return [next March=2017-03].")
    check("The law of [March next year=2017-03] and that of [June last year=2015-06], from [January of this year=2016-01].")
    check("They merged in [January=2016-01]", published: "2016-01-15")
  }

  @Test func `years are read where the words around them say so`() {
    check("In [2015=2015] they grew; since [2014=2014] they shrank; the [2013=2013] offensive (from [2012=2012]) failed.", published: nil)
    check("Founded in [2012=2012], [2013=2013] and [2014=2014].", published: nil)
  }

  @Test func `decades and centuries are intervals of years`() {
    check(
      "In [the 1990s=1990/1999], [the late 1970s=1977/1979], [the '80s=1980/1989], [the early 2000s=2000/2003] and [the 20th century=1901/2000]",
      published: nil)
  }

  @Test func `parts of months and years follow one convention`() {
    check(
      "In [late January 2017=2017-01-21/2017-01-31], [early January 2017=2017-01-01/2017-01-10], [mid-January 2017=2017-01-11/2017-01-20]",
      published: nil)
    check("In [mid-2014=2014-05/2014-08], [early 2015=2015-01/2015-04] and [late 2015=2015-09/2015-12].", published: nil)
    check("From [the beginning of 2015=2015-01]; until [the end of January=2016-01-21/2016-01-31]; by [the end of the year=2016-12].")
    check(
      "[The second half of 2015=2015-07/2015-12], [Q1 2015=2015-01/2015-03], [the third quarter of 2014=2014-07/2014-09].", published: nil)
    check("In [the first week of June 2014=2014-06-01/2014-06-07] and [late January=2016-01-21/2016-01-31].")
  }

  @Test func `intervals join two times`() {
    check("Fought [between 2012 and 2014=2012/2014], [2012-14=2012/2014] and [from May 2014 to June 2015=2014-05/2015-06].", published: nil)
    check("Held [from 3 to 5 May 2014=2014-05-03/2014-05-05], [May 3-5, 2014=2014-05-03/2014-05-05].", published: nil)
    check("Held [3–5 May 2014=2014-05-03/2014-05-05] and [between May and July 2014=2014-05/2014-07].", published: nil)
    check("It lasted [from Friday to Monday=2016-11-25/2016-11-28].")
  }

  @Test func `a weekday is the latest on or before publication`() {
    check("On [Thursday=2016-12-01] and [Monday=2016-11-28], after [Friday=2016-11-25]'s attack.")
    check("[Last Thursday=2016-11-24] they met; [next Monday=2016-12-05] is free; [this Friday=2016-12-02] is not.")
    check("They have to leave by [Friday=2016-12-02]. [Tuesday last week=2016-11-22] was calm.")
    check("On [26 January 2017=2017-01-26] ([Thursday=2017-01-26]) and [Friday (27 January 2017)=2017-01-27].")
    check("By [Monday=2016-11-28] the rebels had fled.")
  }

  @Test func `days and units are counted from publication`() {
    check("[Today=2016-12-01], [yesterday=2016-11-30], [tomorrow=2016-12-02], [the day before yesterday=2016-11-29].")
    check("[Last week=2016-11-21/2016-11-27], [this week=2016-11-28/2016-12-04], [next week=2016-12-05/2016-12-11]")
    check("[last month=2016-11], [last year=2015], [earlier this month=2016-12], [early next year=2017-01/2017-04]")
    check("[two weeks ago=2016-11-14/2016-11-20], [three days ago=2016-11-28], [a year ago=2015], [18 months ago=2015-06]")
    check("[several years ago=?], [more than two years ago=?]")
  }

  @Test func `the story's own dates carry earlier and later`() {
    check("It fell on [5 May 2014=2014-05-05]. [Two days earlier=2014-05-03] they fled.")
    check(
      "On [5 May 2014=2014-05-05] they met. [A day later=2014-05-06] they split, and [the following week=2014-05-12/2014-05-18] fought.")
    check("On [5 May 2014=2014-05-05] they met and on [the same day=2014-05-05] parted.")
    check("On [5 May 2014=2014-05-05] they met; [later that month=2014-05] they left.")
    check("On [5 May 2014=2014-05-05], after [the previous day=2014-05-04], came [the following Friday=2014-05-09].")
    check("They met. [Two days earlier=?] they had fought; [the previous month=?] too.")
    check("In [2014=2014] they met, and [a year later=2015] again; [two days later=?] they split.", published: nil)
  }

  @Test func `a date that cannot be resolved takes the anchor away`() {
    check("On [5 May 2014=2014-05-05] they met, on [06/07/2014=?] they split, and [a day later=?] they fought.")
    check("On [5 May 2014=2014-05-05] they met. On [Thursday=?] they split. [A day later=?] they fought.", published: nil)
  }

  @Test func `the anchor is carried from one span to the next`() {
    let text = "They met on 5 May 2014. A day later they split."
    let split = text.utf8.count - "A day later they split.".utf8.count
    let times = TimeReader(published: nil).times(in: text, spans: [Span(0, split), Span(split, text.utf8.count)])
    #expect(times.map { $0.value?.description } == ["2014-05-05", "2014-05-06"])
  }

  @Test func `durations and sets are marked and have no value`() {
    check("For [three months=DURATION ?] and in [the past two years=DURATION ?] they met [every Friday=SET ?].")
    check("They will meet in [the coming days=?].")
    check("A [two-year=DURATION ?] war, a [30-day=DURATION ?] truce, fights on [Fridays=SET ?] and [each year=SET ?].")
  }

  @Test func `clock times have the value of their day`() {
    check("At [9 a.m.=TIME ?] and [09:15 GMT=TIME ?] shots fell; at [5 p.m. on Thursday=TIME 2016-12-01] again.")
    check("On [Monday=2016-11-28] at [9:15 p.m.=TIME 2016-11-28] and [tonight=TIME 2016-12-01]; [Monday night=TIME 2016-11-28].")
  }

  @Test func `seasons are northern and winter with a year stays open on both sides`() {
    check("In [spring 2014=2014-03/2014-05], [last summer=2016-06/2016-08] and [winter 2014=2013-12/2015-02].")
    check("After the fall of Mosul in [the fall of 2014=2014-09/2014-11] came the Arab Spring.")
  }

  @Test func `a counted weekday is one day of its month`() {
    check(
      "On [the first Tuesday of November=2016-11-01], [the last Friday in May 2014=2014-05-30], [the third Monday of June last year=2015-06-15]."
    )
  }

  @Test func `Islamic months and feasts follow the tabular calendar too`() {
    check(
      "In [Muharram 2015=2015-10-14/2015-11-14], on [Eid al-Fitr 2014=2014-07-28/2014-08-01], during [Eid al-Adha=2016-09-12/2016-09-17].")
    check("After [Ashura=2016-10-11/2016-10-13]; before [Rajab=2016-04-08/2016-05-09]; Rajab Tayyip and Eid al-Masri spoke.")
  }

  @Test func `days joined by a stroke are an interval`() {
    check("On [5/6 March 2014=2014-03-05/2014-03-06] and [the night of 5/6 March=TIME 2016-03-05/2016-03-06], not on 5/6.")
  }

  @Test func `Ramadan follows the tabular calendar and is a day wider`() {
    check("In [Ramadan 2014=2014-06-28/2014-07-29] and during [Ramadan=2016-06-06/2016-07-07]; Ramadan Shalah spoke.")
  }
}
