// Words keep their byte spans and are cut from bytes alone; the text is never copied, case-mapped or normalised as a whole.

import CasusModel

/// A word, number or mark as the time grammar sees it.
struct TimeWord: Sendable {
  enum Kind: Sendable {
    /// Letters only.
    case word
    /// ASCII digits, with at most a known suffix (`26th`, `1990s`, `9am`).
    case number
    /// One punctuation mark; dashes of any length are `-`, quotes of either kind `'`.
    case mark
    /// Anything else, as `M23` or `1,500`: no date is made of it.
    case other
  }

  let kind: Kind
  /// Bytes in the text.
  let span: Span
  /// The word with ASCII letters in lower case, the mark, or a number's suffix; empty for words too long to matter.
  let key: String
  /// The number; zero for anything else.
  let number: Int
  /// How many digits the number is written with.
  let digits: Int
  /// Whether the first letter is an ASCII capital.
  let isCapital: Bool
  /// Whether it follows the word before it without a gap.
  let isGlued: Bool
}

extension TimeWord {
  /// Longest word that the vocabulary knows; longer ones get no key. Strings up to 15 bytes need no heap.
  static let longestKey = 15

  private static let suffixes: Set<String> = ["", "st", "nd", "rd", "th", "s", "am", "pm", "z"]

  /// Makes a word from a run of letters and digits.
  fileprivate init(run bytes: Slice<UnsafeBufferPointer<UInt8>>, isGlued: Bool) {
    span = Span(bytes.startIndex, bytes.endIndex)
    self.isGlued = isGlued
    let digitCount = bytes.prefix(10).prefix { $0.isDigit }.count
    let rest = bytes.dropFirst(digitCount)
    isCapital = bytes.first.map { (65...90).contains($0) } ?? false
    if digitCount == 0 {
      let isWord = !bytes.contains { $0.isDigit }
      kind = isWord ? .word : .other
      // Of mixed words only the shortest are ever asked for: Q1.
      key = bytes.count <= (isWord ? Self.longestKey : 2) ? Self.lowered(bytes) : ""
      number = 0
      digits = 0
      return
    }
    let suffix = rest.count <= 2 ? Self.lowered(rest) : "?"
    let isNumber = digitCount <= 9 && Self.suffixes.contains(suffix)
    kind = isNumber ? .number : .other
    key = isNumber ? suffix : ""
    number = isNumber ? bytes.prefix(digitCount).reduce(0) { $0 * 10 + Int($1 - 48) } : 0
    digits = isNumber ? digitCount : 0
  }

  /// A short run in lower case; a string of up to 15 bytes is made without the heap.
  private static func lowered(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { buffer in
      var count = 0
      for byte in bytes {
        buffer[count] = byte.lowered
        count += 1
      }
      return count
    }
  }

  fileprivate init(mark: String, span: Span, isGlued: Bool, kind: Kind = .mark) {
    self.kind = kind
    self.span = span
    key = mark
    number = 0
    digits = 0
    isCapital = false
    self.isGlued = isGlued
  }

  /// Cuts a slice of a text's bytes into words, in one pass. The slice's indices are the text's, and so are the spans.
  static func scan(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [TimeWord] {
    var words: [TimeWord] = []
    var place = bytes.startIndex
    var end = place
    while place < bytes.endIndex {
      let (shape, length) = shape(in: bytes, at: place)
      switch shape {
      case .space:
        place += length
      case .mark(let mark):
        words.append(
          TimeWord(mark: mark, span: Span(place, place + length), isGlued: place == end && !words.isEmpty))
        place += length
        end = place
      case .run:
        let first = place
        let stop = runEnd(in: bytes, from: place)
        place = stop.end
        let isGlued = first == end && !words.isEmpty
        if stop.isNumberGroup {
          words.append(TimeWord(mark: "", span: Span(first, place), isGlued: isGlued, kind: .other))
        } else {
          words.append(TimeWord(run: bytes[first..<place], isGlued: isGlued))
        }
        end = place
      }
    }
    return words
  }

  private enum Shape {
    case space
    case mark(String)
    case run
  }

  private static func shape(in bytes: Slice<UnsafeBufferPointer<UInt8>>, at place: Int) -> (Shape, Int) {
    let byte = bytes[place]
    if byte <= 32 { return (.space, 1) }
    if byte.isLetter || byte.isDigit { return (.run, 1) }
    if byte < 0x80 { return (.mark(String(UnicodeScalar(byte))), 1) }
    if byte == 0xC2, place + 1 < bytes.endIndex, bytes[place + 1] == 0xA0 { return (.space, 2) }
    // General Punctuation, U+2000 to U+203F: spaces, dashes, quotation marks.
    if byte == 0xE2, place + 2 < bytes.endIndex, bytes[place + 1] == 0x80 {
      switch bytes[place + 2] {
      case 0x80...0x8F, 0xA8...0xAF: return (.space, 3)
      case 0x90...0x95: return (.mark("-"), 3)
      case 0x98, 0x99: return (.mark("'"), 3)
      case 0x9C...0x9F: return (.mark("\""), 3)
      default: return (.mark("?"), 3)
      }
    }
    return (.run, 1)
  }

  /// Where the run of letters and digits from `start` ends, and whether it is a number with groups or decimals.
  private static func runEnd(in bytes: Slice<UnsafeBufferPointer<UInt8>>, from start: Int) -> (end: Int, isNumberGroup: Bool) {
    var place = start
    var onlyDigits = true
    var groups = 0
    var dotted: [Int] = []
    // The T of 2017-01-26T09:15 is a word of its own.
    if bytes[start] == 84, start > bytes.startIndex, bytes[start - 1].isDigit { return (start + 1, false) }
    while place < bytes.endIndex {
      let byte = bytes[place]
      let next = place + 1 < bytes.endIndex ? bytes[place + 1] : 32
      if byte.isDigit {
        place += 1
      } else if onlyDigits, place > start, byte == 84, next.isDigit {
        break
      } else if onlyDigits, place > start, byte == 44 || byte == 46, next.isDigit {
        groups += 1
        if byte == 46, dotted.count < 3 { dotted.append(place) }
        place += 1
      } else if case .run = shape(in: bytes, at: place).0 {
        onlyDigits = false
        place += 1
      } else {
        break
      }
    }
    // 26.01.2017 is a date and is left to the grammar as five words.
    if groups == 2, dotted.count == 2, onlyDigits, place - dotted[1] == 5, dotted[0] - start <= 2, dotted[1] - dotted[0] <= 3 {
      return (dotted[0], false)
    }
    if groups == 1, dotted.count == 1, place - dotted[0] == 5, dotted[0] - start <= 2, start >= bytes.startIndex + 2,
      bytes[start - 1] == 46, bytes[start - 2].isDigit
    {
      return (dotted[0], false)
    }
    return (place, groups > 0)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
  fileprivate var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
  fileprivate var lowered: UInt8 { (65...90).contains(self) ? self + 32 : self }
}
