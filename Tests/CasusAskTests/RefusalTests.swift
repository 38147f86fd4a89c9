// What cannot be read is refused, and the refusal says what was amiss. A guess would be worse than no answer.

import CasusAsk
import CasusModel
import CasusQuery
import CasusStore
import Testing

@Suite("Questions that are refused")
struct RefusalTests {
  private func refusal(_ text: String) -> String {
    do {
      let (read, answer) = try SampleBase.answer(text)
      return "answered: \(read.commands) \(answer.sentence)"
    } catch { return "\(error)" }
  }

  @Test(
    "the words that were not understood are named",
    arguments: [
      ("who frobnicated the Levant Front", "not understood: “frobnicated”"),
      ("which groups joined the Levant Front secretly", "not understood: “secretly”"),
      ("which moderate groups joined the Levant Front", "not understood: “moderate”"),
      ("who demanded that the two sides withdraw", "not understood: “two”"),
    ])
  func words(_ question: String, _ text: String) {
    #expect(refusal(question) == text)
  }

  @Test("silence of the reports is not asked about")
  func negated() {
    #expect(
      refusal("which groups did not join the Levant Front")
        == "“not”: what did not happen is not recorded, and silence of the reports proves nothing; ask what did, or who denied it")
  }

  @Test("reasons are not kept")
  func reasons() {
    #expect(
      refusal("why did Hazzm join the Levant Front")
        == "“why”: casus keeps who, whom, when and where, and who says so, but no reasons and no manners")
  }

  @Test("what depends on the day of asking is asked back for, and read when the day is given")
  func relative() throws {
    #expect(
      refusal("who joined the Levant Front last year")
        == "“last year” depends on the day of asking; give a date (2016, December 2016, 1 December 2016), or the day with --today YYYY-MM-DD"
    )
    let base = try SampleBase.open()
    let read = try SampleBase.reader.get().read("who joined the Levant Front last year", today: .init("2016-03-01"), in: base)
    #expect(read.commands == ["casus alliances --group \"Levant Front\" --relation joined --since 2015-01-01 --until 2015-12-31"])
  }

  @Test("a name that nobody bears gets suggestions, with capitals and without")
  func names() {
    #expect(refusal("which groups joined the Levante Front") == "no actor is named “Levante Front”; did you mean “Levant Front”?")
    #expect(refusal("when did hazm movment join levant front") == "no actor is named “hazm movment”; did you mean “Hazzm Movement”?")
    #expect(refusal("who led \"Bright Path\"") == "no actor is named “Bright Path”; list the actors with: casus actors")
  }

  @Test(
    "other languages and noise", arguments: ["Quels groupes ont rejoint le Front du Levant ?", "asdf qwer zxcv", "Кто возглавлял фронт?"])
  func languages(_ question: String) {
    #expect(refusal(question) == "this is no question in English; others are not read")
  }

  @Test("nothing typed becomes SQL")
  func injection() {
    let text = refusal("who joined \"Levant Front'; DROP TABLE actor; --\"")
    #expect(text == "no actor is named “Levant Front'; DROP TABLE actor; --”; list the actors with: casus actors")
    #expect(refusal("'; DROP TABLE actor; --").hasPrefix("this is no question"))
    #expect(refusal("who leads Ahrar al-Sham").contains("Ali al-Omar"))
  }

  @Test("a question has a bounded length, whatever is sent")
  func length() {
    let long = "the question is too long; allowed: 60 words, 1000 bytes"
    #expect(refusal(String(repeating: "who ", count: 2_500_000)) == long)
    #expect(refusal(Array(repeating: "a", count: 61).joined(separator: " ")) == long)
    #expect(refusal("") == "the question holds no word")
    #expect(refusal(" ?!\u{1B}[31m\u{0} ") != "")
    #expect(refusal("who leads Ahrar al-Sham? who led it?") == "this is more than one question; ask one at a time")
  }

  @Test("two times that make no one period")
  func times() {
    #expect(refusal("who joined the Levant Front in 2014 or 2015") == "“in 2014” and “2015” make no one period; ask for one at a time")
  }

  @Test("where a group joined is not kept")
  func places() {
    #expect(
      refusal("which groups joined the Levant Front in Aleppo")
        == "“Aleppo”: casus keeps where events happened, not where groups join, lead or back; leave the place out")
  }

  @Test("nothing is read into a bare question word", arguments: ["what", "who", "what is", "which groups", "when was it"])
  func bare(_ question: String) {
    #expect(!refusal(question).hasPrefix("answered"), "\(refusal(question))")
  }
}
