// Islamic months and feasts, and the few civil feasts that are told instead of a date. Most of their names are also names of persons.

import CasusModel

extension TimeGrammar {
  /// "Ramadan", "Rajab", "Dhu al-Hijja", "Rabi al-Awwal", "Eid al-Fitr", "Ashura".
  func islamic(_ place: Int) -> (Recurring, Int)? {
    guard let word = word(place), word.kind == .word else { return nil }
    switch word.key {
    case "ashura": return (.islamic(.ashura), place + 1)
    case "eid", "dhu", "dhul", "rabi", "jumada": return compound(place)
    default:
      guard word.isCapital, let month = TimeVocabulary.islamicMonths[word.key] else { return nil }
      return (.islamic(.month(month)), place + 1)
    }
  }

  /// Names of two words, the second behind "al-", "ul-" or a hyphen.
  private func compound(_ place: Int) -> (Recurring, Int)? {
    var next = place + 1
    for _ in 0..<3 where isMark(next, "-") || isWord(next, in: ["al", "ul", "el"]) { next += 1 }
    let period: IslamicPeriod
    switch (key(place), key(next)) {
    case ("eid", "fitr"): period = .eidAlFitr
    case ("eid", "adha"), ("eid", "azha"): period = .eidAlAdha
    case ("dhu", "hijjah"), ("dhu", "hijja"), ("dhul", "hijjah"), ("dhul", "hijja"): period = .month(12)
    case ("dhu", "qadah"), ("dhu", "qada"), ("dhul", "qadah"), ("dhul", "qada"): period = .month(11)
    case ("rabi", "awwal"), ("rabi", "awal"): period = .month(3)
    case ("rabi", "thani"), ("rabi", "akhir"): period = .month(4)
    case ("jumada", "awwal"), ("jumada", "ula"), ("jumada", "awal"): period = .month(5)
    case ("jumada", "thani"), ("jumada", "akhira"), ("jumada", "akhir"): period = .month(6)
    default: return nil
    }
    return (.islamic(period), next + 1)
  }

  /// "Christmas Day", "New Year's Eve", "Thanksgiving".
  func feast(_ place: Int) -> (Recurring, Int)? {
    guard word(place)?.isCapital == true else { return nil }
    switch key(place) {
    case "christmas":
      if isWord(place + 1, "eve") { return (.feast(.christmasEve), place + 2) }
      return (.feast(.christmas), isWord(place + 1, "day") ? place + 2 : place + 1)
    case "thanksgiving": return (.feast(.thanksgiving), isWord(place + 1, "day") ? place + 2 : place + 1)
    case "new":
      guard isWord(place + 1, "year"), isMark(place + 2, "'"), isWord(place + 3, "s") else { return nil }
      if isWord(place + 4, "eve") { return (.feast(.newYearEve), place + 5) }
      return isWord(place + 4, "day") ? (.feast(.newYear), place + 5) : nil
    default: return nil
    }
  }

  /// Whether a feast stands where only a time can: behind a preposition, and before no name ("during Ramadan", not "Ramadan Shalah").
  func isFeastAlone(_ place: Int) -> Bool {
    guard let (what, end) = islamic(place) ?? feast(place) else { return isWord(place, "the") && isFeastAlone(place + 1) }
    if let next = word(end), next.kind == .word, next.isCapital || isWord(end, in: ["tree", "gift", "gifts", "party", "market"]) {
      return false
    }
    if case .feast = what, end > place + 1 { return true }
    return isWord(place - 1, in: TimeVocabulary.timeLeads) || isWord(place - 1, in: ["on", "for", "at", "over"])
  }
}
