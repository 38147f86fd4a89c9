// What the words of a group's name mean, so that "Levant Front", al-Jabha al-Shamiya and الجبهة الشامية meet. The order of words differs
// between languages, so they are sorted where the sort of body stands at an edge; in between ("National Front for Liberation") it does not
// move, or that would meet "National Liberation Front".

struct NameMeaning {
  /// Meanings of the words, separated by spaces; nil for a name without a word for a sort of body, or without another word.
  let key: String?

  init(_ name: NameWords) {
    var meanings: [(text: String, isSort: Bool)] = []
    for word in name.words where !GroupWords.empty.contains(word.text) {
      let found = Self.find(word, isArabic: name.isArabic)
      if found == nil, word.text == "din", let last = meanings.last, !last.isSort {
        meanings[meanings.count - 1].text += "dn"  // Nour al-Din
      } else {
        meanings.append((found?.meaning ?? Self.unknown(word, isArabic: name.isArabic), found?.isSort ?? false))
      }
    }
    let words = meanings.map(\.text).filter { !$0.isEmpty }
    guard words.count > 1, Set(words).count > 1, let first = meanings.first, let last = meanings.last, meanings.contains(where: \.isSort)
    else {
      key = nil
      return
    }
    key =
      first.isSort || last.isSort
      ? words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
      : "~ " + words.joined(separator: " ")
  }

  private static func find(_ word: NameWord, isArabic: Bool) -> GroupWord? {
    if word.text == "allah" { return GroupWords.find("ala") }
    if let script = word.script { return GroupWords.find(script) }
    return GroupWords.find(NameSounds.strict(word.text, isArabic: isArabic))
  }

  /// An untranslated word by its consonants, or by its sounds where they are few. Upper case never meets a meaning.
  private static func unknown(_ word: NameWord, isArabic: Bool) -> String {
    let sounds = NameSounds.strict(word.text, isArabic: isArabic && word.script == nil)
    let skeleton = NameSounds.skeleton(sounds)
    return "+" + (skeleton.unicodeScalars.count > 2 || word.script != nil ? skeleton : sounds)
  }
}
