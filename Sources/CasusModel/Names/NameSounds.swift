// Sounds of a word as transliterators write them. Each sound is one character: a, i, u for all vowels; S sh, X kh, G gh, D dh, T th, C ch,
// Z zh; other letters stand for themselves.

enum NameSounds {
  /// The sounds with their vowels in three classes and nothing double.
  ///
  /// - Parameter isArabic: -at, -ah, -a, -eh and -e at the end of a word are one ending, as its writers hear it.
  static func strict(_ word: String, isArabic: Bool) -> String {
    let letters = Array(word.unicodeScalars)
    var sounds: [Unicode.Scalar] = []
    func add(_ sound: Unicode.Scalar) { if sounds.last != sound { sounds.append(sound) } }
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let next: Unicode.Scalar? = index + 1 < letters.count ? letters[index + 1] : nil
      index += 1
      if next == "h", let sound = withH[letter] {
        add(sound)
        index += 1
      } else if letter == "t", next == "c", index + 1 < letters.count, letters[index + 1] == "h" {
        continue  // tch is ch
      } else if letter == "d", next == "j" {
        continue  // so is dj to j
      } else if letter == "c", next == "k" {
        continue
      } else if letter == "e", next == "i" || next == "y" {
        add("a")  // ei, ey are ai
      } else if letter == "x" {
        add("k")
        add("s")
      } else {
        add(classes[letter] ?? letter)
      }
    }
    if isArabic { unifyEnding(&sounds, isE: letters.last == "e") }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: sounds)
    return String(text)
  }

  /// The consonants of sounds: w and y are vowels here, h at the end is not heard, th and dh are t and d, as many write them.
  static func skeleton(_ strict: String) -> String {
    var text = String.UnicodeScalarView()
    for sound in strict.unicodeScalars where !"aiu".unicodeScalars.contains(sound) {
      switch sound {
      case "T": text.append("t")
      case "D": text.append("d")
      case "C": text.append("S")
      default: text.append(sound)
      }
    }
    if text.count > 1, text.last == "h", strict.unicodeScalars.last == "h" { text.removeLast() }
    return String(text)
  }

  private static func unifyEnding(_ sounds: inout [Unicode.Scalar], isE: Bool) {
    guard sounds.count > 3, let last = sounds.last else { return }
    let before = sounds[sounds.count - 2]
    if last == "h", before == "a" || before == "i" {
      sounds.removeLast(2)
      sounds.append("a")
    } else if last == "t", before == "a" {
      sounds.removeLast()
    } else if last == "i", isE {
      sounds[sounds.count - 1] = "a"
    }
    if sounds.count > 2, sounds.last == "a", sounds[sounds.count - 2] == "a" { sounds.removeLast() }
  }

  private static let withH: [Unicode.Scalar: Unicode.Scalar] = [
    "s": "S", "k": "X", "g": "G", "d": "D", "t": "T", "c": "C", "z": "Z", "p": "f",
  ]

  private static let classes: [Unicode.Scalar: Unicode.Scalar] = [
    "e": "i", "y": "i", "o": "u", "w": "u", "q": "k", "c": "k",
  ]
}
