// What the language engine sees in one document. Everything is by index into these arrays or by span into the document's text.

/// Sentences, tokens, tags, names and times over one document.
public struct Annotation: Sendable {
  /// The document that was annotated.
  public let document: Document
  /// All tokens in text order.
  public let tokens: [Token]
  /// Sentences in text order, each a run of tokens; never across two regions.
  public let sentences: [Sentence]
  /// Names of persons, organisations and places, in text order, disjoint.
  public let entities: [Entity]
  /// Time expressions in text order, disjoint.
  public let times: [TimeExpression]

  /// Makes an annotation.
  public init(document: Document, tokens: [Token], sentences: [Sentence], entities: [Entity], times: [TimeExpression]) {
    self.document = document
    self.tokens = tokens
    self.sentences = sentences
    self.entities = entities
    self.times = times
  }
}

/// One word or punctuation mark.
public struct Token: Hashable, Sendable {
  /// Where it stands.
  public let span: Span
  /// The text at ``span``.
  public let text: String
  /// Dictionary form, lower case except for names.
  public var lemma: String
  /// Universal part of speech.
  public var tag: PartOfSpeech
  /// Penn Treebank tag, which tells verb forms apart (`VBD`, `VBN`, `VBG`, `VB`, `VBZ`, `VBP`, `MD`).
  public var fineTag: String
  /// Index of the governing token in the document; nil for a root, and wherever no tree was built.
  public var head: Int?
  /// Universal Dependencies relation to ``head``; nil wherever no tree was built.
  public var dependency: String?
  /// Morphological features.
  public var features: Features

  /// Makes a token.
  public init(
    span: Span, text: String, lemma: String, tag: PartOfSpeech, fineTag: String, head: Int? = nil, dependency: String? = nil,
    features: Features = Features()
  ) {
    self.span = span
    self.text = text
    self.lemma = lemma
    self.tag = tag
    self.fineTag = fineTag
    self.head = head
    self.dependency = dependency
    self.features = features
  }
}

/// Universal parts of speech (UD v2).
public enum PartOfSpeech: String, CaseIterable, Sendable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case number = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}

/// One sentence.
public struct Sentence: Hashable, Sendable {
  /// From the first token's start to the last token's end.
  public let span: Span
  /// Its tokens, by index into ``Annotation/tokens``.
  public let tokens: Range<Int>
  /// The kind of region that it stands in.
  public let region: Region.Kind
  /// Number of that region in ``Document/regions``: sentences of one paragraph share it.
  public let regionIndex: Int

  /// Makes a sentence.
  public init(span: Span, tokens: Range<Int>, region: Region.Kind, regionIndex: Int) {
    self.span = span
    self.tokens = tokens
    self.region = region
    self.regionIndex = regionIndex
  }
}

/// A name in the text.
public struct Entity: Hashable, Sendable {
  /// Where it stands.
  public let span: Span
  /// Its tokens, by index into ``Annotation/tokens``.
  public let tokens: Range<Int>
  /// Person, organisation or place.
  public let type: EntityType
  /// What kind of actor it names, as far as form and lexicons tell; nil is unknown.
  public let kind: ActorKind?
  /// The name that the lexicons give for this form: `Syria` for "Syrian", `United States` for "US"; of a capital, which is a place as long as it
  /// does not act, its state; nil where they give none.
  public let canonical: String?
  /// An adjective of a state ("Syrian"): a reference, not a name.
  public let isAdjective: Bool

  /// Makes an entity.
  public init(
    span: Span, tokens: Range<Int>, type: EntityType, kind: ActorKind?, canonical: String? = nil, isAdjective: Bool = false
  ) {
    self.span = span
    self.tokens = tokens
    self.type = type
    self.kind = kind
    self.canonical = canonical
    self.isAdjective = isAdjective
  }

  /// The same name as one of an actor of this kind.
  public func `as`(_ kind: ActorKind) -> Entity {
    Entity(span: span, tokens: tokens, type: type, kind: kind, canonical: canonical, isAdjective: isAdjective)
  }

  /// The same name at other tokens.
  public func moved(to tokens: Range<Int>) -> Entity {
    Entity(span: span, tokens: tokens, type: type, kind: kind, canonical: canonical, isAdjective: isAdjective)
  }
}

/// The three types of names.
public enum EntityType: String, CaseIterable, Sendable {
  case person = "PER"
  case organisation = "ORG"
  case location = "LOC"
}
