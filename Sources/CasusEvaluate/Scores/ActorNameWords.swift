// A name as the words by which it is compared: without case, diacritics, punctuation, plural, article, title and, where anything else is
// left, without generic heads (group, forces). A state by its adjective or capital is the state. The word lists are those of the guideline
// by which the reports are marked; they say what counts as the same name, so adding to them changes every figure.

/// Words of names.
enum ActorNameWords {
  /// The words of a name in small base letters; possessives and apostrophes are gone, "U.S." is "us".
  static func folded(_ name: String) -> [String] {
    let letters = withoutAbbreviationStops(withoutApostrophes(baseLetters(name)))
    return letters.split { !isWord($0) }.map { word in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: word)
      return spellings.reduce(String(view)) { $0.contains($1.0) ? $0.replacing($1.0, with: $1.1) : $0 }
    }
  }

  /// The words that count; `isSpecific` leaves out generic words too, unless nothing else is there.
  static func counting(_ folded: [String], isSpecific: Bool) -> [String] {
    let words = states[folded.joined(separator: " ")]?.split(separator: " ").map(String.init) ?? folded
    let counting = words.filter { !articles.contains($0) && !titles.contains($0) }.map(singular)
    guard isSpecific else { return counting }
    let specific = counting.filter { !generic.contains($0) && !generic.contains($0 + "s") }
    return specific.isEmpty ? counting : specific
  }

  /// Whether the words describe some alliance and name none: "a new alliance", "joint command".
  static func isGenericAlliance(_ folded: [String]) -> Bool {
    let words = folded.map(singular)
    return words.contains(where: heads.contains)
      && words.allSatisfy { heads.contains($0) || describing.contains($0) || generic.contains($0) || articles.contains($0) }
  }

  private static func singular(_ word: String) -> String {
    word.unicodeScalars.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return true
    case 0..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { [0x27, 0x60, 0x2019, 0x2BC].contains(scalar.value) }

  private static func baseLetters(_ name: String) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    for scalar in name.unicodeScalars {
      if scalar.isASCII || scalar.value == 0x2BC {
        out += scalar.properties.lowercaseMapping.unicodeScalars
      } else if scalar.properties.canonicalCombiningClass == .notReordered {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars
        where lower.properties.canonicalCombiningClass == .notReordered {
          out.append(base(lower))
        }
      }
    }
    return out
  }

  /// The letter under the marks that canonical decomposition takes off: é is e. A stroke (ø, ł) is no such mark. Read from the Unicode name,
  /// because the standard library has no public decomposition.
  private static func base(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    let prefix = "LATIN SMALL LETTER "
    guard letter.value >= 0xC0, let name = letter.properties.name, name.hasPrefix(prefix) else { return letter }
    let parts = name.dropFirst(prefix.count).split(separator: " ")
    guard parts.count > 2, parts[0].utf8.count == 1, parts[1] == "WITH", marks.contains(parts[2]),
      let first = parts[0].lowercased().unicodeScalars.first
    else { return letter }
    return first
  }

  private static let marks: Set<Substring> = [
    "ACUTE", "BREVE", "CARON", "CEDILLA", "CIRCUMFLEX", "COMMA", "DIAERESIS", "DOT", "DOUBLE", "GRAVE", "HOOK", "HORN", "INVERTED", "LINE",
    "MACRON", "OGONEK", "RING", "TILDE",
  ]

  private static func withoutApostrophes(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    var index = 0
    while index < letters.count {
      guard isApostrophe(letters[index]) else {
        out.append(letters[index])
        index += 1
        continue
      }
      let isPossessive =
        index + 1 < letters.count && letters[index + 1] == "s" && !(index + 2 < letters.count && isWord(letters[index + 2]))
      index += isPossessive ? 2 : 1
    }
    return out
  }

  /// Full stops behind single letters: before another single letter, white space or the end.
  private static func withoutAbbreviationStops(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    func isLetter(_ index: Int) -> Bool { letters.indices.contains(index) && (0x61...0x7A).contains(letters[index].value) }
    func endsWord(_ index: Int) -> Bool { index >= letters.count || !isWord(letters[index]) }
    return letters.indices.compactMap { index in
      guard letters[index] == ".", isLetter(index - 1), index == 1 || !isWord(letters[index - 2]) else { return letters[index] }
      let next = index + 1
      let isAbbreviation =
        next >= letters.count || letters[next].properties.isWhitespace || (isLetter(next) && endsWord(next + 1))
      return isAbbreviation ? nil : letters[index]
    }
  }

  /// Spellings that are one name in every text.
  private static let spellings = [("qaida", "qaeda"), ("hizbullah", "hezbollah"), ("mujahedeen", "mujahideen")]

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

  private static let articles = words("a ad al an ar as ash at az d el l the")

  private static let titles = words(
    """
    amir brig brigadier capt captain chief col colonel commander dr emir ex former gen general leader lieutenant lt maj major maulana \
    maulawi mawlawi minister mr mrs mufti mullah president prime prof professor rebel sayyed sayyid seyyed shaykh sheikh ustadz
    """)

  private static let generic = words(
    """
    armed battalion battalions branch brigade brigades called clan clans faction factions fighter fighters force forces government govt \
    group groups guerrilla guerrillas insurgent insurgents main militant militants militia militias movement network new organisation \
    organization rebel rebels separatist separatists so terrorist tribe tribes troop troops unit units wing
    """)

  private static let heads = words(
    """
    accord agreement alliance army charter coalition command council entity federation force front group movement organisation \
    organization pact partnership platform room structure umbrella union
    """)

  private static let describing = words(
    "a an anti armed common formal government joint military new of opposition political rebel single the umbrella unified united")

  /// Adjectives, capitals and short names of states and bodies.
  private static let states: [String: String] = {
    let names: [(String, [String])] = [
      ("african union", ["au"]), ("algeria", ["algerian"]), ("chad", ["chadian"]), ("croatia", ["croatian", "zagreb"]),
      ("france", ["french", "paris"]), ("iran", ["iranian", "tehran"]), ("mali", ["malian", "bamako"]), ("niger", ["nigerien"]),
      ("pakistan", ["pakistani", "islamabad"]), ("russia", ["russian", "moscow", "kremlin"]), ("rwanda", ["rwandan", "kigali"]),
      ("saudi arabia", ["saudi", "saudis", "riyadh", "ksa"]), ("serbia", ["serbian", "belgrade"]), ("south sudan", ["juba"]),
      ("sudan", ["khartoum", "sudanese"]), ("turkey", ["turkish", "ankara", "turkiye"]), ("uganda", ["ugandan", "kampala"]),
      ("ukraine", ["ukrainian", "kyiv"]), ("united nations", ["un", "u n"]),
      ("united states", ["us", "u s", "usa", "america", "american", "washington", "us led", "united states of america"]),
      ("west", ["western", "the west"]),
    ]
    return Dictionary(names.flatMap { name, others in others.map { ($0, name) } }, uniquingKeysWith: { first, _ in first })
  }()
}
