import CasusExtract
import CasusModel
import CasusQuery
import CasusStore

@testable import CasusAsk

extension FuzzTarget {
  /// The words of a question.
  static let question = FuzzTarget("question", seeds: ["lines:Tests/CasusAskTests/questions.txt"], mostBytes: 1100) { bytes in
    let question = try Question(String(decoding: bytes, as: UTF8.self))
    let text = Array(question.text.utf8)
    var end = 0
    require(question.words.count <= QuestionLimits.words, "too many words")
    for word in question.words {
      Soundness.check(word.span, in: text, "word")
      require(word.span.start >= end, "words overlap")
      require(Array(question.text.quote(word.span).utf8) == Array(word.text.utf8), "a word that is not its span")
      end = word.span.end
    }
  }

  private static let reader = try? QuestionReader(rules: .shipped())

  /// A whole question, asked of a small knowledge base: answered or refused in words, never with an error of SQLite.
  static let ask = FuzzTarget("ask", seeds: ["lines:Tests/CasusAskTests/blind.txt"], mostBytes: 200) { bytes in
    guard let reader, let shared = Samples.shared else { return require(false, "the engine does not load") }
    do {
      _ = try shared.base.answer(reader.read(String(decoding: bytes, as: UTF8.self), today: CalendarDate("2016-12-31"), in: shared.base))
    } catch is AskError {
    } catch is QueryError {
    }
  }
}
