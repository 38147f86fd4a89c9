// A name as words that carry it: articles and ezafe gone, al-Din and Allah as words of their own, Arabic script read. Each word is a
// function of itself and its neighbours, so the whole is linear.

/// One word of a name.
struct NameWord {
  /// Folded Latin letters, or other letters as they are.
  let text: String
  /// The folded word in Arabic script that it was.
  let script: String?
}

/// The words of a name.
struct NameWords {
  private(set) var words: [NameWord] = []
  /// Whether it is transliterated from Arabic or a neighbour of it: then endings are one.
  private(set) var isArabic = false
  /// Whether some word is in Arabic script, without short vowels.
  private(set) var hasArabicScript = false

  init(_ name: String) {
    let folded = NameFold.fold(Transliteration.spelledOut(name)).split(separator: " ")
    for (index, word) in folded.enumerated() {
      if ArabicScript.writes(word) {
        addArabic(word)
      } else if word == "wal", index + 1 < folded.count {
        isArabic = true
        words.append(NameWord(text: "wa", script: nil))
      } else if index + 1 < folded.count, Self.isArticle(word, before: folded[index + 1]) {
        isArabic = true
      } else if index > 0, index + 1 < folded.count, word == "e" || word == "i" {
        isArabic = true  // Lashkar-e-Taiba
      } else {
        for part in Self.parts(of: word) { words.append(NameWord(text: part, script: nil)) }
      }
    }
    if words.contains(where: { $0.text == "allah" || GroupWords.isArabic(NameSounds.strict($0.text, isArabic: true)) }) {
      isArabic = true
    }
  }

  private mutating func addArabic(_ word: Substring) {
    (isArabic, hasArabicScript) = (true, true)
    let (bare, isJoined) = ArabicScript.bare(word)
    if isJoined { words.append(NameWord(text: "wa", script: nil)) }
    words.append(
      bare == "الله" ? NameWord(text: "allah", script: nil) : NameWord(text: ArabicScript.romanised(bare), script: String(bare)))
  }

  /// The article, also as it sounds before the next word: ash-Sham, an-Nusra. TRAP: "an" and "as" are words of English, so only before
  /// their own consonant.
  private static func isArticle(_ word: Substring, before next: Substring) -> Bool {
    switch word {
    case "al", "el", "ul": return true
    case "ash", "esh", "ach", "ech", "ush": return next.hasPrefix("sh") || next.hasPrefix("ch")
    case "adh", "edh": return next.hasPrefix("dh")
    case "ath", "eth": return next.hasPrefix("th")
    case "ad", "an", "ar", "as", "at", "az", "ed", "en", "er", "es", "et", "ez", "ud", "ur", "us": return next.first == word.last
    default: return false
    }
  }

  /// Noureddine is nour and din, Abdulrahman abd and rahman, Hezbollah hezb and allah.
  private static func parts(of word: Substring) -> [String] {
    if word == "allah" || word == "allaah" { return ["allah"] }
    if ["din", "dine", "deen"].contains(word) { return ["din"] }
    for ending in gods where word.hasSuffix(ending) && word.count > ending.count + 1 {
      return parts(ofServant: word.dropLast(ending.count)) + ["allah"]
    }
    for ending in dins where word.hasSuffix(ending) && word.count > ending.count + 2 {
      return [String(word.dropLast(ending.count)), "din"]
    }
    // Hizbul Mujahideen: the article is written with the word before it.
    let stem = String(word.dropLast(2))
    if word.hasSuffix("ul"), GroupWords.isArabic(NameSounds.strict(stem, isArabic: true)) { return [stem] }
    return parts(ofServant: word)
  }

  /// Abdul, Abdel and the assimilated Abdur before r, written with the next word or without.
  private static func parts(ofServant word: Substring) -> [String] {
    let rest = Array(word.dropFirst(3))
    guard word.hasPrefix("abd"), let vowel = rest.first, "aeiou".contains(vowel), rest.count > 1 else { return [String(word)] }
    let sound = rest[1]
    if rest.count == 2 { return "lrs".contains(sound) ? ["abd"] : [String(word)] }
    guard rest.count > 4, sound == "l" || rest[2] == sound else { return [String(word)] }
    return ["abd", String(rest[2...])]
  }

  private static let gods = ["allah", "ullah", "ollah", "illah", "ellah"]
  private static let dins = [
    "eddine", "eddin", "eddeen", "uddin", "uddine", "uddeen", "oddin", "oddine", "addin", "iddin", "aldin", "eldin", "eldine", "uldin",
  ]
}
