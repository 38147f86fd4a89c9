import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct WordsTests {
  private static let shipped = Result { try Annotator() }
  private let annotator: Annotator

  init() throws { annotator = try Self.shipped.get() }

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

  @Test("Sentences stay inside their regions, and regions without prose give none") func regions() {
    let document = document([
      ("Rebels unite", .title), ("By Someone", .byline), ("Five groups joined. They did 🙂", .paragraph), ("A caption", .caption),
      ("Read more", .skipped), ("Background", .heading),
    ])
    let annotation = annotator.annotate(document)
    #expect(
      annotation.sentences.map { document.text.quote($0.span) } == [
        "Rebels unite", "Five groups joined.", "They did 🙂", "A caption", "Background",
      ])
    #expect(annotation.sentences.map(\.region) == [.title, .paragraph, .paragraph, .caption, .heading])
    #expect(annotation.sentences.map(\.regionIndex) == [0, 2, 2, 3, 5])
    #expect(annotation.sentences.flatMap { Array($0.tokens) } == Array(annotation.tokens.indices))
    #expect(annotation.tokens.allSatisfy { document.text.quote($0.span) == $0.text && $0.dependency != nil })
  }

  @Test("Tokens carry tags, lemma, features and a tree with one root") func annotated() {
    let annotation = annotator.annotate(document([("Ahrar al-Sham was joined by two factions.", .paragraph)]))
    #expect(annotation.tokens.map(\.text) == ["Ahrar", "al", "-", "Sham", "was", "joined", "by", "two", "factions", "."])
    #expect(annotation.tokens.map(\.lemma) == ["Ahrar", "al", "-", "Sham", "be", "join", "by", "two", "faction", "."])
    #expect(annotation.tokens.map(\.fineTag) == ["NNP", "NNP", "HYPH", "NNP", "VBD", "VBN", "IN", "CD", "NNS", "."])
    #expect(annotation.tokens[0].dependency == "nsubj:pass")
    #expect(annotation.tokens[5].dependency == "root")
    #expect(annotation.tokens[8].dependency == "obl:agent")
    #expect(annotation.tokens[5].features.description == "Tense=Past|VerbForm=Part|Voice=Pass")
  }

  @Test("Words as they are written join hyphens, and keep the tree") func written() {
    let annotation = annotator.annotate(document([("Ahrar al-Sham left the Turkey-backed front.", .paragraph)])).asWritten()
    #expect(annotation.tokens.map(\.text) == ["Ahrar", "al-Sham", "left", "the", "Turkey-backed", "front", "."])
    #expect(annotation.tokens.map(\.fineTag) == ["NNP", "NNP", "VBD", "DT", "JJ", "NN", "."])
    #expect(annotation.sentences.map(\.tokens) == [0..<7])
  }

  @Test("Given words are kept as they are") func givenWords() {
    let annotation = annotator.annotate(words: [["They", "do", "n't", "know"], [], ["No"]])
    #expect(annotation.tokens.map(\.text) == ["They", "do", "n't", "know", "No"])
    #expect(annotation.sentences.map(\.tokens) == [0..<4, 4..<5])
  }

  @Test("A document without words, and regions beyond its text, give nothing") func nothing() {
    #expect(annotator.annotate(document([])).tokens.isEmpty)
    #expect(annotator.annotate(document([("  ", .paragraph)])).sentences.isEmpty)
    let beyond = Document(text: "a", origin: Origin(path: "-", sha256: ""), regions: [Region(Span(5, 9), .paragraph)])
    #expect(annotator.annotate(beyond).tokens.isEmpty)
  }

  @Test("An auxiliary is told from a full verb, and a past tense from a participle")
  func verbs() {
    let text = "They have left. They have weapons. The M23 rebels, supported by Rwanda, captured Goma."
    let tokens = annotator.annotate(document([(text, .paragraph)])).tokens
    #expect(tokens.filter { $0.lemma == "have" }.map(\.tag) == [.auxiliary, .verb])
    #expect(tokens.first { $0.lemma == "capture" }?.fineTag == "VBD")
    #expect(tokens.first { $0.lemma == "support" }?.fineTag == "VBN")
  }
}
