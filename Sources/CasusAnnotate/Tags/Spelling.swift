// English spelling before -s, -ed, -ing, -er, -est: what a stem lost or gained. Rules by ending; a list of stems overrules them.

enum Spelling {
  /// Undoes -s: "parties" party, "watches" watch, "forces" force.
  static func withoutPluralS(_ word: String) -> String {
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] where word.hasSuffix(ending) && word.count > 4 {
      return String(word.dropLast(2))
    }
    for ending in ["ss", "us", "is"] where word.hasSuffix(ending) { return word }
    return String(word.dropLast())
  }

  /// The word whose form before -ed, -ing, -er or -est is `cut`: "stopp" stop, "captur" capture, "carri" carry, "attack" attack.
  ///
  /// `plain` lists stems that stand as they are although the rules below would change them; "=e" at the end asks for an e.
  static func stem(_ cut: Substring, plain: Set<String>) -> String {
    let text = String(cut)
    let tail = text.lastIndex(of: "-").map { String(text[text.index(after: $0)...]) } ?? text
    if plain.contains(tail) { return text }
    if plain.contains(tail + "=e") { return text + "e" }
    let letters = Array(tail.utf8)
    guard letters.count >= 2, let last = letters.last else { return text }
    if last == UInt8(ascii: "i") { return letters.count == 2 ? text + "e" : text.dropLast() + "y" }
    let before = letters[letters.count - 2]
    if last == before, isConsonant(last) {
      // "kill", "pass", "buzz", "staff" end double by themselves.
      // "controll" has one l too many, "kill" none.
      if plain.contains(String(tail.dropLast())) { return String(text.dropLast()) }
      return "lsfz".utf8.contains(last) ? text : String(text.dropLast())
    }
    return needsE(letters, last, before) ? text + "e" : text
  }

  private static func isConsonant(_ letter: UInt8) -> Bool { !"aeiou".utf8.contains(letter) && (0x61...0x7A).contains(letter) }

  private static func needsE(_ letters: [UInt8], _ last: UInt8, _ before: UInt8) -> Bool {
    let third: UInt8 = letters.count > 2 ? letters[letters.count - 3] : UInt8(ascii: " ")
    let isVowelBefore = "aeiouy".utf8.contains(before)
    // "u" after "q" sounds as a consonant: "requir" is like "fir".
    let isLongVowel = "aeiou".utf8.contains(third) && !(third == UInt8(ascii: "u") && letters.dropLast(3).last == UInt8(ascii: "q"))
    switch last {
    case UInt8(ascii: "c"), UInt8(ascii: "v"), UInt8(ascii: "z"), UInt8(ascii: "u"), UInt8(ascii: "s"): return true
    case UInt8(ascii: "e"): return before != UInt8(ascii: "e")
    case UInt8(ascii: "g"):
      if before == UInt8(ascii: "n") { return "aeu".utf8.contains(third) }
      return "aeioudrl".utf8.contains(before)
    case UInt8(ascii: "l"):
      if !isVowelBefore { return "bcdfgkpstz".utf8.contains(before) }
      return "iuo".utf8.contains(before) && !isLongVowel
    case UInt8(ascii: "r"):
      if !isVowelBefore { return "ct".utf8.contains(before) }
      return "aiu".utf8.contains(before) && !isLongVowel
    case UInt8(ascii: "t"):
      return "auo".utf8.contains(before) && !(isLongVowel && !(before == UInt8(ascii: "a") && "iu".utf8.contains(third)))
    case UInt8(ascii: "d"):
      return "aeiou".utf8.contains(before) && (!isLongVowel || (before == UInt8(ascii: "i") && third == UInt8(ascii: "u")))
    case UInt8(ascii: "m"): return "aiueo".utf8.contains(before) && !isLongVowel && before != UInt8(ascii: "o")
    case UInt8(ascii: "n"): return "iu".utf8.contains(before) && !isLongVowel
    case UInt8(ascii: "p"): return "aouy".utf8.contains(before) && !isLongVowel
    case UInt8(ascii: "k"), UInt8(ascii: "b"): return "aiouy".utf8.contains(before) && !isLongVowel
    default: return false
    }
  }
}
