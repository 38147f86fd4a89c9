// Document → Annotation: sentences, tokens and tags, then times, then names, which step around the times.

import CasusModel

/// The language engine, first version.
public struct Annotator: Sendable {
  private let tagger: Tagger
  private let recognizer: NameRecognizer

  /// Loads the shipped weights and word lists.
  ///
  /// - Throws: ``TaggerError`` or ``LexiconError`` when what is built in is damaged.
  public init() throws {
    tagger = try Tagger()
    recognizer = NameRecognizer(lexicons: try Lexicons.shipped())
  }

  /// Annotates one document. Nothing relative is resolved in a document without a publication date.
  public func annotate(_ document: Document) -> Annotation {
    let (sentences, tokens) = sentencesAndTokens(of: document, tagger: tagger)
    let times = TimeReader(published: document.published?.value).times(in: document.text, spans: sentences.map(\.span))
    let entities = recognizer.names(tokens: tokens, sentences: sentences, times: times)
    return Annotation(document: document, tokens: tokens, sentences: sentences, entities: entities, times: times)
  }
}
