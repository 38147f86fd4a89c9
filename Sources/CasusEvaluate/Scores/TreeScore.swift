// Tags and trees over given words. As usual, gold punctuation (UPOS PUNCT) counts for tags and not for trees.

import CasusModel

/// How well given words are tagged and parsed.
public struct TreeScore: Hashable, Sendable {
  /// All words.
  public var words = 0
  /// Words with the right universal part of speech.
  public var tags = 0
  /// Words with the right tag of the treebank.
  public var fineTags = 0
  /// Words whose lemma is given.
  public var givenLemmas = 0
  /// … and right.
  public var lemmas = 0
  /// Words that are no punctuation.
  public var scored = 0
  /// … with the right head.
  public var heads = 0
  /// … with the right head and relation, subtype included.
  public var relations = 0
  /// … with the right head and relation, subtypes left out.
  public var universalRelations = 0

  /// Zeros.
  public init() {}

  /// Share of right universal parts of speech, 0 to 1; 0 where nothing was scored.
  public var upos: Double { share(tags, words) }
  /// Share of right treebank tags.
  public var xpos: Double { share(fineTags, words) }
  /// Share of right lemmas.
  public var lemma: Double { share(lemmas, givenLemmas) }
  /// Unlabelled attachment score.
  public var uas: Double { share(heads, scored) }
  /// Labelled attachment score, subtypes included.
  public var las: Double { share(relations, scored) }
  /// Labelled attachment score, subtypes left out.
  public var universalLAS: Double { share(universalRelations, scored) }

  mutating func add(_ gold: GoldSentence, _ sentence: AnalysedSentence) {
    for (index, word) in gold.words.enumerated() {
      let token = sentence.tokens[index]
      words += 1
      if token.tag.rawValue == word.tag { tags += 1 }
      if token.fineTag == word.fineTag { fineTags += 1 }
      if word.lemma != "_" {
        givenLemmas += 1
        if token.lemma == word.lemma { lemmas += 1 }
      }
      guard word.tag != PartOfSpeech.punctuation.rawValue else { continue }
      scored += 1
      guard sentence.head(index) == word.head else { continue }
      heads += 1
      let relation = token.dependency ?? ""
      if relation == word.relation { relations += 1 }
      if Self.universal(relation) == Self.universal(word.relation) { universalRelations += 1 }
    }
  }

  /// The relation without its subtype.
  private static func universal(_ relation: String) -> Substring { relation.prefix { $0 != ":" } }

  private func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

  /// Scores whole treebank sentences; `form` changes the words that the engine is given, one by one.
  ///
  /// - Throws: ``EvaluationError/otherWords(given:returned:)``.
  public static func score(
    _ sentences: [GoldSentence], by engine: Engine, form: (GoldWord) -> String = { $0.form }
  ) throws(EvaluationError) -> TreeScore {
    var score = TreeScore()
    var rest = sentences[...]
    // Bounded, so that an engine need not hold a treebank at once.
    while !rest.isEmpty {
      let some = rest.prefix(256)
      rest = rest.dropFirst(256)
      for (gold, sentence) in zip(some, try engine.analyse(some.map { $0.words.map(form) })) { score.add(gold, sentence) }
    }
    return score
  }
}

/// Copies of words in another case.
public enum Casing {
  /// Everything small.
  public static func lower(_ word: GoldWord) -> String { word.form.lowercased() }

  /// A capital first letter on each word, as in headlines; the second part of a written token ("n't") stays.
  public static func title(_ word: GoldWord) -> String {
    guard !word.isContinuation, let first = word.form.first, first.isLetter else { return word.form }
    return first.uppercased() + word.form.dropFirst()
  }
}
