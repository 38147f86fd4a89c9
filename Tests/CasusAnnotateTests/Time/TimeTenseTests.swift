// Which Monday is meant is told by the words around it; published on Thursday 1 December 2016.

import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct TimeTenseTests {
  @Test(
    arguments: [
      "They met [Monday=2016-11-28].", "They will meet [Monday=2016-12-05].", "On [Monday=2016-12-05], the council will vote.",
      "On [Monday=2016-11-28], a bomb killed ten; more will follow.", "The talks are due to resume on [Monday=2016-12-05].",
      "A rally is planned for [Monday=2016-12-05].", "The vote was postponed until [Monday=2016-12-05].",
      "He said they would leave on [Monday=2016-12-05].", "The court meets [Monday=2016-12-05].", "They did not meet [Monday=2016-11-28].",
      "They may withdraw on [Monday=2016-12-05].", "Rebels who will never yield attacked on [Monday=2016-11-28].",
      "He won't appeal [Monday=2016-11-28]'s ruling.", "He won the vote on [Monday=2016-11-28].",
      "Mohammed and Ahmed shelled it [Monday=2016-11-28].", "The dividend is payable [Jan. 15=2017-01-15].",
      "It was founded on [Jan. 15=2016-01-15].", "He must surrender by [Jan. 15=2017-01-15].", "By [30 November=2016-11-30] they had fled.",
      "The army wants it back by [March=2017-03].", "By [March=2016-03] they had fled.",
    ])
  func `words around a day tell its tense`(_ marked: String) {
    let text = MarkedTimes(marked)
    #expect(text.found(published: "2016-12-01") == text.expected)
  }
}
