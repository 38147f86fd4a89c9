// Which scalars take two cells although no property in the standard library says so.
// From EastAsianWidth.txt of Unicode 14.0: the ranges of class W and F, joined across unassigned code points (the CJK blocks and planes
// 2 and 3 are wide by default). Emoji are left out: `isEmojiPresentation` covers them, in the newer version of the standard library.

enum EastAsianWidth {
  /// Whether the class is Wide or Fullwidth. Class Ambiguous, such as `…` and `─`, counts as narrow, as in terminals outside East Asia.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    return ranges.contains { $0.contains(scalar.value) }
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul leading consonants
    0x2329...0x232A,  // angle brackets
    0x2E80...0x303E,  // CJK radicals, punctuation
    0x3041...0x3247,  // kana, bopomofo, compatibility letters
    0x3250...0x4DBF,  // enclosed letters, ideographs extension A
    0x4E00...0xA4C6,  // ideographs, Yi
    0xA960...0xA97C,  // Hangul leading consonants, extended
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // compatibility ideographs
    0xFE10...0xFE19,  // vertical forms
    0xFE30...0xFE6B,  // compatibility and small forms
    0xFF01...0xFF60,  // full-width ASCII
    0xFFE0...0xFFE6,  // full-width signs
    0x16FE0...0x1B2FB,  // Tangut, Khitan, kana supplements, Nushu
    0x1F200...0x1F265,  // enclosed ideographs
    0x20000...0x3FFFD,  // planes 2 and 3
  ]
}
