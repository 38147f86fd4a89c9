// Folding for equality of names, and for nothing else: what folds alike is written differently, not merely similar. Transliterations
// (Zenki, Zanki) stay apart here. Pure: no locale, no tables of the system beyond the Unicode properties of the standard library.

/// Brings a name to the form in which equal names are equal.
public enum NameFold {
  /// Without case, diacritics, apostrophes, ayn, hamza marks, tatweel and invisible characters; every dash, slash and quotation mark is
  /// a space; spaces collapsed; a leading "the" dropped. Never empty unless `name` is.
  public static func fold(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { append(scalar, to: &folded) }
    var words = String(folded).split(separator: " ")
    if words.count > 1, words.first == "the" { words.removeFirst() }
    // A name of marks alone would fold to nothing and equal every other such name.
    return words.isEmpty ? name : words.joined(separator: " ")
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: folded.append(scalar)
    case 0x41...0x5A: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x640, 0x2E: break  // apostrophes, tatweel, full stop (U.S. = US)
    case 0x26: folded.append(scalar)
    default: appendOther(scalar, to: &folded)
    }
  }

  private static func appendOther(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    if isDroppedMark(scalar.value) { return }
    switch scalar.properties.generalCategory {
    case .format, .modifierLetter, .modifierSymbol: break  // joiners and direction marks; ʿ ʾ ʻ ʼ
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: folded.append(" ")
    case .dashPunctuation, .connectorPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol:
      folded.append(" ")
    default:
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { appendBase(lower, to: &folded) }
    }
  }

  /// Diacritics, Hebrew points and Arabic harakat. TRAP: not every nonspacing mark: in Indic scripts they are vowels, and names without
  /// them would be other names.
  private static func isDroppedMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: true
    case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7, 0x6E8, 0x6EA...0x6ED: true
    default: false
    }
  }

  private static func appendBase(_ lower: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    if isDroppedMark(lower.value) { return }  // İ becomes i and a dot
    folded.append(contentsOf: (special[lower.value] ?? latinBase(lower) ?? String(lower)).unicodeScalars)
  }

  /// Letters whose Unicode name does not end in a base letter, and the composed Greek, Cyrillic and Arabic letters that would otherwise
  /// differ from their decomposed forms.
  private static let special: [UInt32: String] = [
    0xDF: "ss", 0xE6: "ae", 0x153: "oe", 0x131: "i", 0xF0: "d", 0xFE: "th", 0x133: "ij", 0x17F: "s",
    0x3AC: "α", 0x3AD: "ε", 0x3AE: "η", 0x3AF: "ι", 0x3CC: "ο", 0x3CD: "υ", 0x3CE: "ω", 0x3CA: "ι", 0x3CB: "υ", 0x390: "ι", 0x3B0: "υ",
    0x3C2: "σ", 0x439: "и", 0x451: "е", 0x457: "і", 0x45E: "у", 0x453: "г", 0x45C: "к",
    0x622: "ا", 0x623: "ا", 0x625: "ا", 0x671: "ا", 0x624: "و", 0x626: "ي", 0x6C0: "ه", 0x6C2: "ہ", 0x6D3: "ے",
  ]

  /// The letter that a Latin letter with marks is made from, read from its Unicode name: LATIN SMALL LETTER S WITH CARON is s. The
  /// standard library has no public decomposition.
  private static func latinBase(_ lower: Unicode.Scalar) -> String? {
    guard let name = lower.properties.name else { return nil }
    let prefix = "LATIN SMALL LETTER "
    guard name.hasPrefix(prefix) else { return nil }
    let rest = name.dropFirst(prefix.count)
    guard let letter = rest.split(separator: " ").first, rest == letter || rest.dropFirst(letter.count).hasPrefix(" WITH ") else {
      return nil
    }
    // AE WITH ACUTE and DZ WITH CARON have two letters; longer words (SCHWA, EZH) name letters of their own.
    guard letter.utf8.count <= 2, letter.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    return letter.lowercased()
  }
}
