// Where a word or number ends: which marks between its letters and digits belong to it. Clitics are parted later.

extension TokenScanner {
  /// The end of the word that begins at `start`, with the full stop of an abbreviation.
  func wordEnd(from start: Int) -> Int {
    var end = start
    var isNumber = false
    var last = bytes.scalar(at: start)
    isNumber = last.kind == .digit
    while end < bytes.endIndex {
      let scalar = bytes.scalar(at: end)
      switch scalar.kind {
      case .letter:
        // "5pm", "10:30am": the treebanks part the number from the half of the day.
        if isNumber, last.kind == .digit, isHalfOfDay(at: end) { return end }
      case .digit: break
      default:
        let next = end + scalar.length
        guard next < bytes.endIndex, joins(scalar, start: start, at: end, next: next, isNumber: isNumber, last: last) else {
          return withStop(start, end)
        }
      }
      last = scalar
      end += scalar.length
    }
    return end
  }

  private func joins(_ mark: Scalar, start: Int, at end: Int, next: Int, isNumber: Bool, last: Scalar) -> Bool {
    let after = bytes.scalar(at: next)
    let isWordBehind = after.kind == .letter || after.kind == .digit
    switch (mark.kind, mark.value) {
    case (.hyphen, _):
      // "al-'Ayn": an apostrophe may stand between hyphen and letter.
      let second = next + after.length
      let isName = after.kind == .apostrophe && second < bytes.endIndex && bytes.scalar(at: second).kind == .letter
      return !isNumber && (isWordBehind || isName) && (last.kind == .letter || last.kind == .digit || last.kind == .dot)
    case (.apostrophe, let value):
      if value == 0x60 { return false }
      return after.kind == .letter && (last.kind == .letter || last.kind == .hyphen || last.kind == .digit)
    case (.dot, _):
      if after.kind == .hyphen { return endsAcronym(start, end) }
      guard isWordBehind, last.kind == .letter || last.kind == .digit else { return false }
      return isNumber ? after.kind == .digit : !isMissingSpace(end, after, next)
    case (.symbol, 0x2C): return isNumber && last.kind == .digit && isThousands(at: next)
    case (.symbol, 0x3A), (.symbol, 0x2F): return isNumber && last.kind == .digit && after.kind == .digit
    case (.symbol, 0x26): return last.letterCase == .capital && after.letterCase == .capital
    case (.symbol, 0x24): return false
    default: return false
    }
  }

  /// "the city.The rebels": a space is missing between two sentences.
  private func isMissingSpace(_ dot: Int, _ after: Scalar, _ next: Int) -> Bool {
    guard after.letterCase == .capital, dot - bytes.startIndex >= 2, let before = bytes.scalar(before: dot) else { return false }
    guard before.letterCase == .small, let second = bytes.scalar(before: dot - before.length) else { return false }
    return second.letterCase != .none || before.kind != .letter
  }

  private func isThousands(at offset: Int) -> Bool {
    guard offset + 3 <= bytes.endIndex else { return false }
    let isThree = bytes[offset..<(offset + 3)].allSatisfy { (0x30...0x39).contains($0) }
    return isThree && (offset + 3 == bytes.endIndex || !(0x30...0x39).contains(bytes[offset + 3]))
  }

  private func isHalfOfDay(at offset: Int) -> Bool {
    guard offset + 2 <= bytes.endIndex else { return false }
    let half = bytes[offset] | 0x20
    guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p") else { return false }
    let dotted = bytes[offset + 1] == UInt8(ascii: ".")
    let letter = offset + (dotted ? 2 : 1)
    guard letter < bytes.endIndex, bytes[letter] | 0x20 == UInt8(ascii: "m") else { return false }
    guard letter + 1 < bytes.endIndex else { return true }
    let after = bytes.scalar(at: letter + 1).kind
    return after != .letter && after != .digit
  }

  /// Letters that stand one by one between stops: "U.S", "a.m", "H.R".
  private func endsAcronym(_ start: Int, _ end: Int) -> Bool {
    var index = start
    var letters = 0
    while index < end, letters < 8 {
      let letter = bytes.scalar(at: index)
      guard letter.kind == .letter else { return false }
      index += letter.length
      letters += 1
      if index == end { return letters > 1 }
      guard bytes[index] == UInt8(ascii: ".") else { return false }
      index += 1
    }
    return false
  }

  /// Takes the full stop behind an acronym, an abbreviation or an initial.
  private func withStop(_ start: Int, _ end: Int) -> Int {
    guard end < bytes.endIndex, bytes[end] == UInt8(ascii: ".") else { return end }
    let rest = bytes[(end + 1)...]
    if let next = rest.first, next == UInt8(ascii: ".") { return end }
    if endsAcronym(start, end) { return end + 1 }
    return Abbreviations.takesStop(bytes[start..<end], before: rest) ? end + 1 : end
  }
}
