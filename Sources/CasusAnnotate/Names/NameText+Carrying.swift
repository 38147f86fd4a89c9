// The second look: what the first one found in the whole document speaks for the same spellings, for surnames and for letters in brackets.

import CasusModel

extension NameText {
  /// The names that the scores give, in form, without times.
  func names(_ scores: NameScores) -> [FoundName] {
    let repair = NameRepair(tokens: tokens, written: written, lexicons: lexicons)
    var names: [FoundName] = []
    for sentence in sentences {
      let isCased = repair.isCased(sentence.tokens)
      for name in scores.names(in: sentence.tokens) {
        for name in repair.repaired(name, isCased: isCased) where !isTime(span(name.tokens)) {
          if let last = names.last, last.tokens.upperBound > name.tokens.lowerBound { continue }
          names.append(name)
        }
      }
    }
    return names
  }

  /// Adds what the names found so far say of the rest of the document.
  func carry(_ names: [FoundName], into scores: inout NameScores, _ weights: NameWeights) {
    var carrier = NameCarrier()
    for name in names {
      if let range = wholeWords(ofTokens: name.tokens), tokens[name.tokens.lowerBound].prefixLength(lexicons) == nil {
        carrier.count(Array(folds[range]), name.type, clarity: scores.margin(name.type, over: name.tokens))
      }
      if name.type != .person, let letters = bracketed(behind: name.tokens) {
        scores.raise(name.type, over: letters..<(letters + 1), by: weights.bracket)
        carrier.count([folds[written.word(ofToken: letters)]], name.type, clarity: 4)
      }
    }
    for sentence in wordSentences {
      var word = sentence.tokens.lowerBound
      while word < sentence.tokens.upperBound {
        guard isNameLike(word), let carried = carrier.carried(at: word, in: folds[word..<sentence.tokens.upperBound]) else {
          word += 1
          continue
        }
        let range = tokens(ofWords: word..<(word + carried.length))
        scores.raise(carried.type, over: range, by: weights.carry)
        scores.prefer(carried.type, over: range, by: weights.carryPreference)
        word += carried.length
      }
    }
  }

  private func isNameLike(_ word: Int) -> Bool {
    guard let first = words[word].text.unicodeScalars.first else { return false }
    // "al-Sham", "pro-Assad" and "14th Front" begin otherwise.
    return first.properties.isUppercase || words[word].text.contains("-") || ("0"..."9").contains(first)
  }

  /// The one token in brackets directly behind a name that may be its letters: "Syrian Democratic Forces (**SDF**)".
  func bracketed(behind name: Range<Int>) -> Int? {
    let index = name.upperBound + 1
    guard index + 1 < tokens.count, tokens[index - 1].text == "(", tokens[index + 1].text == ")" || tokens[index + 1].text == "," else {
      return nil
    }
    let scalars = tokens[index].text.unicodeScalars
    let capitals = scalars.count { $0.properties.isUppercase }
    return capitals >= 2 && scalars.count <= 10 && name.count > 1 ? index : nil
  }
}
