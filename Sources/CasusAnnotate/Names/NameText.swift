// One document with what name finding asks of it: its tokens, and over them the words as they are written, which lists and signs go by.

import CasusModel

/// A document's tokens and written words.
struct NameText {
  let tokens: [Token]
  let sentences: [Sentence]
  let times: [TimeExpression]
  let lexicons: Lexicons
  let written: WrittenWords
  /// The written words and the sentences over them.
  let words: [Token]
  let wordSentences: [Sentence]
  /// The lookup form of each written word, of a name behind "pro-" that of the name.
  let folds: [String]
  /// Words that the document also writes in lower case: capitals at a sentence's start say nothing about them.
  let lowercased: Set<String>
  /// Whether the document tells of fighting, and not of sport: there lions and rangers are bands and no teams.
  let isWar: Bool

  init(tokens: [Token], sentences: [Sentence], times: [TimeExpression], lexicons: Lexicons) {
    self.tokens = tokens
    self.sentences = sentences
    self.times = times
    self.lexicons = lexicons
    written = WrittenWords(tokens: tokens, sentences: sentences)
    let view = Annotation(
      document: Document(text: "", origin: Origin(path: "", sha256: "")), tokens: tokens, sentences: sentences, entities: [], times: []
    ).asWritten()
    words = view.tokens
    wordSentences = view.sentences
    folds = view.tokens.map { token in
      // Most words are in small letters, which folding leaves as they are.
      if token.text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return token.text }
      // "pro-Assad" is Assad with a prefix.
      let prefix = token.prefixLength(lexicons) ?? 0
      return Lexicons.fold(prefix == 0 ? token.text : String(decoding: token.text.utf8.dropFirst(prefix), as: UTF8.self))
    }
    lowercased = Set(view.tokens.lazy.filter { $0.text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false }.map(\.text))
    let telling = Set(folds.lazy.filter { Self.warWords.contains($0) || Self.armyWords.contains($0) || Self.sportWords.contains($0) })
    isWar =
      (!telling.isDisjoint(with: Self.warWords) || telling.intersection(Self.armyWords).count >= 2)
      && telling.intersection(Self.sportWords).count < 2
  }

  /// Words of irregular fighters, one of which makes a report one of war.
  private static let warWords: Set<String> = [
    "battalion", "battalions", "ceasefire", "factions", "fighters", "frontline", "guerrilla", "guerrillas", "gunmen", "insurgent",
    "insurgents",
    "jihadist", "jihadists", "liwa", "militants", "militia", "militiamen", "militias", "mujahideen", "mutineers", "paramilitary", "rebel",
    "rebels", "self defence", "self defense", "shelling", "warlord", "warlords",
  ]
  /// Words of armies, which other reports use too, but seldom two of them.
  private static let armyWords: Set<String> = [
    "armed", "army", "brigade", "brigades", "clashes", "commander", "commanders", "faction", "fighting", "forces", "front", "liberation",
    "offensive", "rebellion", "resistance", "soldiers", "surrender", "troops", "truce", "weapons",
  ]

  /// Words of players, games and grounds that hardly a report of war uses, two of them even less.
  private static let sportWords: Set<String> = [
    "basketball", "batsman", "championship", "coach", "cricket", "derby", "fixture", "football", "footballer", "goalkeeper", "goalless",
    "hockey", "innings", "kick-off", "midfielder", "playoff", "playoffs", "quarterback", "rugby", "semi-final", "semifinal", "soccer",
    "stadium", "striker", "teammate", "teammates", "tournament", "touchdown", "wicket", "wickets",
  ]

  /// The tokens of written words.
  func tokens(ofWords range: Range<Int>) -> Range<Int> {
    written.ranges[range.lowerBound].lowerBound..<written.ranges[range.upperBound - 1].upperBound
  }

  /// The written words of tokens; nil when they begin or end inside one.
  func wholeWords(ofTokens range: Range<Int>) -> Range<Int>? {
    let found = written.words(ofTokens: range)
    return tokens(ofWords: found) == range ? found : nil
  }

  func view(_ sentence: Sentence) -> NameTokens {
    view(sentence.tokens)
  }

  func view(_ range: Range<Int>) -> NameTokens {
    NameTokens(tokens: words, range: range, lexicons: lexicons, lowercased: lowercased, isWar: isWar)
  }

  /// "January", "Thursday" are names of times; "March 8 Alliance" is not, and no time either.
  func isTime(_ span: Span) -> Bool {
    let first = times.firstIndex(endingBehind: span.start)
    return first < times.count && times[first].span.overlaps(span)
  }

  func span(_ range: Range<Int>) -> Span { tokens[range.lowerBound].span.union(tokens[range.upperBound - 1].span) }
}

extension [TimeExpression] {
  /// The first time that ends behind an offset, by halving.
  fileprivate func firstIndex(endingBehind offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
