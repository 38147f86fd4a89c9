// Vague words are marked so that nothing else is made of them; they never date anything.

import CasusModel

extension TimeGrammar {
  /// "now", "currently", "recently", "soon", "in the past", "the near future", "these days", "recent years", "coming weeks".
  func vague(_ place: Int) -> TimeMatch? {
    guard let word = word(place), word.kind == .word, !(word.isCapital && followsName(place)) else { return nil }
    switch word.key {
    case "now", "nowadays", "currently", "presently": return isBareAdverb(place) ? match(place + 1, .present) : nil
    case "recently", "lately": return match(place + 1, .past)
    case "more", "most": return isWord(place + 1, "recently") ? match(place + 2, .past) : nil
    case "soon": return isStorySoon(place) ? nil : match(place + 1, .future)
    case "these": return isWord(place + 1, "days") ? match(place + 2, .present) : nil
    case "long": return isWord(place + 1, "ago") ? match(place + 2, .past) : nil
    case "current": return isAdjective(place) ? match(place + 1, .present) : nil
    case "recent": return recent(place)
    case "coming", "future", "past": return plural(place)
    case "the": return noun(place + 1)
    default: return nil
    }
  }

  /// "Was soon released", "soon became", "soon after": soon in the story, not from now.
  private func isStorySoon(_ place: Int) -> Bool {
    if isWord(place - 1, in: ["as", "so", "too", "how", "was", "were", "had", "did"]) { return true }
    return isWord(place + 1, in: ["as", "after", "afterwards", "afterward"]) || isPastForm(place + 1)
  }

  private func match(_ end: Int, _ vague: VagueTime) -> TimeMatch { TimeMatch(end, .vague(vague)) }

  /// "Apocalypse Now" and "NOW" are names.
  private func isBareAdverb(_ place: Int) -> Bool {
    guard let word = word(place), word.isCapital else { return true }
    return isSentenceStart(place)
  }

  /// Whether the word opens its sentence or paragraph.
  func isSentenceStart(_ place: Int) -> Bool {
    guard let before = word(place - 1) else { return true }
    return before.kind == .mark && [".", "?", "!", ":", "\"", "`", "'", "-"].contains(before.key)
  }

  /// "the current leader", not "an electric current" or "recent".
  private func isAdjective(_ place: Int) -> Bool {
    guard let next = word(place + 1), next.kind == .word else { return false }
    if isWord(place, "current"), isWord(place - 1, in: ["electric", "electrical", "strong", "ocean", "river", "alternating"]) {
      return false
    }
    return !isWord(place + 1, in: ["and", "or", "of", "in", "is", "was", "that", "to", "from", "account"])
  }

  private func recent(_ place: Int) -> TimeMatch? {
    guard isAdjective(place) else { return nil }
    return TimeVocabulary.pluralUnits[key(place + 1)] == nil ? match(place + 1, .past) : match(place + 2, .past)
  }

  /// "coming weeks", "future quarters", "past years".
  private func plural(_ place: Int) -> TimeMatch? {
    guard let unit = TimeVocabulary.pluralUnits[key(place + 1)], unit.isDayOrLonger else { return nil }
    return match(place + 2, isWord(place, "past") ? .past : .future)
  }

  /// "the past", "the near future", "the present" where no noun follows.
  private func noun(_ place: Int) -> TimeMatch? {
    let isNarrow = isWord(place, in: ["near", "recent", "distant", "immediate", "foreseeable"])
    let noun = isNarrow ? place + 1 : place
    guard isPhraseEnd(noun + 1) || isWord(noun + 1, in: Self.clauseOpeners) else { return nil }
    switch key(noun) {
    case "past": return match(noun + 1, .past)
    case "future": return match(noun + 1, .future)
    case "present": return match(noun + 1, .present)
    default: return nil
    }
  }

  private static let clauseOpeners: Set<String> = [
    "and", "but", "or", "to", "that", "as", "when", "he", "she", "it", "they", "we", "i", "has", "have", "had", "was", "were", "is", "are",
    "will", "would", "than", "by", "with", "if", "because", "while",
  ]
}
