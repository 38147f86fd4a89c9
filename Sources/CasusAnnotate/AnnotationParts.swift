// A long document's annotation is many times its size; whoever only passes it on goes through it part by part.

import CasusModel

/// The annotation of a document, part by part. Each iteration annotates anew and gives the same.
public struct AnnotationParts: Sequence {
  let document: Document
  let annotator: Annotator

  /// The parts in text order.
  public func makeIterator() -> Iterator { Iterator(document: document, annotator: annotator, words: annotator.words(of: document)) }

  /// Annotates when it is asked.
  public struct Iterator: IteratorProtocol {
    let document: Document
    let annotator: Annotator
    var words: DocumentParts

    /// The next part.
    public mutating func next() -> Annotation? {
      var clock = NoClock()
      return words.next().map { annotator.annotate($0, of: document, measuring: &clock) }
    }
  }
}

/// Parts put together again.
struct JoinedParts {
  private var tokens: [Token] = []
  private var sentences: [Sentence] = []
  private var entities: [Entity] = []
  private var times: [TimeExpression] = []

  /// Adds the next part.
  mutating func append(_ part: Annotation) {
    let shift = tokens.count
    func moved(_ range: Range<Int>) -> Range<Int> { (range.lowerBound + shift)..<(range.upperBound + shift) }
    tokens += part.tokens.lazy.map { token in
      var token = token
      token.head = token.head.map { $0 + shift }
      return token
    }
    sentences += part.sentences.lazy.map {
      Sentence(span: $0.span, tokens: moved($0.tokens), region: $0.region, regionIndex: $0.regionIndex)
    }
    entities += part.entities.lazy.map { $0.moved(to: moved($0.tokens)) }
    times += part.times
  }

  /// All parts as one.
  func annotation(of document: Document) -> Annotation {
    Annotation(document: document, tokens: tokens, sentences: sentences, entities: entities, times: times)
  }
}
