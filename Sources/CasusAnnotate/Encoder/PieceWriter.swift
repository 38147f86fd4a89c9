// One word after the other, cut into parts at marks, each part into the longest pieces that fit. Holds only buffers.

struct PieceWriter {
  private let vocabulary: WordPiece
  /// The part that is being read, lower case and without marks, and how many characters it has.
  private var part: [UInt8] = []
  private var characters = 0
  /// Hashes of the part's prefixes, from where a piece is sought.
  private var hashes: [ByteTable.Hash]

  init(_ vocabulary: WordPiece) {
    self.vocabulary = vocabulary
    part.reserveCapacity(4 * WordPiece.maximumCharacters)
    hashes = Array(repeating: ByteTable.Hash(kind: 0), count: vocabulary.longest + 1)
  }

  /// Appends the pieces of `word`.
  mutating func write(_ word: String, to pieces: inout [Int32]) {
    let limit = pieces.count + WordPiece.maximumPieces
    part.removeAll(keepingCapacity: true)
    characters = 0
    for scalar in word.unicodeScalars {
      if pieces.count >= limit { break }
      read(scalar, &pieces)
    }
    flush(&pieces)
    if pieces.count > limit { pieces.removeLast(pieces.count - limit) }
    if pieces.count == limit - WordPiece.maximumPieces { pieces.append(vocabulary.unknown) }
  }

  @inline(__always)
  private mutating func read(_ scalar: Unicode.Scalar, _ pieces: inout [Int32]) {
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: append(byte)
    case 0x41...0x5A: append(byte | 0x20)
    case 0x20: flush(&pieces)
    case 0..<0x20, 0x7F: break
    case 0x21...0x7E:
      flush(&pieces)
      append(byte)
      flush(&pieces)
    default: readOther(scalar, &pieces)
    }
  }

  private mutating func readOther(_ scalar: Unicode.Scalar, _ pieces: inout [Int32]) {
    switch scalar.properties.generalCategory {
    case .control, .format: return
    default: if scalar.value == 0xFFFD { return }
    }
    if scalar.properties.changesWhenLowercased {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { readLower(lower, &pieces) }
    } else {
      readLower(scalar, &pieces)
    }
  }

  private mutating func readLower(_ scalar: Unicode.Scalar, _ pieces: inout [Int32]) {
    let letters = vocabulary.letters
    letters.forEachBase(of: scalar) { base in
      // A mark may come out of the decomposition ("≠" is "="), so parts are cut here and not before it.
      if base.value < 0x80 { return read(base, &pieces) }
      switch base.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: flush(&pieces)
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
        .otherPunctuation:
        alone(base, &pieces)
      case .otherLetter where Self.isIdeograph(base.value): alone(base, &pieces)
      default: append(base)
      }
    }
  }

  private mutating func alone(_ scalar: Unicode.Scalar, _ pieces: inout [Int32]) {
    flush(&pieces)
    append(scalar)
    flush(&pieces)
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    characters += 1
    if characters <= WordPiece.maximumCharacters { part.append(byte) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    characters += 1
    if characters <= WordPiece.maximumCharacters { part.append(contentsOf: scalar.utf8) }
  }

  /// Ends the part: its pieces, or one unknown piece where they cannot cover it.
  private mutating func flush(_ pieces: inout [Int32]) {
    if characters == 0 { return }
    let first = pieces.count
    let isCovered = characters <= WordPiece.maximumCharacters && cover(&pieces)
    if !isCovered {
      pieces.removeLast(pieces.count - first)
      pieces.append(vocabulary.unknown)
    }
    part.removeAll(keepingCapacity: true)
    characters = 0
  }

  /// Longest match first. Pieces are whole characters, so a match never ends inside of one.
  @inline(__always)
  private mutating func cover(_ pieces: inout [Int32]) -> Bool {
    var from = 0
    while from < part.count {
      let kind: UInt8 = from == 0 ? 0 : 1
      let reach = min(part.count - from, vocabulary.longest)
      var hash = ByteTable.Hash(kind: kind)
      for length in 1...reach {
        hash.add(part[from + length - 1])
        hashes[length] = hash
      }
      var length = reach
      var found: Int32 = -1
      while length > 0 {
        found = vocabulary.table.value(hashes[length], of: part, from: from, to: from + length, kind: kind)
        if found >= 0 { break }
        length -= 1
      }
      if found < 0 { return false }
      pieces.append(found)
      from += length
    }
    return true
  }

  /// The blocks of CJK ideographs that BERT's own tokenizer knows.
  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2A6DF, 0x2A700...0x2CEAF, 0x2F800...0x2FA1F: true
    default: false
    }
  }
}
