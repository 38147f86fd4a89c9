// Annotations written by hand: one word a line, so that a test of reading does not depend on what a model thinks of its sentence.

import CasusModel

/// Builds annotations from lines `form lemma upos xpos head relation [PER|ORG|LOC]`; heads count from 1 in each sentence, 0 is the root.
/// An empty line ends a sentence, a line `¶` a paragraph. Words stand apart by one space, but not before closing marks or behind opening
/// ones.
enum HandMadeTrees {
  static func annotation(_ lines: String) -> Annotation {
    var text = ""
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var entities: [Entity] = []
    var regions: [Region] = []
    for paragraph in lines.split(separator: "¶\n") {
      if !text.isEmpty { text += "\n\n" }
      let begin = text.utf8.count
      for sentence in paragraph.split(separator: "\n\n") {
        let first = tokens.count
        for line in sentence.split(separator: "\n") {
          let fields = line.split(separator: " ").map(String.init)
          if text.utf8.count > begin, !isClosing(fields[0]), text.last != "“" { text += " " }
          let start = text.utf8.count
          text += fields[0]
          let head = Int(fields[4]) ?? 0
          tokens.append(
            Token(
              span: Span(start, text.utf8.count), text: fields[0], lemma: fields[1], tag: PartOfSpeech(rawValue: fields[2]) ?? .other,
              fineTag: fields[3], head: head == 0 ? nil : first + head - 1, dependency: fields[5]))
          guard fields.count > 6, let type = EntityType(rawValue: fields[6]) else { continue }
          let place = tokens.count - 1
          if let last = entities.last, last.tokens.upperBound == place {
            entities[entities.count - 1] = Entity(
              span: Span(last.span.start, text.utf8.count), tokens: last.tokens.lowerBound..<place + 1, type: type, kind: last.kind)
          } else {
            let kind: ActorKind? = type == .person ? .person : type == .location ? .state : nil
            entities.append(Entity(span: Span(start, text.utf8.count), tokens: place..<place + 1, type: type, kind: kind))
          }
        }
        let span = Span(tokens[first].span.start, text.utf8.count)
        sentences.append(Sentence(span: span, tokens: first..<tokens.count, region: .paragraph, regionIndex: regions.count))
      }
      regions.append(Region(Span(begin, text.utf8.count), .paragraph))
    }
    let document = Document(text: text, origin: Origin(path: "test", sha256: ""), regions: regions)
    return Annotation(document: document, tokens: tokens, sentences: sentences, entities: entities, times: [])
  }

  private static func isClosing(_ form: String) -> Bool { [".", ",", ":", "?", "!", "”", "'s", "’s"].contains(form) }
}
