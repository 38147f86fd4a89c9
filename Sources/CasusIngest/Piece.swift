// Pieces are the words and marks of one unit with their byte offsets in the whole text; white space lies between them.

import CasusModel

/// A word, or one mark that is no part of a word.
struct Piece: Hashable {
  let span: Span
  let text: String
  let lower: String
  let isWord: Bool
  /// Whether white space stands before it.
  let isSpaced: Bool

  /// Whether the word begins with an upper-case letter.
  var isCapitalised: Bool { isWord && text.unicodeScalars.first?.properties.isUppercase == true }

  /// Whether the word is written in capitals only, with at least two of them.
  var isAllCapitals: Bool {
    var capitals = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    return isWord && capitals >= 2
  }

  /// The value of a word of one to four digits.
  var number: Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// Whether it is a year or a range of years: 2016, 2014-2016.
  var isYear: Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts.allSatisfy { $0.utf8.count == 4 && (1900...2100).contains(Int($0) ?? 0) }
  }

  /// Splits `span` of `text`, at most `limit` pieces. Linear.
  static func pieces(of text: String, in span: Span, limit: Int = 4000) -> [Piece] {
    let scalars = Array(text.quote(span).unicodeScalars)
    var pieces: [Piece] = []
    var index = 0
    var offset = span.start
    var isSpaced = true
    while index < scalars.count, pieces.count < limit {
      if scalars[index].isBlank {
        isSpaced = true
        offset += UTF8.width(scalars[index])
        index += 1
        continue
      }
      var end = index + 1
      let isWord = isLetter(scalars[index])
      while isWord, end < scalars.count, isLetter(scalars[end]) || links(scalars, end) { end += 1 }
      var word = ""
      word.unicodeScalars.append(contentsOf: scalars[index..<end])
      let width = word.utf8.count
      pieces.append(Piece(span: Span(offset, offset + width), text: word, lower: word.lowercased(), isWord: isWord, isSpaced: isSpaced))
      offset += width
      index = end
      isSpaced = false
    }
    return pieces
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIIAlphanumeric(UInt8(truncatingIfNeeded: scalar.value)) }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .nonspacingMark,
      .spacingMark:
      true
    default: false
    }
  }

  private static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// Whether a mark holds two halves of one word together: al-Assad, don't, 09:15, 14.03, 27/01/2017.
  private static func links(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 1 < scalars.count, isLetter(scalars[index + 1]) else { return false }
    switch scalars[index] {
    case "'", "’", "ʼ", "ʿ", "ʾ", "-", "‐", "‑": return true
    case ":", ".", "/":
      return scalars[index - 1].properties.generalCategory == .decimalNumber
        && scalars[index + 1].properties.generalCategory == .decimalNumber
    default: return false
    }
  }
}
