// A read-only window on one sentence: the lookups that every later step asks for, computed once.

import CasusModel

/// One sentence of an annotation, with names and times found by token.
struct SentenceView {
  let annotation: Annotation
  let index: Int
  let tokens: Range<Int>
  private let entityByToken: [Int?]
  private let timeByToken: [Int?]
  private let verbTag: (token: Int, tag: String)?

  init(_ annotation: Annotation, sentence index: Int, entities: Range<Int>, times: Range<Int>) {
    self.annotation = annotation
    self.index = index
    let tokens = annotation.sentences[index].tokens
    self.tokens = tokens
    var entityByToken = [Int?](repeating: nil, count: tokens.count)
    for entity in entities {
      for token in annotation.entities[entity].tokens where tokens.contains(token) {
        entityByToken[token - tokens.lowerBound] = entity
      }
    }
    var timeByToken = [Int?](repeating: nil, count: tokens.count)
    var token = tokens.lowerBound
    for time in times where !annotation.times[time].isVague {
      let span = annotation.times[time].span
      while token < tokens.upperBound, annotation.tokens[token].span.end <= span.start { token += 1 }
      var covered = token
      while covered < tokens.upperBound, annotation.tokens[covered].span.start < span.end {
        timeByToken[covered - tokens.lowerBound] = time
        covered += 1
      }
    }
    self.entityByToken = entityByToken
    self.timeByToken = timeByToken
    verbTag = Self.verbBehindSubject(annotation, tokens, entityByToken)
  }

  /// "The Levant Front **fights** under …", "the alliance **consists** of …": where a clause lacks its finite verb, a word behind its subject
  /// that the rules know as a verb is one, whatever the tagger took it for.
  private static func verbBehindSubject(_ annotation: Annotation, _ tokens: Range<Int>, _ entities: [Int?]) -> (token: Int, tag: String)? {
    let finite: Set<String> = ["VBD", "VBZ", "VBP", "MD"]
    for token in tokens.dropFirst().dropLast() where ["NN", "NNS"].contains(annotation.tokens[token].fineTag) {
      let offset = token - tokens.lowerBound
      guard entities[offset] == nil, Verbs.known.contains(annotation.tokens[token].lemma.lowercased()),
        ["DT", "NNP", "NNPS", "PRP", "PRP$", "TO", "IN", "RP"].contains(annotation.tokens[token + 1].fineTag),
        annotation.tokens[token + 1].text.lowercased() != "of" || ["consist", "accuse"].contains(annotation.tokens[token].lemma),
        isSubject(annotation, token - 1, entities[offset - 1])
      else { continue }
      // Every other finite verb is one of saying or stands in a relative clause: then the clause still lacks its own.
      let others = tokens.filter { finite.contains(annotation.tokens[$0].fineTag) }
      guard
        others.allSatisfy({ other in
          Verbs.cues.contains(annotation.tokens[other].lemma.lowercased())
            || other > tokens.lowerBound && annotation.tokens[other - 1].fineTag.hasPrefix("W")
        })
      else { continue }
      return (token, annotation.tokens[token].fineTag == "NNS" ? "VBZ" : "VBP")
    }
    return nil
  }

  /// A name of somebody, or a noun for a band of people with its article.
  private static func isSubject(_ annotation: Annotation, _ token: Int, _ entity: Int?) -> Bool {
    if let entity { return annotation.entities[entity].type != .location || annotation.entities[entity].kind == .state }
    return annotation.tokens[token].fineTag == "NN" && ActorNouns.groups.contains(annotation.tokens[token].lemma.lowercased())
      && token > 0 && ["DT", "JJ", "PRP$"].contains(annotation.tokens[token - 1].fineTag)
  }

  /// The name that token `index` belongs to, by index into the annotation's entities.
  func entity(at index: Int) -> Int? {
    tokens.contains(index) ? entityByToken[index - tokens.lowerBound] : nil
  }

  /// The time expression that token `index` belongs to.
  func time(at index: Int) -> Int? {
    tokens.contains(index) ? timeByToken[index - tokens.lowerBound] : nil
  }

  /// The Penn Treebank tag; empty outside of the sentence.
  func tag(_ index: Int) -> String {
    guard tokens.contains(index) else { return "" }
    if let verbTag, verbTag.token == index { return verbTag.tag }
    return annotation.tokens[index].fineTag
  }

  func lemma(_ index: Int) -> String { tokens.contains(index) ? annotation.tokens[index].lemma.lowercased() : "" }

  /// The word in lower case.
  func word(_ index: Int) -> String { tokens.contains(index) ? annotation.tokens[index].text.lowercased() : "" }

  /// The text that a run of tokens covers, as it stands in the document.
  func text(_ range: Range<Int>) -> String { annotation.document.text.quote(span(range)) }

  /// The bytes that a run of tokens covers.
  func span(_ range: Range<Int>) -> Span {
    guard let first = range.first, let last = range.last else { return Span(0, 0) }
    return annotation.tokens[first].span.union(annotation.tokens[last].span)
  }
}

extension Annotation {
  /// A view of every sentence, in order; linear in the document.
  func sentenceViews() -> [SentenceView] {
    var entity = 0
    var time = 0
    return sentences.indices.map { index in
      let sentence = sentences[index]
      let firstEntity = entity
      while entity < entities.count, entities[entity].tokens.lowerBound < sentence.tokens.upperBound { entity += 1 }
      while time < times.count, times[time].span.end <= sentence.span.start { time += 1 }
      let firstTime = time
      while time < times.count, times[time].span.start < sentence.span.end { time += 1 }
      return SentenceView(self, sentence: index, entities: firstEntity..<entity, times: firstTime..<time)
    }
  }
}
