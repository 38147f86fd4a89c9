// The form in which words of a text and words of the lists are compared. Both sides go through this one function, so that what it drops
// can never make them differ. It is not the key by which names of groups are joined: it makes no two spellings of a name one.

extension Lexicons {
  /// The form of a word or name for looking up: lower case, without accents, apostrophes and full stops; hyphens and slashes become spaces.
  ///
  /// A part in capitals, of two or more letters and digits, is an acronym and keeps its capitals: `US` is not `us`, `WHO` is not `who`.
  /// A final `'s` becomes a part of its own, so that it does not matter whether the tokens split it off. An apostrophe, a hyphen or a
  /// full stop alone becomes the empty string; other punctuation stays as it is.
  public static func fold(_ text: some StringProtocol) -> String {
    var folding = Folding()
    folding.bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { folding.append(scalar) }
    folding.endPart()
    if folding.bytes.last == UInt8(ascii: " ") { folding.bytes.removeLast() }
    return String(decoding: folding.bytes, as: UTF8.self)
  }
}

/// The state of folding one word: the bytes so far, and what is known of the part that is being read.
private struct Folding {
  var bytes: [UInt8] = []
  private var partStart = 0
  private var hasCapital = false
  private var hasSmall = false
  /// Where in `bytes` the last apostrophe stood, and whether the part was in capitals up to there.
  private var apostrophe: (offset: Int, hadSmall: Bool)?

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "A"..."Z":
      hasCapital = true
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case "a"..."z":
      hasSmall = true
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case "'", "\u{2018}", "\u{2019}", "\u{02BC}": apostrophe = (bytes.count, hasSmall)
    case ".", "`", "\u{00AD}", "\u{02BE}", "\u{02BF}", "\u{0300}"..."\u{036F}": break
    case " ", "-", "/", "\t", "\u{00A0}", "\u{2010}"..."\u{2014}": endPart()
    case "\u{0000}"..."\u{007F}": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    default:
      if scalar.properties.isUppercase { hasCapital = true } else { hasSmall = true }
      if let base = latinBase(of: scalar) {
        bytes.append(base)
      } else {
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
  }

  /// Ends the part: lowers it unless it is an acronym, and puts a space behind it.
  mutating func endPart() {
    var end = bytes.count
    if let apostrophe, apostrophe.offset > partStart, apostrophe.offset == end - 1, bytes[end - 1] | 0x20 == UInt8(ascii: "s") {
      bytes[end - 1] = UInt8(ascii: " ")
      bytes.append(UInt8(ascii: "s"))
      hasSmall = apostrophe.hadSmall
      end -= 1
    }
    if !hasCapital || hasSmall || end - partStart < 2 {
      for index in partStart..<end where bytes[index] >= 0x41 && bytes[index] <= 0x5A { bytes[index] |= 0x20 }
    }
    if bytes.count > partStart { bytes.append(UInt8(ascii: " ")) }
    partStart = bytes.count
    (hasCapital, hasSmall, apostrophe) = (false, false, nil)
  }
}

/// The ASCII letter under an accented Latin letter, in its case; nil for all else.
///
/// Layout of the blocks as in the Unicode charts Latin-1 Supplement, Latin Extended-A and Latin Extended Additional.
private func latinBase(of scalar: Unicode.Scalar) -> UInt8? {
  let value = scalar.value
  switch value {
  case 0xC0...0x17F:
    let table: StaticString = """
      AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty\
      AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
      """
    return table.withUTF8Buffer { $0[Int(value - 0xC0)] }
  case 0x1CD...0x1DC:
    let letters: StaticString = "AaIiOoUuUuUuUuUu"
    return letters.withUTF8Buffer { $0[Int(value - 0x1CD)] }
  case 0x1A0, 0x1A1: return value == 0x1A0 ? UInt8(ascii: "O") : UInt8(ascii: "o")
  case 0x1AF, 0x1B0: return value == 0x1AF ? UInt8(ascii: "U") : UInt8(ascii: "u")
  case 0x1E6, 0x1E7: return value == 0x1E6 ? UInt8(ascii: "G") : UInt8(ascii: "g")
  case 0x218...0x21B:
    let letters: StaticString = "SsTt"
    return letters.withUTF8Buffer { $0[Int(value - 0x218)] }
  case 0x1E96: return UInt8(ascii: "h")
  case 0x1E00...0x1E95, 0x1EA0...0x1EF9:
    // The last letter of each run of capitals (even) and small letters (odd).
    let runs: [(last: UInt32, letter: UInt8)] = [
      (0x1E01, 0x41), (0x1E07, 0x42), (0x1E09, 0x43), (0x1E13, 0x44), (0x1E1D, 0x45), (0x1E1F, 0x46), (0x1E21, 0x47), (0x1E2B, 0x48),
      (0x1E2F, 0x49), (0x1E35, 0x4B), (0x1E3D, 0x4C), (0x1E43, 0x4D), (0x1E4B, 0x4E), (0x1E53, 0x4F), (0x1E57, 0x50), (0x1E5F, 0x52),
      (0x1E69, 0x53), (0x1E71, 0x54), (0x1E7B, 0x55), (0x1E7F, 0x56), (0x1E89, 0x57), (0x1E8D, 0x58), (0x1E8F, 0x59), (0x1E95, 0x5A),
      (0x1EB7, 0x41), (0x1EC7, 0x45), (0x1ECB, 0x49), (0x1EE3, 0x4F), (0x1EF1, 0x55), (0x1EF9, 0x59),
    ]
    guard let letter = runs.first(where: { value <= $0.last })?.letter else { return nil }
    return value.isMultiple(of: 2) ? letter : letter | 0x20
  default: return nil
  }
}
