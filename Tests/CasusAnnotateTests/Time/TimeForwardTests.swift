// What a planned fact's time means, and what stays as it is.

import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct TimeForwardTests {
  @Test func `a planned time is the next one`() {
    let text = MarkedTimes("They merge on [Monday=2016-12-05] or [Thursday=2016-12-01], in [March=2017-03], on [26 November=2017-11-26].")
    #expect(text.foundForward(published: "2016-12-01") == text.expected)
  }

  @Test func `absolute, last and story times are unaffected`() {
    let text = MarkedTimes("On [5 May 2014=2014-05-05]; [a day later=2014-05-06]; [last Monday=2016-11-28]; [two days ago=2016-11-29].")
    #expect(text.foundForward(published: "2016-12-01") == text.expected)
  }

  @Test func `a value that came from the words beside it stays`() {
    let text = MarkedTimes("They merge on [26 January 2017=2017-01-26] ([Thursday=2017-01-26]).")
    #expect(text.foundForward(published: "2016-12-01") == text.expected)
  }

  @Test func `a day told in the past tense is turned too`() {
    let text = MarkedTimes("It was agreed to merge on [Jan. 26=2017-01-26] and they met about it on [Monday=2016-12-05].")
    #expect(text.foundForward(published: "2016-12-01") == text.expected)
  }

  @Test func `words for the future turn the plain reading`() {
    #expect(MarkedTimes("They will merge on [Monday=2016-12-05]. They met on [Tuesday=2016-11-29].").holds("2016-12-01"))
    #expect(MarkedTimes("The group is to disband in [March=2017-03].").holds("2016-12-01"))
  }
}
