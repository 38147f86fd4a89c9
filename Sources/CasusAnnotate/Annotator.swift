// Document → Annotation: sentences and words; tags, trees and names from the encoder; lemmas and morphology; times; then names, which step
// around the times.

import CasusModel

/// The language engine.
public struct Annotator: Sendable {
  private let splitter: SentenceSplitter
  private let engine: LanguageEngine
  private let lemmatizer = Lemmatizer()
  private let recognizer: NameRecognizer

  /// Loads the shipped weights and word lists.
  ///
  /// - Parameter path: the instructions that the encoder uses; all give the same annotation.
  /// - Throws: ``BoundaryError``, ``EncoderError`` or ``LexiconError`` when what is built in is damaged.
  public init(path: KernelPath = .best) throws {
    splitter = try SentenceSplitter()
    engine = try LanguageEngine(path: path)
    recognizer = NameRecognizer(lexicons: try Lexicons.shipped())
  }

  /// Annotates one document. Nothing relative is resolved in a document without a publication date.
  public func annotate(_ document: Document) -> Annotation {
    var clock = NoClock()
    return annotate(document, measuring: &clock)
  }

  /// Annotates one document and tells how long each stage took.
  public func annotate(_ document: Document, measuring clock: inout some StageClock) -> Annotation {
    var parts = DocumentParts(document, splitter: splitter)
    var whole = JoinedParts()
    while let words = clock.measure("sentences and words", { parts.next() }) {
      whole.append(annotate(words, of: document, measuring: &clock))
    }
    return whole.annotation(of: document)
  }

  /// The annotation of a document part by part: of an article as one, of a book as many, each of about 20,000 words. Indices count within
  /// the part, spans in the document; names are carried from sentence to sentence within a part. Nothing is kept of a part that was left.
  public func parts(of document: Document) -> AnnotationParts {
    AnnotationParts(document: document, annotator: self)
  }

  func words(of document: Document) -> DocumentParts { DocumentParts(document, splitter: splitter) }

  /// Annotates sentences of given words (UD tokens), over a text of its own.
  public func annotate(words sentences: [[String]]) -> Annotation {
    let text = sentences.map { $0.joined(separator: " ") }.joined(separator: "\n")
    let words = DocumentWords(sentences)
    let document = Document(
      text: text, origin: Origin(path: "", sha256: ""), regions: words.sentences.map { Region($0.span, .paragraph) })
    var clock = NoClock()
    return annotate(words, of: document, measuring: &clock)
  }

  func annotate(_ words: DocumentWords, of document: Document, measuring clock: inout some StageClock) -> Annotation {
    let readings = engine.read(words.bySentence, measuring: &clock)
    let tokens = clock.measure("lemmas and morphology") { self.tokens(words, readings) }
    let times = clock.measure("times") {
      TimeReader(published: document.published?.value).times(in: document.text, spans: words.sentences.map(\.span))
    }
    let entities = clock.measure("names") {
      recognizer.names(tokens: tokens, sentences: words.sentences, times: times, scores: readings.map(\.nameScores))
    }
    return Annotation(document: document, tokens: tokens, sentences: words.sentences, entities: entities, times: times)
  }

  private func tokens(_ words: DocumentWords, _ readings: [SentenceReading]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(words.spans.count)
    for (sentence, reading) in zip(words.sentences, readings) {
      let first = sentence.tokens.lowerBound
      let tags = zip(reading.fineTags, words.words[sentence.tokens]).map { TagRepair.repaired($0, of: $1) }
      let lemmas = lemmatizer.lemmas(of: Array(words.words[sentence.tokens]), tags: tags)
      for (offset, index) in sentence.tokens.enumerated() {
        let head = reading.heads[offset]
        tokens.append(
          Token(
            span: words.spans[index], text: words.words[index], lemma: lemmas[offset], tag: reading.tags[offset],
            fineTag: tags[offset], head: head == 0 ? nil : first + head - 1, dependency: reading.relations[offset]))
      }
      let features = Morphology.features(of: tokens[sentence.tokens])
      for (offset, index) in sentence.tokens.enumerated() { tokens[index].features = features[offset] }
    }
    return tokens
  }
}

/// Told how long each stage of the annotation takes.
public protocol StageClock {
  /// Runs a stage under its name.
  mutating func measure<Value>(_ stage: String, _ body: () -> Value) -> Value
}

/// Measures nothing.
struct NoClock: StageClock {
  func measure<Value>(_ stage: String, _ body: () -> Value) -> Value { body() }
}
