// A long document's annotation is many times its size; whoever only passes it on goes through it part by part.

import CasusModel

/// The annotation of a document, part by part. Each iteration annotates anew and gives the same.
public struct AnnotationParts: Sequence {
  let document: Document
  let annotator: Annotator

  /// Whether the document holds no sentence. Annotates nothing.
  public var isEmpty: Bool {
    var words = annotator.words(of: document)
    return words.next().map(\.sentences) == nil
  }

  /// The one part of an article, to be held by those who go through the parts more than once; nil where there are none or several.
  public var only: Annotation? {
    var words = annotator.words(of: document)
    guard let first = words.next(), words.next().map(\.sentences) == nil else { return nil }
    var clock = NoClock()
    return annotator.annotate(first, of: document, measuring: &clock)
  }

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
