// The kind of an organisation whose name tells none: by a noun of fighters beside it, or by the groups that it is listed with.

import CasusModel

extension NameText {
  /// For each name the kind that its neighbours show; nil for names whose kind is known, and where nothing shows one.
  func kindsByNeighbours(_ names: [FoundName], kinds: [ActorKind?]) -> [ActorKind?] {
    var found: [ActorKind?] = zip(names, kinds).map { name, kind in
      kind == nil && name.type == .organisation && besideFighters(name.tokens) ? .armedGroup : nil
    }
    guard isWar else { return found }
    let ranges = names.map { written.words(ofTokens: $0.tokens) }
    for list in NameLists(words: words).lists(ranges) where list.allSatisfy({ names[$0].type == .organisation }) {
      let known = list.compactMap { kinds[$0] ?? found[$0] }
      // One medium or body in the list, and it is one of speakers or donors.
      guard let kind = known.first, known.allSatisfy({ [.armedGroup, .alliance, .politicalBody].contains($0) }) else { continue }
      for index in list where kinds[index] == nil && found[index] == nil {
        found[index] = known.contains(.armedGroup) || known.contains(.alliance) ? .armedGroup : kind
      }
    }
    return found
  }

  /// "**Katiba** fighters", "fighters of the **Katiba**", "the rebel group **Katiba**", "**Katiba**, a militia".
  private func besideFighters(_ name: Range<Int>) -> Bool {
    let range = written.words(ofTokens: name)
    let sentence = wordSentences.sentence(ofToken: range.lowerBound)
    func word(_ index: Int) -> String { sentence.contains(index) ? words[index].text.lowercased() : "" }
    var end = range.upperBound
    if word(end) == "(", word(end + 2) == ")" { end += 3 }
    if word(end) == "'s" || word(end) == "’s" { end += 1 }
    if Self.fighters.contains(word(end)) || Self.bands.contains(word(end)) && word(range.lowerBound - 1) == "the" { return true }
    var before = range.lowerBound - 1
    while ["the", "called", "known", "named", "as", "itself", "\"", "“", "of", "from", ","].contains(word(before)),
      before > range.lowerBound - 5
    {
      before -= 1
    }
    let isLinked = before < range.lowerBound - 1
    if isLinked, Self.fighters.contains(word(before)), word(before + 1) != "," { return true }
    if word(before) == "group" || Self.bands.contains(word(before)), isArmed(word(before - 1)) || Self.bands.contains(word(before)) {
      return !["of", "from"].contains(word(before + 1))
    }
    // "Katiba, a small rebel group": the noun of the apposition within four words.
    guard word(end) == ",", ["a", "an", "the", "another"].contains(word(end + 1)) else { return false }
    for index in (end + 2)..<(end + 6) {
      if Self.bands.contains(word(index)) || word(index) == "group" && isArmed(word(index - 1)) { return true }
      if [",", ".", "of", "and", ""].contains(word(index)) { return false }
    }
    return false
  }

  private func isArmed(_ word: String) -> Bool {
    ["armed", "guerrilla", "insurgent", "jihadist", "militant", "paramilitary", "rebel", "separatist", "terrorist", "vigilante"].contains(
      word)
  }

  private static let fighters: Set<String> = [
    "fighter", "fighters", "guerrillas", "gunmen", "insurgents", "jihadists", "militants", "militiamen",
    "rebels",
  ]

  private static let bands: Set<String> = [
    "militia", "militias", "insurgency", "guerrilla", "gang", "warband",
  ]
}
