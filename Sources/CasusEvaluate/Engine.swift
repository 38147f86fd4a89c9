// The engine that is measured, behind two functions, so that it is connected in one place.

import CasusModel

/// A language engine.
public struct Engine: Sendable {
  /// Annotates a document: its own sentences and words.
  public let annotate: @Sendable (Document) -> Annotation
  /// Annotates sentences of given words. The annotation has these sentences and these words, in order, over a text of its own.
  public let annotateWords: @Sendable ([[String]]) -> Annotation
  /// Annotates and adds to the time of each stage; nil when the engine does not tell its stages apart.
  public let annotateTimed: (@Sendable (Document, inout Stages) -> Annotation)?
  /// Which kernels run here: `vnni`, `avx2`, `neon`, `portable`; nil when there are none. Speed floors go by it.
  public let kernel: String?

  /// Makes an engine.
  public init(
    annotate: @escaping @Sendable (Document) -> Annotation, annotateWords: @escaping @Sendable ([[String]]) -> Annotation,
    annotateTimed: (@Sendable (Document, inout Stages) -> Annotation)? = nil, kernel: String? = nil
  ) {
    self.annotate = annotate
    self.annotateWords = annotateWords
    self.annotateTimed = annotateTimed
    self.kernel = kernel
  }

  /// The annotated words of each given sentence, with their names.
  ///
  /// - Throws: ``EvaluationError/otherWords(given:returned:)`` when the engine changed sentences or words.
  func analyse(_ sentences: [[String]]) throws(EvaluationError) -> [AnalysedSentence] {
    let annotation = annotateWords(sentences)
    func refuse() -> EvaluationError {
      .otherWords(given: sentences.reduce(0) { $0 + $1.count }, returned: annotation.tokens.count)
    }
    guard annotation.sentences.count == sentences.count else { throw refuse() }
    var out: [AnalysedSentence] = []
    let entities = annotation.names
    var entity = 0
    for (words, sentence) in zip(sentences, annotation.sentences) {
      guard sentence.tokens.count == words.count, sentence.tokens.upperBound <= annotation.tokens.count else { throw refuse() }
      let first = sentence.tokens.lowerBound
      var names: [GoldName] = []
      while entity < entities.count, entities[entity].tokens.lowerBound < sentence.tokens.upperBound {
        let range = entities[entity].tokens
        if range.lowerBound >= first {
          names.append(GoldName((range.lowerBound - first)..<(range.upperBound - first), entities[entity].type))
        }
        entity += 1
      }
      out.append(AnalysedSentence(tokens: Array(annotation.tokens[sentence.tokens]), first: first, names: names))
    }
    return out
  }
}

/// A sentence of given words as the engine sees it.
struct AnalysedSentence {
  /// Its words; heads count in the annotation.
  var tokens: [Token]
  /// Index of its first word in the annotation.
  var first: Int
  /// Its names.
  var names: [GoldName]

  /// Number of the governing word in the sentence from 1, 0 for the root; nil where there is no tree.
  func head(_ index: Int) -> Int? {
    guard tokens[index].dependency != nil else { return nil }
    return tokens[index].head.map { $0 - first + 1 } ?? 0
  }
}

/// Time by stage, in CPU seconds.
public struct Stages: Sendable {
  /// Seconds of each stage, in the order in which they first ran.
  public private(set) var seconds: [(name: String, seconds: Double)] = []
  private let clock: @Sendable () -> Double

  /// - Parameter clock: CPU seconds of the running thread.
  public init(clock: @escaping @Sendable () -> Double) { self.clock = clock }

  /// Runs a stage and adds its time.
  public mutating func measure<Value>(_ name: String, _ body: () -> Value) -> Value {
    let start = clock()
    defer { add(name, clock() - start) }
    return body()
  }

  /// Adds time to a stage.
  public mutating func add(_ name: String, _ time: Double) {
    if let index = seconds.firstIndex(where: { $0.name == name }) {
      seconds[index].seconds += time
    } else {
      seconds.append((name, time))
    }
  }
}

extension Annotation {
  /// The entities that are names: without the adjectives of states, which none of the corpora counts as names.
  var names: [Entity] { entities.filter { !$0.isAdjective } }
}
