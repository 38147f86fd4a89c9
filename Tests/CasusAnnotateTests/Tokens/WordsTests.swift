import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct WordsTests {
  private func document(_ regions: [(String, Region.Kind)]) -> Document {
    var text = ""
    var all: [Region] = []
    for (part, kind) in regions {
      let start = text.utf8.count
      text += part
      all.append(Region(Span(start, text.utf8.count), kind))
      text += "\n\n"
    }
    return Document(text: text, origin: Origin(path: "-", sha256: ""), regions: all)
  }

  @Test("Sentences stay inside their regions, and regions without prose give none") func regions() throws {
    let document = document([
      ("Rebels unite", .title), ("By Someone", .byline), ("Five groups joined. They did 🙂", .paragraph), ("A caption", .caption),
      ("Read more", .skipped), ("Background", .heading),
    ])
    let (sentences, tokens) = sentencesAndTokens(of: document, tagger: try Tagger())
    #expect(
      sentences.map { document.text.quote($0.span) } == [
        "Rebels unite", "Five groups joined.", "They did 🙂", "A caption", "Background",
      ])
    #expect(sentences.map(\.region) == [.title, .paragraph, .paragraph, .caption, .heading])
    #expect(sentences.map(\.regionIndex) == [0, 2, 2, 3, 5])
    #expect(sentences.flatMap { Array($0.tokens) } == Array(tokens.indices))
    #expect(tokens.allSatisfy { document.text.quote($0.span) == $0.text && $0.head == nil && $0.dependency == nil })
  }

  @Test("Tokens carry tag, Penn tag and lemma") func annotated() throws {
    let (_, tokens) = sentencesAndTokens(of: document([("Ahrar al-Sham joined the alliance.", .paragraph)]), tagger: try Tagger())
    #expect(tokens.map(\.lemma) == ["Ahrar", "al-Sham", "join", "the", "alliance", "."])
    #expect(tokens.map(\.fineTag) == ["NNP", "NNP", "VBD", "DT", "NN", "."])
    #expect(tokens.map(\.tag) == [.properNoun, .properNoun, .verb, .determiner, .noun, .punctuation])
  }

  @Test("A document without words, and regions beyond its text, give nothing") func nothing() throws {
    let tagger = try Tagger()
    #expect(sentencesAndTokens(of: document([]), tagger: tagger).tokens.isEmpty)
    #expect(sentencesAndTokens(of: document([("  ", .paragraph)]), tagger: tagger).sentences.isEmpty)
    let beyond = Document(text: "a", origin: Origin(path: "-", sha256: ""), regions: [Region(Span(5, 9), .paragraph)])
    #expect(sentencesAndTokens(of: beyond, tagger: tagger).tokens.isEmpty)
  }

  @Test("An auxiliary is told from a full verb, and a past tense from a participle")
  func verbs() throws {
    let text = "They have left. They have weapons. The M23 rebels, supported by Rwanda, captured Goma."
    let (_, tokens) = sentencesAndTokens(of: document([(text, .paragraph)]), tagger: try Tagger())
    #expect(tokens.filter { $0.lemma == "have" }.map(\.tag) == [.auxiliary, .verb])
    #expect(tokens.first { $0.lemma == "capture" }?.fineTag == "VBD")
    #expect(tokens.first { $0.lemma == "support" }?.fineTag == "VBN")
  }
}
