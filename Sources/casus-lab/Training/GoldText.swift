// Treebank text as `Training/boundaries/boundaries.py` writes it: a paragraph a line, an empty line behind each document. A token is followed
// by a space or, where the text has none, by U+001F; the last of a sentence by U+001E before that.

/// One paragraph with its true boundaries.
struct GoldText {
  /// The raw text.
  var bytes: [UInt8] = []
  /// Spans of the tokens, in bytes.
  var tokens: [Range<Int>] = []
  /// Spans of the sentences, in bytes, without white space around them.
  var sentences: [Range<Int>] = []

  init() {}

  init(line: ArraySlice<UInt8>) {
    var start = 0
    var first = 0
    for byte in line {
      switch byte {
      case 0x1E:
        tokens.append(start..<bytes.count)
        sentences.append(first..<bytes.count)
        start = bytes.count
        first = -1
      case 0x20, 0x1F:
        if start < bytes.count { tokens.append(start..<bytes.count) }
        if byte == 0x20 { bytes.append(byte) }
        start = bytes.count
        if first < 0 { first = start }
      default: bytes.append(byte)
      }
    }
  }

  /// Adds a paragraph of the same document as if no border stood between.
  mutating func append(_ other: GoldText) {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    let shift = bytes.count
    bytes += other.bytes
    tokens += other.tokens.map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
    sentences += other.sentences.map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
  }

  /// Reads a file's bytes; `whole` joins each document's paragraphs.
  static func read(_ data: [UInt8], whole: Bool) -> [GoldText] {
    var out: [GoldText] = []
    var document: GoldText?
    for line in data.split(separator: 0xA, omittingEmptySubsequences: false) {
      if line.isEmpty {
        if let whole = document { out.append(whole) }
        document = nil
      } else if whole {
        document = document ?? GoldText()
        document?.append(GoldText(line: line))
      } else {
        out.append(GoldText(line: line))
      }
    }
    return out
  }
}
