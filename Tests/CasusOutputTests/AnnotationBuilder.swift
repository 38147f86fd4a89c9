// Annotations made by hand, so that the writers are tested without an engine.

import CasusModel

/// A word: text, lemma, part of speech, fine tag, features, head from 1 in its sentence (0 the root), relation.
struct Word {
  var text: String
  var lemma: String
  var tag: PartOfSpeech
  var fineTag: String
  var features = Features()
  var head: Int?
  var relation: String?
}

extension Features {
  static var article: Features {
    var features = Features()
    features.definite = .definite
    features.pronounType = .article
    return features
  }

  static var singular: Features {
    var features = Features()
    features.number = .singular
    return features
  }

  static var infinitive: Features {
    var features = Features()
    features.verbForm = .infinitive
    return features
  }
}

enum Annotated {
  /// Words are found in `text` one after the other; `names` and `times` are marked by their words in the sentences counted through.
  static func make(
    _ text: String, path: String = "articles/levant.txt", sentences: [(region: Int, words: [Word])],
    names: [(words: Range<Int>, type: EntityType, kind: ActorKind?)] = [], times: [(words: Range<Int>, value: String?, timex: String?)] = []
  ) -> Annotation {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var runs: [Sentence] = []
    var place = 0
    for sentence in sentences {
      let first = tokens.count
      for word in sentence.words {
        let form = Array(word.text.utf8)
        while place + form.count <= bytes.count, !bytes[place..<(place + form.count)].elementsEqual(form) { place += 1 }
        tokens.append(
          Token(
            span: Span(place, place + form.count), text: word.text, lemma: word.lemma, tag: word.tag, fineTag: word.fineTag,
            head: word.head.flatMap { $0 == 0 ? nil : first + $0 - 1 }, dependency: word.relation,
            features: word.features))
        place += form.count
      }
      runs.append(
        Sentence(
          span: Span(tokens[first].span.start, place), tokens: first..<tokens.count, region: sentence.region == 0 ? .title : .paragraph,
          regionIndex: sentence.region))
    }
    func span(_ words: Range<Int>) -> Span { Span(tokens[words.lowerBound].span.start, tokens[words.upperBound - 1].span.end) }
    return Annotation(
      document: Document(
        text: text, origin: Origin(path: path, sha256: "00ff"), title: Stated("Alliance"),
        published: TimeValue("2016-12-01").map { Stated($0) }),
      tokens: tokens, sentences: runs,
      entities: names.map { Entity(span: span($0.words), tokens: $0.words, type: $0.type, kind: $0.kind) },
      times: times.map { TimeExpression(span: span($0.words), type: .date, value: $0.value.flatMap { TimeValue($0) }, timex: $0.timex) })
  }

  /// A headline without a tree, and a sentence with one.
  static let article = make(
    "Alliance née in Aleppo\n\nThe Levant Front didn’t  fight\non Thursday.",
    sentences: [
      (
        0,
        [
          Word(text: "Alliance", lemma: "alliance", tag: .noun, fineTag: "NN"),
          Word(text: "née", lemma: "née", tag: .adjective, fineTag: "JJ"),
          Word(text: "in", lemma: "in", tag: .adposition, fineTag: "IN"),
          Word(text: "Aleppo", lemma: "Aleppo", tag: .properNoun, fineTag: "NNP"),
        ]
      ),
      (
        1,
        [
          Word(text: "The", lemma: "the", tag: .determiner, fineTag: "DT", features: .article, head: 3, relation: "det"),
          Word(text: "Levant", lemma: "Levant", tag: .properNoun, fineTag: "NNP", head: 3, relation: "compound"),
          Word(text: "Front", lemma: "Front", tag: .properNoun, fineTag: "NNP", features: .singular, head: 6, relation: "nsubj"),
          Word(text: "did", lemma: "do", tag: .auxiliary, fineTag: "VBD", head: 6, relation: "aux"),
          Word(text: "n’t", lemma: "not", tag: .particle, fineTag: "RB", head: 6, relation: "advmod"),
          Word(text: "fight", lemma: "fight", tag: .verb, fineTag: "VB", features: .infinitive, head: 0, relation: "root"),
          Word(text: "on", lemma: "on", tag: .adposition, fineTag: "IN", head: 8, relation: "case"),
          Word(text: "Thursday", lemma: "Thursday", tag: .properNoun, fineTag: "NNP", head: 6, relation: "obl"),
          Word(text: ".", lemma: ".", tag: .punctuation, fineTag: ".", head: 6, relation: "punct"),
        ]
      ),
    ],
    names: [(3..<4, .location, nil), (5..<7, .organisation, .armedGroup)], times: [(10..<12, "2016-12-01", nil)])
}
