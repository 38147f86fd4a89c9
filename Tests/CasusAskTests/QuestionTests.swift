// Questions over the sample knowledge base: what they become, and what answers them.

import Testing

@Suite("Questions over the sample articles")
struct QuestionTests {
  @Test("a question becomes its command and is answered", arguments: AskedCase.all("questions.txt"))
  func answered(_ asked: AskedCase) {
    #expect(asked.faults() == [])
  }

  @Test("the file holds the questions that were promised")
  func count() {
    #expect(AskedCase.all("questions.txt").count >= 60)
    #expect(AskedCase.all("blind.txt").count == 20)
  }
}
