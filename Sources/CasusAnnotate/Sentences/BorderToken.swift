// A token as the sentence model sees it: a hash of its letters and one of few shapes. Worked out once per token, so that the dozens of
// features of a border only mix numbers.

import CasusModel

/// What the model knows of one token.
struct BorderToken {
  /// FNV-1a over the normalised bytes: ASCII letters small, digits 0, at most the first 24.
  let word: UInt32
  /// The same over the last three bytes.
  let suffix: UInt32
  let shape: Shape
  /// White space stands before it, or the text begins.
  let isSpaced: Bool

  /// Kinds of token; the raw values are part of the weight file's meaning.
  enum Shape: UInt32 {
    case none
    case stop, mark, dots, comma, semicolon, colon, dash, slash
    case opening, closing, openingQuote, closingQuote, quote
    case symbol, rule, smiley, currency, other
    case lower, title, upper, capital, mixed
    case digit, number, decimal, code
    case initial, acronym, titleStop, lowerStop
    case address, handle, clitic, enumerator
  }
}

extension BorderToken.Shape {
  var isCapitalised: Bool {
    switch self {
    case .title, .upper, .capital, .initial, .acronym, .titleStop: true
    default: false
    }
  }

  /// Marks that end a sentence more often than not.
  var isStrong: Bool { self == .stop || self == .mark || self == .dots }
}

extension BorderToken {
  /// Stands for what lies outside of the paragraph.
  static let none = BorderToken(word: 0, suffix: 0, shape: .none, isSpaced: true)

  /// Reads the token `span` of `bytes`; `previous` is the end of the token before it and `next` the start of the one behind it, -1 for none.
  init(_ bytes: ArraySlice<UInt8>, _ span: Span, after previous: Int, before next: Int) {
    var hash: UInt32 = 0x811C_9DC5
    var tail: UInt32 = 0
    for byte in bytes[span.start..<min(span.end, span.start + 24)] {
      let letter = Self.normal(byte)
      hash = (hash ^ UInt32(letter)) &* 0x0100_0193
      tail = tail << 8 | UInt32(letter)
    }
    let isSpaced = previous != span.start
    self.init(
      word: hash, suffix: (tail & 0xFFFFFF) &* 0x9E37_79B1, shape: Self.shape(bytes, span, isSpaced: isSpaced, touches: next == span.end),
      isSpaced: isSpaced)
  }

  private static func normal(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x30...0x39: 0x30
    default: byte
    }
  }

  private static func shape(_ bytes: ArraySlice<UInt8>, _ span: Span, isSpaced: Bool, touches: Bool) -> Shape {
    let first = bytes.scalar(at: span.start)
    switch first.kind {
    case .letter: return letters(bytes[span.start..<span.end], first)
    case .digit: return digits(bytes[span.start..<span.end])
    case .dot: return span.count == 1 ? .stop : bytes[span.end - 1] == UInt8(ascii: ".") ? .dots : .decimal
    case .mark: return .mark
    case .hyphen, .dash: return span.count > 4 ? .rule : .dash
    case .opening: return span.count == 1 ? .opening : .smiley
    case .closing: return .closing
    case .quote: return quote(first.value, isSpaced, touches)
    case .apostrophe:
      if span.count > first.length, bytes[span.end - 1] | 0x20 >= 0x61, bytes[span.end - 1] < 0x80 { return .clitic }
      return quote(first.value, isSpaced, touches)
    case .emoji: return .smiley
    case .symbol, .space: return symbol(bytes[span.start..<span.end], first)
    }
  }

  private static func quote(_ value: UInt32, _ isSpaced: Bool, _ touches: Bool) -> Shape {
    switch value {
    case 0x201C, 0xAB, 0x2018, 0x201E: return .openingQuote
    case 0x201D, 0xBB: return .closingQuote
    default: return isSpaced == touches ? (touches ? .openingQuote : .closingQuote) : .quote
    }
  }

  private static func symbol(_ bytes: ArraySlice<UInt8>, _ first: Scalar) -> Shape {
    switch first.value {
    case 0x2C: return .comma
    case 0x3B: return bytes.count == 1 ? .semicolon : .smiley
    case 0x3A: return bytes.count == 1 ? .colon : .smiley
    case 0x2F: return .slash
    case 0x2026: return .dots
    case 0x24, 0x20A0...0x20CF, 0xA3, 0xA5: return .currency
    case 0x2A, 0x3D, 0x7E, 0x2B, 0x3C, 0x3E, 0x7C: return bytes.count > 2 ? .rule : .symbol
    case 0x40, 0x23: return bytes.count > 1 ? .handle : .symbol
    default: return first.value == 0x2022 || first.value == 0xB7 ? .enumerator : .symbol
    }
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Shape {
    var count = 0
    for byte in bytes.prefix(24) {
      if byte > 0x40 { return .code }
      if byte < 0x30 || byte > 0x39 { return .decimal }
      count += 1
    }
    return count < 3 ? .digit : .number
  }

  private static func letters(_ bytes: ArraySlice<UInt8>, _ first: Scalar) -> Shape {
    var capitals = 0
    var smalls = 0
    var others = 0
    var inner = 0
    var index = bytes.startIndex
    let end = min(bytes.endIndex, index + 32)
    while index < end {
      let byte = bytes[index]
      if byte >= 0x61 && byte <= 0x7A {
        smalls += 1
      } else if byte >= 0x41 && byte <= 0x5A {
        capitals += 1
      } else if byte < 0x80 {
        if byte == UInt8(ascii: ".") { inner += 1 }
        if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") { return .address }
        if (0x30...0x39).contains(byte) { others += 1 }
      } else {
        let scalar = bytes.scalar(at: index)
        switch scalar.letterCase {
        case .capital: capitals += 1
        case .small: smalls += 1
        case .none: if scalar.kind == .letter { return .other }
        }
        index += scalar.length
        continue
      }
      index += 1
    }
    let isStopped = inner > 0 && bytes.last == UInt8(ascii: ".")
    if inner > 0, !isStopped { return others + smalls > 3 ? .address : .acronym }
    if others > 0 { return .code }
    if isStopped {
      if inner > 1 { return .acronym }
      if capitals == 1, smalls == 0 { return .initial }
      return first.letterCase == .capital ? .titleStop : .lowerStop
    }
    if capitals == 0 { return .lower }
    if smalls == 0 { return capitals == 1 ? .capital : .upper }
    return capitals == 1 && first.letterCase == .capital ? .title : .mixed
  }
}
