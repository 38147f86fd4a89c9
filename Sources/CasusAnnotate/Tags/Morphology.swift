// From tags and tree to morphology, by rules over the conventions of UD English EWT. Where EWT and GUM differ, EWT is followed: "you" has
// no number, "there is" no type, adverbs have a degree only if they are compared. A pass over the sentence; a verb's person and number are
// its subject's, so the subject is sought along the tree, over at most eight arcs.

import CasusModel

/// Gives the words of a sentence their features.
public enum Morphology {
  /// The features of each word of a sentence.
  ///
  /// `sentence` is a slice of a document's tokens with ``Token/head`` counting in the document; heads outside of the slice count as none.
  /// Without a tree voice, mood and agreement are guessed from the words alone. Linear.
  public static func features(of sentence: ArraySlice<Token>) -> [Features] {
    let tree = MorphologyTree(sentence)
    return sentence.indices.map { tree.features(of: $0) }
  }
}

/// A sentence with its arcs turned round.
struct MorphologyTree {
  let tokens: ArraySlice<Token>
  /// The dependents of all words, each word's in a row; those of word i from `starts[i]`.
  private let dependents: [Int]
  private let starts: [Int]

  init(_ tokens: ArraySlice<Token>) {
    self.tokens = tokens
    var starts = Array(repeating: 0, count: tokens.count + 1)
    let heads = tokens.indices.map { index -> Int in
      guard let head = tokens[index].head, tokens.indices.contains(head), head != index else { return -1 }
      return head - tokens.startIndex
    }
    for head in heads where head >= 0 { starts[head + 1] += 1 }
    for index in tokens.indices.map({ $0 - tokens.startIndex }) { starts[index + 1] += starts[index] }
    var next = starts
    var dependents = Array(repeating: 0, count: starts[tokens.count])
    for (index, head) in heads.enumerated() where head >= 0 {
      dependents[next[head]] = index + tokens.startIndex
      next[head] += 1
    }
    (self.dependents, self.starts) = (dependents, starts)
  }

  func dependents(of index: Int) -> ArraySlice<Int> {
    let row = index - tokens.startIndex
    return dependents[starts[row]..<starts[row + 1]]
  }

  /// The head inside of the sentence.
  func head(of index: Int) -> Int? { tokens[index].head.flatMap { tokens.indices.contains($0) && $0 != index ? $0 : nil } }

  func relation(of index: Int) -> String { tokens[index].dependency ?? "" }

  /// The first dependent that fits.
  func dependent(of index: Int, where fits: (Int) -> Bool) -> Int? { dependents(of: index).first(where: fits) }

  func features(of index: Int) -> Features {
    let token = tokens[index]
    switch token.fineTag {
    case "NN", "NNS", "NNP", "NNPS": return nominal(token)
    case "JJ", "JJR", "JJS", "RB", "RBR", "RBS": return compared(token)
    case "DT", "PDT", "CC", "UH": return ClosedWords.determiner(Spell.small(token.text), token)
    case "PRP", "PRP$": return pronoun(index)
    case "WDT", "WP", "WP$", "WRB": return relativeWord(index)
    case "CD", "LS": return ClosedWords.number(token.text)
    case "MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ": return verb(index)
    default: return Features()
    }
  }

  private func nominal(_ token: Token) -> Features {
    var out = Features()
    switch token.tag {
    case .other: return out
    case .number: return ClosedWords.number(token.text)
    case .adjective:
      out.degree = .positive
      numeral(Spell.small(token.text), &out)
      return out
    case .pronoun:
      out.pronounType = ClosedWords.indefinite(Spell.small(token.text))
      if Spell.small(token.text) == "none" { return out }
    default: numeral(Spell.small(token.text), &out)
    }
    out.number = token.fineTag.hasSuffix("S") ? .plural : .singular
    return out
  }

  /// "17th", "half", "1970s"
  private func numeral(_ word: String, _ out: inout Features) {
    if ClosedWords.beginsWithDigit(word) {
      if ClosedWords.isOrdinal(word) { (out.numberForm, out.numberType) = (.combined, .ordinal) }
      if word.hasSuffix("0s") || word.hasSuffix("0's") { (out.numberForm, out.numberType) = (.combined, .cardinal) }
    } else if word == "half" || word == "halves" {
      (out.numberForm, out.numberType) = (.word, .fraction)
    }
  }

  private func compared(_ token: Token) -> Features {
    var out = Features()
    let word = Spell.small(token.text)
    switch token.fineTag {
    case "JJ":
      // "many", "such" as determiners aside
      if token.tag == .adjective || token.tag == .determiner { out.degree = .positive }
      if ClosedWords.isOrdinal(word) { out.numberType = .ordinal }
      if out.numberType != nil { out.numberForm = ClosedWords.beginsWithDigit(word) ? .combined : .word }
    case "JJR", "RBR": out.degree = .comparative
    case "JJS", "RBS": out.degree = .superlative
    default: ClosedWords.adverb(word, token, &out)
    }
    return out
  }

  private func pronoun(_ index: Int) -> Features {
    let token = tokens[index]
    let word = Spell.small(token.text)
    var out = ClosedWords.pronoun(word, isPossessive: token.fineTag == "PRP$")
    if ClosedWords.hasOpenCase(word), token.fineTag == "PRP" { out.grammaticalCase = openCase(index, depth: 0) }
    // "the president himself": no argument of its own.
    if out.isReflexive, relation(of: index).hasSuffix(":unmarked") { out.pronounType = .emphatic }
    return out
  }

  /// The case of "you" and "it", by their place alone.
  private func openCase(_ index: Int, depth: Int) -> Features.Case {
    if dependent(of: index, where: { relation(of: $0) == "case" }) != nil { return .accusative }
    switch relation(of: index) {
    case "obj", "iobj", "obl", "nmod", "obl:agent": return .accusative
    case "conj":
      guard depth < 8, let head = head(of: index) else { return .nominative }
      return openCase(head, depth: depth + 1)
    default: return .nominative
    }
  }

  func isSubject(_ relation: String) -> Bool { relation.hasPrefix("nsubj") || relation == "expl" }

  /// "who", "which", "where": relative inside of a relative clause or before one, else interrogative.
  private func relativeWord(_ index: Int) -> Features {
    var out = Features()
    out.isPossessive = tokens[index].fineTag == "WP$"
    out.pronounType = isRelative(index) ? .relative : .interrogative
    return out
  }

  private func isRelative(_ index: Int) -> Bool {
    if Spell.small(tokens[index].text) == "that" { return true }
    if dependent(of: index, where: { relation(of: $0).hasSuffix(":relcl") }) != nil { return true }
    var node = index
    for _ in 0..<8 {
      let arc = relation(of: node)
      if arc.hasSuffix(":relcl") { return true }
      guard let head = head(of: node) else { return tokens[index].fineTag == "WDT" && tokens[index].dependency == nil }
      // Another clause begins here: the word asks in it.
      if node != index, ["ccomp", "csubj", "advcl", "root", "parataxis", "acl"].contains(arc) { return false }
      node = head
    }
    return false
  }
}

/// Small letters of the few short words that are looked up.
enum Spell {
  /// `word` in small letters with a straight apostrophe; itself where it is long, as no word of a closed class is.
  static func small(_ word: String) -> String {
    guard word.utf8.count <= 20 else { return word }
    var isSmall = true
    for byte in word.utf8 where (0x41...0x5A).contains(byte) || byte >= 0x80 { isSmall = false }
    return isSmall ? word : String(word.lowercased().map { $0 == "’" ? "'" : $0 })
  }
}
