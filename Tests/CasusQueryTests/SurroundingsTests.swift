import CasusModel
import StoreTestSupport
import Testing

@testable import CasusQuery

@Suite struct SurroundingsTests {
  private func around(_ words: String, in text: String, reach: Int = 200) -> [String] {
    let around = Surroundings(of: ArticleBuilder(text).span(words), in: text, reach: reach)
    return [around.before, around.after]
  }

  @Test func `The surroundings end with the paragraph`() {
    #expect(around("MIDDLE", in: "Other.\nOne two. MIDDLE Three.\nNext.") == ["One two. ", " Three."])
  }

  @Test func `The surroundings end between words, never inside a character`() {
    #expect(around("MIDDLE", in: "ééééé ññ MIDDLE ññ ééééé", reach: 7) == ["ññ ", " ññ"])
    #expect(around("MIDDLE", in: "éééééééMIDDLEééééééé", reach: 3) == ["", ""])
  }

  @Test func `A span outside of the text is taken as far as it lies in it`() {
    let around = Surroundings(of: Span(50, 60), in: "short")
    #expect([around.before, around.after] == ["short", ""])
  }
}
