// Where a word or number ends: which marks between its letters and digits belong to it. Clitics are parted later.

extension TokenScanner {
  /// The end of the word that begins at `start`, with the full stop of an abbreviation.
  func wordEnd(from start: Int) -> Int {
    var end = start
    var isNumber = false
    var last = bytes.scalar(at: start)
    isNumber = last.kind == .digit
    while end < bytes.endIndex {
      // Most letters are small ASCII ones.
      if !isNumber, (0x61...0x7A).contains(bytes[end]) {
        last = Scalar(value: UInt32(bytes[end]), length: 1)
        end += 1
        continue
      }
      let scalar = bytes.scalar(at: end)
      switch scalar.kind {
      case .letter:
        // "5pm", "10:30am": the treebanks part the number from the half of the day.
        if isNumber, last.kind == .digit, isHalfOfDay(at: end) || Units.follow(bytes[end...]) { return end }
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
      if isNumber { return after.kind == .digit && last.kind == .digit && isPhoneOrDate(from: start) }
      return isWordBehind && isWholeWord(start) && Affixes.bind(bytes[start..<end], bytes[next...])
    case (.apostrophe, let value):
      // A grave accent is no letter of a name, but it is mistaken for an apostrophe: "mama`s".
      if value == 0x60 { return bytes[next] == UInt8(ascii: "s") && last.kind == .letter }
      return after.kind == .letter && (last.kind == .letter || last.kind == .hyphen || last.kind == .digit)
    case (.dot, _):
      guard isWordBehind, last.kind == .letter || last.kind == .digit else { return false }
      if isNumber { return after.kind == .digit || Abbreviations.isFileType(bytes[next...]) }
      return Abbreviations.opensDegree(bytes[start..<end], bytes[next...]) || !isMissingSpace(end, after, next)
    case (.symbol, 0x2C): return isNumber && last.kind == .digit && isThousands(at: next)
    case (.symbol, 0x3A), (.symbol, 0x2F): return isNumber && last.kind == .digit && after.kind == .digit
    case (.symbol, 0x26): return last.letterCase == .capital && after.letterCase == .capital
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

  /// No hyphen before: in "al-e-islami" the "e" is no prefix.
  private func isWholeWord(_ start: Int) -> Bool { bytes.scalar(before: start)?.kind != .hyphen }

  /// "713-853-3989", "345-9945", "77030-2707", "2011-05-01": one token. Two numbers are a range: "2011-2013", "3-5".
  private func isPhoneOrDate(from start: Int) -> Bool {
    var index = start
    var groups: [Int] = []
    var length = 0
    while index < bytes.endIndex, index - start < 32 {
      let byte = bytes[index]
      if (0x30...0x39).contains(byte) {
        length += 1
      } else if byte == UInt8(ascii: "-"), length > 0 {
        groups.append(length)
        length = 0
      } else {
        break
      }
      index += 1
    }
    if length > 0 { groups.append(length) }
    return groups.count > 2 || groups == [3, 4] || groups == [5, 4]
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
    if let sign = currency(start, end) { return sign }
    if let stutter = stutter(start, end) { return stutter }
    guard end < bytes.endIndex, bytes[end] == UInt8(ascii: ".") else { return end }
    let rest = bytes[(end + 1)...]
    let isAcronym = endsAcronym(start, end) || Abbreviations.isDegree(bytes[start..<end])
    if let next = rest.first, next == UInt8(ascii: ".") {
      // "in Washington, D.C.." has the acronym's stop and the sentence's; three are an ellipsis.
      let third = end + 2
      return isAcronym && (third == bytes.endIndex || bytes[third] != UInt8(ascii: ".")) ? end + 1 : end
    }
    if isAcronym { return end + 1 }
    if end - start == 1, bytes.scalar(before: start)?.value == 0x28, Abbreviations.isLifeDate(bytes[start], before: rest) { return end + 1 }
    return Abbreviations.takesStop(bytes[start..<end], before: rest) ? end + 1 : end
  }

  /// "US$", "HK$": the letters belong to the sign.
  private func currency(_ start: Int, _ end: Int) -> Int? {
    guard end < bytes.endIndex, bytes[end] == UInt8(ascii: "$"), end - start <= 3 else { return nil }
    return bytes[start..<end].allSatisfy { (0x41...0x5A).contains($0) } ? end + 1 : nil
  }

  /// "th- the": one or two letters that break off, as transcripts write them.
  private func stutter(_ start: Int, _ end: Int) -> Int? {
    guard end - start <= 2, end < bytes.endIndex, bytes[end] == UInt8(ascii: "-"), end + 1 < bytes.endIndex else { return nil }
    guard bytes[start..<end].allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else { return nil }
    guard bytes[end + 1] == 0x20 || bytes[end + 1] == UInt8(ascii: ",") else { return nil }
    if let before = bytes.scalar(before: start), before.kind != .space { return nil }
    return end + 1
  }
}
