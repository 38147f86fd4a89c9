// Tokens are disjoint, in text order, and hold every byte of the span that is not white space. One pass, bounded look-ahead: linear time
// for any bytes. Conventions of UD English EWT and GUM, hyphens too: "al - Sham", "rebel - held", "F - 16", but "anti-government", "e-mail".
// `Words.joinHyphens` gives the whole words back to readers of names.

import CasusModel

/// Cuts text into words and punctuation marks.
public enum Tokenizer {
  /// The tokens inside `span`, as UTF-8 byte spans into `text`.
  ///
  /// Clitics are parted as in UD English EWT and GUM: "do n't", "government 's", "can not". Linear in the length of the span.
  public static func tokens(of text: String, in span: Span) -> [Span] {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: min(max(span.start, 0), bytes.count))
    let end = bytes.index(bytes.startIndex, offsetBy: min(max(span.end, 0), bytes.count))
    let shift = min(max(span.start, 0), bytes.count)
    guard start < end else { return [] }
    return tokens(in: ArraySlice(Array(bytes[start..<end]))).map { Span($0.start + shift, $0.end + shift) }
  }

  /// The tokens of a slice, as spans of its own indices.
  static func tokens(in bytes: ArraySlice<UInt8>) -> [Span] {
    var scanner = TokenScanner(bytes)
    scanner.run()
    return scanner.tokens
  }
}

/// The pass over one slice.
struct TokenScanner {
  let bytes: ArraySlice<UInt8>
  private(set) var tokens: [Span] = []
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func run() {
    while position < bytes.endIndex {
      let scalar = bytes.scalar(at: position)
      switch scalar.kind {
      case .space: position += scalar.length
      case .letter, .digit: word()
      case .apostrophe: apostrophe(scalar)
      case .dot where opensNumber(): emit(to: wordEnd(from: position + 1))
      case .hyphen, .dot, .mark: runOfMarks(scalar)
      case .emoji: emoji()
      case .symbol: symbol(scalar)
      case .opening where isSmiley(): emit(to: position + 2)
      case .quote, .dash, .opening, .closing: emit(to: position + scalar.length)
      }
    }
  }

  private mutating func emit(to end: Int) {
    tokens.append(Span(position, end))
    position = end
  }

  private func kind(at offset: Int) -> Scalar.Kind? { offset < bytes.endIndex ? bytes.scalar(at: offset).kind : nil }

  private mutating func word() {
    if let end = addressEnd() { return emit(to: end) }
    let end = wordEnd(from: position)
    for part in Clitics.parts(of: bytes[position..<end], before: bytes[end...]) { emit(to: part) }
  }

  /// "--", "...", "?!": a run of one kind is one token.
  private mutating func runOfMarks(_ first: Scalar) {
    var end = position + first.length
    while end < bytes.endIndex {
      let next = bytes.scalar(at: end)
      guard next.kind == first.kind else { break }
      end += next.length
    }
    emit(to: end)
  }

  /// "``" and "''" are quotation marks; `'` opens a name ("'Abd"), a clitic the treebank knows, or stands alone.
  private mutating func apostrophe(_ first: Scalar) {
    let next = position + first.length
    guard next < bytes.endIndex else { return emit(to: next) }
    let second = bytes.scalar(at: next)
    if second.kind == .apostrophe, second.value == first.value || first.value == 0x2018 { return emit(to: next + second.length) }
    if let end = shortened(at: next) { return emit(to: end) }
    if opensName(at: next) {
      let end = wordEnd(from: next)
      for part in Clitics.parts(of: bytes[position..<end], before: bytes[end...]) { emit(to: part) }
    } else {
      emit(to: next)
    }
  }

