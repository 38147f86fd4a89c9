// Trees written by hand, one word a line: word, lemma, UPOS tag, Penn tag, number of the head (1-based, 0 for the root), relation.

import CasusModel

@testable import CasusExtract

enum TreeFixture {
  /// One sentence; words are parted by one space in its text.
  static func trees(_ lines: String) -> SyntaxTrees {
    var tokens: [Token] = []
    var text = ""
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count == 6, let tag = PartOfSpeech(rawValue: fields[2]), let head = Int(fields[4]) else { continue }
      if !text.isEmpty { text += " " }
      let start = text.utf8.count
      text += fields[0]
      tokens.append(
        Token(
          span: Span(start, text.utf8.count), text: fields[0], lemma: fields[1], tag: tag, fineTag: fields[3],
          head: head == 0 ? nil : head - 1,
          dependency: fields[5]))
    }
    let span = Span(0, text.utf8.count)
    let document = Document(text: text, origin: Origin(path: "fixture", sha256: ""), regions: [Region(span, .paragraph)])
    return SyntaxTrees(
      Annotation(
        document: document, tokens: tokens,
        sentences: [Sentence(span: span, tokens: 0..<tokens.count, region: .paragraph, regionIndex: 0)], entities: [], times: []))
  }

  /// The reading of the word with the given number (1-based).
  static func reading(_ word: Int, _ lines: String) -> StatusReading { StatusReader(trees(lines)).reading(of: word - 1) }
}
