// Arabic script in Latin letters. It writes no short vowels, so what comes out is good for consonants alone.

/// Words of Arabic, Persian and Urdu script.
enum ArabicScript {
  /// Whether a folded word is in Arabic script.
  static func writes(_ word: Substring) -> Bool {
    word.unicodeScalars.contains { (0x621...0x6D3).contains($0.value) }
  }

  /// The word without what is written in one with it: the article, "and", "for the".
  static func bare(_ word: Substring) -> (word: Substring, isJoined: Bool) {
    let (bare, isJoined) = withoutParticles(word)
    // Many write the ending ة without its dots, and Persian has none; three letters are a word of their own (وجه).
    guard bare.hasSuffix("ه"), bare.unicodeScalars.count > 3, bare != "الله" else { return (bare, isJoined) }
    return (bare.dropLast() + "ة", isJoined)
  }

  private static func withoutParticles(_ word: Substring) -> (word: Substring, isJoined: Bool) {
    for (prefix, isJoined) in [("وال", true), ("لل", false), ("ال", false)]
    where word.hasPrefix(prefix) && word.unicodeScalars.count >= prefix.unicodeScalars.count + 2 && word != "الله" {
      return (word.dropFirst(prefix.count), isJoined)
    }
    return (word, false)
  }

  /// The word in Latin letters; long vowels only.
  static func romanised(_ word: Substring) -> String {
    var text = ""
    for scalar in word.unicodeScalars { text += letters[scalar] ?? String(scalar) }
    return text
  }

  private static let letters: [Unicode.Scalar: String] = [
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh",
    "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h",
    "و": "u", "ي": "i", "ى": "a", "ة": "a", "ء": "", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ک": "k", "ی": "i", "ڤ": "v", "ہ": "h",
    "ھ": "h", "ے": "i", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ۃ": "a", "ە": "a", "ێ": "i", "ۆ": "u", "ڵ": "l", "ڕ": "r",
  ]
}
