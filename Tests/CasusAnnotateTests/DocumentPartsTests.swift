import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct DocumentPartsTests {
  private func document(_ paragraphs: [String]) -> Document {
    var text = ""
    var regions: [Region] = []
    for paragraph in paragraphs {
      regions.append(Region(Span(text.utf8.count, text.utf8.count + paragraph.utf8.count), .paragraph))
      text += paragraph + "\n\n"
    }
    return Document(text: text, origin: Origin(path: "-", sha256: ""), regions: regions)
  }

  @Test("A long document comes in parts, and the parts have the sentences of the whole", arguments: [40, 100, 1000])
  func parts(size: Int) throws {
    let sentence = "The rebels of Gen. Salim Idris left Aleppo on Thursday, two officials said. "
    let document = document(["A title", String(repeating: sentence, count: 12), "The end."])
    let splitter = try SentenceSplitter()
    var parts = DocumentParts(document, splitter: splitter, size: size)
    var count = 0
    var spans: [Span] = []
    while let part = parts.next() {
      count += 1
      spans += part.sentences.map(\.span)
      #expect(part.sentences.flatMap { Array($0.tokens) } == Array(part.spans.indices))
    }
    var whole = DocumentParts(document, splitter: splitter)
    let expected = whole.next()
    #expect(whole.next().map(\.spans) == nil)
    #expect(count > (size < 1000 ? 2 : 0))
    // A sentence that is longer than a part is cut; no byte is lost in any case.
    if size >= 100 { #expect(spans == expected?.sentences.map(\.span)) }
    #expect(spans.last == expected?.sentences.last?.span)
  }

  @Test("Text without spaces is cut between characters") func unbroken() throws {
    let text = String(repeating: "é", count: 500)
    var parts = DocumentParts(document([text]), splitter: try SentenceSplitter(), size: 101)
    var words: [String] = []
    while let part = parts.next() { words += part.words }
    #expect(words.joined() == text)
    #expect(!words.contains { $0.contains("\u{FFFD}") })
  }
}
