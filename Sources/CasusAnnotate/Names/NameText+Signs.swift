// Lists and signs as evidence: runs of capitals are judged by form and neighbours, then short forms by the longer names of the document.

import CasusModel

extension NameText {
  /// What lists and signs say, over written words, in text order.
  func signs(_ weights: NameWeights) -> [JudgedCandidate] {
    var found: [(candidate: NameCandidate, view: NameTokens)] = []
    for sentence in wordSentences {
      let view = view(sentence)
      found += view.candidates().filter { !isTime(wordSpan($0.tokens)) }.map { ($0, view) }
    }
    let strong = found.map { NameTyping(view: $0.view, candidate: $0.candidate).strong(weights) }
    var memory = NameMemory()
    for (entry, sign) in zip(found, strong) { if let sign { memory.learn(entry.candidate.words, sign.type) } }
    return zip(found, strong).map { entry, sign in
      if let sign { return JudgedCandidate(candidate: entry.candidate, sign: sign, isStrong: true) }
      if let known = memory.recall(entry.candidate.words) {
        return JudgedCandidate(candidate: entry.candidate, sign: NameSign(known, weights.recall), isStrong: false)
      }
      let typing = NameTyping(view: entry.view, candidate: entry.candidate)
      let weak = typing.weak().map { NameSign($0, typing.isBareGroup && $0.type == .organisation ? weights.weakLong : weights.weak) }
      return JudgedCandidate(candidate: entry.candidate, sign: weak, isStrong: false)
    }
  }

  /// Listed names of several words inside a longer run of capitals: "the **Middle East** Tobias Ellwood".
  func innerSigns(_ candidates: [NameCandidate], _ weights: NameWeights) -> [(tokens: Range<Int>, sign: NameSign)] {
    var out: [(tokens: Range<Int>, sign: NameSign)] = []
    for candidate in candidates where candidate.tokens.count > 2 {
      var index = 0
      while index < candidate.folds.count - 1 {
        guard let match = lexicons.longestMatch(in: candidate.folds, at: index), match.length > 1, match.length < candidate.folds.count,
          let type = match.entry.type, match.entry.category != .adjective
        else {
          index += 1
          continue
        }
        let first = candidate.tokens.lowerBound + index
        out.append((tokens(ofWords: first..<(first + match.length)), NameSign(type, match.entry.kind, weights.inner)))
        index += match.length
      }
    }
    return out
  }

  private func wordSpan(_ range: Range<Int>) -> Span { words[range.lowerBound].span.union(words[range.upperBound - 1].span) }

  /// Listed names inside compounds: "**Turkey**-backed", "**al-Qaeda**-linked".
  ///
  /// Also behind a prefix, "pro-**Assad**", and in pairs.
  func compoundSigns(_ weights: NameWeights) -> [(tokens: Range<Int>, sign: NameSign)] {
    let prefixed = tokens.indices.filter { tokens[$0].prefixLength(lexicons) != nil }.map { $0..<($0 + 1) }
    return (compounds() + prefixed + pairs()).compactMap { range in
      guard let entry = listed(range) else { return nil }
      switch entry.category {
      // A part of a compound is a name for certain: no title or event continues it.
      case .state: return (range, NameSign(.location, .state, weights.listed))
      case .place, .capital: return (range, NameSign(.location, nil, weights.listed))
      case .group, .body, .media: return (range, NameSign(.organisation, entry.kind, weights.listed))
      case .adjective, .people, .title, .organisationType, .givenName, .particle: return nil
      }
    }
  }

  /// Both states of "**UK**-**France**".
  private func pairs() -> [Range<Int>] {
    written.ranges.flatMap { range -> [Range<Int>] in
      guard range.count == 3, [range.lowerBound, range.lowerBound + 2].allSatisfy({ lexicons.state(named: tokens[$0].text) != nil }) else {
        return []
      }
      return [range.lowerBound..<(range.lowerBound + 1), (range.lowerBound + 2)..<range.upperBound]
    }
  }

  /// The tokens before the last hyphen of "**Turkey**-backed": a capital, and behind the hyphen a word in small letters that ends a
  /// compound adjective. Names like "Al-shabaab" are none.
  func compounds() -> [Range<Int>] {
    written.ranges.compactMap { range in
      guard range.count >= 3, isParticiple(tokens[range.upperBound - 1]) else { return nil }
      let front = range.lowerBound..<(range.upperBound - 2)
      return front.contains { tokens[$0].text.unicodeScalars.first?.properties.isUppercase ?? false } ? front : nil
    }
  }

  private func isParticiple(_ token: Token) -> Bool {
    guard token.text.unicodeScalars.allSatisfy(\.properties.isLowercase) else { return false }
    return ["VBN", "VBD", "VBG", "JJ"].contains(token.fineTag)
      || ["led", "held", "run", "wide", "style", "era", "born", "made", "linked", "backed", "based", "controlled"].contains(token.text)
  }

  /// The listed name that a run of tokens is as a whole.
  func listed(_ range: Range<Int>) -> LexiconEntry? {
    let prefix = tokens[range.lowerBound].prefixLength(lexicons) ?? 0
    let first =
      prefix == 0 ? tokens[range.lowerBound].text : String(decoding: tokens[range.lowerBound].text.utf8.dropFirst(prefix), as: UTF8.self)
    let folds = [Lexicons.fold(first)] + range.dropFirst().map { Lexicons.fold(tokens[$0].text) }
    guard let match = lexicons.longestMatch(in: folds, at: 0), match.length == folds.count else { return nil }
    return match.entry
  }
}
