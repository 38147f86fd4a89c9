// A candidate is a run of tokens that may be a name. Finding where a name begins and ends comes first; what it names is judged later, when
// the whole document has been seen.

import CasusModel

/// A run of tokens that looks like a name.
struct NameCandidate {
  /// Tokens of the document.
  var tokens: Range<Int>
  /// The lookup forms of its tokens, one each: `al sham` for "al-Sham".
  var folds: [String]
  /// Whether it opens its sentence, where every word has a capital.
  var opensSentence: Bool
  /// A title or role stands directly before it: "commander Abu Omar".
  var followsTitle = false

  /// The single words of the name in lower case, the parts of hyphenated tokens apart.
  var words: [String] { folds.flatMap { $0.lowercased().split(separator: " ").map(String.init) } }
}

/// One sentence's tokens with what name finding asks of them.
struct NameTokens {
  let tokens: [Token]
  let range: Range<Int>
  let lexicons: Lexicons
  /// Words that the document also writes in lower case: capitals at a sentence's start say nothing about them.
  let lowercased: Set<String>
  /// Whether the document tells of fighting, and not of sport: there lions and rangers are bands and no teams.
  let isWar: Bool

  func text(_ index: Int) -> String { range.contains(index) ? tokens[index].text : "" }

  func fold(_ index: Int) -> String { Lexicons.fold(text(index)) }

  func tag(_ index: Int) -> String { range.contains(index) ? tokens[index].fineTag : "" }

  /// A word with a capital, or with an article before it: `Front`, `al-Din`, `SDF`, `M23`.
  func isCapital(_ index: Int) -> Bool {
    let text = text(index)
    guard let first = text.unicodeScalars.first else { return false }
    if first.properties.isUppercase { return !endsInWord(text) }
    return hasArticle(text) && !endsInWord(text)
  }

  /// "Aleppo-based", "al-Qaeda-linked": an adjective made with a name, and no part of one.
  private func endsInWord(_ text: String) -> Bool {
    guard let hyphen = text.lastIndex(of: "-") else { return false }
    let rest = text[text.index(after: hyphen)...]
    return rest.count > 2 && rest.allSatisfy { $0.isLowercase }
  }

  /// `al-Din`, `ash-Sham`, `el-Kader`: a short lower-case article, a hyphen, a capital.
  private func hasArticle(_ text: String) -> Bool {
    guard let hyphen = text.firstIndex(where: { $0 == "-" || $0 == "\u{2011}" }) else { return false }
    let article = text[..<hyphen]
    let rest = text[text.index(after: hyphen)...]
    guard let letter = rest.unicodeScalars.first(where: { $0.properties.isAlphabetic && !"ʿʾ".unicodeScalars.contains($0) }) else {
      return false
    }
    return article.count <= 4 && letter.properties.isUppercase && lexicons.particle(String(article)) != nil
  }

  /// Two or more capitals or digits and nothing else: `SDF`, `M23`, `U.N.`.
  func isAcronym(_ index: Int) -> Bool {
    let scalars = text(index).unicodeScalars.filter { $0 != "." && $0 != "-" }
    let capitals = scalars.count { $0.properties.isUppercase }
    return capitals >= 2 && scalars.allSatisfy { $0.properties.isUppercase || ("0"..."9").contains($0) || $0 == "s" }
      || capitals == 1 && scalars.count >= 2 && scalars.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }

  /// The lookup forms of a run's tokens.
  func folds(_ run: Range<Int>) -> [String] { run.map(fold) }

  /// The listed name that a whole run is.
  func listed(_ run: Range<Int>) -> LexiconEntry? {
    let folds = folds(run)
    guard let match = lexicons.longestMatch(in: folds, at: 0), match.length == folds.count else { return nil }
    return match.entry
  }
}
