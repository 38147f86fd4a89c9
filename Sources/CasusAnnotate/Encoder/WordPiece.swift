// Words to pieces, as the uncased BERT vocabulary was made for: what training saw is what the encoder must see, byte for byte.
// Invariant: every word gives 1 to 16 pieces. Time is linear in the text, whatever it is: a part of more than 100 characters is only
// counted, and a word is read no further than its sixteenth piece.

/// Why a vocabulary cannot be used.
public enum WordPieceError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, and what was expected.
  case unusableVocabulary(String)

  /// One line for people.
  public var description: String {
    switch self {
    case .unusableVocabulary(let reason): "the encoder's vocabulary cannot be used: \(reason)"
    }
  }
}

/// The pieces of one sentence, as the encoder takes them.
public struct SentencePieces: Equatable, Sendable {
  /// Numbers of the pieces in the vocabulary; the first is `[CLS]`.
  public internal(set) var pieces: [Int32]
  /// Row of the shape table for each piece, 0 to 17.
  public internal(set) var shapes: [Int32]
  /// Where the pieces of each word begin, and after the last word the number of all pieces: one more than there are words.
  public internal(set) var starts: [Int32]

  /// Number of words.
  public var wordCount: Int { starts.count - 1 }

  /// Number of pieces of each word, 1 to 16.
  public var counts: [Int] { zip(starts, starts.dropFirst()).map { Int($1 - $0) } }
}

/// A vocabulary, and the way from words to its pieces.
public struct WordPiece: Sendable {
  /// A word gives at most so many pieces.
  public static let maximumPieces = 16
  /// A part with more characters is unknown.
  static let maximumCharacters = 100

  /// Pieces that begin a part are of kind 0, those that go on (`##` in the vocabulary) of kind 1.
  let table: ByteTable
  let longest: Int
  let letters = BaseLetters()
  /// Number of `[UNK]`.
  public let unknown: Int32
  /// Number of `[CLS]`.
  public let sentence: Int32
  /// Number of pieces, `[PAD]` and its like included.
  public let count: Int

  /// Reads a vocabulary: UTF-8, one piece a line, the line's number (from 0) is the piece's. About 3 ms for 30,000 pieces.
  ///
  /// Throws ``WordPieceError`` where a piece is empty, longer than 400 bytes or there twice, and where `[UNK]` or `[CLS]` is missing.
  public init(vocabulary: [UInt8]) throws(WordPieceError) {
    var lines = vocabulary.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.count < 1 << 20 else { throw .unusableVocabulary("\(lines.count) pieces, expected fewer than 1048576") }
    var table = ByteTable(capacity: lines.count)
    var longest = 0
    for (number, line) in lines.enumerated() {
      guard (1...400).contains(line.count) else {
        throw .unusableVocabulary("piece \(number) has \(line.count) bytes, expected 1 to 400")
      }
      let goesOn = line.count > 2 && line.starts(with: [0x23, 0x23])
      let key = goesOn ? line.dropFirst(2) : line
      guard table.insert(key, kind: goesOn ? 1 : 0, value: Int32(number)) else {
        throw .unusableVocabulary("piece \(number), \"\(String(decoding: line, as: UTF8.self))\", stands there twice")
      }
      longest = max(longest, key.count)
    }
    func special(_ name: String) throws(WordPieceError) -> Int32 {
      let found = table.value(of: Array(name.utf8))
      guard found >= 0 else { throw .unusableVocabulary("it has no \(name)") }
      return found
    }
    unknown = try special("[UNK]")
    sentence = try special("[CLS]")
    self.table = table
    self.longest = longest
    count = lines.count
  }

  /// The pieces of a sentence: `[CLS]`, then 1 to 16 for each word.
  public func pieces(of words: [String]) -> SentencePieces {
    var writer = PieceWriter(self)
    var out = SentencePieces(pieces: [sentence], shapes: [WordShape.sentence.row(isFirstPiece: true)], starts: [])
    out.starts.reserveCapacity(words.count + 1)
    out.pieces.reserveCapacity(words.count * 3 / 2 + 1)
    out.shapes.reserveCapacity(words.count * 3 / 2 + 1)
    for word in words {
      out.starts.append(Int32(out.pieces.count))
      writer.write(word, to: &out.pieces)
      let shape = WordShape(of: word)
      out.shapes.append(shape.row(isFirstPiece: true))
      while out.shapes.count < out.pieces.count { out.shapes.append(shape.row(isFirstPiece: false)) }
    }
    out.starts.append(Int32(out.pieces.count))
    return out
  }
}
