// Letters of scientific transliteration spelt out as digraphs, and letters in disguise (full width, mathematical, Arabic presentation
// forms) as themselves: a small part of NFKC, the one that names use. What is ASCII stays as it is, byte for byte.

/// Spells out what folding would lose: š is sh and not s.
enum Transliteration {
  /// The name with its letters of transliteration as digraphs. Linear, however many marks stand on a letter.
  static func spelledOut(_ name: String) -> String {
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
    var text = String.UnicodeScalarView()
    var base: (letter: Unicode.Scalar, isOpen: Bool) = (" ", false)
    for scalar in name.unicodeScalars {
      if (0x300...0x36F).contains(scalar.value) {
        // TRAP: š comes as one scalar or as s and a caron.
        if base.isOpen, let digraph = marked[Pair(base.letter, scalar)] {
          text.removeLast()
          text.append(contentsOf: digraph.unicodeScalars)
          base.isOpen = false
        }
        continue
      }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower, to: &text, &base) }
    }
    return String(text)
  }

  private static func append(
    _ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView, _ base: inout (letter: Unicode.Scalar, isOpen: Bool)
  ) {
    if let digraph = composed[scalar.value] {
      text.append(contentsOf: digraph.unicodeScalars)
      base.isOpen = false
    } else {
      let plain = plain(scalar)
      text.append(contentsOf: plain.unicodeScalars)
      base = (plain.unicodeScalars.first ?? " ", plain.unicodeScalars.count == 1)
    }
  }

  private struct Pair: Hashable {
    let base: Unicode.Scalar
    let mark: Unicode.Scalar
    init(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) { (self.base, self.mark) = (base, mark) }
  }

  private static let composed: [UInt32: String] = [
    0x161: "sh", 0x15F: "sh", 0x219: "sh", 0x1E2B: "kh", 0x1E96: "kh", 0x121: "gh", 0x1E6F: "th", 0x1E0F: "dh", 0x1E7: "j", 0x1F0: "j",
    0xE7: "ch", 0x10D: "ch", 0x17E: "zh", 0x131: "i",
  ]

  private static let marked: [Pair: String] = [
    Pair("s", "\u{30C}"): "sh", Pair("s", "\u{327}"): "sh", Pair("s", "\u{326}"): "sh", Pair("h", "\u{32E}"): "kh",
    Pair("h", "\u{331}"): "kh", Pair("g", "\u{307}"): "gh", Pair("t", "\u{331}"): "th", Pair("d", "\u{331}"): "dh",
    Pair("g", "\u{30C}"): "j", Pair("j", "\u{30C}"): "j", Pair("c", "\u{327}"): "ch", Pair("c", "\u{30C}"): "ch",
    Pair("z", "\u{30C}"): "zh",
  ]

  /// A letter without its disguise.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) } ?? String(scalar)
    case 0x660...0x669: String(scalar.value - 0x660)
    case 0x6F0...0x6F9: String(scalar.value - 0x6F0)
    case 0x1D400...0x1D7FF: mathematical(scalar)
    case 0xFDF2: "الله"
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC: presentationForm(scalar)
    default: String(scalar)
    }
  }

  /// MATHEMATICAL BOLD SMALL A is a.
  private static func mathematical(_ scalar: Unicode.Scalar) -> String {
    guard let last = scalar.properties.name?.split(separator: " ").last, last.utf8.count == 1 else { return String(scalar) }
    return last.lowercased()
  }

  /// ARABIC LETTER BEH INITIAL FORM is ARABIC LETTER BEH; ligatures of two letters are both of them.
  private static func presentationForm(_ scalar: Unicode.Scalar) -> String {
    guard let name = scalar.properties.name else { return String(scalar) }
    var words = name.split(separator: " ")
    guard words.count > 3, words[0] == "ARABIC", words.removeLast() == "FORM" else { return String(scalar) }
    words.removeLast()
    let letters = words.dropFirst(2).split(separator: "WITH").map { part in arabicLetters[part.joined(separator: " ")] }
    let found = letters.compactMap(\.self)
    return found.isEmpty || found.count < letters.count ? String(scalar) : found.joined()
  }

  /// Arabic letters by the end of their Unicode names.
  private static let arabicLetters: [String: String] = {
    var letters: [String: String] = [:]
    let prefix = "ARABIC LETTER "
    for value in UInt32(0x621)...0x6D3 {
      guard let scalar = Unicode.Scalar(value), let name = scalar.properties.name, name.hasPrefix(prefix) else { continue }
      letters[String(name.dropFirst(prefix.count))] = String(scalar)
    }
    return letters
  }()
}
