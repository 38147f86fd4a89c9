import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct SentenceSplitterTests {
  private func split(_ text: String) -> [String] {
    let tokens = Tokenizer.tokens(of: text, in: Span(0, text.utf8.count))
    return SentenceSplitter.sentences(of: text, tokens: tokens).map {
      text.quote(Span(tokens[$0.lowerBound].start, tokens[$0.upperBound - 1].end))
    }
  }

  @Test(
    "Sentences part where the bars stand",
    arguments: [
      "The rebels left.| Government troops entered the town.",
      "Gen. Salim Idris met Lt. Col. Saud.| They talked.",
      "U.S. President Barack Obama spoke on Dec. 1.| He left.",
      "It happened in the U.S.| The group denied it.",
      "Resolution No. 5 passed.| He said no.| They left.",
      "H. R. McMaster and J. K. Rowling met.| Nobody knew.",
      "“We will fight on.”| He left.",
      "“We will fight on,” he said.| “We have no choice.”",
      "\"We will fight.\"| The army said so.",
      "\"Why?\" he asked.| \"Because!\"| She left.",
      "“Will they join?” he asked.",
      "It began at 10 a.m. Friday in Aleppo.| It ended at 5 p.m.| The army won.",
      "They waited… and left.| Nobody came…| The end.",
      "He left.| al-Qaeda said nothing.| 14 people died.| (Three were children.)| [More soon.]",
      "The front, led by Jaysh al-Islam, was formed.| iPhone users saw it.",
      "The city\nof Aleppo\nfell.| It was\nlost.",
      "A list of groups\n\n|Ahrar al-Sham",
      "They took the town.|The army left.",
      "Companies such as Acme Inc. and Foo Ltd. left.",
      "He said so.’| They left.",
      "Really?!| Yes!!!| No.",
      "قال القائد ذلك.| وانسحب؟| نعم.",
      "The price was 3.5 million.| 20 men died.",
    ])
  func splits(_ marked: String) {
    let parts = marked.split(separator: "|").map { $0.trimming() }
    #expect(split(marked.replacing("|", with: "")) == parts)
  }

  @Test("All tokens belong to sentences, in order and without gaps", arguments: ["", "...", "?", ". . .", "” ’ )", "a. b. c.", "A. B. C."])
  func covers(_ text: String) {
    let tokens = Tokenizer.tokens(of: text, in: Span(0, text.utf8.count))
    let ranges = SentenceSplitter.sentences(of: text, tokens: tokens)
    #expect(ranges.flatMap { Array($0) } == Array(tokens.indices))
  }

  @Test("A sentence of more than 400 tokens is cut behind a clause mark") func long() {
    let text = String(repeating: "one two three four five six seven eight nine, ", count: 100)
    let tokens = Tokenizer.tokens(of: text, in: Span(0, text.utf8.count))
    let ranges = SentenceSplitter.sentences(of: text, tokens: tokens)
    #expect(ranges.map(\.count) == [400, 400, 200])
    #expect(ranges.allSatisfy { text.quote(tokens[$0.upperBound - 1]) == "," })
  }

  @Test("A long sentence without clause marks is cut all the same") func hard() {
    let text = String(repeating: "word ", count: 1001)
    let tokens = Tokenizer.tokens(of: text, in: Span(0, text.utf8.count))
    #expect(SentenceSplitter.sentences(of: text, tokens: tokens).map(\.count) == [400, 400, 201])
  }
}

extension StringProtocol {
  /// Without white space around it.
  fileprivate func trimming() -> String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
