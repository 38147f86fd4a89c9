// Does a sentence end at this token? Decided from the token, what closes behind it, and how the next word begins.

import CasusModel

/// The tokens of one region over its bytes.
struct TokenView {
  let bytes: ArraySlice<UInt8>
  let tokens: [Span]

  /// Where the sentence ends that token `index` closes (behind quotes and brackets that belong to it); nil when it closes none.
  func sentenceEnd(at index: Int) -> Int? {
    guard let mark = mark(index) else { return nil }
    let end = closers(after: index)
    guard end < tokens.count else { return end }
    if isEmptyLine(before: end) { return end }
    return begins(at: end, after: mark, last: index, quoted: end > index + 1) ? end : nil
  }

  /// Whether an empty line lies before token `index`.
  func isEmptyLine(before index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return false }
    return bytes[tokens[index - 1].end..<tokens[index].start].count(where: { $0 == 0xA }) > 1
  }

  /// Whether a sentence that is too long may be cut behind token `index`.
  func isClauseMark(_ index: Int) -> Bool {
    guard tokens[index].count <= 3 else { return false }
    return [",", ";", ":", "-", "--", "—", "–", "،", "؛"].contains(word(index))
  }

  private enum Mark { case stop, question, dots, abbreviation }

  private func word(_ index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

  private func range(_ index: Int) -> Range<Int> { tokens[index].start..<tokens[index].end }

  private func scalar(_ index: Int) -> Scalar { bytes.scalar(at: tokens[index].start) }

  private func mark(_ index: Int) -> Mark? {
    let first = scalar(index)
    switch first.kind {
    case .dot: return tokens[index].count == 1 ? .stop : .dots
    case .mark: return .question
    case .symbol where first.value == 0x2026: return .dots
    case .letter where tokens[index].count > 1 && bytes[tokens[index].end - 1] == UInt8(ascii: "."): return .abbreviation
    default: return nil
    }
  }

  /// The first token behind `index` that is not a closing mark.
  private func closers(after index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, end - index < 5, closes(end) { end += 1 }
    return end
  }

  private func closes(_ index: Int) -> Bool {
    let first = scalar(index)
    let isAdjacent = tokens[index].start == tokens[index - 1].end
    switch first.kind {
    case .closing: return isAdjacent
    case .mark, .dot: return isAdjacent
    // Straight marks close where they touch the word before; a curly one says it itself.
    case .quote: return first.value == 0x201D || first.value == 0xBB || (isAdjacent && first.value == 0x22 && !touchesNext(index))
    case .apostrophe: return isAdjacent && (first.value == 0x2019 || first.value == 0x27) && !touchesNext(index)
    default: return false
    }
  }

  private func touchesNext(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].end == tokens[index + 1].start else { return false }
    let next = scalar(index + 1).kind
    return next == .letter || next == .digit
  }

  /// Whether a sentence begins at token `index` after a mark at token `last`.
  private func begins(at index: Int, after mark: Mark, last: Int, quoted: Bool) -> Bool {
    var next = index
    while next + 1 < tokens.count, next - index < 3, opens(next) { next += 1 }
    let isSpaced = tokens[index].start > tokens[index - 1].end
    let first = scalar(next)
    if first.kind == .symbol || first.kind == .closing || (first.kind == .hyphen && !isSpaced) { return isSpaced && next > index }
    if mark == .abbreviation { return isSpaced && endsAtAbbreviation(last, next, isQuoted: next > index && scalar(index).kind != .opening) }
    if first.letterCase == .small {
      return isSpaced && !quoted && (isSmallName(next) || (mark == .stop && isWholeWord(last - 1) && next == index))
    }
    if mark == .dots { return isSpaced && first.kind != .digit }
    return isSpaced || first.letterCase == .capital || next > index
  }

  private func opens(_ index: Int) -> Bool {
    switch scalar(index).kind {
    case .opening, .quote, .apostrophe, .dash: true
    case .hyphen: tokens[index].count > 1
    default: false
    }
  }

  private func endsAtAbbreviation(_ index: Int, _ next: Int, isQuoted: Bool) -> Bool {
    let text = word(index)
    let stem = String(text.dropLast())
    if stem.utf8.count == 1 || Abbreviations.follows(stem) == .name { return false }
    guard scalar(next).letterCase == .capital else { return false }
    return isQuoted || Self.starters.contains(word(next))
  }

  /// al-Qaeda, ash-Sham, iPhone: names that begin small.
  private func isSmallName(_ index: Int) -> Bool {
    let text = bytes[range(index)]
    guard text.count <= 64, let hyphen = text.firstIndex(of: UInt8(ascii: "-")), hyphen - text.startIndex <= 3, hyphen + 1 < text.endIndex
    else { return false }
    let name = text.scalar(at: hyphen + 1)
    return name.letterCase == .capital || name.kind == .apostrophe
  }

  /// Four small letters or more: no abbreviation that the list lacks.
  private func isWholeWord(_ index: Int) -> Bool {
    guard index >= 0, tokens[index].count >= 4 else { return false }
    return bytes[range(index)].allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// Words that begin sentences and no names: after "U.S." or "a.m." only they prove a new sentence.
  private static let starters = wordList(
    """
    A About According After All Although Among An And Another Any As At Because Before Both But By Despite Dozens During Each Earlier
    Even Every Few For From He Her His How However Hundreds I If In Instead It Its Last Later Many Meanwhile More Most Neither No Nor
    Not Now Of On Once One Only Or Other Others Our Rebels Several She Since So Some Still Such That The Their Then There These They
    This Those Though Thousands Three Through Thus To Two Under Unlike Until We What When Where Whether Which While Who Why With Within
    Without Yet You
    """)
}
