import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct SentenceSplitterTests {
  private func split(_ text: String) throws -> [String] {
    let tokens = Tokenizer.tokens(of: text, in: Span(0, text.utf8.count))
    return try SentenceSplitter().sentences(of: text, tokens: tokens).map {
      text.quote(Span(tokens[$0.lowerBound].start, tokens[$0.upperBound - 1].end))
    }
  }

  @Test("Sentences part where the bars stand", arguments: SentenceExamples.news)
  func splits(_ marked: String) throws {
    let parts = marked.split(separator: "|").map { $0.trimming() }
    #expect(try split(marked.replacing("|", with: "")) == parts)
  }

  @Test("All tokens belong to sentences, in order and without gaps", arguments: ["", "...", "?", ". . .", "” ’ )", "a. b. c.", "A. B. C."])
  func covers(_ text: String) throws {
    let tokens = Tokenizer.tokens(of: text, in: Span(0, text.utf8.count))
    let ranges = try SentenceSplitter().sentences(of: text, tokens: tokens)
    #expect(ranges.flatMap { Array($0) } == Array(tokens.indices))
    #expect(ranges.allSatisfy { !$0.isEmpty })
  }

  @Test("A sentence of more than 400 tokens is cut behind a clause mark") func long() throws {
    let text = String(repeating: "one two three four five six seven eight nine, ", count: 100)
    let tokens = Tokenizer.tokens(of: text, in: Span(0, text.utf8.count))
    let ranges = try SentenceSplitter().sentences(of: text, tokens: tokens)
    #expect(ranges.map(\.count) == [400, 400, 200])
    #expect(ranges.allSatisfy { text.quote(tokens[$0.upperBound - 1]) == "," })
  }

  @Test("A long sentence without clause marks is cut all the same") func hard() throws {
    let text = String(repeating: "word ", count: 1001)
    let tokens = Tokenizer.tokens(of: text, in: Span(0, text.utf8.count))
    #expect(try SentenceSplitter().sentences(of: text, tokens: tokens).map(\.count) == [400, 400, 201])
  }

  @Test(
    "A region far into a document is split as if it stood alone")
  func region() throws {
    let text = "He left. They stayed."
    let before = String(repeating: "\u{1F600} x\n", count: 50)
    let bytes = Array((before + text).utf8)
    let slice = bytes[before.utf8.count...]
    let tokens = Tokenizer.tokens(in: slice)
    #expect(try SentenceSplitter().sentences(in: slice, tokens: tokens) == [0..<3, 3..<6])
  }
}

extension StringProtocol {
  /// Without white space around it.
  fileprivate func trimming() -> String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
