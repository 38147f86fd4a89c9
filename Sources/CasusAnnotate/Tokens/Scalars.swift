// What kind of character stands at a byte: the tokenizer, the splitter and the tagger's shapes all ask here. Any bytes are legal input;
// broken UTF-8 reads as U+FFFD, one byte long, so that a scan always moves on.

/// One decoded scalar and its length in bytes.
struct Scalar {
  let value: UInt32
  let length: Int
}

extension ArraySlice<UInt8> {
  /// The scalar that begins at `offset`, which must lie inside the slice.
  func scalar(at offset: Int) -> Scalar {
    let first = self[offset]
    if first < 0x80 { return Scalar(value: UInt32(first), length: 1) }
    let length = first >= 0xF0 && first < 0xF8 ? 4 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 && first < 0xE0 ? 2 : 1
    guard length > 1, offset + length <= endIndex else { return Scalar(value: 0xFFFD, length: 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in self[(offset + 1)..<(offset + length)] {
      guard next & 0xC0 == 0x80 else { return Scalar(value: 0xFFFD, length: 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Scalar(value: value, length: length)
  }

  /// The scalar that ends right before `offset`; nil at the start of the slice.
  func scalar(before offset: Int) -> Scalar? {
    guard offset > startIndex else { return nil }
    var start = offset - 1
    while start > startIndex, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let found = scalar(at: start)
    return start + found.length == offset ? found : Scalar(value: 0xFFFD, length: 1)
  }
}

extension Scalar {
  /// What the tokenizer tells apart.
  enum Kind {
    case space, letter, digit, apostrophe, quote, hyphen, dash, dot, mark, opening, closing, symbol, emoji
  }

  var kind: Kind { value < 0x80 ? Self.ascii(value) : Self.wide(value) }

  private static func ascii(_ value: UInt32) -> Kind {
    switch UInt8(value) {
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .mark
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    default: .symbol
    }
  }

  private static func wide(_ value: UInt32) -> Kind {
    switch value {
    // Marks of direction and width tell nothing to a reader: they part words like white space. Joiners (200C, 200D) stay in words.
    case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x200E, 0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x2066...0x2069, 0x3000, 0xFEFF: .space
    case 0x660...0x669, 0x6F0...0x6F9: .digit
    // ʿ U+02BF and ʾ U+02BE are letters of transliterated names, never quotes.
    case 0x2018, 0x2019, 0x201B, 0x2BC: .apostrophe
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2039, 0x203A: .quote
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015: .dash
    case 0x61F, 0x6D4, 0x3002, 0x203C, 0x2047...0x2049: .mark
    case 0xAA, 0xAD, 0xB5, 0xBA: .letter
    case 0xA1...0xBF, 0xD7, 0xF7, 0x60C, 0x61B, 0x66A...0x66D, 0x2020...0x2027, 0x2030...0x205E, 0x20A0...0x20CF, 0x2190...0x22FF,
      0x2300...0x2319, 0x2400...0x25FF, 0x27C0...0x2AFF, 0x3001, 0x3003...0x303F, 0xFF01...0xFF0F, 0xFFFD:
      .symbol
    case 0x231A...0x23FF, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: .emoji
    default: .letter
    }
  }

  /// Capital, small or caseless, by the blocks' layout: enough for Latin, Greek and Cyrillic, and the same in the training script.
  enum Case { case capital, small, none }

  var letterCase: Case {
    switch value {
    case 0x41...0x5A, 0xC0...0xDE, 0x391...0x3AB, 0x400...0x42F: .capital
    case 0x61...0x7A, 0xDF...0xFF, 0x3AC...0x3CE, 0x430...0x45F: .small
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: value & 1 == 0 ? .capital : .small
    case 0x139...0x148, 0x179...0x17E: value & 1 == 1 ? .capital : .small
    default: .none
    }
  }
}