  /// "'60s", "'09", "'em": what was cut off stands before the apostrophe.
  private func shortened(at offset: Int) -> Int? {
    if let before = bytes.scalar(before: position), before.kind != .space, before.kind != .digit { return nil }
    let letters = bytes[offset...].prefix(5).prefix { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
    if let next = kind(at: letters.endIndex), next == .letter || next == .digit || next == .apostrophe { return nil }
    let isYear = letters.count >= 2 && letters.prefix(2).allSatisfy { (0x30...0x39).contains($0) }
    if isYear { return letters.count == 2 || (letters.count == 3 && letters.last == 0x73) ? letters.endIndex : nil }
    return ["em", "til", "cause", "tis", "twas"].contains(Affixes.lowered(letters)) ? letters.endIndex : nil
  }

  /// ".265" behind white space.
  private func opensNumber() -> Bool {
    guard position + 1 < bytes.endIndex, (0x30...0x39).contains(bytes[position + 1]) else { return false }
    return bytes.scalar(before: position).map { $0.kind == .space } ?? true
  }

  /// "(:" alone between white space.
  private func isSmiley() -> Bool {
    guard bytes[position...].starts(with: "(:".utf8) else { return false }
    return (kind(at: position + 2) ?? .space) == .space
  }

  /// ":)", ";-)", "=(", ":D": eyes, a nose or none, a mouth, then no more of a word.
  private func smiley() -> Int? {
    guard ":;=".utf8.contains(bytes[position]) else { return nil }
    var mouth = position + 1
    if mouth < bytes.endIndex, bytes[mouth] == UInt8(ascii: "-") { mouth += 1 }
    guard mouth < bytes.endIndex, ")(DPp/\\".utf8.contains(bytes[mouth]) else { return nil }
    // "(see below:)" closes a bracket; a slash begins an address.
    if let before = bytes.scalar(before: position), before.kind != .space, mouth == position + 1 { return nil }
    let after = kind(at: mouth + 1) ?? .space
    return after == .letter || after == .digit || bytes[mouth] == UInt8(ascii: "/") && after != .space ? nil : mouth + 1
  }

  /// ʿAyn written with an apostrophe stands before a vowel; a quotation would be closed again soon.
  private func opensName(at offset: Int) -> Bool {
    guard "AaIiUuEeOo".utf8.contains(bytes[offset]) else { return false }
    if let before = bytes.scalar(before: position) {
      if before.kind == .hyphen { return true }
      if before.kind != .space, before.kind != .opening { return false }
    }
    var index = offset
    let limit = min(offset + 160, bytes.endIndex)
    while index < limit {
      let scalar = bytes.scalar(at: index)
      index += scalar.length
      if scalar.kind == .apostrophe, kind(at: index) != .letter { return false }
    }
    return true
  }

  /// One picture: joined parts, skin tones and variation selectors belong to it; two regional indicators make a flag.
  private mutating func emoji() {
    let first = bytes.scalar(at: position)
    var end = position + first.length
    var flag = (0x1F1E6...0x1F1FF).contains(first.value)
    var joined = false
    while end < bytes.endIndex {
      let next = bytes.scalar(at: end)
      switch next.value {
      case 0x200D: joined = true
      case 0xFE0E, 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF: break
      case 0x1F1E6...0x1F1FF where flag: flag = false
      default:
        guard joined, next.kind == .emoji else { return emit(to: end) }
        joined = false
      }
      end += next.length
    }
    emit(to: end)
  }

  /// "@name" and "#tag" are one token; so is a run of one other ASCII mark ("***"), but never of commas or currency.
  private mutating func symbol(_ first: Scalar) {
    var end = position + first.length
    if first.value == 0x40 || first.value == 0x23, let next = kind(at: end), next == .letter || (next == .digit && first.value == 0x40) {
      while let next = kind(at: end), next == .letter || next == .digit { end += bytes.scalar(at: end).length }
      return emit(to: end)
    }
    if let end = smiley() { return emit(to: end) }
    if first.value == 0x2B, kind(at: end) == .digit, bytes.scalar(before: position)?.kind ?? .space == .space {
      return emit(to: wordEnd(from: end))
    }
    if [0x2A, 0x3D, 0x7E, 0x2B, 0x23, 0x3C, 0x3E].contains(first.value) {
      while end < bytes.endIndex, bytes[end] == bytes[position] { end += 1 }
    }
    emit(to: end)
  }

  /// The end of a web or mail address that begins here, without the punctuation behind it.
  private func addressEnd() -> Int? {
    let isWeb = opensWebAddress()
    var end = position
    if isWeb {
      while end < bytes.endIndex, let next = kind(at: end), next != .space, next != .quote { end += bytes.scalar(at: end).length }
    } else {
      // Every word asks: without a bound, a long run of "1-1-1" would be scanned from each of its parts.
      let limit = min(position + 64, bytes.endIndex)
      while end < limit, Self.isMailByte(bytes[end]) { end += 1 }
      guard end < bytes.endIndex, bytes[end] == UInt8(ascii: "@"), end + 1 < bytes.endIndex, Self.isMailByte(bytes[end + 1]) else {
        return nil
      }
      end += 1
      while end < bytes.endIndex, Self.isMailByte(bytes[end]) { end += 1 }
    }
    while end > position, ".,;:!?)]}'-".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func opensWebAddress() -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "h"): bytes[position...].starts(with: "http://".utf8) || bytes[position...].starts(with: "https://".utf8)
    case UInt8(ascii: "f"): bytes[position...].starts(with: "ftp://".utf8)
    case UInt8(ascii: "w"): bytes[position...].starts(with: "www.".utf8)
    default: false
    }
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): true
    default: false
    }
  }
}
